import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { readXlsx } from 'hucre/xlsx'
import { lawFor, notices, regions } from '../../laws/registry.ts'
import { importRecords } from '../../server/records/import.ts'
import { readKeys } from '../../server/seal/keys.ts'
import { shelve } from '../../server/store/laws/laws.ts'
import { enqueue } from '../../server/store/outbox.ts'
import { beneath, within, worker } from '../../server/store/within.ts'
import type { Sql } from '../../server/database/connect.ts'
import { type Client, signIn } from '../client.ts'
import { numbersFrom } from '../../server/generate/seeded.ts'
import { manyPenalties } from '../manyRecords.ts'
import { type Form, forms } from './recordsFiles.ts'
import { alertsNow, assertSettled, hurry, isIdle, stored, trialsNow, untilIdle } from './recordsWhole.ts'
import { editionsOf, exported, handIn, type Undisturbed, unlessBroken } from './recordsWork.ts'
import { keepPeople, notUnder, openedWith, personalAct, sealsAt } from './recordsRotated.ts'
import { blows, openScene } from './scene.ts'

/** The full figure is 100: XIEZHI_KILLS=100, with `--test-name-pattern` one kind of work at a time. XIEZHI_SEED repeats a run. */
const kills = Number(process.env['XIEZHI_KILLS'] ?? 1)
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

/** Some moment within that time, in milliseconds; of the blows more than were asked for, each comes earlier than the one before could. */
const momentWithin = (time: number, blowsSoFar: number): number => time * next() / 2 ** Math.max(0, blowsSoFar + 1 - kills)

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
    const struck = strikeAfter(momentWithin(undisturbed.milliseconds, kill))
    const [taken] = await Promise.all([handIn(scene, who, files, () => struck, tally), struck])
    assert.deepEqual(taken, undisturbed.taken)
    assert.deepEqual(await scene.look(db => stored(db, `来源${kill}`)), undisturbed.stored)
  }
  await scene.look(db => assertSettled(db, scene.temporary))
  t.diagnostic(`cut off ${tally.nothing + tally.all} times: ${tally.nothing} with nothing there, ${tally.all} with all`)
})

const lawless = shelve({ laws: [], regions, notices, lawFor })

