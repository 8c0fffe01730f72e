import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../../core/norms/index.ts'
import type { AlertItem, AnswerOf, listEnding, Problem, workbench } from '../contract/index.ts'
import { scanDay } from '../../jobs/scan.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'

const office = await recordsOffice('2026-05-20')
const { send, handIn, deps, goTo } = office
type List = AnswerOf<typeof listEnding>

const undecided = { decidedAt: '', decisionResult: '', penaltyKindsText: '', fineAmount: '', penaltyContent: '', servedAt: '', priorNoticeAt: '' }
await handIn(penaltyFile(penaltyRow('open', { ...undecided, caseFiledAt: '2026-03-03' })))
const lastDay = '2026-06-01'

async function ending(day: Day, login = '659801-clerk', query = ''): Promise<List> {
  goTo(day)
  return (await send<List>(await office.as(login), 'GET', `/api/ending-clocks?${query}`)).body
}
const shown = async (day: Day, login?: string) => (await ending(day, login)).items.map(({ record }) => record.actionNo)
const open = ['甲市监罚案〔2026〕open号']

test('行政处罚法第60条：立案之日起九十日，6月1日到期；提前五天起提示，之前不提示', async () => {
  assert.deepEqual([await shown('2026-05-26'), await shown('2026-05-27')], [[], open])
  const [item] = (await ending('2026-05-27')).items
  assert.deepEqual(item!.clocks.map(({ act, citation, lastDay: last, daysLeft }) => [act, citation.cite, last, daysLeft]), [['作出行政处罚决定', '第60条', lastDay, 5]])
})

test('最后日当天还提示；次日不再提示，成为预警', async () => {
  assert.deepEqual(await shown(lastDay), open)
  goTo('2026-06-02')
  await scanDay(deps)
  assert.deepEqual(await shown('2026-06-02'), [])
  const { items } = (await send<{ items: AlertItem[] }>(await office.as('659801-clerk'), 'GET', '/api/alerts')).body
  assert.ok(items.some(({ rule }) => rule === 'penalty-law-2021:penalty-decision-overdue'))
})

test('机关和监督机构都看得到，工作台都有数；别的地方看不到', async () => {
  goTo('2026-05-28')
  await handIn(penaltyFile(penaltyRow('other', { ...undecided, caseFiledAt: '2026-03-03' })))
  const counts = async (login: string) => (await (await office.as(login)).get<AnswerOf<typeof workbench>>('/api/workbench')).body.counts.endingActs
  const other = ['甲市监罚案〔2026〕other号']
  assert.deepEqual([await shown('2026-05-28', '659801-market'), await shown('2026-05-28'), await shown('2026-05-28', '659802-clerk')], [other, other, []])
  assert.deepEqual([await counts('659801-market'), await counts('659801-clerk'), await counts('659802-clerk')], [1, 1, 0])
})

test('提前的天数由科长或者分管领导从某日起设定，写明理由；承办人不能设，不能倒回去设', async () => {
  goTo('2026-05-18')
  const set = async (login: string, body: object) => await send<Problem>(await office.as(login), 'POST', '/api/ending-clocks/settings', { days: 14, from: '2026-05-18', reason: '案多，需要早作安排。', ...body })
  assert.equal((await set('659801-clerk', {})).body.code, 'post.insufficient')
  assert.equal((await set('659801-chief', { from: '2026-05-17' })).body.errors?.[0]?.code, 'day.past')
  assert.equal((await set('659801-chief', { from: '2026-05-19' })).status, 204)
  assert.deepEqual([(await ending('2026-05-18')).days, (await ending('2026-05-19')).days, (await ending('2026-05-19', '659801-market')).setting?.reason, (await ending('2026-05-19', '659802-clerk')).days], [5, 14, '案多，需要早作安排。', 5])
  assert.deepEqual(await shown('2026-05-19'), ['甲市监罚案〔2026〕other号'])
})

test('停用的规则不提示', async () => {
  goTo('2026-05-28')
  await send(await office.as('659801-chief'), 'POST', '/api/rules/penalty-law-2021/penalty-decision-overdue/settings', { from: '2026-05-28', enabled: false, reason: '试行。' })
  assert.deepEqual(await shown('2026-05-28'), [])
})
