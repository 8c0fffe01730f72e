import assert from 'node:assert/strict'
import { test } from 'node:test'
import { externalSubject } from '../../../core/laws/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import { office } from '../../../test/office.ts'

const { as, goTo } = await office('2025-12-01')
const id = await (await as('150891-clerk')).open('150891-market', '2025-12-01', { title: '对投诉不予处理' })
const receipt = { way: 'direct', recipient: '值班员', place: '办公楼' }

const does = async (who: string, option: string, on: Day, more = {}) => {
  goTo(on)
  const answer = await (await as(who)).act(id, option, on, more)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body.matter
}
const paper = { name: '处理决定', found: ['没有处理投诉。'], orders: ['受理投诉。'] }

await does('150891-clerk', 'conclude', '2025-12-01', { finding: 'verified', text: '两个月没有处理。' })
await does('150891-chief', 'issue:firstCorrection', '2025-12-02', { paper: { name: '监督文书', found: ['没有处理投诉。'], demands: ['受理投诉。'] } })
await does('150891-clerk', 'serve:firstCorrection', '2025-12-03', { receipt })
goTo('2026-01-06')
const chief = await as('150891-chief')
const handling = async () => (await chief.matter(id)).options.find((option) => option.id === 'issue:bindingDecision')

test('第22条第2款 内蒙古条例第29条没有录入：必须手工写明法律依据', async () => {
  assert.equal((await handling())!.fields.find(({ field }) => field === 'basis')?.required, true)
  const refused = await chief.act(id, 'issue:bindingDecision', '2026-01-06', { paper, reasons: '逾期没有处理。' })
  assert.deepEqual([refused.status, refused.body.citation?.cite], [409, '第22条第2款'])
})

test('登记了答复的，答复写在这一步旁边，不另写依据的以答复为据', async () => {
  const given = { subject: externalSubject({ cite: '第22条第2款', refersTo: '内蒙古自治区行政执法监督条例第29条' }), says: '由监督机构作出处理决定。', document: '关于适用第29条的函', documentNumber: '甲司函〔2026〕1号', documentOn: '2026-01-05', holdsFrom: '2026-01-05' }
  assert.equal((await chief.post('/api/laws/bayannur-2023/answers', given)).status, 201)
  const option = await handling()
  assert.equal(option!.fields.find(({ field }) => field === 'basis')?.required, false)
  assert.deepEqual(option!.answers?.map(({ says, document }) => [says, document]), [[given.says, '《关于适用第29条的函》甲司函〔2026〕1号']])
  const { timeline } = await does('150891-chief', 'issue:bindingDecision', '2026-01-06', { paper, reasons: '逾期没有处理。' })
  assert.match(JSON.stringify(timeline), /关于适用第29条的函.*由监督机构作出处理决定/)
})
