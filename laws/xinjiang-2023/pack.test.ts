import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { organsById, type Organ } from '../../core/authority/index.ts'
import { dutiesOf, stateOf } from '../../core/fulfilments/index.ts'
import { instrumentFor, options, titles, type Situation } from '../../core/matters/index.ts'
import { situationAfter, testExamples } from '../../test/examples.ts'
import { getLaw } from '../registry.ts'

const law = getLaw('xinjiang-2023')
testExamples(law)

const verified = (line: 'government' | 'department', overlay: boolean): Situation => situationAfter({
  law: law.id, overlay, facts: { line },
  steps: [{ on: '2026-03-02', act: 'open' }, { on: '2026-03-02', act: 'conclude', finding: 'verified', grounds: ['第27条第1款第4项'] }],
})
const open = (at: Situation): string[] => options(at).open.map(({ id, cite }) => `${id} ${cite}`)

const place: readonly Organ[] = [
  { id: 'county', name: '甲县人民政府', kind: 'government', level: 'county', region: 'xinjiang' },
  { id: 'justice', name: '甲县司法局', kind: 'justiceDepartment', level: 'county', region: 'xinjiang', government: 'county' },
  { id: 'market', name: '甲县市场监督管理局', kind: 'department', level: 'county', region: 'xinjiang', government: 'county' },
]
const owedBy = (id: string) => dutiesOf(place.find(organ => organ.id === id)!, [law], organsById(place), '2026-12-31')

describe('新疆条例：不在办件里的职责', () => {
  test('第16条至第18条 司法行政部门的台账按类列出细目：五项、五项、七项', () => {
    const listed = owedBy('justice').flatMap(({ norm }) => norm.kind === 'topic' ? norm.catalogue : [])
    const items = (catalogue: string) => listed.filter(each => each === catalogue).length
    assert.deepEqual(['行政执法重要制度落实', '行政执法责任制落实', '严格规范公正文明执法'].map(items), [5, 5, 7])
  })
  test('第21条 年度工作方案：没有登记的待办到12月31日，次日逾期', () => {
    const scheme = owedBy('justice').find(({ norm }) => norm.id === 'annualScheme')!
    const before = [{ turn: '2025', doneOn: '2025-02-10' }] as const
    assert.deepEqual((['2026-12-31', '2027-01-01'] as const).map(today => stateOf(scheme, before, today).state), ['due', 'late'])
    assert.equal(stateOf(scheme, [...before, { turn: '2026', doneOn: '2026-02-10' }], '2026-12-31').state, 'done')
  })
  test('第5条、第6条第3款 经费由人民政府负责，数据由执法机关归集，各记各的', () => {
    const standings = (id: string) => owedBy(id).flatMap(({ norm }) => norm.kind === 'standing' ? norm.id : [])
    assert.ok(standings('county').includes('funding'))
    assert.deepEqual(standings('market'), ['dataCollection', 'publicOversight'])
  })
})

describe('新疆条例：法规包本身', () => {
  test('第27条第2款 政府一线的意见书由司法行政部门制发，部门一线由部门制发', () => {
    const by = (line: 'government' | 'department') => options(verified(line, false)).open.find(({ id }) => id === 'issue:firstCorrection')?.by[0]
    assert.deepEqual([by('government'), by('department')], ['justiceDepartment', 'supervisionAuthority'])
  })
  test('第29条 决定书由本级人民政府署名，部门一线由部门署名', () => {
    const paper = instrumentFor(verified('government', false).matter.machine, 'bindingDecision')
    assert.deepEqual([paper?.issuedBy, paper?.issuedByDepartment, paper?.titled], ['government', 'supervisionAuthority', true])
  })
  test('文书的名称照条例', () => {
    const named = titles(verified('government', true).matter.machine)
    assert.deepEqual([named['firstCorrection'], named['bindingDecision'], named['urging']], ['行政执法监督意见书', '行政执法监督决定书', '行政执法监督督办函'])
  })
  test('查证属实之后可以办的事，各引其条', () => {
    assert.deepEqual(open(verified('government', false)), ['measure 第23条', 'issue:firstCorrection 第27条第2款', 'issue:obstructionRecord 第24条第3款', 'issue:circular 第30条', 'refer 第33条第2款'])
  })
  test('国家条例之下多出督办函', () => {
    assert.ok(open(verified('government', true)).includes('issue:urging 第27条第1款'))
  })
  test('第33条、第34条 四类受移送机关，各引其条', () => {
    const refer = options(verified('government', false)).open.find(({ id }) => id === 'refer')
    assert.deepEqual(refer?.fields.find(({ field }) => field === 'to')?.choices?.map(({ value }) => value), ['supervisoryCommission', 'procuratorate', 'police', 'other'])
  })
  test('条文没有写明之处，解读都在', () => {
    assert.deepEqual(law.readings.map(({ id }) => id), ['I-1', 'I-2', 'I-3', 'I-4', 'I-5', 'I-23', 'I-24', 'I-25', 'I-26', 'I-27', 'I-28', 'I-29', 'I-30'])
  })
  test('须由人择一的并行规定，在那一步提示', () => {
    const urging = options(verified('government', true)).open.find(({ id }) => id === 'issue:urging')
    assert.deepEqual(urging?.tensions.map(({ local, upper }) => [local.cite, upper.cite]), [['第27条第1款第4项', '第27条第1款']])
  })
  test('存成 JSON 再取出不变', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(law)), law)
  })
})
