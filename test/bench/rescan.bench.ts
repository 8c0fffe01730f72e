import { randomUUID } from 'node:crypto'
import { cpus } from 'node:os'
import { Writable } from 'node:stream'
import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine'
import { facts } from '../../core/monitoring/facts.ts'
import { isPlain, Sieve } from '../../core/monitoring/sieve.ts'
import { holding } from '../../core/monitoring/tests.ts'
import type { Day, RecordField, RecordTest } from '../../core/norms/index.ts'
import type { EnforcementRecord } from '../../core/records/index.ts'
import { seedOrgansAndPeople } from '../../server/demo/seed.ts'
import { scanRecords } from '../../server/jobs/scan.ts'
import { importRecords } from '../../server/records/import.ts'
import { monitorOf, statutesIn } from '../../server/records/monitor.ts'
import { recordsToScan, type RecordToScan } from '../../server/store/records/toScan.ts'
import { worldIn } from '../../server/store/registers/world.ts'
import { within, worker } from '../../server/store/within.ts'
import { copyOut } from '../copyOut.ts'
import { testDatabase, type TestDatabase } from '../database.ts'
import { manyPenalties } from '../manyRecords.ts'
import { testSeals } from '../seals.ts'
import { statuteShelf } from '../statuteShelf.ts'

/**
 * Looking at every record again with every rule, beside only reading the records that the rules need; and the conditions of the rules beside
 * json-rules-engine, which must answer the same. Sizes are arguments: `./xiezhi bench rescan 100000 1000000`.
 */
const sizes = process.argv.slice(2).map(Number)
const today = '2026-11-20'
const seed = 1
const sampled = 500
const laws = statuteShelf()
const deps = { laws, seals: testSeals, today: (): Day => today }
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

async function filled(count: number): Promise<TestDatabase> {
  const db = await testDatabase()
  await seedOrgansAndPeople(db.sql, today)
  await importRecords({ sql: db.sql, ...deps }, { viewer: worker, account: null, organ: null }, { id: randomUUID(), fileName: 'bench.csv', bytes: manyPenalties(count, seed), bytesTotal: null })
  await db.superuser`analyze`
  return db
}

/** As the process gets them out of the database, in parts as the scan does; nothing is made of them. */
async function readAll({ sql }: TestDatabase, count: number): Promise<void> {
  await within(sql, worker, async tx => {
    for await (const records of recordsToScan(tx, 0, count)) if (records.length === 0) throw new Error('nothing to read')
  })
}

/** The content alone, as bytes. */
async function copyAll({ sql }: TestDatabase): Promise<void> {
  await within(sql, worker, tx => copyOut(tx, '(select id, org_path, content from enforcement_record order by id)', new Writable({ write: (_, __, done) => done() })))
}

/** Part after part, as the worker takes them. */
async function scanAll({ sql, superuser }: TestDatabase): Promise<void> {
  await within(sql, worker, tx => scanRecords(tx, {}, { sql, ...deps }))
  const [run] = await superuser<{ id: number }[]>`select max(id) as id from scan_run`
  for (let ended = false; !ended;) {
    await within(sql, worker, tx => scanRecords(tx, { run: run!.id }, { sql, ...deps }))
    ended = (await superuser<{ ended: boolean }[]>`select ended_at is not null as ended from scan_run where id = ${run!.id}`)[0]!.ended
  }
}

async function measure(db: TestDatabase, count: number): Promise<void> {
  const rounds = count > 200_000 ? 1 : 5
  const times = { copy: [] as number[], read: [] as number[], scan: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    times.copy.push(await timed(() => copyAll(db)))
    times.read.push(await timed(() => readAll(db, count)))
    times.scan.push(await timed(() => scanAll(db)))
  }
  const [copy, read, scan] = [median(times.copy), median(times.read), median(times.scan)]
  const told = (time: number): string => `${Math.round(count / time * 1000).toLocaleString('en')}/s`.padStart(10)
  console.log(`  ${count.toLocaleString('en')} penalties, ${rounds === 1 ? 'once' : `median of ${rounds}`}`)
  console.log(`    bytes of them by COPY           ${told(copy)}`)
  console.log(`    read as records                 ${told(read)}   ${(read / copy).toFixed(2)} × the time of COPY`)
  console.log(`    looked at again with every rule ${told(scan)}   ${(scan / read).toFixed(2)} × the time of reading`)
}

