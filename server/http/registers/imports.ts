import { createHash } from 'node:crypto'
import type { RegisterId } from '../../../core/registers/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Table } from '../../files/sheets.ts'
import type { RowProblem } from '../../files/rowReader.ts'
import type { SaidOfAll } from '../../registers/otherCells.ts'
import { plan, type Correction, type Placed, type Plan } from '../../registers/plan.ts'
import { readAll } from '../../registers/readRows.ts'
import { normNames } from '../../registers/norms.ts'
import { rowsIn } from '../../registers/table.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { areasOf } from '../../store/organs/areas.ts'
import { organsIn } from '../../store/organs/organs.ts'
import { refused } from '../../store/refused.ts'
import { namesIn } from '../../store/registers/names.ts'
import { lookAgain } from '../../store/registers/lookAgain.ts'
import { heldUnder } from '../../store/registers/versions.ts'
import { aroundOf, closeVersions, insertVersions, keepEnds, noteEndedBy, mayKeep, requireKeeper, takeBack } from '../../store/registers/write.ts'
import { beneath } from '../../store/within.ts'
import * as contract from '../contract/registers.ts'
import type { RegisterImport } from '../contract/registers.ts'
import { serve, type App } from '../serve.ts'
import { tableIn } from '../sheetFiles.ts'
import { viewCorrection } from './view.ts'

const mostTold = 1000

/** A file of a register: first what it would enter, end and correct; then done, as it was shown. */
export function registerImports(app: App, deps: Deps): void {
  serve(app, deps, contract.previewRegisterImport, async ({ params: { register }, query, request, who, read }) => {
    requireKeeper(who, who.organ.path, register)
    const { table } = await tableIn(request)
    return await read(async tx => await tell(tx, deps, register, await weigh(tx, deps, register, table, who, query), false))
  })
  serve(app, deps, contract.importRegister, async ({ params: { register }, request, query, who, write }) => {
    requireKeeper(who, who.organ.path, register)
    const { table, sha256 } = await tableIn(request)
    return await write(async tx => {
      await tx`select pg_advisory_xact_lock(hashtext(${`import ${register}`}))`
      const found = await weigh(tx, deps, register, table, who, query)
      if (found.problems.length > 0 && query.which === 'all') {
        throw refused('import.wrong', 422, `有${wrongRows(found.problems)}行需要修改，没有写入任何一行。请改好文件再导入，或者选择只写入没有问题的行。`,
          { errors: found.problems.slice(0, 50).map(({ row, column, code, says }) => ({ field: `${row}.${column}`, code, says })) })
      }
      if (found.corrections.length > 0) await takeBack(tx, who, register, found.corrections.map(({ corrected }) => corrected), reasonFor(found, query), true)
      await enterAll(tx, who, register, found)
      await lookAgain(tx, [...found.entered, ...found.corrections.map(({ corrected }) => ({ entry: corrected.entry, path: corrected.orgPath }))].map(each => ({ register, ...each })), deps.today(), true)
      const { added, versions, ended, corrected } = countsOf(found)
      await audit(tx, who, { act: 'register.imported', subject: { kind: 'organ', id: who.organ.id }, detail: { register, added: added + versions, ended, corrected } })
      return await tell(tx, deps, register, found, true)
    }, `${register} ${sha256} ${query.which} ${JSON.stringify([query.from, query.place, query.document, query.basis, query.confirms])}`)
  })
}

/** Why it corrects. What stands is corrected only by somebody who saw what would change, and says why. */
function reasonFor({ corrections }: Found, { basis, confirms }: { readonly basis?: string | undefined, readonly confirms?: string | undefined }): string {
  const nothing = `有${corrections.length}条更正会改变已经登记的内容，没有写入任何一行。`
  if (confirms !== digestOf(corrections)) throw refused('import.unconfirmed', 409, `${nothing}这些更正没有核对过，或者试算以后登记又有变化。请重新试算，核对变化后再写入。`)
  if (basis === undefined) throw refused('import.reason', 422, `${nothing}请写明更正理由：错在哪里、依据什么更正。`, { errors: [{ field: 'query.basis', code: 'import.reason', says: '请写明更正理由。' }] })
  return basis
}

/** Tells these corrections from any others. */
const digestOf = (corrections: readonly Correction[]): string => createHash('sha256').update(JSON.stringify(corrections.map(({ corrected, entry }) => [corrected.id, entry]))).digest('hex')

async function enterAll(tx: Transaction, who: Acting, register: RegisterId, { entered, ended }: Plan): Promise<void> {
  await closeVersions(tx, ended)
  if (entered.length === 0) return
  const ids = await insertVersions(tx, who, register, entered)
  await keepEnds(tx, ids)
  await noteEndedBy(tx, [...ended.map(({ id }) => id), ...ids.filter((_, at) => entered[at]!.endBasis !== undefined)], ids)
}

interface Found extends Plan { readonly rows: number, readonly unread: readonly string[], readonly corrections: readonly Correction[] }

async function weigh(tx: Transaction, { laws }: Deps, register: RegisterId, table: Table, who: Acting, said: SaidOfAll): Promise<Found> {
  const { rows, unread } = rowsIn(register, table, said)
  const [organs, areas, around] = [
    await organsIn(tx, beneath('/')), await areasOf(tx), await aroundOf(tx, rows.flatMap(({ written: { offence } }) => typeof offence === 'string' ? [offence.trim()] : []), normNames(laws)),
  ]
  const own = organs.find(({ id }) => id === who.organ.id)!
  const mine = (path: string) => mayKeep(who, path, register)
  const { meant, problems } = readAll(register, rows, { organs, areas: new Set(areas.map(({ code }) => code)), own, mayKeep: mine })
  const planned = plan(register, meant, { versions: await heldUnder(tx, register, meant.map(({ key }) => key)), mayKeep: mine, around })
  return { ...planned, corrections: planned.entered.filter(isCorrection), rows: rows.length, unread, problems: [...problems, ...planned.problems].sort((a, b) => a.row - b.row) }
}

const wrongRows = (problems: readonly RowProblem[]): number => new Set(problems.map(({ row }) => row)).size

const isCorrection = (placed: Placed): placed is Correction => placed.corrected !== undefined

function countsOf({ entered, ended, corrections, unchanged }: Found) {
  const [added, versions] = (['new', 'version'] as const).map(kind => entered.filter(each => each.kind === kind).length) as [number, number]
  return { added, versions, ended: ended.length, corrected: corrections.length, unchanged }
}

async function tell(tx: Transaction, { laws }: Deps, register: RegisterId, found: Found, written: boolean): Promise<RegisterImport> {
  const { rows, unread, problems, corrections } = found
  const told = corrections.slice(0, mostTold)
  const called = await namesIn(tx, told.flatMap(({ entry, corrected }) => [entry, corrected.entry]), normNames(laws))
  return {
    rows, unread: [...unread], ...countsOf(found), wrong: wrongRows(problems), problems: problems.slice(0, mostTold), written,
    corrections: told.map(each => viewCorrection(register, each, called)), confirms: corrections.length === 0 ? null : digestOf(corrections),
  }
}
