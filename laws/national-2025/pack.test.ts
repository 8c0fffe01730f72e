import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { Example } from '../../core/laws/proofs.ts'
import { machineFor, options, simulate, type Facts } from '../../core/matters/index.ts'
import type { Day } from '../../core/norms/index.ts'
import { examplesOf } from '../../server/laws/examples.ts'
import { readScenario } from '../../server/laws/scenario.ts'
import { situationAfter, testExamples, unprovedBelow } from '../../test/examples.ts'
import { getLaw, laws, notices, regions } from '../registry.ts'

const law = getLaw('national-2025')
const local = laws.filter(({ under, lines }) => under.includes(law.id) && lines.some(({ over }) => over === 'lowerGovernment' || over === 'township'))
const supervision = law.proceedings.find(({ kind }) => kind === 'supervision')!

/** What this law does in matters under the local laws: `below/`, beside the examples of each of them. */
const ownBelow: readonly Example[] = readdirSync(join(import.meta.dirname, 'below')).sort().map(name => {
  const file = `laws/${law.id}/below/${name}`
  const read = readScenario(readFileSync(join(import.meta.dirname, 'below', name), 'utf8'), { laws: laws.map(({ id }) => id), regions: regions.map(({ id }) => id) })
  assert.ok(read.ok, file)
  return { file, title: read.scenario.title ?? file, scenario: read.scenario, outcome: simulate(read.scenario, { laws, notices, regions }) }
})
const below = [...ownBelow, ...local.flatMap(({ id }) => examplesOf(id))]
testExamples(law, below)

describe('国家条例：及于各地', () => {
  for (const { file, title, outcome } of ownBelow) {
    test(title, () => assert.ok(outcome.ok, `${file}，第${outcome.failure?.step}步：${outcome.failure?.says}`))
  }
  for (const { id, short, under } of local) {
    test(`${short}没有规定的办件种类，国家条例的照用；施行之前没有`, () => {
      for (const { kind } of law.proceedings) {
        const machineOn = (openedOn: '2026-02-01' | '2026-01-31') => machineFor({ law: getLaw(id), uppers: under.map(getLaw), kind, facts: { line: 'government' }, openedOn })
        assert.ok(!('refused' in machineOn('2026-02-01')), kind)
        assert.equal('refused' in machineOn('2026-01-31'), !getLaw(id).proceedings.some(own => own.kind === kind), kind)
      }
    })
  }
})

const afterFinding = (id: string, facts: Facts): string[] => {
  const grounds = getLaw(id).norms.flatMap(norm => norm.kind === 'ground' && norm.family === 'failureToAct' ? [norm.cite] : [])
  const at = situationAfter({ law: id, facts, steps: [{ on: '2026-03-02', act: 'open' }, { on: '2026-03-02', act: 'conclude', finding: 'verified', ...(grounds[0] && { grounds: [grounds[0]] }) }] })
  return options(at).open.map(option => option.id).filter(option => ['issue:urging', 'submit:bindingDecision'].includes(option)).sort()
}

/** Pairs of provisions that officials must see: local article, national article; `choice` where a person decides at the step. */
const pairs: Readonly<Record<string, { readonly choice: readonly string[]; readonly notice: readonly string[] }>> = {
  'xinjiang-2023': {
    choice: ['27 26', '27 27', '29 29', '34 32'],
    notice: ['38 33', '11 42', '3 2', '3 42', '20 42', '23 22', '27 28', '28 30', '29 29', '33 33', '30 31'],
  },
  'ningxia-2021': {
    choice: ['25 26', '22 27', '25 29'],
    notice: ['2 2', '6 2', '6 6', '9 42', '25 28', '25 29', '25 8', '26 32', '10 33', '15 33'],
  },
  'enshi-2025': {
    choice: ['26 26', '26 27', '28 29'],
    notice: ['3 2', '5 42', '26 28', '27 30', '28 29', '29 22', '29 31', '21 21'],
  },
  'bayannur-2023': {
    choice: ['22 26', '22 29'],
    notice: ['2 42', '11 42', '22 28', '11 29', '21 22', '21 31', '14 21', '12 33'],
  },
}

describe('国家条例：与地方并行之处', () => {
  for (const [id, { choice, notice }] of Object.entries(pairs)) {
    test(`${getLaw(id).short}：由人决定的和只作提示的，一处不少`, () => {
      const article = (cite: string) => /^第(\d+)条/.exec(cite)![1]
      const listed = (grade: string) => getLaw(id).tensions.flatMap(tension => tension.grade === grade && tension.upper.law === law.id ? [`${article(tension.cite)} ${article(tension.upper.cite)}`] : [])
      assert.deepEqual(choice.filter(pair => !listed('choice').includes(pair)), [])
      assert.deepEqual(notice.filter(pair => !listed('notice').includes(pair)), [])
    })
  }
})

describe('国家条例：法规包本身', () => {
  test('及于各地的规定，都在地方的例子里试过', () => {
    assert.deepEqual(unprovedBelow(law, below), [])
  })
  for (const { id, short } of ['xinjiang-2023', 'ningxia-2021', 'enshi-2025', 'bayannur-2023'].map(getLaw)) {
    test(`${short}在它之下`, () => assert.ok(local.some(each => each.id === id)))
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
    const facts = supervision.facts.map(({ id, cite }) => `${id} ${cite}`)
    assert.deepEqual(facts, ['mode 第14条', 'materialsAtHand 第8条', 'majorMatter 第29条', 'statementHeard 第22条第1项', 'inReconsideration 第33条第3款', 'inLitigation 第33条第3款', 'clueToTransfer 第33条第1款', 'prominentProblem 第31条', 'toThePublic 第31条', 'ownBody 第42条第1款', 'verticalOrgan 第42条第2款'])
  })
  test('第11条第1款 列举六种执法行为，以“等”兜底', () => {
    assert.deepEqual(law.enforcementActs, { cite: '第11条第1款', names: ['行政许可', '行政处罚', '行政强制', '行政检查', '行政征收征用', '行政给付'], open: true })
  })
  test('第32条 对人员的处理，四种都由有权机关作出', () => {
    const onOfficers = law.norms.flatMap(norm => norm.kind === 'sanction' && norm.cite === '第32条' ? [`${norm.text} ${String(norm.imposedBy)}`] : [])
    assert.deepEqual(onOfficers, ['批评教育 competentOrgan', '离岗教育 competentOrgan', '调离执法岗位 competentOrgan', '取消执法资格 competentOrgan'])
  })
  test('一百二十二项规定，没有一项留待以后', () => {
    assert.equal(law.provisions?.length, 122)
    assert.deepEqual(law.provisions?.filter(({ state }) => state === 'pending'), [])
  })
  test('第42条第2款 认定问题之后应当及时告知上一级主管部门，告知了即履行；不实行垂直管理的没有这项义务', () => {
    const told = (verticalOrgan: boolean, ...steps: readonly { on: Day, act: 'issue', role: string }[]) => situationAfter({
      law: law.id, facts: { line: 'government', verticalOrgan }, steps: [{ on: '2026-08-03', act: 'open' }, { on: '2026-08-03', act: 'conclude', finding: 'verified' }, ...steps],
    }).clocks.flatMap(({ norm, state }) => norm === 'informSuperior' ? [state] : [])
    assert.deepEqual([told(true), told(true, { on: '2026-08-04', act: 'issue', role: 'superiorNotice' }), told(false)], [['running'], ['done'], []])
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
