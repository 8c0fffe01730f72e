import {
  accept, all, any, ask, bar, close, conclusion, dateOf, days, expiry, file, filingOf, instrument, issue, law, measureTaken, must,
  not, opening, promptly, receiptOf, refer, referTo, reject, serve, setByOr, stage, step, type Trigger,
} from '../../core/norms/index.ts'
import { measures } from './investigation.ts'
import { lines } from './lines.ts'
import { external, readings, silent, tensions } from './readings.ts'

// 第十一条 ── 重大问题报告

const majorReport = instrument({
  id: 'majorReport', role: 'majorProblemReport', name: '重大问题报告', issuedBy: 'supervisionOffice', to: ['government', 'superiorAuthority'],
  cite: '第11条第1款', words: ['重大问题', '报告'],
  reading: '司法行政部门向本级人民政府和上一级司法行政部门两处报告；部门向本级人民政府和上一级主管部门两处报告。',
})

// 第十五条第二款 ── 投诉举报

const complaint = instrument({
  id: 'complaint', role: 'complaint', name: '投诉举报', issuedBy: 'complainant', to: 'supervisedAgency',
  cite: '第15条第2款', words: ['投诉举报'],
})

const complaintReply = instrument({
  id: 'complaintReplyPaper', role: 'complaintReply', name: '投诉举报处理答复', issuedBy: 'supervisedAgency', to: 'complainant',
  cite: '第15条第2款', words: ['及时处理'],
})

const answerComplaint = must({
  id: 'complaintReply', proceeding: 'complaint', who: 'supervisedAgency', act: '处理投诉举报', to: 'complainant',
  within: promptly, from: [opening, filingOf(complaint)], until: [dateOf(complaintReply)],
  cite: '第15条第2款', words: ['及时处理'], reading: '“及时”没有最后一日；细则没有规定答复，处理之后一并答复。',
})

// 第二十条 ── 移送和反馈

const referralReply = instrument({
  id: 'referralReply', role: 'referralFeedback', name: '移送事项处理情况告知', issuedBy: 'competentOrgan', to: 'supervisionOffice',
  cite: '第20条第2款', words: ['处理情况', '书面告知'],
})

const otherOrgans = ['police', 'procuratorate', 'other'] as const
const feedback = {
  who: 'competentOrgan', act: '书面告知移送事项处理情况', to: 'supervisionOffice', within: days(20),
  from: [{ ...referTo(...otherOrgans), dayIn: 'feedback' } satisfies Trigger], until: [filingOf(referralReply)],
  cite: '第20条第2款', words: ['处理决定之日起', '二十日内'],
  reading: '起算日在另一机关：不知道处理决定之日的，登记为“起算日未知”，不计算最后一日。移送监察机关的依第1款，不适用本款期限。',
} as const

const referralFeedback = must({ id: 'referralFeedback', ...feedback })
const feedbackOfReferral = must({ id: 'feedbackOfReferral', clock: 'referralFeedback', proceeding: 'referral', ...feedback })

// 第二十一条 ── 通报、约谈

const circular = instrument({
  id: 'circular', role: 'circular', name: '行政执法监督情况通报', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第21条', words: ['予以通报'],
})

const talkNotice = instrument({
  id: 'talkNotice', role: 'talkNotice', name: '约谈通知书', issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第21条', words: ['可以约谈', '造成重大影响'],
})

// 第二十二条 ── 监督文书、处理结果报告、逾期

const document = instrument({
  id: 'document', role: 'firstCorrection', name: '行政执法监督文书', unnamed: true, issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第22条第1款', words: ['行政执法监督文书', '违法或者不当'],
  wording: {
    short: '文书', word: '监文', tone: 'notice', operative: '要求你单位依法处理上述问题', finding: '违法或者不当的行政执法行为',
    overdue: { says: '未在规定时间内作出处理的', cite: '第22条第2款' },
  },
  reading: '细则没有给文书定名；国家条例施行后，政府一线用国家条例的名称（N-5）。',
})

const rectificationReport = instrument({
  id: 'rectificationReport', role: 'rectificationReport', name: '处理结果报告', issuedBy: 'supervisedAgency', to: 'justiceDepartment',
  cite: '第22条第1款', words: ['处理结果', '司法行政部门'],
  reading: '无论由谁制发，报告都送司法行政部门，并抄送制发机构（I-19）。',
})

const ends = [
  { act: 'accept', role: rectificationReport.role },
  { act: 'issue', role: 'reexaminationReply', outcome: ['changed', 'partlyFounded'] },
  { act: 'issue', role: 'bindingDecision' },
] as const
const whileReported = [{ by: filingOf(rectificationReport), till: { act: 'reject', role: rectificationReport.role }, then: 'resume' }] as const

const rectification = must({
  id: 'rectification', who: 'supervisedAgency', act: '处理并书面报告处理结果', to: 'justiceDepartment',
  within: days(30), from: [receiptOf(document)], until: ends, holds: whileReported,
  cite: '第22条第1款', words: ['三十日内', '处理结果', '接到'], inPaper: '将处理结果书面报告{to}',
  reading: '处理和报告同一最后一日；既未处理也未报告才算逾期，已处理未报告的只提醒（I-20）。',
})

