import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { lawFor, laws, notices, regions } from '../laws/registry.ts'
import { applicationRole, type Sql, withDatabase } from '../server/database/connect.ts'
import { importWorld, isWorld } from '../server/generate/world/load.ts'
import { type ImportDeps, importRecords } from '../server/records/import.ts'
import { quarantineFile } from '../server/records/quarantine.ts'
import { ensureSeals } from '../server/seal/keys.ts'
import { dayInChina } from '../server/store/chinaTime.ts'
import { type Importer, type ImportRow, problemsOf } from '../server/store/records/imports.ts'
import { shelve } from '../server/store/laws/laws.ts'
import { findOrgan } from '../server/store/organs/organs.ts'
import { beneath, reading, worker } from '../server/store/within.ts'
import { Trouble } from '../server/trouble.ts'
import { openDatabase } from './database.ts'
import { keyPlace } from './keyPlace.ts'
import { generateRecords } from './generateRecords.ts'
import { parseOptions } from './options.ts'

export const help = '执法数据：import FILE.xlsx|FILE.csv|FILE.ndjson 导入，generate --out DIR 生成试验用的地区、机关、人员和数据'

const usage = `用法：./xiezhi records import 文件 [--sender 机关标识] [--rows 行数] [--quarantine 文件] [--json]
  文件          XLSX、CSV（本平台模板，或者双公示的 CF_、XK_ 列名）或者 NDJSON；文本的编码为 UTF-8、GB18030 或 UTF-16
  --sender      以哪个机关的名义报送：只能报送它自己和它下面的机关；不写的，可以报送所有机关
  --rows        文件应有多少行（不算表头）；与实际读到的不同的，照常导入，并提示
  --quarantine  把未入库的行和原因写入这个文件，改好后可以直接再导入
  --json        输出一个 JSON 对象
      ./xiezhi records generate --out 文件夹 [--count 1000] [--seed 1] [--places 个数] [--one-in 20] [--today 日期] [--format ndjson|csv]
  生成试验用的一个世界：--places 个县（不写的，每两千条一个，不少于8个）的机关、人员、登记和执法数据，每 --one-in 条中约有一条埋有违法情形，答案另存；同一天、同样的 --seed 生成同样的文件；--format csv 的执法数据是本平台各张表，只说得出这些表的列所说的
      ./xiezhi records import 文件夹
  把这样的一个文件夹按次序全部导入`

export async function run([name, ...args]: string[]): Promise<number> {
  if (name === 'generate') return await generateRecords(args)
  if (name !== 'import') {
    console.error(name === undefined ? usage : `没有“records ${name}”这个命令。\n${usage}`)
    return 2
  }
  const { values, positionals } = parseOptions({ args, allowPositionals: true, options: { sender: { type: 'string' }, rows: { type: 'string' }, quarantine: { type: 'string' }, json: { type: 'boolean' } } })
  const [file] = positionals
  if (!file || positionals.length > 1) {
    console.error(`请写明一个要导入的文件。\n${usage}`)
    return 2
  }
  if (values.rows !== undefined && !/^\d{1,9}$/.test(values.rows)) {
    console.error(`--rows 应当是一个整数，不是“${values.rows}”。\n${usage}`)
    return 2
  }
  const size = isWorld(file) ? null : await sizeOf(file)
  if (size === null && values.rows !== undefined) {
    console.error(`--rows 说的是一个文件的行数；${file} 是文件夹，不能这样核对。请去掉 --rows。`)
    return 2
  }
  const database = await openDatabase()
  try {
    return await withDatabase(database.url, sql => (size === null ? importFolder(sql, file, values) : importFile(sql, file, size, values)), { role: applicationRole })
  } finally {
    await database.stop()
  }
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new Trouble('file-unreadable', error.code === 'ENOENT' ? `没有文件 ${file}，请核对路径。` : `读不了文件 ${file}：${error.message}`, error)
  })
  if (!found.isFile()) throw new Trouble('file-unreadable', `${file} 不是文件，请写明一个 XLSX、CSV 或者 NDJSON 文件。`)
  return found.size
}

interface Options { readonly sender?: string | undefined, readonly rows?: string | undefined, readonly quarantine?: string | undefined, readonly json?: boolean | undefined }

async function importDeps(sql: Sql, json: boolean | undefined): Promise<ImportDeps> {
  const today = () => dayInChina(new Date())
  const { seals } = await ensureSeals(keyPlace, today())
  const tell = json || !process.stderr.isTTY ? undefined : (says: string) => process.stderr.write(`\r\x1b[K${says}`)
  return { sql, laws: shelve({ laws, regions, notices, lawFor }), today, seals, ...(tell && { tell }) }
}

async function importFile(sql: Sql, file: string, bytesTotal: number, options: Options): Promise<number> {
  const [importer, deps] = [await importerFor(sql, options.sender), await importDeps(sql, options.json)]
  const done = await importRecords(deps, importer, { id: randomUUID(), fileName: basename(file), bytes: createReadStream(file), bytesTotal, declared: options.rows === undefined ? undefined : Number(options.rows) })
  return await conclude(deps, importer, done, options)
}

async function importFolder(sql: Sql, folder: string, options: Options): Promise<number> {
  const deps = await importDeps(sql, options.json)
  const done = await importWorld(deps, folder)
  return await conclude(deps, await importerFor(sql, undefined), done, options)
}

async function conclude({ sql, seals }: ImportDeps, importer: Importer, done: ImportRow, { quarantine, json }: Options): Promise<number> {
  if (!json && process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  if (quarantine !== undefined && done.refused > 0) await pipeline(quarantineFile({ sql, seals }, importer.viewer, done.id, 'whole'), createWriteStream(quarantine))
  const problems = await reading(sql, importer.viewer, tx => problemsOf(tx, done.id, 20))
  if (json) console.log(JSON.stringify({ ...done, problems }))
  else report(done, problems)
  return done.state === 'done' ? 0 : 1
}

/** The operator at the command line: for all bodies, or as one organ. */
async function importerFor(sql: Sql, sender: string | undefined): Promise<Importer> {
  if (sender === undefined) return { viewer: worker, account: null, organ: null }
  return await reading(sql, worker, async tx => {
    const organ = await findOrgan(tx, sender)
    if (!organ) throw new Trouble('organ-unknown', `没有标识为“${sender}”的机关，请核对 --sender。`)
    const governed = organ.kind === 'justiceDepartment' && organ.governmentId !== null ? await findOrgan(tx, organ.governmentId) : organ
    return { viewer: { account: worker.account, scope: beneath(governed!.path), own: beneath(organ.path) }, account: null, organ }
  })
}

function report(done: ImportRow, problems: Awaited<ReturnType<typeof problemsOf>>): void {
  console.log(`${done.fileName}${done.formatName === null ? '' : `　${done.formatName}，${done.encoding}`}\n${done.says}`)
  for (const { line, field, code, says } of problems) console.log(`  第${line}行${field === null ? '' : ` ${field}`} ${code} ${says}`)
  if (done.refused > problems.length) console.log('  ……其余见 --quarantine 写出的文件')
}
