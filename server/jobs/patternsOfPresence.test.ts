import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Day } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import { patternsOffice, times } from '../../test/patternsOffice.ts'
import type { Written } from '../../test/records.ts'

const today: Day = '2026-11-20'
const { db, keep, found } = await patternsOffice(today)
const [market, transport, other] = ['659801-market', '659801-transport', '659802-market'] as const
const [one, another] = ['91350100M000100Y43', '91110000100000000X']

const forget = () => db.superuser`update enforcement_record set voided = true`
beforeEach(forget)

const step = (from: string, to: string, more: Written = {}): Written => ({ stepType: 'INTERROGATION', startedAt: from, endedAt: to, officers: [{ officerId: '甲' }], ...more })
const withSteps = (uscc: string, ...steps: readonly Written[]): Written => ({ caseFiledAt: '2026-03-02', procedureType: 'ORDINARY', uscc, name: uscc, steps })
const twice = () => found('stat-officer-time-conflict')
const [from, to] = ['2026-03-02 09:00', '2026-03-02 10:00'] as const

test('处罚法第47条 同一人员两地：同一案件同一时间，一份笔录没有填地点、没有填被询问人的，不算两地', async () => {
  await keep('penalty', market, [withSteps(one, step(from, to, { placeCode: 'X' }), step(from, to, { stepType: 'ONSITE_INSPECTION' }), step(from, to, { stepType: 'SAMPLING', subjectId: '店员' }))])
  assert.deepEqual(await twice(), [])
})

test('处罚法第47条 同一人员两地：同一案件同一时间询问两个人提示；同一地点询问同一人、两案并办的不提示', async () => {
  const asked = (subjectId: string) => step(from, to, { placeCode: 'X', subjectId })
  await keep('penalty', market, [withSteps(one, asked('店主')), withSteps(another, asked('店主'))])
  assert.deepEqual(await twice(), [])
  await keep('penalty', market, [withSteps(one, asked('店主'), { ...asked('店员'), stepType: 'ONSITE_INSPECTION' })])
  assert.ok((await twice()).length > 0)
})

test('处罚法第47条 同一人员两地：没有填地点的，当事人不同就提示；跨午夜的也看；辅助环节、没有时刻的不看', async () => {
  await keep('penalty', market, [withSteps(one, step('2026-03-02', '2026-03-02')), withSteps(another, step(from, to))])
  await keep('penalty', market, [withSteps(one, step(from, to, { stepType: 'COLLECTIVE' }))])
  assert.deepEqual(await twice(), [])
  await keep('penalty', transport, [withSteps(one, step('2026-03-04 23:30', '2026-03-05 00:30'))])
  await keep('penalty', market, [withSteps(another, step('2026-03-05 00:24', '2026-03-05 01:00'))])
  const [alert, ...others] = await twice()
  assert.equal(alert!.body, market)
  assert.deepEqual(others, [])
})

const visit = (day: Day, more: Written = {}, on: Written = {}): Written => ({ uscc: one, name: '某企业', isEnterprise: true, ...on, inspection: { startedAt: day, onSite: true, trigger: 'PLAN', ...more } })
const many = () => found('stat-multi-department-inspection')

test('营商环境条例第54条第1款 多头检查：五次不提示，六次提示；几个机关联合的一次只算一次；非现场、不是企业的不算', async () => {
  const complaint = (at: number) => visit(addDays('2026-11-02', at), { trigger: 'COMPLAINT', triggerRef: `投${at}` })
  await keep('inspection', market, times(4, complaint))
  for (const body of [market, transport, other]) await keep('inspection', body, [visit('2026-11-09', { jointId: '联1' })])
  await keep('inspection', market, [visit('2026-11-10', { onSite: false }), visit('2026-11-10', {}, { isEnterprise: false }), visit('2026-11-10', {}, { uscc: another })])
  assert.deepEqual(await many(), [])
  await keep('inspection', market, [complaint(10)])
  assert.match((await many())[0]!.says, /被现场检查6次/)
})

test('营商环境条例第54条第1款 多头检查：涉密的检查照样计数，提示里不写当事人的名称', async () => {
  for (const body of [market, transport, other]) await keep('inspection', body, [visit('2026-11-09', {}, { secretLevel: 'STATE' })])
  const [alert] = await many()
  assert.match(alert!.says, /因保密不显示在30日内被现场检查3次/)
  assert.doesNotMatch(JSON.stringify(await db.superuser`select * from alert where norm = 'stat-multi-department-inspection' and state = 'new'`), /某企业/)
})

const capped = (organ: string, cap: number, more: { publishedOn?: Day | null, year?: string } = {}) => {
  const { publishedOn = '2026-01-05', year = '2026' } = more
  return db.superuser`
    insert into register_version (register, key, organ_id, org_path, title, from_day, content, published_on, account_name)
    select 'cap', ${`${organ} ${year}`}, id, path, '上限', '2026-01-01', ${db.superuser.json({ year, risk: null, cap, document: '某公告', publishedOn })}, ${publishedOn}, '登记员' from organ where id = ${organ}`
}
const over = () => found('inspection-frequency-exceeded')

test('涉企检查意见 年度上限：上限零次，一次计划检查就超过，投诉引起的一次不超过；没有公布的上限、别的年度的上限不管', async () => {
  await capped(transport, 0)
  await capped(market, 0, { publishedOn: null })
  await capped(other, 0, { year: '2025' })
  await keep('inspection', transport, [visit('2026-03-03', { trigger: 'COMPLAINT', triggerRef: '投1' })])
  for (const body of [market, other]) await keep('inspection', body, [visit('2026-03-02')])
  assert.deepEqual(await over(), [])
  await keep('inspection', transport, [visit('2026-03-02', {}, { uscc: another })])
  assert.match((await over())[0]!.says, /计入频次的现场检查1次，超过公布的年度上限0次/)
})

test('涉企检查意见 年度上限：同一次联合检查报了两条，只算一次', async () => {
  await capped(other, 1)
  await keep('inspection', other, [visit('2026-03-02', { jointId: '联9' }), visit('2026-03-02', { jointId: '联9' })])
  assert.deepEqual(await over(), [])
  await keep('inspection', other, [visit('2026-12-31', {}, { uscc: another }), visit('2026-10-31')])
  assert.equal((await over()).length, 1)
})
