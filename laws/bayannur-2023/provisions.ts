import { encoded, excused, recorded, type Provision, type ProvisionId } from '../../core/norms/index.ts'
import { topics } from './catalogue.ts'

const pack = 'laws/bayannur-2023/pack.test.ts'
const yearly = `${pack}#每年一次的：12月31日尚在期内，次日没有登记的逾期` as const
const ofTheCity = `${pack}#第3条第1款、第19条第2款 平台和四张清单只由市本级负责` as const
const journey = 'test/journeys/record.test.ts'
const coordinated = 'coordination/fact:subject'

/** One answer for each item of a list. */
const each = (list: string, count: number, answer: (id: ProvisionId, index: number) => Provision): Provision[] =>
  Array.from({ length: count }, (_, index) => answer(`${list}-${index + 1}` as ProvisionId, index))

const general: readonly Provision[] = [
  excused('byn-1-1', 'PACK', '目的和依据：没有可以执行的行为；所依的是内蒙古的行政执法监督条例、基层综合行政执法条例、行政执法责任制规定'),
  encoded('byn-2-1', 'JURIS', ['line:ownDepartment', 'line:lowerGovernmentDepartment', 'leadership']),
  encoded('byn-2-2a', 'JURIS', ['line:ownDepartment', 'line:lowerGovernmentDepartment', 'supervision/open']),
  encoded('byn-2-2b', 'ORG', ['supervision/issue:guidance', 'superiorGuidance']),
  encoded('byn-2-3', 'JURIS', ['line:verticalOrgan', 'tension:第2条第3款']),
  encoded('byn-2-4', 'JURIS', ['line:lowerDepartment', 'line:ownInstitution', 'line:dispatchedBody', 'supervision/issue:guidance', 'officeGuidance']),
  encoded('byn-2-5a', 'JURIS', ['line:entrustedOrganization', 'entrustedGuidance']),
  encoded('byn-2-5b', 'JURIS', ['line:township', 'supervision/bar:第2条第5款', 'supervision/fact:beyondField']),
  recorded('byn-3-1a', 'MONITOR', 'platform'),
  encoded('byn-3-1b', 'DATA', 'platformUse', `${journey}#被监督机关导入 GB18030 文件：合格的入库，不合格的一行留下，写明行、栏和原因`),
  encoded('byn-3-2', 'MONITOR', 'dynamicOversight', `${journey}#由预警启动监督程序：只启动一次，案件写明来源，预警写明去处`),
]

const coordination: readonly Provision[] = [
  encoded('byn-4-1', 'COORD', ['coordination/bar:第4条', coordinated]),
  ...each('byn-4-1', 4, id => recorded(id, 'COORD', coordinated)),
  recorded('byn-4-1-5', 'COORD', [coordinated, 'coordination/bar:第4条第5项']),
  recorded('byn-5-1a', 'COORD', 'cooperation'),
  encoded('byn-5-1b', 'CIRCULAR', 'coordinationCircular', yearly),
  recorded('byn-5-1c', 'COORD', ['coordination/close', 'coordination/ask:reasons', 'coordination/ask:text']),
  encoded('byn-6-1a', 'COORD', ['coordination/file:negotiationRecord', 'coordination/file:coordinationRequest']),
  encoded('byn-6-1b', 'COORD', ['coordination/file:coordinationRequest', 'coordination/bar:第6条']),
  encoded('byn-6-1c', 'COORD', ['coordination/issue:coordinationOpinion', 'coordination/issue:coordinationDecision']),
  encoded('byn-6-1d', 'COORD', ['coordination/issue:coordinationReport', 'coordination/file:coordinationResult', 'coordination/fact:beyondPower']),
  recorded('byn-7-1', 'LINK', 'linkage'),
]

/** The items of 第8条 that have more than their place in the catalogue. */
const further: Readonly<Record<number, readonly string[]>> = {
  4: ['bodiesReviewed', 'bodyCleanup/issue:bodyCleanupResult'], 6: ['normativeDocument/ask:text'], 11: ['entrustment/file:entrustmentLetter', 'entrustment/accept:entrustmentLetter'],
}
const capabilityOf: Readonly<Record<number, Provision['capability']>> = { 4: 'ORG', 5: 'CERT', 6: 'NORMDOC', 14: 'COMPLAINT' }
const measures = ['requireReport', 'question', 'inspectFiles', 'record', 'commissionExperts', 'hear', 'otherMeasure']

