import assert from 'node:assert/strict'
import { test } from 'node:test'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import type { Official } from '../../../test/office.ts'
import type { AnswerOf, listAccess, Problem } from '../contract/index.ts'

const office = await recordsOffice('2026-11-20')
const { db, send } = office
const [clerk, chief, leader, marketLegal, officer, operator, elsewhere] = await Promise.all(
  ['659801-clerk', '659801-chief', '659801-leader', '659801-market', '659801-market-officer', '650000-operator', '659802-chief'].map(login => office.as(login))) as [Official, Official, Official, Official, Official, Official, Official]
await office.handIn(penaltyFile(penaltyRow(1, { partyType: 'PERSON', name: '某某', uscc: '', idType: 'ID_CARD', idNo: '11010519491231002X' }), penaltyRow(2)))
const ids = (await db.superuser<{ id: number }[]>`select id::int from enforcement_record order by source_record_id`).map(({ id }) => id)
const see = (by: Official, which: number) => send(by, 'GET', `/api/records/${ids[which]}`)
const log = async (by: Official, more = '') => (await send<AnswerOf<typeof listAccess> & Problem>(by, 'GET', `/api/access-log${more}`)).body
const acts = async (by: Official, more = '') => (await log(by, more)).items.map(({ act, actionNo }) => [act, actionNo])

const [first, second] = ['甲市监罚案〔2026〕1号', '甲市监罚案〔2026〕2号']
await see(clerk, 0)
await see(clerk, 0)
await see(leader, 1)
await send(clerk, 'POST', `/api/records/${ids[0]}/personal`, { why: { reason: 'alert', text: '核对' } })
await send(clerk, 'GET', '/api/records/export?as=csv')

test('谁看了、显示了、导出了哪一项，最近的在前；同一人同一天反复打开只记一次', async () => {
  assert.deepEqual(await acts(chief), [['records.exported', null], ['record.seenWhole', first], ['record.seen', second], ['record.seen', first]])
})

test('显示完整个人信息的，有事由和说明，没有内容', async () => {
  const [, whole] = (await log(chief)).items
  assert.deepEqual([whole!.reason, whole!.says], ['alert', '核对'])
  assert.doesNotMatch(JSON.stringify(await log(chief)), /11010519491231002X/)
})

test('按案号、按记录编号、按人、按行为查', async () => {
  assert.deepEqual(await acts(chief, `?record=${encodeURIComponent(second)}`), [['record.seen', second]])
  assert.deepEqual(await acts(chief, `?record=${ids[1]}`), [['record.seen', second]])
  const { person } = (await log(chief, `?record=${ids[1]}`)).items[0]!
  assert.deepEqual(await acts(chief, `?person=${encodeURIComponent(person)}`), [['record.seen', second]])
  assert.equal((await acts(chief, '?act=record.seenWhole')).length, 1)
})

test('按日查：那一天的在，前一天、后一天的都不在', async () => {
  const { at } = (await log(chief)).items[0]!
  const day = (shift: number) => new Date(Date.parse(at) + (8 + 24 * shift) * 3_600_000).toISOString().slice(0, 10)
  assert.deepEqual(await Promise.all([-1, 0, 1].map(async shift => (await log(chief, `?from=${day(shift)}&to=${day(shift)}`)).total)), [0, 4, 0])
})

test('数据属于哪个机关，那个机关看得到谁看过；别的地方的看不到', async () => {
  assert.deepEqual(await acts(marketLegal), [['record.seenWhole', first], ['record.seen', second], ['record.seen', first]])
  assert.deepEqual(await acts(elsewhere), [])
})

test('系统管理员看得到谁看过，看不到案号', async () => {
  assert.deepEqual((await log(operator)).items.map(({ record, actionNo }) => [record, actionNo]), [[null, null], [ids[0], null], [ids[1], null], [ids[0], null]])
})

test('承办人和执法人员不看访问日志', async () => {
  assert.deepEqual([(await log(clerk)).code, (await log(officer)).code], ['post.insufficient', 'post.insufficient'])
})

test('导出访问日志：一次一行，导出本身也记下', async () => {
  const { raw, headers } = await send(chief, 'GET', '/api/access-log/export?act=record.seen')
  assert.equal(headers['x-rows'], '2')
  assert.deepEqual(raw.toString().trim().split('\r\n').slice(1).map(line => line.split(',').slice(3, 6)), [['查看', '甲县市场监督管理局', second], ['查看', '甲县市场监督管理局', first]])
  assert.equal((await log(chief)).items[0]!.act, 'access.exported')
})

test('没有这样的人、这样的记录：一条也没有', async () => {
  assert.deepEqual([await acts(chief, '?person=nobody'), await acts(chief, '?record=999999'), await acts(chief, '?record=%25')], [[], [], []])
})
