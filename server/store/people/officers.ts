import type { ServiceEntry } from '../../../core/people/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import { addDays } from '../../../core/periods/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Seals } from '../../seal/seals.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { countedTo, keyIn, type Page, pageOf, uuidPart } from '../pages.ts'
import { findOrgan } from '../organs/organs.ts'
import { notFound, refused } from '../refused.ts'

export type Duty = 'enforcement' | 'supervision' | 'invited'
export type OfficerView = 'all' | 'unfit' | 'expiring' | 'gone'

/** A credential that ends within so many days is near its end. */
export const expiringWithin = 60

export interface OfficerRow {
  readonly id: string
  readonly name: string
  readonly account: string | null
  readonly organId: string
  readonly organName: string
  readonly organShortName: string
  readonly orgPath: string
  readonly region: string
  readonly duty: Duty
  readonly position: string | null
  readonly background: string | null
  readonly staffType: 'CIVIL' | 'REFERENCE' | 'INSTITUTION' | 'AUXILIARY'
  readonly employment: 'full' | 'part'
  readonly service: ServiceEntry | null
  readonly qualifications: readonly ('qualification' | 'degree' | 'familiar' | 'capable' | 'confidentiality')[]
  readonly credential: { readonly id: string, readonly number: string, readonly from: Day, readonly to: Day, readonly status: string | null } | null
  readonly hours: number
}

const columns = (query: Query, today: Day) => query`
  officer.id, officer.name, officer.account_id as account, organ.id as "organId", organ.name as "organName", organ.short_name as "organShortName", officer.org_path as "orgPath", organ.region,
  officer.duty, officer.position, officer.background, officer.staff_type as "staffType", officer.employment,
  (select json_build_object('status', s.status, 'from', s.from_day) from officer_status s where s.officer_id = officer.id and s.from_day <= ${today} order by s.from_day desc, s.id desc limit 1) as service,
  array(select latest.kind from (select distinct on (q.kind) q.kind, q.withdrawn from officer_qualification q where q.officer_id = officer.id order by q.kind, q.id desc) latest where not latest.withdrawn) as qualifications,
  best.credential,
  (select coalesce(sum(hours), 0)::float8 from training t where t.officer_id = officer.id and date_part('year', t.on_day) = date_part('year', ${today}::date)) as hours`

/** The credential of his duty that counts: one that is valid, else the latest. */
const from = (query: Query, today: Day) => query`
  from officer join organ on organ.id = officer.organ_id
  left join lateral (
    select json_build_object('id', c.id, 'number', c.cert_no, 'from', c.valid_from, 'to', c.valid_to, 'status', credential_status_on(c.id, ${today})) as credential,
      c.valid_to, credential_status_on(c.id, ${today}) = 'valid' and ${today}::date between c.valid_from and c.valid_to as valid
    from credential c where c.officer_id = officer.id and (c.kind = officer.duty or (c.kind = 'departmental' and officer.duty = 'enforcement')) order by valid desc nulls last, c.valid_to desc limit 1
  ) best on true`

const inPost = (query: Query, today: Day) => query`
  coalesce((select s.status from officer_status s where s.officer_id = officer.id and s.from_day <= ${today} order by s.from_day desc, s.id desc limit 1), 'ACTIVE') = 'ACTIVE'`

function seenBy(query: Query, view: OfficerView, today: Day) {
  switch (view) {
    case 'unfit': return query`${inPost(query, today)} and best.valid is not true`
    case 'expiring': return query`${inPost(query, today)} and best.valid and best.valid_to <= ${addDays(today, expiringWithin)}`
    case 'gone': return query`not ${inPost(query, today)}`
    default: return query`true`
  }
}

export interface OfficerFilter {
  readonly duty?: Duty | undefined
  readonly of?: string | undefined
  readonly text?: string | undefined
  readonly view: OfficerView
  readonly after?: string | undefined
  readonly limit: number
}

const matching = (query: Query, { duty, of, text }: OfficerFilter) => query`
  (${duty ?? null}::text is null or officer.duty = ${duty ?? null}) and (${of ?? null}::text is null or officer.organ_id = ${of ?? null})
  and (${text ?? null}::text is null or officer.name like ${`%${text ?? ''}%`} or exists (select from credential where credential.officer_id = officer.id and cert_no like ${`%${text ?? ''}%`}))`

