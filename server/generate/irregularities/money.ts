import { addDays } from '../../../core/periods/index.ts'
import type { Told } from '../lawful.ts'
import type { Scene } from '../scene.ts'
import { each, flaw } from './irregularity.ts'

const wrong = flaw('penalty')
const coercive = flaw('coercion')

/** The fine as it was paid, otherwise. */
const fine = (told: Told, differs: Told | ((amount: number) => Told)): Told =>
  each(told, 'money', paid => (paid['type'] === 'FINE' ? { ...paid, ...(typeof differs === 'function' ? differs(paid['amountPaid'] as number) : differs) } : paid))
const fineOf = (told: Told): number => (told['penalty'] as { fineAmount: number }).fineAmount
const onSite = ({ day, number }: Scene, handedToBody: number, handedToBank: number): Told => ({
  payChannel: 'ON_SITE', onSiteBasis: 'A69', partyRequestDocId: `请求${number}`, handedToBodyAt: day(handedToBody), handedToBankAt: day(handedToBank), treasuryAt: day(handedToBank + 1),
})
const fee = ({ day }: Scene): Told => ({ money: [{ type: 'FEE', feeCode: 'SF02', amountPaid: 50, paidAt: day(1), payer: 'PARTY', payChannel: 'E_PAY' }] })

/** 罚没款、收费、征收、奖励 */
export const moneyFlaws = [
  wrong('fine-self-collected', (_, told) => fine(told, { payChannel: 'OFFICER_ACCOUNT' })),
  wrong('onsite-collection-ineligible', (scene, told) => fine(told, { ...onSite(scene, 24, 25), onSiteBasis: 'A68_1' })),
  wrong('onsite-collection-handover-late', (scene, told) => fine(told, onSite(scene, 26, 27))),
  wrong('onsite-collection-handover-late-bank', (scene, told) => fine(told, onSite(scene, 24, 27))),
  wrong('money-received-before-decision', ({ day }, told) => fine(told, { paidAt: day(17) })),
  wrong('additional-fine-excessive', ({ day }, told) => ({ money: [...told['money'] as readonly Told[], { type: 'ADDITIONAL_FINE', amountDue: fineOf(told) + 1, payer: 'PARTY' }], addFine: { from: day(20), to: day(23) } })),
  wrong('overdue-fine-not-pursued', (_, told) => ({ fulfilled: null, executedAt: null, money: (told['money'] as readonly Told[]).filter(({ type }) => type !== 'FINE') })),
  wrong('fine-not-remitted-to-treasury', (_, told) => fine(told, amount => ({ treasuryAmount: amount - 1000 }))),
  wrong('over-collection', (_, told) => fine(told, amount => ({ amountPaid: amount + 600, treasuryAmount: amount + 600 }))),
  coercive('storage-or-appraisal-fee-shifted', ({ day }) => ({ money: [{ type: 'STORAGE_FEE', payer: 'PARTY', amountPaid: 300, paidAt: day(16) }] })),
  coercive('additional-fine-excessive', () => ({ money: [{ type: 'FINE', amountDue: 1000 }, { type: 'ADDITIONAL_FINE', amountDue: 1001 }] })),
  coercive('overdue-fine-not-pursued', ({ day }) => ({ money: [{ type: 'FINE', amountDue: 5000 }], services: [{ docType: 'PENALTY_DECISION', method: 'DIRECT', servedAt: addDays(day(0), -30), receiptDocId: '送达回证' }] })),
  coercive('fine-not-remitted-to-treasury', ({ day }) => ({ money: [{ type: 'AUCTION', amountPaid: 800, paidAt: day(17) }] })),
  flaw('licence')('licence-illegal-fee', fee), flaw('inspection')('licence-illegal-fee', fee), flaw('confirmation')('licence-illegal-fee', scene => ({ ...fee(scene), isEnterprise: true })),
  flaw('levy')('levy-over-standard-or-no-voucher', () => ({ levy: { type: 'LEVY', payable: 1000, levied: 1200, ticketNo: '票1' } })),
  flaw('reward')('reward-ineligible-or-over-standard', () => ({ reward: { rewardType: 'STATE_SECURITY_REPORT', isStaffOrRelative: true } })),
  flaw('reward')('reward-ineligible-or-over-standard', ({ number }) => ({ reward: { rewardType: 'MARKET_REPORT', duplicateOf: `奖励${number}` } })),
]
