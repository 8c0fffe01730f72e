import { createReadStream, existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Day, Level } from '../../../core/norms/index.ts'
import { recordable } from '../../../core/fulfilments/index.ts'
import { registerIds, type RegisterId } from '../../../core/registers/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { readTable, type Table } from '../../files/sheets.ts'
import { levelWords } from '../../organs/columns.ts'
import { plan as planOrgans } from '../../organs/plan.ts'
import { readRows } from '../../organs/readRows.ts'
import { importRecords, type ImportDeps } from '../../records/import.ts'
import { normNames } from '../../registers/norms.ts'
import { plan } from '../../registers/plan.ts'
import { readAll } from '../../registers/readRows.ts'
import { rowsIn } from '../../registers/table.ts'
import type { Seals } from '../../seal/seals.ts'
import type { AccountRow } from '../../store/acting.ts'
import { addFulfilment } from '../../store/fulfilments/fulfilments.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import type { ImportRow } from '../../store/records/imports.ts'
import { addEmpowered, addEntrustment, changeEntrustment } from '../../store/organs/entrustments.ts'
import { addAreas, areasOf } from '../../store/organs/areas.ts'
import { addOrgans, listRegister } from '../../store/organs/register.ts'
import { organsIn, type OrganRow } from '../../store/organs/organs.ts'
import { heldUnder } from '../../store/registers/versions.ts'
import { aroundOf, insertVersions } from '../../store/registers/write.ts'
import { beneath, within, worker } from '../../store/within.ts'
import { Trouble } from '../../trouble.ts'
import { areaColumns, empoweredColumns, fulfilmentColumns, letterColumns, officerColumns } from './columns.ts'
import { fileOf, registerFile, statusWords } from './folder.ts'

const mostRows = 5_000_000
const by = '文件导入'

/** Whether a folder is one that was written by the generator. */
export const isWorld = (folder: string): boolean => existsSync(join(folder, 'manifest.json')) && existsSync(join(folder, fileOf.areas))

/** Takes in a whole folder in its order: what acts are held against, then the records as any file of them. Of several files the result of the one with the most rows refused. */
export async function importWorld(deps: ImportDeps, folder: string): Promise<ImportRow> {
  await importSurroundings(deps, folder)
  let worst: ImportRow | null = null
  for (const file of await recordFilesIn(folder)) {
    const done = await importFile(deps, join(folder, file))
    if (worst === null || done.state !== 'done' || done.refused >= worst.refused) worst = done
    if (done.state !== 'done') break
  }
  return worst!
}

/** Tables of acts stand before those of what belongs to them. */
const recordFilesIn = async (folder: string): Promise<string[]> =>
  existsSync(join(folder, fileOf.records)) ? [fileOf.records] : (await readdir(join(folder, fileOf.tables))).sort().map(name => join(fileOf.tables, name))

/** Places, organs, people, letters and registers, in one transaction. */
export async function importSurroundings(deps: ImportDeps, folder: string): Promise<void> {
  const table = async (name: string): Promise<Table> => await readTable(await readFile(join(folder, name)), mostRows)
  const [areas, organs, people, letters, empowered, fulfilments] =
    await Promise.all([fileOf.areas, fileOf.organs, fileOf.people, fileOf.letters, fileOf.empowered, fileOf.fulfilments].map(table)) as [Table, Table, Table, Table, Table, Table]
  const registers = await Promise.all(registerIds.filter(id => existsSync(join(folder, registerFile(id)))).map(async id => [id, await table(registerFile(id))] as const))
  await within(deps.sql, worker, async tx => {
    await addAreas(tx, rowsOf(areas, areaColumns).map(row => ({
      code: row['区划代码'], name: row['名称'], parentCode: row['上级区划'] || null, level: (Object.keys(levelWords) as Level[]).find(level => levelWords[level] === row['层级'])!, region: row['适用的日历和法规'],
    })))
    await enterOrgans(tx, organs, deps.today())
    const known = new Map((await organsIn(tx, beneath('/'))).map(organ => [organ.id, organ]))
    await enterPeople(tx, rowsOf(people, officerColumns), known, deps.seals)
    await enterLetters(tx, rowsOf(letters, letterColumns), rowsOf(empowered, empoweredColumns), known)
    for (const [id, rows] of registers) await enterVersions(tx, id, rows, [...known.values()], normNames(deps.laws))
    await enterFulfilments(tx, rowsOf(fulfilments, fulfilmentColumns), known, deps.laws)
  })
}

