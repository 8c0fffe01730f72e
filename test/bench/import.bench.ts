import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { importRecords } from '../../server/records/import.ts'
import { seedOrgansAndPeople } from '../../server/demo/seed.ts'
import { worker } from '../../server/store/within.ts'
import { copyOut } from '../copyOut.ts'
import { testDatabase, type TestDatabase } from '../database.ts'
import { manyPenalties } from '../manyRecords.ts'
import { testSeals } from '../seals.ts'
import { statuteShelf } from '../statuteShelf.ts'

/**
 * Records imported a second, read, checked, monitored and stored, beside a bare COPY of the same rows, all columns, into the same table with
 * the same indexes. Sizes are arguments: `./xiezhi bench import 100000 1000000`.
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

async function importInto(db: TestDatabase, count: number, file: string): Promise<number> {
  const begin = performance.now()
  const done = await importRecords({ sql: db.sql, laws, today: () => today, seals: testSeals }, { viewer: worker, account: null, organ: null },
    { id: randomUUID(), fileName: 'bench.csv', bytes: createReadStream(file), bytesTotal: null })
  if (done.added + done.refused !== count) throw new Error(done.says)
  return performance.now() - begin
}

/** The names of the columns that somebody fills in, and the rows as COPY writes them out. */
async function rowsOf(db: TestDatabase, file: string): Promise<string> {
  const [{ columns }] = await db.superuser<[{ columns: string }]>`
    select string_agg(column_name, ', ' order by ordinal_position) as columns from information_schema.columns
    where table_name = 'enforcement_record' and is_identity = 'NO' and is_generated = 'NEVER'`
  await copyOut(db.superuser, `(select ${columns} from enforcement_record order by id)`, createWriteStream(file))
  return columns
}

async function copyInto(db: TestDatabase, columns: string, file: string): Promise<number> {
  await db.superuser`insert into record_layout (unreported) values ('{}')`
  const begin = performance.now()
  await pipeline(createReadStream(file), await db.superuser.unsafe(`copy enforcement_record (${columns}) from stdin`).writable())
  return performance.now() - begin
}

async function measure(count: number): Promise<void> {
  const rounds = count > 200_000 ? 1 : 5
  const [file, csv] = [join(folder, 'rows'), join(folder, 'records.csv')]
  await pipeline(Readable.from(manyPenalties(count, seed)), createWriteStream(csv))
  const times = { copy: [] as number[], import: [] as number[] }
  let [columns, alerts] = ['', 0]
  for (let round = 0; round < rounds; round++) {
    const imported = await freshDatabase()
    times.import.push(await importInto(imported, count, csv))
    if (round === 0) {
      columns = await rowsOf(imported, file)
      alerts = (await imported.superuser<[{ alerts: number }]>`select count(*) as alerts from alert`)[0].alerts
    }
    await imported.drop()
    const copied = await freshDatabase()
    times.copy.push(await copyInto(copied, columns, file))
    await copied.drop()
  }
  const perSecond = (time: number): string => `${Math.round(count / time * 1000).toLocaleString('en')}/s`.padStart(10)
  console.log(`  ${count.toLocaleString('en')} penalties of ${Math.round(statSync(file).size / count)} bytes, ${alerts.toLocaleString('en')} alerts, ${rounds === 1 ? 'once' : `median of ${rounds}`}`)
  console.log(`    bare COPY into the same table    ${perSecond(median(times.copy))}`)
  console.log(`    import, checks, rules and alerts ${perSecond(median(times.import))}   ${(median(times.copy) / median(times.import)).toFixed(2)} ×`)
}

console.log(`records imported: seed ${seed}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
try {
  for (const count of sizes.length > 0 ? sizes : [100_000]) await measure(count)
} finally {
  rmSync(folder, { recursive: true })
}
process.exit(0)
