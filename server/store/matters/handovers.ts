import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import type { MatterRow } from './matters.ts'
import type { StoredFile } from '../evidence/uploads.ts'

export type ItemForm = 'original' | 'copy' | 'electronic'
export interface ItemAsked { readonly name: string, readonly form: ItemForm, readonly atHand?: string | undefined }
export interface NewHandover { readonly title: string, readonly askedOn: Day, readonly due: Day, readonly items: readonly ItemAsked[] }

export type HandoverAct = 'delivered' | 'received' | 'returned'
export interface NewEntry { readonly act: HandoverAct, readonly on: Day, readonly person: string, readonly says: string | null, readonly file: StoredFile | null }

export interface EntryRow extends Omit<NewEntry, 'file'> {
  readonly id: number
  readonly position: number
  readonly fileName: string | null
  readonly mediaType: string | null
  readonly bytes: number | null
  readonly sha256: string | null
  readonly sm3: string | null
  readonly accountName: string
  readonly organName: string
  readonly recordedAt: string
}

export interface HandoverRow {
  readonly id: string
  readonly matterId: string
  readonly seq: number
  readonly title: string
  readonly askedOn: Day
  readonly due: Day
  readonly officeId: string
  readonly agencyId: string
  readonly items: readonly { readonly position: number, readonly name: string, readonly form: ItemForm, readonly atHand: string | null }[]
}

export async function addHandover(tx: Transaction, { id, officePath, agencyPath }: Pick<MatterRow, 'id' | 'officePath' | 'agencyPath'>, seq: number, { title, askedOn, due, items }: NewHandover): Promise<void> {
  const [row] = await tx<[{ id: string }]>`insert into handover (matter_id, seq, office_path, agency_path, title, asked_on, due_on)
    values (${id}, ${seq}, ${officePath}, ${agencyPath}, ${title}, ${askedOn}, ${due}) returning id`
  for (const [index, { name, form, atHand }] of items.entries()) {
    await tx`insert into handover_item (handover_id, position, name, form, at_hand) values (${row.id}, ${index + 1}, ${name}, ${form}, ${atHand ?? null})`
  }
}

const columns = (query: Query) => query`handover.id, handover.matter_id as "matterId", handover.seq, handover.title, handover.asked_on as "askedOn", handover.due_on as due,
  matter.office_id as "officeId", matter.agency_id as "agencyId",
  (select json_agg(json_build_object('position', item.position, 'name', item.name, 'form', item.form, 'atHand', item.at_hand) order by item.position)
    from handover_item item where item.handover_id = handover.id) as items`

/** Both sides of a matter see them, the latest first. */
export const handoversOf = (query: Query, matterId: string): Promise<HandoverRow[]> => query<HandoverRow[]>`
  select ${columns(query)} from handover join matter on matter.id = handover.matter_id where handover.matter_id = ${matterId} order by handover.asked_on desc, handover.seq desc`

export async function findHandover(query: Query, id: string): Promise<HandoverRow | undefined> {
  const [row] = await query<HandoverRow[]>`select ${columns(query)} from handover join matter on matter.id = handover.matter_id where handover.id = ${id}`
  return row
}

const entryColumns = (query: Query) => query`id::int4 as id, position, act, on_day as on, person, says, file_name as "fileName", media_type as "mediaType", bytes::float8 as bytes, sha256, sm3,
  account_name as "accountName", organ_name as "organName", recorded_at as "recordedAt"`

export const entriesOf = (query: Query, handoverId: string): Promise<EntryRow[]> => query<EntryRow[]>`
  select ${entryColumns(query)} from handover_entry where handover_id = ${handoverId} order by id`

export async function findEntry(query: Query, id: number): Promise<EntryRow | undefined> {
  const [row] = await query<EntryRow[]>`select ${entryColumns(query)} from handover_entry where id = ${id}`
  return row
}

export async function addEntry(tx: Transaction, { account, organ }: Acting, handoverId: string, position: number, { act, on, person, says, file }: NewEntry): Promise<void> {
  await tx`insert into handover_entry (handover_id, position, act, on_day, person, says, file_name, media_type, bytes, sha256, sm3, account_id, account_name, organ_name)
    values (${handoverId}, ${position}, ${act}, ${on}, ${person}, ${says}, ${file?.name ?? null}, ${file?.mediaType ?? null}, ${file?.bytes ?? null}, ${file?.sha256 ?? null},
      ${file?.sm3 ?? null}, ${account.id}, ${account.name}, ${organ.name})`
}

/** Keeps two from moving one item at once. */
export const lockItem = async (tx: Transaction, handoverId: string, position: number): Promise<void> => {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`handover ${handoverId} ${position}`}, 0))`
}
