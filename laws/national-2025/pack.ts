import { law } from '../../core/norms/index.ts'
import * as assistance from './assistance.ts'
import * as bodies from './bodies.ts'
import { topics } from './catalogue.ts'
import * as circular from './circular.ts'
import * as complaint from './complaint.ts'
import * as coordination from './coordination.ts'
import * as credentials from './credentials.ts'
import { grounds, measures } from './investigation.ts'
import * as leads from './leads.ts'
import * as liability from './liability.ts'
import { lines } from './lines.ts'
import { decisionObjection, decisionObjectionPassedOn, objection, reply } from './objection.ts'
import { patterns, requirements } from './people.ts'
import * as papers from './papers.ts'
import { notEncoded, provisions } from './provisions.ts'
import { external, readings, silent } from './readings.ts'
import * as referral from './referral.ts'
import * as reviews from './reviews.ts'
import * as specialSupervision from './specialSupervision.ts'
import { standingDuties } from './standing.ts'
import * as supervision from './supervision.ts'
import * as supervisors from './supervisors.ts'
import * as talk from './talk.ts'

export default law({
  id: 'national-2025', version: '2026-11-22', title: '行政执法监督条例', short: '国家条例', rank: 'administrativeRegulation',
  region: 'cn', under: [],
  inForce: { from: '2026-02-01', cite: '第44条' },
  enacted: {
    by: '国务院', on: '2025-12-05', promulgatedOn: '2025-12-17',
    basis: ['中华人民共和国宪法', '中华人民共和国国务院组织法', '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法'],
  },
  enforcementActs: { cite: '第11条第1款', names: ['行政许可', '行政处罚', '行政强制', '行政检查', '行政征收征用', '行政给付'], open: true },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '条例没有以日数规定的期限；文书载明的“日”按自然日，起算当日不计，最后一日为节假日的顺延（N-2）。',
  },
  terms: {
    supervisionAuthority: '人民政府', supervisionOffice: '行政执法监督机构', justiceDepartment: '司法行政部门', justiceStation: '司法所',
    supervisedAgency: '行政执法机关', government: '本级人民政府', supervisionOfficer: '行政执法监督人员', invitedSupervisor: '受邀参加监督的人员',
    superiorDepartment: '上一级主管部门', superiorAuthority: '上级行政执法监督机构', competentOrgan: '有权机关', supervisoryCommission: '监察机关',
    enforcementOfficer: '行政执法人员', complainant: '当事人', elevated: '提级监督',
  },
  lines,
  norms: [
    ...standingDuties, ...topics, ...grounds, ...measures, ...coordination.norms, ...bodies.norms, ...credentials.norms, ...reviews.norms, ...leads.norms, ...specialSupervision.norms,
    ...talk.norms, ...assistance.norms, ...papers.norms, objection, reply, decisionObjection, decisionObjectionPassedOn, circular.circular, ...liability.norms, ...supervisors.norms,
    ...referral.norms, ...complaint.norms,
  ],
  proceedings: [
    supervision.proceeding, coordination.proceeding, bodies.proceeding, credentials.proceeding, reviews.caseFileReview, reviews.appraisal,
    leads.proceeding, specialSupervision.proceeding,
    talk.proceeding, assistance.proceeding, circular.proceeding, liability.proceeding, referral.proceeding, complaint.proceeding, supervisors.proceeding,
  ],
  requirements,
  patterns,
  readings, silent, external, provisions,
  tensions: [],
  notEncoded,
})