export async function listOfficers(query: Query, filter: OfficerFilter, today: Day): Promise<Page<OfficerRow>> {
  const [name = null, id = null] = keyIn(filter.after, /^.{1,60}$/, uuidPart) ?? []
  const where = query`${matching(query, filter)} and ${seenBy(query, filter.view, today)}`
  const rows = await query<OfficerRow[]>`
    select ${columns(query, today)} ${from(query, today)} where ${where} and (${name}::text is null or (officer.name collate "C", officer.id::text) > (${name}, ${id}))
    order by officer.name collate "C", officer.id::text limit ${filter.limit + 1}`
  const [{ count }] = await query<[{ count: number }]>`select count(*)::int as count from (select 1 ${from(query, today)} where ${where} limit ${countedTo + 1}) counted`
  return pageOf(rows, filter.limit, count, row => [row.name, row.id])
}

export async function countOfficers(query: Query, filter: OfficerFilter, today: Day): Promise<Record<OfficerView, number>> {
  const [counts] = await query<[Record<OfficerView, number>]>`
    select count(*)::int as all, count(*) filter (where ${seenBy(query, 'unfit', today)})::int as unfit, count(*) filter (where ${seenBy(query, 'expiring', today)})::int as expiring,
      count(*) filter (where ${seenBy(query, 'gone', today)})::int as gone ${from(query, today)} where ${matching(query, filter)}`
  return counts
}

export async function findOfficer(query: Query, id: string, today: Day): Promise<OfficerRow | undefined> {
  const [row] = await query<OfficerRow[]>`select ${columns(query, today)} ${from(query, today)} where officer.id = ${id}`
  return row
}

export async function officerOfAccount(query: Query, account: string): Promise<string | undefined> {
  const [row] = await query<{ id: string }[]>`select id from officer where account_id = ${account} order by name limit 1`
  return row?.id
}

export interface NewOfficer {
  readonly name: string
  readonly of?: string | undefined
  readonly duty: Duty
  readonly staffType: OfficerRow['staffType']
  readonly employment: 'full' | 'part'
  readonly position?: string | undefined
  readonly background?: string | undefined
  readonly from: Day
}

/** Enters somebody at the acting organ, or at one beneath it. */
export async function addOfficer(tx: Transaction, who: Acting, given: NewOfficer): Promise<string> {
  const organ = await organOf(tx, who, given.of)
  const [row] = await tx<[{ id: string }]>`
    insert into officer (name, organ_id, org_path, duty, staff_type, is_auxiliary, employment, position, background)
    values (${given.name}, ${organ.id}, ${organ.path}, ${given.duty}, ${given.staffType}, ${given.staffType === 'AUXILIARY'}, ${given.employment}, ${given.position ?? null}, ${given.background ?? null}) returning id`
  await tx`insert into officer_status (officer_id, status, from_day, account_id) values (${row.id}, 'ACTIVE', ${given.from}, ${who.account.id})`
  await audit(tx, who, { act: 'officer.added', subject: { kind: 'officer', id: row.id }, detail: { duty: given.duty } })
  return row.id
}

async function organOf(tx: Transaction, { organ, viewer: { scope } }: Acting, of: string | undefined) {
  const found = of === undefined || of === organ.id ? organ : await findOrgan(tx, of)
  if (!found || !scope || found.path < scope.from || found.path >= scope.to) throw notFound('个机关')
  return found
}

export type OfficerEntry =
  | { readonly what: 'qualification', readonly kind: OfficerRow['qualifications'][number], readonly evidence: string, readonly on: Day, readonly withdrawn: boolean }
  | { readonly what: 'training', readonly subject: string, readonly hours: number, readonly on: Day }
  | { readonly what: 'exam', readonly subject: string, readonly passed: boolean, readonly result?: string | undefined, readonly on: Day }
  | { readonly what: 'service', readonly status: ServiceEntry['status'], readonly from: Day, readonly toOrgan?: string | undefined, readonly says?: string | undefined }
  | {
    readonly what: 'interest', readonly kind: 'relative' | 'enterprise' | 'organ' | 'formerPost', readonly name: string, readonly of?: string | undefined, readonly uscc?: string | undefined
    readonly idNumber?: string | undefined, readonly withdraws?: number | undefined
  }

