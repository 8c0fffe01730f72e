import { atOnce, days, is, known, law, limit, requirement } from '../../core/norms/index.ts'

const house = [is('levy.type', 'HOUSE_STATE')]
const before = { must: 'from', terms: [{ period: atOnce }], withoutStart: 'broken' } as const

// 第十条、第十二条 ── 征求意见、风险评估、费用

const opinions = limit({
  id: 'expropriation-notice-period-short', cite: '第10条第2款', words: ['征求意见期限不得少于30日'], kinds: ['levy'],
  title: '房屋征收补偿方案征求意见不足三十日', colour: 'red', act: '结束征求意见',
  when: house, from: ['levy.commentFrom'], until: ['levy.commentTo', 'decidedAt'], must: 'from', terms: [{ period: days(30) }], withoutStart: 'broken',
  reading: '公布首日不计入。没有填报截止日的，以征收决定日核对。',
})

const riskAssessed = limit({
  id: 'expropriation-preconditions-missing', cite: '第12条第1款', words: ['作出房屋征收决定前', '社会稳定风险评估'], kinds: ['levy'],
  title: '房屋征收决定之前没有社会稳定风险评估', colour: 'red', act: '作出房屋征收决定', when: house, from: ['levy.riskAssessedAt'], until: ['decidedAt'], ...before,
})

const funds = limit({
  id: 'expropriation-preconditions-missing-funds', cite: '第12条第2款', words: ['征收补偿费用应当足额到位'], kinds: ['levy'],
  title: '房屋征收决定之前补偿费用没有足额到位', colour: 'red', act: '作出房屋征收决定', when: house, from: ['levy.fundsInPlaceAt'], until: ['decidedAt'], ...before,
  reading: '以资金到位证明之日填报，不以拨付之日填报。',
})

// 第二十七条 ── 搬迁

const compensated = limit({
  id: 'expropriation-preconditions-missing-relocation', cite: '第27条第1款', words: ['先补偿、后搬迁'], kinds: ['levy'],
  title: '房屋征收先搬迁后补偿', colour: 'red', act: '搬迁', when: [...house, known('levy.relocatedAt')], from: ['levy.compensatedAt'], until: ['levy.relocatedAt'], ...before,
  reading: '被征收人书面同意先行腾退的，核实时以法定例外处理。',
})

const means = requirement({
  id: 'utilities-cut-off-to-compel', cite: '第27条第3款', words: ['暴力、威胁', '中断供水、供热、供气、供电'], kinds: ['levy'],
  title: '以中断供水、供热、供气、供电或者暴力、威胁迫使搬迁', colour: 'red', when: house, fact: 'notBy',
  given: { means: ['CUT_WATER', 'CUT_POWER', 'CUT_HEAT', 'CUT_GAS', 'VIOLENCE'], otherwise: '以中断供水、供热、供气、供电或者暴力、威胁的方式迫使被征收人搬迁。' },
})

export default law({
  id: 'house-expropriation-2011', version: '1', title: '国有土地上房屋征收与补偿条例', short: '房屋征收条例', rank: 'administrativeRegulation', region: 'cn', under: [],
  inForce: { from: '2011-01-21', cite: '第35条' },
  enacted: { by: '国务院', on: '2011-01-19', promulgatedOn: '2011-01-21', basis: [] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'unchanged',
    reading: '写明工作日的按工作日计算；其他日数是自然日。公告、征求意见是持续的期间，届满即可，末日不顺延。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [opinions, riskAssessed, funds, compensated], requirements: [means],
  readings: [], silent: [{ cite: '第13条第1款', question: '作出房屋征收决定后“及时”公告是几日？' }], external: [], tensions: [], notEncoded: {},
})
