import { addDays } from '../../../core/periods/index.ts'
import { each, flaw } from './irregularity.ts'

const wrong = flaw('licence')

/** 许可的受理、期限、听证、颁证 */
export const licenceFlaws = [
  wrong('licence-correction-notice-late', ({ day }) => ({ acceptedAt: day(6), decidedAt: day(9), licence: {} })),
  wrong('licence-decision-overdue', ({ day }) => ({ decidedAt: day(23), recordedAt: null, promiseDays: null, licence: { certIssuedAt: day(24), validFrom: day(23) }, servedAt: day(24), closedAt: day(25), archivedAt: day(26), publicity: { publishedAt: day(26) } })),
  wrong('licence-decision-overdue-deemed', ({ day }) => ({ licence: { appliedAt: addDays(day(2), -50) } }), ['licence-correction-notice-late']),
  wrong('licence-promise-limit-exceeded', ({ day }) => ({ decidedAt: day(13), recordedAt: null, licence: { certIssuedAt: day(14), validFrom: day(13) }, servedAt: day(14), closedAt: day(15), archivedAt: day(16), publicity: { publishedAt: day(16) } })),
  wrong('licence-delivery-late', ({ day }) => ({ licence: { certIssuedAt: day(19) } })),
  wrong('licence-review-below-overdue', ({ day }) => ({ decidedAt: day(23), recordedAt: null, promiseDays: null, licence: { reviewedBelow: true, reviewedBelowAt: day(23), certIssuedAt: day(24), validFrom: day(23) }, servedAt: day(24), closedAt: day(25), archivedAt: day(26), publicity: { publishedAt: day(26) } }), ['licence-decision-overdue']),
  wrong('licence-testers-assigned-late', ({ day }) => ({ licence: { needsTesting: true, testersAssignedAt: day(8) } })),
  wrong('licence-correction-notice-late-repeated', ({ day }) => ({ licence: { correctionNoticeAt: day(1), correctionNoticeCount: 2 } })),
  wrong('licence-denial-without-reason', () => ({ denialReason: '不符合条件', licence: { result: 'DENY', certIssuedAt: null, certNo: null, validFrom: null, validTo: null } })),
  wrong('licence-renewal-undecided-before-expiry', ({ day }) => ({ licence: { isRenewal: true, appliedAt: addDays(day(7), -31), correctionNoticeAt: addDays(day(7), -30), correctionNoticeCount: 1, originalValidTo: day(7) } })),
  wrong('hearing-requested-not-held', ({ day }) => ({ hearing: { rightInformedAt: day(2), requestedAt: day(4) } }), ['hearing-requested-not-held-organised']),
  wrong('hearing-requested-not-held-by-law', () => ({ itemCode: 'XK0102' })),
  wrong('hearing-right-not-informed', ({ day }) => ({ hearing: { rightInformedAt: addDays(day(8), 1) }, licence: { thirdPartyInterest: true, thirdPartyInformedAt: day(5) } }), ['decided-before-hearing-window-closed']),
  wrong('head-approval-missing', () => ({ headApproval: { isLeader: false } })),
  wrong('officers-fewer-than-two', (_, told) => each(told, 'steps', step => ({ ...step, officers: (step['officers'] as unknown[]).slice(0, 1) }))),
]
