import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type On, resultOf, type Written } from '../../test/records.ts'
import { entryIn } from '../../test/registers.ts'
import type { SpecialPeriod } from '../../core/registers/index.ts'
import threeSystems from './pack.ts'

const published = (publishedAt: string | null, more: Written = {}, publicity: Written = {}, on: On = {}) =>
  resultOf(threeSystems, 'penalty-licence-publicity-late', 'penalty', { decidedAt: '2026-04-28', ...more, publicity: { ...publicity, publishedAt } }, on)

test('第6部分 七个工作日：4月28日决定，跨五一假期，5月9日调休上班计入，5月11日届满', () => {
  assert.equal(published('2026-05-09'), 'kept')
  assert.equal(published('2026-05-11'), 'kept')
  assert.equal(published('2026-05-12'), 'broken')
  assert.equal(published(null, {}, {}, { today: '2026-05-11' }), 'running')
  assert.equal(published(null, {}, {}, { today: '2026-05-12' }), 'broken')
})

test('第6部分 不应当公示、有不公示理由、涉密、不予处罚的，不核对；来源不含公示日的，不下结论', () => {
  assert.equal(published(null, {}, { required: false }), 'notApplicable')
  assert.equal(published(null, {}, { exemptReason: 'MINOR' }), 'notApplicable')
  assert.equal(published(null, { secretLevel: 'TRADE' }), 'notApplicable')
  assert.equal(published(null, { decisionResult: 'NO_PENALTY' }), 'notApplicable')
  assert.equal(published(null, { unreported: ['publicity.publishedAt'] }), 'unknown')
})

test('第6部分 领域另有期限的，登记后按登记：市场监管二十个工作日', () => {
  const registers = { period: [entryIn<SpecialPeriod>({ norm: 'penalty-licence-publicity-late', place: '000000', fieldCode: 'MARKET', item: null, count: 20, unit: 'wd', excludes: [], onlyIfInformed: null, extension: null, extensionBy: null })] }
  assert.equal(published('2026-05-12', { fieldCode: 'MARKET' }, {}, { registers }), 'kept')
  assert.equal(published('2026-05-12', { fieldCode: 'TRANSPORT' }, {}, { registers }), 'broken')
})

test('第6部分 准予许可七个工作日公开；不予许可不核对', () => {
  const licensed = (result: string) => resultOf(threeSystems, 'penalty-licence-publicity-late', 'licence', { decidedAt: '2026-04-28', licence: { result }, publicity: { publishedAt: '2026-05-12' } })
  assert.equal(licensed('GRANT'), 'broken')
  assert.equal(licensed('DENY'), 'notApplicable')
})

test('第6部分 征收、给付等应当公示的，二十个工作日：10月26日为止', () => {
  const told = (publishedAt: string, required: boolean | null = true) => resultOf(threeSystems, 'other-decision-publicity-late', 'payment', { decidedAt: '2026-09-21', publicity: { required, publishedAt } })
  assert.equal(told('2026-10-26'), 'kept')
  assert.equal(told('2026-10-27'), 'broken')
  assert.equal(told('2026-10-27', null), 'unknown')
})

test('第6部分 检查结果自形成之日起二十个工作日内公开；不应当公示、有理由、涉密的，不核对', () => {
  const published = (publishedAt: string | null, more: Written = {}, inspection: Written = {}) =>
    resultOf(threeSystems, 'inspection-result-not-informed-published', 'inspection', { inspection: { startedAt: '2026-03-02 09:00', endedAt: '2026-03-02 10:00', ...inspection }, publicity: { publishedAt }, ...more })
  assert.equal(published('2026-03-30'), 'kept')
  assert.equal(published('2026-03-31'), 'broken')
  assert.equal(published('2026-03-31', {}, { resultFormedAt: '2026-03-03' }), 'kept')
  assert.equal(published(null, { publicity: { required: false } }), 'notApplicable')
  assert.equal(published(null, { publicity: { exemptReason: 'SECURITY' } }), 'notApplicable')
  assert.equal(published(null, { secretLevel: 'STATE' }), 'notApplicable')
})
