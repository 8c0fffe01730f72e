import { encoded, excused, recorded, type Provision, type ProvisionId } from '../../core/norms/index.ts'
import { items } from './catalogue.ts'

const pack = 'laws/enshi-2025/pack.test.ts'
const yearly = `${pack}#第15条、第18条、第19条 计划、案卷评查、考核评议每年一次：12月31日尚在期内，次日没有登记的逾期` as const
const journey = 'test/journeys/record.test.ts'
const listed = 'laws/catalogues.test.ts#监督内容和职责的清单与条文的项一一相应，监督机构的台账逐项列出'

/** One answer for each item of a list. */
const each = (list: string, count: number, answer: (id: ProvisionId, index: number) => Provision): Provision[] =>
  Array.from({ length: count }, (_, index) => answer(`${list}-${index + 1}` as ProvisionId, index))

/** What supervision looks at below one class: first the list, then its items. */
const catalogue = (id: ProvisionId, topics: readonly [string, ...string[]]): Provision[] =>
  [encoded(id, 'CHECK', topics, listed), ...each(id, topics.length, (item, index) => recorded(item, 'CHECK', topics[index]!))]

const general: readonly Provision[] = [
  excused('es-1-1', 'PACK', '立法目的和依据：没有可以执行的行为；制定机关、通过和公布日期记在法规包的制定信息之中'),
  encoded('es-2-1', 'PACK', ['region', 'line:elsewhere']),
  encoded('es-2-2a', 'XREF', ['line:verticalOrgan', 'supervision/bar:第2条第2款', 'supervision/fact:verticalOrgan']),
  encoded('es-2-2b', 'XREF', 'external:第2条第2款'),
  encoded('es-3-1', 'JURIS', [
    'line:lowerGovernment', 'line:ownDepartment', 'line:dispatchedOrgan', 'line:dispatchedBody', 'line:lowerDepartment', 'line:ownInstitution', 'line:unrelated',
  ]),
  encoded('es-3-2', 'PACK', 'enforcementActs', `${pack}#第3条第2款 执法行为列举九类，“等”为未尽列举`),
  encoded('es-3-3', 'PACK', 'terms', `${pack}#第3条第3款 监督机关、被监督机关的称谓照办法`),
  excused('es-4-1', 'PACK', '工作原则：不产生单独的步骤、期限或者文书，贯穿于其他各条'),
  recorded('es-5-1a', 'SUPPORT', ['leadership', 'jointConference', 'funding']),
  encoded('es-5-1b', 'JURIS', ['line:ownDepartment', 'supervision/open', 'overallWork']),
  encoded('es-5-2a', 'JURIS', ['line:lowerDepartment', 'line:ownInstitution', 'departmentOffice']),
  encoded('es-5-2b', 'JURIS', ['line:lowerDepartment', 'supervision/submit:bindingDecision', 'departmentOffice']),
  encoded('es-5-2c', 'ORG', ['supervision/issue:guidance', 'departmentGuidance']),
  encoded('es-5-3', 'JURIS', ['line:township', 'supervision/bar:第5条第3款', 'supervision/fact:beyondTrade']),
  encoded('es-5-4', 'ORG', ['line:township', 'supervision/measure', 'supervision/bar:第5条第4款']),
  encoded('es-6-1a', 'JURIS', ['line:lowerGovernment', 'line:township', 'line:lowerGovernmentDepartment']),
  encoded('es-6-1b', 'JURIS', [
    'line:lowerGovernmentDepartment', 'jurisdiction/issue:directSupervision', 'jurisdiction/issue:designation', 'supervision/bar:第6条第1款', 'supervision/issue:handover',
  ]),
  encoded('es-6-2', 'JURIS', ['jurisdiction/file:negotiationRecord', 'jurisdiction/file:coordinationRequest', 'jurisdiction/issue:coordinationOpinion']),
  recorded('es-7-1a', 'STAFF', ['staffing', 'supervisionCredential/issue:assignment']),
  encoded('es-7-1b', 'STAFF', ['supervisionCredential/bar:第7条第1款', 'supervisionCredential/fact:competent']),
  encoded('es-7-2', 'PANEL', ['invitedSupervisor/issue:appointment', 'invitedSupervisor/bar:第7条第2款', 'supervision/file:invitedOpinion', 'supervision/bar:第7条第2款']),
  recorded('es-8-1a', 'MONITOR', 'platform'),
  encoded('es-8-1b', 'ORG', 'register', 'server/http/matters/matters.test.ts#people who hold no post at the office cannot be its handlers'),
  encoded('es-8-1c', 'DATA', 'dataSharing', `${journey}#被监督机关导入 GB18030 文件：合格的入库，不合格的一行留下，写明行、栏和原因`),
  encoded('es-8-1d', 'MONITOR', 'onlineMonitoring', `${journey}#由预警启动监督程序：只启动一次，案件写明来源，预警写明去处`),
  encoded('es-8-1e', 'MONITOR', 'lifeCycle', `${journey}#补报了决定，预警自行消失；记录保留每一版，写明改了什么`),
  recorded('es-9-1', 'LINK', 'linkage'),
  encoded('es-10-1a', 'CONTACT', ['complaint/fact:source', 'hotline']),
  recorded('es-10-1b', 'CONTACT', ['contactPoints', 'complaint/fact:source']),
  encoded('es-10-2a', 'COMPLAINT', ['complaint/file:complaint', 'complaint']),
  encoded('es-10-2b', 'COMPLAINT', ['complaint/issue:complaintReply', 'complaintReply']),
]

