import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fulfilmentsOffice } from '../../test/fulfilmentsOffice.ts'
import { tick } from './tick.ts'

const { as, db, deps, goTo } = await fulfilmentsOffice('2026-06-29')
const told = async (organ: string) => (await db.superuser<{ says: string }[]>`select says from notice where organ_id = ${organ} and key like 'turn:%' order by id`).map(({ says }) => says)
const record = async (login: string, norm: string, turn: string) => {
  const { status, body } = await (await as(login)).post('/api/fulfilments', { law: 'riverside', norm, turn, doneOn: '2026-06-20', doneBy: ['某人'], says: '已办。', document: { title: '材料' } })
  assert.equal(status, 201, JSON.stringify(body))
}
await record('659801-clerk', 'report', '2026-H1')

test('最后一日当天不告知', async () => {
  await tick(deps)
  goTo('2026-06-30')
  await tick(deps)
  assert.deepEqual(await told('659801-market'), [])
})

test('期满的次日告知一次，写明哪一期、哪一条、到哪一日；再跑几次也只有一次', async () => {
  goTo('2026-07-01')
  await Promise.all([tick(deps), tick(deps)])
  await tick(deps)
  assert.deepEqual(await told('659801-market'), ['2026年第二季度应当组织执法培训（江畔办法第7条），到2026年6月30日（周二）还没有登记。请在履职台账中补记。'])
})

test('已经登记的一期不告知；几项同日届满的合为一句', async () => {
  assert.deepEqual(await told('659801-justice'), ['2026年第二季度应当组织执法培训（江畔办法第7条），到2026年6月30日（周二）还没有登记。请在履职台账中补记。'])
  assert.match((await told('659802-justice'))[0]!, /^2026年上半年应当报告监督工作情况（江畔办法第5条）等2项，到2026年6月30日/)
})

test('停机几日之后，期间届满的一期也告知；早先已经告知的不再提', async () => {
  goTo('2026-10-05')
  await tick(deps)
  assert.deepEqual((await told('659801-market')).map(says => says.slice(0, 11)), ['2026年第二季度应当', '2026年第三季度应当'])
})
