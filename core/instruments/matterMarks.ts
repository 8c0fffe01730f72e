/** Words in the numbers of matters, by the kind of proceeding: each kind with a word of its own counts by itself. */
const marks: Readonly<Record<string, string>> = {
  supervision: '监案', complaint: '监投', lead: '监线', referral: '监移', regulatoryTalk: '监谈', circular: '监报', liability: '监责', supervisorMisconduct: '监督责', supervisorLiability: '监履责',
  outsiderObstruction: '监阻', coordination: '监协', jurisdiction: '监辖', assistance: '监助', recusal: '监避', filing: '监备', legalityReview: '监审', normativeDocument: '监规备',
  normativeDocumentReview: '监规审', orderCorrection: '监令', inspection: '监查', supervisoryInspection: '监检', specialSupervision: '监专', prioritySupervision: '监重', caseFileReview: '监卷', appraisal: '监评',
  analysis: '监析', guidance: '监导', bodyCleanup: '监主清', enforcementBody: '监主', enforcementCredential: '监证', credentialSuspension: '监证扣', supervisionCredential: '监督证', invitedSupervisor: '监邀',
  entrustment: '监委', caseTransfer: '监转', leniencyLists: '监单', implementationReport: '监施',
}

/** Kinds that only a law added later knows count together. */
const common = '监办'

export const matterMark = (kind: string): string => Object.hasOwn(marks, kind) ? marks[kind]! : common

/** The counter of the kind. Cases of supervision go on in the one that once counted every matter, so no number comes twice. */
export const matterCounter = (kind: string): string => kind === 'supervision' ? 'matter' : `matter:${matterMark(kind)}`