const rectificationAfterUrging = must({
  id: 'rectificationAfterUrging', clock: 'rectification', who: 'supervisedAgency', act: '处理并书面报告处理结果', to: 'justiceDepartment',
  within: setByOr({ role: 'urging' }, days(30)), from: [{ act: 'serve', role: 'urging' }], until: ends, holds: whileReported,
  cite: '第22条第1款', words: ['三十日内', '处理结果'], inPaper: '将处理结果书面报告{to}',
  reading: '督办函也是监督文书：没有另定时限的，依本条三十日（N-1）。',
})

const laterHandling = instrument({
  id: 'laterHandling', role: 'bindingDecision', name: '逾期未处理的后续处理文书', unnamed: true, issuedBy: 'supervisionOffice', to: 'supervisedAgency',
  cite: '第22条第2款', words: ['规定处理', '未在规定时间内'],
  wording: { short: '文书', word: '监处', operative: '作出如下处理' },
  reading: '种类和名称由内蒙古条例第29条定，其文本尚未录入：须逐件手工写明法律依据（I-18）。',
})

const running = ['open', 'verified', 'issued', 'rectifying', 'reported', 'overdue', 'submitted', 'approved', 'decisionIssued', 'executing', 'executionReported', 'executionOverdue'] as const
const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const
const toRefer = stage('toRefer')
const byExternalLaw = any({ line: 'department' }, not({ under: 'national-2025' }))

