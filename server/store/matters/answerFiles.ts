import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'

export interface AnswerFileRow { readonly id: string, readonly name: string, readonly mediaType: string, readonly bytes: number, readonly sha256: string }

interface NewAnswerFile extends Omit<AnswerFileRow, 'id' | 'bytes'> { readonly body: Buffer }

/** Material of an answer that is being written: nobody else sees it before it is handed in. */
export async function addAnswerFile(tx: Transaction, matterId: string, { account, organ }: Acting, { name, mediaType, sha256, body }: NewAnswerFile): Promise<AnswerFileRow> {
  const [row] = await tx<[AnswerFileRow]>`
    insert into answer_file (matter_id, organ_id, org_path, name, media_type, bytes, sha256, body, account_id)
    values (${matterId}, ${organ.id}, ${organ.path}, ${name}, ${mediaType}, ${body.length}, ${sha256}, ${body}, ${account.id})
    returning id, name, media_type as "mediaType", bytes, sha256`
  return row
}

export async function findAnswerFile(query: Query, matterId: string, id: string): Promise<(AnswerFileRow & { readonly body: Buffer, readonly organ: string }) | undefined> {
  const [row] = await query<(AnswerFileRow & { body: Buffer, organ: string })[]>`
    select file.id, file.name, media_type as "mediaType", bytes, sha256, body, organ.name as organ from answer_file file join organ on organ.id = organ_id where matter_id = ${matterId} and file.id = ${id}`
  return row
}

/** Those that no answer and no draft names after three months: the longest that an answer takes to write. */
export const sweepAnswerFiles = async (tx: Transaction, now: Date): Promise<void> => {
  await tx`delete from answer_file where added_at < ${new Date(now.getTime() - 90 * 24 * 60 * 60_000)}
    and not exists (select from item_evidence where file_id = answer_file.id)
    and not exists (select from answer_draft where answer_draft.matter_id = answer_file.matter_id and body::text like '%' || answer_file.id::text || '%')`
}
