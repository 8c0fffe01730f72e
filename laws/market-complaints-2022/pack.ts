import { is, law, limit, promptly, recordKinds, requirement, workingDays } from '../../core/norms/index.ts'

const market = is('fieldCode', 'MARKET')

// 第十四条、第三十一条 ── 告知投诉人、举报人

const accepted = limit({
  id: 'complaint-acceptance-late', cite: '第14条', words: ['自收到投诉之日起七个工作日内', '告知投诉人'], kinds: recordKinds,
  title: '投诉逾期未告知是否受理', colour: 'yellow', act: '作出是否受理的决定并告知投诉人',
  when: [market, is('complaint.type', 'CONSUMER_COMPLAINT')], from: ['complaint.receivedAt'], until: ['complaint.acceptanceInformedAt'], must: 'within',
  terms: [{ period: workingDays(7) }], withoutStart: 'unknown',
})

const informed = limit({
  id: 'complaint-acceptance-late-report', cite: '第31条第2款', words: ['实名举报的', '是否立案决定之日起五个工作日内告知举报人'], kinds: recordKinds,
  title: '逾期未告知实名举报人是否立案', colour: 'yellow', act: '将是否立案告知举报人',
  when: [market, is('complaint.type', 'NAMED_REPORT')], from: ['complaint.filingDecidedAt'], until: ['complaint.filingInformedAt'], must: 'within',
  terms: [{ period: workingDays(5) }], withoutStart: 'notApplicable',
})

// 第三十二条 ── 奖励

const rewarded = limit({
  id: 'reward-procedure-late', cite: '第32条', words: ['对举报人实行奖励的'], kinds: ['reward'],
  title: '举报奖励逾期未启动', colour: 'yellow', act: '启动奖励程序',
  when: [is('reward.rewardType', 'MARKET_REPORT')], from: ['reward.groundHandledAt'], until: ['reward.startedAt', 'decidedAt', 'closedAt'], must: 'within', terms: [{ period: promptly }],
  withoutStart: 'notApplicable',
  reading: '本办法没有规定启动奖励的日数，不推定逾期；奖励办法规定了日数的，登记后核对。',
})

const told = limit({
  id: 'reward-procedure-late-inform', cite: '第32条', words: ['应当予以告知或者奖励'], kinds: ['reward'],
  title: '奖励决定逾期未告知举报人', colour: 'yellow', act: '将奖励决定告知举报人',
  when: [is('reward.rewardType', 'MARKET_REPORT')], from: ['decidedAt'], until: ['reward.informedAt'], must: 'within', terms: [{ period: promptly }],
  withoutStart: 'notApplicable',
  reading: '本办法没有规定告知的日数，不推定逾期；奖励办法规定了日数的，登记后核对。',
})

const allowed = requirement({
  id: 'reward-ineligible-or-over-standard', cite: '第32条', words: ['对举报人实行奖励的'], kinds: ['reward'],
  title: '奖励发给不应当奖励的人、重复奖励或者超过标准', colour: 'red', when: [is('reward.rewardType', 'MARKET_REPORT')], fact: 'rewardAllowed', given: {},
  reading: '奖励依规定实行，奖励办法的文本没有收录：工作人员及其近亲属、同一举报重复奖励的，是各奖励办法的通例，只提示核实；奖金以登记的奖励标准核对，没有登记的不下结论。',
})

export default law({
  id: 'market-complaints-2022', version: '2', title: '市场监督管理投诉举报处理暂行办法', short: '市场监管投诉举报办法', rank: 'departmentalRule', region: 'cn', under: [],
  inForce: { from: '2020-01-01', cite: '第40条', reading: '这一版本是2022年3月24日修改后的文本，此后的修改没有收录。' },
  enacted: { by: '国家市场监督管理总局', promulgatedOn: '2019-11-30', amendedOn: '2022-03-24', basis: [] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '写明工作日的按工作日计算；其他日数是自然日，末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [accepted, informed, rewarded, told], requirements: [allowed],
  readings: [], silent: [{ cite: '第32条', question: '举报奖励几日内启动？' }], external: [], tensions: [], notEncoded: {},
})
