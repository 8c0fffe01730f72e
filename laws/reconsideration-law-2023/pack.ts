import { is, isNot, known, law, pattern, requirement } from '../../core/norms/index.ts'

// 第二十条、第二十三条 ── 告知复议

const reviewPeriod = requirement({
  id: 'review-precondition-not-informed', cite: '第20条第1款', words: ['六十日内提出行政复议申请'], kinds: ['penalty', 'licence', 'coercion', 'confirmation', 'levy'],
  title: '告知的复议期限短于法定期限', colour: 'yellow', when: [isNot('licence.result', 'GRANT')], fact: 'reviewPeriodStated', given: { atLeast: 60 },
  reading: '法律规定更长期限的，载明更长的不提示；准予许可的决定不核对。',
})

const adjudicationInformed = requirement({
  id: 'adjudication-respondent-not-heard-remedy', cite: '第20条第3款', words: ['未告知', '申请行政复议的权利'], kinds: ['adjudication'],
  title: '行政裁决没有告知救济途径', colour: 'red', when: [known('decidedAt')], fact: 'saysAlso',
  given: { must: [is('remedyInformed', true)], otherwise: '作出行政裁决，没有告知申请行政复议、提起诉讼的权利和期限。' },
})

const reviewFirst = requirement({
  id: 'review-precondition-not-informed-first', cite: '第23条第2款', words: ['应当告知', '先向行政复议机关申请行政复议'], kinds: ['penalty'],
  title: '当场处罚没有告知先申请行政复议', colour: 'yellow', when: [is('procedureType', 'SUMMARY'), known('decisionDoc.reconsiderDays')], fact: 'saysAlso',
  given: { must: [is('decisionDoc.reviewFirst', true)], otherwise: '当场处罚决定书载明了复议期限，没有告知先申请行政复议。' },
  reading: '对当场作出的行政处罚决定不服，先申请复议（第23条第1款第1项），自2024年1月1日起；没有填报决定书载明的复议期限的，不核对。',
})

// 第六十四条 ── 撤销，以及第六十三条、第六十五条至第六十七条的变更、确认违法、责令履行、确认无效

const corrections = pattern({
  id: 'stat-high-correction-rate', cite: '第64条', words: ['撤销或者部分撤销'], kinds: ['penalty', 'licence', 'coercion', 'inspection', 'levy', 'payment', 'confirmation', 'adjudication', 'reward'],
  title: '复议、诉讼纠错率偏高', colour: 'yellow', pattern: 'correctionRate', given: { months: 12, atLeast: 10, rate: 0.2, timesAverage: 2 },
  reading: '撤销、变更、确认违法、确认无效、责令履行都算纠正（第63条至第67条，行政诉讼法第70条、第77条）；和解、调解、撤回的不算；系列案核实时说明。数值是本平台的建议，不是法定标准。',
})

export default law({
  id: 'reconsideration-law-2023', version: '2', title: '中华人民共和国行政复议法', short: '行政复议法', rank: 'statute', region: 'cn', under: [],
  inForce: { from: '2024-01-01', cite: '第90条' },
  enacted: { by: '全国人民代表大会常务委员会', on: '2023-09-01', basis: [] },
  counting: {
    plainDay: { workingIfOneOf: [3, 5, 7, 10] }, endsOnHoliday: 'nextWorkingDay', cite: '第88条第2款',
    reading: '三日、五日、七日、十日是工作日；其他日数是自然日，末日为休息日的顺延（第88条第1款依照民事诉讼法）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  requirements: [reviewPeriod, adjudicationInformed, reviewFirst],
  patterns: [corrections],
  readings: [], silent: [], external: [], tensions: [], notEncoded: {},
})
