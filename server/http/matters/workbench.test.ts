import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../../test/office.ts'
import type { AnswerOf, listNotices, workbench } from '../contract/index.ts'

type Workbench = AnswerOf<typeof workbench>

const { as, goTo, db } = await office('2026-06-05')
const [clerk, chief, agency] = [await as('659801-clerk'), await as('659801-chief'), await as('659801-market')]
const people = (await db.superuser<{ id: string }[]>`select id from account where login in ('659801-clerk', '659801-clerk2')`).map(row => row.id)
const id = await clerk.open('659801-market', '2026-06-01', { people })
const at = async (who: typeof clerk) => (await who.get<Workbench>('/api/workbench')).body
const items = ({ mine }: Workbench) => Object.entries(mine).flatMap(([group, found]) => found.map(({ what, daysLeft }) => [group, what, daysLeft]))

test('what a matter waits for stands on the workbench of the office, in the words of its option', async () => {
  assert.deepEqual(items(await at(clerk)), [['withoutDay', '作出调查结论', null]])
  assert.deepEqual(items(await at(agency)), [])
})

test('what waits for another post is an approval for the clerk and a task for the chief', async () => {
  await clerk.act(id, 'conclude', '2026-06-02', { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] })
  assert.deepEqual((await at(clerk)).approvals.map(({ what }) => what), ['制发《行政执法监督意见书》'])
  assert.deepEqual(items(await at(chief)), [['withoutDay', '制发《行政执法监督意见书》', null]])
})

test('an issued paper that nobody has received is counted', async () => {
  await chief.act(id, 'issue:firstCorrection', '2026-06-03')
  assert.equal((await at(clerk)).counts.unservedPapers, 1)
  assert.deepEqual(items(await at(clerk)), [['withoutDay', '送达《行政执法监督意见书》', null]])
})

test('once it is received the agency owes an answer, and the office sees what the agency owes', async () => {
  await clerk.act(id, 'serve:firstCorrection', '2026-06-05', { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } })
  assert.deepEqual(items(await at(agency)), [['later', '提交整改落实情况报告', 31]])
  assert.deepEqual((await at(clerk)).others.map(({ what, lastDay }) => [what, lastDay]), [['整改落实并书面报告', '2026-07-06']])
})

for (const [day, group, left] of [['2026-06-29', 'withinSevenDays', 7], ['2026-07-03', 'withinThreeDays', 3], ['2026-07-06', 'today', 0]] as const) {
  test(`on ${day} it stands under ${group}`, async () => {
    goTo(day)
    assert.deepEqual(items(await at(await as('659801-market'))).map(([found, , days]) => [found, days]), [[group, left]])
  })
}

test('the day after the last day it is the office’s turn', async () => {
  goTo('2026-07-07')
  const office = await at(await as('659801-chief'))
  assert.deepEqual(items(office).map(([, what]) => what), ['报请制发《行政执法监督决定书》'])
})

test('notices come to the organ that they are for', async () => {
  const { items } = (await (await as('659801-market')).get<AnswerOf<typeof listNotices>>('/api/notices')).body
  assert.ok(items.some(({ says }) => says.includes('送达《行政执法监督意见书》')))
  assert.ok(items.every(({ matter }) => matter?.id === id))
})
