import { encoded, excused, recorded, pending, type Capability, type Provision } from '../../core/norms/index.ts'
import { conduct, departmentFocus, governmentFocus, responsibility, systems } from './catalogue.ts'
import { grounds, measures } from './investigation.ts'

type Items = readonly { readonly id: string }[]
type First = readonly [string, ...string[]]
const ids = (items: Items): First => items.map(({ id }) => id) as unknown as First

/** One provision an item of a list: `xj-16-1-1`, `xj-16-1-2` … */
const each = (items: Items, article: number, answer: (id: `xj-${number}-1-${number}`, part: string) => Provision): readonly Provision[] =>
  items.map(({ id }, index) => answer(`xj-${article}-1-${index + 1}`, id))

const looked = (items: Items, article: number, capability: (item: number) => Capability = () => 'CHECK'): readonly Provision[] =>
  items.map(({ id }, index) => recorded(`xj-${article}-1-${index + 1}`, capability(index + 1), id))

const general: readonly Provision[] = [
  excused('xj-1-1', 'PACK', '立法目的和依据，没有要办的事；依据列在法规包的开头。'),
  encoded('xj-2-1', 'PACK', ['region', 'line:elsewhere']),
  encoded('xj-3-1', 'JURIS', ['line:lowerGovernment', 'line:ownDepartment', 'line:lowerDepartment']),
  encoded('xj-3-2', 'PACK', ['enforcementActs', 'supervision/fact:enforcementAct', 'supervision/bar:第3条第2款']),
  encoded('xj-3-3', 'PACK', ['terms', 'line:ownDepartment'], 'laws/lines.test.ts#新疆第3条第3款 司法局以本级人民政府为监督机关'),
  excused('xj-4-1', 'PACK', '领导原则，不产生可以由软件核对的行为。'),
  excused('xj-4-2', 'PACK', '监督原则，由以下各条的程序落实，本身没有要办的事。'),
  recorded('xj-5-1', 'ORG', 'fourLevels'),
  recorded('xj-5-2', 'SUPPORT', 'funding'),
  recorded('xj-6-1', 'DATA', 'platform'),
  encoded('xj-6-2', 'MONITOR', 'smartSupervision', 'test/journeys/record.test.ts#由预警启动监督程序：只启动一次，案件写明来源，预警写明去处'),
  encoded('xj-6-3', 'DATA', 'dataCollection', 'test/journeys/record.test.ts#被监督机关导入 GB18030 文件：合格的入库，不合格的一行留下，写明行、栏和原因'),
  recorded('xj-7-1', 'LINK', 'publicOversight'),
  encoded('xj-7-2a', 'COMPLAINT', ['complaint/file:complaint', 'complaintChannels']),
  encoded('xj-7-2b', 'COMPLAINT', ['complaint/issue:acceptanceNotice', 'complaint/issue:complaintReply', 'complaint/close', 'complaintReply']),
  recorded('xj-8-1', 'AWARD', 'awards'),
]

const bodies: readonly Provision[] = [
  encoded('xj-9-1a', 'JURIS', ['supervision/open', 'line:ownDepartment']),
  encoded('xj-9-1b', 'JURIS', ['supervision/open', 'supervision/issue:firstCorrection']),
  encoded('xj-10-1a', 'JURIS', ['departmentOffice', 'line:lowerDepartment']),
  encoded('xj-10-1b', 'ORG', ['guidance/open', 'guidance/issue:guidanceOpinion', 'guideOffices']),
  encoded('xj-11-1', 'JURIS', 'line:verticalOrgan'),
  recorded('xj-12-1', 'STAFF', 'staffing'),
  encoded('xj-12-2', 'STAFF', ['supervisionCredential/issue:appointment', 'supervisionCredential/bar:第12条第2款']),
  recorded('xj-13-1', 'PANEL', ['invitedSupervisor/issue:invitation', 'invitedSupervisor/bar:第13条']),
  recorded('xj-14-1', 'CONTACT', 'contactPoints'),
]

