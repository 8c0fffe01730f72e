import type { Day } from '../../../core/norms/index.ts'
import { addDays, addMonths, workingDayFrom } from '../../../core/periods/index.ts'
import { calendarFor } from '../../../laws/registry.ts'
import { onTheSpot } from '../irregularities/deciding.ts'
import { each } from '../irregularities/irregularity.ts'
import type { Told } from '../lawful.ts'
import { at, type Scene } from '../scene.ts'
import { edge, followsWorkingDay, waitedFor, waitedUntil, within, withinDays } from './edge.ts'

const of = edge('penalty')

const inField = (field: string) => ({ body }: Scene): boolean => body.fieldCodes[0] === field
const inRegion = (region: string) => ({ body }: Scene): boolean => body.region === region
const whereCluesAreHandedOn = (scene: Scene): boolean => inRegion('bayannur')(scene) || inField('EMERGENCY')(scene)
const reviewed = ({ day }: Scene): Told => ({ legalReview: { submittedAt: day(16), reviewedAt: day(17), opinion: 'PASS' } })
/** The fine as it was paid, otherwise. */
const fine = (told: Told, differs: Told): Told => each(told, 'money', paid => (paid['type'] === 'FINE' ? { ...paid, ...differs } : paid))
const onSite = { payChannel: 'ON_SITE', onSiteBasis: 'A69', partyRequestDocId: '当事人请求' }
const reported = ({ day }: Scene): Told => ({ reportedAt: at(day(5), '09:10'), approvalResult: 'APPROVE', approvedAt: at(day(6), '09:10'), transferredAt: at(day(6), '15:10') })
const found = (actEndedAt: Day): Told => ({ actAt: null, actEndedAt })
/** The case is filed, and all before it known, on that day. */
const filed = (day: Day): Told => ({ caseFiledAt: day, clueReceivedAt: addDays(day, -1), discoveredAt: addDays(day, -1), ...found(addDays(day, -1)) })
/** So many working days before the case was filed. */
function daysBeforeFiling(count: number): (scene: Scene) => Day {
  return ({ body, day }) => {
    let found = day(2)
    for (let left = count; left > 0;) {
      found = addDays(found, -1)
      if (workingDayFrom(found, calendarFor(body.region)) === found) left--
    }
    return found
  }
}

/** Two years back and forth end on the same day, and the day before is one at work: no last day moves. */
const isPlain = ({ body, day }: Scene): boolean => {
  const before = addDays(day(0), -1)
  return addMonths(addMonths(day(0), -24), 24) === day(0) && workingDayFrom(before, calendarFor(body.region)) === before
}

