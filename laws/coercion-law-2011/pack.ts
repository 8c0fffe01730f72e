import { days, hours, is, law, limit, requirement } from '../../core/norms/index.ts'

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
  when: [is('coercion.urgent', true)], from: ['coercion.startedAt'], until: ['coercion.approvedAt'], must: 'within',
  terms: [{ period: hours(24) }], withoutStart: 'unknown',
  reading: '以审批表记载的时间为准，录入时间晚的不作为依据；限制人身自由的应当在返回后立即补办（第20条），不以二十四小时为限。',
})

// 第二十五条、第三十一条、第三十二条 ── 查封、扣押、冻结

const seizure = limit({
  id: 'seizure-over-term', cite: '第25条第1款', words: ['不得超过三十日', '延长期限不得超过三十日'], kinds: ['coercion'],
  title: '查封、扣押超过期限', colour: 'red', act: '作出处理决定或者解除',
  when: [is('coercion.type', 'SEAL', 'SEIZE')], from: ['coercion.startedAt'], until: ['coercion.disposedAt', 'coercion.liftedAt'], must: 'within',
  terms: [{ period: days(30), extension: { atMost: 30, beyond: 'broken' } }], withoutStart: 'unknown',
  excludes: { reasons: ['APPRAISAL'], onlyIfInformed: true },
  reading: '检测、检验、检疫、技术鉴定的期间，书面告知当事人的才不计入（第25条第3款）。法律、行政法规另有规定的除外。',
})

const freezeDelivery = limit({
  id: 'freeze-decision-delivered-late', cite: '第31条第1款', words: ['三日内', '交付冻结决定书'], kinds: ['coercion'],
  title: '冻结决定书逾期未交付', colour: 'red', act: '向当事人交付冻结决定书',
  when: [is('coercion.type', 'FREEZE')], from: ['coercion.startedAt'], until: ['coercion.decisionDeliveredAt'], must: 'within',
  terms: [{ period: days(3) }], withoutStart: 'unknown',
})

const freeze = limit({
  id: 'freeze-over-term', cite: '第32条第1款', words: ['三十日内', '解除冻结决定'], kinds: ['coercion'],
  title: '冻结存款、汇款超过期限', colour: 'red', act: '作出处理决定或者解除冻结',
  when: [is('coercion.type', 'FREEZE')], from: ['coercion.startedAt'], until: ['coercion.disposedAt', 'coercion.liftedAt'], must: 'within',
  terms: [{ period: days(30), extension: { atMost: 30, beyond: 'ignored' } }], withoutStart: 'unknown',
})

// 第四十三条 ── 夜间和法定节假日

const nightOrHoliday = requirement({
  id: 'execution-at-night-or-holiday', cite: '第43条第1款', words: ['夜间或者法定节假日'], kinds: ['coercion'],
  title: '夜间或者法定节假日实施强制执行', colour: 'red', fact: 'notAtNightOrHoliday', given: { nightFrom: 22, nightUntil: 6 },
  reading: '法律没有写明夜间的时刻，按22时至次日6时核对；放假安排中的调休休息日也提示，核实时区分。查封、扣押等强制措施不适用本条。',
})

// 第五十四条 ── 申请法院强制执行前的催告

const urged = limit({
  id: 'court-application-before-urge-expired', cite: '第54条', words: ['催告书送达十日后'], kinds: ['coercion', 'penalty'],
  title: '催告未满十日即申请法院强制执行', colour: 'yellow', act: '申请人民法院强制执行',
  from: ['urgeServedAt'], until: ['courtAppliedAt'], must: 'after', terms: [{ period: days(10) }], withoutStart: 'broken',
  reading: '情况紧急、为保障公共安全申请立即执行的（第59条），核实时以法定例外处理。',
})

export default law({
  id: 'coercion-law-2011', version: '1', title: '中华人民共和国行政强制法', short: '强制法', rank: 'statute', region: 'cn', under: [],
  inForce: { from: '2012-01-01', cite: '第71条' },
  counting: {
    plainDay: { workingUpTo: 10 }, endsOnHoliday: 'nextWorkingDay', cite: '第69条',
    reading: '十日以内的期限是工作日；其他日数是自然日，末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [urgent, seizure, freezeDelivery, freeze, urged],
  requirements: [approved, officers, nightOrHoliday],
  readings: [],
  silent: [{ cite: '第28条第1款', question: '“及时”解除查封、扣押是几日？' }, { cite: '第43条第1款', question: '夜间从几时到几时？' }],
  external: [{ cite: '第25条第1款', refersTo: '法律、行政法规对查封、扣押期限的另行规定', resolved: false, says: '没有录入；规章和地方性法规不能突破三十日。' }],
  tensions: [], notEncoded: {},
})
