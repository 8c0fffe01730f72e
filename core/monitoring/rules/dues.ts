import type { DueFacts } from '../../norms/asked/dues.ts'
import type { Day } from '../../norms/index.ts'
import { addDays, chineseDay, daysBetween, lastDayOnly } from '../../periods/index.ts'
import { rewardType } from '../../records/codes.ts'
import type { EnforcementRecord, Money } from '../../records/record.ts'
import { yuan } from '../../records/values.ts'
import { facts, isRemedy, isReported } from '../facts.ts'
import type { FactUsed } from '../finding.ts'
import type { Bench } from '../limits.ts'
import { placeOf } from '../special.ts'
import { broken, kept, lacking, notApplicable, type Rules, running, unknown, type Verdict, without } from '../verdict.ts'
import { moneyUsed, ofType, received, total } from './money.ts'
import { dayOfAct, exceeds } from './range.ts'

const noMoney = '没有罚没收款记录。'

export const dues: Rules<DueFacts> = {
  /** Not beyond the sum itself, and not beyond the days it was overdue; the days of a review or a suit do not count. */
  additionalFineBounded(record, { dailyRate, payWithin }, { counting, calendar }) {
    const additional = ofType(record, 'ADDITIONAL_FINE', 'LATE_FEE')
    const due = total(additional, ({ amountDue, amountPaid }) => amountDue ?? amountPaid ?? 0)
    if (due === 0) return without(record, 'money', '款项', '没有加处罚款或者滞纳金。')
    const principal = record.penalty?.fineAmount ?? total(ofType(record, 'FINE', 'FEE'), ({ amountDue }) => amountDue ?? 0)
    if (principal === 0) return unknown('没有罚款或者应收数额，无法核对加处的数额。')
    const uses = [moneyUsed('加处罚款或者滞纳金', yuan(due)), moneyUsed('本金', yuan(principal))]
    if (exceeds(due, principal)) return broken(`加处罚款或者滞纳金共${yuan(due)}，超过本金${yuan(principal)}。`, uses)
    const days = overdueDays(record, payWithin === null ? null : dueOn(record, (served) => lastDayOnly(payWithin, served, { ...counting, endsOnHoliday: 'unchanged' }, calendar)!))
    if (dailyRate === null || days === null) return kept('加处没有超过本金。')
    const most = principal * dailyRate * days
    return exceeds(due, most) ? broken(`加处罚款共${yuan(due)}；按日${dailyRate * 100}%、${days}日（缴款期满、延期期满之后，扣除复议、诉讼期间）计算，最多${yuan(most)}。`, [...uses, 'addFine.from', 'addFine.to', 'addFine.remedyDays'])
      : kept('加处没有超过本金和日数。')
  },

  paidIntoTreasury(record, { within }, { counting, calendar, today }) {
    const taken = ofType(record, 'FINE', 'ADDITIONAL_FINE', 'CONFISCATION', 'AUCTION').filter((one) => received(one) > 0)
    if (taken.length === 0) return without(record, 'money', '款项', noMoney)
    let [next, untold]: [Day | null, boolean] = [null, false]
    for (const one of taken) {
      const { paidAt, treasuryAt, treasuryAmount } = one
      const sum = received(one)
      if (treasuryAt !== null && treasuryAmount !== null && exceeds(sum, treasuryAmount)) return broken(`实收罚没款${yuan(sum)}，入库${yuan(treasuryAmount)}，少${yuan(sum - treasuryAmount)}。`, remitted(one))
      untold ||= paidAt === null || (treasuryAt !== null && treasuryAmount === null)
      if (paidAt === null) continue
      const last = lastDayOnly(within, paidAt, counting, calendar)!
      if ((treasuryAt ?? today) > last) return broken(`${paidAt}收取的罚没款${yuan(sum)}，${treasuryAt === null ? `至${chineseDay(today)}没有入库` : `${treasuryAt}才入库`}，应当及时上缴国库（核对到${chineseDay(last)}）。`, remitted(one))
      if (treasuryAt === null && (next === null || last < next)) next = last
    }
    if (next !== null) return running(`罚没款还没有入库，核对到${chineseDay(next)}。`, next)
    return untold ? unknown('有罚没款没有填写收款日或者入库金额，无法核对。') : kept('罚没款已经足额入库。')
  },

  overdueFinePursued(record, { payWithin, urgeWithin }, { counting, calendar, today }) {
    const { penalty, instalment, courtAppliedAt, fulfilled, remedies } = record
    const [urgeServedAt, deferredUntil] = [read(record, 'urgeServedAt'), read(record, 'deferredUntil')]
    // What is carried out by force is a fine of another record: its paper and its sum are told among services and money.
    const fine = penalty === null ? ofType(record, 'FINE').reduce((sum, { amountDue }) => sum + (amountDue ?? 0), 0) : penalty.fineAmount ?? 0
    const served = (penalty === null ? null : record.servedAt) ?? record.services.find(({ docType }) => docType === 'PENALTY_DECISION')?.servedAt ?? null
    if (fine === 0 || served === null) return notApplicable('没有送达的罚款决定。')
    if (fulfilled === true || !exceeds(fine, total(ofType(record, 'FINE')))) return kept('罚款已经缴清。')
    if (!isReported(record, 'money')) return unknown('来源数据不含款项，无法核对是否缴清。')
    if ((instalment?.approvedAt ?? null) !== null && deferredUntil === null) return kept('已经批准延期或者分期缴纳。')
    if (isUndone(record)) return notApplicable('决定已经被变更、撤销。')
    if (courtAppliedAt !== null) return kept('已经申请人民法院强制执行。')
    if (remedies.some((remedy) => remedy.concludedAt === null && isRemedy(remedy))) return notApplicable('复议或者诉讼正在进行。')
    const payBy = latest(lastDayOnly(payWithin, served, counting, calendar)!, [deferredUntil])
    const last = lastDayOnly(urgeWithin, latest(payBy, remedies.filter(isRemedy).map(({ concludedAt }) => concludedAt)), counting, calendar)!
    if ((urgeServedAt ?? today) <= last) return urgeServedAt === null ? running(`罚款没有缴清，核对到${chineseDay(last)}。`, last) : kept('逾期之后已经催告。')
    return lacking(record, 'urgeServedAt', '催告', `罚款${yuan(fine)}应当在${chineseDay(payBy)}之前缴纳，没有缴清，${deferredUntil === null ? '没有批准延期、分期，' : ''}${urgeServedAt === null ? `至${chineseDay(today)}没有催告` : `${urgeServedAt}才催告`}。`,
      ['penalty.fineAmount', 'servedAt', 'urgeServedAt', moneyUsed('已缴', yuan(total(ofType(record, 'FINE'))))])
  },

  feesListed(record, _, bench) {
    const fees = ofType(record, 'FEE').filter((one) => received(one) > 0)
    if (fees.length === 0) return without(record, 'money', '款项', '没有收费。')
    let open = false
    for (const one of fees) {
      const { feeCode, shiftedServiceFee, paidAt } = one
      const uses = [moneyUsed('收费', `${feeCode ?? '项目未填'} ${yuan(received(one))}`)]
      if (shiftedServiceFee === true) return broken(`要求当事人支付行政机关委托的技术服务费${yuan(received(one))}。`, uses)
      const listed = bench.world.fee(feeCode ?? '', placeOf(record), paidAt ?? dayOfAct(record, bench))
      if (listed === null) return broken(`收费${yuan(received(one))}（${feeCode ?? '项目未填'}）不在当日的收费目录内。`, uses)
      if (listed === undefined) open = true
      else if (exceeds(received(one), listed.max)) return broken(`${listed.name}收费${yuan(received(one))}，高于目录标准${yuan(listed.max)}。`, [...uses, { field: 'fee', name: '收费目录', value: `${yuan(listed.max)}（${listed.document}）` }])
    }
    return open ? unknown('当地没有登记收费目录，无法核对。') : kept('收费在目录内，没有超过标准。')
  },

  levyAsDue(record) {
    const { levy } = record
    if (levy === null || levy.type !== 'LEVY') return notApplicable('不是税费征收。')
    const { payable, levied, basisValid, ticketNo } = levy
    if (payable !== null && levied !== null && exceeds(levied, payable)) return broken(`应征${yuan(payable)}，实征${yuan(levied)}，多征${yuan(levied - payable)}。`, ['levy.payable', 'levy.levied'])
    if (basisValid === false) return broken('征收没有有效的依据。', ['levy.basisValid'])
    if ((levied ?? 0) > 0 && ticketNo === null) return lacking(record, 'levy.ticketNo', '征收票据号', `已征收${yuan(levied!)}，没有开具凭证。`, ['levy.levied', 'levy.ticketNo'])
    return payable === null || basisValid === null ? unknown('没有填写应征额或者征收依据是否有效，无法核对。') : kept('征收有依据和凭证，没有多征。')
  },

  rewardAllowed(record, _, bench) {
    const { reward, decidedAt } = record
    if (reward === null || decidedAt === null) return notApplicable('没有作出奖励决定。')
    if (reward.isStaffOrRelative === true) return broken('奖励发给了工作人员或者其近亲属。', ['reward.isStaffOrRelative'])
    if (reward.duplicateOf !== null) return broken(`同一举报已经奖励过（${reward.duplicateOf}）。`, ['reward.duplicateOf'])
    return withinGrade(record, bench)
  },
}

