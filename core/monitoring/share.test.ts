import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intervalOf, spreadOf } from './share.ts'

const told = ({ low, high }: { readonly low: number, readonly high: number }) => [low, high].map(each => each.toFixed(3))

test('十件中五件：真实的比例大约在四分之一到四分之三之间', () => assert.deepEqual(told(intervalOf({ part: 5, of: 10 })), ['0.237', '0.763']))
test('一千件中五百件：区间窄得多', () => assert.deepEqual(told(intervalOf({ part: 500, of: 1000 })), ['0.469', '0.531']))
test('十件中一件也没有，也不等于永远没有', () => assert.deepEqual(told(intervalOf({ part: 0, of: 10 })), ['0.000', '0.278']))
test('十件全是：不超过百分之百', () => assert.deepEqual(told(intervalOf({ part: 10, of: 10 })), ['0.722', '1.000']))

const ten = (part: number) => ({ part, of: 10 })

test('三个机关够十件：说中位数和中间一半', () => {
  const of = (part: number) => ({ part, of: 20 })
  assert.deepEqual(spreadOf([of(15), of(5), of(10)]), { bodies: 3, lower: 0.375, median: 0.5, upper: 0.625 })
})
test('两个机关够十件：不说分布', () => assert.equal(spreadOf([ten(9), ten(1)]), null))
test('九件的不算在内，十件的算', () => {
  assert.equal(spreadOf([ten(9), ten(1), { part: 5, of: 9 }]), null)
  assert.equal(spreadOf([ten(9), ten(1), { part: 5, of: 10 }])?.bodies, 3)
})
