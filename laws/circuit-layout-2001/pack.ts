import { absent, days, is, law, limit, requirement } from '../../core/norms/index.ts'

const layout = is('adjudication.disputeType', 'IC_LAYOUT')

// 第八条、第九条 ── 合议组、答辩

const panel = requirement({
  id: 'adjudication-respondent-not-heard-panel', cite: '第8条第3款', words: ['３名或３名以上单数承办人员组成合议组'], kinds: ['adjudication'],
  title: '行政裁决的合议组不是三人以上单数', colour: 'red', when: [layout], fact: 'oddPanel', given: { atLeast: 3, always: true },
})

const heard = limit({
  id: 'adjudication-respondent-not-heard', cite: '第9条第1款', words: ['副本', '送达被请求人', '１５日内提交答辩书'], kinds: ['adjudication'],
  title: '行政裁决没有听取被请求人的意见', colour: 'red', act: '作出处理决定',
  when: [layout, { any: [absent('adjudication.defenceReceivedAt'), { field: 'decidedAt', before: 'adjudication.defenceReceivedAt' }] }], from: ['adjudication.respondentServedAt'], until: ['decidedAt'], must: 'after',
  terms: [{ period: days(15) }], withoutStart: 'broken',
  reading: '被请求人提前答辩的，不必等期满；逾期不答辩的，期满即可以处理。',
})

export default law({
  id: 'circuit-layout-2001', version: '3', title: '集成电路布图设计行政执法办法', short: '布图设计执法办法', rank: 'departmentalRule', region: 'cn', under: [],
  inForce: { from: '2001-11-28', cite: '第30条' },
  enacted: { by: '国家知识产权局', promulgatedOn: '2001-11-28', basis: ['集成电路布图设计保护条例'] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '写明工作日的按工作日计算；其他日数是自然日，末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [heard], requirements: [panel],
  readings: [], silent: [], external: [], tensions: [],
  notEncoded: { 第12条: '口头审理三日前通知当事人，来源数据不采集通知日', 第18条: '提交意见陈述书的期限是被请求人的期限' },
})
