import type { KindOfAct } from '../norms/index.ts'
import { recordKind } from './codes.ts'
import { details } from './fields/index.ts'
import type { Fields } from './fields/shape.ts'
import type { Report } from './problems.ts'
import type { Adjudication, Coercion, EnforcementRecord, Inspection, Levy, Licence, Payment, Penalty, Reward } from './record.ts'

/** What only records of its kind can get wrong. */
export function checkKind(record: EnforcementRecord, report: Report): void {
  const { penalty, coercion, licence, inspection, levy, payment, confirmation, adjudication, reward } = record
  if (penalty) checkPenalty(record, penalty, report)
  if (coercion) checkCoercion(coercion, report)
  if (licence) checkLicence(record, licence, report)
  if (inspection) checkInspection(record, inspection, report)
  if (levy) checkLevy(record, levy, report)
  if (payment) checkPayment(record, payment, report)
  if (confirmation) {
    if (confirmation.confirmType === null) report('E102', 'confirmType', missing('confirmation', 'confirmType'))
    inOrder([['acceptedAt', '受理日', record.acceptedAt], ['decidedAt', '决定日', record.decidedAt]], report)
  }
  if (adjudication) checkAdjudication(record, adjudication, report)
  if (reward) checkReward(record, reward, report)
}

function checkPenalty(record: EnforcementRecord, penalty: Penalty, report: Report): void {
  const { fineAmount, penaltyKinds, confiscatedGains, confiscatedGoodsValue, penaltyContent, textFine } = penalty
  const fine = fineAmount ?? 0
  const fined = penaltyKinds.includes('FINE')
  if (fined && fine === 0) report('E302', 'fineAmount', '处罚种类有罚款，却没有罚款数额。')
  if (!fined && fine > 0) report('E302', 'penaltyKinds', `罚款数额为${fine}元，处罚种类里却没有罚款。`)
  const confiscated = (confiscatedGains ?? 0) + (confiscatedGoodsValue ?? 0)
  if (confiscated > 0 && !penaltyKinds.some((kind) => kind === 'CONFISCATE_GAINS' || kind === 'CONFISCATE_GOODS')) {
    report('E303', 'confiscatedGains', `没收金额为${confiscated}元，处罚种类里却没有没收。`)
  }
  checkConfiscated(record, penalty, report)
  if (record.decisionResult !== null && record.decisionResult !== 'PENALISE' && (penaltyKinds.length > 0 || fine > 0)) {
    report('E304', 'decisionResult', '决定结果不是给予处罚，却填写了处罚种类或者罚款。')
  }
  if (record.decisionResult === 'PENALISE' && record.decidedAt !== null && penaltyKinds.length === 0) {
    report('E102', 'penaltyKinds', '决定给予处罚，却没有填写处罚种类。')
  }
  const { legalMin, legalMax } = penalty
  if (legalMin !== null && legalMax !== null && legalMin > legalMax) report('E311', 'legalMin', `法定罚款下限（${legalMin}元）大于上限（${legalMax}元）。`)
  const stated = textFine ?? fineIn(penaltyContent)
  if (stated !== null && fine > 0 && Math.abs(stated - fine) > 0.005) {
    report('E305', 'fineAmount', `罚款填写为${fine}元，处罚内容里写的是${stated}元，请核对是不是元与万元混淆。`)
  }
  checkProcedure(record, report)
}

/** What is said to be confiscated has an amount, where the source carries one. Goods may be worth nothing: that is only told. */
function checkConfiscated({ unreported }: EnforcementRecord, { penaltyKinds, confiscatedGains, confiscatedGoodsValue }: Penalty, report: Report): void {
  const lacks = (kind: Penalty['penaltyKinds'][number], field: string, amount: number | null) => penaltyKinds.includes(kind) && (amount ?? 0) === 0 && !unreported.includes(`penalty.${field}`)
  if (lacks('CONFISCATE_GAINS', 'confiscatedGains', confiscatedGains)) report('E303', 'confiscatedGains', '处罚种类有没收违法所得，却没有没收违法所得的数额。')
  if (lacks('CONFISCATE_GOODS', 'confiscatedGoodsValue', confiscatedGoodsValue)) {
    report('E303', 'confiscatedGoodsValue', '处罚种类有没收非法财物，却没有财物的价值；没有价值或者无法估价的，请核对后不必更正。', 'warning')
  }
}

