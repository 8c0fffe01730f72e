import type { Day, RecordKind } from '../../../core/norms/index.ts'
import { unpacked } from '../../../core/records/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { type Sealed, sealColumns, type SealedRecord } from './sealed.ts'
import { countedTo, dayPart, idPart, keyIn, type Page, pageOf } from '../pages.ts'

/** An act with a last day that is still to pass. */
export interface EndingRow extends SealedRecord {
  readonly id: number
  readonly kind: RecordKind
  readonly actionNo: string
  readonly party: string
  readonly bodyId: string
  readonly bodyName: string
  readonly bodyShortName: string
  readonly region: string
  readonly path: string
  /** The first of its last days, as it was when it was last looked at. */
  readonly lookAgain: Day
}

export interface EndingFilter {
  readonly from: Day
  readonly to: Day
  readonly kind?: RecordKind | undefined
  readonly body?: string | undefined
}

const matching = (query: Query, { from, to, kind, body }: EndingFilter) => query`
  record.look_again between ${from} and ${to} and not record.voided ${kind ? query`and record.kind = ${kind}` : query``} ${body ? query`and record.body_id = ${body}` : query``}`

/** The next to end first. */
export async function listEnding(tx: Transaction, filter: EndingFilter, { after: cursor, limit }: { readonly after?: string | undefined, readonly limit: number }): Promise<Page<EndingRow>> {
  const after = keyIn(cursor, dayPart, idPart)
  const rows = await tx<(Omit<EndingRow, 'record'> & Sealed & { content: Readonly<Record<string, unknown>>, unreported: readonly string[] })[]>`
    select record.id, record.kind, record.action_no as "actionNo", record.party, record.body_id as "bodyId", organ.name as "bodyName", organ.short_name as "bodyShortName", organ.region,
      record.org_path as path, record.look_again as "lookAgain", record.content, layout.unreported, ${sealColumns(tx)}
    from enforcement_record record join organ on organ.id = record.body_id join record_layout layout on layout.id = record.layout_id
    where ${matching(tx, filter)} ${after ? tx`and (record.look_again, record.id) > (${after[0]!}::date, ${after[1]!}::bigint)` : tx``}
    order by record.look_again, record.id limit ${limit + 1}`
  return pageOf(rows.map(({ content, unreported, ...row }) => ({ ...row, record: unpacked(content, unreported) })), limit, await countEnding(tx, filter), row => [row.lookAgain, row.id])
}

export async function countEnding(query: Query, filter: EndingFilter): Promise<number> {
  const [{ count }] = await query<[{ count: number }]>`select count(*) as count from (select from enforcement_record record where ${matching(query, filter)} limit ${countedTo + 1}) counted`
  return count
}

/** How many days before a last day an act is shown. An internal rule, never law's. */
export interface EarlyNotice { readonly days: number, readonly from: Day, readonly reason: string, readonly by: string, readonly organ: string }
export const usualDays = 5

/** What the nearest office above a path has settled by a day; undefined: nobody has. */
export async function earlyNoticeFor(query: Query, path: string, today: Day): Promise<EarlyNotice | undefined> {
  const [row] = await query<EarlyNotice[]>`
    select days, from_on as "from", reason, account_name as by, organ_name as organ from early_notice
    where starts_with(${path}, org_path) and from_on <= ${today} order by length(org_path) desc, from_on desc, id desc limit 1`
  return row
}

export async function setEarlyNotice(tx: Transaction, { account, organ, viewer }: Acting, { days, from, reason }: Pick<EarlyNotice, 'days' | 'from' | 'reason'>): Promise<void> {
  await tx`
    insert into early_notice (org_path, organ_id, days, from_on, reason, account_id, account_name, organ_name)
    values (${viewer.scope!.from}, ${organ.id}, ${days}, ${from}, ${reason}, ${account.id}, ${account.name}, ${organ.name})`
}
