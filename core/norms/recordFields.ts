/** The days and values of an enforcement record that a statute may speak of; `core/monitoring` knows how to read each of them. */
export const recordFields = [
  'procedureType', 'fieldCode', 'decisionResult', 'partyPresentAtDecision', 'fulfilled', 'hasEnforcementPower',
  'clueReceivedAt', 'notFiledAt', 'caseFiledAt', 'actEndedAt', 'discoveredAt', 'priorNoticeAt',
  'acceptedAt', 'decidedAt', 'closedAt', 'revokedAt', 'urgeServedAt', 'urgePeriodDays', 'courtAppliedAt', 'deferredUntil',
  'promiseDays', 'delayReasonPublishedAt', 'denialReason', 'remedyInformed',
  'decisionServedAt', // the decision handed over, posted or its announcement begun
  'decisionReceivedAt', // in the party's hands
  'remedySought', // review or litigation of the decision is on record
  'hearing.rightInformedAt', 'hearing.requestedAt', 'hearing.requestOutOfTime', 'hearing.waivedAt', 'hearing.withdrawnAt', 'hearing.deemedWaived',
  'hearing.noticeServedAt', 'hearing.heldAt',
  'publicity.required', 'publicity.exemptReason', 'publicity.publishedAt', 'publicity.withdrawnAt', 'publicity.withdrawReason',
  'preservations.preservedAt', 'preservations.disposedAt',
  'money.payChannel', 'money.paidAt', 'money.ashoreAt', 'money.handedToBodyAt', 'money.handedToBankAt',
  'remedies.concludedAt',
  'addFine.from',
  'penalty.lifeHealthFinanceHarm',
  'coercion.type', 'coercion.urgent', 'coercion.startedAt', 'coercion.approvedAt', 'coercion.releaseGroundAt', 'coercion.disposedAt',
  'coercion.liftedAt', 'coercion.decisionDeliveredAt', 'coercion.announcedAt', 'coercion.executionDecidedAt', 'coercion.executedFrom',
  'coercion.immediate', 'coercion.concealmentEvidence', 'coercion.executedTo', 'coercion.emergencyApprovedAt',
  'licence.appliedAt', 'licence.correctionNoticeAt', 'licence.rejectedAt', 'licence.unifiedHandling', 'licence.isRenewal', 'licence.originalValidTo',
  'licence.reviewedBelow', 'licence.reviewedBelowAt', 'licence.needsTesting', 'licence.testersAssignedAt',
  'licence.result', 'licence.certIssuedAt',
  'inspection.checkResult', 'inspection.endedAt', 'inspection.followUpAt',
  'transfer.reportedAt', 'transfer.approvalResult', 'transfer.approvedAt', 'transfer.rejectReason', 'transfer.transferredAt',
  'transfer.policeFiledNoticeAt', 'transfer.itemsHandedAt', 'transfer.hasSeizedItems', 'transfer.partyInformedAt',
] as const

export type RecordField = (typeof recordFields)[number]
