import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import type { AlertItem, AnswerOf, getAlertFigures, newestAlerts, Problem } from '../contract/index.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'

const office = await recordsOffice('2025-10-20')
const { send, handIn, goTo } = office
type Figures = AnswerOf<typeof getAlertFigures>
interface List { items: AlertItem[], total: number }

const late = (id: string, more: Record<string, string> = {}) => penaltyRow(id, { caseFiledAt: '2025-03-03', priorNoticeAt: '2025-03-20', decidedAt: '2025-04-01', servedAt: '2025-04-30', ...more })
await handIn(penaltyFile(late('a'), late('b')))
goTo('2026-09-30')
await handIn(penaltyFile(late('c')))
goTo('2026-10-01')
await handIn(penaltyFile(late('d'), late('e', { bodyCode: '659801-transport' }), late('f')))
goTo('2026-11-20')
await handIn(penaltyFile(late('g')))
const [clerk, agency, elsewhere] = await Promise.all(['659801-clerk', '659801-market', '659802-clerk'].map(login => office.as(login)))

const ask = async (query = '', by = clerk!) => (await send<Figures>(by, 'GET', `/api/alert-figures?${query}`)).body
const listed = async (query: string, by = clerk!) => (await send<List>(by, 'GET', `/api/alerts?${query}`)).body
const overdue = 'penalty-law-2021:penalty-service-overdue'

const [first, second] = (await listed(`state=all&rule=${overdue}&from=2026-10-01&to=2026-10-31`)).items
await send(clerk!, 'POST', `/api/alerts/${first!.id}/verification`, { version: first!.version, verdict: 'TRUE_DEFECT', reason: '送达回证所载日期属实' })
await send(clerk!, 'POST', `/api/alerts/${second!.id}/dismissal`, { version: second!.version, verdict: 'FALSE_DATA', reason: '送达日录错' })

test('一个月自1日起、到月末止；上月最后一天的归上月', async () => {
  const { total, from, to } = await ask(`from=2026-10&to=2026-10&rule=${overdue}`)
  assert.deepEqual([from, to, total.raised, total.confirmed, total.dismissed, total.open], ['2026-10-01', '2026-10-31', 3, 1, 1, 1])
  assert.equal((await ask(`from=2026-09&to=2026-09&rule=${overdue}`)).total.raised, 1)
})

test('没有说月份的，是本年至今；每一种分法的合计都相等', async () => {
  const { total, months, ...tables } = await ask()
  assert.deepEqual(months.map(({ name }) => name), ['2026-09', '2026-10', '2026-11'])
  for (const rows of [months, tables.rules, tables.themes, tables.areas, tables.bodies, tables.kinds, tables.colours]) assert.equal(rows.reduce((sum, { raised }) => sum + raised, 0), total.raised)
})

test('每个数字点开，正好是那些预警', async () => {
  const { from, to, ...figures } = await ask()
  const states = { raised: 'all', confirmed: 'confirmed', dismissed: 'dismissed', open: 'open' } as const
  for (const [table, name] of [['rules', 'rule'], ['themes', 'theme'], ['areas', 'area'], ['bodies', 'body'], ['kinds', 'kind'], ['colours', 'colour']] as const) {
    for (const row of figures[table]) {
      for (const [count, state] of Object.entries(states)) {
        assert.equal((await listed(`from=${from}&to=${to}&state=${state}&${name}=${row.key}`)).total, row[count as keyof typeof states], `${name} ${row.key} ${count}`)
      }
    }
  }
})

test('与上年同期比：只比过完的月份；没有过完的本月不比', async () => {
  const { compared, rules, monthsBefore } = await ask(`from=2026-10&to=2026-11&rule=${overdue}`)
  assert.deepEqual(compared, { against: 'year', now: { from: '2026-10-01', to: '2026-10-31' }, before: { from: '2025-10-01', to: '2025-10-31' } })
  assert.deepEqual(rules.map(({ raised, now, before }) => [raised, now, before]), [[4, 3, 2]])
  assert.deepEqual(monthsBefore.map(({ key, before }) => [key, before]), [['2025-10-01', 2]])
})

test('与之前几个月比，按要求', async () => {
  const { compared, total } = await ask(`from=2026-10&to=2026-10&against=months&rule=${overdue}`)
  assert.deepEqual([compared?.before, total.now, total.before], [{ from: '2026-09-01', to: '2026-09-30' }, 3, 1])
})

test('上年还没有开始监测的月份，不当作没有预警来比', async () => {
  assert.equal((await ask('from=2026-09&to=2026-10&against=year')).compared, null)
  assert.equal((await ask('from=2026-11&to=2026-11')).compared, null, '本月没有过完')
})

test('只数看得到的', async () => {
  assert.deepEqual((await ask('', agency)).bodies.map(({ key }) => key), ['659801-market'])
  assert.equal((await ask('', elsewhere)).total.raised, 0)
})

test('规则、月份写错的，说怎么写', async () => {
  assert.equal((await send<Problem>(clerk!, 'GET', '/api/alert-figures?rule=x')).status, 400)
  assert.match((await send<Problem>(clerk!, 'GET', '/api/alert-figures?to=2026-13')).body.errors![0]!.says, /2026-07/)
})

test('导出：同样的数字，留痕', async () => {
  const { raw } = await send(clerk!, 'GET', `/api/alert-figures/export?from=2026-10&to=2026-10&rule=${overdue}`)
  const rows = parseCsv(raw.toString().replace('\ufeff', '')).map(row => row.map(String))
  assert.deepEqual(rows.find(([group]) => group === '按规则'), ['按规则', '处罚决定书逾期未送达', '处罚法第61条第1款', '3', '1', '1', '1', '50.0%', '3', '2'])
  assert.deepEqual(rows.at(-1)?.slice(0, 7), ['合计', '', '', '3', '1', '1', '1'])
  const sheet = await send(clerk!, 'GET', `/api/alert-figures/export?as=xlsx&from=2026-10&to=2026-10&rule=${overdue}`)
  assert.equal((await readXlsx(sheet.raw)).sheets[0]!.rows.length, rows.length)
  assert.equal((await office.db.superuser`select from audit_entry where act = 'figures.exported'`).length, 2)
})

test('大屏上最近提示的：每条规则一行，不写机关和当事人；处理过的不在其中，别的地区没有', async () => {
  const newest = async (by: typeof clerk) => (await send<AnswerOf<typeof newestAlerts>>(by!, 'GET', '/api/alerts/newest')).body.items
  const items = await newest(clerk)
  assert.deepEqual(items.map(item => Object.keys(item)).filter(keys => keys.join() !== 'rule,colour,title,raisedOn'), [])
  assert.equal(new Set(items.map(({ rule, colour }) => rule + colour)).size, items.length)
  assert.deepEqual([items[0]!.raisedOn, await newest(elsewhere)], ['2026-11-20', []])
  for (const { rule, colour } of items) assert.ok((await listed(`state=open&rule=${rule}&colour=${colour}`)).total > 0)
})
