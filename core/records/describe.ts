import { recordKind, stepType } from './codes.ts'
import * as fields from './fields.ts'
import type { Fields } from './fields.ts'
import { type EnforcementRecord, groups, type List, lists } from './record.ts'
import type { Moment } from './values.ts'

/** One value of a record as people read it. */
export interface Described {
  readonly field: string
  readonly name: string
  readonly value: string
  /** The heading it stands under. */
  readonly group: string
}

type Values = Readonly<Record<string, unknown>>

const headings = { penalty: '处罚内容', coercion: '强制', licence: '许可', inspection: '检查', publicity: '公示', hearing: '听证', transfer: '涉嫌犯罪案件移送', addFine: '加处罚款或者滞纳金' } as const
const listHeadings: Record<List, string> = { services: '送达', preservations: '先行登记保存', money: '款项', remedies: '复议、诉讼', excludedPeriods: '不计入期间', extensions: '延期', officers: '执法人员' }

/** Everything that is filled in, in the order of the form, codes in words. */
export function describe(record: EnforcementRecord): Described[] {
  const grouped = Object.entries(groups).flatMap(([group, of]) => described(of, record[group as keyof typeof headings] as Values | null, `${group}.`, headings[group as keyof typeof headings]))
  const proposed = described(fields.proposed, record.penalty?.proposed as Values | null ?? null, 'penalty.proposed.', '告知的拟处罚')
  const listed = Object.entries(lists).flatMap(([list, of]) => (record[list as List] as readonly Values[])
    .flatMap((entry, at) => described(of, entry, `${list}[${at}].`, `${listHeadings[list as List]}${at + 1}`)))
  return [{ field: 'actionKind', name: '行为种类', value: recordKind[record.actionKind], group: '案件' }, ...described(fields.common, record as unknown as Values, '', '案件'), ...grouped, ...proposed, ...listed]
}

function described(of: Fields, values: Values | null, prefix: string, group: string): Described[] {
  if (values === null) return []
  return Object.entries(of).flatMap(([field, leaf]) => {
    const value = values[field]
    const empty = value === null || value === undefined || (Array.isArray(value) && value.length === 0) || (field === 'voided' && value === false)
    return empty ? [] : [{ field: `${prefix}${field}`, name: leaf.name, value: leaf.show(value as never), group }]
  })
}

export interface Change {
  readonly field: string
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

/** What another version says otherwise, field by field. */
export function changes(before: EnforcementRecord, after: EnforcementRecord): Change[] {
  const was = new Map(describe(before).map((one) => [one.field, one]))
  const is = new Map(describe(after).map((one) => [one.field, one]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [a, b] = [was.get(field), is.get(field)]
    return a?.value === b?.value ? [] : [{ field, name: (a ?? b)!.name, before: a?.value ?? null, after: b?.value ?? null }]
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
  ['clueReceivedAt', '线索登记', 'CLUE'], ['licence.appliedAt', '申请', null], ['licence.correctionNoticeAt', '补正告知', null], ['acceptedAt', '受理', 'ACCEPT'],
  ['licence.rejectedAt', '不予受理', null], ['discoveredAt', '发现', null], ['caseFiledAt', '立案', 'CASE_FILING'], ['notFiledAt', '不予立案', null],
  ['coercion.approvedAt', '批准', null], ['coercion.startedAt', '实施强制措施', 'COERCION_EXEC'], ['inspection.approvedAt', '批准检查', null], ['inspection.startedAt', '检查', 'ONSITE_INSPECTION'],
  ['priorNoticeAt', '事先告知', 'PRIOR_NOTICE'], ['statementReceivedAt', '陈述申辩', 'STATEMENT'], ['statementReviewedAt', '复核', 'STATEMENT_REVIEW'],
  ['hearing.rightInformedAt', '告知听证权', 'HEARING_INFORM'], ['hearing.requestedAt', '申请听证', null], ['hearing.heldAt', '听证', 'HEARING'],
  ['decidedAt', '决定', 'DECISION'], ['licence.certIssuedAt', '颁发证件', null], ['servedAt', '送达', 'SERVICE'], ['inspection.resultInformedAt', '告知检查结果', null],
  ['coercion.disposedAt', '处理决定', null], ['coercion.announcedAt', '强制拆除公告', null], ['coercion.executionDecidedAt', '强制执行决定', null], ['coercion.liftedAt', '解除强制措施', null], ['urgeServedAt', '催告', 'URGE'], ['courtAppliedAt', '申请法院强制执行', 'COURT_APPLY'],
  ['coercion.executedFrom', '强制执行', 'EXECUTION'], ['executedAt', '执行完毕', null], ['publicity.publishedAt', '公示', 'PUBLICITY'], ['publicity.withdrawnAt', '撤回公示', null],
  ['transfer.reportedAt', '提出移送报告', null], ['transfer.approvedAt', '审批移送', null], ['transfer.transferredAt', '移送公安机关', 'TRANSFER'], ['transfer.itemsHandedAt', '移交涉案物品', null],
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
