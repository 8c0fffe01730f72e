import type { MoneyFacts } from '../../norms/asked/money.ts'
import { moneyType, payChannel } from '../../records/codes.ts'
import type { EnforcementRecord, Money } from '../../records/record.ts'
import { yuan } from '../../records/values.ts'
import type { FactUsed } from '../finding.ts'
import type { Bench } from '../limits.ts'
import { placeOf } from '../special.ts'
import { broken, kept, lacking, notApplicable, type Rules, unknown, without } from '../verdict.ts'
import { dayOfAct, exceeds } from './range.ts'

type Type = keyof typeof moneyType

/** What was received and not given back. */
export const received = ({ amountPaid, refunded }: Money): number => (amountPaid ?? 0) - (refunded ?? 0)
export const total = (money: readonly Money[], amount: (one: Money) => number = received): number => money.reduce((sum, one) => sum + amount(one), 0)
export const ofType = ({ money }: EnforcementRecord, ...types: readonly Type[]): Money[] => money.filter(({ type }) => type !== null && types.includes(type))

export const moneyUsed = (name: string, value: string | null): FactUsed => ({ field: 'money', name, value })
const paid = ({ type, amountPaid, paidAt }: Money): FactUsed => moneyUsed(type === null ? '款项' : moneyType[type], `${yuan(amountPaid ?? 0)}${paidAt === null ? '' : `（${paidAt}收）`}`)

const selfCollected: readonly string[] = ['OFFICER_ACCOUNT', 'BODY_ACCOUNT', 'CASH_AT_BODY']
const onTheSpot: readonly string[] = ['A68_1', 'A68_2']

