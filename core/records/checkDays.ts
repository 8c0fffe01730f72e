import type { Day } from '../norms/index.ts'
import { addDays } from '../periods/index.ts'
import type { Report } from './problems.ts'
import { common, type Fields } from './fields.ts'
import { type EnforcementRecord, groups, lists } from './record.ts'

/** The course of an act; each of these days that is known must not be earlier than the one before. */
const course = ['clueReceivedAt', 'caseFiledAt', 'priorNoticeAt', 'decidedAt', 'servedAt', 'executedAt', 'closedAt', 'archivedAt'] as const

/** Days that lie ahead by their nature. */
const ahead = new Set(['licence.validFrom', 'licence.validTo', 'licence.originalValidTo', 'publicity.expireAt', 'excludedPeriods.to'])

export function checkDays(record: EnforcementRecord, today: Day, report: Report): void {
  checkOrder(record, report)
  checkNotAhead(record, addDays(today, 1), report)
  for (const { from, to, reason, documentId } of record.excludedPeriods) {
    if (from !== null && to !== null && to < from) report('E314', 'excludedPeriods', `不计入期间的止日（${to}）早于起日（${from}）。`)
    if (reason === 'OTHER' && documentId === null) report('E314', 'excludedPeriods', '不计入期间的原因是“其他”，却没有依据文书。')
  }
  for (const { method, consentDocId, announceFrom } of record.services) {
    if (method === 'ELECTRONIC' && consentDocId === null) report('E317', 'services', '电子送达没有当事人的确认书。')
    if (method === 'ANNOUNCEMENT' && announceFrom === null) report('E317', 'services', '公告送达没有公告起始日。')
  }
}

function checkOrder(record: EnforcementRecord, report: Report): void {
  let earlier: (typeof course)[number] | null = null
  for (const field of course) {
    const day = record[field]
    if (day === null) continue
    if (earlier && day < record[earlier]!) {
      report('E401', field, `${common[field].name}（${day}）早于${common[earlier].name}（${record[earlier]}），请核对是哪一个填错。`)
    }
    earlier = field
  }
}

/** Where a day or a time stands; found once, by what such fields are called: `…At`, `from`, `to`. */
interface DayField { readonly key: string; readonly path: string; readonly name: string }

const dayFields = (fields: Fields, prefix: string): DayField[] => Object.entries(fields)
  .filter(([key]) => /At$|From$|To$|^from$|^to$/.test(key) && !ahead.has(prefix + key)).map(([key, { name }]) => ({ key, path: prefix + key, name }))
const commonDays = dayFields(common, '')
const groupDays = Object.entries(groups).map(([group, fields]) => [group as keyof typeof groups, dayFields(fields, `${group}.`)] as const)
const listDays = Object.entries(lists).map(([list, fields]) => [list as keyof typeof lists, dayFields(fields, `${list}.`)] as const)

type Values = Readonly<Record<string, unknown>>

function checkNotAhead(record: EnforcementRecord, latest: Day, report: Report): void {
  lookAhead(commonDays, record as unknown as Values, latest, report)
  for (const [group, fields] of groupDays) {
    const values = record[group] as Values | null
    if (values !== null) lookAhead(fields, values, latest, report)
  }
  for (const [list, fields] of listDays) {
    for (const entry of record[list] as readonly Values[]) lookAhead(fields, entry, latest, report)
  }
}

/** A minute of the last day that may be reported is written longer than that day, and sorts after it. */
function lookAhead(fields: readonly DayField[], values: Values, latest: Day, report: Report): void {
  for (const { key, path, name } of fields) {
    const value = values[key] as string | null
    if (value !== null && value > latest && value.slice(0, 10) > latest) {
      report('E402', path, `${name}（${value}）在今天之后，还没有发生的事不能报送；请核对年份。`)
    }
  }
}
