import { isDeepStrictEqual } from 'node:util'
import type { Day } from '../../core/norms/index.ts'
import { type Around, type Entry, readEntry, type RegisterId, registerOf, spanWords, succeed } from '../../core/registers/index.ts'
import type { RowProblem } from '../files/rowReader.ts'
import { NamedOrgans } from '../organs/named.ts'
import type { OrganRow } from '../store/organs/organs.ts'
import type { VersionRow } from '../store/registers/versions.ts'
import { notHisToSay, type Placing } from '../store/registers/write.ts'
import type { FileRow } from './otherCells.ts'
import { titleOf } from './table.ts'

/** What a file is held against. */
export interface Held {
  readonly organs: readonly OrganRow[]
  readonly areas: ReadonlySet<string>
  /** Whose entries those are that name nobody. */
  readonly own: OrganRow
  readonly mayKeep: (path: string) => boolean
  readonly around: Around
  /** The versions in force under these keys. */
  readonly versions: ReadonlyMap<string, readonly VersionRow[]>
}

export interface Placed extends Placing { readonly organ: string }

/** What an import would write, and what is wrong with the rest. */
export interface Plan {
  readonly added: readonly Placed[]
  readonly ended: readonly { readonly id: number, readonly to: Day, readonly basis: string }[]
  readonly unchanged: number
  readonly problems: readonly RowProblem[]
}

export interface Meant { readonly row: number, readonly entry: Entry, readonly organ: OrganRow, readonly key: string, readonly title: string }

type Tell = (row: number, column: string, code: string, says: string) => void

/** Reads every row of a file; the keys of those that are sound tell which versions the second half needs. */
export function readAll(id: RegisterId, rows: readonly FileRow[], held: Omit<Held, 'versions'>): { meant: Meant[], problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const tell: Tell = (row, column, code, says) => void problems.push({ row, column: titleOf(id, column), code, says: `第${row}行“${titleOf(id, column)}”：${says}` })
  const byName = new NamedOrgans(held.organs)
  const meant = rows.flatMap(({ row, organ: named, written }): Meant[] => {
    const organ = named === '' ? held.own : organCalled(named, byName, row, tell)
    if (!organ) return []
    if (!held.mayKeep(organ.path)) {
      tell(row, 'organ', 'register.notYours', `${organ.name}的登记不由你所在的机关办理。请核对机关，或者交由该机关、当地司法行政部门登记。`)
      return []
    }
    const read = readEntry(id, organ.id, written, held.around)
    if (!read.ok) {
      for (const { column, says } of read.faults) tell(row, column, 'entry.wrong', says)
      return []
    }
    const not = notHisToSay(id, organ, read.entry)
    if (not) {
      tell(row, not.column, 'register.notYours', not.says)
      return []
    }
    const { place } = read.entry as { place?: string }
    if (place !== undefined && !/^0+$/.test(place) && !held.areas.has(place)) {
      tell(row, 'place', 'area.unknown', `没有登记过区划${place}。请核对代码；新设的区划请先在执法主体名录中登记。`)
      return []
    }
    return [{ row, entry: read.entry, organ, key: registerOf(id).keyOf(read.entry), title: registerOf(id).titleOf(read.entry, held.around) }]
  })
  return { meant, problems }
}

function organCalled(named: string, organs: NamedOrgans, row: number, tell: Tell): OrganRow | undefined {
  const found = organs.called(named)
  if (!('code' in found)) return found
  tell(row, 'organ', found.code, found.says)
  return undefined
}

/** Fits the rows of a file, in the order of their days, between the versions that are there and between each other. */
export function plan(id: RegisterId, meant: readonly Meant[], { versions, mayKeep }: Pick<Held, 'versions' | 'mayKeep'>): Plan {
  const [added, ended, problems] = [[] as Placed[], new Map<number, Plan['ended'][number]>(), [] as RowProblem[]]
  let unchanged = 0
  for (const [key, some] of Map.groupBy(meant, each => each.key)) {
    let standing: Standing[] = (versions.get(key) ?? []).map(row => ({ ...row.entry, id: row.id, path: row.orgPath, entry: row.entry }))
    for (const { row, entry, organ, title } of some.toSorted((a, b) => a.entry.from < b.entry.from ? -1 : 1)) {
      const same = standing.find(each => each.id !== null && each.entry.from === entry.from && isSame(each.entry, entry))
      if (same) {
        unchanged += 1
        continue
      }
      const fits = succeed(standing, entry)
      if (!fits.ok) {
        const says = fits.meets.id === null ? `与本文件中的另一行（${spanWords(fits.meets)}）是同一项登记，时间重叠。请核对起止日期或者删去一行。` : fits.says
        problems.push({ row, column: titleOf(id, 'from'), code: 'version.overlaps', says: `第${row}行“${titleOf(id, 'from')}”：${says}` })
        continue
      }
      if (fits.ends && !mayKeep(fits.ends.path)) {
        problems.push({ row, column: titleOf(id, 'from'), code: 'register.notYours', says: `第${row}行“${titleOf(id, 'from')}”：${otherKeeps}` })
        continue
      }
      standing = [...standing.map(each => each === fits.ends ? { ...each, to: fits.lastDay! } : each), { from: entry.from, to: entry.to, id: null, path: organ.path, entry }]
      if (fits.ends && fits.ends.id !== null) ended.set(fits.ends.id, { id: fits.ends.id, to: fits.lastDay!, basis: '文件导入新版本' })
      if (fits.ends && fits.ends.id === null) closeAdded(added, fits.ends.entry, fits.lastDay!)
      added.push({ entry, path: organ.path, organ: organ.name, title })
    }
  }
  return { added, ended: [...ended.values()], unchanged, problems }
}

interface Standing { readonly from: Day, readonly to: Day | null, readonly id: number | null, readonly path: string, readonly entry: Entry }

const otherKeeps = '同一项登记的现行版本由另一个机关登记，新版本会使它失效。请由那个机关登记，或者先请它登记失效日期。'

/** Two rows of one file that follow each other: the earlier is written with its last day. */
function closeAdded(added: Placed[], entry: Entry, to: Day): void {
  const at = added.findIndex(each => each.entry === entry)
  added[at] = { ...added[at]!, entry: { ...entry, to } }
}

/** The same thing said of the same days; a row without a last day says nothing of the end. */
const isSame = (held: Entry, row: Entry): boolean =>
  (row.to === null || row.to === held.to) && isDeepStrictEqual({ ...held, to: null }, { ...row, to: null })