/** Records that came in before there was any law to hold them against. */
async function keepLawless(count: number): Promise<void> {
  const importer = { viewer: { ...worker, scope: beneath('/') }, account: null, organ: null }
  await scene.asApplication(sql => importRecords({ sql, seals: sealsAt(scene.keyPlace), laws: lawless, today: () => today }, importer, { id: crypto.randomUUID(), fileName: '旧数据.csv', bytes: manyPenalties(count, 5, '旧系统'), bytesTotal: null }))
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
  const untilLookedAt = async () => {
    while ((await scene.look(isLookedAt)).length === 0) await scene.look(untilIdle)
    await scene.look(untilIdle) // what was raised last is gathered into leads afterwards
  }

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
      await strikeAfter(momentWithin(undisturbed / 2, kill))
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

test(`a credential reported lost, and the look at its body's acts that follows, struck ${kills} times: reported once, looked to the end, nothing raised twice`, async t => {
  t.diagnostic(`seed ${seed}`)
  await keepLawless(isFull ? 6_000 : 1_200)
  const market = await signIn(scene.address, '659801-market')
  const { body: { items } } = await market.get<{ items: { id: string, number: string }[] }>('/api/credentials')
  const { id } = items.find(({ number }) => number === '执659801-market-officer')!
  const asBefore = () => scene.look(async (db) => {
    await db`set session_replication_role = replica`
    await db`truncate alert, alert_event, alert_due, lead, lead_alert, scan_run cascade`
    await db`delete from credential_status where status = 'lost'`
    await db`reset session_replication_role`
    await db`update credential set valid_to = valid_to where id = ${id}` // whoever holds the registers in memory hears of it, and looks again
    await untilIdle(db)
  })
  const report = async (key = crypto.randomUUID()) => {
    for (;;) {
      const answer = await market.post(`/api/credentials/${id}/loss`, { on: '2024-02-01', says: '巡查途中遗失' }, key).catch(unlessBroken)
      if (answer?.status === 200) return
      assert.ok(answer === undefined || answer.status === 503, JSON.stringify(answer?.body))
      await wait(50)
    }
  }
  await asBefore()
  const without = await scene.look(alertsNow)
  const began = performance.now()
  await report()
  await scene.look(untilIdle)
  const undisturbed = performance.now() - began
  const expected = await scene.look(alertsNow)
  assert.ok(expected.length > without.length, 'the loss makes no difference: the test itself is broken')
  let [kill, halfWay] = [0, 0]
  const isToBeStruck = () => kill < kills || isRare(halfWay, kill)
  while (isToBeStruck()) {
    await asBefore()
    let isReported = false
    const reported = report().then(() => { isReported = true })
    for (let isOver = false; !isOver && isToBeStruck(); kill++) {
      while (kill >= kills && !isReported && await scene.look(isIdle)) { /* until it has begun: the blows so far came too early or too late */ }
      await strikeAfter(momentWithin(undisturbed, kill))
      isOver = await scene.look(isIdle)
      if (!isOver) halfWay++
    }
    await reported
    await scene.look(untilIdle)
    assert.deepEqual(await scene.look(alertsNow), expected)
    assert.equal((await scene.look(db => db`select from credential_status where status = 'lost'`)).length, 1)
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
    const struck = strikeAfter(momentWithin(undisturbed, kill))
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

test(`a rotation of keys struck ${kills} times: it goes on where it was, all that is sealed opens as before, and without the old key`, async t => {
  t.diagnostic(`seed ${seed}`)
  await scene.asApplication(sql => keepPeople({ sql, seals: sealsAt(scene.keyPlace), laws: lawless, today: () => today }, isFull ? 4_000 : 1_000))
  const clerk = await signIn(scene.address, '659801-market')
  const everything = () => scene.look(db => openedWith(db, sealsAt(scene.keyPlace)))
  const done = async (...args: string[]) => {
    const { code, out, err } = await scene.command('keys', ...args).ended
    assert.equal(code, 0, err)
    return out
  }
  let [kill, halfWay, undisturbed] = [0, 0, 0]
  const isToBeStruck = () => kill < kills || isRare(halfWay, kill)
  while (isToBeStruck()) {
    const before = await everything()
    const old = readKeys(scene.keyPlace)!.sealing.at(-1)!.id
    await done('new')
    const left = () => scene.look(db => notUnder(db, sealsAt(scene.keyPlace).newest))
    const whole = await left()
    for (let isDone = false; !isDone;) {
      const [began, rest, isStruck] = [performance.now(), await left(), undisturbed > 0 && isToBeStruck()]
      const rotating = scene.command('keys', 'rotate')
      if (isStruck) {
        if (kill < kills) await wait(undisturbed * (0.3 + 0.7 * next()))
        else while (rotating.isRunning() && await left() === rest) { /* until it has begun: the blows so far came too early or too late */ }
        await (next() < 0.5 ? rotating.strike() : scene.strike(blow()))
        await scene.recover()
        kill++
      }
      const { code, out, err } = await rotating.ended
      isDone = code === 0
      if (isDone) assert.equal(out, `${rest} 项改用密钥 ${sealsAt(scene.keyPlace).newest} 封存。\n`)
      else if (code !== null) assert.match(err, /^(与数据库的连接断了|连不上数据库)/)
      if (!isStruck) undisturbed = performance.now() - began
      else if (!isDone && ![0, whole].includes(await left())) halfWay++
    }
    assert.deepEqual(await everything(), before)
    await done('drop', old)
    const sent = await clerk.post<{ added: number }>('/api/records', { records: [personalAct('办案系统', 10 * kill)] }, crypto.randomUUID())
    assert.equal(sent.body.added, 1)
    assert.equal(await left(), 0)
    assert.deepEqual((await everything()).filter(text => /^\S+ \d+ (noKey|changed)/.test(text)), [])
  }
  await scene.look(db => assertSettled(db, scene.temporary))
  t.diagnostic(`struck ${halfWay} times in the middle`)
})
