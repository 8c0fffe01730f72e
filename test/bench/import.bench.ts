import { randomUUID } from 'node:crypto'
import { cpus } from 'node:os'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { importRecords } from '../../server/records/import.ts'
import { seedOrgansAndPeople } from '../../server/demo/seed.ts'
import { beneath } from '../../server/store/within.ts'
import { testDatabase, type TestDatabase } from '../database.ts'
import { manyPenalties } from '../manyRecords.ts'
import { statuteShelf } from '../statuteShelf.ts'

/** Records imported a second, read, checked, monitored and stored, beside a bare COPY of the same rows into the same table with the same indexes. */
const today = '2026-11-20'
const rounds = 5
const count = Number(process.argv[2] ?? 30_000)
const seed = 1
const laws = statuteShelf()
const columns = `org_path, body_id, kind, source_system, source_record_id, version, action_no, decision_no, party, is_enterprise, acted_on, decided_on, voided, content, layout_id, look_again, import_id`

async function freshDatabase(): Promise<TestDatabase> {
  const db = await testDatabase()
  await seedOrgansAndPeople(db.sql, today)
  return db
}

async function importInto(db: TestDatabase): Promise<number> {
  const begin = performance.now()
  const done = await importRecords({ sql: db.sql, laws, today: () => today },
    { viewer: { account: 'worker', scope: beneath('/'), own: beneath('/') }, account: null, organ: null },
    { id: randomUUID(), fileName: 'bench.csv', bytes: manyPenalties(count, seed), bytesTotal: null })
  if (done.added + done.refused !== count) throw new Error(done.says)
  return performance.now() - begin
}

/** The rows as COPY wrote them out. */
async function rowsOf(db: TestDatabase): Promise<Buffer[]> {
  const chunks: Buffer[] = []
  for await (const chunk of await db.superuser.unsafe(`copy (select ${columns} from enforcement_record order by id) to stdout`).readable()) chunks.push(chunk as Buffer)
  return chunks
}

async function copyInto(db: TestDatabase, rows: readonly Buffer[]): Promise<number> {
  await db.superuser`insert into record_layout (unreported) values ('{}')`
  const begin = performance.now()
  await pipeline(Readable.from(rows), await db.superuser.unsafe(`copy enforcement_record (${columns}) from stdin`).writable())
  return performance.now() - begin
}

const first = await freshDatabase()
await importInto(first)
const rows = await rowsOf(first)
const [{ alerts }] = await first.superuser<[{ alerts: number }]>`select count(*) as alerts from alert`
await first.drop()

const times = { copy: [] as number[], import: [] as number[] }
for (let round = 0; round < rounds; round++) {
  for (const name of ['copy', 'import'] as const) {
    const db = await freshDatabase()
    times[name].push(name === 'copy' ? await copyInto(db, rows) : await importInto(db))
    await db.drop()
  }
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
const perSecond = (time: number): string => `${Math.round(count / time * 1000).toLocaleString('en')}/s`
console.log(`records imported: ${count} penalties of ${Math.round(rows.reduce((sum, { length }) => sum + length, 0) / count)} bytes, ${alerts} alerts, seed ${seed}, median of ${rounds}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
console.log(`  bare COPY into the same table    ${perSecond(median(times.copy)).padStart(10)}`)
console.log(`  import, checks, rules and alerts ${perSecond(median(times.import)).padStart(10)}   ${(median(times.copy) / median(times.import)).toFixed(2)} ×`)
console.log(`  memory at its highest            ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
process.exit(0)
