import { is, law, limit, workingDays } from '../../core/norms/index.ts'

// 第二十条 ── 办结

const decision = limit({
  id: 'confirmation-decision-overdue', cite: '第20条', words: ['30个工作日内办结不动产登记手续'], kinds: ['confirmation'],
  title: '不动产登记逾期未办结', colour: 'red', act: '办结不动产登记手续',
  when: [is('confirmation.confirmType', 'REAL_ESTATE')], from: ['acceptedAt'], until: ['decidedAt', 'closedAt'], must: 'within', terms: [{ period: workingDays(30) }], withoutStart: 'unknown',
  reading: '法律另有规定的除外，登记后代替；申请人撤回而办结的，以办结日核对；地方承诺的更短期限，由承诺时限核对。',
})

export default law({
  id: 'property-registration-2019', version: '2', title: '不动产登记暂行条例', short: '不动产登记条例', rank: 'administrativeRegulation', region: 'cn', under: [],
  inForce: { from: '2019-03-24', cite: '第35条', reading: '本条例自2015年3月1日起施行；这一版本是2019年3月24日修订后的文本，2024年的修订没有收录，第20条的期限请核对。' },
  enacted: { by: '国务院', on: '2014-11-24', amendedOn: '2019-03-24', basis: [] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '写明工作日的按工作日计算；其他日数是自然日，末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [decision],
  readings: [], silent: [], external: [{ cite: '第20条', refersTo: '法律对不动产登记期限的另行规定', resolved: false, says: '没有录入；登记为特别期限后代替三十个工作日。' }], tensions: [], notEncoded: {},
})