const catalogues = 'laws/xinjiang-2023/pack.test.ts#第16条至第18条 司法行政部门的台账按类列出细目：五项、五项、七项'

const content: readonly Provision[] = [
  encoded('xj-15-1', 'CHECK', ['supervisoryInspection/fact:content', 'supervisoryInspection/bar:第15条', 'specialSupervision/bar:第15条']),
  encoded('xj-16-1', 'CHECK', ids(systems), catalogues),
  ...looked(systems, 16),
  encoded('xj-17-1', 'CHECK', ids(responsibility), catalogues),
  ...looked(responsibility, 17),
  encoded('xj-18-1', 'CHECK', ids(conduct), catalogues),
  ...looked(conduct, 18),
  encoded('xj-19-1', 'CHECK', ['prioritySupervision/bar:第19条', 'prioritySupervision/fact:focus']),
  ...looked(governmentFocus, 19),
  encoded('xj-20-1', 'CHECK', ['prioritySupervision/bar:第20条', 'prioritySupervision/fact:focus']),
  ...looked(departmentFocus, 20),
]

const carryingOut: readonly Provision[] = [
  recorded('xj-21-1a', 'PLAN', 'ruleOfLawPlans'),
  encoded('xj-21-1b', 'PLAN', 'annualScheme', 'laws/xinjiang-2023/pack.test.ts#第21条 年度工作方案：没有登记的待办到12月31日，次日逾期'),
  encoded('xj-22-1a', 'CHECK', ['supervisoryInspection/issue:inspectionScheme', 'supervisoryInspection/bar:第22条第1款', 'specialSupervision/issue:specialSupervisionScheme']),
  encoded('xj-22-1b', 'CHECK', ['supervisoryInspection/fact:means', 'supervisoryInspection/ask:text']),
  encoded('xj-22-2', 'PLAN', ['prioritySupervision/issue:priorityList', 'prioritySupervision/bar:第22条第2款']),
  encoded('xj-23-1', 'MEASURE', ['supervision/measure', 'supervision/bar:第23条第7项']),
  ...each(measures, 23, (id, part) => recorded(id, 'MEASURE', part)),
  encoded('xj-24-1a', 'ONSITE', ['supervision/bar:第24条第1款', 'supervisoryInspection/bar:第24条第1款']),
  encoded('xj-24-1b', 'ONSITE', ['supervision/ask:text', 'supervisoryInspection/ask:text', 'supervisoryInspection/bar:第24条第1款', 'specialSupervision/ask:text']),
  pending('xj-24-2', 'SECRECY', ['supervision/fact:secret', 'supervision/ask:basis', 'circular/ask:basis']),
  recorded('xj-24-3', 'ASSIST', 'supervision/issue:obstructionRecord'),
  encoded('xj-25-1a', 'RECUSE', ['recusal/file:recusalRequest', 'supervision/bar:第25条第3款']),
  encoded('xj-25-1b', 'RECUSE', ['recusal/file:recusalRequest', 'recusal/bar:第25条第1款']),
  encoded('xj-25-2', 'RECUSE', ['recusal/open', 'recusal/bar:第25条第2款']),
  encoded('xj-25-3', 'RECUSE', ['recusal/approve:recusalDecision', 'recusal/disapprove:recusalDecision', 'decideRecusal']),
  recorded('xj-26-1a', 'ASSIST', ['assistance/issue:assistanceRequest', 'assistance/bar:第26条']),
  recorded('xj-26-1b', 'ASSIST', ['assistance/accept:assistanceRequest', 'assistance/reject:assistanceRequest', 'assistance/file:assistanceReply', 'assistance/close']),
]

