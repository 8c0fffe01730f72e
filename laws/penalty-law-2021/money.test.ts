import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../core/norms/index.ts'
import type { SpecialPeriod } from '../../core/registers/index.ts'
import { findingOf, type On, resultOf, type Written } from '../../test/records.ts'
import { entryIn } from '../../test/registers.ts'
import penaltyLaw from './pack.ts'

const result = (norm: string, written: Written, on: On = {}) => resultOf(penaltyLaw, norm, 'penalty', written, on)
const fine = (more: Written) => ({ type: 'FINE', amountPaid: 500, payChannel: 'BANK', ...more })
const collected = (norm: string, more: Written, record: Written = {}) => result(norm, { ...record, money: [fine(more)] })

test('第67条第2款 罚款收入机关账户、个人账户、机关现金的，提示；银行、电子支付、有依据的当场收缴，不提示', () => {
  for (const payChannel of ['BODY_ACCOUNT', 'OFFICER_ACCOUNT', 'CASH_AT_BODY']) assert.equal(collected('fine-self-collected', { payChannel }), 'broken', payChannel)
  for (const payChannel of ['BANK', 'E_PAY']) assert.equal(collected('fine-self-collected', { payChannel }), 'kept', payChannel)
  assert.equal(collected('fine-self-collected', { payChannel: 'ON_SITE', onSiteBasis: 'A68_1' }), 'kept')
  assert.equal(collected('fine-self-collected', { payChannel: 'ON_SITE' }), 'broken')
})

test('第67条第2款 没有填写渠道、来源不含款项的，不下结论；没有收款的，不核对', () => {
  assert.equal(collected('fine-self-collected', { payChannel: null }), 'unknown')
  assert.equal(result('fine-self-collected', { unreported: ['money'] }), 'unknown')
  assert.equal(result('fine-self-collected', {}), 'notApplicable')
  assert.equal(collected('fine-self-collected', { type: 'FEE', payChannel: 'BODY_ACCOUNT' }), 'notApplicable')
})

const onSite = (more: Written, record: Written = {}, on: On = {}) =>
  result('onsite-collection-ineligible', { procedureType: 'SUMMARY', ...record, money: [fine({ payChannel: 'ON_SITE', onSiteBasis: 'A68_1', amountPaid: 100, ticketNo: 'N1', ...more })] }, on)

test('第68条第1项 一百元以下可以当场收缴，一百零一元不可以；看决定的罚款', () => {
  assert.equal(onSite({}), 'kept')
  assert.equal(onSite({ amountPaid: 101 }), 'broken')
  assert.equal(onSite({ amountPaid: 100 }, { penalty: { fineAmount: 300 } }), 'broken')
  assert.equal(onSite({ amountPaid: 101, onSiteBasis: 'A68_2' }), 'kept')
})

test('第68条第1项 法律另有限额的，以登记的为准', () => {
  const registers = { period: [entryIn<SpecialPeriod>({ place: '000000', norm: 'onsite-collection-ineligible', fieldCode: 'POLICE', item: null, count: 50, unit: 'yuan', excludes: [], onlyIfInformed: null, extension: null, extensionBy: null })] }
  const police = (amountPaid: number, fieldCode = 'POLICE') => onSite({ amountPaid }, { fieldCode, decidedAt: '2026-03-02' }, { registers })
  assert.equal(police(50), 'kept')
  assert.equal(police(51), 'broken')
  assert.equal(police(51, 'MARKET'), 'kept')
})

test('第68条 只适用于简易程序；第69条 普通程序也可以，应当有当事人提出的记录', () => {
  assert.equal(onSite({}, { procedureType: 'ORDINARY' }), 'broken')
  assert.equal(onSite({ onSiteBasis: 'A69', amountPaid: 2000, partyRequestDocId: 'D1' }, { procedureType: 'ORDINARY' }), 'kept')
  assert.equal(onSite({ onSiteBasis: 'A69', amountPaid: 2000 }, { procedureType: 'ORDINARY' }), 'broken')
})

