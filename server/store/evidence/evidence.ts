import type { JSONValue } from 'postgres'
import type { CustodyAct, EvidenceKind, Taken } from '../../../core/evidence/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import type { MatterRow } from '../matters/matters.ts'
import type { StoredFile } from './uploads.ts'

/** What a person states of a piece of evidence. */
export interface NewEvidence {
  readonly kind: EvidenceKind
  readonly name: string
  readonly source: string
  readonly obtainedOn: Day
  readonly obtainedTime: string | null
  readonly place: string | null
  /** Names. */
  readonly obtainedBy: readonly string[]
  /** Where the original is kept. */
  readonly original: string
  /** Place in the history of the measure by which it was obtained. */
  readonly seq: number | null
  readonly file: StoredFile | null
  readonly explanation: string | null
  readonly replaces: string | null
  readonly reasons: string | null
}

export interface EvidenceRow extends Omit<NewEvidence, 'file'> {
  readonly id: string
  readonly matterId: string
  readonly number: number
  readonly fileName: string | null
  readonly mediaType: string | null
  readonly bytes: number | null
  readonly sha256: string | null
  readonly sm3: string | null
  readonly taken: Taken | null
  readonly accountName: string
  readonly recordedAt: string
  readonly replacedBy: string | null
  /** Of the last comparison with the hash, by hand or by the daily tick. */
  readonly checkedAt: string | null
  readonly intact: boolean | null
  readonly officeId: string
}

/** Comparisons with the hash: the last one of the daily tick, and those that somebody asked for. */
const checks = (query: Query) => query`
  select kept.checked_at as at, kept.intact from kept_file kept where kept.sha256 = evidence.sha256 and kept.checked_at is not null
  union all select custody.at, custody.intact from evidence_custody custody where custody.evidence_id = evidence.id and custody.act = 'checked'`

const columns = (query: Query) => query`evidence.id, evidence.matter_id as "matterId", evidence.number, evidence.kind, evidence.name, evidence.source,
  evidence.obtained_on as "obtainedOn", evidence.obtained_time as "obtainedTime", evidence.place, evidence.obtained_by as "obtainedBy", evidence.original,
  evidence.seq, evidence.file_name as "fileName", evidence.media_type as "mediaType", evidence.bytes::float8 as bytes, evidence.sha256, evidence.sm3, evidence.taken,
  evidence.explanation, evidence.replaces, evidence.reasons, evidence.account_name as "accountName", evidence.recorded_at as "recordedAt",
  (select later.id from evidence later where later.replaces = evidence.id) as "replacedBy",
  (select checked.at from (${checks(query)}) checked order by at desc limit 1) as "checkedAt",
  (select checked.intact from (${checks(query)}) checked order by at desc limit 1) as intact,
  (select matter.office_id from matter where matter.id = evidence.matter_id) as "officeId"`

/** In the order of the numbers; of a corrected one the latest first. */
export const evidenceOf = (query: Query, matterId: string): Promise<EvidenceRow[]> => query<EvidenceRow[]>`
  select ${columns(query)} from evidence where matter_id = ${matterId} order by number, recorded_at desc`

export async function findEvidence(query: Query, id: string): Promise<EvidenceRow | undefined> {
  const [row] = await query<EvidenceRow[]>`select ${columns(query)} from evidence where id = ${id}`
  return row
}

/** Writes it down under the next number of the matter, or under that of the one it takes the place of, and begins its custody. */
export async function addEvidence(tx: Transaction, who: Acting, matter: Pick<MatterRow, 'id' | 'officePath'>, given: NewEvidence): Promise<string> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`evidence ${matter.id}`}, 0))`
  const [{ number }] = await tx<[{ number: number }]>`select coalesce((select number from evidence where id = ${given.replaces}),
    (select coalesce(max(number), 0) + 1 from evidence where matter_id = ${matter.id})) as number`
  const { file } = given
  const [row] = await tx<[{ id: string }]>`
    insert into evidence (matter_id, office_path, number, kind, name, source, obtained_on, obtained_time, place, obtained_by, original, seq,
      file_name, media_type, bytes, sha256, sm3, taken, explanation, replaces, reasons, account_id, account_name)
    values (${matter.id}, ${matter.officePath}, ${number}, ${given.kind}, ${given.name}, ${given.source}, ${given.obtainedOn}, ${given.obtainedTime}, ${given.place},
      ${[...given.obtainedBy]}, ${given.original}, ${given.seq}, ${file?.name ?? null}, ${file?.mediaType ?? null}, ${file?.bytes ?? null}, ${file?.sha256 ?? null},
      ${file?.sm3 ?? null}, ${file?.taken ? tx.json(file.taken as unknown as JSONValue) : null}, ${given.explanation}, ${given.replaces}, ${given.reasons}, ${who.account.id}, ${who.account.name})
    returning id`
  await addCustody(tx, who, row.id, { act: 'takenIn', other: null, says: given.reasons, intact: null })
  return row.id
}

/** The same file of the earlier entry, where a correction brings no other one. */
export const fileOf = (row: EvidenceRow): StoredFile | null => row.sha256 === null ? null
  : { name: row.fileName!, mediaType: row.mediaType!, bytes: row.bytes!, sha256: row.sha256, sm3: row.sm3!, taken: row.taken }

export interface NewCustody { readonly act: CustodyAct, readonly other: string | null, readonly says: string | null, readonly intact: boolean | null }

export interface CustodyRow extends NewCustody { readonly accountName: string, readonly organName: string, readonly at: string }

export async function addCustody(tx: Transaction, { account, organ }: Pick<Acting, 'account' | 'organ'>, evidence: string, { act, other, says, intact }: NewCustody): Promise<void> {
  await tx`insert into evidence_custody (evidence_id, act, other, says, intact, account_id, account_name, organ_name)
    values (${evidence}, ${act}, ${other}, ${says}, ${intact}, ${account.id}, ${account.name}, ${organ.name})`
}

export const custodyOf = (query: Query, evidence: string): Promise<CustodyRow[]> => query<CustodyRow[]>`
  select act, other, says, intact, account_name as "accountName", organ_name as "organName", at from evidence_custody where evidence_id = ${evidence} order by id`

/** Looks through the pieces of one film are one look: a player asks for it bit by bit. */
export async function noteLook(tx: Transaction, who: Acting, evidence: string, act: 'viewed' | 'downloaded'): Promise<void> {
  const [recent] = await tx`select from evidence_custody where evidence_id = ${evidence} and act = ${act} and account_id = ${who.account.id} and at > now() - interval '10 minutes'`
  if (!recent) await addCustody(tx, who, evidence, { act, other: null, says: null, intact: null })
}

/** All pieces with this content, wherever they lie: for the daily check. */
export const evidenceWith = (query: Query, sha256: string): Promise<{ id: string, number: number, name: string, matterId: string, officeId: string }[]> => query`
  select evidence.id, evidence.number, evidence.name, matter.id as "matterId", matter.office_id as "officeId"
  from evidence join matter on matter.id = evidence.matter_id where evidence.sha256 = ${sha256}`

/** By the daily tick, which is nobody. */
export async function noteDamage(tx: Transaction, evidence: string, intact: boolean): Promise<void> {
  await tx`insert into evidence_custody (evidence_id, act, intact, account_name, organ_name) values (${evidence}, 'checked', ${intact}, '定期核对', '本平台')`
}
