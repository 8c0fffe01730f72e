import type { JSONValue } from 'postgres'
import type { Taken } from '../../../core/evidence/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { refused } from '../refused.ts'

/** A file that is here, whole, and known by its content. */
export interface StoredFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly sm3: string
  readonly taken: Taken | null
}

export interface UploadRow {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly file: Omit<StoredFile, 'name' | 'bytes'> | null
}

interface Stored { id: string, name: string, bytes: string, mediaType: string | null, sha256: string, sm3: string, taken: Taken | null }

const rowOf = ({ id, name, bytes, mediaType, sha256, sm3, taken }: Stored): UploadRow =>
  ({ id, name, bytes: Number(bytes), file: mediaType === null ? null : { mediaType, sha256, sm3, taken } })

const columns = (query: Query) => query`id, name, bytes, media_type as "mediaType", sha256, sm3, taken`

export async function addUpload(tx: Transaction, account: string, { id, name, bytes }: { readonly id: string, readonly name: string, readonly bytes: number }): Promise<void> {
  await tx`insert into upload (id, account_id, name, bytes) values (${id}, ${account}, ${name}, ${bytes})`
}

/** One of this account; another's is as if it were not there. */
export async function findUpload(query: Query, id: string): Promise<UploadRow | undefined> {
  const [row] = await query<Stored[]>`select ${columns(query)} from upload where id = ${id}`
  return row && rowOf(row)
}

/** How many uploads of this account are under way or unused. */
export async function countUploads(query: Query): Promise<number> {
  const [row] = await query<[{ count: number }]>`select count(*)::int as count from upload`
  return row.count
}

export async function finishUpload(tx: Transaction, id: string, { mediaType, sha256, sm3, taken }: Omit<StoredFile, 'name' | 'bytes'>): Promise<void> {
  await tx`update upload set media_type = ${mediaType}, sha256 = ${sha256}, sm3 = ${sm3}, taken = ${taken && tx.json(taken as unknown as JSONValue)} where id = ${id}`
}

export const removeUpload = async (tx: Transaction, id: string): Promise<void> => { await tx`delete from upload where id = ${id}` }

/** Keeps the sweeper from deciding about a file while a row that names it is being written; many may hold it at once. */
export const holdFiles = async (tx: Transaction): Promise<void> => { await tx`select pg_advisory_xact_lock_shared(${filesLock})` }
const filesLock = 0x66_69_6c_65

/**
 * Takes what the acting person uploaded for good: from now on it lies under its hash until the archive is destroyed. The upload is
 * used up. Whoever calls writes a row of his own that names the hash, in the same transaction.
 */
export async function takeUpload(tx: Transaction, id: string, field: string): Promise<StoredFile> {
  await holdFiles(tx)
  const [row] = await tx<Stored[]>`delete from upload where id = ${id} and sha256 is not null returning ${columns(tx)}`
  if (!row) {
    const says = '文件没有上传完，或者已经用过、过了一周没有使用而被清除。请重新上传。'
    throw refused('upload.missing', 422, says, { errors: [{ field, code: 'upload.missing', says }] })
  }
  const { name, bytes, file } = rowOf(row)
  await tx`insert into kept_file (sha256, bytes) values (${file!.sha256}, ${bytes}) on conflict do nothing`
  return { name, bytes, ...file! }
}

const week = 7 * 24 * 60 * 60_000

/** Forgets uploads that nobody used within a week, and tells which stay. */
export async function sweepUploads(tx: Transaction, now: Date): Promise<ReadonlySet<string>> {
  await tx`select pg_advisory_xact_lock(${filesLock})`
  await tx`delete from upload where added_at < ${sweepBefore(now)}`
  return new Set((await tx<{ id: string }[]>`select id from upload`).map(({ id }) => id))
}

export const sweepBefore = (now: Date): Date => new Date(now.getTime() - week)

/** Whether any row names this content. */
export async function isNamed(query: Query, sha256: string): Promise<boolean> {
  const [row] = await query<[{ named: boolean }]>`
    select exists (select from kept_file where sha256 = ${sha256}) or exists (select from upload where sha256 = ${sha256}) as named`
  return row.named
}

/** Content that was not compared with its hash for a month, the longest first. */
export const dueForCheck = async (query: Query, now: Date, most: number): Promise<{ sha256: string, bytes: number }[]> =>
  (await query<{ sha256: string, bytes: string }[]>`
    select sha256, bytes from kept_file where coalesce(checked_at, kept_at) < ${new Date(now.getTime() - 30 * 24 * 60 * 60_000)}
    order by coalesce(checked_at, kept_at) limit ${most}`).map(({ sha256, bytes }) => ({ sha256, bytes: Number(bytes) }))

export const noteCheck = async (tx: Transaction, sha256: string, intact: boolean, now: Date): Promise<void> => {
  await tx`update kept_file set checked_at = ${now}, intact = ${intact} where sha256 = ${sha256}`
}
