import type { Finding } from '../../../core/fulfilments/index.ts'
import type { Cite, Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'

/** What is stored of an entry, besides who made it. */
export interface NewFulfilment {
  readonly law: string
  readonly lawVersion: string
  readonly norm: string
  readonly cite: Cite
  readonly turn: string | null
  readonly doneOn: Day
  /** Names of those who did it. */
  readonly doneBy: readonly string[]
  readonly says: string
  readonly document: { readonly title: string, readonly number: string | null } | null
  readonly finding: Finding | null
  readonly problems: string | null
  readonly matterId: string | null
  /** The entry that this one corrects, and why. */
  readonly replaces: string | null
  readonly reasons: string | null
  /** Ids of files handed in before. */
  readonly files: readonly string[]
}

export interface FileRow {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
}

export interface FulfilmentRow extends Omit<NewFulfilment, 'files' | 'document' | 'lawVersion'> {
  readonly id: string
  readonly organId: string
  readonly documentTitle: string | null
  readonly documentNumber: string | null
  readonly accountName: string
  readonly recordedAt: string
  /** The entry that took the place of this one. */
  readonly replacedBy: string | null
  readonly matter: { readonly number: string, readonly title: string } | null
  readonly files: readonly FileRow[]
}

/** What the state of a duty is read from. */
export interface StandingEntry {
  readonly organId: string
  readonly law: string
  readonly norm: string
  readonly turn: string | null
  readonly doneOn: Day
  readonly finding: Finding | null
}

/** The entries of some organs that stand: those no correction took the place of. Oldest first. */
export const standingEntries = (query: Query, organs: readonly string[]): Promise<StandingEntry[]> => query<StandingEntry[]>`
  select organ_id as "organId", law, norm, turn, done_on as "doneOn", finding from fulfilment
  where organ_id = any(${[...organs]}) and not exists (select from fulfilment later where later.replaces = fulfilment.id)
  order by done_on, recorded_at`

const columns = (query: Query) => query`fulfilment.id, fulfilment.organ_id as "organId", fulfilment.law, fulfilment.norm, fulfilment.cite, fulfilment.turn,
  fulfilment.done_on as "doneOn", fulfilment.done_by as "doneBy", fulfilment.says, fulfilment.document_title as "documentTitle",
  fulfilment.document_number as "documentNumber", fulfilment.finding, fulfilment.problems, fulfilment.matter_id as "matterId", fulfilment.replaces, fulfilment.reasons,
  fulfilment.account_name as "accountName", fulfilment.recorded_at as "recordedAt",
  (select later.id from fulfilment later where later.replaces = fulfilment.id) as "replacedBy",
  (select json_build_object('number', matter.number, 'title', matter.title) from matter where matter.id = fulfilment.matter_id) as matter,
  (select coalesce(json_agg(json_build_object('id', file.id, 'name', file.name, 'mediaType', file.media_type, 'bytes', file.bytes, 'sha256', file.sha256)
    order by evidence.position), '[]') from fulfilment_evidence evidence join fulfilment_file file on file.id = evidence.file_id
    where evidence.fulfilment_id = fulfilment.id) as files`

/** All that an organ recorded under one norm, the latest first, with what was replaced. */
export const fulfilmentsOf = (query: Query, organId: string, law: string, norm: string): Promise<FulfilmentRow[]> => query<FulfilmentRow[]>`
  select ${columns(query)} from fulfilment where organ_id = ${organId} and law = ${law} and norm = ${norm} order by done_on desc, recorded_at desc`

export async function findFulfilment(query: Query, id: string): Promise<FulfilmentRow | undefined> {
  const [row] = await query<FulfilmentRow[]>`select ${columns(query)} from fulfilment where id = ${id}`
  return row
}

/** Writes an entry and what proves it. */
export async function addFulfilment(tx: Transaction, { account, organ }: Pick<Acting, 'account' | 'organ'>, entry: NewFulfilment): Promise<string> {
  const [row] = await tx<[{ id: string }]>`
    insert into fulfilment (organ_id, org_path, law, law_version, norm, cite, turn, done_on, done_by, says, document_title, document_number, finding, problems,
      matter_id, replaces, reasons, account_id, account_name)
    values (${organ.id}, ${organ.path}, ${entry.law}, ${entry.lawVersion}, ${entry.norm}, ${entry.cite}, ${entry.turn}, ${entry.doneOn}, ${[...entry.doneBy]},
      ${entry.says}, ${entry.document?.title ?? null}, ${entry.document?.number ?? null}, ${entry.finding}, ${entry.problems}, ${entry.matterId},
      ${entry.replaces}, ${entry.reasons}, ${account.id}, ${account.name})
    returning id`
  for (const [position, file] of entry.files.entries()) {
    await tx`insert into fulfilment_evidence (fulfilment_id, position, file_id) values (${row.id}, ${position}, ${file})`
  }
  return row.id
}

/** Keeps two corrections of one entry from being made at once. */
export const lockFulfilment = async (tx: Transaction, id: string): Promise<void> => {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`fulfilment ${id}`}, 0))`
}

export interface NewFile {
  readonly name: string
  readonly mediaType: string
  readonly sha256: string
  readonly body: Buffer
}

export async function addFile(tx: Transaction, { account, organ }: Pick<Acting, 'account' | 'organ'>, { name, mediaType, sha256, body }: NewFile): Promise<FileRow> {
  const [row] = await tx<[FileRow]>`
    insert into fulfilment_file (organ_id, org_path, name, media_type, bytes, sha256, body, account_id)
    values (${organ.id}, ${organ.path}, ${name}, ${mediaType}, ${body.length}, ${sha256}, ${body}, ${account.id})
    returning id, name, media_type as "mediaType", bytes, sha256`
  return row
}

/** Which of these files the organ has handed in. */
export async function filesOf(query: Query, organId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await query<{ id: string }[]>`select id from fulfilment_file where organ_id = ${organId} and id = any(${[...ids]})`
  return rows.map(({ id }) => id)
}

export async function findFile(query: Query, id: string): Promise<(FileRow & { readonly body: Buffer }) | undefined> {
  const [row] = await query<(FileRow & { body: Buffer })[]>`select id, name, media_type as "mediaType", bytes, sha256, body from fulfilment_file where id = ${id}`
  return row
}

/** Files that no entry named within a week: whoever handed them in has gone away. */
export const sweepFiles = async (tx: Transaction, now: Date): Promise<void> => {
  await tx`delete from fulfilment_file where added_at < ${new Date(now.getTime() - 7 * 24 * 60 * 60_000)}
    and not exists (select from fulfilment_evidence where file_id = fulfilment_file.id)`
}
