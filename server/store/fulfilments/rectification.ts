import { standingOf, type Item, type ItemEntry, type ItemState, type SaidItem } from '../../../core/rectification/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { InstrumentRow } from '../papers/instruments.ts'
import type { PaperText, Proof } from '../matters/intent.ts'

/** The items of a paper become rows when it is issued: 逐项成为对方的整改清单. */
export async function addPaperItems(tx: Transaction, instrument: string, { demands, orders }: PaperText): Promise<void> {
  for (const [index, says] of (demands ?? orders ?? []).entries()) {
    await tx`insert into paper_item (instrument_id, position, says) values (${instrument}, ${index + 1}, ${says})`
  }
}

/** The papers that ask for something although they list nothing. */
const asking: readonly string[] = ['firstCorrection', 'urging', 'bindingDecision']

export interface PaperWithItems { readonly paper: InstrumentRow, readonly items: readonly ItemState[] }

/** The papers of a matter that ask something, with where each item stands; the oldest first. */
export async function papersWithItems(query: Query, matterId: string, papers: readonly InstrumentRow[]): Promise<PaperWithItems[]> {
  const standing = papers.filter(({ voidedOn }) => voidedOn === null)
  const rows = await query<{ paper: string, position: number, says: string }[]>`
    select instrument_id as paper, position, says from paper_item where instrument_id = any(${standing.map(({ id }) => id)}) order by instrument_id, position`
  const entries = await query<ItemEntry[]>`select seq, instrument_id as paper, position, kind, result, says from item_entry where matter_id = ${matterId} order by seq`
  return standing.flatMap(paper => {
    const own = rows.filter(row => row.paper === paper.id)
    const asked = own.length > 0 || !asking.includes(paper.role) ? own : [{ paper: paper.id, position: 0, says: `按${paper.title}${paper.number ?? ''}的要求办理` }]
    return asked.length === 0 ? [] : [{ paper, items: standingOf(asked, entries) }]
  })
}

export interface EvidenceRow extends Item { readonly seq: number, readonly name: string, readonly file: string | null, readonly record: number | null }

/** What was handed in with the answers of a matter; `paper` null: with the answer as a whole. */
export const evidenceOf = (query: Query, matterId: string): Promise<(Omit<EvidenceRow, 'paper' | 'position'> & { paper: string | null, position: number | null })[]> => query`
  select seq, instrument_id as paper, position, name, file_id as file, record_id as record from item_evidence where matter_id = ${matterId} order by seq, place`

export async function addItemEntries(tx: Transaction, matterId: string, seq: number, kind: ItemEntry['kind'], items: readonly (Item & Partial<SaidItem>)[]): Promise<void> {
  for (const { paper, position, result = null, says = null } of items) {
    await tx`insert into item_entry (matter_id, seq, instrument_id, position, kind, result, says) values (${matterId}, ${seq}, ${paper}, ${position}, ${kind}, ${result}, ${says})`
  }
}

export type NewEvidence = { readonly item: Item | null } & Proof

/** Names of files and records are kept as they are that day. What the handing organ may not see it cannot hand in: the names answer how many were found. */
export async function addEvidence(tx: Transaction, matterId: string, seq: number, organId: string, evidence: readonly NewEvidence[]): Promise<{ wanted: number, found: number }> {
  const wanted = evidence.flatMap(({ item, files, records }) => [
    ...[...new Set(files)].map(file => ({ item, file, record: null })), ...[...new Set(records)].map(record => ({ item, file: null, record })),
  ])
  const files = await tx<{ id: string, name: string }[]>`select id, name from answer_file where matter_id = ${matterId} and organ_id = ${organId} and id = any(${wanted.flatMap(({ file }) => file ?? [])}::uuid[])`
  const records = await tx<{ id: number, name: string }[]>`
    select id, coalesce(decision_no, action_no) as name from enforcement_record where id = any(${wanted.flatMap(({ record }) => record ?? [])}::bigint[])`
  const named = wanted.flatMap(one => {
    const name = one.file ? files.find(({ id }) => id === one.file)?.name : records.find(({ id }) => id === one.record)?.name
    return name === undefined ? [] : [{ ...one, name }]
  })
  for (const [place, { item, file, record, name }] of named.entries()) {
    await tx`insert into item_evidence (matter_id, seq, place, instrument_id, position, file_id, record_id, name)
      values (${matterId}, ${seq}, ${place}, ${item?.paper ?? null}, ${item?.position ?? null}, ${file}, ${record}, ${name})`
  }
  return { wanted: wanted.length, found: named.length }
}
