import type { FastifyRequest } from 'fastify'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Table } from '../../files/sheets.ts'
import { kindWords, tableOf, template } from '../../organs/columns.ts'
import { plan, type Plan } from '../../organs/plan.ts'
import type { RowProblem } from '../../files/rowReader.ts'
import { readRows } from '../../organs/readRows.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { addAreas, areasOf } from '../../store/organs/areas.ts'
import { addOrgans, changeOrgan, listRegister, refuseTaken } from '../../store/organs/register.ts'
import { requireKeeps } from '../../store/organs/writes.ts'
import { refused } from '../../store/refused.ts'
import { beneath } from '../../store/within.ts'
import * as contract from '../contract/organFiles.ts'
import { exportRegister } from '../contract/organs.ts'
import type { OrganImport } from '../contract/organFiles.ts'
import { serve, type App } from '../serve.ts'
import { sendTable, tableIn } from '../sheetFiles.ts'
import { reachOf } from './view.ts'

const sheet = '执法主体名录'
const toldProblems = 1000

/** The register as a file, in both directions. */
export function organFiles(app: App, deps: Deps): void {
  serve(app, deps, exportRegister, async ({ query, who, read, reply }) => {
    const on = query.on ?? deps.today()
    const { rows } = await read(tx => listRegister(tx, reachOf(who), on, query, { limit: 1_000_000 }))
    return await sendTable(reply, `${sheet}-${on}`, sheet, tableOf(rows), query.format)
  })
  serve(app, deps, contract.organTemplate, async ({ query, reply }) => await sendTable(reply, `${sheet}-模板`, sheet, template, query.format))
  serve(app, deps, contract.previewOrganImport, async ({ request, who, read }) => {
    const { table } = await fileOf(request, who)
    return await read(async tx => {
      const found = await weigh(tx, table, who, deps)
      return tell(found, false)
    })
  })
  serve(app, deps, contract.importOrgans, async ({ request, query, who, write }) => {
    const { table, sha256 } = await fileOf(request, who)
    return await write(async tx => {
      await tx`select pg_advisory_xact_lock(hashtext('organ register'))`
      const found = await weigh(tx, table, who, deps)
      if (found.problems.length > 0 && query.which === 'all') {
        throw refused('import.wrong', 422, `有${wrongRows(found.problems)}行需要修改，没有写入任何一行。请改好文件再导入，或者选择只写入没有问题的行。`,
          { errors: found.problems.slice(0, 50).map(({ row, column, code, says }) => ({ field: `${row}.${column}`, code, says })) })
      }
      await enter(tx, who, found, deps)
      return tell(found, true)
    }, `${sha256} ${query.which}`)
  })
}

interface Found extends Plan { readonly rows: number, readonly unread: readonly string[] }

async function weigh(tx: Transaction, table: Table, who: Acting, { today }: Deps): Promise<Found> {
  const keeps = who.viewer.keeps!
  const [{ rows, problems, unread }, held, areas] = [readRows(table), await listRegister(tx, beneath('/'), today(), {}, { limit: 1_000_000 }), await areasOf(tx)]
  const weighed = plan(rows, { organs: held.rows, areas, keeps })
  return { ...weighed, rows: rows.length + wrongRows(problems), unread, problems: [...problems, ...weighed.problems].sort((a, b) => a.row - b.row) }
}

async function enter(tx: Transaction, who: Acting, { areas, added, changed }: Found, { today }: Deps): Promise<void> {
  const on = today()
  await addAreas(tx, areas)
  if (added.length > 0) await addOrgans(tx, added).catch(refuseTaken)
  const paths = new Map(changed.length === 0 ? [] : (await listRegister(tx, beneath('/'), on, {}, { limit: 1_000_000 })).rows.map(({ id, path }) => [id, path]))
  for (const { id, changes } of changed) await changeOrgan(tx, { id, path: paths.get(id)! }, changes, { fromDay: on, basis: '文件导入', by: who.account.name })
  await audit(tx, who, { act: 'organs.imported', subject: { kind: 'organ', id: who.organ.id }, detail: { added: added.length, changed: changed.length } })
}

const wrongRows = (problems: readonly RowProblem[]): number => new Set(problems.map(({ row }) => row)).size

const tell = ({ rows, areas, added, changed, unchanged, problems, unread }: Found, written: boolean): OrganImport => ({
  rows, unread: [...unread], added: added.length, changed: changed.length, unchanged, wrong: wrongRows(problems), areas: areas.length, problems: problems.slice(0, toldProblems), written,
  examples: added.slice(0, 10).map(({ name, kind, areaCode }) => ({ row: name, kind: kindWords[kind], below: areaCode })),
})

async function fileOf(request: FastifyRequest, who: Acting): Promise<{ table: Table, sha256: string }> {
  if (!who.viewer.keeps) requireKeeps(who, who.organ.path)
  return await tableIn(request)
}
