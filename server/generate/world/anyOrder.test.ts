import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { pino } from 'pino'
import { kindsOfAct, type Day } from '../../../core/norms/index.ts'
import { addDays } from '../../../core/periods/index.ts'
import { testDatabase, type TestDatabase } from '../../../test/database.ts'
import { ownFolder } from '../../../test/folder.ts'
import { testSeals } from '../../../test/seals.ts'
import { statuteShelf } from '../../../test/statuteShelf.ts'
import { lookForPatterns } from '../../jobs/patterns.ts'
import { scanRecords } from '../../jobs/scan.ts'
import { importRecords } from '../../records/import.ts'
import { within, worker } from '../../store/within.ts'
import type { Told } from '../lawful.ts'
import { between, numbersFrom, type Random } from '../seeded.ts'
import { soFar } from '../soFar.ts'
import { writeWorld } from './folder.ts'
import { importSurroundings } from './load.ts'
import { worldOf } from './world.ts'

const today: Day = '2026-11-20'
const folder = await ownFolder()
const databases: TestDatabase[] = []
after(async () => {
  for (const db of databases) await db.drop()
  await folder.remove()
})

const random = numbersFrom(20_261_120)
const world = worldOf({ seed: 8, count: 260, counties: 2, today, from: addDays(today, -300), to: addDays(today, -190), flawedOneIn: 4 })
await writeWorld(world, folder.path, { seed: 8, today })
const acts = [...world.acts()].flatMap(one => ('told' in one ? [one.told] : []))

/** An inspection or a benefit is reported when it is over; then its publication may still be missing. */
const earlier = (told: Told): Told => told['actionKind'] === 'inspection' || told['actionKind'] === 'payment' ? { ...told, publicity: { required: true } } : soFar(told, String(told['startedAt']).slice(0, 10) as Day)

/** Of some acts the system first reported what had happened so far; some were withdrawn in the end. The last version is the one that stands. */
const histories = acts.map((told, at): Told[] => {
  const versions = at % 3 === 0 ? [earlier(told), told] : [told]
  return [...versions, ...(at % 12 === 5 ? [{ ...told, voided: true }] : [])].map((version, turn) => ({ ...version, version: turn + 1 }))
})

function shuffled<T>(those: readonly T[], by: Random): T[] {
  const rest = [...those]
  for (let at = rest.length - 1; at > 0; at--) {
    const other = between(by, 0, at);
    [rest[at], rest[other]] = [rest[other]!, rest[at]!]
  }
  return rest
}

/** One version of an act to a batch: which of two in one file is right, only the sender knows. */
function batches(versions: readonly Told[], size: number): Told[][] {
  const all: Told[][] = [[]]
  for (const version of versions) {
    const last = all.at(-1)!
    if (last.length < size && !last.some(({ sourceRecordId }) => sourceRecordId === version['sourceRecordId'])) last.push(version)
    else all.push([version])
  }
  return all
}

/** What comes after a later version of the same act is kept out. */
const olderVersion = 'E601'

async function office() {
  const db = await testDatabase()
  databases.push(db)
  const deps = { sql: db.sql, laws: statuteShelf(), today: () => today, log: pino({ level: 'silent' }), seals: testSeals }
  await importSurroundings(deps, folder.path)
  return {
    deps,
    take: async (records: readonly Told[]) => {
      const done = await importRecords(deps, { viewer: worker, account: null, organ: null }, { id: randomUUID(), fileName: 'x', records })
      const kept = await db.superuser<{ code: string }[]>`select distinct problem ->> 'code' as code from record_quarantine, json_array_elements(problems) as problem`
      assert.deepEqual([done.state, kept.filter(({ code }) => code !== olderVersion)], ['done', []], done.says)
    },
    /** What stands, whenever and however it came to stand. */
    standing: async () => (await db.superuser<{ alert: string }[]>`
      select concat_ws(' ', norm, alert.body_id, colour, record.source_record_id, (select string_agg(source_record_id, ',' order by source_record_id) from enforcement_record where id = any(alert.records))) as alert
      from alert left join enforcement_record record on record.id = alert.record_id where alert.state = 'new' order by 1`).map(({ alert }) => alert),
  }
}

test('九类执法数据以任意次序到达，有重复、重放、更正和作废，其间多次夜间监测，预警与一次导入、一次扫描相同', { timeout: 180_000 }, async () => {
  assert.deepEqual(kindsOfAct.filter(kind => !acts.some(({ actionKind }) => actionKind === kind)), [], '九类都有')
  const plain = await office()
  await plain.take(histories.map(versions => versions.at(-1)!))
  await within(plain.deps.sql, worker, tx => scanRecords(tx, {}, plain.deps))
  await lookForPatterns(plain.deps)
  const expected = await plain.standing()
  assert.ok(expected.length > 60, '几乎没有预警：测试本身坏了')

  const versions = histories.flat()
  const arriving = await office()
  for (const [turn, batch] of batches(shuffled([...versions, ...versions.filter(() => random() < 0.3)], random), 120).entries()) {
    await arriving.take(batch)
    if (turn % 3 === 0) await lookForPatterns(arriving.deps)
  }
  await lookForPatterns(arriving.deps)
  assert.deepEqual(await arriving.standing(), expected)
  await within(arriving.deps.sql, worker, tx => scanRecords(tx, {}, arriving.deps))
  assert.deepEqual(await arriving.standing(), expected)
})
