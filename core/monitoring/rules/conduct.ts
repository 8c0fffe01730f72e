import type { ConductFacts } from '../../norms/asked/conduct.ts'
import { fieldsAsked } from '../../norms/index.ts'
import { addDays } from '../../periods/index.ts'
import type { FactUsed } from '../finding.ts'
import { holds } from '../tests.ts'
import { broken, filledIn, kept, lacking, notApplicable, type Rules, unknown, without } from '../verdict.ts'

const denial = ['denialReason', 'remedyInformed'] as const

export const conduct: Rules<ConductFacts> = {
  /** 先行登记保存 wants the approval of the head of the body; in an emergency it may be made up within a day. */
  preservationApproved(record) {
    const { preservations } = record
    if (preservations.length === 0) return without(record, 'preservations', '先行登记保存', '没有先行登记保存。')
    const approvals = preservations.map(({ approvedAt }, at): FactUsed => ({ field: 'preservations.approvedAt', name: `第${at + 1}次登记保存批准日`, value: approvedAt }))
    if (preservations.some(({ approvedAt }) => approvedAt === null)) return broken('先行登记保存没有经行政机关负责人批准的记录。', approvals)
    const late = preservations.find(({ preservedAt, approvedAt }) => preservedAt !== null && approvedAt! > addDays(preservedAt, 1))
    return late ? broken(`${late.preservedAt!}登记保存，${late.approvedAt!}行政机关负责人才批准。`, approvals) : kept('先行登记保存均经批准。')
  },

  /** 一次告知需要补正的全部内容 */
  oneCorrectionNotice({ licence }) {
    if (licence === null || licence.correctionNoticeCount === null) return notApplicable('没有补正告知次数。')
    const times = licence.correctionNoticeCount
    const uses = [{ field: 'licence.correctionNoticeCount', name: '补正告知次数', value: `${times}次` }]
    return times > 1 ? broken(`要求申请人补正${times}次，应当一次告知需要补正的全部内容。`, uses) : kept('补正没有超过一次。', uses)
  },

  /** Of a licence, the remedies too; of a benefit, the statute asks for the reasons alone. */
  denialReasoned(record, { atLeast }) {
    const { licence, payment, denialReason, remedyInformed } = record
    if (licence?.result !== 'DENY' && payment?.result !== 'DENY') return notApplicable('没有作出不予许可、不予批准的决定。')
    const denied = licence === null ? '不予批准' : '不予许可'
    if (denialReason === null) return lacking(record, 'denialReason', '不予理由', `${denied}，没有说明理由。`, denial)
    if (denialReason.trim().length < atLeast) return broken(`${denied}的理由只有“${denialReason.trim()}”，没有说明具体不符合什么条件、标准。`, denial)
    if (licence !== null && remedyInformed !== true) return lacking(record, 'remedyInformed', '救济途径的告知', '不予许可，没有告知申请行政复议或者提起行政诉讼的权利。', denial)
    return kept('说明了理由，告知了救济途径。', denial)
  },

  saysAlso(record, { must, otherwise }) {
    const said = holds(record, must)
    if (said === null) return unknown('来源数据不足，无法核对。')
    return said ? kept('已有记载。') : broken(filledIn(otherwise, record), fieldsAsked(must))
  },
}
