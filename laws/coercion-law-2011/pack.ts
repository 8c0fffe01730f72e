import {
  absent, atOnce, days, endOf, headOfBody, hours, is, isNot, known, law, limit, months, requirement, statedDays, states, workingDays,
} from '../../core/norms/index.ts'
import { burdens } from './burdens.ts'
import { patterns, people } from './people.ts'
import { procedureLimits, procedureRequirements } from './procedure.ts'

// 第十八条、第十九条 ── 实施强制措施

const approved = requirement({
  id: 'coercion-no-prior-approval', cite: '第18条第1项', words: ['实施前', '经批准'], kinds: ['coercion'],
  title: '强制措施未经事前批准', colour: 'red', fact: 'approvedBeforehand', given: {},
  reading: '批准与实施在同一日、没有时刻的，不提示。',
})

const officers = requirement({
  id: 'officers-fewer-than-two', cite: '第18条第2项', words: ['两名以上行政执法人员'], kinds: ['coercion'],
  title: '执法人员少于两人', colour: 'red', fact: 'enoughOfficers', given: { atLeast: 2, at: ['COERCION_EXEC', 'ONSITE_INSPECTION', 'INTERROGATION', 'SAMPLING', 'REGISTER_PRESERVE', 'INVESTIGATION'] },
  reading: '辅助人员不计入；同案的调查取证一并核对。',
})

const urgent = limit({
  id: 'urgent-coercion-approval-over-24h', cite: '第19条', words: ['二十四小时内', '补办批准手续'], kinds: ['coercion'],
  title: '紧急强制措施逾期未补办批准', colour: 'red', act: '向行政机关负责人报告并补办批准手续',
  when: [is('coercion.urgent', true)], from: ['coercion.startedAt'], until: ['coercion.approvedAt', 'coercion.liftedAt'], must: 'within',
  terms: [{ period: hours(24) }], withoutStart: 'unknown',
  reading: '以审批表记载的时间为准，录入时间晚的不作为依据；负责人认为不应当采取而立即解除的，以解除为止；限制人身自由的应当在返回后立即补办（第20条），不以二十四小时为限。',
})

const handedOver = requirement({
  id: 'transfer-items-handover-late-party', cite: '第21条', words: ['一并移送', '书面告知当事人'], kinds: ['coercion', 'penalty'],
  title: '移送查封、扣押、冻结的财物没有告知当事人', colour: 'yellow', when: [is('transfer.hasSeizedItems', true), known('transfer.policeFiledNoticeAt')], fact: 'saysAlso',
  given: {
    must: [known('transfer.partyInformedAt')],
    otherwise: '案件移送公安机关，有查封、扣押、冻结的财物，没有书面告知当事人。',
  },
})

// 第二十五条至第三十三条 ── 查封、扣押、冻结

const seizure = limit({
  id: 'seizure-over-term', cite: '第25条第1款', words: ['不得超过三十日', '延长期限不得超过三十日'], kinds: ['coercion'],
  title: '查封、扣押超过期限', colour: 'red', act: '作出处理决定或者解除',
  when: [is('coercion.type', 'SEAL', 'SEIZE')], from: ['coercion.startedAt'], until: ['coercion.endedAt'], must: 'within',
  terms: [{ period: days(30), extension: { atMost: 30, beyond: 'broken', approvedBy: headOfBody } }], withoutStart: 'unknown',
  excludes: {
    cite: '第25条第3款', words: ['不包括检测、检验、检疫或者技术鉴定的期间', '书面告知当事人'],
    reasons: ['APPRAISAL', 'INSPECTION_TEST', 'QUARANTINE'], onlyIfInformed: true,
  },
  reading: '作出处理决定、解除、随涉嫌犯罪的案件移交公安机关（第21条），以先到的为准。检测、检验、检疫、技术鉴定的期间，书面告知当事人的才不计入（第25条第3款）。法律、行政法规另有规定的除外。',
})

const lifted = limit({
  id: 'coercion-not-lifted-in-time', cite: '第28条第1款', words: ['及时作出解除查封、扣押决定'], kinds: ['coercion'],
  title: '不再需要时没有及时解除查封、扣押', colour: 'red', act: '解除查封、扣押',
  when: [is('coercion.type', 'SEAL', 'SEIZE')], from: ['coercion.releaseGroundAt'], until: ['coercion.liftedAt'], must: 'within',
  terms: [{ period: workingDays(3) }], withoutStart: 'notApplicable',
  reading: '“及时”没有法定日数；三个工作日是本平台的建议，另有规定的，登记后代替。期限届满仍不解除的，按查封、扣押超过期限提示。',
})

