import type { JSONValue } from 'postgres'
import type { Command } from '../../../core/matters/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import type { Besides } from '../matters/besides.ts'
import type { MatterRow } from '../matters/matters.ts'
import type { PaperText } from '../matters/intent.ts'

/** What stands in the form of a draft: what the act will state, the text of the paper, and what is said besides. */
export type DraftForm = { readonly [field in keyof Omit<Command, 'act' | 'role' | 'by' | 'on' | 'corrects' | 'happened'>]?: Command[field] | undefined }
  & { readonly paper?: PaperText | undefined } & Besides

export type DraftState = 'draft' | 'inApproval' | 'returned' | 'approved' | 'issued' | 'dropped'

export interface DraftRow {
  readonly id: string
  readonly matterId: string
  readonly organId: string
  readonly option: string
  readonly role: string
  readonly title: string
  readonly state: DraftState
  readonly version: number
  readonly instrumentId: string | null
  /** Who was typing within the last minute. */
  readonly editing: { readonly id: string, readonly name: string, readonly field: string } | null
}

export interface VersionRow {
  readonly version: number
  readonly form: DraftForm
  readonly by: { readonly id: string, readonly name: string }
  readonly at: string
}

type Raw = Omit<DraftRow, 'editing'> & { editingId: string | null, editingName: string | null, editingField: string | null }

const columns = (query: Query) => query`id, matter_id as "matterId", organ_id as "organId", option, role, title, state, version, instrument_id as "instrumentId",
  editing_id as "editingId", editing_name as "editingName", case when editing_at > now() - interval '1 minute' then editing_field end as "editingField"`

const rowOf = ({ editingId, editingName, editingField, ...row }: Raw): DraftRow => ({
  ...row, editing: editingId && editingName && editingField ? { id: editingId, name: editingName, field: editingField } : null,
})

export async function findDraft(query: Query, id: string): Promise<DraftRow | undefined> {
  const [row] = await query<Raw[]>`select ${columns(query)} from paper_draft where id = ${id}`
  return row && rowOf(row)
}

/** The same, held against other writers. */
export async function lockDraft(tx: Transaction, id: string): Promise<DraftRow | undefined> {
  const [row] = await tx<Raw[]>`select ${columns(tx)} from paper_draft where id = ${id} for update`
  return row && rowOf(row)
}

export const draftsOf = async (query: Query, matterId: string): Promise<DraftRow[]> =>
  (await query<Raw[]>`select ${columns(query)} from paper_draft where matter_id = ${matterId} and state <> 'dropped' order by created_at`).map(rowOf)

/** The draft of that paper that is not finished yet; a new one where there is none. */
export async function openDraft(tx: Transaction, { id, officePath, officeId }: MatterRow, { option, role, title }: Pick<DraftRow, 'option' | 'role' | 'title'>): Promise<string> {
  await tx`insert into paper_draft (matter_id, office_path, organ_id, option, role, title) values (${id}, ${officePath}, ${officeId}, ${option}, ${role}, ${title})
    on conflict do nothing`
  const [row] = await tx<[{ id: string }]>`select id from paper_draft where matter_id = ${id} and option = ${option} and state not in ('issued', 'dropped')`
  return row.id
}

export async function addVersion(tx: Transaction, draft: DraftRow, { account }: Acting, form: DraftForm): Promise<VersionRow> {
  const version = draft.version + 1
  const [{ at }] = await tx<[{ at: string }]>`
    insert into paper_draft_version (draft_id, version, form, account_id, account_name)
    values (${draft.id}, ${version}, ${tx.json(form as JSONValue)}, ${account.id}, ${account.name}) returning saved_at as at`
  await tx`update paper_draft set version = ${version} where id = ${draft.id}`
  return { version, form, by: { id: account.id, name: account.name }, at }
}

export const setState = async (tx: Transaction, id: string, state: Exclude<DraftState, 'issued'>): Promise<void> => { await tx`update paper_draft set state = ${state} where id = ${id}` }

/** The paper is out: whatever draft of it there was has become this instrument. */
export const becameInstrument = async (tx: Transaction, matterId: string, option: string, instrumentId: string): Promise<void> => {
  await tx`update paper_draft set state = 'issued', instrument_id = ${instrumentId} where matter_id = ${matterId} and option = ${option} and state not in ('issued', 'dropped')`
}

export const noteEditing = async (tx: Transaction, id: string, { account }: Acting, field: string | null): Promise<void> => {
  await tx`update paper_draft set editing_id = ${field && account.id}, editing_name = ${field && account.name}, editing_field = ${field}, editing_at = ${field && tx`now()`}
    where id = ${id} and (editing_id is null or editing_id = ${account.id} or editing_at < now() - interval '1 minute')`
}

type RawVersion = { version: number, form: DraftForm, accountId: string, accountName: string, at: string }

/** The latest first. */
export async function versionsOf(query: Query, draftId: string): Promise<VersionRow[]> {
  const rows = await query<RawVersion[]>`
    select version, form, account_id as "accountId", account_name as "accountName", saved_at as at from paper_draft_version where draft_id = ${draftId} order by version desc`
  return rows.map(({ accountId, accountName, ...row }) => ({ ...row, by: { id: accountId, name: accountName } }))
}

export interface CommentRow {
  readonly id: number
  readonly version: number
  readonly field: string
  readonly says: string
  readonly settles: number | null
  readonly by: string
  readonly at: string
}

export const commentsOf = (query: Query, draftId: string): Promise<CommentRow[]> => query<CommentRow[]>`
  select id, version, field, says, settles, account_name as by, said_at as at from draft_comment where draft_id = ${draftId} order by id`

export async function addComment(tx: Transaction, draft: DraftRow, { account }: Acting, { field, says, settles }: Pick<CommentRow, 'field' | 'says' | 'settles'>): Promise<void> {
  await tx`insert into draft_comment (draft_id, version, field, says, settles, account_id, account_name)
    values (${draft.id}, ${draft.version}, ${field}, ${says}, ${settles}, ${account.id}, ${account.name})`
}

/** Remarks that nobody has answered yet. */
export const unsettled = (comments: readonly CommentRow[]): CommentRow[] =>
  comments.filter(({ id, settles }) => settles === null && !comments.some(other => other.settles === id))
