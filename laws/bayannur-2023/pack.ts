import { law } from '../../core/norms/index.ts'
import * as assistance from './assistance.ts'
import * as bodies from './bodies.ts'
import { topics } from './catalogue.ts'
import * as complaint from './complaint.ts'
import * as coordination from './coordination.ts'
import * as disclosing from './disclosing.ts'
import * as documentsMonitored from './documentsMonitored.ts'
import * as entrusting from './entrusting.ts'
import * as filing from './filing.ts'
import * as handling from './handling.ts'
import * as inspection from './inspection.ts'
import { measures } from './investigation.ts'
import * as majorPenalties from './majorPenalties.ts'
import * as invited from './invited.ts'
import * as liability from './liability.ts'
import { lines } from './lines.ts'
import { provisions } from './provisions.ts'
import { external, readings, silent, tensions } from './readings.ts'
import { limits } from './monitoring.ts'
import * as referral from './referral.ts'
import * as review from './review.ts'
import { duties } from './standing.ts'
import * as supervision from './supervision.ts'
import * as talk from './talk.ts'

export default law({
  id: 'bayannur-2023', version: '2026-11-23', title: '巴彦淖尔市行政执法协调监督实施细则', short: '巴彦淖尔细则', rank: 'normativeDocument',
  region: 'bayannur', under: ['national-2025'],
  inForce: {
    from: '2023-07-29', to: '2028-07-28', cite: '第28条',
    reading: '2023年6月28日发布，三十日后为7月29日；有效期五年，从严计至2028年7月28日，此前立案的办至终结（I-21）。',
  },
  enacted: { by: '巴彦淖尔市人民政府', promulgatedOn: '2023-06-28', basis: ['内蒙古自治区行政执法监督条例', '内蒙古自治区基层综合行政执法条例', '内蒙古自治区行政执法责任制规定'] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '细则没有规定期间如何计算：“日”按自然日，起算当日不计，最后一日为节假日的顺延（I-24）。',
  },
  terms: {
    supervisionAuthority: '行政执法监督机关', supervisionOffice: '行政执法监督机构', justiceDepartment: '司法行政部门', justiceStation: '司法所',
    supervisedAgency: '行政执法部门', government: '本级人民政府', supervisionOfficer: '行政执法监督人员', invitedSupervisor: '行政执法特邀监督员',
    integratedBody: '综合行政执法机构', competentOrgan: '有关机关', decidingOrgan: '有决定权的机关', superiorAuthority: '上一级司法行政部门或者主管部门',
    complainant: '投诉举报人', toRefer: '待移送', toPublish: '已有结果，待公开', referred: '已移送，待告知', appointed: '已聘任，待发证', refusedToCooperate: '拒绝、阻碍调查',
  },
  playedBy: { integratedBody: 'supervisedAgency' },
  people: invited.people,
  lines,
  norms: [
    ...duties, ...coordination.norms, ...topics, ...bodies.norms, ...measures, ...assistance.norms, ...inspection.norms, ...review.norms, ...complaint.norms,
    ...invited.norms, ...filing.norms, ...referral.norms, ...talk.norms, ...handling.norms, ...liability.norms,
  ],
  proceedings: [
    supervision.proceeding, coordination.proceeding, bodies.bodyCleanup, bodies.entrustment, inspection.inspection, inspection.special, assistance.proceeding,
    review.caseFileReview, review.appraisal, complaint.proceeding, invited.proceeding, ...filing.proceedings, referral.referral, referral.caseTransfer,
    talk.publicity, talk.talk, liability.proceeding,
  ],
  patterns: [...entrusting.patterns, ...disclosing.patterns, ...documentsMonitored.patterns],
  requirements: [...entrusting.requirements, ...majorPenalties.requirements],
  limits,
  readings, silent, external, tensions, provisions,
  notEncoded: { 第1条: '目的和依据：内蒙古的行政执法监督条例、基层综合行政执法条例、行政执法责任制规定' },
})
