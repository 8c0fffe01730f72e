-- Records of all nine kinds of administrative act.
alter table enforcement_record drop constraint enforcement_record_kind_check;
alter table enforcement_record add constraint enforcement_record_kind_check
  check (kind in ('penalty', 'licence', 'coercion', 'inspection', 'levy', 'payment', 'confirmation', 'adjudication', 'reward'));

-- Files that came before these fields were known had no place for them either: their silence must not be taken for an answer.
select set_config('app.account', 'worker', true);
update record_layout set unreported = unreported || array[
  'signBodyId', 'sourceRefId', 'birthDate', 'isIndividualBusiness', 'address', 'phone', 'industryCode', 'riskClass', 'occurredAt', 'startedAt', 'summaryReportedAt',
  'jurisdictionDocId', 'secretLevel', 'correction', 'recusal', 'headApproval', 'legalReview', 'collective', 'decisionDoc', 'clue', 'complaint', 'instalment',
  'bases', 'docs', 'evidence', 'media', 'filings', 'attachments', 'changeLog',
  'publicity.exemptApprovedBy', 'publicity.url', 'publicity.text', 'publicity.minorNamed', 'publicity.removedAt', 'publicity.published',
  'penalty.textFine', 'penalty.legalMin', 'penalty.legalMax', 'penalty.multipleMin', 'penalty.multipleMax', 'penalty.baseAmount', 'penalty.restitution', 'penalty.caseAmount',
  'penalty.detentionDays', 'penalty.tierType', 'penalty.harm', 'penalty.lenientRejectedReason', 'penalty.listRejectedReason', 'penalty.lowFineOnly', 'penalty.deviation',
  'coercion.onsiteRecordId', 'coercion.necessityReason', 'coercion.facts', 'coercion.seizedDuringCase', 'coercion.remedyExpired', 'coercion.methods', 'coercion.residential',
  'coercion.safetyLaw70Approved', 'inspection.scanOfficerId', 'inspection.resultFormedAt', 'inspection.participants'
] where unreported <> '{}';
