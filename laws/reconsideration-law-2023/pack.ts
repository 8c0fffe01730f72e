import { law, pattern } from '../../core/norms/index.ts'

// 第六十四条 ── 撤销，以及第六十三条、第六十五条至第六十七条的变更、确认违法、责令履行、确认无效

const corrections = pattern({
  id: 'stat-high-correction-rate', cite: '第64条', words: ['撤销或者部分撤销'], kinds: ['penalty', 'licence', 'coercion', 'inspection', 'levy', 'payment', 'confirmation', 'adjudication', 'reward'],
  title: '复议、诉讼纠错率偏高', colour: 'yellow', pattern: 'correctionRate', given: { months: 12, atLeast: 10, rate: 0.2, timesAverage: 2 },
  reading: '撤销、变更、确认违法、确认无效、责令履行都算纠正（第63条至第67条，行政诉讼法第70条、第77条）；和解、调解、撤回的不算；系列案核实时说明。数值是本平台的建议，不是法定标准。',
})

export default law({
  id: 'reconsideration-law-2023', version: '1', title: '中华人民共和国行政复议法', short: '行政复议法', rank: 'statute', region: 'cn', under: [],
  inForce: { from: '2024-01-01', cite: '第90条' },
  enacted: { by: '全国人民代表大会常务委员会', on: '2023-09-01', basis: [] },
  counting: {
    plainDay: { workingIfOneOf: [3, 5, 7, 10] }, endsOnHoliday: 'nextWorkingDay', cite: '第88条第2款',
    reading: '三日、五日、七日、十日是工作日；其他日数是自然日，末日为休息日的顺延（第88条第1款依照民事诉讼法）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  patterns: [corrections],
  readings: [], silent: [], external: [], tensions: [], notEncoded: {},
})
