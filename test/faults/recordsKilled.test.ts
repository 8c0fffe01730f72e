import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { readXlsx } from 'hucre/xlsx'
import { lawFor, notices, regions } from '../../laws/registry.ts'
import { importRecords } from '../../server/records/import.ts'
import { shelve } from '../../server/store/laws/laws.ts'
import { enqueue } from '../../server/store/outbox.ts'
import { beneath, within, worker } from '../../server/store/within.ts'
import type { Sql } from '../../server/database/connect.ts'
import { type Client, signIn } from '../client.ts'
import { numbersFrom } from '../../server/generate/seeded.ts'
import { manyPenalties } from '../manyRecords.ts'
import { testSeals } from '../seals.ts'
import { type Form, forms } from './recordsFiles.ts'
import { alertsNow, assertSettled, hurry, stored, trialsNow, untilIdle } from './recordsWhole.ts'
import { editionsOf, exported, handIn, type Undisturbed } from './recordsWork.ts'
import { blows, openScene } from './scene.ts'

/** The full figure is 100: XIEZHI_KILLS=100, with `--test-name-pattern` one kind of work at a time. XIEZHI_SEED repeats a run. */
const kills = Number(process.env['XIEZHI_KILLS'] ?? 2)
const isFull = kills > 10
const seed = Number(process.env['XIEZHI_SEED'] ?? randomInt(2 ** 31))
const today = '2026-07-13'

const scene = await openScene(today)
after(() => scene.close())
const next = numbersFrom(seed)
/** Any of them, the server most often. */
const blow = () => next() < 0.4 ? 'server' as const : blows[Math.floor(next() * blows.length)]!

/** Too few blows have come in the middle of the work: some more. */
function isRare(hits: number, blowsSoFar: number): boolean {
  if (hits > kills / 5) return false
  assert.ok(blowsSoFar < 4 * kills + 4, 'no blow comes early enough: the test itself is broken')
  return true
}

/** Strikes once after so many milliseconds, and sets all going again. */
async function strikeAfter(milliseconds: number): Promise<void> {
  await wait(milliseconds)
  await scene.strike(blow())
  await scene.recover()
}

test(`an import struck ${kills} times at any moment, in every form: under its one key all of it is taken, once, and leaves what an undisturbed one leaves`, async t => {
  t.diagnostic(`seed ${seed}`)
  const who = await signIn(scene.address, '650000-clerk')
  const rows = isFull ? 1_500 : 300
  const tally = { nothing: 0, all: 0 }
  const expected = new Map<string, Undisturbed>()
  const undisturbedBy = async (form: Form): Promise<Undisturbed> => {
    const files = await editionsOf(form, rows, `平静-${form}`)
    const began = performance.now()
    const taken = await handIn(scene, who, files, () => Promise.reject(new Error('nobody disturbs')), tally)
    return { taken, stored: await scene.look(db => stored(db, `平静-${form}`)), milliseconds: performance.now() - began }
  }
  for (let kill = 0; kill < kills || isRare(tally.nothing, kill); kill++) {
    const form = forms[(seed + kill) % forms.length]!
    const undisturbed = expected.get(form) ?? await undisturbedBy(form)
    expected.set(form, undisturbed)
    const files = await editionsOf(form, rows, `来源${kill}`)
    const struck = strikeAfter(undisturbed.milliseconds * next())
    const [taken] = await Promise.all([handIn(scene, who, files, () => struck, tally), struck])
    assert.deepEqual(taken, undisturbed.taken)
    assert.deepEqual(await scene.look(db => stored(db, `来源${kill}`)), undisturbed.stored)
  }
  await scene.look(db => assertSettled(db, scene.temporary))
  t.diagnostic(`cut off ${tally.nothing + tally.all} times: ${tally.nothing} with nothing there, ${tally.all} with all`)
})

/** Records that came in before there was any law to hold them against. */
async function keepLawless(count: number): Promise<void> {
  const lawless = shelve({ laws: [], regions, notices, lawFor })
  const importer = { viewer: { ...worker, scope: beneath('/') }, account: null, organ: null }
  await scene.asApplication(sql => importRecords({ sql, seals: testSeals, laws: lawless, today: () => today }, importer, { id: crypto.randomUUID(), fileName: '旧数据.csv', bytes: manyPenalties(count, 5, '旧系统'), bytesTotal: null }))
}

