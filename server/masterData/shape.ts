import type { Day } from '../../core/norms/index.ts'
import type { Transaction } from '../database/connect.ts'
import { rowProblem, type RowProblem, type RowReader } from '../files/rowReader.ts'
import type { OtherWords } from '../files/heading.ts'
import type { Table } from '../files/sheets.ts'
import type { NamedOrgans } from '../organs/named.ts'
import type { Acting } from '../store/acting.ts'
import type { LawShelf } from '../store/laws/laws.ts'
import type { OrganRow } from '../store/organs/organs.ts'
import type { Range } from '../store/within.ts'

/** Against what a file of master data is held, and on whose behalf. */
export interface Around {
  readonly who: Acting
  readonly today: Day
  readonly laws: LawShelf
  readonly organs: NamedOrgans
  /** Codes of all divisions. */
  readonly areas: ReadonlySet<string>
  /** Who enters what an organ entrusts, and who keeps the register of an organ. */
  readonly mayEntrust: (organ: OrganRow) => boolean
  readonly mayKeep: (organ: OrganRow) => boolean
}

/** What a file would write, and what is wrong with the rest. Each row that would be written is told by what it is about. */
export interface MasterPlan {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly unchanged: number
  readonly problems: readonly RowProblem[]
  readonly enter: (tx: Transaction) => Promise<void>
}

/** A table of master data that can be handed in as a file. */
export interface MasterTable<Column extends string = string, Row = unknown> {
  readonly name: string
  readonly columns: readonly Column[]
  /** What others call them. */
  readonly others: OtherWords<Column>
  /** Rows that show how to fill it in. */
  readonly examples: Table
  readonly read: (reader: RowReader<Column>) => Row
  readonly plan: (tx: Transaction, rows: readonly Row[], around: Around) => Promise<MasterPlan>
  /** What is registered, in the same columns: a file that the import takes back. `reach`: the organs that the acting person looks over. */
  readonly rows: (tx: Transaction, reach: Range, laws: LawShelf) => Promise<Table>
  /** Rows only say something together: where one is wrong none is written. */
  readonly isWhole?: true
  /** Keeps what a file is held against as it is until it is written. */
  readonly lock?: (tx: Transaction) => Promise<void>
}

/** What becomes of the rows of a file, one after the other. */
export class Weighing<Added, Changed> {
  readonly added: { readonly title: string, readonly given: Added }[] = []
  readonly changed: { readonly title: string, readonly given: Changed }[] = []
  readonly problems: RowProblem[] = []
  unchanged = 0

  wrong(row: number, column: string, code: string, says: string): null {
    this.problems.push(rowProblem(row, column, code, says))
    return null
  }

  plan(enter: MasterPlan['enter']): MasterPlan {
    return { added: this.added.map(({ title }) => title), changed: this.changed.map(({ title }) => title), unchanged: this.unchanged, problems: this.problems, enter }
  }
}

/** The organ that a row names, the acting one where it names none; null, and told, where none is meant. */
export function organIn({ organs, who }: Around, weighing: Weighing<unknown, unknown>, row: number, column: string, named: string | null): OrganRow | null {
  if (named === null) return who.organ
  const found = organs.called(named)
  return 'code' in found ? weighing.wrong(row, column, found.code, found.says) : found
}

/** Whether the acting person sees the people of an organ. */
export const isInReach = ({ who: { viewer: { scope } } }: Around, { path }: Pick<OrganRow, 'path'>): boolean => scope !== undefined && path >= scope.from && path < scope.to

/** The first row of each that comes twice is kept; the others are told. */
export function withoutTwins<Row extends { readonly row: number }>(rows: readonly Row[], keyOf: (row: Row) => string, weighing: Weighing<unknown, unknown>, column: string): Row[] {
  const first = new Map<string, Row>()
  return rows.filter(row => {
    const earlier = first.get(keyOf(row))
    if (!earlier) first.set(keyOf(row), row)
    else weighing.wrong(row.row, column, 'duplicate', `与第${earlier.row}行是同一项。请删去一行。`)
    return !earlier
  })
}