test('第70条 当场收缴没有专用票据的，提示；不是当场收缴的，不核对', () => {
  assert.equal(onSite({ ticketNo: null }), 'broken')
  assert.equal(onSite({ ticketNo: null, payChannel: 'BANK' }), 'notApplicable')
})

test('第67条第3款 3月20日决定：3月19日收款提示，3月20日不提示；没有决定就收款，提示', () => {
  const paid = (paidAt: string, more: Written = {}, decidedAt: string | null = '2026-03-20') => collected('money-received-before-decision', { paidAt, ...more }, { decidedAt })
  assert.equal(paid('2026-03-19'), 'broken')
  assert.equal(paid('2026-03-20'), 'kept')
  assert.equal(paid('2026-03-19', {}, null), 'broken')
  assert.equal(result('money-received-before-decision', { money: [fine({ paidAt: '2026-03-19' })], unreported: ['decidedAt'] }), 'unknown')
})

test('第67条第3款 主动上缴违法所得写明依据并有票据的，不提示；没有依据的保证金，提示', () => {
  const paid = (more: Written) => collected('money-received-before-decision', { paidAt: '2026-03-10', ...more }, { decidedAt: '2026-03-20' })
  assert.equal(paid({ type: 'CONFISCATION' }), 'broken')
  assert.equal(paid({ type: 'CONFISCATION', legalBasis: '当事人主动上缴笔录', ticketNo: 'N1' }), 'kept')
  assert.equal(paid({ type: 'DEPOSIT' }), 'broken')
  assert.equal(paid({ type: 'DEPOSIT', legalBasis: '某法第107条' }), 'kept')
})

const additional = (amountDue: number, addFine: Written | null, more: Written = {}) =>
  result('additional-fine-excessive', { penalty: { fineAmount: 10000 }, addFine, money: [{ type: 'ADDITIONAL_FINE', amountDue }], ...more })

test('第72条第1款第1项 加处罚款不得超过一万元的本金', () => {
  assert.equal(additional(10000, null), 'kept')
  assert.equal(additional(10000.01, null), 'broken')
})

test('第72条第1款第1项 每日百分之三：3月1日至30日三十日，最多九千元', () => {
  const days = { from: '2026-03-01', to: '2026-03-30' }
  assert.equal(additional(9000, days), 'kept')
  assert.equal(additional(9000.01, days), 'broken')
})

test('第73条第3款 复议、诉讼期间不计算：填写的日数和复议记录，取多的', () => {
  const days = { from: '2026-03-01', to: '2026-03-31' }
  assert.equal(additional(9000, { ...days, remedyDays: 0 }), 'kept')
  assert.equal(additional(9000, { ...days, remedyDays: 20 }), 'broken')
  const review = (acceptedAt: string, concludedAt: string | null, kind = 'RECONSIDERATION') => ({ remedies: [{ kind, acceptedAt, concludedAt }] })
  assert.equal(additional(3300, days, review('2026-03-05', '2026-03-24')), 'kept')
  assert.equal(additional(3301, days, review('2026-03-05', '2026-03-24')), 'broken')
  assert.equal(additional(9000, days, review('2026-01-05', '2026-02-24')), 'kept')
  assert.equal(additional(9000, days, review('2026-03-20', null)), 'broken')
  assert.equal(additional(9000, days, review('2026-03-05', '2026-03-24', 'COMPENSATION')), 'kept')
  assert.equal(additional(3301, days, { remedies: [{ kind: 'RECONSIDERATION', acceptedAt: '2026-03-05', concludedAt: '2026-03-14' }, { kind: 'LITIGATION', acceptedAt: '2026-03-10', concludedAt: '2026-03-24' }] }), 'broken')
})

