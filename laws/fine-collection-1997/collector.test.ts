import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import fineCollection from './pack.ts'

const decision = (collector: boolean | null, more: Written = {}) =>
  resultOf(fineCollection, 'decision-document-elements-missing', 'penalty', { decidedAt: '2026-03-20', penalty: { fineAmount: 500 }, decisionDoc: { seal: true, collector }, ...more })

test('第7条第1款 罚款决定书载明代收机构；没有罚款的、当场收缴的，不适用', () => {
  assert.equal(decision(true), 'kept')
  assert.equal(decision(false), 'broken')
  assert.equal(decision(null), 'unknown')
  assert.equal(decision(false, { penalty: { fineAmount: 0 } }), 'notApplicable')
  assert.equal(decision(false, { money: [{ type: 'FINE', payChannel: 'ON_SITE' }] }), 'notApplicable')
})
