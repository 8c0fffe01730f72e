import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { machineFor, options, type Machine } from '../../core/matters/index.ts'
import { examplesOf, situationAfter, testExamples, unprovedBelow } from '../../test/examples.ts'
import { getLaw, laws, upperLaws } from '../registry.ts'

const law = getLaw('national-2025')
const local = laws.filter(({ under }) => under.includes(law.id))
const below = local.flatMap(({ id }) => examplesOf(id))
testExamples(law, below)

const under = (id: string, line: 'government' | 'department'): Machine => {
  const machine = machineFor({ law: getLaw(id), uppers: upperLaws(getLaw(id)), kind: 'supervision', facts: { line }, openedOn: '2026-03-02' })
  assert.ok(!('refused' in machine))
  return machine
}
const adds = (machine: Machine, act: string, role?: string): boolean => machine.steps.some(({ on, law: of }) => of === law && on.act === act && on.role === role)

describe('国家条例：法规包本身', () => {
  test('及于各地的规定，都在地方的例子里试过', () => {
    assert.deepEqual(unprovedBelow(law, below), [])
  })
  test('四部地方法规都在它之下', () => {
    assert.deepEqual(local.map(({ id }) => id), ['xinjiang-2023', 'ningxia-2021', 'enshi-2025', 'bayannur-2023'])
  })
  for (const { id, short } of local) {
    test(`第26条第2款、第27条、第29条、第30条 ${short}政府一线：添当场纠正、督办函、径行报请、异议`, () => {
      const machine = under(id, 'government')
      assert.deepEqual([adds(machine, 'conclude'), adds(machine, 'issue', 'urging'), adds(machine, 'submit', 'bindingDecision'), adds(machine, 'file', 'objection')], [true, true, true, true])
    })
    test(`第42条 ${short}部门一线：添当场纠正和异议，不添督办函和径行报请`, () => {
      const machine = under(id, 'department')
      assert.deepEqual([adds(machine, 'conclude'), adds(machine, 'issue', 'urging'), adds(machine, 'submit', 'bindingDecision'), adds(machine, 'file', 'objection')], [true, false, false, true])
    })
  }
  test('立案时要问的事实，各引其条', () => {
    const facts = law.proceedings[0]!.facts.map(({ id, cite }) => `${id} ${cite}`)
    assert.deepEqual(facts, ['majorMatter 第29条', 'inReconsideration 第33条第3款', 'inLitigation 第33条第3款', 'clueToTransfer 第33条第1款', 'prominentProblem 第31条', 'verticalOrgan 第42条第2款'])
  })
  test('第29条 决定的种类没有列举：只设“纠正”', () => {
    const at = situationAfter({ law: law.id, facts: { line: 'government', majorMatter: true }, steps: [{ on: '2026-03-02', act: 'open' }, { on: '2026-03-02', act: 'conclude', finding: 'verified' }] })
    const submit = options(at).open.find(({ id }) => id === 'submit:bindingDecision')
    assert.deepEqual(submit?.fields.find(({ field }) => field === 'decides')?.choices?.map(({ name }) => name), ['纠正'])
  })
  test('条文没有写明之处，二十六条解读都在', () => {
    assert.deepEqual(law.readings.map(({ id }) => id), Array.from({ length: 26 }, (_, index) => `N-${index + 1}`))
  })
  test('存成 JSON 再取出不变', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(law)), law)
  })
})