export default law({
  id: 'bayannur-2023', version: '2026-11-01', title: '巴彦淖尔市行政执法协调监督实施细则', short: '巴彦淖尔细则', rank: 'normativeDocument',
  region: 'bayannur', under: ['national-2025'],
  inForce: {
    from: '2023-07-29', to: '2028-07-28', cite: '第28条',
    reading: '2023年6月28日发布，三十日后为7月29日；有效期五年，从严计至2028年7月28日，此前立案的办至终结（I-21）。',
  },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '细则没有规定期间如何计算：“日”按自然日，起算当日不计，最后一日为节假日的顺延（I-24）。',
  },
  terms: {
    supervisionAuthority: '行政执法监督机关', supervisionOffice: '行政执法监督机构', justiceDepartment: '司法行政部门', justiceStation: '司法所',
    supervisedAgency: '行政执法部门', government: '本级人民政府', supervisionOfficer: '行政执法监督人员', invitedSupervisor: '行政执法特邀监督员',
    competentOrgan: '有关机关', superiorAuthority: '上一级司法行政部门或者主管部门', complainant: '投诉举报人', toRefer: '待移送', handling: '已移送，待告知',
  },
  lines,
  norms: [
    ...measures, majorReport, complaint, complaintReply, answerComplaint, referralReply, referralFeedback, feedbackOfReferral, circular, talkNotice,
    document, rectificationReport, rectification, rectificationAfterUrging, laterHandling,
  ],
  proceedings: [{
    kind: 'supervision', title: '行政执法监督案件', cite: '第22条第1款',
    tracks: [running],
    opening: { by: ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority', 'justiceStation'], cite: '第11条第1款', offers: ['reasons'] },
    steps: [
      step({ from: running, on: measureTaken, by: [...office, 'justiceStation'], cite: '第10条第1款' }),
      step({ from: ['open'], on: conclusion('verified'), to: 'verified', by: [...office, 'justiceStation'], cite: '第22条第1款', offers: ['text'] }),
      step({ from: ['open'], on: conclusion('unfounded'), to: { closed: 'noIssue' }, by: [...office, 'justiceStation'], cite: '第22条第1款' }),
      step({ from: running, on: issue(majorReport), by: office, cite: '第11条第1款', line: 'government', offers: ['text'] }),
      step({ from: running, on: issue(majorReport), by: office, cite: '第11条第2款', line: 'department', offers: ['text'] }),
      step({
        from: ['open', 'verified'], on: issue(document), to: 'issued', by: office, cite: '第22条第1款', also: ['noObjection'],
        asks: [ask('text', '第22条第1款', '请写明发现的违法或者不当的行政执法行为。', { at: 'open' })],
      }),
      step({
        from: ['verified'], on: { act: 'issue', role: 'urging' }, to: 'issued', by: office, cite: '第22条第1款', line: 'government', also: ['noObjection'],
        when: { under: 'national-2025' }, otherwise: '督办函由国家条例而来，本细则没有规定。', offers: ['within'],
        reading: '对不履行职责发督办函（N-5）；没有另定时限的，依本条三十日（N-1）。',
      }),
      step({ from: ['issued'], on: serve(document), to: 'rectifying', by: office, cite: '第22条第1款', when: { happened: issue(document) }, otherwise: '监督文书尚未制发，不能送达。' }),
      step({ from: ['rectifying'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第22条第1款', offers: ['text'] }),
      step({ from: ['overdue'], on: file(rectificationReport), to: 'reported', by: 'supervisedAgency', cite: '第22条第1款', offers: ['text'], late: true }),
      step({ from: ['reported'], on: accept(rectificationReport), to: { closed: 'corrected' }, by: office, cite: '第22条第1款', offers: ['reasons'] }),
      step({ from: ['reported'], on: reject(rectificationReport), to: 'rectifying', by: office, cite: '第22条第1款' }),
      step({ from: ['rectifying'], on: expiry(rectification), to: 'overdue', by: 'anyone', cite: '第22条第2款' }),
      step({
        from: ['overdue'], on: issue(laterHandling), to: 'decisionIssued', by: office, cite: '第22条第2款', when: byExternalLaw,
        asks: [ask('basis', '第22条第2款', '本条指向内蒙古条例第29条，其文本尚未录入：请手工写明法律依据。')],
        offers: ['decides'],
      }),
      step({ from: ['decisionIssued'], on: serve(laterHandling), to: 'executing', by: office, cite: '第22条第2款' }),
      step({ from: ['executing'], on: close, to: { closed: 'executed' }, by: office, cite: '第22条第2款', when: byExternalLaw, otherwise: '须先报告执行情况，经核查后结案。', offers: ['reasons'] }),
      step({ from: running, on: issue(circular), by: office, cite: '第21条', offers: ['text'] }),
      step({
        from: running, on: issue(talkNotice), by: office, cite: '第21条', offers: ['text'], when: { fact: 'prominentProblem' },
        otherwise: '执法问题突出、造成重大影响的，才可以约谈负责人。',
      }),
      step({ from: running, on: referTo('supervisoryCommission'), by: office, cite: '第20条第1款' }),
      step({ from: running, on: referTo(...otherOrgans), by: office, cite: '第20条第2款' }),
      step({ from: running, on: file(referralReply), by: ['competentOrgan', 'supervisionOffice'], cite: '第20条第2款', offers: ['text'], when: { happened: refer }, otherwise: '尚未移送，没有处理情况可以告知。' }),
    ],
    bars: [
      bar({
        on: [{ act: 'issue' }], when: { by: 'justiceStation' }, cite: '第23条第3款',
        says: '司法所不出具监督文书；需要出具的，提请旗县区司法行政部门处理。',
      }),
      bar({
        on: [measureTaken], when: all({ states: 'onSite' }, not({ stating: 'officers', atLeast: 2 })), line: 'government', cite: '第16条',
        says: '现场监督时，行政执法监督人员不得少于两人，并应当出示有效证件。', reading: '条文只写司法行政部门，不及于部门的监督。',
      }),
      bar({
        on: [conclusion('unfounded'), accept(rectificationReport), close], when: all({ fact: 'clueToTransfer' }, not({ happened: refer })), cite: '第20条第1款',
        says: '已发现应当移送的问题线索，移送之后才能结案。',
      }),
    ],
    facts: [
      { id: 'clueToTransfer', ask: '是否发现应当移送监察机关或者其他机关的线索', cite: '第20条第1款' },
      { id: 'prominentProblem', ask: '执法问题是否突出、造成重大影响', cite: '第21条' },
      { id: 'inReconsideration', ask: '同一争议是否已经申请行政复议', cite: '第12条第2款' },
      { id: 'inLitigation', ask: '同一争议是否已经提起行政诉讼', cite: '第12条第2款' },
      { id: 'openedBy', ask: '由谁发现', cite: '第23条第2款', choices: [{ value: 'justiceDepartment', name: '司法行政部门' }, { value: 'justiceStation', name: '司法所' }] },
    ],
  }, {
    kind: 'complaint', title: '投诉举报', cite: '第15条第2款', tracks: [['received']],
    opening: { by: ['complainant', 'supervisedAgency', ...office], cite: '第15条第2款', acts: [file(complaint)], offers: ['text'] },
    steps: [step({ from: ['received'], on: issue(complaintReply), to: { closed: 'answered' }, by: 'supervisedAgency', cite: '第15条第2款', offers: ['text'] })],
    bars: [], facts: [],
  }, {
    kind: 'referral', title: '移送', cite: '第20条第2款', tracks: [[toRefer, 'handling']],
    opening: { by: office, cite: '第20条第2款', offers: ['text'] },
    steps: [
      step({ from: [toRefer, 'handling'], on: referTo('supervisoryCommission'), to: { closed: 'answered' }, by: office, cite: '第20条第1款', reading: '移送监察机关的，由其依法调查处置，本细则没有规定反馈。' }),
      step({ from: [toRefer, 'handling'], on: referTo(...otherOrgans), to: 'handling', by: office, cite: '第20条第2款', reading: '得知受移送机关作出处理决定之日后，再登记一次移送并填写该日。' }),
      step({ from: ['handling'], on: file(referralReply), to: { closed: 'answered' }, by: ['competentOrgan', 'supervisionOffice'], cite: '第20条第2款', offers: ['text'] }),
    ],
    bars: [], facts: [],
  }],
  readings, silent, external, tensions,
  notEncoded: {},
})
