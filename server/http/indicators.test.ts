import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../core/norms/index.ts'
import { office, type Official } from '../../test/office.ts'
import type { AnswerOf, getIndicators, officeDuties, listMatters, Problem } from './contract/index.ts'

type Indicators = AnswerOf<typeof getIndicators>

const house = await office('2026-03-09')
const market = '422891-market'
const handed = { receipt: { way: 'direct', recipient: '收发室值班员', place: '办公楼' } }
const [clerk, chief] = [await house.as('422891-clerk'), await house.as('422891-chief')]
const people = await Promise.all(['422891-clerk', '422891-clerk2'].map(async login => (await house.db.superuser<[{ id: string }]>`select id from account where login = ${login}`)[0].id))

const id = await clerk.open(market, '2026-03-09', { people })
await clerk.act(id, 'conclude', '2026-03-09', { finding: 'verified', text: '由一人实施检查。' })
await chief.act(id, 'issue:firstCorrection', '2026-03-09', { grounds: ['第26条第1项'], paper: { demands: ['补齐检查程序。'] } })
await clerk.act(id, 'serve:firstCorrection', '2026-03-09', handed)

const told = async (who: Official, query = '', of = market) => (await who.get<Indicators & Problem>(`/api/indicators/${of}${query}`))
const at = async (day: Day, query = '') => {
  house.goTo(day)
  const { body } = await told(await house.as('422891-clerk'), query)
  house.goTo('2026-03-09')
  return body
}
const parts = ({ items }: Indicators, group: string, name: RegExp) => items.filter(item => item.group === group && name.test(item.name)).map(({ count, parts: all }) => [count, ...all.map(part => part.count)])

test('恩施办法第30条、国家条例第34条：结果运用的依据写在表上', async () => {
  const { basis, organ, year } = await at('2026-06-01')
  assert.deepEqual([organ.id, year, basis.map(({ lawName, cite }) => `${lawName}${cite}`)], [market, 2026, ['恩施办法第30条', '国家条例第34条']])
})

test('案件、认定的情形、文书各有条文，文书写出文号', async () => {
  const { items } = await at('2026-03-10')
  const of = (group: string) => items.filter(item => item.group === group).map(({ count, citations, papers }) => [count, citations[0]?.cite, papers.length])
  assert.deepEqual(of('supervision'), [[1, '第26条', 0]])
  assert.deepEqual(of('grounds'), [[1, '第26条第1项', 0]])
  assert.deepEqual(of('papers').map(([count, , papers]) => [count, papers]), [[1, 1]])
})

test('恩施办法第27条第2款 三十日：最后日4月8日当天还不计，次日计为逾期未办', async () => {
  assert.deepEqual(parts(await at('2026-04-08'), 'deadlines', /./), [])
  assert.deepEqual(parts(await at('2026-04-09'), 'deadlines', /./), [[1, 0, 0, 1]])
})

test('期限的数可以点开到逐件，按机关、按条文', async () => {
  house.goTo('2026-04-09')
  const by = await house.as('422891-clerk')
  const [deadline] = (await told(by)).body.items.filter(({ group }) => group === 'deadlines')
  const { law, cite } = deadline!.citations[0]!
  const list = async (more: string) => (await by.get<AnswerOf<typeof officeDuties>>(`/api/statistics/office/duties?office=all&from=2026-01&to=2026-12&side=agency&outcome=open&${more}`)).body.items.map(({ matter }) => matter)
  assert.deepEqual([await list(`agency=${market}&law=${law}&cite=${cite}`), await list(`agency=${market}&law=${law}&cite=第1条`), await list('agency=422891-transport')], [[id], [], []])
  assert.equal((await by.get<AnswerOf<typeof listMatters>>(`/api/matters?view=all&agency=${market}&openedFrom=2026-01-01&openedUntil=2026-12-31`)).body.total, 1)
  house.goTo('2026-03-09')
})

test('上一年没有，就没有行；机关自己看得到，邻县看不到', async () => {
  assert.deepEqual((await at('2026-06-01', '?year=2025')).items.filter(({ group }) => group !== 'standing'), [])
  assert.deepEqual(parts((await told(await house.as(market), '')).body, 'supervision', /./), [[1, 0]])
  const refusal = await told(await house.as('422892-clerk'))
  assert.deepEqual([refusal.status, refusal.body.code], [404, 'not.found'])
})

test('导出：一行一个数，写明依据；留痕', async () => {
  const { cookie } = await house.as('422891-clerk')
  const file = await house.app.inject({ method: 'GET', url: `/api/indicators/${market}/export?as=csv`, headers: { cookie } })
  assert.match(file.body, /,2026,认定的情形,[^,]+,恩施办法第26条第1项,总数,1/)
  const [entry] = await house.db.superuser<[{ detail: { as: string } }]>`select detail from audit_entry where act = 'figures.exported' order by id desc limit 1`
  assert.equal(entry.detail.as, 'csv')
})
