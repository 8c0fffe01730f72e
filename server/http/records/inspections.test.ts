import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnswerOf, getInspectionFrequency } from '../contract/index.ts'
import { recordsOffice } from '../../../test/recordsOffice.ts'

const office = await recordsOffice('2026-11-20')
const { send, db } = office
const [clerk, elsewhere] = await Promise.all(['659801-clerk', '659802-clerk'].map(login => office.as(login)))
type Frequency = AnswerOf<typeof getInspectionFrequency>

const visit = (id: string, startedAt: string, more: object = {}, inspection: object = {}) => JSON.stringify({
  actionKind: 'inspection', sourceSystem: '检查系统', sourceRecordId: id, actionNo: `查${id}`, bodyCode: '659801-market', partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43', isEnterprise: true,
  inspection: { startedAt: `${startedAt} 10:00`, onSite: true, trigger: 'PLAN', planId: 'P', checkResult: 'NO_PROBLEM', ...inspection }, ...more,
})
const other = { name: '某某商贸有限公司', uscc: '91350100M000101W4N' }
const done = await office.handIn([
  visit('1', '2026-01-01'), visit('2', '2026-06-10'), visit('3', '2026-11-19'), visit('4', '2026-07-01', {}, { trigger: 'COMPLAINT', triggerRef: '投诉1号', planId: null }), visit('5', '2025-12-31'),
  visit('6', '2026-03-04', {}, { onSite: false }), visit('7', '2026-03-05', { isEnterprise: false }), visit('8', '2026-03-03', other), visit('9', '2026-04-03', other),
].join('\n'))
const ask = async (year = 2026, by = clerk!) => (await send<Frequency>(by, 'GET', `/api/inspection-frequency/${year}`)).body
const bars = ({ times }: Frequency) => times.map(one => [one.times, one.within, one.over])

test('一年里计入频次的现场检查：1月1日的算，上年12月31日的不算；因投诉检查的、不是现场的、不涉企的不计', async () => {
  assert.equal(done.added, 9)
  assert.deepEqual(bars(await ask()), [[2, 1, 0], [3, 1, 0]])
  assert.deepEqual(bars(await ask(2025)), [[1, 1, 0]])
})

test('没有公布上限的机关，不判断是否超过', async () => {
  const { cap, uncapped, over } = await ask()
  assert.deepEqual([cap, uncapped, over], [null, 2, 0])
})

test('公布的年度上限两次：检查两次的不算超过，三次的超过；点开是它的全部现场检查', async () => {
  await db.superuser`
    insert into register_version (register, key, organ_id, org_path, title, from_day, content, published_on, account_name)
    select 'cap', '2026', id, path, '上限', '2026-01-01', ${db.superuser.json({ year: '2026', risk: null, cap: 2, document: '某公告', publishedOn: '2026-01-05' })}, '2026-01-05', '登记员' from organ where id = '659801-market'`
  const answer = await ask()
  assert.deepEqual([answer.cap, answer.over, answer.uncapped, bars(answer)], [2, 1, 0, [[2, 1, 0], [3, 0, 1]]])
  assert.deepEqual(answer.overCap.map(({ party, counted, visits, cap }) => [party, counted, visits, cap]), [['某某超市有限公司', 3, 4, 2]])
})

test('只数看得到的', async () => assert.equal((await ask(2026, elsewhere)).enterprises, 0))
