import type { Day } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { countedTo, keyIn, pageOf, uuidPart, type Page } from '../pages.ts'

export interface ReceivedRow {
  readonly id: string
  readonly matter: string
  readonly number: string | null
  readonly title: string
  readonly from: string
  readonly issuedOn: Day
  readonly servedOn: Day | null
  readonly waits: boolean
  readonly closed: boolean
  readonly todo: string | null
  readonly lastDay: Day | null
  readonly provisional: boolean
  /** As the list is ordered. */
  readonly place: string
}

/** Papers sent to an organ, those with the nearest last day first; the proof of a receipt is none of them. */
export async function listReceived(tx: Transaction, organId: string, { view, after, limit }: { view: 'open' | 'all', after?: string | undefined, limit: number }): Promise<Page<ReceivedRow>> {
  const key = keyIn(after, /^[0-9-]{10}|infinity$/, uuidPart)
  const from = tx`(
    select instrument.id, matter.id as matter, instrument.number, instrument.title, issuer.name as from, issued_on as "issuedOn", served_on as "servedOn",
      ${organId} = any(waiting_organs) as waits, closed is not null as closed, case when ${organId} = any(waiting_organs) then next_clock end as todo,
      case when ${organId} = any(waiting_organs) then next_last_day end as "lastDay", next_provisional as provisional,
      coalesce(case when ${organId} = any(waiting_organs) then next_last_day end, 'infinity'::date) as place
    from instrument join matter on matter.id = instrument.matter_id join organ issuer on issuer.id = issued_by_id
    where addressee_id = ${organId} and voided_on is null and role <> 'serviceReceipt') received
    where ${view === 'open' ? tx`not closed and (waits or "servedOn" is null)` : tx`true`}`
  const rows = await tx<ReceivedRow[]>`select *, place::text as place from ${from} ${key ? tx`and (place, id) > (${key[0]!}::date, ${key[1]!}::uuid)` : tx``} order by received.place, id limit ${limit + 1}`
  return pageOf(rows, limit, await countOf(tx, organId, view), row => [row.place, row.id])
}

export async function countOf(tx: Transaction, organId: string, view: 'open' | 'all'): Promise<number> {
  const [row] = await tx<[{ count: number }]>`select count(*) as count from (select from instrument join matter on matter.id = instrument.matter_id
    where addressee_id = ${organId} and voided_on is null and role <> 'serviceReceipt'
    ${view === 'open' ? tx`and closed is null and (${organId} = any(waiting_organs) or served_on is null)` : tx``} limit ${countedTo + 1}) counted`
  return row.count
}
