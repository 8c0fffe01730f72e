import type { FactParameters } from '../../norms/index.ts'
import type { EnforcementRecord } from '../../records/record.ts'
import { isReported } from '../facts.ts'
import { type Answer, answer } from '../finding.ts'

/** 先行登记保存 wants the approval of the head of the body. */
export function preservationApproved(record: EnforcementRecord): Answer {
  const { preservations } = record
  if (preservations.length === 0) return isReported(record, 'preservations') ? answer('notApplicable', '没有先行登记保存。') : answer('unknown', '来源数据不含先行登记保存，无法核对。')
  const facts = preservations.map(({ approvedAt }, at) => ({ field: 'preservations.approvedAt', name: `第${at + 1}次登记保存批准日`, value: approvedAt }))
  return preservations.some(({ approvedAt }) => approvedAt === null) ? answer('broken', '先行登记保存没有经行政机关负责人批准的记录。', facts) : answer('kept', '先行登记保存均经批准。', facts)
}

/** 一次告知需要补正的全部内容 */
export function oneCorrectionNotice({ licence }: EnforcementRecord): Answer {
  if (licence === null || licence.correctionNoticeCount === null) return answer('notApplicable', '没有补正告知次数。')
  const times = licence.correctionNoticeCount
  const facts = [{ field: 'licence.correctionNoticeCount', name: '补正告知次数', value: `${times}次` }]
  return times > 1 ? answer('broken', `要求申请人补正${times}次，应当一次告知需要补正的全部内容。`, facts) : answer('kept', '补正没有超过一次。', facts)
}

export function denialReasoned({ licence, denialReason, remedyInformed }: EnforcementRecord, { atLeast }: FactParameters['denialReasoned']): Answer {
  if (licence?.result !== 'DENY') return answer('notApplicable', '没有作出不予许可的决定。')
  const facts = [{ field: 'denialReason', name: '不予理由', value: denialReason }, { field: 'remedyInformed', name: '已告知救济途径', value: remedyInformed === null ? null : remedyInformed ? '是' : '否' }]
  if (denialReason === null) return answer('broken', '不予许可，没有说明理由。', facts)
  if (denialReason.trim().length < atLeast) return answer('broken', `不予许可的理由只有“${denialReason.trim()}”，没有说明具体不符合什么条件、标准。`, facts)
  if (remedyInformed !== true) return answer('broken', '不予许可，没有告知申请行政复议或者提起行政诉讼的权利。', facts)
  return answer('kept', '说明了理由，告知了救济途径。', facts)
}