const handling: readonly Provision[] = [
  encoded('xj-27-1', 'ISSUE', ['supervision/issue:firstCorrection', 'supervision/ask:grounds', 'rectification']),
  ...each(grounds, 27, (id, part) => encoded(id, 'ISSUE', part)),
  encoded('xj-27-2', 'ISSUE', 'supervision/issue:firstCorrection', 'laws/xinjiang-2023/pack.test.ts#第27条第2款 政府一线的意见书由司法行政部门制发，部门一线由部门制发'),
  encoded('xj-28-1a', 'RECTIFY', ['rectification', 'supervision/accept:rectificationReport']),
  encoded('xj-28-1b', 'RECTIFY', ['supervision/file:rectificationReport', 'rectificationReport', 'rectification']),
  encoded('xj-28-2a', 'OBJECTION', ['supervision/file:objection', 'objectionPeriod']),
  encoded('xj-28-2b', 'OBJECTION', ['supervision/issue:reexaminationReply', 'reexamination']),
  encoded('xj-29-1', 'DECISION', ['supervision/issue:bindingDecision', 'orderPerformance', 'remake', 'revoke', 'otherDecision', 'supervision/expire:rectification']),
  encoded('xj-29-2', 'DECISION', ['supervision/submit:bindingDecision', 'supervision/approve:bindingDecision']),
  recorded('xj-30-1', 'CIRCULAR', ['circular/issue:circular', 'supervision/issue:circular', 'circularMechanism']),
  recorded('xj-31-1', 'RESULTUSE', 'resultUse'),
  recorded('xj-32-1', 'STATS', 'legislativeSupport'),
  recorded('xj-33-1', 'LINK', 'cooperation'),
  encoded('xj-33-2', 'TRANSFER', ['referral/issue:referralLetter', 'referral/bar:第33条第2款', 'supervision/refer', 'supervision/bar:第33条第2款']),
  encoded('xj-33-3', 'TRANSFER', ['referral/issue:referralLetter', 'referral/bar:第33条第3款', 'supervision/refer', 'supervision/ask:text']),
]

const responsibilityOf = (item: number): Provision =>
  encoded(`xj-34-1-${item}`, 'LIABILITY', ['liability/fact:conduct', 'liability/bar:第34条', 'criticise', 'writtenSelfCriticism', 'suspendCredential'])

const consequences: readonly Provision[] = [
  encoded('xj-34-1a', 'LIABILITY', ['liability/issue:liabilityDecision', 'criticise', 'writtenSelfCriticism', 'suspendCredential', 'credentialSuspension/issue:credentialSuspension', 'credentialSuspension/bar:第34条']),
  recorded('xj-34-1b', 'LIABILITY', ['discipline', 'liability/issue:liabilityProposal', 'liability/accept:liabilityProposal', 'liability/reject:liabilityProposal']),
  recorded('xj-34-1c', 'TRANSFER', ['prosecute', 'liability/refer', 'supervision/refer']),
  ...[1, 2, 3, 4, 5, 6, 7].map(responsibilityOf),
  recorded('xj-35-1a', 'LIABSUP', ['supervisorCorrection', 'supervisorMisconduct/issue:liabilityDecision', 'supervisorMisconduct/bar:第35条']),
  recorded('xj-35-1b', 'LIABSUP', ['supervisorDiscipline', 'supervisorMisconduct/issue:liabilityDecision']),
  recorded('xj-35-1c', 'TRANSFER', ['supervisorProsecute', 'supervisorMisconduct/refer']),
  recorded('xj-36-1a', 'LIABSUP', ['criticiseOutsider', 'outsiderObstruction/issue:liabilityDecision']),
  recorded('xj-36-1b', 'TRANSFER', ['publicOrderPenalty', 'outsiderObstruction/refer', 'referral/bar:第36条']),
  encoded('xj-37-1', 'XREF', ['liability/ask:basis', 'liability/refer']),
  encoded('xj-38-1a', 'JURIS', ['line:authorizedOrganization', 'line:organizationAuthorizedByRule']),
  encoded('xj-38-1b', 'JURIS', ['line:dispatchedBody', 'line:entrustedOrganization']),
  encoded('xj-38-2', 'XREF', 'external:第38条第2款'),
  encoded('xj-39-1', 'PACK', 'inForce'),
]

/** Every statement of the regulation and its answer, in the order of the text. */
export const provisions: readonly Provision[] = [...general, ...bodies, ...content, ...carryingOut, ...handling, ...consequences]
