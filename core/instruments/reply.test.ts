import assert from 'node:assert/strict'
import { test } from 'node:test'
import { advising, facts, machineUnder, ordering, paperOf } from '../../test/papers.ts'
import { compose, textOf, type PaperFacts } from './index.ts'

const replied: PaperFacts = {
  ...facts, earlier: { name: '行政执法监督建议书', number: '丙司监建〔2026〕3号', issuedOn: '2026-03-12' },
  objection: { receivedOn: '2026-03-20', claims: ['办案期限依法中止过', '案卷已经补正'] },
  reasons: ['中止调查没有审批材料，不能扣除'], outcome: 'unfounded',
}
const reply = (law: typeof advising, more: Partial<PaperFacts> = {}): string =>
  textOf(paperOf(compose(machineUnder(law), 'reexaminationReply', { ...replied, ...more })))

test('复查答复写明所针对的文书、收到日期和异议理由', () => {
  assert.match(reply(advising), /你单位对《行政执法监督建议书》（丙司监建〔2026〕3号）提出的异议（案号：甲司监案〔2026〕7号），本机关于2026年3月20日收到。/)
  assert.match(reply(advising), /1\.办案期限依法中止过；\n2\.案卷已经补正。/)
})

test('异议不成立：整改期限自收到答复之日起重新计算的，写明', () => {
  assert.match(reply(advising), /本机关认定：异议不成立。/)
  assert.match(reply(advising), /你单位应当自收到本答复之日起30日内完成整改，并向本机关报送整改情况。/)
})

test('异议成立：终止本次监督，不再写期限', () => {
  const text = reply(advising, { outcome: 'founded' })
  assert.match(text, /本机关认定：异议成立，终止本次监督。/)
  assert.doesNotMatch(text, /30日/)
})

test('答复不影响整改期限的，不写期限', () => {
  assert.doesNotMatch(reply(ordering), /期限和报告/)
})

test('维持、变更、撤销写明对象，变更的写明内容', () => {
  assert.match(reply(ordering, { outcome: 'upheld' }), /本机关认定：维持《行政执法监督建议书》（丙司监建〔2026〕3号）。/)
  assert.match(reply(ordering, { outcome: 'changed', orders: ['删去第二项要求'] }), /变更《行政执法监督建议书》（丙司监建〔2026〕3号），具体如下：\n删去第二项要求。/)
})

test('没有结论或者结论不在所列之内，不出答复', () => {
  const { outcome: _, ...undecided } = replied
  const composed = compose(machineUnder(advising), 'reexaminationReply', undecided)
  assert.deepEqual(composed, { problems: [{ fact: 'outcome', says: '缺少结论：请写明处理结论。' }] })
  assert.ok('problems' in compose(machineUnder(advising), 'reexaminationReply', { ...replied, outcome: '算了' }))
})