/** A condition that asks for the facts by their values; null: it has no like there. */
function translated(test: RecordTest): TopLevelCondition | { fact: string, operator: string, value: unknown } | null {
  if ('any' in test) {
    const any = test.any.map(translated)
    return any.includes(null) ? null : { any: any as never }
  }
  if ('not' in test || 'entries' in test) return null // of what is not told it would say yes
  const of = (operator: string, value: unknown) => ({ fact: test.field, operator, value })
  if ('noneOf' in test) return of('notIn', test.noneOf)
  if ('otherThan' in test) return of('notIn', [...test.otherThan, null, untold])
  if ('known' in test) return test.known ? of('notIn', [null, untold]) : of('equal', null)
  if ('least' in test) return of('greaterThanInclusive', test.least)
  if ('most' in test) return of('lessThanInclusive', test.most)
  if ('before' in test || 'daysBefore' in test) return null
  return of('in', 'stated' in test ? test.stated : test.oneOf)
}

const untold = 'untold'

interface Condition { readonly name: string, readonly when: readonly RecordTest[], readonly rule: RuleProperties }

/** The conditions under which the norms for penalties apply. */
const conditions: readonly Condition[] = statutesIn(laws).flatMap(({ id: law, limits = [], requirements = [] }) => [...limits, ...requirements].flatMap(({ id, kinds, when }) => {
  if (!kinds.includes('penalty') || when === undefined) return []
  const all = when.map(translated)
  const name = `${law}:${id}`
  return all.includes(null) ? [] : [{ name, when, rule: { conditions: { all: all as never }, event: { type: name } } }]
}))

/** What the engine is handed: each field that a condition asks for, by its name. */
function factsOf(record: EnforcementRecord, fields: readonly RecordField[]): Record<string, unknown> {
  const silent = new Set(record.unreported)
  return Object.fromEntries(fields.map(field => [field, facts[field].read(record, 0) ?? (silent.has(facts[field].reportedAs) || silent.has(field) ? untold : null)]))
}

const fieldsIn = (tests: readonly RecordTest[]): RecordField[] => tests.flatMap(test => 'any' in test ? fieldsIn(test.any) : 'field' in test ? [test.field] : [])

async function compare(db: TestDatabase): Promise<void> {
  const { records, look } = await within(db.sql, worker, async tx => {
    const { value } = await recordsToScan(tx, 0, sampled).next()
    return { records: value as RecordToScan[], look: monitorOf({ laws, calendars: laws.calendars.shipped, today, world: await worldIn(tx) }) }
  })
  const fields = [...new Set(conditions.flatMap(({ when }) => fieldsIn(when)))]
  const engine = new Engine(conditions.map(({ rule }) => rule))
  const handed = records.map(({ record }) => factsOf(record, fields))
  const theirs: string[][] = []
  const engineTime = await timed(async () => { for (const one of handed) theirs.push((await engine.run(one)).events.map(({ type }) => type).sort()) })
  const sieve = new Sieve(conditions.map(({ when }) => when))
  const rests = conditions.map(({ when }) => when.filter(test => !isPlain(test))).map(rest => (rest.length === 0 ? null : holding(rest)))
  const met = (record: EnforcementRecord): number[] => sieve.left(record).filter(at => rests[at]?.(record, 0) ?? true)
  const ours = () => records.map(({ record }) => met(record).map(at => conditions[at]!))
  const differs = ours().findIndex((met, at) => met.map(({ name }) => name).sort().join() !== theirs[at]!.join())
  if (differs >= 0) throw new Error(`not the same conditions are met by record ${records[differs]!.id}`)
  const again = 200
  const holdsTime = await timed(async () => { for (let round = 0; round < again; round++) for (const { record } of records) met(record) }) / again
  const lookTime = await timed(async () => { for (let round = 0; round < again; round++) for (const { record, body } of records) look(record, body) }) / again
  const norms = statutesIn(laws).flatMap(({ limits = [], requirements = [] }) => [...limits, ...requirements]).filter(({ kinds }) => kinds.includes('penalty')).length
  const each = (time: number, rules: number): string => `${Math.round(time * 1e6 / records.length / rules).toLocaleString('en')} ns`.padStart(10)
  const [engineEach, holdsEach, lookEach] = [engineTime / conditions.length, holdsTime / conditions.length, lookTime / norms]
  console.log(`  ${records.length} records in memory; a record and a rule`)
  console.log(`    json-rules-engine, ${conditions.length} conditions   ${each(engineTime, conditions.length)}`)
  console.log(`    the same conditions here        ${each(holdsTime, conditions.length)}   ${Math.round(engineEach / holdsEach).toLocaleString('en')} × as fast, ${theirs.flat().length.toLocaleString('en')} hits, the same`)
  console.log(`    all ${norms} norms, findings worded ${each(lookTime, norms)}   ${Math.round(engineEach / lookEach).toLocaleString('en')} × as fast`)
}

console.log(`re-scan: seed ${seed}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
for (const count of sizes.length > 0 ? sizes : [100_000]) {
  const db = await filled(count)
  await measure(db, count)
  if (count === (sizes[0] ?? 100_000)) await compare(db)
  await db.drop()
}
process.exit(0)
