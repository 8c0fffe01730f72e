import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '../../test/database.ts'
import { demoPassword } from './people.ts'
import { seedDemo } from './seed.ts'

const db = await testDatabase()
after(() => db.drop())
const today = '2026-11-22'
const accounts = await seedDemo(db.url, today)
const rows = async (query: string) => (await db.superuser.unsafe(query)).map(row => ({ ...row }))

test('every law has two places, each with matters at several stages', async () => {
  const stages = await db.superuser<{ law: string, places: number, stages: number, late: number, closed: number }[]>`
    select law_id as law, count(distinct office_id) as places, count(distinct stage_name) as stages,
      count(*) filter (where closed is null and next_last_day < ${today}) as late, count(closed) as closed from matter group by law_id`
  assert.equal(stages.length, 4)
  for (const row of stages) assert.ok(row.places === 2 && row.stages >= 5 && row.late === 2 && row.closed === 2, JSON.stringify(row))
})

test('numbers follow the days', async () => {
  const numbers = await db.superuser<{ number: string }[]>`select number from matter where office_id = '659801-justice' order by opened_on`
  assert.deepEqual(numbers.map(({ number }) => number), [1, 2, 3, 4, 5, 6].map(number => `甲司监案〔2026〕${number}号`))
})

test('there are records and alerts to work on', async () => {
  assert.deepEqual(await rows(`select (select count(*) > 0 from enforcement_record) as records, (select count(*) > 0 from alert) as alerts`), [{ records: true, alerts: true }])
})

test('the accounts that are shown are those of one place of each law, with the one password', () => {
  assert.ok(accounts.length >= 16)
  for (const { password } of accounts) assert.equal(password, demoPassword)
  assert.ok(accounts.some(({ name, organ }) => name === '659801-clerk' && organ.startsWith('甲县司法局')))
})

test('a second time changes nothing', async () => {
  const count = 'select (select count(*) from matter) as matters, (select count(*) from matter_event) as events, (select count(*) from account) as accounts, (select count(*) from organ) as organs'
  const before = await rows(count)
  assert.deepEqual(await seedDemo(db.url, today), accounts)
  assert.deepEqual(await rows(count), before)
})
