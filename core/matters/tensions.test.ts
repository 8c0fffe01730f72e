import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getLaw, upperLaws } from '../../laws/registry.ts'
import { machineFor, tensionsOf } from './index.ts'

const law = getLaw('ningxia-2021')
const pairs = (kind: string, openedOn: '2026-01-31' | '2026-02-01' = '2026-02-01') => {
  const machine = machineFor({ law, uppers: upperLaws(law), kind, facts: { line: 'government' }, openedOn })
  assert.ok(!('refused' in machine))
  return tensionsOf(machine).map(({ cite, upper }) => `${cite} ${upper.cite}`)
}

test('监督案件：通知书、决定书与国家条例并行的规定都列出', () => {
  assert.ok(['第25条第1款 第26条第1款', '第25条第1款 第29条'].every(pair => pairs('supervision').includes(pair)))
})

test('争议协调：不列通知书、决定书的，只列协调的和不专属哪一种办件的', () => {
  const listed = pairs('coordination')
  assert.deepEqual(listed.filter(pair => pair.startsWith('第25条')), [])
  assert.ok(listed.includes('第10条第9项 第33条第3款'))
  assert.ok(listed.some(pair => pair.startsWith('第2条')))
})

test('国家条例施行前一日立案的，没有并行的规定', () => {
  assert.deepEqual(pairs('supervision', '2026-01-31'), [])
})
