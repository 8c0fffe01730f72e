import type { Crew, Person, Recusal } from '../../../core/people/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Query } from '../../database/connect.ts'
import type { MatterRow, PersonRow } from '../matters/matters.ts'

/** A person of the register with what his organ knows of him; the condition says whose. */
export const personColumns = (query: Query) => query`
  officer.id as officer, officer.account_id as account, officer.name,
  coalesce((select json_agg(json_build_object('status', s.status, 'from', s.from_day) order by s.id) from officer_status s where s.officer_id = officer.id), '[]') as service,
  array(select latest.kind from (
    select distinct on (q.kind) q.kind, q.withdrawn from officer_qualification q where q.officer_id = officer.id order by q.kind, q.id desc
  ) latest where not latest.withdrawn) as qualifications,
  coalesce((select json_agg(json_build_object('id', c.id, 'kind', c.kind, 'number', c.cert_no, 'from', c.valid_from, 'to', c.valid_to, 'areas', c.areas, 'fields', c.fields,
    'history', coalesce((select json_agg(json_build_object('status', h.status, 'from', h.from_day) order by h.id) from credential_status h where h.credential_id = c.id), '[]'))
    order by c.valid_to desc) from credential c where c.officer_id = officer.id), '[]') as credentials`

export const personsOf = (query: Query, officers: readonly string[]): Promise<Person[]> =>
  query<Person[]>`select ${personColumns(query)} from officer where id = any(${[...new Set(officers)]}) order by name collate "zh-x-icu"`

/** Those of the register who sign in with these accounts, by account. */
export async function personsWith(query: Query, accounts: readonly string[]): Promise<Map<string, Person>> {
  if (accounts.length === 0) return new Map()
  const rows = await query<Person[]>`select ${personColumns(query)} from officer where account_id = any(${[...new Set(accounts)]}) order by name collate "zh-x-icu"`
  return new Map(rows.map(person => [person.account!, person]))
}

/** Who may be chosen for an act of an office: its supervisors and those of its stations, and those whom it invited. */
export const personsAt = (query: Query, officePath: string): Promise<(Person & { duty: string })[]> => query<(Person & { duty: string })[]>`
  select ${personColumns(query)}, duty from officer where org_path like ${`${officePath}%`} and duty in ('supervision', 'invited') order by name collate "zh-x-icu"`

/** Somebody with a post and no entry in the register of officers. */
const unregistered = ({ id, name }: PersonRow): Person => ({ officer: '', account: id, name, service: [], qualifications: [], credentials: [] })

/** Who stands around each matter; none for those whose office lies out of the viewer's reach: he cannot know. */
export async function crewsOf(query: Query, rows: readonly MatterRow[], people: ReadonlyMap<string, readonly PersonRow[]>): Promise<Map<string, Crew>> {
  if (rows.length === 0) return new Map()
  const ids = rows.map(row => row.id)
  const seen = await query<{ id: string, place: string }[]>`
    select matter.id, organ.area_code as place from matter join organ on organ.id = matter.agency_id
    where matter.id = any(${ids}) and office_path >= app_setting('app.scope') and office_path < app_setting('app.scope_end')`
  const [registered, recusals, invited, about] = await Promise.all([
    personsWith(query, [...people.values()].flat().map(({ id }) => id)), recusalsOf(query, ids),
    invitedOf(query, [...new Set(rows.map(row => row.officeId))]), aboutOf(query, ids),
  ])
  const byId = new Map(rows.map(row => [row.id, row]))
  return new Map(seen.map(({ id, place }) => [id, {
    place, recusals: recusals.get(id) ?? [], invited: invited.get(byId.get(id)!.officeId) ?? [], about: about.get(id) ?? null,
    handlers: (people.get(id) ?? []).map(person => registered.get(person.id) ?? unregistered(person)),
  }]))
}

/** Recusals in each matter, the oldest first; what became of them stands in their own matters. */
export async function recusalsOf(query: Query, matterIds: readonly string[]): Promise<Map<string, Recusal[]>> {
  const rows = await query<(Pick<Recusal, 'account' | 'declaredOn'> & { caseId: string, closed: string | null, closedOn: Day | null })[]>`
    select link.from_matter as "caseId", about.account_id as account, recusal.opened_on as "declaredOn", recusal.closed, recusal.closed_on as "closedOn"
    from matter_link link join matter_about about on about.matter_id = link.to_matter join matter recusal on recusal.id = link.to_matter
    where recusal.kind = 'recusal' and link.from_matter = any(${[...matterIds]}) order by link.recorded_at`
  return new Map([...Map.groupBy(rows, row => row.caseId)].map(([id, those]) => [id, those.map(({ account, declaredOn, closed, closedOn }) =>
    ({ account, declaredOn, decided: closed && closedOn ? { on: closedOn, granted: closed === 'decided' } : null }))]))
}

async function invitedOf(query: Query, offices: readonly string[]): Promise<Map<string, Person[]>> {
  const rows = await query<(Person & { organId: string })[]>`
    select ${personColumns(query)}, organ_id as "organId" from officer where organ_id = any(${[...offices]}) and duty = 'invited' order by name collate "zh-x-icu"`
  return Map.groupBy(rows, row => row.organId)
}

async function aboutOf(query: Query, matterIds: readonly string[]): Promise<Map<string, Person>> {
  const rows = await query<(Person & { matterId: string })[]>`
    select ${personColumns(query)}, matter_about.matter_id as "matterId" from matter_about join officer on officer.id = matter_about.officer_id
    where matter_about.matter_id = any(${[...matterIds]})`
  return new Map(rows.map(row => [row.matterId, row]))
}