/** 处罚的期限、送达、听证、移送、公示、备案归档 */
export const penaltyEdges = [
  of('penalty-statute-barred', { kept: ({ day }) => addMonths(day(0), -24), broken: ({ day }) => addDays(addMonths(day(0), -24), -1) }, day => found(day), { where: isPlain }),
  of('case-filing-late', { kept: daysBeforeFiling(15), broken: daysBeforeFiling(16) }, clueReceivedAt => ({ ...found(clueReceivedAt), clueReceivedAt, discoveredAt: clueReceivedAt })),
  of('penalty-decision-overdue', { kept: ({ day }) => addDays(day(18), -90), broken: ({ day }) => addDays(day(18), -91) }, filed, { where: followsWorkingDay(18) }),
  of('penalty-service-overdue', within(7, 18), (day, { day: of }, told) => ({
    servedAt: day, executedAt: of(30), closedAt: of(31), archivedAt: of(36), ...each(told, 'services', service => (service['docType'] === 'PENALTY_DECISION' ? { ...service, servedAt: day } : service)),
    ...each(told, 'money', paid => ({ ...paid, paidAt: of(30), treasuryAt: of(31) })),
  })),
  of('evidence-preservation-overdue', within(7, 3), (disposedAt, { day }) => ({ preservations: [{ approvedAt: day(3), preservedAt: day(3), disposedAt, disposal: 'RETURN' }] })),
  of('decided-before-hearing-window-closed', waitedFor(5, 18), rightInformedAt => ({ hearing: { rightInformedAt } })),
  of('hearing-notice-too-short', waitedUntil(7, 16), (noticeServedAt, scene) => ({ hearing: { rightInformedAt: scene.day(5), requestedAt: scene.day(6), noticeServedAt, heldAt: scene.day(16) }, ...reviewed(scene) })),
  of('correction-order-missing-recheck', within(10, 8), recheckedAt => ({ correction: { recheckedAt, alreadyCorrected: false } })),
  of('onsite-collection-handover-late', within(2, 23), (handedToBodyAt, { day }, told) => fine(told, { ...onSite, handedToBodyAt, handedToBankAt: day(27), treasuryAt: day(28) }), { where: ({ day }) => addDays(day(25), 1) === day(26) }),
  of('onsite-collection-handover-late-bank', within(2, 24), (handedToBankAt, { day }, told) => fine(told, { ...onSite, handedToBodyAt: day(24), handedToBankAt, treasuryAt: day(28) })),
  of('publicity-withdrawal-overdue', within(3, 30), (withdrawnAt, { day }) => ({ revokedAt: day(30), publicity: { withdrawnAt, withdrawReason: '复议撤销' } })),
  of('penalty-licence-publicity-late', within(7, 18), publishedAt => ({ publicity: { publishedAt } })),
  of('transfer-approval-late', withinDays(3, 5), (day, scene) => ({ transfer: { ...reported(scene), approvedAt: at(day, '09:10'), transferredAt: at(day, '15:10') } })),
  of('transfer-items-handover-late', withinDays(3, 10), (itemsHandedAt, scene) => ({ transfer: { ...reported(scene), policeFiledNoticeAt: scene.day(10), itemsHandedAt } })),
  of('summary-decision-not-reported', within(2, 18), (summaryReportedAt, scene) => ({ ...onTheSpot(scene, 3000), summaryReportedAt })),
  of('court-application-before-urge-expired', waitedFor(10, 60), (urgeServedAt, { day }) => ({ urgeServedAt, courtAppliedAt: day(60) })),
  of('dq-late-upload', within(3, 18), day => ({ recordedAt: at(day, '09:10') })),
  of('archive-overdue', within(30, 25), archivedAt => ({ archivedAt })),
  of('complaint-reply-overdue', within(7, 5), (repliedAt, { day }) => ({ complaint: { type: 'ENFORCEMENT_COMPLAINT', receivedAt: at(day(5), '09:30'), repliedAt, status: 'CLOSED' } }), { where: inRegion('bayannur') }),
  of('complaint-acceptance-late', within(7, 5), (acceptanceInformedAt, { day }) => ({ complaint: { type: 'CONSUMER_COMPLAINT', receivedAt: at(day(5), '09:30'), acceptanceInformedAt, repliedAt: day(10), status: 'CLOSED' } }), { where: inField('MARKET') }),
  of('complaint-acceptance-late-report', within(5, 2), (filingInformedAt, { day }) => ({
    complaint: { type: 'NAMED_REPORT', receivedAt: at(day(1), '09:30'), filingDecidedAt: day(2), filingInformedAt, repliedAt: filingInformedAt, status: 'CLOSED' },
  }), { where: inField('MARKET') }),
  of('clue-transfer-between-bodies-missing', within(7, 5), (sentAt, { day }) => ({ clue: { outOfScopeFoundAt: day(5), sentAt, receiverRepliedAt: day(14) } }), { where: whereCluesAreHandedOn }),
  of('clue-transfer-between-bodies-missing-reply', within(15, 6), (receiverRepliedAt, { day }) => ({ clue: { outOfScopeFoundAt: day(5), sentAt: day(6), receiverRepliedAt } }), { where: whereCluesAreHandedOn }),
]
