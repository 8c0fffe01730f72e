import { addDays } from '../../../core/periods/index.ts'
import { at, type Scene } from '../scene.ts'
import { each, flaw } from './irregularity.ts'

const wrong = flaw('penalty')
const heard = ({ day }: Scene) => ({ rightInformedAt: day(5), requestedAt: day(6), noticeServedAt: day(7), heldAt: day(15) })

const reviewed = ({ day }: Scene) => ({ legalReview: { submittedAt: day(16), reviewedAt: day(17), opinion: 'PASS' } })

/** 处罚的程序、期限、送达 */
export const penaltyFlaws = [
  wrong('penalty-statute-barred', ({ day }) => ({ actAt: null, actEndedAt: addDays(day(0), -800) })),
  wrong('publicity-withdrawal-overdue', ({ day }) => ({ revokedAt: day(30), publicity: { withdrawnAt: day(35), withdrawReason: '复议撤销' } })),
  wrong('publicity-withdrawal-overdue-unexplained', ({ day }) => ({ revokedAt: day(30), publicity: { withdrawnAt: day(31) } })),
  wrong('penalty-no-case-filing', ({ day }) => ({ caseFiledAt: day(13) }), ['penalty-no-case-filing-measures']),
  wrong('penalty-no-case-filing-measures', ({ day }, told) => each(told, 'steps', (step, turn) => (turn === 1 ? { ...step, startedAt: at(addDays(day(0), -8), '09:10'), endedAt: at(addDays(day(0), -8), '10:20'), recordedAt: at(addDays(day(0), -8), '17:00') } : step))),
  wrong('penalty-service-overdue-present', ({ day }, told) => ({ partyPresentAtDecision: true, servedAt: day(26), executedAt: day(30), closedAt: day(31), archivedAt: day(36),
    ...each(told, 'services', service => (service['docType'] === 'PENALTY_DECISION' ? { ...service, servedAt: day(26) } : service)), ...each(told, 'money', paid => ({ ...paid, paidAt: day(30), treasuryAt: day(31) })) })),
  wrong('evidence-preservation-overdue', ({ day }) => ({ preservations: [{ approvedAt: day(3), preservedAt: day(3), disposedAt: day(11), disposal: 'RETURN' }] })),
  wrong('evidence-preservation-overdue-unapproved', ({ day }) => ({ preservations: [{ approvedAt: null, preservedAt: day(3), disposedAt: day(8), disposal: 'RETURN' }] })),
  wrong('penalty-decision-overdue', ({ day }) => ({ caseFiledAt: addDays(day(0), -75), clueReceivedAt: addDays(day(0), -76), discoveredAt: addDays(day(0), -76), actAt: null, actEndedAt: addDays(day(0), -76) })),
  wrong('penalty-service-overdue', ({ day }, told) => ({
    servedAt: day(26), executedAt: day(30), closedAt: day(31), archivedAt: day(36),
    ...each(told, 'services', service => (service['docType'] === 'PENALTY_DECISION' ? { ...service, servedAt: day(26) } : service)), ...each(told, 'money', paid => ({ ...paid, paidAt: day(30), treasuryAt: day(31) })),
  })),
  wrong('hearing-requested-not-held', scene => ({ hearing: { ...heard(scene), noticeServedAt: null, heldAt: null } })),
  wrong('decided-before-hearing-window-closed', ({ day }) => ({ hearing: { rightInformedAt: day(14) } })),
  wrong('hearing-notice-too-short', scene => ({ hearing: { ...heard(scene), heldAt: scene.day(12) }, ...reviewed(scene) })),
  wrong('officers-fewer-than-two', (_, told) => each(told, 'steps', step => (step['stepType'] === 'INTERROGATION' ? { ...step, officers: (step['officers'] as unknown[]).slice(0, 1) } : step))),
  wrong('prior-notice-missing', (_, told) => ({ priorNoticeAt: null, services: (told['services'] as { docType: string }[]).filter(({ docType }) => docType !== 'PRIOR_NOTICE'), steps: (told['steps'] as { stepType: string }[]).filter(({ stepType }) => stepType !== 'PRIOR_NOTICE') })),
  wrong('statement-not-reviewed', ({ day }) => ({ statementReceivedAt: day(14) })),
  wrong('penalty-heavier-after-statement', (_, told) => ({ penalty: { proposed: { fineAmount: (told['penalty'] as { fineAmount: number }).fineAmount - 100 } } })),
  wrong('transfer-approval-late', ({ day }) => ({ transfer: { reportedAt: at(day(5), '09:10'), approvalResult: 'APPROVE', approvedAt: at(day(12), '09:10'), transferredAt: at(day(12), '15:10') } })),
  wrong('transfer-over-24h', ({ day }) => ({ transfer: { reportedAt: at(day(5), '09:10'), approvalResult: 'APPROVE', approvedAt: at(day(6), '09:10'), transferredAt: at(addDays(day(6), 1), '09:11') } })),
  wrong('transfer-items-handover-late', ({ day }) => ({
    transfer: { reportedAt: at(day(5), '09:10'), approvalResult: 'APPROVE', approvedAt: at(day(6), '09:10'), transferredAt: at(day(6), '15:10'), policeFiledNoticeAt: day(10), itemsHandedAt: addDays(day(10), 12) },
  })),
  wrong('transfer-approval-late-reason', ({ day }) => ({ transfer: { reportedAt: at(day(5), '09:10'), approvalResult: 'REJECT', approvedAt: at(day(6), '09:10') } })),
  wrong('transfer-items-handover-late-party', ({ day }) => ({
    transfer: { reportedAt: at(day(5), '09:10'), approvalResult: 'APPROVE', approvedAt: at(day(6), '09:10'), transferredAt: at(day(6), '15:10'), policeFiledNoticeAt: day(10), itemsHandedAt: day(10), hasSeizedItems: true },
  })),
  wrong('penalty-licence-publicity-late', ({ day }) => ({ publicity: { publishedAt: day(30) } })),
  wrong('penalty-licence-publicity-late', ({ day }) => ({ publicity: { publishedAt: day(40) } }), ['penalty-licence-publicity-late']),
]
