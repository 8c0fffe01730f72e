import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import type { AlertDetail, AlertFold, AlertItem, AlertsOutcome, Problem } from '../contract/index.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'

const office = await recordsOffice('2026-11-20')
const { send, handIn, db, goTo } = office
const count = 120
const rule = 'penalty-law-2021:penalty-service-overdue'

interface List<T> { items: T[], total: number, next: string | null }
const late = (id: number | string, more: Record<string, string> = {}) => penaltyRow(id, { servedAt: '2026-04-30', ...more })
await handIn(penaltyFile(...Array.from({ length: count }, (_, at) => late(at)), late('person', { partyType: 'PERSON', name: '李某某', uscc: '', idType: 'ID_CARD', idNo: '11010519491231002X' })))
goTo('2026-11-21')
await handIn(penaltyFile(late('transport', { bodyCode: '659801-transport' })))
const [clerk, agency, elsewhere] = await Promise.all(['659801-clerk', '659801-market', '659802-clerk'].map(login => office.as(login)))

const folds = async (query = '', by = clerk!) => (await send<List<AlertFold>>(by, 'GET', `/api/alerts/folded?${query}`)).body
const listed = async (query: string, by = clerk!) => (await send<List<AlertItem>>(by, 'GET', `/api/alerts?limit=200&${query}`)).body
const [market] = (await folds(`rule=${rule}`)).items
const fold = { rule, body: '659801-market', upTo: market!.upTo }

test('同一机关、同一规则的预警合成一行：多少条、从哪天到哪天', async () => {
  const { items, total } = await folds(`rule=${rule}`)
  assert.deepEqual(items.map(({ body, count: many, firstOn, lastOn }) => [body.id, many, firstOn, lastOn]), [['659801-market', count + 1, '2026-11-20', '2026-11-20'], ['659801-transport', 1, '2026-11-21', '2026-11-21']])
  assert.equal(total, count + 2)
})

test('一行一行翻页，不重不漏', async () => {
  const all = (await folds('limit=200')).items.map(({ rule: one, body }) => `${one} ${body.id}`)
  const paged: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const page: List<AlertFold> = await folds(`limit=1${next && `&after=${next}`}`)
    paged.push(...page.items.map(({ rule: one, body }) => `${one} ${body.id}`))
    next = page.next
  }
  assert.deepEqual(paged, all)
})

test('看不到的不在其中', async () => {
  assert.deepEqual((await folds('', elsewhere)).items, [])
  assert.ok((await folds('state=all', agency)).items.every(({ body }) => body.id === '659801-market'))
})

for (const [what, query, expected] of [
  ['命中日当天', 'from=2026-11-21&to=2026-11-21', 1], ['命中日前一天', 'to=2026-11-20', count + 1], ['命中日后一天', 'from=2026-11-22', 0],
  ['涉企', 'enterprise=true', count + 1], ['不涉企', 'enterprise=false', 1], ['没有这个领域的', 'field=MARKET', 0],
] as const) {
  test(`筛选：${what}`, async () => assert.equal((await listed(`rule=${rule}&${query}`)).total, expected))
}

test('导出：筛选出来的每一条都在，自然人只留姓，留痕', async () => {
  const { raw, headers } = await send(clerk!, 'GET', `/api/alerts/export?rule=${rule}&body=659801-market`)
  const rows = parseCsv(raw.toString().replace('\ufeff', '')).map(row => row.map(String))
  assert.deepEqual([rows.length - 1, headers['x-rows'], rows[1]?.slice(0, 5)], [count + 1, String(count + 1), ['黄', '待核实', '处罚决定书逾期未送达', '处罚法第61条第1款', '甲县市场监督管理局']])
  assert.ok(raw.toString().includes('李**') && !raw.toString().includes('李某某'))
  const [entry] = await db.superuser`select detail from audit_entry where act = 'alerts.exported'`
  assert.deepEqual(entry?.['detail'], { as: 'csv', rows: count + 1, more: false, filters: 'body,rule,state' })
})

test('导出 XLSX：同样的行；看不到的导不出', async () => {
  const rows = async (by = clerk!) => (await readXlsx((await send(by, 'GET', `/api/alerts/export?as=xlsx&rule=${rule}`)).raw)).sheets[0]!.rows.length - 1
  assert.deepEqual([await rows(), await rows(elsewhere)], [count + 2, 0])
})

test('一行一次办：看到以后才命中的不在内；每一条都有自己的经过和审计', async () => {
  await handIn(penaltyFile(late('after')))
  const { body } = await send<AlertsOutcome>(clerk!, 'POST', '/api/alerts/questions', { folds: [fold], filter: { state: 'new', enterprise: 'true' }, until: '2026-11-30', says: '请说明送达时间。' })
  assert.deepEqual([body.done.length, body.not, body.left], [count, [], 0])
  const [entries] = await db.superuser`select count(distinct alert_id) as told, (select count(*) from audit_entry where act = 'alert.asked') as audited from alert_event where says like '要求机关说明%'`
  assert.deepEqual(entries, { told: count, audited: count })
  const { items } = (await agency!.get<List<{ says: string }>>('/api/notices')).body
  assert.deepEqual(items.map(({ says }) => says).filter(says => says.endsWith(`要求就${count}条预警作出说明，最后日2026年11月30日（周一）。`)).length, 1)
})

test('办完的不再办第二次：别人快一步的留着不动', async () => {
  const again = await send<AlertsOutcome>(clerk!, 'POST', '/api/alerts/dismissals', { folds: [fold], filter: { state: 'new' }, verdict: 'FALSE_EXCEPTION', reason: '公告送达。' })
  assert.equal(again.body.done.length, 1, 'the one of a natural person')
  const [one] = (await listed(`state=dismissed&rule=${rule}`)).items
  assert.deepEqual((await send<AlertDetail>(clerk!, 'GET', `/api/alerts/${one!.id}`)).body.history.map(({ says }) => says), ['机器发现', '核实不属实，法定例外：公告送达。'])
})

test('什么都没有选，就什么都不办', async () => {
  assert.equal((await send<Problem>(clerk!, 'POST', '/api/alerts/dismissals', { verdict: 'FALSE_EXCEPTION', reason: '无' })).body.errors?.[0]?.code, 'alerts.none')
})
