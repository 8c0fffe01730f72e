import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { writeXlsxStream } from 'hucre'
import { importRecords } from '../../server/records/import.ts'
import { seedOrgansAndPeople } from '../../server/demo/seed.ts'
import { worker } from '../../server/store/within.ts'
import { testDatabase, type TestDatabase } from '../database.ts'
import { manyPenalties } from '../manyRecords.ts'
import { statuteShelf } from '../statuteShelf.ts'

/**
 * Records imported a second, read, checked, monitored and stored, beside a bare COPY of the same rows, all columns, into the same table with
 * the same indexes; and the memory of a process that does nothing else. Sizes are arguments: `./xiezhi bench import 100000 1000000`.
 */
const sizes = process.argv.slice(2).map(Number)
const today = '2026-11-20'
const seed = 1
const laws = statuteShelf()
const folder = mkdtempSync(join(tmpdir(), 'xiezhi-bench-'))
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

async function freshDatabase(): Promise<TestDatabase> {
  const db = await testDatabase()
  await seedOrgansAndPeople(db.sql, today)
  return db
}

async function importInto(db: TestDatabase, count: number): Promise<number> {
  const begin = performance.now()
  const done = await importRecords({ sql: db.sql, laws, today: () => today }, { viewer: worker, account: null, organ: null },
    { id: randomUUID(), fileName: 'bench.csv', bytes: manyPenalties(count, seed), bytesTotal: null })
  if (done.added + done.refused !== count) throw new Error(done.says)
  return performance.now() - begin
}

/** The names of the columns that somebody fills in, and the rows as COPY writes them out. */
async function rowsOf(db: TestDatabase, file: string): Promise<string> {
  const [{ columns }] = await db.superuser<[{ columns: string }]>`
    select string_agg(column_name, ', ' order by ordinal_position) as columns from information_schema.columns
    where table_name = 'enforcement_record' and is_identity = 'NO' and is_generated = 'NEVER'`
  await pipeline(await db.superuser.unsafe(`copy (select ${columns} from enforcement_record order by id) to stdout`).readable(), createWriteStream(file))
  return columns
}

async function copyInto(db: TestDatabase, columns: string, file: string): Promise<number> {
  await db.superuser`insert into record_layout (unreported) values ('{}')`
  const begin = performance.now()
  await pipeline(createReadStream(file), await db.superuser.unsafe(`copy enforcement_record (${columns}) from stdin`).writable())
  return performance.now() - begin
}

async function inTurn(work: () => Promise<(db: TestDatabase) => Promise<number>>): Promise<number> {
  const db = await freshDatabase()
  try {
    return await (await work())(db)
  } finally {
    await db.drop()
  }
}

async function measure(count: number): Promise<void> {
  const rounds = count > 200_000 ? 1 : 5
  const file = join(folder, 'rows')
  const first = await freshDatabase()
  const times = { copy: [] as number[], import: rounds === 1 ? [await importInto(first, count)] : (await importInto(first, count), []) }
  const columns = await rowsOf(first, file)
  const [{ alerts }] = await first.superuser<[{ alerts: number }]>`select count(*) as alerts from alert`
  await first.drop()
  for (let round = 0; round < rounds; round++) {
    times.copy.push(await inTurn(async () => db => copyInto(db, columns, file)))
    if (rounds > 1) times.import.push(await inTurn(async () => db => importInto(db, count)))
  }
  const perSecond = (time: number): string => `${Math.round(count / time * 1000).toLocaleString('en')}/s`.padStart(10)
  console.log(`  ${count.toLocaleString('en')} penalties of ${Math.round(statSync(file).size / count)} bytes, ${alerts.toLocaleString('en')} alerts, ${rounds === 1 ? 'once' : `median of ${rounds}`}`)
  console.log(`    bare COPY into the same table    ${perSecond(median(times.copy))}`)
  console.log(`    import, checks, rules and alerts ${perSecond(median(times.import))}   ${(median(times.copy) / median(times.import)).toFixed(2)} ×`)
}

async function memory(name: string, file: string): Promise<void> {
  const db = await freshDatabase()
  const program = fileURLToPath(new URL('importing.ts', import.meta.url))
  const told = execFileSync(process.execPath, [program, db.url, file, today], { encoding: 'utf8' })
  const { rows, idle, highest } = JSON.parse(told) as { rows: number, idle: number, highest: number }
  console.log(`    memory, ${rows.toLocaleString('en').padStart(9)} rows of ${name.padEnd(5)}    ${String(highest - idle).padStart(5)} MB above ${idle} MB idle, a file of ${Math.round(statSync(file).size / 1_048_576)} MB`)
  await db.drop()
}

async function* cellsOf(count: number): AsyncGenerator<string[]> {
  let rest = ''
  for await (const chunk of manyPenalties(count, seed)) {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop()!
    for (const line of lines) yield line.split(',')
  }
}

async function files(count: number): Promise<void> {
  const csv = join(folder, 'records.csv')
  await pipeline(Readable.from(manyPenalties(count, seed)), createWriteStream(csv))
  await memory('CSV', csv)
  const book = join(folder, 'records.xlsx')
  await pipeline(writeXlsxStream(cellsOf(Math.min(count, 100_000)), { name: '处罚' }) as unknown as NodeJS.ReadableStream, createWriteStream(book))
  await memory('XLSX', book)
}

console.log(`records imported: seed ${seed}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
try {
  for (const count of sizes.length > 0 ? sizes : [100_000]) {
    await measure(count)
    await files(count)
  }
} finally {
  rmSync(folder, { recursive: true })
}
process.exit(0)
