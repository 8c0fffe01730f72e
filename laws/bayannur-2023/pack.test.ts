import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { getOrgan, organsById, type Organ } from '../../core/authority/index.ts'
import { dutiesOf, recordable, stateOf } from '../../core/fulfilments/index.ts'
import { instrumentFor, machineFor, options, titles, type Situation } from '../../core/matters/index.ts'
import type { Day } from '../../core/norms/index.ts'
import { situationAfter, testExamples } from '../../test/examples.ts'
import { getLaw, upperLaws } from '../registry.ts'

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
  test('第3条第1款、第19条第2款 平台和四张清单只由市本级负责', () => {
    const organ = (id: string, kind: Organ['kind'], level: Organ['level'], more: Partial<Organ>): Organ => ({ id, name: `某${id}`, kind, level, region: law.region, ...more })
    const organs = organsById([
      organ('city', 'government', 'prefecture', {}), organ('cityJustice', 'justiceDepartment', 'prefecture', { government: 'city' }),
      organ('cityMarket', 'department', 'prefecture', { government: 'city' }),
      organ('banner', 'government', 'county', { superior: 'city' }), organ('bannerJustice', 'justiceDepartment', 'county', { government: 'banner', superior: 'cityJustice' }),
      organ('bannerMarket', 'department', 'county', { government: 'banner', superior: 'cityMarket' }),
    ])
    const owes = (id: string, duty: string) => dutiesOf(getOrgan(id, organs), [law], organs, '2025-06-16').some(({ norm }) => norm.id === duty)
    assert.deepEqual(['city', 'cityJustice', 'bannerJustice'].map(id => owes(id, 'platform')), [false, true, false])
    for (const list of ['penaltyLists', 'coercionList']) assert.deepEqual(['cityMarket', 'bannerMarket'].map(id => owes(id, list)), [true, false])
  })
  test('每年一次的：12月31日尚在期内，次日没有登记的逾期', () => {
    const yearly = recordable(law).flatMap(norm => norm.kind === 'standing' && norm.every === 'year' ? [norm] : [])
    const on = (today: Day) => new Set(yearly.map(norm => stateOf({ law, norm, as: ['supervisionOffice'], forOthers: false, since: law.inForce.from }, [], today).state))
    assert.deepEqual(yearly.map(({ cite }) => cite), [
      '第5条', '第8条第4项', '第11条第1款', '第11条第2款', '第12条第1款', '第12条第1款', '第13条第2款', '第15条第2款', '第19条第2款', '第19条第2款',
    ])
    assert.deepEqual([[...on('2023-12-31')], [...on('2024-01-01')]], [['due'], ['late']])
  })
  test('第28条 有效期经登记延期的，至新的最后一日；次日不能立案', () => {
    const opens = (openedOn: Day) => !('refused' in machineFor({ law, uppers: upperLaws(law), kind: 'supervision', facts: {}, openedOn, renewedUntil: '2033-07-28' }))
    assert.deepEqual([opens('2028-07-28'), opens('2028-07-29'), opens('2033-07-28'), opens('2033-07-29')], [true, true, true, false])
  })
  test('第27条 细则不设处罚、处分的种类', () => {
    assert.deepEqual(law.norms.filter(({ kind }) => kind === 'sanction'), [])
  })
  test('第8条、第10条、第14条 十五项内容、七种方式、十个重点领域', () => {
    const field = law.proceedings.find(({ kind }) => kind === 'specialSupervision')!.facts.find(({ id }) => id === 'field')!
    assert.deepEqual([law.norms.filter(({ kind }) => kind === 'topic').length, law.norms.filter(({ kind }) => kind === 'measure').length, field.choices?.length], [15, 7, 11])
  })
  test('条文没有写明之处，解读都在', () => {
    assert.deepEqual(law.readings.map(({ id }) => id), ['I-18', 'I-19', 'I-20', 'I-21', 'I-22', 'I-23', 'I-24', 'I-25', 'I-28'])
  })
  test('存成 JSON 再取出不变', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(law)), law)
  })
})
