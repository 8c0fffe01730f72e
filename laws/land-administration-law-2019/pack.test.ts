import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import landLaw from './pack.ts'

const levied = (norm: string, levy: Written, more: Written = {}) => resultOf(landLaw, norm, 'levy', { decidedAt: '2026-03-20', levy: { type: 'LAND_COLLECTIVE', ...levy }, ...more })

test('第47条第2款 先作社会稳定风险评估，后批准：同日可以，次日不可以', () => {
  assert.equal(levied('expropriation-preconditions-missing', { riskAssessedAt: '2026-03-19' }), 'kept')
  assert.equal(levied('expropriation-preconditions-missing', { riskAssessedAt: '2026-03-20' }), 'kept')
  assert.equal(levied('expropriation-preconditions-missing', { riskAssessedAt: '2026-03-21' }), 'broken')
  assert.equal(levied('expropriation-preconditions-missing', {}), 'broken')
  assert.equal(levied('expropriation-preconditions-missing', {}, { decidedAt: null }), 'notApplicable')
})

test('第47条第4款 费用先足额到位', () => {
  assert.equal(levied('expropriation-preconditions-missing-funds', { fundsInPlaceAt: '2026-03-20' }), 'kept')
  assert.equal(levied('expropriation-preconditions-missing-funds', { fundsInPlaceAt: '2026-03-21' }), 'broken')
  assert.equal(levied('expropriation-preconditions-missing-funds', {}, { unreported: ['levy.fundsInPlaceAt'] }), 'unknown')
})

test('第48条第4款 先补偿后搬迁：补偿当日搬迁可以，前一日不可以', () => {
  const relocated = (relocatedAt: string | null, compensatedAt: string | null = '2026-05-11') => levied('expropriation-preconditions-missing-relocation', { relocatedAt, compensatedAt })
  assert.equal(relocated('2026-05-11'), 'kept')
  assert.equal(relocated('2026-05-10'), 'broken')
  assert.equal(relocated('2026-05-10', null), 'broken')
  assert.equal(relocated(null, null), 'notApplicable')
})