const contents: readonly Provision[] = [
  encoded('es-11-1', 'CHECK', ['inspection/bar:第11条', 'inspection/fact:content']),
  ...each('es-11-1', items.classes.length, (id, index) => encoded(id, 'CHECK', ['inspection/fact:content', items.classes[index]!])),
  ...catalogue('es-12-1', items.systems),
  ...catalogue('es-13-1', items.responsibility),
  ...catalogue('es-14-1', items.conduct),
]

const conduct: readonly Provision[] = [
  recorded('es-15-1a', 'PLAN', 'powerList'),
  encoded('es-15-1b', 'PLAN', 'annualPlan', yearly),
  encoded('es-16-1', 'CHECK', ['inspection/bar:第16条', 'inspection/fact:mode']),
  encoded('es-16-1-1', 'CHECK', ['inspection/open', 'inspection/conclude']),
  encoded('es-16-1-2', 'FILEREV', ['inspection/fact:mode', 'caseFileReview/open']),
  encoded('es-16-1-3', 'EVAL', ['inspection/fact:mode', 'appraisal/open']),
  encoded('es-16-1-4', 'STATS', ['inspection/fact:mode', 'analysis/open']),
  encoded('es-16-1-5', 'CHECK', ['inspection/fact:mode', 'specialSupervision/open']),
  encoded('es-16-1-6', 'FILING', ['inspection/fact:mode', 'filing/open']),
  encoded('es-16-1-7', 'MEASURE', ['inspection/fact:mode', 'workReports']),
  encoded('es-16-1-8', 'CHECK', 'inspection/bar:第16条第8项'),
  recorded('es-17-1', 'CHECK', ['inspection/open', 'inspection/conclude']),
  encoded('es-18-1', 'FILEREV', ['yearlyCaseFileReview', 'caseFileReview/ask:text', 'caseFileReview/ask:reasons'], yearly),
  encoded('es-19-1a', 'EVAL', ['yearlyAppraisal', 'appraisal/issue:appraisalResult', 'appraisal/file:internalAppraisal', 'appraisal/file:externalAppraisal'], yearly),
  encoded('es-19-1b', 'EVAL', ['appraisal/bar:第19条', 'appraisal/fact:scope']),
  encoded('es-20-1', 'STATS', ['statistics', 'analysis/ask:text']),
  encoded('es-21-1', 'CHECK', ['specialSupervision/bar:第21条', 'specialSupervision/fact:source']),
  encoded('es-22-1a', 'FILING', ['filingOversight', 'filing/file:majorDecisionFiling', 'majorDecisionFiling']),
  encoded('es-22-1b', 'FILING', ['filing/conclude', 'filing/ask:reasons']),
  encoded('es-23-1', 'MEASURE', ['supervision/measure', 'supervision/bar:第23条第7项']),
  ...each('es-23-1', 7, (id, index) => recorded(id, 'MEASURE',
    ['hearExplanation', 'inspectFiles', 'surveyOnSite', 'commissionExperts', 'question', 'convene', 'otherMeasure'][index]!)),
  encoded('es-24-1', 'ONSITE', ['supervision/bar:第24条第1项', 'supervision/bar:第24条第2项', 'supervision/bar:第24条第3项']),
  encoded('es-24-1-1', 'ONSITE', ['supervision/bar:第24条第1项', 'supervision/fact:credentialsShown', 'inspection/bar:第24条第1项', 'inspection/fact:credentialsShown']),
  encoded('es-24-1-2', 'RECUSE', ['recusal/bar:第24条第2项', 'recusal/approve:recusalDecision', 'recusal/fact:interest', 'supervision/bar:第24条第2项']),
  encoded('es-24-1-3', 'SECRECY', ['supervision/bar:第24条第3项', 'circular/bar:第24条第3项']),
  excused('es-24-1-4', 'ONSITE', '兜底的守则：内容由其他法律规定，本身没有可以核对的要求'),
  recorded('es-25-1', 'ASSIST', ['assistance/issue:assistanceRequest', 'assistance/file:assistanceReply', 'assistance/close']),
  recorded('es-25-2', 'ASSIST', ['assistance/issue:assistanceRequest', 'assistance/file:assistanceReply', 'assistance/close']),
]

