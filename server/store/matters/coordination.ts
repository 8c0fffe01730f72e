import type { JSONValue } from 'postgres'
import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import type { MatterRow } from './matters.ts'
import type { OrganRow } from '../organs/organs.ts'

export interface PartyRow { readonly id: string, readonly name: string, readonly shortName: string }
export interface StatementRow { readonly organId: string, readonly says: string, readonly on: Day, readonly person: string }
export interface Meeting {
  readonly on: Day
  readonly place: string
  readonly chair: string
  readonly participants: readonly { readonly organ: string, readonly person: string }[]
  readonly minutes: string
  readonly opinion: string | null
}
export interface MeetingRow extends Meeting { readonly person: string }

/** The organs that a matter concerns beside the one it is about. */
export const partiesOf = (query: Query, matterId: string): Promise<PartyRow[]> => query<PartyRow[]>`
  select organ.id, organ.name, organ.short_name as "shortName" from matter_party join organ on organ.id = organ_id where matter_id = ${matterId} order by on_day, organ.id`

/** The same of many matters, by id. */
export async function rivalsOf(query: Query, matterIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await query<{ matterId: string, organId: string }[]>`select matter_id as "matterId", organ_id as "organId" from matter_party where matter_id = any(${[...matterIds]}) order by on_day, organ_id`
  return new Map([...Map.groupBy(rows, ({ matterId }) => matterId)].map(([id, all]) => [id, all.map(({ organId }) => organId)]))
}

export async function addParty(tx: Transaction, { account }: Acting, { id, officePath }: MatterRow, organ: OrganRow, on: Day): Promise<void> {
  await tx`insert into matter_party (matter_id, organ_id, org_path, office_path, on_day, account_id)
    values (${id}, ${organ.id}, ${organ.path}, ${officePath}, ${on}, ${account.id}) on conflict do nothing`
}

export const statementsOf = (query: Query, matterId: string): Promise<StatementRow[]> => query<StatementRow[]>`
  select organ_id as "organId", says, on_day as "on", account_name as person from party_statement where matter_id = ${matterId} order by id`

export async function addStatement(tx: Transaction, { account }: Acting, matterId: string, organ: PartyRow, says: string, on: Day): Promise<void> {
  await tx`insert into party_statement (matter_id, organ_id, organ_name, says, on_day, account_id, account_name)
    values (${matterId}, ${organ.id}, ${organ.name}, ${says}, ${on}, ${account.id}, ${account.name})`
}

export const meetingsOf = (query: Query, matterId: string): Promise<MeetingRow[]> => query<MeetingRow[]>`
  select held_on as "on", place, chair, participants, minutes, opinion, account_name as person from joint_meeting where matter_id = ${matterId} order by held_on, id`

export async function addMeeting(tx: Transaction, { account }: Acting, matterId: string, { on, place, chair, participants, minutes, opinion }: Meeting): Promise<void> {
  await tx`insert into joint_meeting (matter_id, held_on, place, chair, participants, minutes, opinion, account_id, account_name)
    values (${matterId}, ${on}, ${place}, ${chair}, ${tx.json(participants as unknown as JSONValue)}, ${minutes}, ${opinion}, ${account.id}, ${account.name})`
}
