import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office, type Official } from '../../test/office.ts'
import type { AnswerOf, listMatters, officeDuties, officeFigures } from './contract/index.ts'

type Figures = AnswerOf<typeof officeFigures>
type Duties = AnswerOf<typeof officeDuties>
type List = AnswerOf<typeof listMatters>

const house = await office('2026-03-09')
const handed = { receipt: { way: 'direct', recipient: '收发室值班员', place: '办公楼' } }
const grounds = ['第26条第1项']

/** A case brought up to its first paper; one agency then reports in time, the other lets the day pass. */
async function issued(agency: string): Promise<string> {
  house.goTo('2026-03-09')
  const [clerk, chief] = [await house.as('422891-clerk'), await house.as('422891-chief')]
  const people = [await idOf('422891-clerk'), await idOf('422891-clerk2')]
  const id = await clerk.open(`422891-${agency}`, '2026-03-09', { people })
  await clerk.act(id, 'conclude', '2026-03-09', { finding: 'verified', text: '由一人实施检查。' })
  await chief.act(id, 'issue:firstCorrection', '2026-03-09', { grounds, paper: { demands: ['补齐检查程序。'] } })
  await clerk.act(id, 'serve:firstCorrection', '2026-03-09', handed)
  return id
}
const idOf = async (login: string) => (await house.db.superuser<[{ id: string }]>`select id from account where login = ${login}`)[0].id

const prompt = await issued('market')
const tardy = await issued('transport')
house.goTo('2026-03-20')
const report = await (await house.as('422891-market')).act(prompt, 'file:rectificationReport', '2026-03-20', { text: '已经整改。' })
assert.equal(report.status, 200, JSON.stringify(report.body))
await (await house.as('422891-clerk')).act(prompt, 'accept:rectificationReport', '2026-03-20', { reasons: '材料齐全。' })
house.goTo('2026-04-20')
const [clerk, neighbour] = [await house.as('422891-clerk'), await house.as('422892-clerk')]
const figures = async (who: Official, query = '') => (await who.get<Figures>(`/api/statistics/office?${query}`)).body
const now = await figures(clerk)
const listed = async (query: string) => (await clerk.get<List>(`/api/matters?kind=all&office=422891-justice&${query}`)).body.items.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))

test('恩施办法第27条第2款 三十日：报送并且验收的算按期，没有的算逾期未办', () => {
  assert.deepEqual(now.kept.find(({ side }) => side === 'agency'), { side: 'agency', due: 2, kept: 1, late: 0, open: 1, now: { due: 0, kept: 0 }, before: { due: 0, kept: 0 } })
})

test('each of these figures has the list of exactly its rows', async () => {
  for (const [outcome, wanted] of [['kept', [prompt]], ['late', []], ['open', [tardy]]] as const) {
    const { items } = (await clerk.get<Duties>(`/api/statistics/office/duties?side=agency&outcome=${outcome}`)).body
    assert.deepEqual(items.map(({ matter }) => matter), wanted, outcome)
  }
})

test('for whom the matters wait, who has them in hand, and what was found are lists of as many rows', async () => {
  for (const { id, matters } of now.waiting) assert.equal((await listed(`waiting=${id}`)).length, matters, id)
  for (const { id, open, late, soon } of now.handlers) {
    assert.deepEqual([(await listed(`person=${id}`)).length, (await listed(`view=overdue&person=${id}`)).length, (await listed(`person=${id}&from=${now.today}&until=${now.soon}`)).length], [open, late, soon], id)
  }
  for (const [view, total] of [['view=open', now.total.open], ['view=overdue', now.total.overdue], [`view=all&openedFrom=${now.from}&openedUntil=${now.to}`, now.total.opened], [`view=all&closedFrom=${now.from}&closedUntil=${now.to}`, now.total.closed]] as const) assert.equal((await listed(view)).length, total, view)
  for (const { citation, matters } of now.grounds) assert.equal((await listed(`view=all&law=${citation.law}&ground=${citation.cite}`)).length, matters)
  assert.deepEqual(now.grounds.map(({ citation, matters }) => [citation.cite, matters]), [[grounds[0], 2]])
})

