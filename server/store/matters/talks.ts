import type { JSONValue } from 'postgres'
import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import type { InHand } from './load.ts'
import type { Carried } from './intent.ts'

type Talk = Extract<Carried, { kind: 'talk' }>

/** That the head of the agency stayed away is known from who was there, not from what is stated. */
export function withAttendance(inHand: InHand, carried: Carried | undefined): InHand {
  const { matter } = inHand
  if (carried?.kind !== 'talk' || !matter.machine.facts.some(({ id }) => id === 'headAbsent')) return inHand
  const headAbsent = !carried.attendees.some(({ head }) => head)
  return { ...inHand, matter: { ...matter, known: on => ({ ...matter.known?.(on), headAbsent }) } }
}

export async function addTalk(tx: Transaction, matterId: string, seq: number, { place, attendees, commitments }: Talk): Promise<void> {
  await tx`insert into talk_record (matter_id, seq, place, attendees) values (${matterId}, ${seq}, ${place}, ${tx.json(attendees as unknown as JSONValue)})`
  for (const [index, { says, dueOn }] of commitments.entries()) {
    await tx`insert into commitment (matter_id, seq, position, says, due_on) values (${matterId}, ${seq}, ${index + 1}, ${says}, ${dueOn})`
  }
}

export interface TalkRow {
  readonly on: Day
  readonly place: string
  readonly attendees: readonly { readonly name: string, readonly post: string, readonly head: boolean }[]
}

export const talksOf = (query: Query, matterId: string): Promise<TalkRow[]> => query<TalkRow[]>`
  select happened_on as "on", place, attendees from talk_record join matter_event using (matter_id, seq) where matter_id = ${matterId} order by seq`

export interface CommitmentRow {
  readonly id: string
  readonly matterId: string
  readonly number: string
  readonly title: string
  readonly officeId: string
  readonly agencyId: string
  readonly agencyName: string
  readonly agencyShortName: string
  readonly says: string
  readonly dueOn: Day
  readonly heldOn: Day
  readonly entries: readonly { readonly kind: 'reported' | 'fulfilled' | 'notFulfilled', readonly says: string, readonly on: Day, readonly organ: string, readonly person: string }[]
}

/** What was promised in the talks within sight, the nearest last day first. */
export const commitmentsOf = (query: Query, { matter, id }: { readonly matter?: string | undefined, readonly id?: string }): Promise<CommitmentRow[]> => query<CommitmentRow[]>`
  select commitment.id, commitment.matter_id as "matterId", matter.number, matter.title, matter.office_id as "officeId", agency.id as "agencyId", agency.name as "agencyName",
    agency.short_name as "agencyShortName", commitment.says, due_on as "dueOn", event.happened_on as "heldOn",
    coalesce((select json_agg(json_build_object('kind', kind, 'says', entry.says, 'on', on_day, 'organ', organ_name, 'person', account_name) order by entry.id)
      from commitment_entry entry where commitment_id = commitment.id), '[]') as entries
  from commitment join matter on matter.id = commitment.matter_id join organ agency on agency.id = matter.agency_id
  join matter_event event on event.matter_id = commitment.matter_id and event.seq = commitment.seq
  where ${matter === undefined ? query`true` : query`commitment.matter_id = ${matter}`} and ${id === undefined ? query`true` : query`commitment.id = ${id}`}
  order by due_on, matter.number, position limit 500`

export async function addCommitmentEntry(tx: Transaction, { account, organ }: Acting, { id, matterId }: CommitmentRow, { kind, says, on }: { readonly kind: string, readonly says: string, readonly on: Day }): Promise<void> {
  await tx`insert into commitment_entry (commitment_id, matter_id, kind, says, on_day, organ_id, organ_name, account_id, account_name)
    values (${id}, ${matterId}, ${kind}, ${says}, ${on}, ${organ.id}, ${organ.shortName}, ${account.id}, ${account.name})`
}
