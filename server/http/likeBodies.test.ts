import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCsv } from 'hucre/csv'
import type { AlertItem, AnswerOf, compareBodies, Problem } from './contract/index.ts'
import type { Official } from '../../test/office.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../test/recordsOffice.ts'

type Compared = AnswerOf<typeof compareBodies>

const office = await recordsOffice('2026-07-13')
const { send, handIn } = office
const late = (bodyCode: string) => (at: number) => penaltyRow(`${bodyCode}-${at}`, { bodyCode, caseFiledAt: '2026-03-03', priorNoticeAt: '2026-03-20', decidedAt: '2026-04-01', servedAt: '2026-04-30' })
const many = <T>(count: number, of: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => of(at))
await handIn(penaltyFile(...many(12, late('659801-market')), ...many(3, late('659802-market')), ...many(2, late('659801-transport'))))

const [region, county, other, agency] = await Promise.all(['650000-clerk', '659801-clerk', '659802-clerk', '659801-market'].map(login => office.as(login))) as [Official, Official, Official, Official]
const ask = async (by = region, query = '') => (await send<Compared>(by, 'GET', `/api/like-bodies?${query}`)).body
const markets = async (query = '') => await ask(region, `group=MARKET:county${query}`)

async function judge(by: Official, body: string, right: number, wrong: number): Promise<void> {
  const { items } = (await send<{ items: AlertItem[] }>(by, 'GET', `/api/alerts?body=${body}&rule=penalty-law-2021:penalty-service-overdue&limit=50`)).body
  for (const [at, { id, version }] of items.slice(0, right + wrong).entries()) {
    const [act, verdict] = at < right ? ['verification', 'TRUE_DEFECT'] : ['dismissal', 'FALSE_DATA']
    assert.equal((await send(by, 'POST', `/api/alerts/${id}/${act}`, { version, verdict, reason: '核对了送达回证' })).status, 200)
  }
}
await judge(county, '659801-market', 8, 2)
await judge(other, '659802-market', 2, 1)

test('同一领域、同一级别的才放在一起：县级市场监管两个，不与交通运输比', async () => {
  const { group, groups, bodies } = await markets()
  assert.equal(group, 'MARKET:county')
  assert.deepEqual(bodies.map(({ id }) => id), ['659801-market', '659802-market'])
  assert.ok(groups.some(({ id, name, bodies: size }) => id === 'TRANSPORT:county' && name === '县级交通运输' && size === 2))
  assert.ok(groups.every(({ id }) => !id.startsWith('OTHER')), '其他不是一个领域')
})

test('照名录的次序，不照件数，也不照比例', async () => {
  const { bodies } = await markets()
  assert.deepEqual(bodies.map(({ acts }) => acts), [12, 3])
  const ids = bodies.map(({ id }) => id)
  assert.deepEqual(ids, ids.toSorted((a, b) => (a < b ? -1 : 1)))
})

test('每个比例都说由多少件算出；点开正好是那些', async () => {
  const { bodies, from, to } = await markets()
  assert.deepEqual(bodies.map(({ measures }) => measures.confirmed), [{ part: 8, of: 10 }, { part: 2, of: 3 }])
  for (const { id, measures, acts } of bodies) {
    const total = async (path: string) => (await send<{ total: number }>(region, 'GET', path)).body.total
    assert.equal(await total(`/api/alerts?body=${id}&from=${from}&to=${to}&state=confirmed`), measures.confirmed.part)
    assert.equal(await total(`/api/records?body=${id}&from=${from}&to=${to}&voided=false`), acts)
  }
})

test('够10件的机关不到3个，不说分布', async () => {
  const { spreads, all } = await markets()
  assert.deepEqual([spreads.confirmed, all.confirmed], [null, { part: 10, of: 13 }])
})

test('罚款、处罚和检查的件数、投诉数量不在比较之列', async () => {
  const [body] = (await markets()).bodies
  assert.deepEqual(Object.keys(body!.measures), ['confirmed', 'overturned', 'published', 'taken', 'filled'])
  assert.ok(!JSON.stringify(body).includes('fine'))
})

test('没有复议诉讼的，件数是零，不是百分之百', async () => {
  assert.deepEqual((await markets()).bodies.map(({ measures }) => measures.overturned), [{ part: 0, of: 0 }, { part: 0, of: 0 }])
})

test('没有数据的月份，机关还在，件数是零', async () => {
  assert.deepEqual((await markets('&from=2026-01&to=2026-02')).bodies.map(({ acts, measures }) => [acts, measures.confirmed.of, measures.taken.of]), [[0, 0, 0], [0, 0, 0]])
})

test('只比看得到的：县级的看不到外县，没有同类；机关只看到自己', async () => {
  for (const by of [county, agency]) assert.deepEqual([(await ask(by)).group, (await ask(by)).bodies], [null, []])
})

test('写错的、没有的同类，不拿别的来充', async () => {
  assert.deepEqual([(await ask(region, 'group=TAX:county')).group, (await ask(region, 'group=TAX:county')).bodies], [null, []])
  assert.match((await send<Problem>(region, 'GET', '/api/like-bodies?group=x')).body.errors![0]!.says, /MARKET:county/)
})

test('导出：少于10件的不写比例；留痕', async () => {
  const { raw } = await send(region, 'GET', '/api/like-bodies/export?group=MARKET:county')
  const rows = parseCsv(raw.toString().replace('﻿', '')).map(row => row.map(String))
  assert.deepEqual(rows.filter(([, , , what]) => what === '核实过的预警中属实的').map(row => row.slice(4)), [['8', '10', '80.0%'], ['2', '3', '少于10件，不算比例']])
  assert.equal((await office.db.superuser`select from audit_entry where act = 'figures.exported'`).length, 1)
})
