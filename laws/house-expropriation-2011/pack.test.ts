import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import houseRules from './pack.ts'

const levied = (norm: string, levy: Written, more: Written = {}) => resultOf(houseRules, norm, 'levy', { decidedAt: '2026-06-20', levy: { type: 'HOUSE_STATE', ...levy }, ...more })

test('第10条第2款 征求意见不少于三十日：4月1日公布，5月1日届满', () => {
  const opinions = (commentTo: string | null, more: Written = {}) => levied('expropriation-notice-period-short', { commentFrom: '2026-04-01', commentTo }, more)
  assert.equal(opinions('2026-04-30'), 'broken')
  assert.equal(opinions('2026-05-01'), 'kept')
  assert.equal(opinions(null, { decidedAt: '2026-04-30' }), 'broken')
  assert.equal(levied('expropriation-notice-period-short', {}), 'broken')
})

test('第12条 风险评估、费用到位在征收决定之前：同日可以，次日不可以', () => {
  for (const [norm, field] of [['expropriation-preconditions-missing', 'riskAssessedAt'], ['expropriation-preconditions-missing-funds', 'fundsInPlaceAt']] as const) {
    assert.equal(levied(norm, { [field]: '2026-06-20' }), 'kept')
    assert.equal(levied(norm, { [field]: '2026-06-21' }), 'broken')
    assert.equal(levied(norm, {}), 'broken')
    assert.equal(levied(norm, { type: 'REQUISITION' }), 'notApplicable')
  }
})

test('第27条第1款 先补偿、后搬迁', () => {
  assert.equal(levied('expropriation-preconditions-missing-relocation', { compensatedAt: '2026-08-01', relocatedAt: '2026-08-01' }), 'kept')
  assert.equal(levied('expropriation-preconditions-missing-relocation', { compensatedAt: '2026-08-02', relocatedAt: '2026-08-01' }), 'broken')
})

test('第27条第3款 不得以中断供水、供电或者暴力迫使搬迁', () => {
  assert.equal(levied('utilities-cut-off-to-compel', { methods: ['CUT_WATER'] }), 'broken')
  assert.equal(levied('utilities-cut-off-to-compel', { methods: ['VIOLENCE'] }), 'broken')
  assert.equal(levied('utilities-cut-off-to-compel', { methods: [] }), 'notApplicable')
  assert.equal(levied('utilities-cut-off-to-compel', {}, { unreported: ['levy.methods'] }), 'unknown')
})
