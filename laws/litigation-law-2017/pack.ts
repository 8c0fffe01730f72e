import { absent, days, isNot, known, law, limit, months, promptly, requirement } from '../../core/norms/index.ts'

// 第三十四条 ── 证据在作出行政行为之前

const evidence = requirement({
  id: 'evidence-obtained-after-decision', cite: '第34条第1款', words: ['作出该行政行为的证据'], kinds: ['coercion', 'licence', 'confirmation'],
  title: '作为依据的证据在决定之后才取得', colour: 'red', when: [known('decidedAt')], fact: 'evidenceBeforeDecision', given: {},
  reading: '作出行政行为时已经收集的证据才能证明它合法（第36条第1款）；执行阶段的材料填报为不作定案依据的，不提示。行政处罚由行政处罚法核对。',
})

// 第四十六条、第四十七条 ── 起诉期限、履行职责的期限

const suitPeriod = requirement({
  id: 'review-precondition-not-informed-suit', cite: '第46条第1款', words: ['六个月内提出'], kinds: ['penalty', 'licence', 'coercion', 'confirmation', 'levy'],
  title: '告知的起诉期限与法定期限不一致', colour: 'yellow', when: [isNot('procedureType', 'SUMMARY'), isNot('licence.result', 'GRANT')], fact: 'suitPeriodStated',
  given: { months: 6, special: 'review-precondition-not-informed-suit' },
  reading: '法律另有规定的起诉期限（土地权属争议、专利等），登记后代替。准予许可的决定不核对；当场处罚先申请复议，由行政复议法核对。',
})

const adjudicated = limit({
  id: 'adjudication-overdue', cite: '第47条第1款', words: ['两个月内不履行', '另有规定的，从其规定'], kinds: ['adjudication'],
  title: '行政裁决久拖不决', colour: 'yellow', act: '作出裁决',
  from: ['acceptedAt'], until: ['decidedAt', 'closedAt'], must: 'within', terms: [{ period: months(2) }], withoutStart: 'unknown',
  reading: '裁决没有规定期限的，满两个月当事人即可以起诉，按两个月提示；法律、法规、规章规定了期限和中止的（土地权属、专利、政府采购等），登记后代替。和解、撤回申请而办结的，没有裁决，以办结日核对。',
})

const confirmed = limit({
  id: 'confirmation-decision-overdue', cite: '第47条第1款', words: ['法律、法规对行政机关履行职责的期限另有规定的'], kinds: ['confirmation'],
  title: '行政确认逾期', colour: 'red', act: '作出确认的决定',
  when: [isNot('confirmation.confirmType', 'WORK_INJURY', 'REAL_ESTATE')], from: ['acceptedAt'], until: ['decidedAt', 'closedAt'], must: 'within',
  terms: [{ period: promptly }], withoutStart: 'unknown',
  reading: '没有登记期限的确认种类，不推定逾期；工伤认定、不动产登记由各自的条例核对。',
})

// 第七十条 ── 裁决的程序

const elsewhere = isNot('adjudication.disputeType', 'IC_LAYOUT')

const heard = limit({
  id: 'adjudication-respondent-not-heard', cite: '第70条第3项', words: ['违反法定程序的'], kinds: ['adjudication'],
  title: '行政裁决没有听取被申请人的意见', colour: 'red', act: '作出裁决',
  when: [elsewhere, { any: [absent('adjudication.defenceReceivedAt'), { field: 'decidedAt', before: 'adjudication.defenceReceivedAt' }] }], from: ['adjudication.respondentServedAt'], until: ['decidedAt'], must: 'after',
  terms: [{ period: days(15) }], withoutStart: 'broken',
  reading: '裁决之前应当送达申请书副本并听取答辩；各类裁决的程序由各自的规章规定，答辩期没有登记的，参照十五日核对，登记后代替。被申请人提前答辩的，不必等期满。',
})

const panel = requirement({
  id: 'adjudication-respondent-not-heard-panel', cite: '第70条第3项', words: ['违反法定程序的'], kinds: ['adjudication'],
  title: '行政裁决的合议组不是三人以上单数', colour: 'red', when: [elsewhere], fact: 'oddPanel', given: { atLeast: 3, always: false },
  reading: '填报须合议的才核对；合议组三人以上单数是各类裁决规章的通例。',
})

export default law({
  id: 'litigation-law-2017', version: '3', title: '中华人民共和国行政诉讼法', short: '行政诉讼法', rank: 'statute', region: 'cn', under: [],
  inForce: { from: '2017-07-01', cite: '第103条', reading: '本法自1990年10月1日起施行；这一版本是2017年6月27日修正、自2017年7月1日起施行的文本。' },
  enacted: { by: '全国人民代表大会', on: '1989-04-04', amendedOn: '2017-06-27', basis: ['中华人民共和国宪法'] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '写明工作日的按工作日计算；其他日数是自然日，末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [adjudicated, confirmed, heard], requirements: [evidence, suitPeriod, panel],
  readings: [], silent: [], external: [{ cite: '第46条第1款', refersTo: '法律对起诉期限的另行规定', resolved: false, says: '没有录入；登记为特别期限后代替六个月。' }], tensions: [], notEncoded: {},
})
