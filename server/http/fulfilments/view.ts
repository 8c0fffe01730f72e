import { everyWords, stateOf, turnFor, turnsToRecord, type Owed } from '../../../core/fulfilments/index.ts'
import { actorName } from '../../../core/laws/index.ts'
import type { CopyOfEntry } from '../../store/fulfilments/copies.ts'
import type { FulfilmentRow } from '../../store/fulfilments/fulfilments.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import type { Ledger } from '../../store/matters/owed.ts'
import { cited } from '../../store/refused.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { FulfilmentOut, OwedDetail, OwedItem, TurnOut } from '../contract/fulfilments.ts'

type Line = Ledger[number]

/** One duty or topic of an organ, as its register shows it. */
export function viewOwed({ owed, entries }: Line, laws: LawShelf, today: Day): OwedItem {
  const { law, norm, as, forOthers } = owed
  const named = [law, ...laws.uppers(law).map(upper => upper.law)]
  const state = stateOf(owed, entries, today)
  const last = entries.at(-1)
  return {
    law: law.id, norm: norm.id, kind: norm.kind, citation: cited({ law: law.id, cite: norm.cite }, laws), what: norm.kind === 'standing' ? norm.act : norm.text,
    whoName: [...new Set(as.map(actor => actorName(named, actor)))].join('、'), forOthers,
    toName: norm.kind === 'standing' && norm.to ? [norm.to].flat().map(actor => actorName(named, actor)).join('、') : null,
    every: everyWords(norm) ?? null, catalogue: norm.kind === 'topic' ? norm.catalogue : null, evidence: norm.kind === 'standing' ? norm.evidence : null,
    reading: norm.reading ?? null, delegated: norm.kind === 'standing' && norm.delegated ? `${norm.delegated.what}由${norm.delegated.to}确定` : null,
    state: state.state, turn: state.state === 'late' ? state.missed[0] : state.state === 'open' ? null : state.turn,
    daysLeft: state.state === 'due' ? state.daysLeft : null, missed: state.state === 'late' ? [...state.missed] : [],
    entries: entries.length, last: last ? { doneOn: last.doneOn, turnName: turnAt(owed, last.turn)?.name ?? null, finding: last.finding } : null,
  }
}

type Counts = Record<OwedItem['state'], number>

/** How many standing duties are in each state, and how many topics there are. */
export function countsOf(items: readonly Pick<OwedItem, 'kind' | 'state'>[]): { standing: Counts, topics: number } {
  const standing: Counts = { late: 0, due: 0, done: 0, open: 0 }
  for (const { kind, state } of items) if (kind === 'standing') standing[state]++
  return { standing, topics: items.filter(({ kind }) => kind === 'topic').length }
}

const order = ['late', 'due', 'open', 'done'] as const

/** Late first, then what is due soonest; what is done comes last. Otherwise the order of the laws stays. */
export const byUrgency = (a: OwedItem, b: OwedItem): number =>
  order.indexOf(a.state) - order.indexOf(b.state) || ((a.turn?.lastDay ?? '') < (b.turn?.lastDay ?? '') ? -1 : (a.turn?.lastDay ?? '') > (b.turn?.lastDay ?? '') ? 1 : 0)

export function viewTurns({ owed, entries }: Line, today: Day): OwedDetail['turns'] {
  const recorded = new Set(entries.map(({ turn }) => turn))
  return turnsToRecord(owed, today).map(turn => ({ ...turn, recorded: recorded.has(turn.key) }))
}

export function viewEntry(owed: Owed, row: FulfilmentRow, copies: readonly CopyOfEntry[]): FulfilmentOut {
  const turn = turnAt(owed, row.turn)
  return {
    id: row.id, turn: turn ?? null, doneOn: row.doneOn, afterLastDay: turn !== undefined && row.doneOn > turn.lastDay, doneBy: [...row.doneBy], says: row.says,
    document: row.documentTitle === null ? null : { title: row.documentTitle, number: row.documentNumber },
    finding: row.finding, problems: row.problems, matter: row.matterId !== null && row.matter ? { id: row.matterId, ...row.matter } : null,
    files: row.files.map(file => ({ ...file })), recorded: { person: row.accountName, at: row.recordedAt },
    replaces: row.replaces !== null && row.reasons !== null ? { id: row.replaces, reasons: row.reasons } : null, replacedBy: row.replacedBy,
    copies: copies.filter(({ fulfilmentId }) => fulfilmentId === row.id).map(({ organName, receivedOn, receivedBy }) => ({ to: organName, acknowledged: receivedOn !== null && receivedBy !== null ? { on: receivedOn, by: receivedBy } : null })),
  }
}

const turnAt = (owed: Owed, key: string | null): TurnOut | undefined => key === null ? undefined : turnFor(owed, key)