/** While a review or a suit ran, nobody had to urge. */
const latest = (day: Day, concluded: readonly (Day | null)[]): Day => concluded.reduce<Day>((last, each) => (each !== null && each > last ? each : last), day)

const remitted = (one: Money): FactUsed[] => [
  moneyUsed('实收', `${yuan(received(one))}${one.paidAt === null ? '' : `（${one.paidAt}）`}`),
  moneyUsed('入库', one.treasuryAt === null ? null : `${yuan(one.treasuryAmount ?? 0)}（${one.treasuryAt}）`),
]

function withinGrade(record: EnforcementRecord, bench: Bench): Verdict {
  const { rewardType: type, grade, amount } = record.reward!
  if (type === null || grade === null || amount === null) return unknown('没有填写奖励类型、档次或者金额，无法与奖励标准核对。')
  const standard = bench.world.rewardStandard(type, grade, placeOf(record), dayOfAct(record, bench))
  if (standard === undefined) return unknown('没有登记这一档次的奖励标准，无法核对。')
  if (!exceeds(amount, standard.max)) return kept('奖励没有超过标准。')
  return broken(`${rewardType[type]}奖励${yuan(amount)}，高于${grade}的标准${yuan(standard.max)}。`, ['reward.amount', { field: 'reward', name: '奖励标准', value: `${grade}，${yuan(standard.max)}（${standard.document}）` }])
}

