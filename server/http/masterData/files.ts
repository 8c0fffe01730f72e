import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { RowProblem } from '../../files/rowReader.ts'
import type { Table } from '../../files/sheets.ts'
import { type MasterTableId, masterTables, type Weighed } from '../../masterData/tables.ts'
import { NamedOrgans } from '../../organs/named.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { organsIn } from '../../store/organs/organs.ts'
import { areasOf } from '../../store/organs/areas.ts'
import type { PostRole } from '../../store/posts.ts'
import { refused } from '../../store/refused.ts'
import { beneath, within } from '../../store/within.ts'
import * as contract from '../contract/masterData.ts'
import type { MasterImport } from '../contract/masterData.ts'
import { keeps, mayEntrust, reachOf } from '../organs/view.ts'
import { noticeEnterers } from '../laws/calendars.ts'
import { serve, type App } from '../serve.ts'
import { sendTable, tableIn } from '../sheetFiles.ts'

const toldProblems = 1000

/** People, credentials, entrustments, empowered items, divisions and days off as files. */
export function masterData(app: App, deps: Deps): void {
  serve(app, deps, contract.listMasterTables, async ({ who }) => ({ items: contract.masterTableIds.map(table => ({ table, name: masterTables[table].name, mayImport: mayImport(who, table) })) }))
  serve(app, deps, contract.masterTemplate, async ({ params: { table }, query, reply }) => {
    const { name, columns, examples } = masterTables[table]
    return await sendTable(reply, `${name}-模板`, name, [columns, ...examples], query.format)
  })
  serve(app, deps, contract.exportMasterTable, async ({ params: { table }, query, who, read, reply }) => {
    const { name, columns, registered } = masterTables[table]
    const rows = await read(tx => registered(tx, reachOf(who), deps.laws))
    await within(deps.sql, who.viewer, tx => audit(tx, who, { act: 'master.exported', subject: { kind: 'organ', id: who.organ.id }, detail: { table, rows: rows.length } }))
    return await sendTable(reply, `${name}-${deps.today()}`, name, [columns, ...rows], query.format)
  })
  serve(app, deps, contract.previewMasterImport, async ({ params: { table }, request, who, read }) => {
    requireImport(who, table)
    const file = await tableIn(request)
    return await read(async tx => tell(await weigh(tx, deps, table, file.table, who), false))
  })
  serve(app, deps, contract.importMasterData, async ({ params: { table }, request, query, who, write }) => {
    requireImport(who, table)
    const { table: rows, sha256 } = await tableIn(request)
    return await write(async tx => {
      await tx`select pg_advisory_xact_lock(hashtext(${`master data ${table}`}))`
      await masterTables[table].lock(tx)
      const found = await weigh(tx, deps, table, rows, who)
      if (found.problems.length > 0 && query.which === 'all') {
        throw refused('import.wrong', 422, `有${wrongRows(found.problems)}行需要修改，没有写入任何一行。请改好文件再导入，或者选择只写入没有问题的行。`,
          { errors: found.problems.slice(0, 50).map(({ row, column, code, says }) => ({ field: `${row}.${column}`, code, says })) })
      }
      await found.enter(tx)
      await audit(tx, who, { act: 'master.imported', subject: { kind: 'organ', id: who.organ.id }, detail: { table, added: found.added.length, changed: found.changed.length } })
      return tell(found, true)
    }, `${table} ${sha256} ${query.which}`)
  })
}

/** The same posts as on the pages; credentials, which a proceeding issues, only those who conduct it. */
const importers: Readonly<Record<'officers' | 'credentials' | 'calendar', readonly PostRole[]>> = { officers: ['clerk', 'chief', 'agencyLegal'], credentials: ['clerk', 'chief'], calendar: noticeEnterers }

function mayImport(who: Acting, table: MasterTableId): boolean {
  if (table === 'entrustments') return mayEntrust(who, who.organ) || who.viewer.keeps !== undefined
  if (table === 'empowered' || table === 'areas') return who.viewer.keeps !== undefined
  return who.roles.some(role => importers[table].includes(role))
}

const whose: Readonly<Record<MasterTableId, string>> = {
  officers: '人员由承办人、科长或者机关的法规科导入。请由他们办理。', credentials: '证件由司法行政部门的承办人、科长导入。请联系他们办理。',
  entrustments: '委托由委托机关的法规科或者本级司法行政部门导入。请联系他们办理。', empowered: '赋权事项由本级司法行政部门的承办人、科长或者本地区的系统管理员导入。请联系他们办理。',
  areas: '行政区划由本级司法行政部门的承办人、科长或者本地区的系统管理员导入。请联系他们办理。', calendar: '放假日期由科长或者系统管理员导入。请联系他们办理。',
}

function requireImport(who: Acting, table: MasterTableId): void {
  if (!mayImport(who, table)) throw refused('post.insufficient', 403, whose[table])
}

async function weigh(tx: Transaction, { today, laws }: Deps, table: MasterTableId, rows: Table, who: Acting): Promise<Weighed> {
  const [organs, areas] = [await organsIn(tx, beneath('/')), await areasOf(tx)]
  return await masterTables[table].weigh(tx, rows, {
    who, today: today(), laws, organs: new NamedOrgans(organs), areas: new Set(areas.map(({ code }) => code)), mayEntrust: organ => mayEntrust(who, organ), mayKeep: organ => keeps(who, organ),
  })
}

const wrongRows = (problems: readonly RowProblem[]): number => new Set(problems.map(({ row }) => row)).size

const tell = ({ rows, unread, added, changed, unchanged, problems }: Weighed, written: boolean): MasterImport => ({
  rows, unread: [...unread], added: added.length, changed: changed.length, unchanged, wrong: wrongRows(problems), problems: problems.slice(0, toldProblems), written,
  examples: [...added.map(title => ({ title, what: 'added' as const })), ...changed.map(title => ({ title, what: 'changed' as const }))].slice(0, 10),
})
