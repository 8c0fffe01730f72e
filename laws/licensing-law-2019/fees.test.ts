import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type On, resultOf, type Written } from '../../test/records.ts'
import licensingLaw from './pack.ts'

const fee = { organ: 'gov', document: '某目录', publishedOn: '2025-01-01', from: '2025-01-01', to: null, place: '420000', code: 'K1', name: '考试费', max: 100 } as const
const charged = (money: Written, on: On = { registers: { fee: [fee] } }) =>
  resultOf(licensingLaw, 'licence-illegal-fee', 'licence', { acceptedAt: '2026-03-02', areaCode: '422891', money: [{ type: 'FEE', feeCode: 'K1', amountPaid: 100, ...money }] }, on)

test('第59条 目录内、不超过标准的，不提示；超过标准、不在目录、没有填写项目的，提示', () => {
  assert.equal(charged({}), 'kept')
  assert.equal(charged({ amountPaid: 100.01 }), 'broken')
  assert.equal(charged({ feeCode: 'K2', amountPaid: 50 }), 'broken')
  assert.equal(charged({ feeCode: null, amountPaid: 50 }), 'broken')
  assert.equal(charged({ paidAt: '2024-12-31' }), 'broken')
  assert.equal(charged({ paidAt: '2025-01-01' }), 'kept')
})

test('第58条第1款 让申请人承担技术服务费的，提示；当地没有登记目录的，不下结论；退付的、没有收费的，不核对', () => {
  assert.equal(charged({ shiftedServiceFee: true }), 'broken')
  assert.equal(charged({}, {}), 'unknown')
  assert.equal(charged({ refunded: 100 }), 'notApplicable')
  assert.equal(charged({ type: 'FINE' }), 'notApplicable')
})
