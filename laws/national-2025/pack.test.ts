import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { options, type Facts } from '../../core/matters/index.ts'
import { examplesOf } from '../../server/laws/examples.ts'
import { situationAfter, testExamples, unprovedBelow } from '../../test/examples.ts'
import { getLaw, laws } from '../registry.ts'

const law = getLaw('national-2025')
const local = laws.filter(({ under }) => under.includes(law.id))
const below = local.flatMap(({ id }) => examplesOf(id))
testExamples(law, below)

const afterFinding = (id: string, facts: Facts): string[] => {
  const grounds = getLaw(id).norms.flatMap(norm => norm.kind === 'ground' && norm.family === 'failureToAct' ? [norm.cite] : [])
  const at = situationAfter({ law: id, facts, steps: [{ on: '2026-03-02', act: 'open' }, { on: '2026-03-02', act: 'conclude', finding: 'verified', ...(grounds[0] && { grounds: [grounds[0]] }) }] })
  return options(at).open.map(option => option.id).filter(option => ['issue:urging', 'submit:bindingDecision'].includes(option)).sort()
}

describe('国家条例：法规包本身', () => {
  test('及于各地的规定，都在地方的例子里试过', () => {
    assert.deepEqual(unprovedBelow(law, below), [])
  })
  test('四部地方法规都在它之下', () => {
    assert.deepEqual(local.map(({ id }) => id), ['xinjiang-2023', 'ningxia-2021', 'enshi-2025', 'bayannur-2023'])
  })
  for (const { id, short } of local) {
    test(`第27条、第29条 ${short}政府一线：重大的不履行职责，督办函和径行报请都可以`, () => {
      assert.deepEqual(afterFinding(id, { line: 'government', majorMatter: true }), ['issue:urging', 'submit:bindingDecision'])
    })
    test(`第42条第3款 ${short}部门一线对下级部门：不发督办函，不径行报请`, () => {
      assert.deepEqual(afterFinding(id, { line: 'department', majorMatter: true }), [])
    })
    test(`第42条第1款 ${short}部门一线对所属机构：参照发督办函`, () => {
      assert.deepEqual(afterFinding(id, { line: 'department', majorMatter: true, ownBody: true }), ['issue:urging'])
    })
  }
  test('立案时要问的事实，各引其条', () => {
    const facts = law.proceedings[0]!.facts.map(({ id, cite }) => `${id} ${cite}`)
    assert.deepEqual(facts, ['majorMatter 第29条', 'inReconsideration 第33条第3款', 'inLitigation 第33条第3款', 'clueToTransfer 第33条第1款', 'prominentProblem 第31条', 'ownBody 第42条第1款', 'verticalOrgan 第42条第2款'])
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
