import type { Day } from '../../../core/norms/index.ts'
import { columnsOf, stateOfEntry, type Entry, type RegisterId } from '../../../core/registers/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Acting } from '../../store/acting.ts'
import { notFound } from '../../store/refused.ts'
import { findVersion, versionsOf, type VersionRow } from '../../store/registers/versions.ts'
import { mayKeep } from '../../store/registers/write.ts'
import type { RegisterEntry, RegisterVersion } from '../contract/registers.ts'

type Norms = ReadonlyMap<string, string>

/** Column by column, as people read it. */
const said = (register: RegisterId, entry: Entry): RegisterVersion['says'] => columnsOf(register).flatMap(([id, column]) => {
  const value = (entry as unknown as Record<string, unknown>)[id]
  const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0)
  return isEmpty ? [] : [{ id, name: column.name, value: column.show(value) }]
})

/** Norms are stored by their ids and read by their names. */
const calledByName = (text: string, entry: Entry, norms: Norms): string => 'norm' in entry ? text.replace(String(entry.norm), norms.get(String(entry.norm)) ?? String(entry.norm)) : text

export const viewVersion = ({ id, register, organId, organName, organShortName, title, entry }: VersionRow, on: Day, norms: Norms): RegisterVersion => ({
  id, register, organ: { id: organId, name: organName, shortName: organShortName }, title: calledByName(title, entry, norms), from: entry.from, to: entry.to, state: stateOfEntry(register, entry, on),
  publishedOn: entry.publishedOn, document: entry.document, says: said(register, entry).map(each => ({ ...each, value: each.id === 'norm' ? calledByName(each.value, entry, norms) : each.value })),
})

export async function requireVersion(tx: Transaction, id: number): Promise<VersionRow> {
  const row = await findVersion(tx, id)
  if (!row) throw notFound('项登记')
  return row
}

/** A version with all others of the same thing, as somebody sees it on a day. */
export async function viewEntry(tx: Transaction, who: Acting, id: number, on: Day, norms: Norms): Promise<RegisterEntry> {
  const row = await requireVersion(tx, id)
  const { organ: _, ...entry } = row.entry
  return {
    version: { ...viewVersion(row, on, norms), entry: { ...entry } },
    versions: (await versionsOf(tx, row.register, row.key)).map(each => ({
      ...viewVersion(each, on, norms), endBasis: each.endBasis, withdrawn: each.withdrawn, withdrawnBasis: each.withdrawnBasis, corrects: each.corrects,
      recorded: { by: each.accountName, at: each.recordedAt },
    })),
    mayKeep: mayKeep(who, row.orgPath),
  }
}