const means: readonly Provision[] = [
  encoded('byn-8-1', 'CHECK', ['inspection/bar:第8条', 'inspection/fact:content']),
  ...each('byn-8-1', topics.length, (id, index) => recorded(id, capabilityOf[index + 1] ?? 'CHECK', [topics[index]!.id, ...further[index + 1] ?? []])),
  encoded('byn-9-1', 'CHECK', ['inspection/bar:第9条', 'inspection/fact:mode']),
  encoded('byn-9-1-1', 'CHECK', ['inspection/fact:mode', 'inspection/open', 'inspection/conclude']),
  encoded('byn-9-1-2', 'FILEREV', ['inspection/bar:第9条', 'caseFileReview/open']),
  encoded('byn-9-1-3', 'EVAL', ['inspection/bar:第9条', 'appraisal/open']),
  encoded('byn-9-1-4', 'CHECK', ['inspection/bar:第9条', 'specialSupervision/open']),
  encoded('byn-9-1-5', 'CHECK', ['inspection/bar:第9条', 'supervision/open']),
  encoded('byn-9-1-6', 'CHECK', 'inspection/bar:第9条第6项'),
  encoded('byn-10-1', 'MEASURE', ['supervision/measure', 'supervision/bar:第10条第1款第7项']),
  ...each('byn-10-1', measures.length, (id, index) => recorded(id, 'MEASURE', measures[index]!)),
  recorded('byn-10-2', 'ASSIST', ['assistance/issue:assistanceRequest', 'assistance/file:assistanceReply', 'assistance/close']),
]

const reviews: readonly Provision[] = [
  recorded('byn-11-1a', 'CHECK', 'regionInspection'),
  encoded('byn-11-1b', 'REPORT', ['supervision/issue:majorProblemReport', 'supervision/bar:第11条第1款', 'inspection/bar:第11条第1款']),
  recorded('byn-11-2a', 'CHECK', 'systemInspection'),
  encoded('byn-11-2b', 'REPORT', ['supervision/issue:majorProblemReport', 'supervision/bar:第11条第2款']),
  recorded('byn-11-3', 'CHECK', 'entrustedInspection'),
  encoded('byn-12-1a', 'FILEREV', ['yearlyCaseFileReview', 'caseFileReview/issue:caseFileReport'], yearly),
  recorded('byn-12-1b', 'FILEREV', 'selfReview'),
  encoded('byn-12-1c', 'RESULTUSE', ['appraisal/bar:第12条第1款', 'appraisal/fact:reviewsCounted']),
  encoded('byn-12-2', 'FILEREV', ['caseFileReview/bar:第12条第2款', 'caseFileReview/fact:correctedFiles']),
  encoded('byn-12-3', 'FILEREV', ['caseFileReview/bar:第12条第3款', 'caseFileReview/fact:enterpriseFiles']),
  recorded('byn-13-1', 'SYSTEMS', 'responsibilityLead'),
  encoded('byn-13-2a', 'EVAL', ['appraisal/issue:appraisalPlan', 'appraisal/bar:第13条第2款', 'responsibilityOversight']),
  encoded('byn-13-2b', 'EVAL', ['appraisal/file:publicOpinions', 'appraisal/issue:appraisalResult']),
  encoded('byn-13-2c', 'RESULTUSE', ['appraisal/bar:第13条第2款', 'appraisal/fact:inGovernmentAssessment', 'governmentAssessment'], yearly),
  encoded('byn-13-2d', 'PUBLICITY', ['appraisal/issue:appraisalPublication', 'appraisalPublication']),
  recorded('byn-14-1', 'CHECK', ['keyFields', 'specialSupervision/fact:field']),
]

