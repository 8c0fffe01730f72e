import { encoded, excused, recorded, type Provision } from '../../core/norms/index.ts'

const tests = 'laws/ningxia-2021/pack.test.ts'

export const provisions: readonly Provision[] = [
  // 第一章 总则

  excused('nx-1-1', 'PACK', '立法目的和依据：依据写在法规包的制定信息中，不产生步骤。'),
  encoded('nx-2-1', 'JURIS', ['line:lowerGovernment', 'line:ownDepartment', 'line:lowerDepartment', 'region']),
  encoded('nx-2-2', 'JURIS', ['line:authorizedOrganization', 'line:entrustedOrganization', 'line:entrustedByOwnDepartment']),
  encoded('nx-3-1', 'JURIS', ['line:unrelated', 'line:verticalOrgan', 'supervision/bar:第3条第1款']),
  encoded('nx-3-2', 'PACK', ['enforcementActs', 'supervision', 'normativeDocument'], `${tests}#第3条第2款 抽象行政行为和具体行政行为各有程序`),
  encoded('nx-3-3', 'PACK', ['reading:NX-8', 'line:entrustedByOwnDepartment']),
  recorded('nx-4-1', 'LINK', 'outsideSupervision'),
  encoded('nx-4-2', 'XREF', ['external:第4条第2款', 'coordination/bar:第4条第2款', 'supervision/fact:inReconsideration']),
  excused('nx-5-1', 'PACK', '监督工作的原则：指导条文的解释，本身没有可以执行或者留痕的行为。'),
  encoded('nx-6-1', 'JURIS', ['reading:NX-9', 'line:lowerGovernment', 'line:lowerDepartment', 'terms'], `${tests}#第6条 人民政府和部门是监督机关，司法行政部门和法制机构承办`),
  encoded('nx-6-2a', 'JURIS', ['supervision/open', 'line:ownDepartment', 'line:lowerDepartment'], `${tests}#第6条 人民政府和部门是监督机关，司法行政部门和法制机构承办`),
  encoded('nx-6-2b', 'ORG', ['guidance', 'supervision/approve:bindingDecision'], `${tests}#第6条第2款 业务指导不产生对案件的审批权`),
  recorded('nx-7-1', 'STAFF', 'fullTimeOfficers'),
  encoded('nx-7-2a', 'STAFF', ['supervisionCredential/bar:第7条第2款', 'supervisionCredential/fact:background']),
  encoded('nx-7-2b', 'CERT', ['supervisionCredential/issue:supervisionCredential', 'supervision/bar:第7条第2款', 'supervision/fact:officerWithoutCredential']),

  // 第二章 监督职责

  encoded('nx-8-1', 'CHECK', ['governmentSystems', 'governmentDocumentSystem', 'governmentInspection', 'orderCorrection'], 'laws/catalogues.test.ts#宁夏条例第8条至第10条 政府、部门、监督机构的各项职责，不是在台账里就是有步骤可办'),
  recorded('nx-8-1-1', 'SYSTEMS', 'governmentSystems'),
  recorded('nx-8-1-2', 'NORMDOC', 'governmentDocumentSystem'),
  recorded('nx-8-1-3', 'CHECK', ['governmentInspection', 'lawImplementation']),
  encoded('nx-8-1-4', 'DECISION', ['orderCorrection', 'orderCorrection/bar:第8条第4项', 'orderCorrection/issue:orderAlteration', 'orderCorrection/issue:orderAnnulment', 'orderCorrection/fact:order']),
  encoded('nx-8-1-5', 'DECISION', ['orderCorrection/bar:第8条第5项', 'revoke', 'alter', 'remake']),
  encoded('nx-9-1', 'CHECK', ['departmentSystems', 'departmentDocumentSystem', 'departmentInspection', 'complaintCorrection', 'departmentReport'], 'laws/catalogues.test.ts#宁夏条例第8条至第10条 政府、部门、监督机构的各项职责，不是在台账里就是有步骤可办'),
  recorded('nx-9-1-1', 'SYSTEMS', 'departmentSystems'),
  recorded('nx-9-1-2', 'NORMDOC', 'departmentDocumentSystem'),
  recorded('nx-9-1-3', 'CHECK', 'departmentInspection'),
  encoded('nx-9-1-4', 'COMPLAINT', ['complaint/conclude', 'complaint/issue:complaintCorrection', 'correctionOnComplaint', 'complaint/ask:text']),
  recorded('nx-9-1-5', 'REPORT', 'departmentReport'),
  encoded('nx-10-1', 'CHECK', ['officeInspection', 'officeReport', 'draftingOfSystems', 'training', 'systemsAtWork', 'assignedWork', 'coordination'], 'laws/catalogues.test.ts#宁夏条例第8条至第10条 政府、部门、监督机构的各项职责，不是在台账里就是有步骤可办'),
  encoded('nx-10-1-1', 'FLOW', ['supervision/open', 'supervision/conclude', 'supervision/issue:firstCorrection', 'orderCorrection/submit:orderAnnulment']),
  encoded('nx-10-1-2', 'NORMDOC', ['normativeDocumentReview/open', 'normativeDocumentReview/accept:documentDraft', 'normativeDocumentReview/issue:normativeDocument']),
  recorded('nx-10-1-3', 'CHECK', 'officeInspection'),
  recorded('nx-10-1-4', 'REPORT', 'officeReport'),
  recorded('nx-10-1-5', 'SYSTEMS', 'draftingOfSystems'),
  encoded('nx-10-1-6', 'CERT', ['enforcementCredential', 'enforcementCredential/issue:credential', 'trainingRecord', 'examResult', 'training']),
  encoded('nx-10-1-7', 'DOCS', ['orderCorrection/submit:orderAlteration', 'orderCorrection/submit:orderAnnulment', 'supervision/submit:bindingDecision']),
  recorded('nx-10-1-8', 'SYSTEMS', 'systemsAtWork'),
  encoded('nx-10-1-9', 'COORD', ['coordination', 'coordination/issue:coordinationOpinion', 'coordination/close', 'coordination/fact:withCounterpart']),
  recorded('nx-10-1-10', 'CONTACT', 'assignedWork'),

  // 第三章 监督制度

  recorded('nx-11-1', 'SYSTEMS', ['responsibility', 'responsibilitySystem']),
  recorded('nx-12-1', 'PUBLICITY', ['threeSystems', 'threeSystemsInPractice']),
  recorded('nx-12-2a', 'PUBLICITY', 'disclosure'),
  recorded('nx-12-2b', 'PUBLICITY', 'notDisclosed'),
  recorded('nx-12-3', 'RECORD', 'fullProcessRecord'),
  encoded('nx-12-4', 'LEGALREVIEW', ['legalityReview', 'legalityReview/issue:majorDecision', 'legalityReview/accept:majorDecisionDraft']),
  recorded('nx-13-1a', 'SYSTEMS', 'licensingSystem'),
  recorded('nx-13-1b', 'CHECK', ['licensingInspection', 'licensing']),
  recorded('nx-14-1a', 'RECORD', 'lawfulProcedure'),
  recorded('nx-14-1b', 'PACK', 'supplementaryProcedure'),
  recorded('nx-14-2', 'NORMDOC', 'noFurtherDuties'),
  recorded('nx-15-1', 'COMPLAINT', ['complaintChannels', 'complaintHandling']),
  encoded('nx-15-2a', 'COMPLAINT', ['complaintReply', 'complaint/issue:complaintReply']),
  encoded('nx-15-2b', 'COMPLAINT', ['complaintReply', 'complaint/file:complaint']),
  recorded('nx-16-1', 'CHECK', ['internalInspection', 'selfInspection']),
  encoded('nx-17-1', 'JURIS', ['entrustedEnforcement', 'reading:I-11', 'line:entrustedOrganization', 'line:entrustedByOwnDepartment']),

  // 第四章 监督程序

  encoded('nx-18-1', 'NORMDOC', ['normativeDocumentReview', 'normativeDocumentReview/issue:normativeDocument', 'normativeDocumentReview/accept:documentDraft', 'normativeDocumentReview/reject:documentDraft']),
  encoded('nx-18-1-1', 'NORMDOC', ['normativeDocumentReview/bar:第18条第1项', 'normativeDocumentReview/fact:conflict']),
  encoded('nx-18-1-2', 'NORMDOC', ['normativeDocumentReview/bar:第18条第2项', 'normativeDocumentReview/fact:unlawfulSetting']),
  encoded('nx-18-1-3', 'NORMDOC', ['normativeDocumentReview/bar:第18条第3项', 'normativeDocumentReview/fact:burden']),
  encoded('nx-18-1-4', 'NORMDOC', ['normativeDocumentReview/bar:第18条第4项', 'normativeDocumentReview/fact:beyondPowers']),
  encoded('nx-18-1-5', 'NORMDOC', ['normativeDocumentReview/bar:第18条第5项', 'normativeDocumentReview/fact:requirements']),
  encoded('nx-19-1', 'NORMDOC', ['normativeDocument/file:governmentDocumentFiling', 'governmentDocumentFilingReport', 'normativeDocument/fact:maker']),
  encoded('nx-19-2a', 'NORMDOC', ['normativeDocument/file:normativeDocumentFiling', 'normativeDocumentFilingReport']),
  encoded('nx-19-2b', 'NORMDOC', ['normativeDocument/bar:第19条第2款', 'normativeDocument/fact:notLead']),
  encoded('nx-19-3a', 'NORMDOC', ['normativeDocumentFiling']),
  encoded('nx-19-3b', 'XREF', ['external:第19条第3款', 'normativeDocument/bar:第29条']),
  encoded('nx-20-1', 'NORMDOC', ['normativeDocument/conclude', 'normativeDocument/issue:normativeDocumentCorrection', 'normativeDocument/issue:normativeDocumentRevision', 'normativeDocument/issue:normativeDocumentImprovement']),
  encoded('nx-20-1-1', 'NORMDOC', ['normativeDocumentCorrection', 'normativeDocument/issue:normativeDocumentCorrection', 'normativeDocument/issue:normativeDocumentAnnulment']),
  encoded('nx-20-1-2', 'NORMDOC', ['normativeDocument/issue:normativeDocumentRevision', 'normativeDocument/issue:normativeDocumentRuling']),
  encoded('nx-20-1-3', 'NORMDOC', ['normativeDocument/issue:normativeDocumentImprovement']),
  encoded('nx-20-2', 'NORMDOC', ['documentSuggestion', 'normativeDocument/file:documentSuggestion', 'normativeDocument/conclude']),
  encoded('nx-21-1a', 'FILING', ['majorPenaltyFiling', 'filing/file:majorPenaltyFiling', 'majorPenaltyReport']),
  encoded('nx-21-1b', 'FILING', ['filing/bar:第21条', 'filing/fact:penaltyKind']),
  encoded('nx-21-1c', 'FILING', ['majorPenaltyFiling', 'reading:NX-4'], `${tests}#第21条 数额标准由自治区人民政府规定，尚未录入`),
  encoded('nx-22-1', 'ISSUE', ['supervision/ask:grounds', 'supervision/conclude']),
  encoded('nx-22-1-1', 'ISSUE', 'notABody'),
  encoded('nx-22-1-2', 'ISSUE', 'failureToAct'),
  encoded('nx-22-1-3', 'ISSUE', 'factsOrBasis'),
  encoded('nx-22-1-4', 'ISSUE', 'manifestlyImproper'),
  encoded('nx-22-1-5', 'ISSUE', 'ultraVires'),
  encoded('nx-22-1-6', 'ISSUE', 'procedureViolated'),
  recorded('nx-23-1', 'ASSIST', ['truthfulReport', 'materials', 'requireReport', 'supervision/file:assistanceReply']),
  encoded('nx-24-1a', 'HEARING', ['hear', 'supervision/measure']),
  encoded('nx-24-1b', 'HEARING', ['hearing', 'hearingRequest', 'hearingRefusal', 'supervision/bar:第24条', 'supervision/issue:hearingRefusal']),
  encoded('nx-25-1a', 'ISSUE', ['notice', 'supervision/issue:firstCorrection', 'supervision/ask:within', 'rectification']),
  encoded('nx-25-1b', 'DECISION', ['decision', 'supervision/submit:bindingDecision', 'supervision/approve:bindingDecision', 'supervision/notPursue', 'revoke', 'alter', 'remake']),
  encoded('nx-25-2a', 'EXECUTE', ['execution', 'supervision/serve:bindingDecision']),
  encoded('nx-25-2b', 'EXECUTE', ['executionReport', 'executionReportPaper', 'supervision/expire:executionReport']),

  // 第五章 法律责任

  encoded('nx-26-1a', 'LIABILITY', ['liability', 'liability/approve:liabilityDecision', 'liability/issue:liabilityDecision', 'liabilityCorrection', 'enforcementCredential/bar:第26条', 'orderToCorrect', 'warn', 'suspendCredential']),
  encoded('nx-26-1b', 'LIABILITY', ['liability/issue:cancellationRequest', 'enforcementCredential/issue:credentialCancellation', 'discipline', 'cancelCredential']),
  recorded('nx-26-1c', 'TRANSFER', ['liability/refer', 'liability/bar:第26条', 'prosecution']),
  ...Array.from({ length: 8 }, (_, index) =>
    encoded(`nx-26-1-${index + 1}`, 'LIABILITY', ['liability/fact:conduct', 'liability/bar:第26条', 'liability/issue:liabilityProposal'], `${tests}#第26条 八种行为都可以立项报批，没有认定的不可以`)),
  recorded('nx-27-1a', 'LIABSUP', ['supervisorMisconduct', 'supervisorMisconduct/issue:supervisorWarning', 'warnSupervisor']),
  encoded('nx-27-1b', 'LIABSUP', ['supervisorMisconduct/issue:supervisorCancellationRequest', 'supervisionCredential/issue:supervisionCredentialCancellation', 'cancelSupervisionCredential', 'disciplineSupervisor']),
  recorded('nx-27-1c', 'TRANSFER', ['supervisorMisconduct/refer', 'supervisorMisconduct/bar:第27条', 'prosecuteSupervisor']),
  ...Array.from({ length: 5 }, (_, index) => recorded(`nx-27-1-${index + 1}`, 'LIABSUP', ['supervisorMisconduct/fact:conduct', 'warnSupervisor'])),
  encoded('nx-28-1', 'REVIEWUP', ['superiorReview', 'supervision/file:reviewRequest', 'supervision/issue:superiorReviewReply']),

  // 第六章 附则

  encoded('nx-29-1', 'NORMDOC', ['normativeDocument/bar:第29条', 'normativeDocumentReview/bar:第29条', 'normativeDocument/fact:documentKind']),
  encoded('nx-30-1', 'PACK', ['inForce']),
]