const freezeDelivery = limit({
  id: 'freeze-over-term-decision', cite: '第31条第1款', words: ['三日内', '交付冻结决定书'], kinds: ['coercion'],
  title: '冻结决定书逾期未交付', colour: 'red', act: '向当事人交付冻结决定书',
  when: [is('coercion.type', 'FREEZE')], from: ['coercion.startedAt'], until: ['coercion.decisionDeliveredAt'], must: 'within',
  terms: [{ period: days(3) }], withoutStart: 'unknown',
})

const freeze = limit({
  id: 'freeze-over-term', cite: '第32条第1款', words: ['三十日内', '解除冻结决定'], kinds: ['coercion'],
  title: '冻结存款、汇款超过期限', colour: 'red', act: '作出处理决定或者解除冻结',
  when: [is('coercion.type', 'FREEZE')], from: ['coercion.startedAt'], until: ['coercion.endedAt'], must: 'within',
  terms: [{ period: days(30), extension: { atMost: 30, beyond: 'broken', approvedBy: headOfBody } }], withoutStart: 'unknown',
})

const unfrozen = limit({
  id: 'coercion-not-lifted-in-time-freeze', cite: '第33条第1款', words: ['及时作出解除冻结决定'], kinds: ['coercion'],
  title: '不再需要时没有及时解除冻结', colour: 'red', act: '解除冻结',
  when: [is('coercion.type', 'FREEZE')], from: ['coercion.releaseGroundAt'], until: ['coercion.liftedAt'], must: 'within',
  terms: [{ period: workingDays(3) }], withoutStart: 'notApplicable',
  reading: '“及时”没有法定日数；三个工作日是本平台的建议，另有规定的，登记后代替。期限届满仍不解除的，按冻结超过期限提示。',
})

const freed = limit({
  id: 'coercion-not-lifted-in-time-liberty', cite: '第20条第2款', words: ['目的已经达到或者条件已经消失', '应当立即解除'], kinds: ['coercion'],
  title: '目的达到、条件消失后没有立即解除限制人身自由的措施', colour: 'red', act: '解除限制人身自由的措施',
  when: [is('coercion.type', 'LIMIT_LIBERTY')], from: ['coercion.releaseGroundAt'], until: ['coercion.liftedAt'], must: 'within',
  terms: [{ period: hours(24) }], withoutStart: 'notApplicable',
  reading: '“立即”没有时数；二十四小时是本平台的建议，休息日照计。只有日期的，次日解除不下结论。',
})

const otherLifted = limit({
  id: 'coercion-not-lifted-in-time-other', cite: '第5条', words: ['采用非强制手段可以达到行政管理目的的', '不得设定和实施行政强制'], kinds: ['coercion'],
  title: '不再需要时没有及时解除其他强制措施', colour: 'red', act: '解除强制措施',
  when: [is('coercion.type', 'OTHER_MEASURE')], from: ['coercion.releaseGroundAt'], until: ['coercion.liftedAt'], must: 'within',
  terms: [{ period: workingDays(3) }], withoutStart: 'notApplicable',
  reading: '不再需要强制的，不得继续实施；法律没有写明日数，参照查封、扣押的三个工作日，是本平台的建议，另有规定的，登记后代替。',
})

// 第三十五条、第三十七条 ── 强制执行决定之前的催告

const executedByBody = is('coercion.type', 'TRANSFER_DEPOSIT', 'AUCTION', 'RESTORE', 'DEMOLISH', 'OTHER_EXECUTION')

const urgedFirst = limit({
  id: 'execution-without-urge', cite: '第35条', words: ['作出强制执行决定前', '事先催告'], kinds: ['coercion'],
  title: '没有催告就作出强制执行决定', colour: 'red', act: '作出强制执行决定',
  when: [executedByBody], from: ['urgeServedAt'], until: ['coercion.executionDecidedAt'], must: 'from', terms: [{ period: atOnce }], withoutStart: 'broken',
})

const urgePeriod = limit({
  id: 'execution-without-urge-expired', cite: '第37条第1款', words: ['经催告', '逾期仍不履行'], kinds: ['coercion'],
  title: '催告期限未满即作出强制执行决定', colour: 'red', act: '作出强制执行决定',
  when: [executedByBody, isNot('coercion.concealmentEvidence', true)], from: ['urgeServedAt'], until: ['coercion.executionDecidedAt'], must: 'after',
  terms: [{ when: [known('urgePeriodDays')], period: statedDays('urgePeriodDays', 'calendarDay') }, { inCase: '催告书没有载明期限', period: atOnce }],
  withoutStart: 'notApplicable',
  reading: '催告书载明的期限按自然日连续计算；有证据证明有转移或者隐匿财物迹象的，可以立即决定（第37条第3款）。',
})

