import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type On, resultOf, type Written } from '../../test/records.ts'
import coercionLaw from './pack.ts'

const result = (norm: string, written: Written, on: On = {}) => resultOf(coercionLaw, norm, 'coercion', written, on)
const seized = { type: 'SEIZE', startedAt: '2026-03-02 09:30' }

test('第16条第2款 免予强制清单的条件全部满足仍然扣押；缺一项、说明了必要性的，不提示', () => {
  const line = { organ: 'gov', document: '某清单', publishedOn: '2025-01-01', from: '2025-01-01', to: null, place: '650000', list: 'NO_COERCION', offence: 'F3', conditions: ['SLIGHT', 'FIXED_BY_OTHER_EVIDENCE'], fineMax: null } as const
  const coerced = (coercion: Written, registers: On['registers'] = { list: [line] }) => result('no-coercion-list-but-coerced', { offenceCode: 'F3', areaCode: '659801', coercion: { ...seized, ...coercion } }, { registers })
  assert.equal(coerced({ facts: ['SLIGHT', 'FIXED_BY_OTHER_EVIDENCE'] }), 'broken')
  assert.equal(coerced({ facts: ['SLIGHT'] }), 'kept')
  assert.equal(coerced({ facts: ['SLIGHT', 'FIXED_BY_OTHER_EVIDENCE'], necessityReason: '账册可能被转移' }), 'kept')
  assert.equal(coerced({ facts: ['SLIGHT', 'FIXED_BY_OTHER_EVIDENCE'], startedAt: '2024-12-31 09:30' }), 'notApplicable')
  assert.equal(coerced({ facts: ['SLIGHT', 'FIXED_BY_OTHER_EVIDENCE'] }, {}), 'unknown')
  assert.equal(coerced({ type: 'SUBSTITUTE', facts: ['SLIGHT', 'FIXED_BY_OTHER_EVIDENCE'] }), 'notApplicable')
})

const cost = (type: string, more: Written = {}, coercion: Written = {}) => result('storage-or-appraisal-fee-shifted', { coercion: { ...seized, ...coercion }, money: [{ type, payer: 'PARTY', amountPaid: 300, ...more }] })

test('第26条第3款、第25条第3款 保管费、检测鉴定费由当事人支付的，提示；由机关支付、已经退付的，不提示', () => {
  for (const type of ['STORAGE_FEE', 'APPRAISAL_FEE', 'TOWING_FEE']) assert.equal(cost(type), 'broken', type)
  assert.equal(cost('STORAGE_FEE', { payer: 'BODY' }), 'kept')
  assert.equal(cost('STORAGE_FEE', { refunded: 300 }), 'kept')
  assert.equal(cost('FINE'), 'notApplicable')
  assert.equal(cost('STORAGE_FEE', {}, { type: 'SUBSTITUTE' }), 'notApplicable')
})

test('第26条第3款 解除之后逾期不领取、写明法律依据的，不提示；解除之前的，提示', () => {
  const after = (paidAt: string, legalBasis: string | null = '某法第12条') => cost('STORAGE_FEE', { paidAt, legalBasis }, { liftedAt: '2026-03-20' })
  assert.equal(after('2026-03-20'), 'broken')
  assert.equal(after('2026-03-21'), 'kept')
  assert.equal(after('2026-03-21', null), 'broken')
})

test('第45条第2款 加处罚款不得超过罚款的数额', () => {
  const due = (amountDue: number) => result('additional-fine-excessive', { coercion: { type: 'ADD_FINE' }, money: [{ type: 'FINE', amountDue: 5000 }, { type: 'ADDITIONAL_FINE', amountDue }] })
  assert.equal(due(5000), 'kept')
  assert.equal(due(5000.01), 'broken')
  assert.equal(result('additional-fine-excessive', { coercion: { type: 'ADD_FINE' }, money: [{ type: 'ADDITIONAL_FINE', amountDue: 1 }] }), 'unknown')
})

test('第49条 拍卖所得十个工作日内入库', () => {
  const sold = (treasuryAt: string) => result('fine-not-remitted-to-treasury', { coercion: { type: 'AUCTION' }, money: [{ type: 'AUCTION', amountPaid: 800, paidAt: '2026-03-02', treasuryAt, treasuryAmount: 800 }] })
  assert.equal(sold('2026-03-16'), 'kept')
  assert.equal(sold('2026-03-17'), 'broken')
})
