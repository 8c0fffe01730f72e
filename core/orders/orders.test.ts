import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mappingFault, placesIn, readOrder, textOfOrder, usualMapping } from './index.ts'

const cells = { number: 'GD2026001', receivedOn: '2026/3/7 10:21:00', content: '反映某队执法不亮证，我的电话13800000000，身份证650101199001010011', body: '甲县市场监督管理局', replyBy: '2026年3月20日', category: '执法作风', anonymous: '否' }

test('an order is read, with the numbers of people in its words masked', () => {
  const { order, problems } = readOrder(cells)
  assert.deepEqual(problems, [])
  assert.deepEqual([order.number, order.receivedOn, order.replyBy, order.anonymous], ['GD2026001', '2026-03-07', '2026-03-20', false])
  assert.doesNotMatch(JSON.stringify(order), /13800000000/)
  assert.equal(order.title, order.content, 'without a title its content is one')
})

test('what must be there and is not, and a day that is none, are each told', () => {
  const { problems } = readOrder({ receivedOn: '2026-02-30', content: ' ' })
  assert.deepEqual(problems.map(({ field, code }) => `${field} ${code}`), ['number required', 'content required', 'body required', 'receivedOn day'])
})

test('a long text makes a title that a case can have', () => assert.equal(readOrder({ ...cells, content: '字'.repeat(500) }).order.title.length, 200))

test('a matter says from which order it comes and by when the hotline wants an answer', () => {
  assert.match(textOfOrder(readOrder(cells).order), /^热线工单GD2026001，类别：执法作风，要求2026-03-20前答复。\n反映某队/)
})

test('the usual names of columns are found, the first of a field that is there; who called is not taken', () => {
  const places = placesIn(usualMapping, ['序号', '工单编号', '来电时间', '派单时间', '来电人', '联系电话', '诉求内容', '承办单位', '被反映单位'])
  assert.deepEqual(places, { number: 1, receivedOn: 3, content: 6, body: 8 })
})

test('a heading without what must be there names the columns that could be it', () => {
  assert.match(placesIn(usualMapping, ['工单编号', '诉求内容']) as string, /被反映的机关（被反映的机关、被反映单位、/)
})

test('a mapping names each column once and every field that must be there', () => {
  assert.equal(mappingFault(usualMapping), null)
  assert.match(mappingFault({ columns: [{ from: '号', to: 'number' }], bodies: {} })!, /内容、被反映的机关/)
  assert.match(mappingFault({ columns: [...usualMapping.columns, usualMapping.columns[0]!], bodies: {} })!, /写了两次/)
})
