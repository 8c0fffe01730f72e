import { atOnce, is, known, law, limit } from '../../core/norms/index.ts'

const collective = [is('levy.type', 'LAND_COLLECTIVE')]
const before = { must: 'from', terms: [{ period: atOnce }], withoutStart: 'broken' } as const

// 第四十七条 ── 风险评估、费用足额到位

const riskAssessed = limit({
  id: 'expropriation-preconditions-missing', cite: '第47条第2款', words: ['社会稳定风险评估'], kinds: ['levy'],
  title: '征收土地没有先作社会稳定风险评估', colour: 'red', act: '批准征收土地', when: collective, from: ['levy.riskAssessedAt'], until: ['decidedAt'], ...before,
})

const funds = limit({
  id: 'expropriation-preconditions-missing-funds', cite: '第47条第4款', words: ['落实有关费用', '保证足额到位'], kinds: ['levy'],
  title: '征收土地的费用没有先足额到位', colour: 'red', act: '批准征收土地', when: collective, from: ['levy.fundsInPlaceAt'], until: ['decidedAt'], ...before,
  reading: '有关费用未足额到位的，不得批准征收土地（实施条例第32条第4款）；以资金到位证明之日填报。',
})

// 第四十八条 ── 先补偿后搬迁

const compensated = limit({
  id: 'expropriation-preconditions-missing-relocation', cite: '第48条第4款', words: ['先补偿后搬迁'], kinds: ['levy'],
  title: '征收土地先搬迁后补偿', colour: 'red', act: '搬迁',
  when: [...collective, known('levy.relocatedAt')], from: ['levy.compensatedAt'], until: ['levy.relocatedAt'], ...before,
  reading: '条文说的是农村村民住宅；被征收人书面同意先行腾退的，核实时以法定例外处理。',
})

export default law({
  id: 'land-administration-law-2019', version: '1', title: '中华人民共和国土地管理法', short: '土地管理法', rank: 'statute', region: 'cn', under: [],
  inForce: { from: '2020-01-01', cite: '第87条', reading: '本法自1999年1月1日起施行；这一版本是2019年8月26日修正、自2020年1月1日起施行的文本。' },
  enacted: { by: '全国人民代表大会常务委员会', on: '1986-06-25', amendedOn: '2019-08-26', basis: ['中华人民共和国宪法'] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'unchanged',
    reading: '写明工作日的按工作日计算；其他日数是自然日。公告、征求意见是持续的期间，届满即可，末日不顺延。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [riskAssessed, funds, compensated],
  readings: [], silent: [], external: [], tensions: [], notEncoded: {},
})
