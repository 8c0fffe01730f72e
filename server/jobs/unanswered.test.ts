import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../core/norms/index.ts'
import { office } from '../../test/office.ts'
import type { AnswerOf, listCopies } from '../http/contract/index.ts'
import { tick } from './tick.ts'

// 没有签收的报告: no law counts a period for it; the office's own rule (内部) brings it up, twice and no more.

const today = '2026-07-13'
const { as, db, deps, goTo } = await office(today)
const told = async (kind: string) => (await db.superuser<{ organ: string, says: string }[]>`select organ_id as organ, says from notice where key like ${`${kind}:%`} order by organ_id, id`)
  .map(({ organ, says }) => `${organ} ${says}`)
/** How many were told by the evening of each day; the tick runs twice. */
const counts = async (kind: string, days: readonly Day[]) => {
  const numbers: number[] = []
  for (const day of days) {
    goTo(day)
    await Promise.all([tick(deps), tick(deps)])
    numbers.push((await told(kind)).length)
  }
  return numbers
}

const [clerk, chief, government] = [await as('150891-clerk'), await as('150891-chief'), await as('150891-government')]
const id = await clerk.open('150891-market', today, { facts: { majorProblem: true } })
const to = [{ organ: '150891-gov', name: '庚旗人民政府' }, { organ: '150800-justice', name: '某市司法局' }, { name: '某部门' }]
const sent = await chief.act(id, 'issue:majorProblemReport', today, { text: '重大问题报告。', paper: { number: '庚司报〔2026〕1号' }, carried: { kind: 'copies', to } })
assert.equal(sent.status, 200, sent.body.sentence)
const { items } = (await government.get<AnswerOf<typeof listCopies>>(`/api/matters/${id}/copies`)).body
assert.equal((await government.post(`/api/copies/${items.find(({ organ }) => organ === '150891-gov')!.id}/acknowledgement`, { on: today })).status, 200)

const reporter = await as('649801-clerk')
const entered = await reporter.post('/api/fulfilments', {
  law: 'ningxia-2021', norm: 'officeReport', turn: '2026', doneOn: today, doneBy: ['赵五'], says: '已报告。', document: { title: '工作报告', number: '丙司〔2026〕1号' },
})
assert.equal(entered.status, 201, JSON.stringify(entered.body))

test('重大问题报告没有签收的，第二个工作日不提醒，第三个提醒一次，第八个再提醒一次', async () => {
  assert.deepEqual(await counts('copy', ['2026-07-15', '2026-07-16', '2026-07-22', '2026-07-23', '2026-07-30']), [0, 2, 2, 5, 5])
})

test('提醒没有签收的机关；不在平台上的，提醒报告的机构登记；再次提醒时也告知报告的机构；签收了的不提醒', async () => {
  assert.deepEqual((await told('copy')).map(line => line.replace(/ \S+ /, ' ')), [
    '150800-justice 重大问题报告2026年7月13日（周一）报某市司法局，还没有登记签收，已过3个工作日。请及时办理。',
    '150800-justice 重大问题报告2026年7月13日（周一）报某市司法局，还没有登记签收，已过8个工作日。请及时办理。',
    '150891-justice 重大问题报告2026年7月13日（周一）报某部门，还没有登记签收，已过3个工作日。请及时办理。',
    '150891-justice 重大问题报告2026年7月13日（周一）报某市司法局，还没有登记签收，已过8个工作日。请催促，或者登记实际情况。',
    '150891-justice 重大问题报告2026年7月13日（周一）报某部门，还没有登记签收，已过8个工作日。请及时办理。',
  ])
})

test('宁夏条例第10条第4项 履职台账中报送的报告没有签收的，同样提醒收到的机关，再次提醒时告知报送的机关', async () => {
  assert.deepEqual((await told('dutyReport')).map(line => line.split(' ')[0]), ['649801-gov', '649801-gov', '649801-justice'])
})