/** As if nobody had looked yet; then everybody looks: at every record, for patterns as each night, and one tries a rule. */
async function lookAtAll(chief: Client): Promise<void> {
  await scene.look(async (db) => {
    await db`set session_replication_role = replica` // histories refuse to be emptied
    await db`truncate alert, alert_event, alert_due, lead, lead_alert, scan_run, rule_trial, rule_trial_count, daily_tick cascade`
  })
  await scene.asApplication(sql => within(sql, worker, tx => enqueue(tx, 'records.scan', {})))
  const { status, body } = await chief.post<{ id: string }>('/api/rule-trials', { rule: { law: 'penalty-law-2021', norm: 'penalty-decision-overdue' }, from: '2024-01-01', to: today })
  assert.equal(status, 202, JSON.stringify(body))
}

const isLookedAt = (db: Sql) => db`
  select from scan_run where ended_at is not null and exists (select from rule_trial where state = 'done') and exists (select from daily_tick where day = ${today})`

test(`a scan of all records, the night's patterns and the trial of a rule, struck ${kills} times: they go on where they were, and nothing is raised twice`, async t => {
  t.diagnostic(`seed ${seed}`)
  await keepLawless(isFull ? 6_000 : 1_200)
  const chief = await signIn(scene.address, '659801-chief')
  const found = async () => await scene.look(async db => ({ alerts: await alertsNow(db), trials: await trialsNow(db) }))
  const untilLookedAt = async () => { while ((await scene.look(isLookedAt)).length === 0) await scene.look(untilIdle) }

  await lookAtAll(chief)
  const began = performance.now()
  await untilLookedAt()
  const undisturbed = performance.now() - began
  const expected = await found()
  assert.ok(expected.alerts.length > 0 && expected.trials[0]!['raised'] > 0)
  let halfWay = 0
  for (let kill = 0; kill < kills || isRare(halfWay, kill);) {
    await lookAtAll(chief)
    while ((kill < kills || halfWay === 0) && (await scene.look(isLookedAt)).length === 0) {
      await strikeAfter(undisturbed / 2 * next())
      kill++
      if ((await scene.look(isLookedAt)).length === 0) halfWay++
      await scene.look(hurry)
    }
    await untilLookedAt()
    assert.deepEqual(await found(), expected)
    await scene.look(db => assertSettled(db, scene.temporary))
  }
  t.diagnostic(`struck ${halfWay} times before the end`)
})

test(`an export struck ${kills} times: it breaks off in sight or is whole, and asked again it is the same`, async t => {
  t.diagnostic(`seed ${seed}`)
  await keepLawless(isFull ? 6_000 : 1_200)
  const clerk = await signIn(scene.address, '650000-clerk')
  const rowsOf = { csv: (bytes: Uint8Array) => new TextDecoder().decode(bytes), xlsx: async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets[0]!.rows }
  const expected: Record<string, { bytes: Buffer, rows: unknown }> = {}
  let undisturbed = 0
  for (const as of ['csv', 'xlsx'] as const) {
    const began = performance.now()
    const bytes = (await exported(scene, clerk, as))!
    undisturbed += 2 * (performance.now() - began)
    expected[as] = { bytes: Buffer.from(bytes), rows: await rowsOf[as](bytes) }
  }
  let broken = 0
  for (let kill = 0; kill < kills || isRare(broken, kill); kill++) {
    const struck = strikeAfter(undisturbed * next())
    await Promise.all(Array.from({ length: 4 }, async (_, at) => {
      const as = at % 2 === 0 ? 'csv' : 'xlsx'
      let bytes = await exported(scene, clerk, as)
      if (!bytes) broken++
      await struck
      for (let again = 0; !bytes && again < 3; again++) bytes = await exported(scene, clerk, as) // told that the database is away, one asks again
      assert.ok(bytes, 'all is up again, and there is no answer')
      if (!expected[as]!.bytes.equals(bytes)) assert.deepEqual(await rowsOf[as](bytes), expected[as]!.rows)
    }))
  }
  await scene.look(db => assertSettled(db, scene.temporary))
  t.diagnostic(`broke off ${broken} times`)
})
