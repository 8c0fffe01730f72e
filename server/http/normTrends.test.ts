import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCsv } from 'hucre/csv'
import { addDays, addMonths } from '../../core/periods/index.ts'
import type { AlertItem, AnswerOf, getNormTrends, listMatters, NormTrendOut } from './contract/index.ts'
import type { Official } from '../../test/office.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../test/recordsOffice.ts'

type Trends = AnswerOf<typeof getNormTrends>
interface List { items: AlertItem[], total: number }

const office = await recordsOffice('2025-10-20')
const { send, handIn, goTo } = office
const overdue = 'penalty-law-2021:penalty-service-overdue'
const rows = (month: string, many: number, bodyCode = '659801-market') => Array.from({ length: many }, (_, at) =>
  penaltyRow(`${month}-${bodyCode}-${at}`, { bodyCode, caseFiledAt: '2025-03-03', priorNoticeAt: '2025-03-20', decidedAt: `${month}-01`, servedAt: `${month}-18` }))

await handIn(penaltyFile(...rows('2025-10', 6)))
goTo('2026-09-30')
await handIn(penaltyFile(...rows('2026-09', 2)))
goTo('2026-10-28')
await handIn(penaltyFile(...rows('2026-10', 18), ...rows('2026-10', 7, '659801-transport')))
goTo('2026-10-30')
const setRule = async (from: string) => assert.equal((await send(await office.as('659801-chief'), 'POST', '/api/rules/penalty-law-2021/penalty-service-overdue/settings', { from, enabled: true, colour: 'blue', reason: '以提醒为主' })).status, 204)
await setRule('2026-10-30')
goTo('2026-11-20')
await handIn(penaltyFile(...rows('2026-11', 1)))

const [clerk, agency, elsewhere] = await Promise.all(['659801-clerk', '659801-market', '659802-clerk'].map(login => office.as(login))) as [Official, Official, Official]
const ask = async (query = '', by = clerk) => (await send<Trends>(by, 'GET', `/api/norm-trends?${query}`)).body
const listed = async (query: string) => (await send<List>(clerk, 'GET', `/api/alerts?${query}`)).body
const ofService = ({ norms }: Trends): NormTrendOut => norms.find(({ key }) => key === overdue)!

const [first, second] = (await listed(`state=all&rule=${overdue}&from=2026-10-01&to=2026-10-31`)).items
await send(clerk, 'POST', `/api/alerts/${first!.id}/verification`, { version: first!.version, verdict: 'TRUE_DEFECT', reason: '送达回证所载日期属实' })
await send(clerk, 'POST', `/api/alerts/${second!.id}/dismissal`, { version: second!.version, verdict: 'FALSE_DATA', reason: '送达日录错' })

test('行政处罚法第61条：逐月说提示、属实、不属实、待处理，没有的月份不列', async () => {
  const { months, citation, name } = ofService(await ask())
  assert.deepEqual([citation?.cite, name], ['第61条第1款', '处罚决定书逾期未送达'])
  assert.deepEqual(months.map(({ month, raised, confirmed, dismissed, open }) => [month, raised, confirmed, dismissed, open]), [['2026-09-01', 2, 0, 0, 2], ['2026-10-01', 25, 1, 1, 23], ['2026-11-01', 1, 0, 0, 1]])
})

test('每月的每个数字点开，正好是那些预警', async () => {
  for (const { key, months } of (await ask()).norms) {
    for (const { month, ...counts } of months) {
      for (const [count, state] of Object.entries({ raised: 'all', confirmed: 'confirmed', dismissed: 'dismissed', open: 'open' } as const)) {
        const to = addDays(addMonths(month, 1), -1)
        assert.equal((await listed(`state=${state}&rule=${key}&from=${month}&to=${to}`)).total, counts[count as keyof typeof counts], `${key} ${month} ${count}`)
      }
    }
  }
})

test('2026年10月25条，上年同月6条：四倍，超出偶然，说增多；在几个机关、哪个最多、同期多少件行为，一起说', async () => {
  const { change, now, before, behind } = ofService(await ask('from=2026-10&to=2026-10'))
  assert.deepEqual([change, now, before], ['more', 25, 6])
  assert.deepEqual(behind, { bodies: 2, most: { id: '659801-market', name: behind!.most!.name, raised: 18 }, acts: { now: 25, before: 6 }, settings: 1 })
})

