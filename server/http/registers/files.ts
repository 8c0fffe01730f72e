import { registerOf, type RegisterId } from '../../../core/registers/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Table } from '../../files/sheets.ts'
import type { RowProblem } from '../../files/rowReader.ts'
import type { SaidOfAll } from '../../registers/otherCells.ts'
import { plan, readAll, type Plan } from '../../registers/plan.ts'
import { normNames } from '../../registers/norms.ts'
import { rowsIn, tableOf, templateOf } from '../../registers/table.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { areasOf } from '../../store/organs/register.ts'
import { organsIn } from '../../store/organs/organs.ts'
import { refused } from '../../store/refused.ts'
import { lookAgain } from '../../store/registers/lookAgain.ts'
import { allVersions, heldUnder } from '../../store/registers/versions.ts'
import { aroundOf, closeVersions, insertVersions, noteEndedBy, mayKeep, requireKeeper } from '../../store/registers/write.ts'
import { beneath } from '../../store/within.ts'
import * as contract from '../contract/registers.ts'
import type { RegisterImport } from '../contract/registers.ts'
import { serve, type App } from '../serve.ts'
import { sendTable, tableIn } from '../sheetFiles.ts'

const toldProblems = 1000

/** Every register as a file, in both directions. */
export function registerFiles(app: App, deps: Deps): void {
  serve(app, deps, contract.exportRegisterVersions, async ({ params: { register }, query, who, read, reply }) => {
    const on = query.on ?? deps.today()
    const rows = await read(tx => allVersions(tx, { ...query, register, on, near: query.reach === 'near' ? who.organ.path : undefined }))
    const { name } = registerOf(register)
    return await sendTable(reply, `${name}-${on}`, name, tableOf(register, rows), query.format)
  })
  serve(app, deps, contract.registerTemplate, async ({ params: { register }, query, reply }) => {
    const { name } = registerOf(register)
    return await sendTable(reply, `${name}-模板`, name, templateOf(register), query.format)
  })
  serve(app, deps, contract.previewRegisterImport, async ({ params: { register }, query, request, who, read }) => {
    requireKeeper(who, who.organ.path, register)
    const { table } = await tableIn(request)
    return await read(async tx => tell(await weigh(tx, deps, register, table, who, query), false))
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
      await closeVersions(tx, found.ended)
      const added = found.added.length > 0 ? await insertVersions(tx, who, register, found.added) : []
      await noteEndedBy(tx, found.ended.map(({ id }) => id), added)
      await lookAgain(tx, found.added.map(placing => ({ register, ...placing })), deps.today(), true)
      await audit(tx, who, { act: 'register.imported', subject: { kind: 'organ', id: who.organ.id }, detail: { register, added: found.added.length, ended: found.ended.length } })
      return tell(found, true)
    }, `${register} ${sha256} ${query.which} ${JSON.stringify([query.from, query.place, query.document])}`)
  })
}

interface Found extends Plan { readonly rows: number, readonly unread: readonly string[] }

async function weigh(tx: Transaction, { laws }: Deps, register: RegisterId, table: Table, who: Acting, said: SaidOfAll): Promise<Found> {
  const { rows, unread } = rowsIn(register, table, said)
  const [organs, areas, around] = [
    await organsIn(tx, beneath('/')), await areasOf(tx), await aroundOf(tx, rows.flatMap(({ written: { offence } }) => typeof offence === 'string' ? [offence.trim()] : []), normNames(laws)),
  ]
  const own = organs.find(({ id }) => id === who.organ.id)!
  const mine = (path: string) => mayKeep(who, path, register)
  const { meant, problems } = readAll(register, rows, { organs, areas: new Set(areas.map(({ code }) => code)), own, mayKeep: mine, around })
  const planned = plan(register, meant, { versions: await heldUnder(tx, register, meant.map(({ key }) => key)), mayKeep: mine })
  return { ...planned, rows: rows.length, unread, problems: [...problems, ...planned.problems].sort((a, b) => a.row - b.row) }
}

const wrongRows = (problems: readonly RowProblem[]): number => new Set(problems.map(({ row }) => row)).size

const tell = ({ rows, unread, added, ended, unchanged, problems }: Found, written: boolean): RegisterImport => ({
  rows, unread: [...unread], added: added.length, ended: ended.length, unchanged, wrong: wrongRows(problems), problems: problems.slice(0, toldProblems), written,
  examples: added.slice(0, 10).map(({ entry, organ, title }) => ({ title, from: entry.from, organ })),
})
