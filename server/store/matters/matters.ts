import type { JSONValue } from 'postgres'
import type { Facts } from '../../../core/matters/index.ts'
import type { Actor, Closing, Day, Line, Stage } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { holdCalendars } from '../laws/calendars.ts'

/** What is fixed when a matter is opened. */
export interface MatterOpening {
  readonly kind: string
  readonly number: string
  readonly title: string
  readonly lawId: string
  readonly lawVersion: string
  readonly lawHash: string
  readonly upperHashes: readonly string[]
  readonly facts: Facts
  readonly line: Line
  readonly officeId: string
  readonly officePath: string
  readonly authorityId: string
  readonly agencyId: string
  readonly agencyPath: string
  readonly openedOn: Day
  /** The alert and the act of enforcement it grew from; `says`: the number of the act. */
  readonly source: { readonly alert?: number, readonly record?: number, readonly says?: string }
}

/** What the replay answers and the row repeats, for lists. */
export interface Standing {
  readonly stages: readonly Stage[]
  readonly stageName: string
  readonly waitingFor: readonly Actor[]
  readonly waitingOrgans: readonly string[]
  readonly waitingName: string
  readonly nextClock: string | null
  readonly nextLastDay: Day | null
  readonly nextProvisional: boolean
  readonly closed: Closing | null
  readonly closedOn: Day | null
}

export interface MatterRow extends MatterOpening, Standing {
  readonly id: string
  /** How many entries its history has. */
  readonly version: number
}

export const matterColumns = (query: Query) => query`
  matter.id, matter.kind, matter.number, matter.title, matter.law_id as "lawId", matter.law_version as "lawVersion", matter.law_hash as "lawHash",
  matter.upper_hashes as "upperHashes", matter.facts, matter.line, matter.office_id as "officeId", matter.office_path as "officePath",
  matter.authority_id as "authorityId", matter.agency_id as "agencyId", matter.agency_path as "agencyPath", matter.opened_on as "openedOn",
  matter.source, matter.version, matter.stages, matter.stage_name as "stageName", matter.waiting_for as "waitingFor",
  matter.waiting_organs as "waitingOrgans", matter.waiting_name as "waitingName", matter.next_clock as "nextClock",
  matter.next_last_day as "nextLastDay", matter.next_provisional as "nextProvisional", matter.closed, matter.closed_on as "closedOn"`

export async function findMatter(query: Query, id: string): Promise<MatterRow | undefined> {
  const [row] = await query<MatterRow[]>`select ${matterColumns(query)} from matter where id = ${id}`
  return row
}

export const findMatters = (query: Query, ids: readonly string[]): Promise<MatterRow[]> =>
  query<MatterRow[]>`select ${matterColumns(query)} from matter where id = any(${[...new Set(ids)]})`

/** The same, held against other writers until the end of the transaction, and the calendars with it. */
export async function lockMatter(tx: Transaction, id: string): Promise<MatterRow | undefined> {
  await holdCalendars(tx)
  const [row] = await tx<MatterRow[]>`select ${matterColumns(tx)} from matter where id = ${id} for update`
  return row
}

export async function addMatter(tx: Transaction, opening: MatterOpening): Promise<string> {
  const [row] = await tx<[{ id: string }]>`
    insert into matter (kind, number, title, law_id, law_version, law_hash, upper_hashes, facts, line, office_id, office_path, authority_id,
      agency_id, agency_path, opened_on, source, stages, stage_name, waiting_for, waiting_organs, waiting_name)
    values (${opening.kind}, ${opening.number}, ${opening.title}, ${opening.lawId}, ${opening.lawVersion}, ${opening.lawHash},
      ${[...opening.upperHashes]}, ${tx.json(opening.facts)}, ${opening.line}, ${opening.officeId}, ${opening.officePath}, ${opening.authorityId},
      ${opening.agencyId}, ${opening.agencyPath}, ${opening.openedOn}, ${tx.json(opening.source as JSONValue)}, '{}', '', '{}', '{}', '')
    returning id`
  return row.id
}

/** How a matter now stands, and the last day for which that is so without anybody doing anything. */
export interface NewStanding {
  readonly id: string
  readonly version: number
  readonly standing: Standing
  readonly holdsUntil: Day | 'infinity'
}

export async function updateStandings(tx: Transaction, stood: readonly NewStanding[]): Promise<void> {
  const rows = stood.map(({ id, version, standing, holdsUntil }) => ({
    id, version, stages: [...standing.stages], stage_name: standing.stageName, waiting_for: [...standing.waitingFor], waiting_organs: [...standing.waitingOrgans],
    waiting_name: standing.waitingName, next_clock: standing.nextClock, next_last_day: standing.nextLastDay, next_provisional: standing.nextProvisional,
    closed: standing.closed, closed_on: standing.closedOn, rows_hold_until: holdsUntil,
  }))
  await tx`update matter set version = s.version, stages = s.stages, stage_name = s.stage_name, waiting_for = s.waiting_for, waiting_organs = s.waiting_organs,
      waiting_name = s.waiting_name, next_clock = s.next_clock, next_last_day = s.next_last_day, next_provisional = s.next_provisional,
      closed = s.closed, closed_on = s.closed_on, rows_hold_until = s.rows_hold_until
    from jsonb_to_recordset(${tx.json(rows)}) as s(id uuid, version integer, stages text[], stage_name text, waiting_for text[], waiting_organs text[],
      waiting_name text, next_clock text, next_last_day date, next_provisional boolean, closed text, closed_on date, rows_hold_until date)
    where matter.id = s.id`
}

export interface PersonRow { readonly id: string, readonly name: string }

export async function addPeople(tx: Transaction, matterId: string, people: readonly PersonRow[]): Promise<void> {
  for (const { id, name } of people) await tx`insert into matter_person (matter_id, account_id, name) values (${matterId}, ${id}, ${name})`
}

export const peopleOf = async (query: Query, matterIds: readonly string[]): Promise<Map<string, PersonRow[]>> => {
  const rows = await query<(PersonRow & { matterId: string })[]>`
    select matter_id as "matterId", account_id as id, name from matter_person where matter_id = any(${[...matterIds]}) order by name collate "zh-x-icu"`
  return Map.groupBy(rows, row => row.matterId)
}