// 第四十三条 ── 夜间和法定节假日

const nightOrHoliday = requirement({
  id: 'execution-at-night-or-holiday', cite: '第43条第1款', words: ['夜间或者法定节假日'], kinds: ['coercion'],
  title: '夜间或者法定节假日实施强制执行', colour: 'red', fact: 'notAtNightOrHoliday', given: { nightFrom: 22, nightUntil: 6 },
  reading: '法律没有写明夜间的时刻，按22时至次日6时核对，当地登记了夜间时刻的，以登记的为准；放假安排中的调休休息日也提示，核实时区分。当地应有的地方放假通知没有录入的，不下结论。立即清除遗洒物、障碍物、污染物的代履行（第52条）属于情况紧急。查封、扣押等强制措施不适用本条。',
})

// 第四十四条、第四十六条、第五十一条 ── 强制拆除、金钱给付、代履行

const demolishing = [is('coercion.type', 'DEMOLISH'), known('coercion.executedFrom')]

const announced = limit({
  id: 'demolition-before-remedy-expired-announcement', cite: '第44条', words: ['予以公告', '限期当事人自行拆除'], kinds: ['coercion'],
  title: '强制拆除之前没有公告', colour: 'red', act: '强制拆除',
  when: demolishing, from: ['coercion.announcedAt'], until: ['coercion.executedFrom'], must: 'from', terms: [{ period: atOnce }], withoutStart: 'broken',
})

const remedyExpired = limit({
  id: 'demolition-before-remedy-expired', cite: '第44条', words: ['在法定期限内不申请行政复议或者提起行政诉讼'], kinds: ['coercion'],
  title: '复议、诉讼期限未满即强制拆除', colour: 'red', act: '强制拆除',
  when: [...demolishing, absent('remedySought')], from: ['decisionReceivedAt'], until: ['coercion.executedFrom'], must: 'after',
  terms: [{ period: months(6) }], withoutStart: 'unknown',
  reading: '法定期限取较长的起诉期限六个月（行政诉讼法第46条第1款，没有录入），自处理决定送达之日起；法律另有起诉期限的，核实时以法定例外处理。',
})

const remedyConcluded = limit({
  id: 'demolition-before-remedy-expired-pending', cite: '第44条', words: ['不申请行政复议或者提起行政诉讼'], kinds: ['coercion'],
  title: '复议、诉讼没有审结即强制拆除', colour: 'red', act: '强制拆除', each: 'remedies',
  when: [...demolishing, isNot('remedies.kind', 'COMPENSATION')], from: ['remedies.concludedAt'], until: ['coercion.executedFrom'], must: 'from', terms: [{ period: atOnce }], withoutStart: 'broken',
})

const addedFine = limit({
  id: 'execution-without-urge-added-fine', cite: '第46条第1款', words: ['超过三十日', '经催告当事人仍不履行'], kinds: ['coercion'],
  title: '加处罚款或者滞纳金未满三十日即强制执行', colour: 'red', act: '作出强制执行决定',
  when: [is('coercion.type', 'TRANSFER_DEPOSIT', 'AUCTION')], from: ['addFine.from'], until: ['coercion.executionDecidedAt'], must: 'after',
  terms: [{ period: days(30) }], withoutStart: 'notApplicable',
  reading: '没有加处罚款或者滞纳金的，不适用；已经查封、扣押的财物依法拍卖抵缴罚款（第46条第3款）的，核实时以法定例外处理。',
})

const substitute = limit({
  id: 'substitute-performance-urge-short', cite: '第51条第1款第2项', words: ['代履行三日前', '催告当事人履行'], kinds: ['coercion'],
  title: '代履行之前没有提前三日催告', colour: 'yellow', act: '代履行',
  when: [is('coercion.type', 'SUBSTITUTE'), isNot('coercion.immediate', true)], from: ['urgeServedAt'], until: ['coercion.executedFrom'], must: 'from',
  terms: [{ period: days(3) }], withoutStart: 'broken',
  reading: '立即清除遗洒物、障碍物、污染物的代履行（第52条）不适用。',
})

// 第五十三条、第五十四条 ── 申请法院强制执行