async function importFile(deps: ImportDeps, file: string): Promise<ImportRow> {
  return await importRecords(deps, { viewer: worker, account: null, organ: null }, { id: randomUUID(), fileName: basename(file), bytes: createReadStream(file), bytesTotal: (await stat(file)).size })
}

type Cells<Column extends string> = Readonly<Record<Column, string>>

const rowsOf = <Column extends string>([head, ...rows]: Table, columns: readonly Column[]): Cells<Column>[] =>
  rows.map(cells => Object.fromEntries(columns.map(column => [column, cells[head!.indexOf(column)] ?? ''])) as Cells<Column>)

const refuse = (problems: readonly { readonly says: string }[]): void => {
  if (problems.length > 0) throw new Trouble('world-wrong', `文件夹中的登记有${problems.length}处问题，没有写入任何内容：${problems.slice(0, 5).map(({ says }) => says).join('')}`)
}

async function enterOrgans(tx: Transaction, table: Table, today: Day): Promise<void> {
  const { rows, problems } = readRows(table)
  const held = await listRegister(tx, beneath('/'), today, {}, { limit: 1_000_000 })
  const planned = planOrgans(rows, { organs: held.rows, areas: await areasOf(tx), keeps: beneath('/') })
  refuse([...problems, ...planned.problems])
  if (planned.added.length < rows.length) throw new Trouble('world-there', '这个文件夹中的机关已经登记过，没有再次写入。请换一个没有这些机关的库，或者只导入其中的执法数据。')
  await addOrgans(tx, planned.added)
}

async function enterPeople(tx: Transaction, rows: readonly Cells<(typeof officerColumns)[number]>[], known: ReadonlyMap<string, OrganRow>, { blind }: Seals): Promise<void> {
  const people = rows.map(row => ({ row, id: randomUUID(), credential: randomUUID(), organ: known.get(row['机关'])!, kind: row['职责'] === '执法' ? 'enforcement' : 'supervision', gone: row['离职情形'] === '' ? null : row['离职情形'] === '离岗' ? 'LEFT' : 'RETIRED' }))
  await tx`insert into officer (id, name, organ_id, org_path, duty, is_legal_reviewer, status) select * from jsonb_to_recordset(${tx.json(people.map(({ row, id, organ, kind, gone }) =>
    ({ id, name: row['姓名'], organ_id: organ.id, org_path: organ.path, duty: kind, reviewer: row['法制审核人员'] === '是', status: gone ?? 'ACTIVE' })))})
    as added (id uuid, name text, organ_id text, org_path text, duty text, reviewer boolean, status text)`
  await tx`insert into officer_status (officer_id, status, from_day) select * from jsonb_to_recordset(${tx.json(people.flatMap(({ row, id, gone }) =>
    [{ id, status: 'ACTIVE', from: row['任职日期'] }, ...(gone === null ? [] : [{ id, status: gone, from: row['离职日期'] }])]))}) as added (id uuid, status text, "from" date)`
  await tx`insert into credential (id, cert_no, kind, officer_id, organ_id, org_path, issuer, issue_date, valid_from, valid_to) select * from jsonb_to_recordset(${tx.json(people.map(({ row, id, credential, organ, kind }) =>
    ({ id: credential, number: row['证件编号'], kind, officer: id, organ: organ.id, path: organ.path, issuer: '发证机关', issued: row['有效期自'], from: row['有效期自'], to: row['有效期至'] })))})
    as added (id uuid, number text, kind text, officer uuid, organ text, path text, issuer text, issued date, "from" date, "to" date)`
  await tx`insert into credential_status (credential_id, status, from_day) select * from jsonb_to_recordset(${tx.json(people.flatMap(({ row, credential }) =>
    [{ credential, status: 'valid', on: row['有效期自'] }, ...changesIn(row['证件状态变化']).map(change => ({ credential, ...change }))]))}) as added (credential uuid, status text, "on" date)`
  await tx`insert into declared_interest (officer_id, kind, name, key_hash) select id, 'relative', '近亲属', hash from jsonb_to_recordset(${tx.json(people.flatMap(({ row, id }) =>
    row['近亲属证件号码'] === '' ? [] : [{ id, hash: blind(row['近亲属证件号码']) }]))}) as added (id uuid, hash text)`
}