test('本月没有过完，不拿来比；比的是之前一样多的月份', async () => {
  const { compared } = await ask('from=2026-10&to=2026-11&against=months')
  assert.deepEqual(compared, { against: 'months', now: { from: '2026-10-01', to: '2026-10-31' }, before: { from: '2026-09-01', to: '2026-09-30' } })
})

test('一个机关7条，上年同月没有：合计不足10条的，不说变化', async () => {
  const { change, now, before } = ofService(await ask('from=2026-10&to=2026-10&body=659801-transport'))
  assert.deepEqual([change, now, before], ['few', 7, 0])
})

test('没有更早的月份可比的，不说变化，也不说没有变化', async () => {
  const { compared, norms } = await ask('from=2025-10&to=2025-10')
  assert.deepEqual([compared, norms.map(({ change, behind }) => [change, behind])], [null, norms.map(() => [null, null])])
})

test('规则在比较的月份里重新设定过的，一起说；之后设定的不算', async () => {
  await setRule('2026-11-20')
  assert.equal(ofService(await ask('from=2026-10&to=2026-10')).behind?.settings, 1)
})

test('只数看得到的：机关看到自己的，别的地区没有', async () => {
  assert.equal(ofService(await ask('from=2026-10&to=2026-10', agency)).raised, 18)
  assert.deepEqual((await ask('', elsewhere)).norms, [])
})

test('按法规选，另一部法的不在其中；可选的法规仍然全列', async () => {
  const { norms, laws } = await ask('law=penalty-law-2021')
  assert.deepEqual([...new Set(norms.map(({ law }) => law))], ['penalty-law-2021'])
  assert.ok(laws.some(({ id }) => id === 'penalty-law-2021'))
  assert.deepEqual((await ask('law=enshi-2025')).norms, [])
})

test('条文按次序排列，不按多少', async () => {
  const cites = (await ask()).norms.filter(({ law }) => law === 'penalty-law-2021').map(({ citation }) => Number(/第(\d+)条/.exec(citation!.cite)![1]))
  assert.deepEqual(cites, cites.toSorted((a, b) => a - b))
})

test('办件认定的情形：按登记月份，点开正好是那些办件；选了地区、行为种类的，不列', async () => {
  const people = (await office.db.superuser<{ id: string }[]>`select id from account where login in ('659801-clerk', '659801-clerk2')`).map(({ id }) => id)
  const matter = await clerk.open('659801-market', '2026-11-20', { people })
  await clerk.act(matter, 'conclude', '2026-11-20', { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] })
  const { grounds } = await ask()
  assert.deepEqual(grounds!.items.map(({ citation, matters, open, months }) => [citation.cite, matters, open, months]), [['第27条第1款第2项', 1, 1, [{ month: '2026-11-01', matters: 1 }]]])
  const { law } = grounds!.items[0]!.citation
  assert.deepEqual((await send<AnswerOf<typeof listMatters>>(clerk, 'GET', `/api/matters?kind=all&view=all&law=${law}&ground=第27条第1款第2项&openedFrom=2026-11-01&openedUntil=2026-11-30`)).body.items.map(item => item.id), [matter])
  assert.equal((await ask('kind=penalty')).grounds, null)
})

test('导出：一条规则四行，同样的数字，留痕', async () => {
  const { raw } = await send(clerk, 'GET', '/api/norm-trends/export?from=2026-10&to=2026-10&law=penalty-law-2021')
  const sheet = parseCsv(raw.toString().replace('﻿', '')).map(row => row.map(String))
  assert.deepEqual(sheet[0], ['来源', '条文', '内容', '数', '2026-10', '合计', '2026-10-01至2026-10-31', '2025-10-01至2025-10-31', '变化'])
  assert.deepEqual(sheet.filter(([, cite, name]) => cite === '处罚法第61条第1款' && name === '处罚决定书逾期未送达').map(row => row.slice(3)), [
    ['提示', '25', '25', '25', '6', '增多'], ['属实', '1', '1', '', '', ''], ['不属实', '1', '1', '', '', ''], ['待处理', '23', '23', '', '', ''],
  ])
  assert.equal((await office.db.superuser`select from audit_entry where act = 'figures.exported'`).length, 1)
})