const courtApplication = limit({
  id: 'court-application-overdue', cite: '第53条', words: ['没有行政强制执行权的行政机关', '自期限届满之日起三个月内'], kinds: ['coercion', 'penalty'],
  title: '逾期未申请法院强制执行', colour: 'red', act: '申请人民法院强制执行',
  when: [states('hasEnforcementPower', false), states('fulfilled', false), absent('remedySought'), absent('revokedAt'), isNot('decisionResult', 'NO_PENALTY', 'NOT_ESTABLISHED', 'TRANSFER', 'DISMISS')],
  from: ['deferredUntil', endOf(months(6), 'decisionReceivedAt', '起诉期限（行政诉讼法第46条第1款）届满日')], until: ['courtAppliedAt'], must: 'within',
  terms: [{ period: months(3) }], withoutStart: 'unknown',
  reading: '起诉期限按六个月计，法律另有规定的，核实时以法定例外处理；批准延期、分期缴纳罚款的，自期限结束之日起算（处罚法第72条第2款）。',
})

const urged = limit({
  id: 'court-application-before-urge-expired', cite: '第54条', words: ['催告书送达十日后'], kinds: ['coercion', 'penalty'],
  title: '催告未满十日即申请法院强制执行', colour: 'yellow', act: '申请人民法院强制执行',
  when: [absent('coercion.emergencyApprovedAt')], from: ['urgeServedAt'], until: ['courtAppliedAt'], must: 'after', terms: [{ period: days(10) }], withoutStart: 'broken',
  reading: '情况紧急、为保障公共安全申请立即执行的（第59条），填报紧急情况的批准；没有填报的，核实时以法定例外处理。',
})

export default law({
  id: 'coercion-law-2011', version: '7', title: '中华人民共和国行政强制法', short: '强制法', rank: 'statute', region: 'cn', under: [],
  inForce: { from: '2012-01-01', cite: '第71条' },
  enacted: { by: '全国人民代表大会常务委员会', on: '2011-06-30', basis: ['中华人民共和国宪法'] },
  counting: {
    plainDay: { workingUpTo: 10 }, endsOnHoliday: 'nextWorkingDay', cite: '第69条',
    reading: '十日以内的期限是工作日；其他日数是自然日，末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [
    urgent, seizure, lifted, freezeDelivery, freeze, unfrozen, freed, otherLifted, urgedFirst, urgePeriod, announced, remedyExpired, remedyConcluded, addedFine, substitute,
    courtApplication, urged, ...procedureLimits,
  ],
  patterns,
  requirements: [...people, approved, officers, handedOver, nightOrHoliday, ...burdens, ...procedureRequirements],
  readings: [],
  silent: [
    { cite: '第20条第1款第2项', question: '返回行政机关后“立即”补办批准手续是几小时？' },
    { cite: '第20条第2款', question: '“立即”解除是几小时？' },
    { cite: '第28条第1款', question: '“及时”解除查封、扣押是几日？' },
    { cite: '第33条第1款', question: '“及时”解除冻结是几日？' },
    { cite: '第37条第1款', question: '催告书载明的期限是工作日还是自然日？' },
    { cite: '第43条第1款', question: '夜间从几时到几时？' },
  ],
  external: [
    { cite: '第25条第1款', refersTo: '法律、行政法规对查封、扣押期限的另行规定', resolved: false, says: '没有录入；规章和地方性法规不能突破三十日。' },
    { cite: '第32条第1款', refersTo: '法律对冻结期限的另行规定', resolved: false, says: '没有录入；只有法律可以另行规定。' },
    { cite: '第44条', refersTo: '行政诉讼法第46条第1款、行政复议法第20条', resolved: false, says: '起诉、申请复议的期限没有录入；按起诉期限六个月核对。' },
    { cite: '第53条', refersTo: '行政诉讼法第46条第1款', resolved: false, says: '起诉期限没有录入；按六个月核对。' },
  ],
  tensions: [],
  notEncoded: {
    第27条: '作出处理决定的期限就是第25条的期限，由那里核对',
    第39条: '中止执行满三年不再执行，是执行的终结，不是办理的期限；来源数据不采集中止执行日',
    第47条: '“立即”划拨是金融机构的义务',
    第52条: '立即代履行之后“立即”通知当事人，没有时数，来源数据不采集通知时间',
    第56条: '受理、复议的期限是人民法院的期限；十五日是行政机关申请复议的权利',
    第57条: '作出执行裁定的期限是人民法院的期限',
    第58条: '审查、裁定的期限是人民法院的期限；十五日是行政机关申请复议的权利',
    第59条: '五日内执行是人民法院的期限',
  },
})
