import { days, is, isNot, law, limit } from '../../core/norms/index.ts'

// 第十二条 ── 征用财产的返还与补偿

const requisition = is('levy.type', 'REQUISITION')

const returned = limit({
  id: 'requisition-not-returned-or-compensated', cite: '第12条', words: ['使用完毕', '应当及时返还'], kinds: ['levy'],
  title: '征用的财产用毕没有返还', colour: 'yellow', act: '返还征用的财产',
  when: [requisition, isNot('levy.lost', true)], from: ['levy.useEndedAt'], until: ['levy.returnedAt'], must: 'within',
  terms: [{ period: days(30) }], withoutStart: 'notApplicable',
  reading: '“及时”没有法定日数；三十日是本平台的建议，地方另有规定的，登记后代替。',
})

const compensated = limit({
  id: 'requisition-not-returned-or-compensated-loss', cite: '第12条', words: ['毁损、灭失的', '公平、合理的补偿'], kinds: ['levy'],
  title: '征用的财产毁损、灭失没有补偿', colour: 'yellow', act: '给予补偿',
  when: [requisition], from: ['levy.useEndedAt'], until: ['levy.compensatedAt'], must: 'within',
  terms: [{ when: [is('levy.lost', true)], inCase: '财产灭失', period: days(90) }, { when: [is('levy.damaged', true)], inCase: '财产毁损', period: days(90) }],
  withoutStart: 'notApplicable',
  reading: '法律没有规定补偿的日数；九十日是本平台的建议。补偿争议进入复议、诉讼的，核实时说明。',
})

export default law({
  id: 'emergency-response-2024', version: '1', title: '中华人民共和国突发事件应对法', short: '突发事件应对法', rank: 'statute', region: 'cn', under: [],
  inForce: { from: '2024-11-01', cite: '第106条' },
  enacted: { by: '全国人民代表大会常务委员会', on: '2007-08-30', amendedOn: '2024-06-28', basis: ['中华人民共和国宪法'] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '写明工作日的按工作日计算；其他日数是自然日，末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [returned, compensated],
  readings: [], silent: [{ cite: '第12条', question: '“及时”返还是几日？毁损、灭失的几日内补偿？' }], external: [], tensions: [], notEncoded: {},
})
