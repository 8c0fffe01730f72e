import { law } from '../../core/norms/index.ts'
import * as activities from './activities.ts'
import * as assistance from './assistance.ts'
import { topics } from './catalogue.ts'
import * as complaint from './complaint.ts'
import * as filing from './filing.ts'
import * as handling from './handling.ts'
import { grounds, measures } from './investigation.ts'
import * as jurisdiction from './jurisdiction.ts'
import * as liability from './liability.ts'
import { lines } from './lines.ts'
import { requirements } from './majorPenalties.ts'
import * as personnel from './personnel.ts'
import { provisions } from './provisions.ts'
import * as publicity from './publicity.ts'
import { external, readings, silent, tensions } from './readings.ts'
import * as recusal from './recusal.ts'
import * as referral from './referral.ts'
import { duties } from './standing.ts'
import * as supervision from './supervision.ts'
import * as talk from './talk.ts'

export default law({
  id: 'enshi-2025', version: '2026-11-22', title: '恩施土家族苗族自治州行政执法监督办法', short: '恩施办法', rank: 'localRule',
  region: 'enshi', under: ['national-2025'],
  inForce: { from: '2025-03-01', cite: '第35条' },
  enacted: { by: '恩施土家族苗族自治州人民政府', on: '2024-12-16', promulgatedOn: '2025-01-22', basis: [] },
  enforcementActs: {
    cite: '第3条第2款', open: true,
    names: ['行政许可', '行政处罚', '行政强制', '行政检查', '行政征收征用', '行政给付', '行政确认', '行政裁决', '行政奖励'],
  },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '办法没有规定期间如何计算：“日”按自然日，起算当日不计，最后一日为节假日的顺延至其后第一个工作日（I-24）。',
  },
  terms: {
    supervisionAuthority: '行政执法监督机关', supervisionOffice: '行政执法监督机构', justiceDepartment: '司法行政部门', justiceStation: '司法所',
    supervisedAgency: '被监督机关', government: '本级人民政府', superiorAuthority: '上级行政执法监督机关', supervisionOfficer: '行政执法监督人员',
    invitedSupervisor: '行政执法社会监督员', others: '其他有关单位和个人', competentOrgan: '有权机关', supervisoryCommission: '监察机关', complainant: '投诉举报人',
    handedOver: '已移交', refusedToCooperate: '拒绝配合', toSupervision: '转监督程序', exempted: '予以容错',
  },
  people: personnel.people,
  lines,
  norms: [
    ...duties, ...topics, ...complaint.norms, ...jurisdiction.norms, ...personnel.norms, ...activities.norms, ...filing.norms, ...measures, ...recusal.norms,
    ...assistance.norms, ...grounds, ...handling.norms, ...publicity.norms, ...talk.norms, ...referral.norms, ...liability.norms,
  ],
  proceedings: [
    supervision.proceeding, complaint.proceeding, jurisdiction.proceeding, ...personnel.proceedings, ...activities.proceedings, filing.proceeding,
    recusal.proceeding, assistance.proceeding, publicity.proceeding, talk.proceeding, referral.proceeding, ...liability.proceedings,
  ],
  requirements,
  readings, silent, external, tensions, provisions,
  notEncoded: { 第1条: '立法目的和依据', 第4条: '工作原则，贯穿于其他各条' },
})
