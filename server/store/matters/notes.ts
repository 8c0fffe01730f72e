import type { Query, Transaction } from '../../database/connect.ts'
import { colleagues } from '../people/accounts.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { findMatter } from './matters.ts'
import { notify } from '../reminders/notices.ts'
import { notFound, refused } from '../refused.ts'
import type { Day } from '../../../core/norms/index.ts'

export interface NoteRow {
  readonly id: string
  readonly author: string
  readonly by: string
  /** Empty once it is withdrawn. */
  readonly says: string
  /** Names of those it speaks to. */
  readonly mentions: readonly string[]
  readonly at: string
  readonly withdrawn: boolean
}

/** What one's own organ has noted on a matter, the oldest first. */
export const notesOf = (query: Query, matterId: string): Promise<NoteRow[]> => query<NoteRow[]>`
  select id, account_id as author, account_name as by, case when withdrawn_at is null then says else '' end as says,
    array(select name from account where account.id = any(mentions) order by name) as mentions, written_at as at, withdrawn_at is not null as withdrawn
  from matter_note where matter_id = ${matterId} order by written_at, id`

/** Writes a note down and tells those whom it speaks to, who must work at the same organ. */
export async function addNote(tx: Transaction, who: Acting, matterId: string, { says, mentions }: { readonly says: string, readonly mentions: readonly string[] }, today: Day): Promise<void> {
  const matter = await findMatter(tx, matterId)
  if (!matter) throw notFound('个办件')
  const here = new Set((await colleagues(tx, who.organ.id, today)).map(({ id }) => id))
  if (mentions.some(id => !here.has(id))) {
    throw refused('person.unknown', 422, '提到的人员不在本机关任职，看不到这条备注。请只提到本机关的人员。', { errors: [{ field: 'body.mentions', code: 'person.unknown', says: '不在本机关任职' }] })
  }
  const [note] = await tx<[{ id: string }]>`
    insert into matter_note (matter_id, organ_id, org_path, account_id, account_name, says, mentions)
    values (${matterId}, ${who.organ.id}, ${who.organ.path}, ${who.account.id}, ${who.account.name}, ${says}, ${[...mentions]}) returning id`
  for (const accountId of mentions) {
    if (accountId !== who.account.id) await notify(tx, { matterId, organId: who.organ.id, accountId, key: `note:${note.id}:${accountId}`, says: `${who.account.name}在${matter.number}的备注中提到你。` })
  }
  await audit(tx, who, { act: 'note.written', subject: { kind: 'matter', id: matterId } })
}

/** Takes a note back: only its author, and it stays visible that there was one. */
export async function withdrawNote(tx: Transaction, who: Acting, matterId: string, id: string): Promise<void> {
  const [note] = await tx<{ author: string }[]>`select account_id as author from matter_note where id = ${id} and matter_id = ${matterId}`
  if (!note) throw notFound('条备注')
  if (note.author !== who.account.id) throw refused('note.notYours', 403, '备注由写的人自己撤回。需要补充的，请另写一条。')
  await tx`update matter_note set withdrawn_at = now() where id = ${id} and withdrawn_at is null`
  await audit(tx, who, { act: 'note.withdrawn', subject: { kind: 'matter', id: matterId } })
}
