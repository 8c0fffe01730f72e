import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beneath, within, worker } from '../../server/store/within.ts'
import { importRecords } from '../../server/records/import.ts'
import { enqueue } from '../../server/store/outbox.ts'
import type { TestDatabase } from '../database.ts'
import { manyPenalties, numbersFrom } from '../manyRecords.ts'
import { workAllOff } from '../office.ts'
import { recordsOffice } from '../recordsOffice.ts'

/** A look at all records, its worker killed at any moment: it goes on where it was, and nothing is raised twice. */
const kills = Number(process.env['XIEZHI_KILLS'] ?? 5)
const count = 6_000
const today = '2026-11-20'
const program = fileURLToPath(new URL('sweeper.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'xiezhi-scan-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Records that came in before there was any law to hold them against, and the order to look at them all. */
async function toBeScanned() {
  const office = await recordsOffice(today)
  const lawless = { ...office.deps, laws: { ...office.deps.laws, all: [] } }
  await importRecords(lawless, { viewer: { ...worker, scope: beneath('/') }, account: null, organ: null }, { id: crypto.randomUUID(), fileName: 'file.csv', bytes: manyPenalties(count, 3), bytesTotal: 0 })
  await within(office.db.sql, worker, tx => enqueue(tx, 'records.scan', {}))
  return office
}

const raised = async ({ superuser }: TestDatabase) => [...await superuser<{ record: string, norm: string, events: number }[]>`
  select source_record_id as record, law || ':' || norm as norm, alert.state, alert.version, (select count(*) from alert_event where alert_id = alert.id) as events
  from alert join enforcement_record record on record.id = alert.record_id order by 1, 2`]
const scan = async ({ superuser }: TestDatabase) => (await superuser<{ looked: number, total: number, ended: boolean }[]>`select looked, total, ended_at is not null as ended from scan_run`)[0]

/** One worker, killed -9 so many milliseconds after it has looked at the first records of its own; never, if it comes to the end before. */
async function live(db: TestDatabase, milliseconds: number): Promise<void> {
  await db.superuser`update outbox set available_at = now() where topic = 'records.scan'` // whoever died with it put it off
  const before = (await scan(db))?.looked ?? 0
  const child = spawn(process.execPath, [program, db.url, today, folder], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'xiezhi-compile-cache') } })
  const ended = once(child, 'exit')
  for (let now = await scan(db); !now?.ended && (now?.looked ?? 0) === before; now = await scan(db)) await wait(5)
  await Promise.race([wait(milliseconds), ended])
  child.kill('SIGKILL')
  await ended
}

test(`a scan whose worker is killed ${kills} times raises what an undisturbed one raises, each once`, async () => {
  const undisturbed = await toBeScanned()
  await workAllOff(undisturbed.deps)
  const expected = await raised(undisturbed.db)
  assert.ok(expected.length > 0)

  const { db } = await toBeScanned()
  const next = numbersFrom(7)
  let halfWay = 0
  for (let kill = 0; kill < kills && !(await scan(db))?.ended; kill++) {
    await live(db, 150 * next())
    if (!(await scan(db))?.ended) halfWay++
  }
  assert.ok(halfWay > 0, 'no kill came early enough: the test itself is broken')
  while (!(await scan(db))?.ended) await live(db, 1_000)
  assert.deepEqual(await raised(db), expected)
  assert.deepEqual(await scan(db), { looked: expected.length > 0 ? (await scan(undisturbed.db))!.looked : 0, total: (await scan(undisturbed.db))!.total, ended: true })
})
