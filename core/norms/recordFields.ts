/** The days and values of an enforcement record that a statute may speak of; `core/monitoring` knows how to read each of them. */
export const recordFields = [
  'procedureType', 'sourceType', 'fieldCode', 'partyType', 'isEnterprise', 'decisionResult', 'partyPresentAtDecision', 'fulfilled', 'hasEnforcementPower', 'complex', 'publicInterest',
  'occurredAt', 'clueReceivedAt', 'notFiledAt', 'caseFiledAt', 'actEndedAt', 'discoveredAt', 'priorNoticeAt', 'statementReceivedAt', 'statementReviewedAt', 'statementWaivedAt',
  'acceptedAt', 'startedAt', 'decidedAt', 'servedAt', 'summaryReportedAt', 'executedAt', 'closedAt', 'archivedAt', 'revokedAt', 'denialReason', 'remedyInformed', 'itemCode', 'offenceCode', 'decisionNo', 'areaCode',
  'urgeServedAt', 'urgePeriodDays', 'courtAppliedAt', 'deferredUntil', 'promiseDays', 'delayReasonPublishedAt', 'jurisdictionDocId', 'secretLevel', 'recordedAt',
  'decisionServedAt', // the decision handed over, posted or its announcement begun
  'decisionReceivedAt', // in the party's hands
  'remedySought', // review or litigation of the decision is on record
  'overturnedAt', // changed, revoked or found unlawful, in a review, a suit or by the body itself
  'handedToPoliceAt', // and not refused by them
  'hearing.rightInformedAt', 'hearing.requestedAt', 'hearing.requestOutOfTime', 'hearing.waivedAt', 'hearing.withdrawnAt', 'hearing.deemedWaived',
  'hearing.noticeServedAt', 'hearing.heldAt', 'hearing.isPublic', 'hearing.transcriptDocId',
  'legalReview.submittedAt', 'legalReview.reviewedAt', 'legalReview.opinion',
  'collective.heldAt', 'collective.leaderCount', 'headApproval.at', 'headApproval.isLeader',
  'recusal.requestedAt', 'recusal.decidedAt', 'recusal.result',
  'correction.orderedAt', 'correction.dueAt', 'correction.recheckedAt', 'correction.alreadyCorrected', 'correction.notApplicable',
  'decisionDoc.partyInfo', 'decisionDoc.factsEvidence', 'decisionDoc.kindBasis', 'decisionDoc.performance', 'decisionDoc.remedy', 'decisionDoc.bodyDate', 'decisionDoc.seal',
  'decisionDoc.collector', 'decisionDoc.reconsiderDays', 'decisionDoc.litigationMonths', 'decisionDoc.reviewFirst',
  'publicity.required', 'publicity.exemptReason', 'publicity.publishedAt', 'publicity.withdrawnAt', 'publicity.withdrawReason', 'publicity.removedAt', 'publicity.minorNamed',
  'clue.outOfScopeFoundAt', 'clue.sentAt', 'clue.receiverRepliedAt',
  'complaint.type', 'complaint.status', 'complaint.receivedAt', 'complaint.acceptanceInformedAt', 'complaint.filingDecidedAt', 'complaint.filingInformedAt', 'complaint.repliedAt',
  'complaint.replyWorkingDays', 'complaint.replyDays', // which a law of the subject sets, in working days or not
  'preservations.preservedAt', 'preservations.disposedAt',
  'money.type', 'money.payChannel', 'money.paidAt', 'money.ashoreAt', 'money.handedToBodyAt', 'money.handedToBankAt', 'money.treasuryAt', 'money.payer', 'money.onSiteBasis',
  'money.ticketNo', 'money.partyRequestDocId', 'money.legalBasis', 'money.shiftedServiceFee',
  'remedies.kind', 'remedies.acceptedAt', 'remedies.concludedAt',
  'filings.filedTo', 'filings.filedAt',
  'services.docType', 'services.method', 'services.servedAt', 'services.receiptDocId', 'services.consentDocId', 'services.failedAttempts',
  'officers.certNo', 'officers.role', 'officers.isAuxiliary', 'officers.staffType',
  'steps.stepType', 'steps.startedAt', 'steps.endedAt', 'steps.method', 'steps.noMediaReason', 'steps.recordedAt',
  'evidence.evidenceType', 'evidence.obtainedAt', 'evidence.usedInDecision', 'evidence.isElectronicMonitoring', 'media.startedAt', 'media.endedAt', 'media.durationSec',
  'instalment.approvedAt', 'instalment.until', 'addFine.from', 'addFine.to', 'addFine.remedyDays',
  'penalty.lifeHealthFinanceHarm', 'penalty.fineAmount', 'penalty.legalMin', 'penalty.legalMax', 'penalty.multipleMin', 'penalty.multipleMax', 'penalty.baseAmount',
  'penalty.illegalGains', 'penalty.restitution', 'penalty.confiscatedGains', 'penalty.goodsValue', 'penalty.tierCode', 'penalty.harm', 'penalty.benchmarkId', 'penalty.tierType', 'penalty.discretionReason', 'penalty.lenientRejectedReason', 'penalty.listRejectedReason', 'penalty.lowFineOnly',
  'coercion.type', 'coercion.urgent', 'coercion.startedAt', 'coercion.approvedAt', 'coercion.releaseGroundAt', 'coercion.disposedAt',
  'coercion.liftedAt', 'coercion.decisionDeliveredAt', 'coercion.listDeliveredAt', 'coercion.announcedAt', 'coercion.executionDecidedAt', 'coercion.executedFrom', 'coercion.executedTo', 'coercion.emergencyApprovedAt',
  'coercion.onTheSpotUntil', // the measure begun and, past midnight, carried to its end
  'coercion.endedAt', // disposed of, lifted, or the things handed to the police, whichever came first
  'coercion.immediate', 'coercion.concealmentEvidence', 'coercion.onsiteRecordId', 'coercion.partyPresent', 'coercion.witness', 'coercion.necessityReason',
  'coercion.seizedDuringCase', 'coercion.remedyExpired', 'coercion.residential', 'coercion.safetyLaw70Approved',
  'licence.appliedAt', 'licence.correctionNoticeAt', 'licence.rejectedAt', 'licence.unifiedHandling', 'licence.isRenewal', 'licence.originalValidTo',
  'licence.reviewedBelow', 'licence.reviewedBelowAt', 'licence.needsTesting', 'licence.testersAssignedAt', 'licence.thirdPartyInterest', 'licence.thirdPartyInformedAt',
  'licence.result', 'licence.certIssuedAt',
  'inspection.onSite', 'inspection.urgent', 'inspection.trigger', 'inspection.triggerRef', 'inspection.planId', 'inspection.approvedAt', 'inspection.noticeDocId', 'inspection.scanInAt',
  'inspection.startedAt', 'inspection.endedAt', 'inspection.checkResult', 'inspection.resultFormedAt', 'inspection.resultInformedAt', 'inspection.followUpAt',
  'levy.type', 'levy.preNoticeFrom', 'levy.preNoticeTo', 'levy.planNoticeFrom', 'levy.planNoticeTo', 'levy.commentFrom', 'levy.commentTo', 'levy.riskAssessedAt', 'levy.fundsInPlaceAt',
  'levy.approvalReceivedAt', 'levy.announcedAt', 'levy.compensatedAt', 'levy.relocatedAt', 'levy.useEndedAt', 'levy.returnedAt', 'levy.lost', 'levy.damaged', 'levy.basisValid', 'levy.payable', 'levy.levied', 'levy.ticketNo',
  'payment.benefitType', 'payment.appliedAt', 'payment.emergency', 'payment.initialNoticeFrom', 'payment.result', 'payment.monthly', 'payment.firstPaidAt',
  'confirmation.confirmType', 'confirmation.simpleFacts',
  'adjudication.disputeType', 'adjudication.respondentServedAt', 'adjudication.defenceReceivedAt', 'adjudication.panelRequired', 'adjudication.panelSize',
  'reward.rewardType', 'reward.groundHandledAt', 'reward.startedAt', 'reward.informedAt', 'reward.duplicateOf', 'reward.amount', 'reward.isStaffOrRelative',
  'transfer.reportedAt', 'transfer.approvalResult', 'transfer.approvedAt', 'transfer.rejectReason', 'transfer.transferredAt', 'transfer.policeRejectedAt',
  'transfer.policeFiledNoticeAt', 'transfer.itemsHandedAt', 'transfer.hasSeizedItems', 'transfer.partyInformedAt',
] as const

export type RecordField = (typeof recordFields)[number]

/** Parts of a record of which there may be several, and whose entries a condition may speak of. */
export const recordLists = ['officers', 'steps', 'evidence', 'media', 'services', 'money', 'preservations', 'filings', 'remedies'] as const
export type RecordList = (typeof recordLists)[number]
