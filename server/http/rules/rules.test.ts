import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AlertDetail, AlertItem, Problem, RuleDetail, RuleOut } from '../contract/index.ts'
import { scanDay, settleAlerts } from '../../jobs/scan.ts'
import { workAllOff } from '../../../test/office.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'

const office = await recordsOffice('2026-11-20')
const { send, handIn, deps, goTo, db } = office
const [clerk, chief, agency, elsewhere] = await Promise.all(['659801-clerk', '659801-chief', '659801-market', '659802-chief'].map(login => office.as(login)))

interface List<T> { items: T[], total: number }
const rule = 'penalty-law-2021/penalty-service-overdue'
const alerts = async (state = 'all') => (await send<List<AlertItem>>(clerk!, 'GET', `/api/alerts?state=${state}&rule=${rule.replace('/', ':')}&limit=200`)).body.items
const stateOf = async (id: string) => (await db.superuser`select alert.state from alert join enforcement_record record on record.id = record_id where source_record_id = ${id} and norm = 'penalty-service-overdue'`)[0]?.['state']
const late = (id: string, more: Record<string, string> = {}) => handIn(penaltyFile(penaltyRow(id, { servedAt: '2026-04-30', ...more })))
const settle = async () => { while (await settleAlerts(deps)) { /* until nothing is due */ } }
const detail = async (who = chief!) => (await send<RuleDetail>(who, 'GET', `/api/rules/${rule}`)).body
const set = async (body: object) => await send<Problem>(chief!, 'POST', `/api/rules/${rule}/settings`, { from: '2026-11-20', enabled: true, reason: '按本州的做法。', ...body })
const suppress = async (body: object) => await send<Problem>(chief!, 'POST', `/api/rules/${rule}/suppressions`, { until: '2026-11-22', reason: '正在更换系统。', ...body })
const judge = async ({ id, version }: AlertItem, founded: boolean) => await send(clerk!, 'POST', `/api/alerts/${id}/${founded ? 'verification' : 'dismissal'}`, { version, verdict: founded ? 'TRUE_DEFECT' : 'FALSE_RULE', reason: '核对了回证。' })

test('every rule stands with its article, what it needs, its kinds and its level', async () => {
  const { items } = (await send<List<RuleOut>>(clerk!, 'GET', '/api/rules')).body
  const one = items.find(each => each.rule === rule.replace('/', ':'))!
  assert.deepEqual([one.citation, one.kinds, one.colour, one.of], [{ law: 'penalty-law-2021', lawName: '处罚法', cite: '第61条第1款' }, ['penalty'], 'yellow', 'limit'])
  assert.ok(one.needs.includes('决定日'))
  assert.equal((await send<Problem>(clerk!, 'GET', '/api/rules/penalty-law-2021/none')).status, 404)
})

test('a clerk sets no rule, a level is only lowered, a rule has only the thresholds of its own, nothing is set for the past', async () => {
  assert.equal((await send<Problem>(clerk!, 'POST', `/api/rules/${rule}/settings`, { from: '2026-11-20', enabled: false, reason: '不用' })).body.code, 'post.insufficient')
  assert.equal((await set({ colour: 'yellow' })).body.errors?.[0]?.code, 'colour.notLower')
  assert.equal((await set({ parameters: { atMost: 3 }, basis: '某办〔2026〕1号' })).body.errors?.[0]?.code, 'parameter.unknown')
  assert.equal((await set({ from: '2026-11-19' })).body.errors?.[0]?.code, 'day.past')
})

test('a level that an office lowered holds for what stands and for what comes, in its territory alone', async () => {
  await late('before')
  assert.equal((await set({ colour: 'blue', basis: '某办〔2026〕1号' })).status, 204)
  await workAllOff(deps)
  await late('after')
  assert.deepEqual(new Set((await alerts()).map(({ colour }) => colour)), new Set(['blue']))
  await late('elsewhere', { bodyCode: '659802-market' })
  const there = (await send<List<AlertItem>>(elsewhere!, 'GET', '/api/alerts')).body.items
  assert.deepEqual(there.map(({ colour }) => colour), ['yellow'])
  assert.deepEqual((await detail()).settings.map(({ colour, parameters, basis, by }) => [colour, parameters, basis, by]), [['blue', {}, '某办〔2026〕1号', '孙二']])
})

