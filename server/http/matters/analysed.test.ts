import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../../test/office.ts'
import type { InstrumentOut, Matter } from '../contract/index.ts'
import { changesTold } from './analysed.ts'

const house = await office('2026-03-09')
const handed = { receipt: { way: 'direct', recipient: '收发室值班员', place: '办公楼' } }
const [clerk, chief] = [await house.as('422891-clerk'), await house.as('422891-chief')]
const people = await Promise.all(['422891-clerk', '422891-clerk2'].map(async login => (await house.db.superuser<[{ id: string }]>`select id from account where login = ${login}`)[0].id))

const found = await clerk.open('422891-market', '2026-03-09', { people })
await clerk.act(found, 'conclude', '2026-03-09', { finding: 'verified', text: '由一人实施检查。' })
await chief.act(found, 'issue:firstCorrection', '2026-03-09', { grounds: ['第26条第1项'], paper: { demands: ['补齐检查程序。'] } })
await clerk.act(found, 'serve:firstCorrection', '2026-03-09', handed)

house.goTo('2026-04-30')
const report = await (await house.as('422891-clerk')).open('422891-market', '2026-04-30', { kind: 'analysis', people: [] })
const blanksOn = async (day: `${number}-${number}-${number}`, id = report) => {
  house.goTo(day)
  const { body } = await (await house.as('422891-chief')).get<Matter>(`/api/matters/${id}`)
  const option = body.options.find(each => each.role === 'analysisReport')
  return Object.fromEntries(option!.paperFields.flatMap(({ field, value }) => (field.startsWith('parts.') && typeof value === 'string' ? [[field.slice(6), value]] : [])))
}

test('恩施办法第20条 统计分析报告：按过完的月份先填好；4月30日数到3月底，5月1日数到4月底', async () => {
  const [april, may] = [await blanksOn('2026-04-30'), await blanksOn('2026-05-01')]
  assert.match(april['执法情况']!, /^2026年1月1日至2026年3月31日，/)
  assert.match(may['执法情况']!, /^2026年1月1日至2026年4月30日，/)
  assert.match(april['监督情况']!, /登记监督案件1件，办结0件；.*已到期的事项0项/)
  assert.match(may['监督情况']!, /已到期的事项1项，按期0项，逾期完成0项，逾期未办1项/)
  assert.match(april['存在的问题']!, /（恩施办法第26条第1项）1件/)
})

test('一月里数的是上一年', async () => {
  assert.match((await blanksOn('2027-01-15'))['执法情况']!, /^2026年1月1日至2026年12月31日，/)
})

test('填好的和经办人写的预防、整改措施，一起写进印发的报告', async () => {
  const parts = await blanksOn('2026-05-01')
  const issued = await (await house.as('422891-chief')).act(report, 'issue:analysisReport', '2026-05-01', { text: '逐案核对检查人数。', paper: { parts } })
  assert.equal(issued.status, 200, JSON.stringify(issued.body))
  const paper = issued.body.matter.papers.find(({ role }) => role === 'analysisReport')!
  const { lines } = (await (await house.as('422891-chief')).get<InstrumentOut>(`/api/instruments/${paper.id}`)).body
  for (const said of [parts['执法情况']!, parts['存在的问题']!, '逐案核对检查人数']) assert.ok(lines.join('\n').includes(said), said)
})

test('没有统计分析程序的办件不算这些数', async () => {
  house.goTo('2026-05-01')
  const { body } = await (await house.as('422891-clerk')).get<Matter>(`/api/matters/${found}`)
  assert.ok(body.options.every(({ paperFields }) => paperFields.every(({ field }) => field !== 'parts.执法情况')))
})

const citation = { law: 'penalty-law-2021', lawName: '处罚法', cite: '第61条第1款' } as const
const span = (year: number) => ({ from: `${year}-01-01`, to: `${year}-10-31` } as const)
const rule = (before: number, now: number) => ({ key: 'penalty-law-2021:x', name: '处罚决定书逾期未送达', citation, raised: now, confirmed: 0, dismissed: 0, open: now, now, before })
const against = (way: 'year' | 'months') => ({ against: way, now: span(2026), before: span(2025) })

test('变化明显的条文写进预警情况：由多少条到多少条；变化不明显的、太少的、没有可比月份的，不写', () => {
  assert.equal(changesTold({ compared: against('year'), rules: [rule(10, 40)] }), '；与上年同期相比，“处罚决定书逾期未送达”（处罚法第61条第1款）由10条增至40条')
  assert.equal(changesTold({ compared: against('months'), rules: [rule(40, 10)] }), '；与此前同样多的月份相比，“处罚决定书逾期未送达”（处罚法第61条第1款）由40条减至10条')
  assert.deepEqual([changesTold({ compared: against('year'), rules: [rule(10, 12), rule(2, 7)] }), changesTold({ compared: null, rules: [rule(10, 40)] })], ['', ''])
})
