import type { JSONValue } from 'postgres'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'

export interface AnswerDraftRow { readonly version: number, readonly savedAt: string, readonly savedBy: string, readonly body: Record<string, unknown> }

const columns = (query: Query) => query`version, saved_at as "savedAt", account_name as "savedBy", body`

export async function findAnswerDraft(query: Query, matterId: string, organId: string, option: string): Promise<AnswerDraftRow | undefined> {
  const [row] = await query<AnswerDraftRow[]>`select ${columns(query)} from answer_draft where matter_id = ${matterId} and organ_id = ${organId} and option = ${option}`
  return row
}

/** Saves over the version that was seen; nothing where somebody else has saved meanwhile. */
export async function saveAnswerDraft(tx: Transaction, matterId: string, { account, organ }: Acting, option: string, seen: number, body: Record<string, unknown>): Promise<AnswerDraftRow | undefined> {
  const [row] = await tx<AnswerDraftRow[]>`
    insert into answer_draft (matter_id, organ_id, org_path, option, body, version, account_id, account_name)
    values (${matterId}, ${organ.id}, ${organ.path}, ${option}, ${tx.json(body as JSONValue)}, ${seen + 1}, ${account.id}, ${account.name})
    on conflict (matter_id, organ_id, option) do update set body = excluded.body, version = answer_draft.version + 1, account_id = excluded.account_id,
      account_name = excluded.account_name, saved_at = now() where answer_draft.version = ${seen}
    returning ${columns(tx)}`
  return row
}

/** What was handed in is no draft any more. */
export const removeAnswerDraft = async (tx: Transaction, matterId: string, organId: string, option: string): Promise<void> => {
  await tx`delete from answer_draft where matter_id = ${matterId} and organ_id = ${organId} and option = ${option}`
}
