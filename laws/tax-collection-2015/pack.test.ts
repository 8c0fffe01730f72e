import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brokenBy, resultOf, type Written } from '../../test/records.ts'
import penaltyLaw from '../penalty-law-2021/pack.ts'
import taxCollection from './pack.ts'

const levied = (levy: Written, more: Written = {}) =>
  resultOf(taxCollection, 'levy-over-standard-or-no-voucher', 'levy', { ...more, levy: { type: 'LEVY', payable: 1000, levied: 1000, basisValid: true, ticketNo: 'T1', ...levy } })

test('第28条第1款 实征不得超过应征，应当有依据', () => {
  assert.equal(levied({}), 'kept')
  assert.equal(levied({ levied: 1000.01 }), 'broken')
  assert.equal(levied({ basisValid: false }), 'broken')
  assert.equal(levied({ basisValid: null }), 'unknown')
  assert.equal(levied({ type: 'REQUISITION', levied: 1000.01 }), 'notApplicable')
})

test('第34条 征收税款必须开具完税凭证；还没有征收的，不必', () => {
  assert.equal(levied({ ticketNo: null }), 'broken')
  assert.equal(levied({ ticketNo: null, levied: 0 }), 'kept')
  assert.equal(levied({ ticketNo: null }, { unreported: ['levy.ticketNo'] }), 'unknown')
})

test('第86条 税收违法行为五年内未被发现的不再处罚，代替行政处罚法的二年；其他领域仍是二年', () => {
  const found = (fieldCode: string, discoveredAt: string) => brokenBy([penaltyLaw, taxCollection], 'penalty', { fieldCode, actEndedAt: '2021-03-02', discoveredAt, decisionResult: 'PENALISE' }).filter((norm) => norm === 'penalty-statute-barred')
  assert.deepEqual(found('TAX', '2026-03-02'), [])
  assert.deepEqual(found('TAX', '2026-03-03'), ['penalty-statute-barred'])
  assert.deepEqual(found('MARKET', '2023-03-03'), ['penalty-statute-barred'])
})
