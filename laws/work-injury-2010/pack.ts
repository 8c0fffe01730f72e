import { days, is, law, limit } from '../../core/norms/index.ts'

// 第二十条 ── 工伤认定

const decision = limit({
  id: 'confirmation-decision-overdue', cite: '第20条', words: ['自受理工伤认定申请之日起60日内', '应当在15日内'], kinds: ['confirmation'],
  title: '工伤认定逾期', colour: 'red', act: '作出工伤认定的决定',
  when: [is('confirmation.confirmType', 'WORK_INJURY')], from: ['acceptedAt'], until: ['decidedAt', 'closedAt'], must: 'within',
  terms: [{ when: [is('confirmation.simpleFacts', true)], inCase: '事实清楚、权利义务明确', period: days(15) }, { period: days(60) }], withoutStart: 'unknown',
  excludes: { cite: '第20条第3款', words: ['尚未作出结论期间', '时限中止'], reasons: ['SUSPENSION'], onlyIfInformed: false },
  reading: '须以司法机关或者有关行政主管部门的结论为依据的，尚未作出结论的期间按中止填报，不计入。申请人撤回而办结的，以办结日核对。',
})

export default law({
  id: 'work-injury-2010', version: '2', title: '工伤保险条例', short: '工伤保险条例', rank: 'administrativeRegulation', region: 'cn', under: [],
  inForce: { from: '2011-01-01', cite: '第67条', reading: '本条例自2004年1月1日起施行；这一版本是2010年12月20日修订、自2011年1月1日起施行的文本。' },
  enacted: { by: '国务院', on: '2003-04-27', amendedOn: '2010-12-20', basis: [] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '写明工作日的按工作日计算；其他日数是自然日，末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [decision],
  readings: [], silent: [], external: [], tensions: [],
  notEncoded: { 第17条: '申请工伤认定的期限是用人单位和职工的期限' },
})
