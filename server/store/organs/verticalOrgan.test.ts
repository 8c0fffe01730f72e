import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Matter, MatterPeople, Problem } from '../../http/contract/index.ts'
import { office, type Reply } from '../../../test/office.ts'
import { refreshStanding } from './relations.ts'
import { within, worker } from '../within.ts'

const { db, as } = await office('2026-03-09')
await db.superuser`insert into organ_relation (organ_id, org_path, kind, to_id) select id, path, 'vertical', '640000-gov' from organ where id in ('649801-market', '659801-market')`
await within(db.sql, worker, tx => refreshStanding(tx, '2026-03-09'))
const [ningxia, xinjiang] = [await as('649801-clerk'), await as('659801-clerk')]

test('宁夏条例第3条第1款、国家条例第42条第2款 垂直管理的机关没有隶属关系，单独依国家条例立案', async () => {
  const { law, uppers, notNow } = await ningxia.matter(await ningxia.open('649801-market', '2026-03-09', { facts: { verticalOrgan: true } }))
  assert.deepEqual([law.id, uppers], ['national-2025', []])
  assert.ok(notNow.length > 0)
})

test('宁夏条例 所属工作部门，仍依宁夏条例，国家条例在其上', async () => {
  const { law, uppers } = await ningxia.matter(await ningxia.open('649801-transport', '2026-03-09'))
  assert.deepEqual([law.id, uppers.map(({ id }) => id)], ['ningxia-2021', ['national-2025']])
})

test('新疆条例第11条 条例本身及于垂直管理的机关，两部法规同时适用', async () => {
  const { law, uppers } = await xinjiang.matter(await xinjiang.open('659801-market', '2026-03-09'))
  assert.deepEqual([law.id, uppers.map(({ id }) => id)], ['xinjiang-2023', ['national-2025']])
})

test('期限按所在地的日历计算：宁夏2026年的地方假日未公布，说明中写明', async () => {
  const chief = await as('649801-chief')
  const id = await ningxia.open('649801-market', '2026-03-09', { facts: { verticalOrgan: true } })
  const done = ({ status, body }: Reply<Problem>) => assert.equal(status, 200, body.sentence)
  done(await ningxia.act(id, 'conclude', '2026-03-09', { finding: 'verified', text: '作出决定超过期限。' }))
  done(await chief.act(id, 'issue:firstCorrection', '2026-03-09', { within: '15d', basis: '某地方规定', reasons: '理由', grounds: ['第11条第2款第1项'], paper: { demands: ['纠正。'] } }))
  done(await ningxia.act(id, 'serve:firstCorrection', '2026-03-09', { receipt: { way: 'direct', recipient: '值班员', place: '办公楼' } }))
  const { clocks } = await ningxia.matter(id)
  const [clock] = clocks.filter(({ id: name }) => name === 'rectification')
  assert.equal(clock?.lastDay, '2026-03-24')
  assert.match(clock.explanation.join(''), /没有录入宁夏2026年的地方放假通知/)
})

test('国家条例第22条 单独适用时，监督措施照样采取并且留下记录', async () => {
  const { body: { hands } } = await ningxia.get<MatterPeople>(`/api/matters/${await ningxia.open('649801-market', '2026-03-09', { facts: { verticalOrgan: true } })}/people`)
  const id = await ningxia.open('649801-market', '2026-03-09', { facts: { verticalOrgan: true } })
  const answer = await ningxia.act<{ matter: Matter } & Problem>(id, 'measure', '2026-03-09', { which: '第22条第2项', onSite: false, record: {
    kind: 'plain', people: hands.filter(({ against }) => against.length === 0).slice(0, 2).map(({ officer }) => officer), from: '09:00', to: '10:00', place: '档案室', object: '丙县市场监督管理局', found: '抽查案卷5件。', recorded: ['text'],
  } })
  assert.equal(answer.status, 200, answer.body.sentence)
  assert.deepEqual(answer.body.matter.timeline.find(({ label }) => label === '采取监督措施')?.citation.law, 'national-2025')
})
