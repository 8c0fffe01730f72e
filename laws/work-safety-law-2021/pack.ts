import { is, law, limit, promptly, requirement, workingDays } from '../../core/norms/index.ts'

// 第六十九条 ── 移送有关部门

const emergency = [is('fieldCode', 'EMERGENCY')]

const sent = limit({
  id: 'clue-transfer-between-bodies-missing', cite: '第69条', words: ['应当由其他有关部门进行处理的', '应当及时移送'], kinds: ['inspection', 'penalty'],
  title: '应当由其他部门处理的问题没有移送', colour: 'yellow', act: '移送其他有关部门',
  when: emergency, from: ['clue.outOfScopeFoundAt'], until: ['clue.sentAt'], must: 'within', terms: [{ period: workingDays(7) }], withoutStart: 'notApplicable',
  reading: '“及时”没有法定日数；七个工作日是本平台的建议，另有规定的，登记后代替。',
})

const handled = limit({
  id: 'clue-transfer-between-bodies-missing-reply', cite: '第69条', words: ['接受移送的部门应当及时进行处理'], kinds: ['inspection', 'penalty'],
  title: '移送的问题没有得到处理反馈', colour: 'yellow', act: '反馈处理情况',
  when: emergency, from: ['clue.sentAt'], until: ['clue.receiverRepliedAt'], must: 'within', terms: [{ period: workingDays(15) }], withoutStart: 'notApplicable',
  reading: '这是接受移送的部门的义务，提示移送的机关跟进；十五个工作日是本平台的建议。',
})

// 第七十六条 ── 举报奖励

const report = { kinds: ['reward'], colour: 'yellow', when: [is('reward.rewardType', 'SAFETY_REPORT')], must: 'within', terms: [{ period: promptly }], withoutStart: 'notApplicable' } as const

const rewarded = limit({
  id: 'reward-procedure-late', cite: '第76条', words: ['举报安全生产违法行为的有功人员', '给予奖励'], ...report,
  title: '举报奖励逾期未启动', act: '启动奖励程序', from: ['reward.groundHandledAt'], until: ['reward.startedAt', 'decidedAt', 'closedAt'],
  reading: '本法没有规定启动奖励的日数，不推定逾期；奖励办法规定了日数的，登记后核对。',
})

const told = limit({
  id: 'reward-procedure-late-inform', cite: '第76条', words: ['给予奖励'], ...report,
  title: '奖励决定逾期未告知举报人', act: '将奖励决定告知举报人', from: ['decidedAt'], until: ['reward.informedAt'],
  reading: '本法没有规定告知的日数，不推定逾期；奖励办法规定了日数的，登记后核对。',
})

const allowed = requirement({
  id: 'reward-ineligible-or-over-standard', cite: '第76条', words: ['举报安全生产违法行为的有功人员', '给予奖励'], kinds: ['reward'],
  title: '奖励发给不应当奖励的人、重复奖励或者超过标准', colour: 'red', when: [is('reward.rewardType', 'SAFETY_REPORT')], fact: 'rewardAllowed', given: {},
  reading: '奖励办法的文本没有收录：工作人员及其近亲属、同一举报重复奖励的，是各奖励办法的通例，只提示核实；奖金以登记的奖励标准核对，没有登记的不下结论。',
})

export default law({
  id: 'work-safety-law-2021', version: '2', title: '中华人民共和国安全生产法', short: '安全生产法', rank: 'statute', region: 'cn', under: [],
  inForce: { from: '2021-09-01', cite: '第119条', reading: '本法自2002年11月1日起施行；这一版本是2021年6月10日修正、自2021年9月1日起施行的文本。' },
  enacted: { by: '全国人民代表大会常务委员会', on: '2002-06-29', amendedOn: '2021-06-10', basis: [] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '写明工作日的按工作日计算；其他日数是自然日，末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [sent, handled, rewarded, told], requirements: [allowed],
  readings: [], silent: [{ cite: '第69条', question: '“及时移送”“及时进行处理”各是几日？' }], external: [], tensions: [], notEncoded: {},
})
