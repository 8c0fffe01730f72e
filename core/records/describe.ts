import { recordKind, stepType } from './codes.ts'
import { enforcement } from './fields/index.ts'
import type { Fields, Values } from './fields/shape.ts'
import type { EnforcementRecord } from './record.ts'
import type { Moment } from './values.ts'

/** One value of a record as people read it. */
export interface Described {
  readonly field: string
  readonly name: string
  readonly value: string
  /** The heading it stands under. */
  readonly group: string
}

/** Everything that is filled in, in the order of the form, codes in words, personal values masked. */
export const describe = (record: EnforcementRecord): Described[] =>
  [{ field: 'actionKind', name: '行为种类', value: recordKind[record.actionKind], group: '案件' }, ...described(enforcement, record as unknown as Values, '', '案件', '')]

/** Values first, then parts, then lists. `within`: the entry of a list they stand in, which their headings begin with. */
function described(fields: Fields, values: Values, prefix: string, heading: string, within: string): Described[] {
  const own: Described[] = []
  const inner: Described[] = []
  for (const [key, field] of Object.entries(fields)) {
    const value = values[key]
    if (isEmpty(value) || (key === 'voided' && value === false)) continue
    if ('read' in field) own.push({ field: `${prefix}${key}`, name: field.name, value: field.show(value as never), group: heading })
    else if ('group' in field) inner.push(...described(field.group, value as Values, `${prefix}${key}.`, `${within}${field.name}`, within))
    else inner.push(...(value as Values[]).flatMap((entry, at) => described(field.list, entry, `${prefix}${key}[${at}].`, `${within}${field.name}${at + 1}`, `${within}${field.name}${at + 1} `)))
  }
  return [...own, ...inner]
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)

export interface Change {
  readonly field: string
  readonly name: string
  /** The heading it stands under. */
  readonly group: string
  readonly before: string | null
  readonly after: string | null
}

/** What another version says otherwise, field by field. */
export function changes(before: EnforcementRecord, after: EnforcementRecord): Change[] {
  const was = new Map(describe(before).map((one) => [one.field, one]))
  const is = new Map(describe(after).map((one) => [one.field, one]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [a, b] = [was.get(field), is.get(field)]
    return a?.value === b?.value ? [] : [{ field, name: (a ?? b)!.name, group: (a ?? b)!.group, before: a?.value ?? null, after: b?.value ?? null }]
  })
}

/** One step of the act, reported as such or read off a day of the record. */
export interface Course {
  readonly name: string
  readonly at: Moment | null
  readonly until: Moment | null
  readonly officers: readonly { readonly name: string; readonly certNo: string | null; readonly auxiliary: boolean }[]
  readonly says: string | null
}

