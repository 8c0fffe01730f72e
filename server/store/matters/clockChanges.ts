import type { ClockChange, Recounted } from '../../../core/matters/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'

/** A change of a last day as it is kept. */
export interface ClockChangeRow extends ClockChange {
  readonly id: number
  readonly matterId: string
}

const columns = (query: Query) => query`
  change.id, change.matter_id as "matterId", change.law, change.norm, change.started_by as "startedBy", change.old_day as "from", change.new_day as "to",
  coalesce(decision.decision, change.state) as state, notice.title as notice, change.entered_on as "on",
  decision.decided_on as "decidedOn", decision.organ_name || decision.account_name as "decidedBy", decision.reason`

type Raw = Omit<ClockChangeRow, 'decided'> & { decidedOn: Day | null, decidedBy: string | null, reason: string | null }

const rowOf = ({ decidedOn, decidedBy, reason, ...row }: Raw): ClockChangeRow =>
  ({ ...row, ...(decidedOn !== null && decidedBy !== null && reason !== null && { decided: { on: decidedOn, by: decidedBy, reason } }) })

/** What notices made of the last days of some matters, by matter, in the order of entering. */
export async function changesOf(query: Query, matterIds: readonly string[]): Promise<Map<string, ClockChangeRow[]>> {
  const rows = await query<Raw[]>`
    select ${columns(query)} from clock_change change join holiday_notice notice on notice.id = change.notice_id
      left join clock_change_decision decision on decision.change_id = change.id
    where change.matter_id = any(${[...matterIds]}) order by change.matter_id, change.id`
  return Map.groupBy(rows.map(rowOf), row => row.matterId)
}

export async function findChange(query: Query, id: number): Promise<ClockChangeRow | undefined> {
  const [row] = await query<Raw[]>`
    select ${columns(query)} from clock_change change join holiday_notice notice on notice.id = change.notice_id
      left join clock_change_decision decision on decision.change_id = change.id
    where change.id = ${id}`
  return row && rowOf(row)
}

/** Matters in which an earlier last day has not been decided on; some of them may have gone on since. */
export const mattersWithWaits = async (query: Query, officeId: string): Promise<string[]> => {
  const rows = await query<{ id: string }[]>`
    select distinct matter.id from clock_change change join matter on matter.id = change.matter_id
    where change.state = 'waits' and matter.office_id = ${officeId}
      and not exists (select from clock_change_decision decision where decision.change_id = change.id)`
  return rows.map(({ id }) => id)
}

export async function addChange(tx: Transaction, matterId: string, { clock, from, to, state }: Recounted, notice: { id: number, title: string }, on: Day): Promise<ClockChangeRow> {
  const [{ id }] = await tx<[{ id: number }]>`
    insert into clock_change (matter_id, law, norm, started_by, old_day, new_day, state, notice_id, entered_on)
    values (${matterId}, ${clock.law}, ${clock.norm}, ${clock.startedBy}, ${from}, ${to}, ${state}, ${notice.id}, ${on}) returning id`
  return { id, matterId, law: clock.law, norm: clock.norm, startedBy: clock.startedBy, from, to, state, notice: notice.title, on }
}

/** False: somebody has decided already. */
export async function addDecision(tx: Transaction, change: ClockChangeRow, { account, organ }: Acting, { decision, reason, on }: { decision: 'confirmed' | 'kept', reason: string, on: Day }): Promise<boolean> {
  const added = await tx`
    insert into clock_change_decision (change_id, matter_id, decision, reason, account_id, account_name, organ_name, decided_on)
    values (${change.id}, ${change.matterId}, ${decision}, ${reason}, ${account.id}, ${account.name}, ${organ.name}, ${on})
    on conflict do nothing returning change_id`
  return added.length > 0
}
