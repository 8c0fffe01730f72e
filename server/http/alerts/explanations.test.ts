import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AlertDetail, AlertItem, AlertsOutcome, AnswerOf, workbench } from '../contract/index.ts'
import { tellOfExplanations } from '../../store/alerts/explanations.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import type { Day } from '../../../core/norms/index.ts'

const office = await recordsOffice('2026-11-20')
const { send, handIn, deps, goTo } = office
const as = (login: string) => office.as(login)
interface List<T> { items: T[], total: number }

await handIn(penaltyFile(penaltyRow('a', { servedAt: '2026-04-30' }), penaltyRow('b', { servedAt: '2026-04-30' })))
const alerts = async (query: string, login = '659801-clerk') => (await send<List<AlertItem>>(await as(login), 'GET', `/api/alerts?${query}`)).body.items
const seen = (some: readonly AlertItem[]) => some.map(({ id, version }) => ({ id, version }))
await send(await as('659801-clerk'), 'POST', '/api/alerts/questions', { alerts: seen(await alerts('rule=penalty-law-2021:penalty-service-overdue')), until: '2026-11-30', says: '请说明。' })

/** What is told on a day for the first time. */
const told = new Set<string>()
async function newOn(day: Day, login: string): Promise<string[]> {
  goTo(day)
  await tellOfExplanations(deps.sql, deps.laws, day)
  const { items } = (await (await as(login)).get<List<{ says: string }>>('/api/notices?kind=deadline&limit=100')).body
  return items.map(({ says }) => says).filter(says => !told.has(`${login}${says}`) && told.add(`${login}${says}`))
}

test('最后日前按提醒规则告诉机关一次，两条预警合成一句；再看一遍不再告诉', async () => {
  assert.deepEqual(await newOn('2026-11-22', '659801-market'), [])
  const [first, ...more] = await newOn('2026-11-23', '659801-market')
  assert.match(first!, /就2条预警作出说明，最后日2026年11月30日（周一）（内部），还有7天，还没有说明/)
  assert.deepEqual([more, await newOn('2026-11-23', '659801-market')], [[], []])
})

test('最后日当天再告诉一次；过后第一个工作日告诉双方的负责人', async () => {
  assert.match((await newOn('2026-11-30', '659801-market')).join(), /今天到期/)
  assert.deepEqual(await newOn('2026-11-30', '659801-chief'), [])
  assert.match((await newOn('2026-12-01', '659801-chief')).join(), /已过1天/)
})

test('最后日当天不算逾期，次日双方的工作台都看得到', async () => {
  const counts = async (login: string) => (await (await as(login)).get<AnswerOf<typeof workbench>>('/api/workbench')).body.counts.lateExplanations
  goTo('2026-11-30')
  assert.deepEqual([await counts('659801-clerk'), (await alerts('state=asked&late=true')).length], [0, 0])
  goTo('2026-12-01')
  assert.deepEqual([await counts('659801-clerk'), await counts('659801-market'), await counts('659802-clerk'), (await alerts('state=asked&late=true')).length], [2, 2, 0, 2])
})

test('最后日没有过的不催促；过了的每天催促一次，留在经过里，告知机关', async () => {
  const late = seen(await alerts('state=asked'))
  const urge = async () => (await send<AlertsOutcome>(await as('659801-clerk'), 'POST', '/api/alerts/urgings', { alerts: late })).body
  goTo('2026-11-30')
  assert.deepEqual((await urge()).done, [])
  goTo('2026-12-01')
  assert.equal((await urge()).done.length, 2)
  assert.match((await urge()).not[0]!.says, /今天已经催促过/)
  const { items } = (await (await as('659801-market')).get<List<{ says: string }>>('/api/notices')).body
  assert.equal(items.filter(({ says }) => says.includes('催促就2条预警作出说明')).length, 1)
  const detail = (await send<AlertDetail>(await as('659801-market'), 'GET', `/api/alerts/${late[0]!.id}`)).body
  assert.deepEqual([detail.history.at(-1)!.says, detail.history.at(-1)!.internal], ['催促机关说明', false])
})

test('说明了就不再提醒，也不能再催促', async () => {
  const [one] = await alerts('state=asked', '659801-market')
  await send(await as('659801-market'), 'POST', `/api/alerts/${one!.id}/answers`, { version: one!.version, kind: 'admitted', says: '经办人遗漏。' })
  assert.match((await newOn('2026-12-03', '659801-chief')).join(), /^$|就1条预警/)
  assert.equal((await send<AlertDetail>(await as('659801-clerk'), 'GET', `/api/alerts/${one!.id}`)).body.may.urge, false)
})
