import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entrustingProvisions } from '../../laws/entrusting.ts'
import { findLaw } from '../../laws/registry.ts'
import type { Day } from '../norms/index.ts'
import { beyondEntrustment, faultsOf, type Entrusted, type EntrustedAct, type EntrustingLaw } from './index.ts'

const law: EntrustingLaw = { ...entrustingProvisions, filing: { law: 'bayannur-2023', cite: '第8条第11项' } }
const letter: Entrusted = {
  actKinds: ['penalty', 'inspection'], items: ['擅自占用公路'], fineLimit: 5000, from: '2026-01-01', to: '2026-12-31', publishedOn: '2026-01-05', filedOn: '2026-01-10', endedOn: null,
}
const codes = (changes: Partial<Entrusted>, day: Day = '2026-07-13', kind: Parameters<typeof faultsOf>[1] = 'entrustedOrganization') =>
  faultsOf({ ...letter, ...changes }, kind, law, day).map(({ code, citation }) => `${code} ${citation.cite}`)
const beyond = (act: Partial<EntrustedAct>, changes: Partial<Entrusted> = {}) =>
  beyondEntrustment({ actKind: 'penalty', on: '2026-07-13', ...act }, [{ ...letter, ...changes }], law).map(({ code }) => code)

test('写明、公布、备案、在期限内的委托没有问题', () => assert.deepEqual(codes({}), []))

test('行政强制法第17条第1款 行政强制措施权不得委托', () => {
  assert.deepEqual(codes({ actKinds: ['penalty', 'coerciveMeasure'] }), ['coercion 第17条第1款'])
  assert.deepEqual(beyond({ actKind: 'coerciveMeasure' }, { actKinds: ['coerciveMeasure'] }), ['coercion'])
})

test('行政许可法第24条第1款 行政许可只能委托其他行政机关', () => {
  assert.deepEqual(codes({ actKinds: ['licence'] }), ['licence 第24条第1款'])
  assert.deepEqual(codes({ actKinds: ['licence'] }, '2026-07-13', 'department'), [])
})

test('行政处罚法第20条第2款 委托书向社会公布；公布之日起不再提示', () => {
  assert.deepEqual(codes({}, '2026-01-04').filter((code) => code.startsWith('unpublished')), ['unpublished 第20条第2款'])
  assert.ok(!codes({}, '2026-01-05').some((code) => code.startsWith('unpublished')))
})

test('巴彦淖尔第8条第11项 委托书报备案；没有这项规定的地方不提示', () => {
  assert.deepEqual(codes({ filedOn: null }), ['unfiled 第8条第11项'])
  assert.deepEqual(faultsOf({ ...letter, filedOn: null }, 'entrustedOrganization', entrustingProvisions, '2026-07-13'), [])
})

test('期限届满的前一日、当日、次日', () => {
  assert.deepEqual([codes({}, '2026-12-30'), codes({}, '2026-12-31'), codes({}, '2027-01-01')], [[], [], ['expired 第20条第2款']])
  assert.deepEqual([beyond({ on: '2026-12-31' }), beyond({ on: '2027-01-01' })], [[], ['expired']])
})

test('终止之后的行为没有委托依据', () => {
  assert.deepEqual([beyond({ on: '2026-06-30' }, { endedOn: '2026-06-30' }), beyond({ on: '2026-07-01' }, { endedOn: '2026-06-30' })], [[], ['expired']])
})

test('委托开始之前没有委托', () => assert.deepEqual(beyond({ on: '2025-12-31' }), ['none']))

test('行政处罚法第20条第4款 种类、事项、罚款限额，各在委托范围之内', () => {
  assert.deepEqual(beyond({ item: '擅自占用公路', fine: 5000 }), [])
  assert.deepEqual(beyond({ actKind: 'licence' }), ['actKind'])
  assert.deepEqual(beyond({ item: '超限运输', fine: 5000.01 }), ['item', 'fine'])
})

test('the provisions named here stand in laws of the library', () => {
  for (const { law: id } of Object.values(entrustingProvisions)) assert.ok(findLaw(id), id)
})
