import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { matterColumns, type MatterRow } from './matters.ts'
import { refused } from '../refused.ts'

export type MatterView = 'open' | 'mine' | 'agencies' | 'overdue' | 'closedThisYear' | 'all'

export interface MatterFilter {
  readonly kind: string
  readonly view: MatterView
  readonly law?: string | undefined
  readonly agency?: string | undefined
  readonly stage?: string | undefined
  readonly person?: string | undefined
  /** Handled by that organ. */
  readonly office?: string | undefined
  /** Waits for that organ. */
  readonly waiting?: string | undefined
  /** Between which its first last day lies. */
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  /** A ground that was found, by its article. */
  readonly ground?: string | undefined
  /** Between which it was registered. */
  readonly openedFrom?: Day | undefined
  readonly openedUntil?: Day | undefined
  /** Between which it was closed. */
  readonly closedFrom?: Day | undefined
  readonly closedUntil?: Day | undefined
  /** 涉企: it grew from an enforcement act that was reported as against an enterprise. */
  readonly enterprise?: 'yes' | undefined
  readonly text?: string | undefined
  readonly sort: 'lastDay' | 'opened'
  readonly after?: string | undefined
  readonly limit: number
}

export interface MatterListRow extends MatterRow {
  readonly officeName: string
  readonly officeShortName: string
  readonly agencyName: string
  readonly agencyShortName: string
}

/** Nobody reads an exact count beyond this. */
const countedTo = 10_000

/** A page of the matters within sight, by keys and not by offsets, with the size of the whole list. */
export async function listMatters(tx: Transaction, filter: MatterFilter, organId: string, today: Day): Promise<{ rows: MatterListRow[], next: string | null, total: number, about: boolean }> {
  const where = tx`${inView(tx, filter.view, organId, today)} and ${narrowed(tx, filter)}`
  const rows = await tx<MatterListRow[]>`
    select ${matterColumns(tx)}, office.name as "officeName", office.short_name as "officeShortName",
      agency.name as "agencyName", agency.short_name as "agencyShortName"
    from (select * from matter where ${where} ${beyond(tx, filter)} order by ${order(tx, filter)} limit ${filter.limit + 1}) matter
    join organ office on office.id = matter.office_id join organ agency on agency.id = matter.agency_id
    order by ${order(tx, filter)}`
  const [size] = await tx<[{ count: number }]>`select count(*) from (select from matter where ${where} limit ${countedTo + 1}) counted`
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > shown.length && last ? cursorOf(filter, last) : null, total: Math.min(size.count, countedTo), about: size.count > countedTo }
}

/** How many each saved view holds of what the filters leave. */
export async function countViews(tx: Transaction, filter: MatterFilter, organId: string, today: Day): Promise<Record<MatterView, number>> {
  const counted = (view: MatterView) => tx`count(*) filter (where ${inView(tx, view, organId, today)})`
  const [row] = await tx<[Record<MatterView, number>]>`
    select ${counted('open')} as open, ${counted('mine')} as mine, ${counted('agencies')} as agencies, ${counted('overdue')} as overdue,
      ${counted('closedThisYear')} as "closedThisYear", count(*) as all from matter where ${narrowed(tx, filter)}`
  return row
}

/** How many open matters of each kind are within sight, and under which law one of them runs. */
export const countKinds = (tx: Transaction): Promise<{ kind: string, lawId: string, open: number }[]> =>
  tx<{ kind: string, lawId: string, open: number }[]>`select kind, min(law_id) as "lawId", count(*) as open from matter where closed is null group by kind order by kind`

const ofKind = (query: Query, kind: string) => kind === 'all' ? query`true` : kind === 'others' ? query`kind <> 'supervision'` : query`kind = ${kind}`

function inView(query: Query, view: MatterView, organId: string, today: Day) {
  switch (view) {
    case 'open': return query`closed is null`
    case 'mine': return query`closed is null and ${organId} = any(waiting_organs)`
    case 'agencies': return query`closed is null and not ${organId} = any(waiting_organs)`
    case 'overdue': return query`closed is null and next_last_day < ${today}`
    case 'closedThisYear': return query`closed_on >= ${`${today.slice(0, 4)}-01-01`}`
    case 'all': return query`true`
  }
}

function narrowed(query: Query, { kind, law, agency, stage, person, text, office, waiting, from, until, ground, openedFrom, openedUntil, closedFrom, closedUntil, enterprise }: MatterFilter) {
  const like = text && `%${text.replaceAll(/[\\%_]/g, found => `\\${found}`)}%`
  return query`${ofKind(query, kind)}
    ${office === undefined ? query`` : query`and office_id = ${office}`}
    ${waiting === undefined ? query`` : query`and ${waiting} = any(waiting_organs)`}
    ${from === undefined ? query`` : query`and next_last_day >= ${from}`}
    ${until === undefined ? query`` : query`and next_last_day <= ${until}`}
    ${ground === undefined ? query`` : query`and exists (select from matter_event where matter_id = matter.id and body -> 'grounds' ? ${ground})`}
    ${openedFrom === undefined ? query`` : query`and opened_on >= ${openedFrom}`}
    ${openedUntil === undefined ? query`` : query`and opened_on <= ${openedUntil}`}
    ${closedFrom === undefined ? query`` : query`and closed_on >= ${closedFrom}`}
    ${closedUntil === undefined ? query`` : query`and closed_on <= ${closedUntil}`}
    ${enterprise === undefined ? query`` : query`and exists (select from alert join enforcement_record record on record.id = record_id
      where alert.matter_id = matter.id and is_enterprise)`}
    ${law === undefined ? query`` : query`and law_id = ${law}`}
    ${agency === undefined ? query`` : query`and agency_id = ${agency}`}
    ${stage === undefined ? query`` : query`and ${stage} = any(stages)`}
    ${person === undefined ? query`` : query`and exists (select from matter_person where matter_id = matter.id and account_id = ${person})`}
    ${like ? query`and (number like ${like} or title like ${like} or agency_id in (select id from organ where name like ${like}))` : query``}`
}

const order = (query: Query, { sort }: MatterFilter) => sort === 'opened' ? query`matter.opened_on desc, matter.id` : query`coalesce(matter.next_last_day, 'infinity'), matter.id`

function cursorOf({ sort }: MatterFilter, row: MatterListRow): string {
  return Buffer.from(JSON.stringify([sort === 'opened' ? row.openedOn : row.nextLastDay ?? 'infinity', row.id])).toString('base64url')
}

function beyond(query: Query, { sort, after }: MatterFilter) {
  if (after === undefined) return query``
  const [day, id] = readCursor(after)
  return sort === 'opened' ? query`and (opened_on < ${day} or (opened_on = ${day} and id > ${id}))`
    : query`and (coalesce(next_last_day, 'infinity'), id) > (${day}::date, ${id}::uuid)`
}

function readCursor(after: string): [string, string] {
  try {
    const [day, id] = JSON.parse(Buffer.from(after, 'base64url').toString()) as unknown[]
    if (typeof day === 'string' && /^(\d{4}-\d\d-\d\d|infinity)$/.test(day) && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return [day, id]
  } catch { /* not ours: said below */ }
  throw refused('cursor.broken', 400, '翻页位置不对。请回到第一页重新查询。', { errors: [{ field: 'query.after', code: 'cursor.broken', says: '不是上一页给出的位置' }] })
}
