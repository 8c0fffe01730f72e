import { hasNumbersOfPeople } from './identifiers.ts'
import type { Report } from './problems.ts'
import type { EnforcementRecord } from './record.ts'

/** What a record of any kind can get wrong in its publicity, its file and its laws. */
export function checkParts(record: EnforcementRecord, report: Report): void {
  checkPublicity(record, report)
  checkBeforeDecision(record, report)
  checkFile(record, report)
  for (const { name, effectiveFrom, effectiveTo } of record.bases) {
    if (effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom) report('E406', 'legalBasis', `${name ?? '适用依据'}的失效日（${effectiveTo}）早于施行日（${effectiveFrom}）。`)
  }
}

/** Whoever penalises or grants publishes; what refuses or ends without either needs no reason why it is not published (行政许可法第40条、行政处罚法第48条第1款). */
function isToBePublished({ actionKind, decisionResult, licence }: EnforcementRecord): boolean {
  if (actionKind === 'licence') return licence?.result === null || licence?.result === 'GRANT'
  return actionKind === 'penalty' && (decisionResult === null || decisionResult === 'PENALISE')
}

function checkPublicity(record: EnforcementRecord, report: Report): void {
  const { publicity, secretLevel, unreported } = record
  const { required, exemptReason, exemptApprovedBy, text } = publicity
  if (secretLevel === 'STATE') report('E702', 'secretLevel', '涉及国家秘密的执法数据不能通过本平台报送，请按保密规定线下办理。')
  if (required === false && exemptReason === null && isToBePublished(record)) {
    report('E318', 'publicity.exemptReason', '标明不应当公示，却没有填写不公示理由。')
  }
  if (exemptReason !== null && exemptApprovedBy === null && !unreported.includes('publicity.exemptApprovedBy')) {
    report('E318', 'publicity.exemptApprovedBy', '填写了不公示理由，却没有填写不公示的审批人。')
  }
  if (text !== null && hasNumbersOfPeople(text)) {
    report('E701', 'publicity.text', '公示文本里有证件号码、手机号码或者银行卡号，请立即从公示的文本中删去，再更正报送；已经公示的，会作为问题提示。')
  }
}

function checkBeforeDecision({ decidedAt, evidence, legalReview, collective, headApproval }: EnforcementRecord, report: Report): void {
  if (decidedAt === null) return
  const late = (field: string, name: string, at: string | null | undefined): void => {
    if (at && at.slice(0, 10) > decidedAt) report('E403', field, `${name}（${at}）晚于决定日（${decidedAt}），请核对；属实的，会作为问题提示。`)
  }
  for (const { obtainedAt, usedInDecision } of evidence) if (usedInDecision !== false) late('evidence.obtainedAt', '证据取得时间', obtainedAt)
  late('legalReview.reviewedAt', '法制审核完成日', legalReview?.reviewedAt)
  late('collective.heldAt', '集体讨论日', collective?.heldAt)
  late('headApproval.at', '负责人审批时间', headApproval?.at)
}

function checkFile({ media, steps }: EnforcementRecord, report: Report): void {
  for (const { startedAt, endedAt, durationSec } of media) {
    if (startedAt !== null && endedAt !== null && endedAt < startedAt) report('E404', 'media.endedAt', `音像结束时间（${endedAt}）早于开始时间（${startedAt}）。`)
    if (durationSec === 0) report('E404', 'media.durationSec', '音像时长为0秒，请核对是不是漏填。', 'warning')
  }
  const isFullHour = (moment: string | null): boolean => moment?.slice(10).endsWith(':00') === true
  const atFullHours = steps.findIndex(({ startedAt, endedAt }) => isFullHour(startedAt) && isFullHour(endedAt))
  if (atFullHours >= 0) report('E405', `steps[${atFullHours}]`, `第${atFullHours + 1}个环节的开始和结束都是整点，请核对是不是系统默认的时间。`)
}