function checkProcedure({ procedureType, caseFiledAt, unreported, decidedAt, collective }: EnforcementRecord, report: Report): void {
  if (procedureType === 'SUMMARY' && collective !== null) report('E306', 'collective', '简易程序当场处罚没有集体讨论，却填写了集体讨论，请核对程序类型。')
  if (procedureType === 'SUMMARY' && caseFiledAt !== null) report('E306', 'caseFiledAt', '简易程序当场处罚没有立案，却填写了立案日，请核对程序类型。')
  if (procedureType === 'ORDINARY' && caseFiledAt === null && decidedAt !== null && !unreported.includes('caseFiledAt')) {
    // What the law forbids is no mistake of the data: monitoring looks at it (行政处罚法第54条第2款).
    report('E306', 'caseFiledAt', '普通程序已作出决定，却没有立案日，请核对是不是漏填。', 'warning')
  }
}

const fineWords = /罚款(?:人民币)?\s*([\d,]+(?:\.\d+)?)\s*(万?)元/

/** The fine that the text of a decision names, in yuan; null if it names none, or several. */
function fineIn(content: string | null): number | null {
  const found = content === null ? null : fineWords.exec(content)
  if (found === null || fineWords.test(content!.slice(found.index + found[0].length))) return null
  const [, digits, tenThousand] = found
  return Math.round(Number(digits!.replaceAll(',', '')) * (tenThousand ? 1_000_000 : 100)) / 100
}

function checkCoercion({ type, startedAt, liftedAt, disposedAt, executedFrom, executedTo }: Coercion, report: Report): void {
  if (type === null) report('E102', 'type', '强制种类没有填写，是必填项。')
  for (const [field, name, end] of [['liftedAt', '解除日', liftedAt], ['disposedAt', '处理决定日', disposedAt]] as const) {
    if (startedAt !== null && end !== null && end < startedAt.slice(0, 10)) report('E401', field, `${name}（${end}）早于实施时间（${startedAt}）。`)
  }
  if (executedFrom !== null && executedTo !== null && executedTo < executedFrom) report('E401', 'executedTo', `执行结束时间（${executedTo}）早于开始时间（${executedFrom}）。`)
}

function checkLicence({ decidedAt, acceptedAt, unreported }: EnforcementRecord, licence: Licence, report: Report): void {
  const { result, validFrom, validTo, certNo, certIssuedAt, appliedAt, rejectedAt } = licence
  if (result === 'GRANT' && decidedAt !== null) {
    if (validTo === null && !unreported.includes('licence.validTo')) report('E310', 'validTo', '准予许可，却没有有效期；长期有效的，有效期至填 2099-12-31。')
    // Not every licence is a certificate (行政许可法第39条第1款).
    if (certNo === null && certIssuedAt !== null && !unreported.includes('licence.certNo')) report('E310', 'certNo', '已经颁发许可证件，却没有许可编号，请补报。', 'warning')
  }
  if (validFrom !== null && validTo !== null && validTo < validFrom) report('E401', 'validTo', `有效期至（${validTo}）早于有效期自（${validFrom}）。`)
  inOrder([['appliedAt', '申请日', appliedAt], ['acceptedAt', '受理日', acceptedAt], ['decidedAt', '决定日', decidedAt], ['certIssuedAt', '颁证日', certIssuedAt]], report)
  if (rejectedAt !== null && acceptedAt !== null) report('E401', 'rejectedAt', '既有受理日，又有不予受理日，请核对。')
}

