import { randomUUID } from 'node:crypto'
import type { ServiceEntry } from '../../../core/people/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { type CredentialRow, credentialColumns } from './credentials.ts'
import type { Duty, OfficerRow } from './officers.ts'

/** Somebody as the register has him, for a row of a file to be held against. */
export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly organId: string
  readonly organName: string
  readonly account: string | null
  readonly duty: Duty
  readonly staffType: OfficerRow['staffType']
  readonly employment: 'full' | 'part'
  readonly position: string | null
  readonly background: string | null
  readonly leader: boolean
  readonly reviewer: boolean
  readonly service: ServiceEntry | null
  /** What proofs of a legal qualification are entered. */
  readonly licences: readonly string[]
}

/** Of those whom the acting person sees, all at some organs, and some by their ids. */
export const knownPeople = (tx: Transaction, organs: readonly string[], ids: readonly string[]): Promise<KnownPerson[]> => tx<KnownPerson[]>`
  select officer.id, officer.name, organ_id as "organId", organ.name as "organName", account_id as account, duty, staff_type as "staffType", employment, position, background, is_leader as leader, is_legal_reviewer as reviewer,
    (select json_build_object('status', s.status, 'from', s.from_day) from officer_status s where s.officer_id = officer.id order by s.from_day desc, s.id desc limit 1) as service,
    array(select q.evidence from officer_qualification q where q.officer_id = officer.id and q.kind = 'qualification') as licences
  from officer join organ on organ.id = organ_id where organ_id = any(${[...organs]}) or officer.id::text = any(${[...ids]})`

export interface NewPerson extends Pick<KnownPerson, 'name' | 'duty' | 'staffType' | 'employment' | 'position' | 'background' | 'leader' | 'reviewer'> {
  readonly organId: string
  readonly orgPath: string
  readonly status: ServiceEntry['status']
  readonly from: Day
  readonly toOrgan: string | null
  readonly licence: { readonly evidence: string, readonly on: Day } | null
}

export async function addPeople(tx: Transaction, { account }: Acting, people: readonly NewPerson[]): Promise<void> {
  if (people.length === 0) return
  const rows = tx.json(people.map(person => ({ id: randomUUID(), ...person })) as never)
  await tx`
    insert into officer (id, name, organ_id, org_path, duty, staff_type, is_auxiliary, employment, position, background, is_leader, is_legal_reviewer, law_qualified, status)
    select id, name, "organId", "orgPath", duty, "staffType", "staffType" = 'AUXILIARY', employment, position, background, leader, reviewer, licence is not null, status
    from jsonb_to_recordset(${rows}) as one (id uuid, name text, "organId" text, "orgPath" text, duty text, "staffType" text, employment text, position text, background text, leader boolean, reviewer boolean, licence json, status text)`
  await tx`
    insert into officer_status (officer_id, status, from_day, to_organ, says, account_id)
    select id, status, "from", "toOrgan", '文件导入', ${account.id} from jsonb_to_recordset(${rows}) as one (id uuid, status text, "from" date, "toOrgan" text)`
  await tx`
    insert into officer_qualification (officer_id, kind, evidence, on_day, account_id, account_name)
    select id, 'qualification', licence ->> 'evidence', (licence ->> 'on')::date, ${account.id}, ${account.name}
    from jsonb_to_recordset(${rows}) as one (id uuid, licence json) where licence ->> 'evidence' is not null`
}

/** Credentials by their numbers, of holders whom the acting person sees. */
export const knownCredentials = (tx: Transaction, numbers: readonly string[]): Promise<CredentialRow[]> => tx<CredentialRow[]>`
  select ${credentialColumns(tx)} from credential join officer on officer.id = officer_id join organ on organ.id = credential.organ_id where cert_no = any(${[...numbers]})`

/** Which of some numbers are in use anywhere. Whose they are is not told. To be asked as the worker. */
export const numbersInUse = async (tx: Transaction, numbers: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await tx<{ number: string }[]>`select cert_no as number from credential where cert_no = any(${[...numbers]})`).map(({ number }) => number))