test('a rule for one field is not the rule of another', async () => {
  await set({ enabled: false, field: 'FIRE' })
  await late('stays')
  assert.equal(await stateOf('stays'), 'new')
})

test('switched off, what stood lapses and nothing comes; switched on again, it is there again', async () => {
  await set({ enabled: false })
  await workAllOff(deps)
  assert.deepEqual(await alerts('new'), [])
  await late('meanwhile')
  assert.equal(await stateOf('meanwhile'), undefined)
  await set({})
  await workAllOff(deps)
  assert.equal(await stateOf('meanwhile'), 'new')
})

test('who changed what is audited; a body is held to it and not told why', async () => {
  const [{ count }] = await db.superuser<[{ count: number }]>`select count(*) as count from audit_entry where act = 'rule.set' and account_name = '孙二'`
  assert.equal(count, 4)
  const seen = await detail(agency)
  assert.deepEqual([seen.settings, seen.setting, seen.suppressions], [[], null, []])
})

test('only what it names is suppressed; ended before its day, it lets come back at once', async () => {
  await late('other field', { bodyCode: '659801-transport' })
  await suppress({ body: '659801-transport' })
  assert.deepEqual([await stateOf('other field'), await stateOf('meanwhile')], ['suppressed', 'new'])
  const [suppression] = (await detail()).suppressions
  assert.equal((await send(clerk!, 'POST', `/api/rule-suppressions/${suppression!.id}/end`, { reason: '不再需要' })).status, 403)
  assert.equal((await send(chief!, 'POST', `/api/rule-suppressions/${suppression!.id}/end`, { reason: '系统已经换好。' })).status, 204)
  assert.equal(await stateOf('other field'), 'new')
  assert.equal((await send<AlertDetail>(agency!, 'GET', `/api/alerts/${(await alerts()).find(({ body }) => body.id === '659801-market')!.id}`)).body.history.some(({ says }) => says.includes('暂不提示')), false)
})

test('核实十条，两条不属实是五分之一，不提；三条不属实超过五分之一，建议降级，由本机关同意', async () => {
  await set({})
  await workAllOff(deps)
  for (let number = 0; number < 12; number++) await late(`judged${number}`)
  const fresh = (await alerts('new')).slice(0, 11)
  for (const [at, alert] of fresh.slice(0, 10).entries()) await judge(alert, at >= 2)
  assert.equal((await detail()).often, null)
  await judge(fresh[10]!, false)
  assert.deepEqual((await detail()).often, { says: '近90天核实11条，其中3条不属实（27%），超过五分之一。本机关同意后，级别降一级；不同意的，照原级别提示。', lowerTo: 'blue' })
  assert.equal((await detail()).setting?.colour, null, 'nothing is lowered by itself')
})

test('暂停提示到11月22日：22日仍不提示，23日恢复；期间的命中照样记录和计数', async () => {
  await suppress({ body: '659801-market' })
  await late('held')
  await settle()
  assert.equal(await stateOf('held'), 'suppressed')
  const [suppression] = (await detail()).suppressions
  assert.ok(suppression!.held >= 2)
  goTo('2026-11-22')
  await scanDay(deps)
  assert.equal(await stateOf('held'), 'suppressed')
  goTo('2026-11-23')
  await scanDay(deps)
  assert.equal(await stateOf('held'), 'new')
})

test('自11月25日起停用：24日照常提示，25日起不再提示', async () => {
  const again = await office.as('659801-chief')
  const setFrom = { from: '2026-11-25', enabled: false, reason: '改由上级统一监测。' }
  assert.equal((await send<Problem>(again, 'POST', `/api/rules/${rule}/settings`, setFrom)).status, 204)
  await workAllOff(deps)
  goTo('2026-11-24')
  await scanDay(deps)
  assert.equal(await stateOf('held'), 'new')
  goTo('2026-11-25')
  await scanDay(deps)
  assert.equal(await stateOf('held'), 'lapsed')
})
