import { isDeepStrictEqual } from 'node:util'
import type { Day } from '../../core/norms/index.ts'
import { type Around, type Entry, faultsOf, type RegisterId, registerOf, spanWords, succeed } from '../../core/registers/index.ts'
import type { RowProblem } from '../files/rowReader.ts'
import type { VersionRow } from '../store/registers/versions.ts'
import type { Placing } from '../store/registers/write.ts'
import { type Meant, type Tell, teller } from './readRows.ts'

/** What a file is held against. */
export interface Held {
  readonly mayKeep: (path: string) => boolean
  readonly around: Around
  /** The versions in force under the keys of its rows. */
  readonly versions: ReadonlyMap<string, readonly VersionRow[]>
}

/** A version that would be written: of a thing that is new, a new one of a thing that is registered, or another content from the same day on. */
export interface Placed extends Placing {
  readonly kind: 'new' | 'version' | 'correction'
  readonly row: number
  readonly organ: string
  /** The version in whose place a correction stands. */
  readonly corrected?: VersionRow | undefined
}

/** A version that stands in another's place. */
export interface Correction extends Placed { readonly corrected: VersionRow }

/** What an import would write, and what is wrong with the rest. */
export interface Plan {
  readonly entered: Placed[]
  readonly ended: { readonly id: number, readonly to: Day, readonly basis: string }[]
  unchanged: number
  readonly problems: RowProblem[]
}

/** Fits the rows of a file, in the order of their days, between the versions that are there and between each other. */
export function plan(id: RegisterId, meant: readonly Meant[], held: Held): Plan {
  const found: Plan = { entered: [], ended: [], unchanged: 0, problems: [] }
  for (const [key, rows] of Map.groupBy(meant, each => each.key)) {
    let standing: Standing[] = (held.versions.get(key) ?? []).map(version => ({ from: version.entry.from, to: version.entry.to, entry: version.entry, path: version.orgPath, version, isInFile: false }))
    for (const row of rows.toSorted((a, b) => a.entry.from < b.entry.from ? -1 : 1)) standing = fitRow(id, row, standing, held, found)
  }
  return found
}

/** A version of the thing that a row speaks of. `version`: it is registered; `isInFile`: a row of the file says so too, or only that. */
interface Standing { readonly from: Day, readonly to: Day | null, readonly entry: Entry, readonly path: string, readonly version?: VersionRow, readonly isInFile: boolean }

/** What stands of the thing with the row in it. */
function fitRow(id: RegisterId, meant: Meant, standing: Standing[], held: Held, found: Plan): Standing[] {
  const same = standing.find(({ version, from }) => version && from === meant.entry.from)
  const entry = same ? mended(same.entry, meant) : meant.entry
  if (same && isDeepStrictEqual(same.entry, entry)) {
    found.unchanged += 1
    return standing.map(each => each === same ? { ...same, isInFile: true } : each)
  }
  const corrected = same?.isInFile ? undefined : same
  const others = standing.filter(each => each !== corrected)
  const fits = succeed(others, entry)
  if (isRefused(id, { ...meant, entry }, corrected, fits, held, teller(id, found.problems)) || !fits.ok) return standing
  const organ = corrected && entry.organ === corrected.entry.organ ? { path: corrected.path, name: corrected.version!.organName } : meant.organ
  if (fits.ends) endIn(found, fits.ends, fits.lastDay!)
  found.entered.push({
    entry, path: organ.path, organ: organ.name, title: registerOf(id).titleOf(entry, held.around), row: meant.row,
    kind: corrected ? 'correction' : standing.length > 0 ? 'version' : 'new', corrected: corrected?.version, corrects: corrected?.version?.id,
  })
  return [...others.map(each => each === fits.ends ? { ...each, to: fits.lastDay! } : each), { from: entry.from, to: entry.to, entry, path: organ.path, isInFile: true }]
}

/** What stands, with what the row says of it: where the file has no column nothing is said, and a row without a last day says nothing of the end. */
function mended(stands: Entry, { entry, said, namesOrgan }: Meant): Entry {
  const unsaid = Object.fromEntries(Object.entries(stands).filter(([column]) => column !== 'organ' && column !== 'from' && column !== 'to' && !said.has(column)))
  return { ...entry, ...unsaid, to: entry.to ?? stands.to, organ: namesOrgan ? entry.organ : stands.organ }
}

function isRefused(id: RegisterId, { row, entry }: Meant, corrected: Standing | undefined, fits: ReturnType<typeof succeed<Standing>>, { mayKeep, around }: Held, tell: Tell): boolean {
  const faults = faultsOf(id, entry, around)
  for (const { column, says } of faults) tell(row, column, 'entry.wrong', says)
  if (faults.length > 0) return true
  if (corrected && !mayKeep(corrected.path)) tell(row, 'from', 'register.notYours', '自这一天起的版本由另一个机关登记，内容与本行不同，只能由那个机关更正。请与它核对。')
  else if (!fits.ok) tell(row, 'from', 'version.overlaps', fits.meets.isInFile ? `与本文件中的另一行（${spanWords(fits.meets)}）是同一项登记，时间重叠。请核对起止日期或者删去一行。` : fits.says)
  else if (fits.ends && !mayKeep(fits.ends.path)) tell(row, 'from', 'register.notYours', '同一项登记的现行版本由另一个机关登记，新版本会使它失效。请由那个机关登记，或者先请它登记失效日期。')
  else return false
  return true
}

/** A registered version ends; of two rows of the file that follow each other the earlier is written with its last day. */
function endIn({ ended, entered }: Plan, { version, entry }: Standing, to: Day): void {
  if (version) {
    ended.push({ id: version.id, to, basis: endedByFile })
    return
  }
  const at = entered.findIndex(each => each.entry === entry)
  entered[at] = { ...entered[at]!, entry: { ...entry, to }, endBasis: endedByFile }
}

const endedByFile = '文件导入新版本'
