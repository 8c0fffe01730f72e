import type { Day } from '../norms/index.ts'
import { addDays } from '../periods/index.ts'
import type { Report } from './check.ts'
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

/** Fields that hold a day or a time, by where they stand; found once by what they are called: `…At`, `from`, `to`. */
const dayNames = (fields: Fields): string[] => Object.keys(fields).filter((name) => /At$|From$|To$|^from$|^to$/.test(name))
const commonDays = dayNames(common) as (keyof typeof common)[]
const groupDays = Object.entries(groups).map(([group, fields]) => [group as keyof typeof groups, dayNames(fields)] as const)
const listDays = Object.entries(lists).map(([list, fields]) => [list as keyof typeof lists, dayNames(fields)] as const)

function checkNotAhead(record: EnforcementRecord, latest: Day, report: Report): void {
  const look = (path: string, name: string, value: unknown): void => {
    if (typeof value === 'string' && value.slice(0, 10) > latest && !ahead.has(path)) {
      report('E402', path, `${name}（${value}）在今天之后，还没有发生的事不能报送；请核对年份。`)
    }
  }
  for (const field of commonDays) look(field, common[field].name, record[field])
  for (const [group, fields] of groupDays) {
    const values = record[group] as Readonly<Record<string, unknown>> | null
    if (values) for (const field of fields) look(`${group}.${field}`, groups[group][field]!.name, values[field])
  }
  for (const [list, fields] of listDays) {
    for (const entry of record[list] as readonly Readonly<Record<string, unknown>>[]) {
      for (const field of fields) look(`${list}.${field}`, lists[list][field]!.name, entry[field])
    }
  }
}
