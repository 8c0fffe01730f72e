import { law } from '../../core/norms/index.ts'
import { norms as assistanceNorms, proceeding as assistance } from './assistance.ts'
import { topics } from './catalogue.ts'
import { circular, proceeding as circulars } from './circular.ts'
import { norms as complaintNorms, proceeding as complaints } from './complaint.ts'
import { norms as credentialNorms, proceeding as credentialSuspension } from './credentials.ts'
import { grounds, measures } from './investigation.ts'
import { norms as liabilityNorms, outsiders, proceeding as liability, supervisors } from './liability.ts'
import { lines } from './lines.ts'
import { provisions } from './provisions.ts'
import { external, readings, silent, tensions } from './readings.ts'
import { norms as recusalNorms, proceeding as recusal } from './recusal.ts'
import { norms as referralNorms, proceeding as referral } from './referral.ts'
import { guidanceProceeding, invitedProceeding, norms as staffNorms, people, qualificationProceeding } from './staff.ts'
import { standings } from './standing.ts'
import { enforcementActs, norms as supervisionNorms, proceeding as supervision } from './supervision.ts'
import { inspection, norms as taskNorms, priorities, special } from './tasks.ts'

export default law({
  id: 'xinjiang-2023', version: '2026-11-22', title: '新疆维吾尔自治区行政执法监督条例', short: '新疆条例', rank: 'localRegulation',
  region: 'xinjiang', under: ['national-2025'],
  inForce: { from: '2024-01-01', cite: '第39条' },
  enacted: {
    by: '新疆维吾尔自治区第十四届人民代表大会常务委员会第六次会议', on: '2023-11-23',
    basis: ['中华人民共和国地方各级人民代表大会和地方各级人民政府组织法'],
  },
  enforcementActs,
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '条例没有规定期间如何计算：“日”按自然日，起算当日不计，最后一日为节假日的顺延至其后第一个工作日（I-24）。',
  },
  playedBy: { unitHead: 'supervisionOffice' },
  terms: {
    supervisionAuthority: '行政执法监督机关', supervisionOffice: '承担监督职责的机构', justiceDepartment: '司法行政部门',
    supervisedAgency: '被监督机关', government: '本级人民政府', superiorAuthority: '上一级监督机关', supervisionOfficer: '行政执法监督人员',
    invitedSupervisor: '受邀参加监督的人员', competentOrgan: '有权机关', complainant: '投诉举报人', requestedOrgan: '被请求机关',
    unitHead: '所在单位主要负责人', judiciary: '司法机关', police: '公安机关', unanswered: '未获答复', returnedToHolder: '已发还',
  },
  people,
  lines,
  norms: [
    ...standings, ...complaintNorms, ...staffNorms, ...topics, ...taskNorms, ...measures, ...recusalNorms, ...assistanceNorms,
    ...grounds, ...supervisionNorms, circular, ...referralNorms, ...liabilityNorms, ...credentialNorms,
  ],
  proceedings: [
    supervision, complaints, guidanceProceeding, qualificationProceeding, invitedProceeding, inspection, special, priorities, recusal, assistance, circulars,
    referral, liability, credentialSuspension, supervisors, outsiders,
  ],
  readings, silent, external, tensions, provisions,
  notEncoded: {
    第1条: '立法目的和依据：依据写在法规包的开头，没有要办的事。',
    第4条: '原则：由以下各条落实，本身没有要办的事。',
  },
})
