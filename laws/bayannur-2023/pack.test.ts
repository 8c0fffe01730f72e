import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { instrumentFor, options, titles, type Situation } from '../../core/matters/index.ts'
import { situationAfter, testExamples } from '../../test/examples.ts'
import { getLaw } from '../registry.ts'

const law = getLaw('bayannur-2023')
testExamples(law)

const overdue = (line: 'government' | 'department', overlay: boolean): Situation => situationAfter({
  law: law.id, overlay, facts: { line },
  steps: [
    { on: '2026-05-06', act: 'open' }, { on: '2026-05-06', act: 'conclude', finding: 'verified' },
    { on: '2026-05-06', act: 'issue', role: 'firstCorrection' }, { on: '2026-05-06', act: 'serve', role: 'firstCorrection' },
    { on: '2026-06-08', expect: { overdue: ['rectification'] } },
  ],
})
const named = (line: 'government' | 'department', overlay: boolean) => titles(overdue(line, overlay).matter.machine)['firstCorrection']

describe('巴彦淖尔细则：法规包本身', () => {
  test('第22条第1款 文书没有名称；国家条例之下政府一线称意见书，部门一线仍无名称', () => {
    assert.deepEqual([named('government', false), named('government', true), named('department', true)], ['行政执法监督文书', '行政执法监督意见书', '行政执法监督文书'])
  })
  test('第22条第1款 处理结果报告送司法行政部门，部门制发的也一样', () => {
    assert.equal(instrumentFor(overdue('department', false).matter.machine, 'rectificationReport')?.to, 'justiceDepartment')
  })
  test('第22条第2款 逾期之后须写明依据；国家条例之下政府一线改报本级人民政府', () => {
    const open = (at: Situation) => options(at).open.map(({ id }) => id)
    const later = options(overdue('government', false)).open.find(({ id }) => id === 'issue:bindingDecision')
    assert.equal(later?.fields.find(({ field }) => field === 'basis')?.required, true)
    assert.deepEqual(['issue:bindingDecision', 'submit:bindingDecision'].map(id => open(overdue('government', true)).includes(id)), [false, true])
  })
  test('第22条第2款、第27条 内蒙古条例的规定未录入，写明', () => {
    assert.deepEqual(law.external.map(({ cite, resolved }) => [cite, resolved]), [['第22条第2款', false], ['第27条', false]])
  })
  test('第11条第1款 重大问题报告送两处', () => {
    assert.deepEqual(instrumentFor(overdue('government', false).matter.machine, 'majorProblemReport')?.to, ['government', 'superiorAuthority'])
  })
  test('第28条 有效期从严计至2028年7月28日', () => {
    assert.deepEqual([law.inForce.from, law.inForce.to], ['2023-07-29', '2028-07-28'])
  })
  test('条文没有写明之处，解读都在', () => {
    assert.deepEqual(law.readings.map(({ id }) => id), ['I-18', 'I-19', 'I-20', 'I-21', 'I-22', 'I-23', 'I-24', 'I-25', 'I-28'])
  })
  test('存成 JSON 再取出不变', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(law)), law)
  })
})
