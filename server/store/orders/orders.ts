import { type OrderChannel, type OrderMapping, usualMapping } from '../../../core/orders/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { countedTo, dayPart, keyIn, type Page, pageOf } from '../pages.ts'
import { refused } from '../refused.ts'

export interface MappingRow { readonly version: number, readonly mapping: OrderMapping, readonly accountName: string | null, readonly at: string | null }

/** An organ's mapping; the usual one, as version 0, until it has saved its own. */
export async function orderMapping(query: Query, organId: string, channel: OrderChannel): Promise<MappingRow> {
  const [row] = await query<MappingRow[]>`
    select version, content as mapping, account_name as "accountName", at from order_mapping where organ_id = ${organId} and channel = ${channel} order by version desc limit 1`
  return row ?? { version: 0, mapping: usualMapping(channel), accountName: null, at: null }
}

/** The next version after the one that was looked at, so that nobody writes over what he has not seen. */
export async function saveOrderMapping(tx: Transaction, who: Acting, channel: OrderChannel, after: number, mapping: OrderMapping): Promise<void> {
  const { count } = await tx`
    insert into order_mapping (organ_id, channel, version, org_path, content, account_id, account_name)
    select ${who.organ.id}, ${channel}, ${after + 1}, ${who.organ.path}, ${tx.json(mapping as never)}, ${who.account.id}, ${who.account.name}
    where not exists (select from order_mapping where organ_id = ${who.organ.id} and channel = ${channel} and version > ${after}) on conflict do nothing`
  if (count === 0) throw refused('mapping.changed', 409, '这份列对照已由别人修改，不是你打开时的样子。请重新打开后再改。')
  await audit(tx, who, { act: 'orders.mapping', subject: { kind: 'organ', id: who.organ.id }, detail: { channel, version: after + 1 } })
}

/** Those of these numbers that were taken in before. */
export async function knownOrders(query: Query, organId: string, channel: OrderChannel, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await query<{ number: string }[]>`select number from work_order where organ_id = ${organId} and channel = ${channel} and number = any(${[...numbers]})`
  return new Set(rows.map(({ number }) => number))
}

export interface NewOrder {
  readonly channel: OrderChannel
  readonly number: string
  readonly category: string | null
  readonly receivedOn: Day
  readonly replyBy: Day | null
  readonly matterId: string | null
  readonly recordId: number | null
  readonly endsOn: Day | null
}

export async function addOrder(tx: Transaction, { organ, account }: Acting, { channel, number, category, receivedOn, replyBy, matterId, recordId, endsOn }: NewOrder): Promise<void> {
  await tx`
    insert into work_order (organ_id, channel, number, org_path, category, received_on, reply_by, matter_id, record_id, ends_on, account_id)
    values (${organ.id}, ${channel}, ${number}, ${organ.path}, ${category}, ${receivedOn}, ${replyBy}, ${matterId}, ${recordId}, ${endsOn}, ${account.id})`
}

export interface OrderRow {
  readonly number: string
  readonly category: string | null
  readonly receivedOn: Day
  readonly replyBy: Day | null
  readonly endsOn: Day | null
  readonly matter: { readonly id: string, readonly number: string, readonly title: string, readonly stage: string, readonly closedOn: Day | null } | null
  /** The penalty that it is about; `removedOn`: since when the body no longer publishes it. */
  readonly record: { readonly id: number, readonly decisionNo: string, readonly body: string, readonly removedOn: Day | null } | null
}

/** The latest first. */
export async function listOrders(query: Query, channel: OrderChannel, { after: cursor, limit }: { after?: string | undefined, limit: number }): Promise<Page<OrderRow>> {
  const after = keyIn(cursor, dayPart, /^.{1,60}$/)
  const rows = await query<OrderRow[]>`
    select work_order.number, category, received_on as "receivedOn", reply_by as "replyBy", ends_on as "endsOn",
      case when matter.id is not null then json_build_object('id', matter.id, 'number', matter.number, 'title', matter.title, 'stage', matter.stage_name, 'closedOn', matter.closed_on) end as matter,
      case when record.id is not null then json_build_object('id', record.id, 'decisionNo', record.decision_no, 'body', body.short_name, 'removedOn', record.content -> 'publicity' ->> 'removedAt') end as record
    from work_order left join matter on matter.id = matter_id left join enforcement_record record on record.id = record_id left join organ body on body.id = record.body_id
    where channel = ${channel} ${after ? query`and (received_on, work_order.number) < (${after[0]!}::date, ${after[1]!})` : query``}
    order by received_on desc, work_order.number desc limit ${limit + 1}`
  const [{ count }] = await query<[{ count: number }]>`select count(*) as count from (select from work_order where channel = ${channel} limit ${countedTo + 1}) counted`
  return pageOf(rows, limit, count, row => [row.receivedOn, row.number])
}
