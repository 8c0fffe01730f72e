import type { Day } from '../../../core/norms/index.ts'
import { registerIds, registerOf, spansOf, worldOf, type Area, type Empowered, type Entrustment, type Entry, type HeldCredential, type Officer, type OrganHistory, type RegisterId, type World, type WorldEntries } from '../../../core/registers/index.ts'
import type { Query, Sql, Transaction } from '../../database/connect.ts'
import { personColumns } from '../people/people.ts'
import { asWorker, reading, worker } from '../within.ts'
import { entryIn, type VersionRow } from './versions.ts'

/** The last world that was read from each database. */
const shelves = new Map<string, { readonly version: string, readonly world: World }>()

/** The registers as they are now, in memory; read again only after one of them has changed. Not within a transaction: see `worldIn`. */
export const currentWorld = (sql: Sql): Promise<World> => reading(sql, worker, worldIn)

/**
 * The same within somebody's transaction, whatever he may see. Who holds one connection and waits for another may wait for ever, should
 * all others do so too.
 */
export async function worldIn(tx: Transaction): Promise<World> {
  const [{ database, version }] = await tx<[{ database: string, version: string }]>`
    select current_database() as database, count(*) || ' ' || coalesce((select transaction::text from world_change order by transaction desc limit 1), '') as version from world_change`
  const latest = shelves.get(database)
  if (latest?.version === version) return latest.world
  const world = worldOf(await asWorker(tx, () => worldEntries(tx)))
  shelves.set(database, { version, world })
  return world
}

/** The same as if one version had always held, made public, in place of every other of the same thing: for looking at the past. */
export async function worldAsIf(tx: Transaction, { register, key, entry }: Pick<VersionRow, 'register' | 'key' | 'entry'>): Promise<World> {
  const { keyOf } = registerOf(register)
  const entries = await asWorker(tx, () => worldEntries(tx))
  const always = { ...entry, from: '0001-01-01', to: null, publishedOn: '0001-01-01' } as Entry
  const others = (entries[register] as readonly Entry[] | undefined ?? []).filter(one => keyOf(one as never) !== key)
  return worldOf({ ...entries, [register]: [...others, always] } as WorldEntries)
}

/** Everything monitoring may ask, in a few statements. Only the worker sees all of it. */
async function worldEntries(query: Query): Promise<WorldEntries> {
  const [entries, organs, officers, entrustments, empowered, areas] = [
    await registered(query), await organHistories(query), await officersOf(query), await entrustmentsIn(query), await empoweredIn(query), await areasIn(query),
  ]
  return { ...entries, bodies: organs.flatMap(spansOf), officers, entrustments, empowered, areas }
}

async function registered(query: Query): Promise<Pick<WorldEntries, RegisterId>> {
  const rows = await query<{ register: RegisterId, organId: string, from: Day, to: Day | null, content: Record<string, unknown> }[]>`
    select register, organ_id as "organId", from_day as "from", to_day as "to", content from register_version where not withdrawn`
  const byRegister = Map.groupBy(rows, ({ register }) => register)
  return Object.fromEntries(registerIds.map(id => [id, (byRegister.get(id) ?? []).map((row): Entry => entryIn(id, row))])) as unknown as Pick<WorldEntries, RegisterId>
}

const organHistories = (query: Query): Promise<OrganHistory[]> => query<OrganHistory[]>`
  select organ.id, name, kind, level, area_code as area, field_codes as fields, comprehensive, authorized_by is not null as authorized, to_day as "to",
    has_penalty_power as "penaltyPower", has_coercion_power as "coercionPower", has_enforcement_power as "executionPower",
    coalesce(changed.list, '[]') as changes, coalesce(managed.list, '[]') as vertical, coalesce(confirmed.list, '[]') as confirmations
  from organ
  left join (select organ_id, json_agg(json_strip_nulls(json_build_object('from', from_day, 'penaltyPower', before->'hasPenaltyPower', 'coercionPower', before->'hasCoercionPower',
      'executionPower', before->'hasEnforcementPower')) order by from_day, id) as list
    from organ_change where before ?| array['hasPenaltyPower', 'hasCoercionPower', 'hasEnforcementPower'] group by organ_id) changed on changed.organ_id = organ.id
  left join (select organ_id, json_agg(json_build_object('from', from_day, 'to', to_day)) as list
    from organ_relation where kind in ('vertical', 'located') and not withdrawn group by organ_id) managed on managed.organ_id = organ.id
  left join (select organ_id, json_agg(json_build_object('result', result, 'on', on_day) order by on_day, id) as list
    from organ_confirmation group by organ_id) confirmed on confirmed.organ_id = organ.id`

type OfficerRow = Omit<Officer, 'credentials'> & { readonly credentials: readonly HeldCredential[], readonly organs: Readonly<Record<string, string>> }

async function officersOf(query: Query): Promise<Officer[]> {
  const rows = await query<OfficerRow[]>`
    select ${personColumns(query)}, officer.organ_id as organ, is_auxiliary as auxiliary, is_leader as leader,
      coalesce((select json_object_agg(c.id, c.organ_id) from credential c where c.officer_id = officer.id), '{}') as organs,
      coalesce(declared.relatives, '{}') as relatives, coalesce(declared.enterprises, '{}') as enterprises
    from officer left join lateral (
      select array_agg(key_hash) filter (where key_hash is not null) as relatives, array_agg(uscc) filter (where uscc is not null) as enterprises
      from declared_interest one where one.officer_id = officer.id and withdrawn is null
        and not exists (select from declared_interest later where later.withdrawn = one.id)) declared on true`
  return rows.map(({ organs, ...row }) => ({
    ...row, credentials: row.credentials.map(credential => ({ ...credential, officer: row.officer, holder: row.name, organ: organs[credential.id]! })),
  }))
}

/** An entrustment that was ended early holds up to that day. */
const entrustmentsIn = (query: Query): Promise<Entrustment[]> => query<Entrustment[]>`
  select organ_id as by, entrusted_id as entrusted, act_kinds as "actKinds", items, fine_limit::float8 as "fineLimit", from_day as "from", least(to_day, ended_on) as "to",
    published_on as "publishedOn", filed_on as "filedOn" from entrustment`

const empoweredIn = (query: Query): Promise<Empowered[]> => query<Empowered[]>`
  select organ_id as body, code, name, from_organ as "takenFrom", decision, from_day as "from", to_day as "to" from empowered_item`

const areasIn = (query: Query): Promise<Area[]> => query<Area[]>`select code, name, level, from_day as "from", to_day as "to" from area`