/** `2026-03-02 暂扣；2026-04-02 有效` */
const changesIn = (cell: string) => cell.split('；').filter(part => part !== '').map(part => {
  const [on, word] = part.split(' ')
  return { on, status: Object.entries(statusWords).find(([, each]) => each === word)![0] }
})

async function enterLetters(
  tx: Transaction, letters: readonly Cells<(typeof letterColumns)[number]>[], empowered: readonly Cells<(typeof empoweredColumns)[number]>[], known: ReadonlyMap<string, OrganRow>,
): Promise<void> {
  for (const row of letters) {
    const id = await addEntrustment(tx, known.get(row['委托机关'])!, {
      entrusted: row['受委托组织'], documentNumber: row['委托书文号'], actKinds: row['行为种类'].split('；'), items: row['事项'].split('；'), fineLimit: row['罚款限额'] === '' ? null : Number(row['罚款限额']),
      from: row['自'] as Day, to: row['至'] as Day, ...(row['公布日期'] !== '' && { publishedOn: row['公布日期'] as Day }),
    }, by)
    if (row['备案日期'] !== '') await changeEntrustment(tx, id, { filedOn: row['备案日期'] as Day })
  }
  for (const row of empowered) {
    await addEmpowered(tx, known.get(row['乡镇、街道'])!, { code: row['事项编码'], name: row['事项名称'], actKind: row['行为种类'], fromOrgan: row['原实施部门'], decision: row['赋权决定'], from: row['自'] as Day }, by)
  }
}

async function enterVersions(tx: Transaction, id: RegisterId, table: Table, organs: readonly OrganRow[], norms: ReadonlyMap<string, string>): Promise<void> {
  const { rows } = rowsIn(id, table)
  const around = await aroundOf(tx, rows.flatMap(({ written: { offence } }) => typeof offence === 'string' ? [offence] : []), norms)
  const mayKeep = () => true
  const { meant, problems } = readAll(id, rows, { organs, areas: new Set((await areasOf(tx)).map(({ code }) => code)), own: organs[0]!, mayKeep })
  const planned = plan(id, meant, { versions: await heldUnder(tx, id, meant.map(({ key }) => key)), mayKeep, around })
  refuse([...problems, ...planned.problems])
  if (planned.entered.length > 0) await insertVersions(tx, { account: { name: by } }, id, planned.entered)
}

/** Entries bear an account; this one was never anybody's and cannot sign in. */
async function enterFulfilments(tx: Transaction, rows: readonly Cells<(typeof fulfilmentColumns)[number]>[], known: ReadonlyMap<string, OrganRow>, laws: LawShelf): Promise<void> {
  const [account] = await tx<[AccountRow]>`
    insert into account (login, name, home_path, disabled) values ('file-import', ${by}, '/', true) on conflict (login) do update set name = excluded.name returning id, login, name`
  for (const row of rows) {
    const { law } = laws.current(row['法规'])!
    const norm = recordable(law).find(({ id }) => id === row['职责'])!
    await addFulfilment(tx, { account, organ: known.get(row['机关'])! }, {
      law: law.id, lawVersion: law.version, norm: norm.id, cite: norm.cite, turn: row['期次'] || null, doneOn: row['履行日期'] as Day, doneBy: [by], says: row['说明'], document: null, finding: null, problems: null,
      matterId: null, replaces: null, reasons: null, files: [],
    })
  }
}
