import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pino } from 'pino'
import type { HolidayNotice } from '../../../core/norms/index.ts'
import { addDays, isWorkingDay } from '../../../core/periods/index.ts'
import { lawFor, laws, notices, regions } from '../../../laws/registry.ts'
import { office } from '../../../test/office.ts'
import { startWorker } from '../../jobs/worker.ts'
import { calendarsOf, type Enterer, type NoticeRow, seizeCalendars } from './calendars.ts'
import { enterNotice, enterShipped } from './enterNotice.ts'
import { hashOf, type LawShelf, shelve } from './laws.ts'
import { lockMatter } from '../matters/matters.ts'
import { within, worker } from '../within.ts'

const { as, db, deps } = await office('2026-06-05')
const [clerk, chief] = [await as('659801-clerk'), await as('659801-chief')]
const people = (await db.superuser<{ id: string }[]>`select id from account where login in ('659801-clerk', '659801-clerk2')`).map(row => row.id)
const matter = await clerk.open('659801-market', '2026-06-01', { people })
await clerk.act(matter, 'conclude', '2026-06-02', { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] })
await chief.act(matter, 'issue:firstCorrection', '2026-06-03')

const cli: Enterer = { account: null, name: '命令行', organ: null, shipped: false }
const enter = (shelf: LawShelf, notice: HolidayNotice) => within(deps.sql, worker, async tx => {
  await seizeCalendars(tx)
  return await enterNotice(tx, shelf, notice, cli, deps.today())
})
const entered = async () => (await db.superuser<{ title: string, shipped: boolean }[]>`select title, shipped from holiday_notice where region = 'xinjiang' order by id`).map(row => `${row.title}${row.shipped ? '' : '*'}`)
const lastDay = async () => (await clerk.matter(matter)).clocks.find(({ id }) => id === 'rectification')?.lastDay

/** The day off that Xinjiang would have on the last day of the thirty. */
const festival = (title: string, from: '2026-07-06' | '2026-07-07', to: '2026-07-07' | '2026-07-08', replaces?: string): HolidayNotice =>
  ({ year: 2026, region: 'xinjiang', title, sources: ['某处'], holidays: [{ name: '某节', rest: { from, to } }], ...(replaces && { replaces }) })
const withShipped = (...more: HolidayNotice[]): LawShelf => shelve({ laws, regions, notices: [...notices, ...more], lawFor })

test('the worker takes in what comes with the program before anything else, once', async () => {
  for (let start = 0; start < 2; start++) await startWorker(deps).stop()
  assert.deepEqual(await entered(), notices.filter(({ region }) => region === 'xinjiang').map(({ title }) => title))
})

test('an entry waits for whoever is counting; what he starts meanwhile is counted anew', async () => {
  const held = Promise.withResolvers<void>()
  const locked = Promise.withResolvers<void>()
  const counting = within(deps.sql, worker, async tx => {
    await lockMatter(tx, matter)
    locked.resolve()
    await held.promise
  })
  await locked.promise
  const state = { done: false }
  const entry = enter(deps.laws, festival('甲', '2026-07-06', '2026-07-07')).then(answer => { state.done = true; return answer })
  while ((await db.superuser`select from pg_locks where locktype = 'advisory' and not granted and mode = 'ExclusiveLock' and database = (select oid from pg_database where datname = current_database())`).length === 0) { /* until it waits */ }
  assert.equal(state.done, false)
  held.resolve()
  await Promise.all([counting, entry])
  await clerk.act(matter, 'serve:firstCorrection', '2026-06-05', { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } })
  assert.equal(await lastDay(), '2026-07-08') // without the festival: 2026-07-06, a Monday
})

test('what one process enters, another counts by at once', async () => {
  const other = withShipped()
  assert.equal(isWorkingDay('2026-07-07', (await within(deps.sql, worker, other.calendars.current)).of('xinjiang')), false)
  await enter(deps.laws, festival('乙', '2026-07-07', '2026-07-08', '甲'))
  assert.equal(isWorkingDay('2026-07-08', (await within(deps.sql, worker, other.calendars.current)).of('xinjiang')), false)
  assert.equal(await lastDay(), '2026-07-08', 'earlier by the new notice: it waits')
})

test('an upgrade that brings a notice is counted like any entry, unless a person has entered one for that place and year', async () => {
  const overtaken = festival('随新版本提供的2026年', '2026-07-06', '2026-07-08')
  const news: HolidayNotice = { ...festival('随新版本提供的2027年', '2026-07-06', '2026-07-07'), year: 2027, holidays: [{ name: '某节', rest: { from: '2026-07-08', to: '2026-07-08' } }] }
  const upgraded = withShipped(overtaken, news)
  assert.deepEqual(await enterShipped(deps.sql, upgraded, deps.today()), ['随新版本提供的2027年'])
  assert.deepEqual(await enterShipped(deps.sql, upgraded, deps.today()), [])
  assert.deepEqual((await entered()).slice(-3), ['甲*', '乙*', '随新版本提供的2027年'])
})

test('a process of the version before goes by what the database knows', async () => {
  const calendars = await within(deps.sql, worker, deps.laws.calendars.current)
  assert.ok(calendars.inForce.some(({ notice }) => notice.title === '随新版本提供的2027年'))
})

test('a notice that cannot be kept leaves nothing of itself behind', async () => {
  const before = await entered()
  await assert.rejects(enter(deps.laws, { ...festival('丙', '2026-07-06', '2026-07-07'), year: 1900 }))
  assert.deepEqual(await entered(), before)
  await startWorker({ ...deps, log: pino({ level: 'silent' }) }).stop()
  assert.equal(await lastDay(), '2026-07-08')
})

test('in whatever order notices of different places and years are entered, the days are the same', () => {
  const rows = notices.map((notice, index): NoticeRow => ({ id: index + 1, notice, hash: hashOf(notice), replacesId: null, shipped: false, enteredBy: '某', enteredByOrgan: null, enteredOn: null }))
  fc.assert(fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), fc.constantFrom(...regions), (shuffled, { id }) => {
    const [one, other] = [calendarsOf(regions, 1, rows).of(id), calendarsOf(regions, 1, shuffled).of(id)]
    for (let day = addDays('2018-12-01', 0); day <= '2026-12-31'; day = addDays(day, 1)) assert.equal(isWorkingDay(day, one), isWorkingDay(day, other))
  }), { numRuns: 25 })
})