export interface NewCredential {
  readonly officer: string
  readonly number: string
  readonly kind: CredentialRow['kind']
  readonly issuer: string
  readonly issuedOn: Day
  readonly from: Day
  readonly to: Day
  readonly areas: readonly string[]
  readonly fields: readonly string[]
  /** What was decided about it since. */
  readonly then: { readonly status: string, readonly from: Day, readonly says: string } | null
}

/** Credentials that were issued elsewhere: valid from their first day, and what was decided about them since. */
export async function addCredentials(tx: Transaction, { account }: Acting, credentials: readonly NewCredential[]): Promise<void> {
  if (credentials.length === 0) return
  const rows = tx.json(credentials.map(credential => ({ id: randomUUID(), ...credential })) as never)
  await tx`
    insert into credential (id, cert_no, kind, officer_id, organ_id, org_path, issuer, issue_date, valid_from, valid_to, areas, fields)
    select one.id, number, kind, officer.id, organ_id, org_path, issuer, "issuedOn", "from", "to", array(select json_array_elements_text(one.areas)), array(select json_array_elements_text(one.fields))
    from jsonb_to_recordset(${rows}) as one (id uuid, officer uuid, number text, kind text, issuer text, "issuedOn" date, "from" date, "to" date, areas json, fields json) join officer on officer.id = one.officer`
  await tx`
    insert into credential_status (credential_id, status, from_day, says, account_id)
    select id, 'valid', "from", '文件导入', ${account.id} from jsonb_to_recordset(${rows}) as one (id uuid, "from" date)`
  await tx`
    insert into credential_status (credential_id, status, from_day, says, account_id)
    select id, what ->> 'status', (what ->> 'from')::date, what ->> 'says', ${account.id} from jsonb_to_recordset(${rows}) as one (id uuid, "then" json) cross join lateral (select "then" as what) as decided
    where what ->> 'status' is not null`
}

/** A later last day of a credential whose document is kept elsewhere; its history says what it was before. */
export async function extendCredential(tx: Transaction, { account }: Acting, { id, on, to, says }: { readonly id: string, readonly on: Day, readonly to: Day, readonly says: string }): Promise<void> {
  await tx`update credential set valid_to = ${to} where id = ${id}`
  await tx`insert into credential_status (credential_id, status, from_day, says, account_id) values (${id}, 'valid', ${on}, ${says}, ${account.id})`
}

/** The fields that a credential says it is limited to, where none were entered. */
export async function limitCredential(tx: Transaction, who: Acting, id: string, fields: readonly string[]): Promise<void> {
  await tx`update credential set fields = ${[...fields]} where id = ${id}`
  await audit(tx, who, { act: 'credential.limited', subject: { kind: 'credential', id }, detail: { fields: fields.join() } })
}

/** Somebody as a file of people says him. */
export interface FiledPerson extends Pick<KnownPerson, 'id' | 'name' | 'organId' | 'duty' | 'staffType' | 'employment' | 'position' | 'background' | 'leader' | 'reviewer'> {
  readonly service: (ServiceEntry & { readonly toOrgan: string | null }) | null
  readonly licence: { readonly evidence: string, readonly on: Day } | null
}

/** All whom the acting person sees. */
export const allPeople = (tx: Transaction): Promise<FiledPerson[]> => tx<FiledPerson[]>`
  select officer.id, officer.name, organ_id as "organId", duty, staff_type as "staffType", employment, position, background, is_leader as leader, is_legal_reviewer as reviewer,
    (select json_build_object('status', s.status, 'from', s.from_day, 'toOrgan', s.to_organ) from officer_status s where s.officer_id = officer.id order by s.from_day desc, s.id desc limit 1) as service,
    (select json_build_object('evidence', q.evidence, 'on', q.on_day) from officer_qualification q where q.officer_id = officer.id and q.kind = 'qualification' and not q.withdrawn order by q.id desc limit 1) as licence
  from officer order by org_path, officer.name collate "zh-x-icu", officer.id`

export const allCredentials = (tx: Transaction): Promise<CredentialRow[]> => tx<CredentialRow[]>`
  select ${credentialColumns(tx)} from credential join officer on officer.id = officer_id join organ on organ.id = credential.organ_id order by credential.org_path, cert_no`