/** Days that are a step of the act, and the reported step that takes their place. */
const milestones = [
  ['complaint.receivedAt', '收到投诉举报', null], ['complaint.acceptanceInformedAt', '告知是否受理投诉', null], ['complaint.filingDecidedAt', '决定是否立案', null],
  ['complaint.filingInformedAt', '告知举报人是否立案', null], ['complaint.repliedAt', '答复投诉举报', null], ['clueReceivedAt', '线索登记', 'CLUE'], ['licence.appliedAt', '申请', null], ['licence.correctionNoticeAt', '补正告知', null], ['acceptedAt', '受理', 'ACCEPT'],
  ['licence.rejectedAt', '不予受理', null], ['discoveredAt', '发现', null], ['caseFiledAt', '立案', 'CASE_FILING'], ['notFiledAt', '不予立案', null],
  ['coercion.approvedAt', '批准', null], ['coercion.startedAt', '实施强制措施', 'COERCION_EXEC'], ['inspection.approvedAt', '批准检查', null], ['inspection.startedAt', '检查', 'ONSITE_INSPECTION'],
  ['levy.preNoticeFrom', '征收土地预公告', null], ['levy.commentFrom', '征求意见', null], ['levy.riskAssessedAt', '社会稳定风险评估', null], ['levy.planNoticeFrom', '补偿安置方案公告', null],
  ['levy.approvalReceivedAt', '收到批准文件', null], ['levy.announcedAt', '征收公告', 'ANNOUNCE'], ['payment.appliedAt', '申请给付', null], ['payment.initialNoticeFrom', '初审公示', null],
  ['adjudication.respondentServedAt', '送达被申请人', null], ['adjudication.defenceReceivedAt', '收到答辩', null], ['reward.groundHandledAt', '所涉行为处理', null], ['reward.startedAt', '启动奖励', null],
  ['priorNoticeAt', '事先告知', 'PRIOR_NOTICE'], ['statementReceivedAt', '陈述申辩', 'STATEMENT'], ['statementReviewedAt', '复核', 'STATEMENT_REVIEW'],
  ['hearing.rightInformedAt', '告知听证权', 'HEARING_INFORM'], ['hearing.requestedAt', '申请听证', null], ['hearing.heldAt', '听证', 'HEARING'],
  ['legalReview.reviewedAt', '法制审核', 'LEGAL_REVIEW'], ['collective.heldAt', '集体讨论', 'COLLECTIVE'], ['headApproval.at', '负责人审批', 'HEAD_APPROVAL'],
  ['decidedAt', '决定', 'DECISION'], ['licence.certIssuedAt', '颁发证件', null], ['servedAt', '送达', 'SERVICE'], ['inspection.resultInformedAt', '告知检查结果', null],
  ['coercion.disposedAt', '处理决定', null], ['coercion.announcedAt', '强制拆除公告', null], ['coercion.executionDecidedAt', '强制执行决定', null], ['coercion.liftedAt', '解除强制措施', null], ['urgeServedAt', '催告', 'URGE'], ['courtAppliedAt', '申请法院强制执行', 'COURT_APPLY'],
  ['coercion.executedFrom', '强制执行', 'EXECUTION'], ['executedAt', '执行完毕', null], ['publicity.publishedAt', '公示', 'PUBLICITY'], ['publicity.withdrawnAt', '撤回公示', null],
  ['transfer.reportedAt', '提出移送报告', null], ['transfer.approvedAt', '审批移送', null], ['transfer.transferredAt', '移送公安机关', 'TRANSFER'], ['transfer.itemsHandedAt', '移交涉案物品', null],
  ['levy.compensatedAt', '补偿', null], ['levy.relocatedAt', '搬迁', null], ['levy.returnedAt', '返还', null], ['payment.firstPaidAt', '首次发放', null], ['reward.informedAt', '告知奖励', null],
  ['revokedAt', '被变更、撤销', null], ['closedAt', '结案', 'CLOSE'], ['archivedAt', '归档', 'ARCHIVE'],
] as const

/** The act step by step, in the order of days; what has no day stands last. */
export function courseOf(record: EnforcementRecord): Course[] {
  const reported = new Set(record.steps.map((step) => step.stepType))
  const read = milestones.flatMap(([field, name, step]): Course[] => {
    const at = dayIn(record, field)
    return at === null || (step !== null && reported.has(step)) ? [] : [{ name, at, until: null, officers: [], says: null }]
  })
  const told = record.steps.map(({ stepType: type, startedAt, endedAt, officers, result }): Course => ({
    name: type === null ? '环节' : stepType[type], at: startedAt, until: endedAt, says: result,
    officers: officers.map(({ name, certNo, isAuxiliary }) => ({ name: name ?? '未填姓名', certNo, auxiliary: isAuxiliary === true })),
  }))
  const kept = record.preservations.flatMap(({ preservedAt, disposedAt }): Course[] => [{ name: '先行登记保存', at: preservedAt, until: disposedAt, officers: [], says: null }])
  return [...read, ...told, ...kept].sort((a, b) => ((a.at ?? '9') < (b.at ?? '9') ? -1 : (a.at ?? '9') > (b.at ?? '9') ? 1 : 0))
}

function dayIn(record: EnforcementRecord, path: string): Moment | null {
  const [group, key] = path.split('.') as [string, string | undefined]
  const value = (record as unknown as Values)[group]
  return (key === undefined ? value : (value as Values | null)?.[key] ?? null) as Moment | null
}
