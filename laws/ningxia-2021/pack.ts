import { law } from '../../core/norms/index.ts'
import { topics } from './catalogue.ts'
import { limits } from './complaintReply.ts'
import * as complaints from './complaints.ts'
import * as coordination from './coordination.ts'
import { norms as correction } from './correction.ts'
import * as credentials from './credentials.ts'
import * as documentReview from './documentReview.ts'
import { external } from './external.ts'
import { grounds, measures } from './investigation.ts'
import * as legalityReview from './legalityReview.ts'
import * as liability from './liability.ts'
import { lines } from './lines.ts'
import * as disclosing from './disclosing.ts'
import { requirements } from './majorPenalties.ts'
import * as documentsMonitored from './documentsMonitored.ts'
import * as normativeDocuments from './normativeDocuments.ts'
import * as orders from './orders.ts'
import * as penalties from './penalties.ts'
import { provisions } from './provisions.ts'
import { readings, silent, tensions } from './readings.ts'
import { standings } from './standing.ts'
import { proceeding as supervision } from './supervision.ts'
import * as supervisorMisconduct from './supervisorMisconduct.ts'

export default law({
  id: 'ningxia-2021', version: '2026-11-23', title: '宁夏回族自治区行政执法监督条例', short: '宁夏条例', rank: 'localRegulation',
  region: 'ningxia', under: ['national-2025'],
  inForce: { from: '2003-11-01', cite: '第30条', reading: '本包依2021年11月30日修正的文本；此前立案的，逐件核对当时的文本。' },
  enacted: {
    by: '宁夏回族自治区人民代表大会常务委员会', on: '2003-09-02', amendedOn: '2021-11-30',
    basis: ['中华人民共和国地方各级人民代表大会和地方各级人民政府组织法', '中华人民共和国行政处罚法'],
  },
  enforcementActs: { cite: '第3条第2款', names: ['制定行政规范性文件', '具体行政行为'], open: false },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '条例没有规定期间如何计算：“日”按自然日（第15条另写工作日），起算当日不计，最后一日为节假日的顺延（I-24）。',
  },
  terms: {
    supervisionAuthority: '行政执法监督机关', supervisionOffice: '行政执法监督机构', justiceDepartment: '司法行政部门',
    supervisedAgency: '行政执法主体', government: '本级人民政府', supervisionOfficer: '行政执法监督人员', superiorAuthority: '上一级监督机关或者监督机构',
    superiorDepartment: '上一级行政主管部门', enforcementOfficer: '行政执法人员', counterpart: '行政管理相对人', complainant: '举报人、投诉人',
    competentOrgan: '有权机关', regionalGovernment: '自治区人民政府', regionalJusticeDepartment: '自治区司法行政部门',
    standingCommittee: '本级人民代表大会常务委员会', notReconciled: '协调不成', returned: '退回修改', passed: '审查通过',
  },
  people: credentials.people,
  lines,
  norms: [
    ...standings, ...topics, ...orders.norms, ...coordination.norms, ...legalityReview.norms, ...complaints.norms, ...documentReview.norms,
    ...normativeDocuments.norms, ...penalties.norms, ...grounds, ...measures, ...correction, ...liability.norms, ...supervisorMisconduct.norms, ...credentials.norms,
  ],
  proceedings: [
    supervision, complaints.proceeding, orders.proceeding, coordination.proceeding, legalityReview.proceeding, documentReview.proceeding,
    normativeDocuments.proceeding, penalties.proceeding, liability.proceeding, supervisorMisconduct.proceeding,
    credentials.enforcementCredential, credentials.supervisionCredentials,
  ],
  limits,
  requirements,
  patterns: [...disclosing.patterns, ...documentsMonitored.patterns],
  readings, silent, external, tensions, provisions,
  notEncoded: { 第1条: '立法目的和依据。', 第5条: '监督工作的原则，指导解释而不产生单独的步骤。' },
})