export async function addEntry(tx: Transaction, who: Acting, officer: string, entry: OfficerEntry, today: Day, blind: Seals['blind']): Promise<void> {
  const common = { officer_id: officer, account_id: who.account.id }
  const on = entry.what === 'service' ? entry.from : entry.what === 'interest' ? today : entry.on
  if (on > today) throw refused('day.future', 400, '日期还没有到。请填写今天或者以前的日期。', { errors: [{ field: entry.what === 'service' ? 'body.from' : 'body.on', code: 'day.future', says: '不能晚于今天' }] })
  switch (entry.what) {
    case 'qualification':
      await tx`insert into officer_qualification ${tx({ ...common, account_name: who.account.name, kind: entry.kind, evidence: entry.evidence, on_day: on, withdrawn: entry.withdrawn })}`
      break
    case 'training':
      await tx`insert into training ${tx({ ...common, account_name: who.account.name, kind: 'training', subject: entry.subject, hours: entry.hours, on_day: on })}`
      break
    case 'exam':
      await tx`insert into training ${tx({ ...common, account_name: who.account.name, kind: 'exam', subject: entry.subject, passed: entry.passed, result: entry.result ?? null, on_day: on })}`
      break
    case 'service':
      await tx`insert into officer_status ${tx({ ...common, status: entry.status, from_day: on, to_organ: entry.toOrgan ?? null, says: entry.says ?? null })}`
      await tx`update officer set status = ${entry.status} where id = ${officer}`
      break
    case 'interest':
      await tx`insert into declared_interest ${tx({
        ...common, kind: entry.kind, name: entry.name, organ_id: entry.of ?? null, uscc: entry.uscc ?? null, withdrawn: entry.withdraws ?? null,
        key_hash: entry.idNumber ? blind(entry.idNumber) : null,
      })}`
  }
  await audit(tx, who, { act: `officer.${entry.what}`, subject: { kind: 'officer', id: officer } })
}

export const serviceOf = (query: Query, officer: string) => query<{ status: ServiceEntry['status'], from: Day, toOrgan: string | null, says: string | null }[]>`
  select status, from_day as "from", to_organ as "toOrgan", says from officer_status where officer_id = ${officer} order by id desc`

export const evidenceOf = (query: Query, officer: string) => query<{ kind: OfficerRow['qualifications'][number], evidence: string, on: Day, withdrawn: boolean, by: string }[]>`
  select kind, evidence, on_day as on, withdrawn, account_name as by from officer_qualification where officer_id = ${officer} order by id desc`

export const trainingOf = (query: Query, officer: string) => query<{ kind: 'training' | 'exam', on: Day, subject: string, hours: number | null, passed: boolean | null, result: string | null, by: string }[]>`
  select kind, on_day as on, subject, hours::float8 as hours, passed, result, account_name as by from training where officer_id = ${officer} order by on_day desc, id desc`

export const interestsOf = (query: Query, officer: string) => query<{ id: number, kind: 'relative' | 'enterprise' | 'organ' | 'formerPost', name: string, organId: string | null, hasId: boolean }[]>`
  select id::int, kind, name, organ_id as "organId", key_hash is not null as "hasId" from declared_interest declared
  where officer_id = ${officer} and withdrawn is null and not exists (select from declared_interest later where later.withdrawn = declared.id) order by id`

export interface ParticipationRow { readonly matterId: string, readonly number: string, readonly title: string, readonly seq: number, readonly on: Day, readonly invited: boolean }

/** The acts that somebody took part in, the latest first. */
export const participationOf = (query: Query, officer: string): Promise<ParticipationRow[]> => query<ParticipationRow[]>`
  select matter.id as "matterId", matter.number, matter.title, act_person.seq, event.happened_on as on, invited
  from act_person join matter on matter.id = act_person.matter_id join matter_event event on event.matter_id = act_person.matter_id and event.seq = act_person.seq
  where officer_id = ${officer} order by event.happened_on desc, act_person.seq desc limit 100`

export interface StaffingRow {
  readonly organId: string
  readonly name: string
  readonly shortName: string
  readonly region: string
  readonly path: string
  readonly kind: string
  readonly supervisors: number
  readonly fullTime: number
  readonly enforcement: number
  readonly credentialed: number
  readonly invited: number
  readonly expiring: number
}

/** How many people each organ in sight has, in post today. */
export const staffingOf = (query: Query, today: Day): Promise<StaffingRow[]> => query<StaffingRow[]>`
  select organ.id as "organId", organ.name, organ.short_name as "shortName", organ.region, organ.path, organ.kind,
    count(*) filter (where duty = 'supervision')::int as supervisors, count(*) filter (where duty = 'supervision' and employment = 'full')::int as "fullTime",
    count(*) filter (where duty = 'enforcement')::int as enforcement, count(*) filter (where duty = 'enforcement' and best.valid)::int as credentialed,
    count(*) filter (where duty = 'invited')::int as invited, count(*) filter (where best.valid and best.valid_to <= ${addDays(today, expiringWithin)})::int as expiring
  ${from(query, today)} where ${inPost(query, today)} group by organ.id order by organ.path`