export const money: Rules<MoneyFacts> = {
  finesCollectedApart(record) {
    const fines = ofType(record, 'FINE', 'ADDITIONAL_FINE').filter(({ amountPaid }) => (amountPaid ?? 0) > 0)
    if (fines.length === 0) return without(record, 'money', '款项', '没有罚款收缴记录。')
    const own = fines.find(({ payChannel: channel }) => channel !== null && selfCollected.includes(channel))
    if (own) return broken(`罚款${yuan(own.amountPaid!)}由${payChannel[own.payChannel!]}收取，不是指定的银行或者电子支付系统，也不是依法当场收缴。`, [paid(own), moneyUsed('收款渠道', payChannel[own.payChannel!])])
    const groundless = fines.find(({ payChannel: channel, onSiteBasis }) => channel === 'ON_SITE' && onSiteBasis === null)
    if (groundless) return broken(`当场收缴罚款${yuan(groundless.amountPaid!)}，没有填写当场收缴的依据。`, [paid(groundless)])
    return fines.some(({ payChannel: channel }) => channel === null) ? unknown('有罚款没有填写收款渠道，无法核对。') : kept('罚款的决定与收缴分离。')
  },

  /** 第1项 of at most so many yuan, or hard to collect later, both after a summary decision; or asked for by the party where it is remote. Always with a ticket. */
  collectedOnSiteLawfully(record, { atMost: general, special }, bench) {
    const fines = ofType(record, 'FINE').filter(({ payChannel: channel }) => channel === 'ON_SITE')
    if (fines.length === 0) return without(record, 'money', '款项', '没有当场收缴罚款。')
    const atMost = limitOf(record, special, bench) ?? general
    for (const fine of fines) {
      const { onSiteBasis, partyRequestDocId, ticketNo } = fine
      const amount = Math.max(fine.amountPaid ?? 0, record.penalty?.fineAmount ?? 0)
      const uses = [paid(fine), moneyUsed('当场收缴依据', onSiteBasis), moneyUsed('财政票据号', ticketNo), 'procedureType'] as const
      if (onSiteBasis === 'A68_1' && exceeds(amount, atMost)) return broken(`以${atMost}元以下罚款为由当场收缴，罚款为${yuan(amount)}。`, uses)
      if (onSiteBasis !== null && onTheSpot.includes(onSiteBasis) && record.procedureType !== null && record.procedureType !== 'SUMMARY') return broken('当场收缴的依据只适用于当场作出的处罚决定，本案不是简易程序。', uses)
      if (onSiteBasis === 'A69' && partyRequestDocId === null) return broken('以边远、水上、交通不便为由当场收缴，没有当事人提出的记录。', uses)
      if (ticketNo === null) return broken(`当场收缴罚款${yuan(fine.amountPaid ?? 0)}，没有出具财政部门统一制发的专用票据。`, uses)
    }
    return kept('当场收缴有依据和票据。')
  },

  /** Nothing is owed before it is decided. What the party hands over of itself, with a ticket and its basis written down, is no collection. */
  receivedAfterDecision(record) {
    const all = ofType(record, 'FINE', 'CONFISCATION', 'DEPOSIT').filter(({ paidAt }) => paidAt !== null)
    if (all.length === 0) return without(record, 'money', '款项', '没有收款记录。')
    const { decidedAt } = record
    const deposit = all.find(({ type, legalBasis }) => type === 'DEPOSIT' && legalBasis === null)
    if (deposit) return broken(`${deposit.paidAt}收取${moneyType.DEPOSIT}${yuan(deposit.amountPaid ?? 0)}，没有写明法律依据。`, [paid(deposit)])
    const early = all.find((one) => one.type !== 'DEPOSIT' && !isHandedOver(one) && (decidedAt === null || one.paidAt! < decidedAt))
    if (early === undefined) return kept('收款在决定之后。')
    const uses = [paid(early), 'decidedAt'] as const
    if (decidedAt === null) return lacking(record, 'decidedAt', '决定日', `${early.paidAt}已经收取${moneyType[early.type!]}${yuan(early.amountPaid ?? 0)}，还没有作出处罚决定。`, uses)
    return broken(`${early.paidAt}收取${moneyType[early.type!]}${yuan(early.amountPaid ?? 0)}，处罚决定${decidedAt}才作出。`, uses)
  },

  noMoreThanDecided(record) {
    const fines = ofType(record, 'FINE')
    if (fines.length === 0) return without(record, 'money', '款项', '没有罚款收缴记录。')
    if (record.decidedAt === null && (record.penalty === null || record.penalty.fineAmount === null)) return notApplicable('还没有作出处罚决定。')
    const decided = record.penalty?.fineAmount ?? 0
    const sum = total(fines)
    if (!exceeds(sum, decided)) return kept('实收没有超过决定的罚款。')
    return lacking(record, 'penalty.fineAmount', '罚款', `决定罚款${yuan(decided)}，实收（扣除退付）共${yuan(sum)}，多收${yuan(sum - decided)}。`, ['penalty.fineAmount', ...fines.map(paid)])
  },

  costsNotShifted(record) {
    const { coercion } = record
    if (coercion === null || (coercion.type !== 'SEAL' && coercion.type !== 'SEIZE')) return notApplicable('没有查封、扣押。')
    const costs = ofType(record, 'STORAGE_FEE', 'APPRAISAL_FEE', 'TOWING_FEE')
    if (costs.length === 0) return without(record, 'money', '款项', '没有保管、检测鉴定费用。')
    const shifted = costs.find((one) => one.payer === 'PARTY' && received(one) > 0 && !isAfterLifting(one, coercion.liftedAt))
    return shifted ? broken(`查封、扣押的${moneyType[shifted.type!]}${yuan(received(shifted))}由当事人支付，应当由行政机关承担。`, ['coercion.type', paid(shifted)]) : kept('费用由行政机关承担。')
  },
}

/** 法律另有规定的限额, in yuan. */
function limitOf(record: EnforcementRecord, norm: string, bench: Bench): number | null {
  const registered = bench.world.specialPeriod(norm, { place: placeOf(record), field: record.fieldCode, item: record.itemCode }, dayOfAct(record, bench))
  return registered?.unit === 'yuan' ? registered.count : null
}

const isHandedOver = ({ type, legalBasis, ticketNo }: Money): boolean => type === 'CONFISCATION' && legalBasis !== null && ticketNo !== null

/** What comes of goods not fetched in time after they were released, where a law puts it on the party. */
const isAfterLifting = ({ paidAt, legalBasis }: Money, liftedAt: string | null): boolean => legalBasis !== null && liftedAt !== null && paidAt !== null && paidAt > liftedAt