const handling: readonly Provision[] = [
  encoded('es-26-1a', 'FLOW', ['supervision/open', 'supervision/conclude']),
  encoded('es-26-1b', 'ISSUE', ['supervision/issue:firstCorrection', 'supervision/ask:grounds', 'proposal']),
  ...each('es-26-1', 6, (id, index) => encoded(id, 'ISSUE',
    ['unlawfulCompetence', 'unlawfulDecision', 'failureToAct', 'systemsIgnored', 'credentialsMismanaged', 'otherUnlawful'][index]!)),
  encoded('es-27-1a', 'OBJECTION', ['objectionPeriod', 'supervision/file:objection']),
  encoded('es-27-1b', 'OBJECTION', ['reexamination', 'supervision/issue:reexaminationReply', 'supervision/bar:第27条第1款']),
  encoded('es-27-1c', 'OBJECTION', 'supervision/issue:reexaminationReply', `${pack}#第27条第1款 异议成立的，终止本次监督，不再能办别的`),
  encoded('es-27-2a', 'RECTIFY', 'rectification'),
  encoded('es-27-2b', 'RECTIFY', ['rectification', 'supervision/serve:reexaminationReply']),
  encoded('es-27-2c', 'RECTIFY', ['supervision/file:rectificationReport', 'supervision/accept:rectificationReport']),
  encoded('es-28-1', 'DECISION', ['supervision/issue:bindingDecision', 'supervision/ask:basis', 'orderPerformance', 'remake', 'revoke', 'otherDecision', 'execution']),
  encoded('es-28-2', 'EXECUTE', ['executionReport', 'supervision/file:executionReport']),
  recorded('es-29-1a', 'CIRCULAR', ['circular/issue:circular', 'supervision/issue:circular']),
  recorded('es-29-1b', 'CIRCULAR', 'circular/issue:typicalCase'),
  encoded('es-29-2', 'TALK', ['regulatoryTalk/issue:talkNotice', 'regulatoryTalk/bar:第29条第2款', 'supervision/issue:talkNotice']),
  recorded('es-30-1', 'RESULTUSE', 'resultUse'),
  encoded('es-31-1', 'TRANSFER', ['supervision/refer', 'supervision/bar:第31条', 'referral/refer', 'referral/bar:第31条']),
  recorded('es-32-1a', 'LIABILITY', ['liability', 'liability/issue:liabilityProposal', 'liability/file:liabilityResult']),
  recorded('es-32-1b', 'TRANSFER', 'referral/refer'),
  ...each('es-32-1', 7, id => recorded(id, 'LIABILITY', ['liability/fact:conduct', 'liability'])),
  encoded('es-32-2', 'LIABILITY', ['liability/bar:第32条第2款', 'liability/file:exemption', 'liability/fact:toleranceReviewed']),
  recorded('es-33-1a', 'LIABSUP', ['supervisorsLiability', 'supervisorLiability/issue:liabilityProposal', 'supervisorLiability/file:liabilityResult']),
  recorded('es-33-1b', 'TRANSFER', 'referral/refer'),
  recorded('es-34-1a', 'LIABSUP', ['outsidersLiability', 'outsiderObstruction/issue:liabilityProposal', 'outsiderObstruction/file:liabilityResult']),
  recorded('es-34-1b', 'TRANSFER', 'referral/refer'),
  encoded('es-35-1', 'PACK', 'inForce'),
]

/** Each statement of the text, in its order. */
export const provisions: readonly Provision[] = [...general, ...contents, ...conduct, ...handling]
