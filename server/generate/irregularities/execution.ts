import { addDays } from '../../../core/periods/index.ts'
import { at, type Scene } from '../scene.ts'
import { executing } from './coercion.ts'
import { flaw } from './irregularity.ts'

const coercion = flaw('coercion')
const withoutPower = ['coercive-execution-without-power']

/** 强制拆除: the decision long in the party's hands, announced, nothing pending. */
function demolishing(scene: Scene, heldSince = 220, more: Readonly<Record<string, unknown>> = {}) {
  const { day } = scene
  const built = executing(scene, 'DEMOLISH')
  return {
    ...built, coercion: { ...built.coercion, announcedAt: day(6), ...more },
    services: [{ docType: 'PENALTY_DECISION', method: 'DIRECT', servedAt: addDays(day(0), -heldSince), receiptDocId: '送达回证' }],
  }
}

/** 强制拆除、加处罚款、申请法院执行；许可听证 */
export const executionFlaws = [
  coercion('demolition-before-remedy-expired-announcement', scene => demolishing(scene, 220, { announcedAt: null }), withoutPower),
  coercion('demolition-before-remedy-expired', scene => demolishing(scene, 100), withoutPower),
  coercion('demolition-before-remedy-expired-pending', scene => ({ ...demolishing(scene), remedies: [{ kind: 'LITIGATION', acceptedAt: addDays(scene.day(0), -150), concludedAt: null }] }), withoutPower),
  coercion('execution-without-urge-added-fine', scene => ({ ...executing(scene, 'TRANSFER_DEPOSIT'), addFine: { from: scene.day(10) } }), withoutPower),
  coercion('statement-not-reviewed', scene => ({ ...executing(scene, 'RESTORE'), statementReceivedAt: scene.day(8) }), withoutPower),
  coercion('court-application-before-urge-expired', ({ day }) => ({ urgeServedAt: day(20), courtAppliedAt: day(25) })),
  flaw('penalty')('court-application-overdue', ({ day }) => ({
    hasEnforcementPower: false, fulfilled: false, deferredUntil: day(30), urgeServedAt: day(40), executedAt: null, closedAt: null, archivedAt: null, money: [],
  })),
  flaw('licence')('hearing-requested-not-held-organised', ({ day }) => ({
    hearing: { requestedAt: day(3), noticeServedAt: day(14), heldAt: day(25) }, excludedPeriods: [{ reason: 'HEARING', from: day(3), to: day(25), partyInformedAt: day(3) }],
    legalReview: { submittedAt: day(25), reviewedAt: day(26), opinion: 'PASS' }, headApproval: { at: at(day(26), '16:00') }, decidedAt: day(27), recordedAt: at(day(27), '17:20'), occurredAt: day(27), servedAt: day(28), closedAt: day(30), archivedAt: day(35),
    services: [{ docType: 'LICENCE_DECISION', method: 'DIRECT', servedAt: day(28), receiptDocId: '送达回证' }], licence: { validFrom: day(27), certIssuedAt: day(29) }, publicity: { publishedAt: day(30) },
  })),
]
