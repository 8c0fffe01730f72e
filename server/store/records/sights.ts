import { type SightState, stateOfSight } from '../../../core/records/index.ts'
import type { Day, KindOfAct } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { findOrgan, type OrganRow } from '../organs/organs.ts'
import { notFound, refused } from '../refused.ts'

export interface Sight {
  readonly id: string
  readonly giver: Named
  /** A body, or a government with all beneath it. */
  readonly over: Named
  readonly to: Named
  readonly kinds: readonly KindOfAct[]
  readonly from: Day
  readonly until: Day
  readonly purpose: string
  readonly basis: string
  readonly by: string
  readonly givenAt: string
  readonly takenBack: { readonly on: Day, readonly why: string, readonly by: string } | null
  readonly state: SightState
  readonly uses: number
  readonly lastUsedAt: string | null
}

interface Named { readonly id: string, readonly name: string, readonly shortName: string, readonly path: string }

/** The list shows no more: the latest. */
const most = 200

type Side = 'given' | 'received'

/** Sights over what lies beneath this organ, or given to it; those in force first, then the latest. */
export const listSights = async (query: Query, { organ }: Acting, side: Side, today: Day): Promise<Sight[]> =>
  (await sights(query, side === 'given' ? query`sight.to_path <> ${organ.path}` : query`sight.to_path = ${organ.path}`)).map(row => stated(row, today))

/** One that is seen from either side. */
export async function findSight(query: Query, id: string, today: Day): Promise<Sight | undefined> {
  const [row] = await sights(query, query`sight.id = ${id}`)
  return row && stated(row, today)
}

/** One that this organ may look by today; says why not. */
export async function sightInForce(query: Query, { organ }: Acting, id: string, today: Day): Promise<Sight> {
  const sight = await findSight(query, id, today)
  if (!sight || sight.to.id !== organ.id) throw notFound('项授权')
  if (sight.state === 'inForce') return sight
  const why = sight.state === 'future' ? `从${sight.from}起才能使用` : sight.state === 'over' ? `已于${sight.until}到期` : `已于${sight.takenBack!.on}被收回`
  throw refused('sight.over', 409, `这项授权${why}，不能再按它查看。仍然需要的，请${sight.giver.name}另行授权。`)
}

type Row = Omit<Sight, 'state'>

const stated = (row: Row, today: Day): Sight => ({ ...row, state: stateOfSight({ ...row, takenBack: row.takenBack !== null }, today) })

const sights = (query: Query, which: ReturnType<typeof organNamed>) => query<Row[]>`
  select sight.id, ${organNamed(query, 'giver')} as giver, ${organNamed(query, 'receiver')} as "to", ${organNamed(query, 'over')} as over,
    kinds, sight.from_day as "from", sight.to_day as until, purpose, basis, sight.account_name as by, given_at as "givenAt",
    case when ended.sight_id is not null then json_build_object('on', ended.on_day, 'why', ended.why, 'by', ended.account_name) end as "takenBack", used.uses, used.last as "lastUsedAt"
  from sight join organ giver on giver.id = sight.organ_id join organ over on over.id = sight.over_id join organ receiver on receiver.id = sight.to_id
    left join sight_end ended on ended.sight_id = sight.id
    cross join lateral (select count(*)::int as uses, max(at) as last from audit_entry where audit_entry.sight_id = sight.id and audit_entry.subject_kind <> 'sight') used
  where ${which} order by ended.sight_id is null desc, sight.to_day desc, given_at desc, sight.id limit ${most}`

const organNamed = (query: Query, alias: string) => query`json_build_object('id', ${query(`${alias}.id`)}, 'name', ${query(`${alias}.name`)}, 'shortName', ${query(`${alias}.short_name`)}, 'path', ${query(`${alias}.path`)})`

export interface Given {
  readonly over: string
  readonly to: string
  readonly kinds: readonly KindOfAct[]
  readonly from: Day
  readonly until: Day
  readonly purpose: string
  readonly basis: string
}

/** Lets another organ look. */
export async function giveSight(tx: Transaction, who: Acting, given: Given, today: Day): Promise<string> {
  const [over, to] = [await findOrgan(tx, given.over), await findOrgan(tx, given.to)]
  const { scope } = who.viewer
  if (!over || !scope || over.path < scope.from || over.path >= scope.to) throw wrong('over', '只能授权查看本机关职责范围内的数据', '要授权查看的机关不在本机关的职责范围内，没有授权。请由监督它的机构或者它自己授权。')
  if (!to || to.toDay !== null && to.toDay < today) throw wrong('to', '没有这个机关，或者它已经撤销', '被授权的机关没有登记，或者已经撤销，没有授权。请从机关登记中选择。')
  if (over.path.startsWith(await reachOf(tx, to))) throw wrong('to', '它本来就能查看', `${to.name}按职责本来就能查看${over.name}的数据，不需要授权。`)
  if (given.until < today) throw wrong('until', '不能早于今天', '授权的最后一日已经过去，没有授权。请把最后一日填在今天或者以后。')
  if (given.until < given.from) throw wrong('until', '不能早于第一日', '授权的最后一日早于第一日，没有授权。请核对起止日期。')
  const [row] = await tx<[{ id: string }]>`
    insert into sight (organ_id, org_path, over_id, over_path, to_id, to_path, kinds, from_day, to_day, purpose, basis, account_id, account_name)
    values (${who.organ.id}, ${who.organ.path}, ${over.id}, ${over.path}, ${to.id}, ${to.path}, ${given.kinds}, ${given.from}, ${given.until}, ${given.purpose}, ${given.basis}, ${who.account.id}, ${who.account.name})
    returning id`
  await audit(tx, who, { act: 'sight.given', subject: { kind: 'sight', id: row.id }, detail: { over: over.id, to: to.id, from: given.from, until: given.until }, about: over.path, sight: row.id })
  return row.id
}

const wrong = (field: string, says: string, sentence: string) => refused(`sight.${field}`, 422, sentence, { errors: [{ field: `body.${field}`, code: `sight.${field}`, says }] })

/** A 司法行政部门 sees what lies beneath its government. */
async function reachOf(query: Query, { kind, path, governmentId }: OrganRow): Promise<string> {
  return kind === 'justiceDepartment' && governmentId !== null ? (await findOrgan(query, governmentId))?.path ?? path : path
}

/** Ends a sight at once; whoever looks by it now is refused at the next request. */
export async function takeBackSight(tx: Transaction, who: Acting, id: string, why: string, today: Day): Promise<void> {
  const sight = await findSight(tx, id, today)
  const { scope } = who.viewer
  if (!sight || !scope || sight.over.path < scope.from || sight.over.path >= scope.to) throw notFound('项授权')
  if (sight.state === 'over' || sight.state === 'takenBack') throw refused('sight.over', 409, `这项授权已经${sight.state === 'over' ? '到期' : '收回'}，不需要再收回。`)
  await tx`insert into sight_end (sight_id, on_day, why, account_id, account_name) values (${id}, ${today}, ${why}, ${who.account.id}, ${who.account.name})`
  await audit(tx, who, { act: 'sight.takenBack', subject: { kind: 'sight', id }, about: sight.over.path, sight: id })
}
