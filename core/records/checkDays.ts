import type { Day } from '../norms/index.ts'
import { addDays } from '../periods/index.ts'
import type { Report } from './problems.ts'
import { common, enforcement, type lists, type parts } from './fields/index.ts'
import type { Fields, Values } from './fields/shape.ts'
import type { EnforcementRecord } from './record.ts'

/** The course of an act; each of these days that is known must not be earlier than the one before. */
const course = ['clueReceivedAt', 'caseFiledAt', 'priorNoticeAt', 'decidedAt', 'servedAt', 'executedAt', 'closedAt', 'archivedAt'] as const

export function checkDays(record: EnforcementRecord, today: Day, report: Report): void {
  checkOrder(record, report)
  lookAhead(days, record as unknown as Values, addDays(today, 1), report)
  checkWithin(record, report)
  for (const { from, to, reason, documentId } of record.excludedPeriods) {
    if (from !== null && to !== null && to < from) report('E314', 'excludedPeriods', `不计入期间的止日（${to}）早于起日（${from}）。`)
    if (reason === 'OTHER' && documentId === null) report('E314', 'excludedPeriods', '不计入期间的原因是“其他”，却没有依据文书。')
  }
  for (const { method, consentDocId, announceFrom } of record.services) {
    // A breach that monitoring finds, no mistake of the data (行政处罚法第61条第2款).
    if (method === 'ELECTRONIC' && consentDocId === null) report('E317', 'services', '电子送达没有当事人的确认书，请核对是不是漏填。', 'warning')
    if (method === 'ANNOUNCEMENT' && announceFrom === null) report('E317', 'services', '公告送达没有公告起始日。')
  }
}

function checkOrder(record: EnforcementRecord, report: Report): void {
  let earlier: (typeof course)[number] | null = null
  for (const field of course) {
    const day = record[field]
    if (day === null) continue
    if (earlier && day < record[earlier]!) {
      // A case that was filed only afterwards is what monitoring looks for (行政处罚法第54条第2款).
      const level = earlier === 'caseFiledAt' ? 'warning' : undefined
      report('E401', field, `${common[field].name}（${day}）早于${common[earlier].name}（${record[earlier]}），请核对是哪一个填错。`, level)
    }
    earlier = field
  }
}

/** Of two days in one part, or in one entry of a list, the second is not earlier than the first. */
const pairs: readonly (readonly [part: keyof typeof parts | keyof typeof lists | 'levy', earlier: string, later: string])[] = [
  ['levy', 'preNoticeFrom', 'preNoticeTo'], ['levy', 'planNoticeFrom', 'planNoticeTo'], ['levy', 'commentFrom', 'commentTo'],
  ['hearing', 'rightInformedAt', 'requestedAt'], ['hearing', 'noticeServedAt', 'heldAt'], ['legalReview', 'submittedAt', 'reviewedAt'], ['correction', 'orderedAt', 'recheckedAt'],
  ['complaint', 'receivedAt', 'acceptanceInformedAt'], ['complaint', 'receivedAt', 'repliedAt'], ['complaint', 'filingDecidedAt', 'filingInformedAt'],
  ['clue', 'sentAt', 'receiverRepliedAt'], ['publicity', 'publishedAt', 'withdrawnAt'], ['publicity', 'publishedAt', 'removedAt'],
  ['steps', 'startedAt', 'endedAt'], ['preservations', 'preservedAt', 'disposedAt'], ['remedies', 'acceptedAt', 'concludedAt'],
  ['money', 'paidAt', 'handedToBodyAt'], ['money', 'handedToBodyAt', 'handedToBankAt'], ['money', 'paidAt', 'treasuryAt'],
]

function checkWithin(record: EnforcementRecord, report: Report): void {
  for (const [part, earlier, later] of pairs) {
    const value = record[part] as Values | readonly Values[] | null
    if (value === null) continue
    for (const values of Array.isArray(value) ? value as readonly Values[] : [value as Values]) {
      const [a, b] = [values[earlier], values[later]] as [string | null, string | null]
      if (a !== null && b !== null && isEarlier(b, a)) report('E401', `${part}.${later}`, `${nameOf(part, later)}（${b}）早于${nameOf(part, earlier)}（${a}）。`)
    }
  }
}

/** By the minute where both know it, else by the day. */
const isEarlier = (a: string, b: string): boolean => (a.length === 10 || b.length === 10 ? a.slice(0, 10) < b.slice(0, 10) : a < b)

function nameOf(part: string, key: string): string {
  const of = (enforcement as Fields)[part]!
  return 'read' in of ? of.name : ('list' in of ? of.list : of.group)[key]!.name
}

/** Where a day or a time stands that must have been; found once. */
interface Days {
  readonly own: readonly { readonly key: string; readonly path: string; readonly name: string }[]
  readonly inner: readonly { readonly key: string; readonly days: Days }[]
}

const daysOf = (fields: Fields, prefix: string): Days => ({
  own: Object.entries(fields).flatMap(([key, field]) => ('read' in field && field.time === 'past' ? [{ key, path: prefix + key, name: field.name }] : [])),
  inner: Object.entries(fields).flatMap(([key, field]) => ('read' in field ? [] : [{ key, days: daysOf('list' in field ? field.list : field.group, `${prefix}${key}.`) }])),
})
const days = daysOf(enforcement, '')

/** A minute of the last day that may be reported is written longer than that day, and sorts after it. */
function lookAhead({ own, inner }: Days, values: Values, latest: Day, report: Report): void {
  for (const { key, path, name } of own) {
    const value = values[key] as string | null
    if (value !== null && value > latest && value.slice(0, 10) > latest) {
      report('E402', path, `${name}（${value}）在今天之后，还没有发生的事不能报送；请核对年份。`)
    }
  }
  for (const { key, days: within } of inner) {
    const value = values[key] as Values | readonly Values[] | null
    if (value === null) continue
    if (Array.isArray(value)) for (const entry of value as readonly Values[]) lookAhead(within, entry, latest, report)
    else lookAhead(within, value as Values, latest, report)
  }
}
