import type { Day } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import { columnsOf, registerOf, stateOfEntry, type Column, type Entry, type RegisterId } from '../../../core/registers/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Acting } from '../../store/acting.ts'
import { notFound } from '../../store/refused.ts'
import { namesIn, type Called } from '../../store/registers/names.ts'
import { findVersion, versionsOf, type VersionRow } from '../../store/registers/versions.ts'
import { trialsOf, triedVersion } from '../../store/rules/trials.ts'
import { ruleSetters } from '../../store/settings.ts'
import { trialOut } from '../rules/trials.ts'
import { mayKeep } from '../../store/registers/write.ts'
import type { Correction } from '../../registers/plan.ts'
import type { RegisterEntry, RegisterImport, RegisterVersion } from '../contract/registers.ts'

/** Column by column, as people read it. */
const said = (register: RegisterId, entry: Entry, called: Called): RegisterVersion['says'] => columnsOf(register).flatMap(([id, column]) => {
  const value = shown(id, column, entry, called)
  return value === null ? [] : [{ id, name: column.name, value }]
})

/** What an entry says in a column; null where that is nothing. */
function shown(id: string, column: Column, entry: Entry, called: Called): string | null {
  const value = (entry as unknown as Record<string, unknown>)[id]
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null
  return codeColumns.has(id) ? ([value].flat() as string[]).map(code => called(id, code)).join('、') : column.show(value)
}

/** A version and what would stand in its place: where they differ, as people read it. */
export function viewCorrection(register: RegisterId, { row, entry, organ, title, corrected: before }: Correction, called: Called): RegisterImport['corrections'][number] {
  const ends = [['organ', registerOf(register).organIs, before.organName, organ], ['to', '失效日期', before.entry.to && chineseDay(before.entry.to), entry.to && chineseDay(entry.to)]] as const
  const own = columnsOf(register).map(([id, column]) => [id, column.name, shown(id, column, before.entry, called), shown(id, column, entry, called)] as const)
  return { row, id: before.id, title, from: entry.from, organ, differences: [...ends, ...own].flatMap(([column, name, was, is]) => was === is ? [] : [{ column, name, before: was, after: is }]) }
}

/** What names something else by its code. */
const codeColumns: ReadonlySet<string> = new Set(['offence', 'place', 'areas', 'norm'])

export const viewVersion = ({ id, register, organId, organName, organShortName, title, entry }: VersionRow, on: Day, called: Called): RegisterVersion => ({
  id, register, organ: { id: organId, name: organName, shortName: organShortName }, title, from: entry.from, to: entry.to, state: stateOfEntry(register, entry, on),
  publishedOn: entry.publishedOn, document: entry.document, says: said(register, entry, called),
})

export async function requireVersion(tx: Transaction, id: number): Promise<VersionRow> {
  const row = await findVersion(tx, id)
  if (!row) throw notFound('项登记')
  return row
}

/** A version with all others of the same thing, as somebody sees it on a day. */
export async function viewEntry(tx: Transaction, who: Acting, id: number, on: Day, norms: ReadonlyMap<string, string>): Promise<RegisterEntry> {
  const row = await requireVersion(tx, id)
  const { organ: _, ...entry } = row.entry
  const versions = await versionsOf(tx, row.register, row.key)
  const called = await namesIn(tx, versions.map(each => each.entry), norms)
  return {
    version: { ...viewVersion(row, on, called), entry: { ...entry } },
    versions: versions.map(each => ({
      ...viewVersion(each, on, called), endBasis: each.endBasis, withdrawn: each.withdrawn, withdrawnBasis: each.withdrawnBasis, corrects: each.corrects,
      recorded: { by: each.accountName, at: each.recordedAt },
    })),
    mayKeep: mayKeep(who, row.orgPath, row.register),
    trials: (await trialsOf(tx, triedVersion(row.id))).map(trialOut), mayTry: who.viewer.scope !== undefined && who.roles.some(role => ruleSetters.includes(role)),
  }
}
