import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../test/office.ts'
import { isTicked } from '../store/ticks.ts'
import { tick } from './tick.ts'

const { as, db, deps, goTo } = await office('2026-06-05')
const [clerk, chief] = [await as('659801-clerk'), await as('659801-chief')]
const people = (await db.superuser<{ id: string }[]>`select id from account where login in ('659801-clerk', '659801-clerk2')`).map(row => row.id)
const id = await clerk.open('659801-market', '2026-06-01', { people })
await clerk.act(id, 'conclude', '2026-06-02', { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] })
await chief.act(id, 'issue:firstCorrection', '2026-06-03')
await clerk.act(id, 'serve:firstCorrection', '2026-06-05', { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } }) // 30 days: 2026-07-06, a Monday

const row = async () => (await db.superuser`select stages[1] as stage, next_last_day as "lastDay", version from matter where id = ${id}`)[0]
const state = async () => (await db.superuser`select state from deadline where matter_id = ${id} and clock = 'rectification'`)[0]!['state']
const notices = async (text: string) => (await db.superuser`select organ_id as organ from notice where matter_id = ${id} and says like ${`%${text}%`} order by organ_id, id`).map(each => each['organ'])
const notes = async () => [...await db.superuser`select happened_on as "on", role, account_name as name from matter_event where matter_id = ${id} and act = 'expire' order by seq`]

test('seven days before a last day those who owe it are reminded, once', async () => {
  goTo('2026-06-29')
  await tick(deps)
  await tick(deps)
  assert.deepEqual(await notices('最后一日是2026年7月6日（周一）'), ['659801-market'])
})

test('on the last day nothing is late yet', async () => {
  goTo('2026-07-06')
  await tick(deps)
  assert.deepEqual([await state(), await notes()], ['running', [{ on: '2026-06-22', role: 'objection', name: '期限届满' }].slice(1)])
})

test('the day after, the rows say so and the history notes it, once, whoever ticks and however often', async () => {
  goTo('2026-07-07')
  await Promise.all([tick(deps), tick(deps)])
  await tick(deps)
  assert.equal(await state(), 'overdue')
  assert.equal((await row())!['stage'], 'overdue')
  assert.deepEqual(await notes(), [{ on: '2026-07-06', role: 'rectification', name: '期限届满' }])
  assert.deepEqual(await notices('期限已于2026年7月6日（周一）届满'), ['659801-justice', '659801-market'])
})

test('whoever looked before the day ended is not told that the matter changed: the law answers him', async () => {
  const seen = (await row())!['version'] - 1
  const answer = await (await as('659801-chief')).post(`/api/matters/${id}/acts`, { option: 'issue:firstCorrection', on: '2026-07-07', expectedVersion: seen })
  assert.equal(answer.body.code, 'law.refused')
})

test('the note is no act: a report that came in time and is recorded late is still in time', async () => {
  const answer = await (await as('659801-market')).act(id, 'file:rectificationReport', '2026-07-05', { text: '七月五日已经书面报送。' })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  assert.deepEqual(answer.body.matter.stages.map(({ stage }) => stage)[0], 'reported')
})

test('a matter is right although no tick has run: what is read comes from the days', async () => {
  const [clerk, chief] = [await as('659801-clerk'), await as('659801-chief')]
  const other = await clerk.open('659801-transport', '2026-06-01', { people })
  await clerk.act(other, 'conclude', '2026-06-02', { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] })
  await chief.act(other, 'issue:firstCorrection', '2026-06-03')
  await clerk.act(other, 'serve:firstCorrection', '2026-06-05', { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } })
  goTo('2026-08-01')
  assert.equal((await (await as('659801-clerk')).matter(other)).stages[0]?.stage, 'overdue')
})

test('the day knows that it has had its tick', async () => {
  goTo('2026-08-02')
  assert.equal(await isTicked(deps.sql, deps.today()), false)
  await tick(deps)
  assert.equal(await isTicked(deps.sql, deps.today()), true)
})