const conduct: readonly Provision[] = [
  recorded('byn-15-1', 'COMPLAINT', 'publicChannels'),
  encoded('byn-15-2a', 'PUBLICITY', 'complaintContacts', yearly),
  recorded('byn-15-2b', 'COMPLAINT', ['complaint/issue:complaintReply', 'complaintReply']),
  encoded('byn-16-1', 'ONSITE', ['supervision/bar:第16条', 'supervision/fact:credentialsShown', 'inspection/bar:第16条']),
  encoded('byn-17-1', 'PANEL', ['invitedSupervisor/issue:appointment', 'invitedSupervisor/issue:invitedCredential', 'supervision/bar:第17条', 'supervision/file:invitedOpinion']),
  recorded('byn-18-1a', 'FILING', 'filingOversight'),
  encoded('byn-18-1b', 'FILING', ['filing/file:majorDecisionFiling', 'penaltyFiling', 'normativeDocument/file:normativeDocument', 'documentFiling']),
  recorded('byn-19-1', 'DISCRETION', 'flexibleEnforcement'),
  encoded('byn-19-2a', 'DISCRETION', ['penaltyLists', 'leniencyLists/file:noPenaltyList', 'leniencyLists/file:lighterPenaltyList', 'leniencyLists/file:reducedPenaltyList'], ofTheCity),
  encoded('byn-19-2b', 'DISCRETION', ['coercionList', 'leniencyLists/file:noCoercionList'], ofTheCity),
  encoded('byn-19-2c', 'PUBLICITY', ['leniencyLists/issue:listPublication', 'leniencyLists/ask:text']),
]

const handling: readonly Provision[] = [
  encoded('byn-20-1', 'TRANSFER', ['supervision/refer', 'supervision/bar:第20条第1款', 'referral/refer', 'referral/bar:第20条第1款']),
  encoded('byn-20-2a', 'TRANSFER', ['referral/refer', 'referral/file:referralReceipt']),
  encoded('byn-20-2b', 'TRANSFER', ['referralFeedback', 'feedbackOfReferral', 'referral/file:referralFeedback']),
  recorded('byn-21-1a', 'CIRCULAR', ['circular/issue:circular', 'supervision/issue:circular']),
  encoded('byn-21-1b', 'TALK', ['regulatoryTalk/issue:talkNotice', 'regulatoryTalk/bar:第21条', 'supervision/issue:talkNotice', 'supervision/bar:第21条']),
  encoded('byn-22-1a', 'ISSUE', ['document', 'supervision/issue:firstCorrection', 'supervision/ask:text']),
  encoded('byn-22-1b', 'RECTIFY', ['rectification', 'rectificationReport', 'supervision/file:rectificationReport']),
  encoded('byn-22-2', 'DECISION', ['supervision/issue:bindingDecision', 'supervision/ask:basis', 'laterHandling', 'external:第22条第2款']),
  encoded('byn-23-1a', 'JURIS', ['line:township', 'forces']),
  encoded('byn-23-1b', 'JURIS', ['supervision/bar:第23条第1款', 'supervision/fact:townshipGuidance']),
  recorded('byn-23-2', 'ORG', ['stationInspection', 'supervision/fact:openedBy']),
  encoded('byn-23-3', 'ISSUE', ['supervision/bar:第23条第3款', 'supervision/file:stationRequest', 'inspection/file:stationRequest']),
  recorded('byn-24-1', 'LINK', 'supervisionNetwork'),
  recorded('byn-25-1', 'SYSTEMS', 'internalSupervision'),
  recorded('byn-26-1a', 'TRANSFER', ['caseTransfer/issue:caseTransferNotice', 'caseTransferPromptly', 'caseTransfer/fact:direction']),
  recorded('byn-26-1b', 'TRANSFER', ['caseTransfer/issue:caseTransferNotice', 'caseTransferPromptly', 'caseTransfer/fact:direction']),
  encoded('byn-26-2', 'COORD', ['caseTransfer/issue:caseTransferCoordination', 'caseTransfer/reject:caseTransferNotice', 'caseTransfer/ask:text']),
  recorded('byn-27-1', 'LIABILITY', ['liability/issue:liabilityDecision', 'liability/ask:basis', 'external:第27条']),
  encoded('byn-28-1a', 'PACK', 'inForce'),
  encoded('byn-28-1b', 'PACK', 'inForce', `${pack}#第28条 有效期经登记延期的，至新的最后一日；次日不能立案`),
]

/** Each statement of the text, in its order. */
export const provisions: readonly Provision[] = [...general, ...coordination, ...means, ...reviews, ...conduct, ...handling]