test('a day of the calendar opens the matters that end on it', async () => {
  house.goTo('2026-03-21')
  const earlier = await figures(await house.as('422891-clerk'))
  const again = await house.as('422891-clerk')
  for (const { day, matters } of earlier.due) assert.equal((await again.get<List>(`/api/matters?kind=all&office=422891-justice&from=${day}&until=${day}`)).body.total, matters)
  assert.ok(earlier.due.length > 0)
  house.goTo('2026-04-20')
})

test('the office next door has nothing of it', async () => {
  const theirs = await figures(neighbour)
  assert.deepEqual([theirs.total.open, theirs.kept, theirs.waiting, theirs.handlers, theirs.grounds], [0, [], [], [], []])
})

test('each table adds up to the whole, and each of its lines opens as many matters', async () => {
  const { total, kinds, offices, months } = await figures(clerk, 'office=all')
  for (const rows of [kinds, offices]) for (const count of ['opened', 'closed', 'open', 'overdue'] as const) assert.equal(rows.reduce((sum, row) => sum + row[count], 0), total[count], count)
  assert.deepEqual(months.map(({ key, opened, closed }) => [key, opened, closed]), [['2026-03-01', 2, 1]])
  for (const { key, closed } of kinds) assert.equal((await clerk.get<List>(`/api/matters?kind=${key}&view=all&closedFrom=2026-01-01&closedUntil=2026-04-30`)).body.total, closed)
})

test('a matter closed on the last day of a month belongs to it, on the day before and after to none of these lists', async () => {
  const closed = async (day: string) => (await listed(`view=all&closedFrom=${day}&closedUntil=${day}`)).length
  assert.deepEqual([await closed('2026-03-19'), await closed('2026-03-20'), await closed('2026-03-21')], [0, 1, 0])
})

test('one kind alone, one office beneath, and months before anything was registered', async () => {
  const above = await house.as('422800-clerk')
  const [kind, beneath, earlier] = [await figures(clerk, 'kind=supervision'), await figures(above, 'office=422891-justice'), await figures(clerk, 'from=2025-01&to=2025-12')]
  assert.deepEqual([kind.total.opened, beneath.total.opened, earlier.total.opened, earlier.kept], [2, 2, 0, []])
  assert.deepEqual((await figures(clerk, 'kind=complaint')).total.opened, 0)
  assert.ok((await figures(above)).choices.offices.some(({ id }) => id === '422891-justice'))
})

test('the office next door learns nothing by asking for another office', async () => {
  const theirs = await figures(neighbour, 'office=422891-justice')
  assert.deepEqual([theirs.total.opened, theirs.choices.offices.some(({ id }) => id === '422891-justice')], [0, false])
})

test('the same months of the year before: only months that are over, by the last of April January to March, by the first of May January to April', async () => {
  assert.equal(now.compared, null)
  house.goTo('2027-04-30')
  assert.equal((await figures(await house.as('422891-clerk'), 'against=year')).compared, null) // in January 2026 nobody had registered anything yet
  const march = await figures(await house.as('422891-clerk'), 'from=2027-03')
  assert.deepEqual(march.compared, { against: 'year', now: { from: '2027-03-01', to: '2027-03-31' }, before: { from: '2026-03-01', to: '2026-03-31' } })
  assert.deepEqual([march.total.openedNow, march.total.openedBefore, march.total.closedBefore, march.total.opened], [0, 2, 1, 0])
  assert.deepEqual(march.grounds.map(({ matters, now: these, before }) => [matters, these, before]), [[0, 0, 2]])
  house.goTo('2027-05-01')
  const may = await figures(await house.as('422891-clerk'), 'from=2027-03')
  assert.deepEqual([may.compared?.now.to, may.kept.find(({ side }) => side === 'agency')?.before], ['2027-04-30', { due: 2, kept: 1 }])
  house.goTo('2026-04-20')
})

test('figures are taken away as a file: one number a line, with the article of a ground', async () => {
  const { cookie } = await house.as('422891-clerk')
  const text = (await house.app.inject({ method: 'GET', url: '/api/statistics/office/export?as=csv', headers: { cookie } })).body
  for (const line of [/合计,,,登记,2,,/, /情形,[^,]+,恩施办法第26条第1项,认定的办件,2,,/, /期限,被监督机关,,逾期未办,1,,/]) assert.match(text, line)
})
