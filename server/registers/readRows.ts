import { type Entry, readCells, type RegisterId, registerOf } from '../../core/registers/index.ts'
import type { RowProblem } from '../files/rowReader.ts'
import { NamedOrgans } from '../organs/named.ts'
import type { OrganRow } from '../store/organs/organs.ts'
import { notHisToSay } from '../store/registers/write.ts'
import type { FileRow } from './otherCells.ts'
import { titleOf } from './table.ts'

/** Who hands a file in, and what its rows may name. */
export interface Naming {
  readonly organs: readonly OrganRow[]
  readonly areas: ReadonlySet<string>
  /** Whose entries those are that name nobody. */
  readonly own: OrganRow
  readonly mayKeep: (path: string) => boolean
}

/** A row that can be read. */
export interface Meant {
  readonly row: number
  readonly entry: Entry
  readonly organ: OrganRow
  /** An entry that stands already stays with its organ where the row names none. */
  readonly namesOrgan: boolean
  /** The columns that the file has: of an entry that stands already the others stay as they are. */
  readonly said: ReadonlySet<string>
  readonly key: string
}

export type Tell = (row: number, column: string, code: string, says: string) => void

export const teller = (id: RegisterId, problems: RowProblem[]): Tell => (row, column, code, says) => void problems.push({ row, column: titleOf(id, column), code, says: `第${row}行“${titleOf(id, column)}”：${says}` })

/** Reads every row of a file, each for itself; the keys of those that can be read tell which versions they are to be held against. */
export function readAll(id: RegisterId, rows: readonly FileRow[], naming: Naming): { meant: Meant[], problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const tell = teller(id, problems)
  const byName = new NamedOrgans(naming.organs)
  const meant = rows.flatMap(({ row, organ: named, written }): Meant[] => {
    const organ = named === '' ? naming.own : organCalled(named, byName, row, tell)
    if (!organ) return []
    if (!naming.mayKeep(organ.path)) {
      tell(row, 'organ', 'register.notYours', `${organ.name}的登记不由你所在的机关办理。请核对机关，或者交由该机关、当地司法行政部门登记。`)
      return []
    }
    const read = readCells(id, organ.id, written)
    if (!read.ok) {
      for (const { column, says } of read.faults) tell(row, column, 'entry.wrong', says)
      return []
    }
    const not = notHisToSay(id, organ, read.entry) ?? unknownPlace(read.entry, naming.areas)
    if (not) {
      tell(row, not.column, not.code, not.says)
      return []
    }
    return [{ row, entry: read.entry, organ, namesOrgan: named !== '', said: new Set(Object.keys(written)), key: registerOf(id).keyOf(read.entry) }]
  })
  return { meant, problems }
}

function organCalled(named: string, organs: NamedOrgans, row: number, tell: Tell): OrganRow | undefined {
  const found = organs.called(named)
  if (!('code' in found)) return found
  tell(row, 'organ', found.code, found.says)
  return undefined
}

function unknownPlace({ place }: Entry & { readonly place?: string }, areas: ReadonlySet<string>) {
  if (place === undefined || /^0+$/.test(place) || areas.has(place)) return undefined
  return { column: 'place', code: 'area.unknown', says: `没有登记过区划${place}。请核对代码；新设的区划请先在执法主体名录中登记。` }
}
