import assert from 'node:assert/strict'
import { test } from 'node:test'
import { channels, keptCells, mappingFault, orderChannels, ownColumns, placesIn, readOrder, textOfOrder, usualMapping } from './index.ts'

const cells = { number: 'GD2026001', receivedOn: '2026/3/7 10:21:00', content: '反映某队执法不亮证，我的电话13800000000，身份证650101199001010011', body: '甲县市场监督管理局', replyBy: '2026年3月20日', category: '执法作风', anonymous: '否' }
const repair = { number: 'XF1', receivedOn: '2026-03-02', decisionNo: '甲市监罚〔2026〕8号', body: '甲县市场监督管理局' }

test('an order is read, with the numbers of people in its words masked', () => {
  const { order, problems } = readOrder('hotline', cells)
  assert.deepEqual(problems, [])
  assert.deepEqual([order.number, order.receivedOn, order.replyBy, order.anonymous], ['GD2026001', '2026-03-07', '2026-03-20', false])
  assert.doesNotMatch(JSON.stringify(order), /13800000000/)
  assert.equal(order.title, order.content, 'without a title its content is one')
})

test('what must be there and is not, and a day that is none, are each told', () => {
  const { problems } = readOrder('hotline', { receivedOn: '2026-02-30', content: ' ' })
  assert.deepEqual(problems.map(({ field, code }) => `${field} ${code}`), ['number required', 'content required', 'body required', 'receivedOn day'])
})

test('a long text makes a title that a case can have', () => assert.equal(readOrder('hotline', { ...cells, content: '字'.repeat(500) }).order.title.length, 200))

test('a matter says from which order it comes, about which decision, and by when an answer is wanted', () => {
  assert.match(textOfOrder('hotline', readOrder('hotline', cells).order), /^热线工单GD2026001，类别：执法作风，要求2026-03-20前答复。\n反映某队/)
  const objection = readOrder('creditObjection', { ...repair, number: 'YY1', content: '罚款金额不一致' }).order
  assert.equal(textOfOrder('creditObjection', objection), '信用异议YY1，对处罚决定甲市监罚〔2026〕8号。\n罚款金额不一致')
})

for (const [written, granted] of [['准予修复', true], ['同意', true], ['', true], ['不予修复', false], ['未通过', false], ['驳回申请', false]] as const) {
  test(`信用修复 “${written}” ${granted ? 'ends the publication on the day of the decision' : 'leaves the publication as it is'}`, () => {
    const { order, problems } = readOrder('creditRepair', { ...repair, granted: written })
    assert.deepEqual([order.endsOn, problems], [granted ? '2026-03-02' : null, []])
  })
}

test('信用修复 the day on which the publication stopped is taken where it is told; it cannot lie before the decision', () => {
  assert.equal(readOrder('creditRepair', { ...repair, endedOn: '2026-03-04' }).order.endsOn, '2026-03-04')
  assert.deepEqual(readOrder('creditRepair', { ...repair, endedOn: '2026-03-01' }).problems.map(({ field }) => field), ['endedOn'])
  assert.deepEqual(readOrder('creditRepair', { ...repair, granted: '办理中' }).problems.map(({ code }) => code), ['result'])
})

test('the usual names of columns are found, the first of a field that is there; who called is not taken', () => {
  const places = placesIn('hotline', usualMapping('hotline'), ['序号', '工单编号', '来电时间', '派单时间', '来电人', '联系电话', '诉求内容', '承办单位', '被反映单位'])
  assert.deepEqual(places, { number: 1, receivedOn: 3, content: 6, body: 8 })
})

test('a heading without what must be there names the columns that could be it', () => {
  assert.match(placesIn('hotline', usualMapping('hotline'), ['工单编号', '诉求内容']) as string, /被反映的机关（被反映的机关、被反映单位、/)
})

test('a mapping names each column once, every field that must be there, and none of another channel', () => {
  for (const channel of orderChannels) assert.equal(mappingFault(channel, usualMapping(channel)), null, channel)
  assert.match(mappingFault('hotline', { columns: [{ from: '号', to: 'number' }], bodies: {} })!, /内容、被反映的机关/)
  assert.match(mappingFault('hotline', { ...usualMapping('hotline'), columns: [...usualMapping('hotline').columns, usualMapping('hotline').columns[0]!] })!, /写了两次/)
  assert.match(mappingFault('hotline', { ...usualMapping('hotline'), columns: [...usualMapping('hotline').columns, { from: '文号', to: 'decisionNo' }] })!, /不属于热线工单/)
})

test('a row that is kept to be corrected holds what we take of it, under our own names, and is read again by them', () => {
  const kept = keptCells('hotline', { ...cells, receivedOn: '二月三十' })
  assert.doesNotMatch(kept.join(), /13800000000/)
  const places = placesIn('hotline', ownColumns('hotline', {}), channels.hotline.columns.map(({ name }) => name)) as Record<string, number>
  assert.equal(kept[places['receivedOn']!], '二月三十')
})
