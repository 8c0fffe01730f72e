import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import fineCollection from './pack.ts'

const collected = (written: Written) => resultOf(fineCollection, 'over-collection', 'penalty', { penalty: { fineAmount: 5000 }, ...written })

test('第7条第2款 决定罚款五千元，实收五千五百元的，提示；退付五百元的，不提示', () => {
  assert.equal(collected({ money: [{ type: 'FINE', amountPaid: 3000 }, { type: 'FINE', amountPaid: 2500 }] }), 'broken')
  assert.equal(collected({ money: [{ type: 'FINE', amountPaid: 3000 }, { type: 'FINE', amountPaid: 2500, refunded: 500 }] }), 'kept')
  assert.equal(collected({ money: [{ type: 'FINE', amountPaid: 5000 }, { type: 'ADDITIONAL_FINE', amountPaid: 900 }] }), 'kept')
})

test('第7条第2款 不予处罚而收了罚款的，提示；还没有决定、没有收款的，不核对', () => {
  assert.equal(collected({ penalty: null, decidedAt: '2026-03-20', decisionResult: 'NO_PENALTY', money: [{ type: 'FINE', amountPaid: 1 }] }), 'broken')
  assert.equal(collected({ penalty: null, money: [{ type: 'FINE', amountPaid: 1 }] }), 'notApplicable')
  assert.equal(collected({}), 'notApplicable')
  assert.equal(collected({ unreported: ['money'] }), 'unknown')
})
