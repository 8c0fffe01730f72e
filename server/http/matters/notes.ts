import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { findMatter } from '../../store/matters/matters.ts'
import { addNote, notesOf, withdrawNote } from '../../store/matters/notes.ts'
import { notFound } from '../../store/refused.ts'
import * as contract from '../contract/notes.ts'
import { serve, type App } from '../serve.ts'

export function notes(app: App, deps: Deps): void {
  serve(app, deps, contract.listNotes, async ({ params, who, read }) => await read(async tx => await listed(tx, params.id, who.account.id)))
  serve(app, deps, contract.writeNote, async ({ params, body, who, write }) => await write(async tx => {
    await addNote(tx, who, params.id, body, deps.today())
    return await listed(tx, params.id, who.account.id)
  }))
  serve(app, deps, contract.withdrawNote, async ({ params, who, write }) => await write(async tx => {
    await withdrawNote(tx, who, params.id, params.note)
    return await listed(tx, params.id, who.account.id)
  }))
}

async function listed(tx: Transaction, matterId: string, me: string) {
  if (!await findMatter(tx, matterId)) throw notFound('个办件')
  return { items: (await notesOf(tx, matterId)).map(({ author, ...note }) => ({ ...note, mentions: [...note.mentions], mine: author === me })) }
}
