import { days, is, law, limit } from '../../core/norms/index.ts'

// 第八条 ── 审批期限

const decision = limit({
  id: 'payment-decision-overdue', cite: '第8条第3款', words: ['30日内办结审批手续'], kinds: ['payment'],
  title: '城市低保逾期未办结审批', colour: 'red', act: '办结审批手续',
  when: [is('payment.benefitType', 'URBAN_DIBAO')], from: ['payment.appliedAt'], until: ['decidedAt', 'closedAt'], must: 'within', terms: [{ period: days(30) }], withoutStart: 'unknown',
  reading: '自接到申请之日起算；条例没有规定扣除补正材料的期间，申请人撤回而办结的，以办结日核对。地方规定了更短期限的，登记后代替。',
})

export default law({
  id: 'urban-minimum-living-1999', version: '2', title: '城市居民最低生活保障条例', short: '城市低保条例', rank: 'administrativeRegulation', region: 'cn', under: [],
  inForce: { from: '1999-10-01', cite: '第17条' },
  enacted: { by: '国务院', on: '1999-09-28', basis: [] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '写明工作日的按工作日计算；其他日数是自然日，末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [decision],
  readings: [], silent: [], external: [], tensions: [], notEncoded: {},
})