/** The last day to pay: of the period from the day the decision was received, or of the time the body gave. */
function dueOn(record: EnforcementRecord, payBy: (served: Day) => Day): Day | null {
  const [served, deferredUntil] = [read(record, 'decisionReceivedAt'), read(record, 'deferredUntil')]
  return served === null ? deferredUntil : latest(payBy(served), [deferredUntil])
}

const read = (record: EnforcementRecord, field: 'urgeServedAt' | 'deferredUntil' | 'decisionReceivedAt'): Day | null => facts[field].read(record, 0) as Day | null

const undoing: readonly (string | null)[] = ['REVOKE', 'CHANGE', 'INVALID']

/** A decision found unlawful, and left as it is, is still to be carried out. */
const isUndone = ({ revokedAt, remedies }: EnforcementRecord): boolean => revokedAt !== null || remedies.some(({ outcome, concludedAt }) => concludedAt !== null && undoing.includes(outcome))

/** From the first day to the last, both counted, without those before anything was overdue, and those of reviews and suits. Null where the days are not known. */
function overdueDays({ addFine, remedies }: EnforcementRecord, due: Day | null): number | null {
  if (addFine === null || addFine.from === null || addFine.to === null) return null
  const { to } = addFine
  const from = due !== null && due >= addFine.from ? addDays(due, 1) : addFine.from
  const spans = remedies.filter((remedy) => isRemedy(remedy) && remedy.acceptedAt !== null).map(({ acceptedAt, concludedAt }) => [acceptedAt!, concludedAt ?? to] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  let [stayed, free]: [number, Day] = [0, from]
  for (const [start, end] of spans) {
    const [first, last] = [start > free ? start : free, end < to ? end : to]
    if (last < first) continue
    stayed += daysBetween(first, last) + 1
    free = addDays(last, 1)
  }
  return Math.max(0, daysBetween(from, to) + 1 - Math.max(stayed, addFine.remedyDays ?? 0))
}
