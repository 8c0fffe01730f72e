import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SpecialPeriod } from '../../core/registers/index.ts'
import { type On, resultOf, type Written } from '../../test/records.ts'
import socialAssistance from './pack.ts'

const paid = (norm: string, payment: Written, more: Written = {}, on: On = {}) =>
  resultOf(socialAssistance, norm, 'payment', { decidedAt: '2026-03-20', payment: { benefitType: 'RURAL_DIBAO', appliedAt: '2026-03-02', ...payment }, ...more }, on)

test('第2条第2款 没有规定审批日数的，不推定逾期；地方登记了日数的，按登记核对', () => {
  const registered: SpecialPeriod = {
    organ: '甲州民政局', document: '甲州农村低保审核规程', publishedOn: '2024-01-01', from: '2024-01-01', to: null, place: '422800', norm: 'payment-decision-overdue', fieldCode: null, item: null, count: 30, unit: 'cd',
    excludes: [], onlyIfInformed: null, extension: null, extensionBy: null,
  }
  const decided = (decidedAt: string, on: On = {}) => paid('payment-decision-overdue', {}, { decidedAt, placeAreaCode: '422891' }, on)
  assert.equal(decided('2026-09-30'), 'notApplicable')
  assert.equal(decided('2026-04-01', { registers: { period: [registered] } }), 'kept')
  assert.equal(decided('2026-04-02', { registers: { period: [registered] } }), 'broken')
})

test('第11条第2项 初审在村、社区公示之后才审批：同日可以，次日公示的不可以；特困供养同样', () => {
  assert.equal(paid('payment-public-notice-missing', { initialNoticeFrom: '2026-03-10' }), 'kept')
  assert.equal(paid('payment-public-notice-missing', { initialNoticeFrom: '2026-03-20' }), 'kept')
  assert.equal(paid('payment-public-notice-missing', { initialNoticeFrom: '2026-03-21' }), 'broken')
  assert.equal(paid('payment-public-notice-missing', {}), 'broken')
  assert.equal(paid('payment-public-notice-missing', { benefitType: 'TEKUN' }), 'broken')
  assert.equal(paid('payment-public-notice-missing', { benefitType: 'PENSION' }), 'notApplicable')
})

test('第11条第3项 批准之后公布：二十个工作日，跨清明，4月20日届满', () => {
  const published = (publishedAt: string | null, result = 'GRANT') => paid('payment-public-notice-missing-granted', { result }, { publicity: { publishedAt } })
  assert.equal(published('2026-04-17'), 'kept')
  assert.equal(published('2026-04-20'), 'kept')
  assert.equal(published('2026-04-21'), 'broken')
  assert.equal(published(null, 'DENY'), 'notApplicable')
})

test('第11条第3项 不予批准的，书面说明理由', () => {
  assert.equal(paid('licence-denial-without-reason', { result: 'DENY' }), 'broken')
  assert.equal(paid('licence-denial-without-reason', { result: 'DENY' }, { denialReason: '不符合条件' }), 'broken')
  assert.equal(paid('licence-denial-without-reason', { result: 'DENY' }, { unreported: ['denialReason'] }), 'unknown')
  assert.equal(paid('licence-denial-without-reason', { result: 'DENY' }, { denialReason: '家庭人均收入高于当地低保标准' }), 'kept')
  assert.equal(paid('licence-denial-without-reason', { result: 'GRANT' }), 'notApplicable')
})

test('第12条第1款 按月发给：3月10日批准，4月10日之前首次发放（建议日数）', () => {
  const firstPaid = (firstPaidAt: string | null, payment: Written = {}) => paid('payment-not-disbursed', { result: 'GRANT', monthly: true, firstPaidAt, ...payment }, { decidedAt: '2026-03-10' })
  assert.equal(firstPaid('2026-04-09'), 'kept')
  assert.equal(firstPaid('2026-04-10'), 'kept')
  assert.equal(firstPaid('2026-04-13'), 'broken')
  assert.equal(firstPaid(null), 'broken')
  assert.equal(firstPaid(null, { monthly: false }), 'notApplicable')
})

test('第48条 临时救助审批之前公示，情况紧急的可以简化', () => {
  const aided = (payment: Written) => paid('payment-public-notice-missing-temporary', { benefitType: 'TEMP_AID', ...payment })
  assert.equal(aided({ initialNoticeFrom: '2026-03-18' }), 'kept')
  assert.equal(aided({}), 'broken')
  assert.equal(aided({ emergency: true }), 'notApplicable')
})