const pursued = (more: Written, today: Day = '2026-11-20') => result('overdue-fine-not-pursued', { penalty: { fineAmount: 5000 }, servedAt: '2026-03-02', ...more }, { today })

test('第72条第1款 3月2日送达，缴款期3月17日届满，六十日为5月16日周六，顺延到5月18日', () => {
  assert.equal(pursued({ urgeServedAt: '2026-05-18' }), 'kept')
  assert.equal(pursued({ urgeServedAt: '2026-05-19' }), 'broken')
  assert.equal(pursued({}, '2026-05-18'), 'running')
  assert.equal(pursued({}, '2026-05-19'), 'broken')
})

test('第72条第1款 已经缴清、延期分期、申请法院执行的，不提示；复议中的，不核对；来源不含款项的，不下结论', () => {
  assert.equal(pursued({ money: [fine({ amountPaid: 5000 })] }), 'kept')
  assert.equal(pursued({ money: [fine({ amountPaid: 4999 })] }), 'broken')
  assert.equal(pursued({ fulfilled: true }), 'kept')
  assert.equal(pursued({ instalment: { approvedAt: '2026-03-10' } }), 'kept')
  assert.equal(pursued({ courtAppliedAt: '2026-09-10' }), 'kept')
  assert.equal(pursued({ remedies: [{ kind: 'LITIGATION', acceptedAt: '2026-03-20' }] }), 'notApplicable')
  assert.equal(pursued({ unreported: ['money'] }), 'unknown')
})

const remitted = (more: Written, today: Day = '2026-11-20') => result('fine-not-remitted-to-treasury', { money: [fine({ amountPaid: 5000, paidAt: '2026-03-02', ...more })] }, { today })

test('第74条第2款 3月2日收款，十个工作日为3月16日；少缴的，提示；退付的，不计', () => {
  assert.equal(remitted({ treasuryAt: '2026-03-16', treasuryAmount: 5000 }), 'kept')
  assert.equal(remitted({ treasuryAt: '2026-03-17', treasuryAmount: 5000 }), 'broken')
  assert.equal(remitted({ treasuryAt: '2026-03-10', treasuryAmount: 4500 }), 'broken')
  assert.equal(remitted({ treasuryAt: '2026-03-10', treasuryAmount: 4500, refunded: 500 }), 'kept')
  assert.equal(remitted({ treasuryAt: '2026-03-10' }), 'unknown')
  assert.equal(remitted({}, '2026-03-16'), 'running')
  assert.equal(remitted({}, '2026-03-17'), 'broken')
  assert.equal(remitted({ refunded: 5000 }), 'notApplicable')
})

test('第74条第2款 说明收了多少、何时、应当核对到哪一天', () => {
  const found = findingOf(penaltyLaw, 'fine-not-remitted-to-treasury', 'penalty', { money: [fine({ amountPaid: 5000, paidAt: '2026-03-02' })] }, { today: '2026-03-20' })
  assert.equal(found.says, '2026-03-02收取的罚没款5,000元，至2026年3月20日（周五）没有入库，应当及时上缴国库（核对到2026年3月16日（周一））。')
})

test('第72条第1款 强制案件中的罚款，以所附处罚决定书的送达日和应缴数额核对', () => {
  const forced = (more: Written) => resultOf(penaltyLaw, 'overdue-fine-not-pursued', 'coercion', {
    services: [{ docType: 'PENALTY_DECISION', servedAt: '2026-03-02' }], money: [{ type: 'FINE', amountDue: 5000 }], ...more,
  }, { today: '2026-11-20' })
  assert.deepEqual([forced({ urgeServedAt: '2026-05-18' }), forced({ urgeServedAt: '2026-05-19' }), forced({})], ['kept', 'broken', 'broken'])
  assert.deepEqual([forced({ money: [{ type: 'FINE', amountDue: 5000, amountPaid: 5000 }] }), forced({ services: [] })], ['kept', 'notApplicable'])
})
