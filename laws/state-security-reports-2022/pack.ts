import { is, law, limit, requirement, workingDays } from '../../core/norms/index.ts'

// 第九条、第十二条 ── 不予奖励、不予重复奖励，奖励标准

const allowed = requirement({
  id: 'reward-ineligible-or-over-standard', cite: '第9条', words: ['不予奖励', '不予重复奖励'], kinds: ['reward'],
  title: '奖励发给不应当奖励的人、重复奖励或者超过标准', colour: 'red', when: [is('reward.rewardType', 'STATE_SECURITY_REPORT')], fact: 'rewardAllowed', given: {},
  reading: '条文写的是“工作人员”；通过他人举报获取奖励同样违法（第20条第3项），奖励发给工作人员近亲属的一并提示核实。奖金按第12条分档，以登记的奖励标准核对，没有登记的不下结论。',
})

// 第十三条、第十五条 ── 启动、告知

const report = [is('reward.rewardType', 'STATE_SECURITY_REPORT')]

const started = limit({
  id: 'reward-procedure-late', cite: '第13条', words: ['30个工作日内', '启动奖励程序'], kinds: ['reward'],
  title: '举报奖励逾期未启动', colour: 'yellow', act: '启动奖励程序',
  when: report, from: ['reward.groundHandledAt'], until: ['reward.startedAt', 'decidedAt', 'closedAt'], must: 'within', terms: [{ period: workingDays(30) }], withoutStart: 'notApplicable',
  reading: '没有填报启动日的，以奖励决定日、办结日核对：已经决定的当然已经启动，依第9条不予奖励而办结的不必启动。',
})

const informed = limit({
  id: 'reward-procedure-late-inform', cite: '第15条第1款', words: ['10个工作日内', '将奖励决定告知举报人'], kinds: ['reward'],
  title: '奖励决定逾期未告知举报人', colour: 'yellow', act: '将奖励决定告知举报人',
  when: report, from: ['decidedAt'], until: ['reward.informedAt'], must: 'within', terms: [{ period: workingDays(10) }], withoutStart: 'notApplicable',
  reading: '举报人放弃奖励（第15条第2款）或者无法联系的，核实时以法定例外处理。',
})

export default law({
  id: 'state-security-reports-2022', version: '2', title: '公民举报危害国家安全行为奖励办法', short: '国安举报奖励办法', rank: 'departmentalRule', region: 'cn', under: [],
  inForce: { from: '2022-06-06', cite: '第24条', reading: '自公布之日起施行。' },
  enacted: { by: '国家安全部', on: '2022-06-06', basis: ['中华人民共和国国家安全法', '中华人民共和国反间谍法', '中华人民共和国反间谍法实施细则'] },
  counting: { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '写明工作日的按工作日计算；其他日数是自然日，末日为休息日的顺延（参照民法典第203条，有利于机关）。' },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [started, informed], requirements: [allowed],
  readings: [], silent: [], external: [], tensions: [],
  notEncoded: { 第16条: '六个月内领取奖励是举报人的期限' },
})