function checkInspection({ actionKind }: EnforcementRecord, inspection: Inspection, report: Report): void {
  const { trigger, triggerRef, planId, startedAt, endedAt } = inspection
  if (startedAt === null) report('E102', 'startedAt', `${recordKind[actionKind]}没有填写检查开始时间，是必填项。`)
  if (trigger === 'PLAN' && planId === null) report('E316', 'planId', '按计划检查，却没有填写检查计划。')
  if (trigger !== null && trigger !== 'PLAN' && triggerRef === null) report('E316', 'triggerRef', '不是按计划检查，却没有填写触发依据记录。')
  if (startedAt !== null && endedAt !== null && endedAt < startedAt) report('E401', 'endedAt', `检查结束时间（${endedAt}）早于开始时间（${startedAt}）。`)
}

function checkLevy({ decidedAt, unreported }: EnforcementRecord, { type, levied }: Levy, report: Report): void {
  if (type === null) report('E102', 'type', missing('levy', 'type'))
  if (type === 'LEVY' && decidedAt !== null && levied === null && !unreported.includes('levy.levied')) report('E102', 'levied', '征收税费，却没有填写实征额。')
}

/** In an emergency aid is paid first, and its papers follow (社会救助暂行办法第48条). */
function checkPayment({ acceptedAt, decidedAt }: EnforcementRecord, { benefitType, appliedAt, emergency, result, amount, firstPaidAt }: Payment, report: Report): void {
  if (benefitType === null) report('E102', 'benefitType', missing('payment', 'benefitType'))
  if (result !== null && decidedAt === null) report('E102', 'decidedAt', '填写了给付结果，却没有决定日。')
  if (result === 'GRANT' && amount === null) report('E102', 'amount', '批准给付，却没有填写金额，请补报。', 'warning')
  inOrder([['appliedAt', '申请日', appliedAt], ['acceptedAt', '受理日', acceptedAt], ['decidedAt', '决定日', decidedAt], ['firstPaidAt', '首次发放日', emergency === true ? null : firstPaidAt]], report)
}

function checkAdjudication({ acceptedAt, decidedAt }: EnforcementRecord, { disputeType, respondentServedAt, defenceReceivedAt }: Adjudication, report: Report): void {
  if (disputeType === null) report('E102', 'disputeType', missing('adjudication', 'disputeType'))
  inOrder([['acceptedAt', '受理日', acceptedAt], ['respondentServedAt', '送达被申请人日', respondentServedAt], ['defenceReceivedAt', '收到答辩日', defenceReceivedAt]], report)
  inOrder([['acceptedAt', '受理日', acceptedAt], ['decidedAt', '决定日', decidedAt]], report)
}

function checkReward({ decidedAt }: EnforcementRecord, { rewardType, groundHandledAt, startedAt, informedAt, amount }: Reward, report: Report): void {
  if (rewardType === null) report('E102', 'rewardType', missing('reward', 'rewardType'))
  if (informedAt !== null && amount === null) report('E102', 'amount', '已经告知奖励，却没有填写金额，请补报。', 'warning')
  inOrder([['groundHandledAt', '所涉行为处理日', groundHandledAt], ['startedAt', '奖励启动日', startedAt], ['decidedAt', '决定日', decidedAt], ['informedAt', '奖励告知日', informedAt]], report)
}

const missing = (kind: KindOfAct, field: string): string => `${(details[kind].group as Fields)[field]!.name}没有填写，是必填项。`

/** Each day that is known is not earlier than the one before. */
function inOrder(days: readonly (readonly [field: string, name: string, day: string | null])[], report: Report): void {
  let earlier: readonly [name: string, day: string] | null = null
  for (const [field, name, day] of days) {
    if (day === null) continue
    if (earlier !== null && day < earlier[1]) report('E401', field, `${name}（${day}）早于${earlier[0]}（${earlier[1]}）。`)
    earlier = [name, day]
  }
}
