import { is, law, limit, requirement, years } from '../../core/norms/index.ts'

// 第二十八条、第三十四条 ── 依法征收，开具凭证

const asDue = requirement({
  id: 'levy-over-standard-or-no-voucher', cite: '第28条第1款', words: ['不得违反法律、行政法规', '多征'], kinds: ['levy'],
  title: '征收税费超过应征额、没有依据或者没有开具凭证', colour: 'red', when: [is('levy.type', 'LEVY')], fact: 'levyAsDue', given: {},
  reading: '征收税款必须开具完税凭证（第34条）；其他税费征收也按应征额、依据、凭证三项核对，由核实人对照各自的规定。滞纳金另计。',
})

// 第八十六条 ── 追责时效

const statuteBarred = limit({
  id: 'penalty-statute-barred', cite: '第86条', words: ['五年内未被发现', '不再给予行政处罚'], kinds: ['penalty'], insteadOf: { law: 'penalty-law-2021', limit: 'penalty-statute-barred' },
  title: '超过追责时效仍给予处罚', colour: 'red', act: '发现违法行为',
  when: [is('fieldCode', 'TAX'), is('decisionResult', 'PENALISE')], from: ['actEndedAt'], until: ['discoveredAt'], must: 'within', terms: [{ period: years(5) }],
  withoutStart: 'notApplicable', withoutEnd: 'notApplicable',
  reading: '违反税收法律、行政法规的行为，以五年代替行政处罚法的二年；领域填报为税务的适用。',
})

export default law({
  id: 'tax-collection-2015', version: '2', title: '中华人民共和国税收征收管理法', short: '税收征管法', rank: 'statute', region: 'cn', under: [],
  inForce: { from: '2015-04-24', cite: '第94条', reading: '本法自2001年5月1日起施行；这一版本是2015年4月24日修正后的文本。' },
  enacted: { by: '全国人民代表大会常务委员会', on: '1992-09-04', amendedOn: '2015-04-24', basis: [] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '条文没有写明工作日，按自然日计算；末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [statuteBarred], requirements: [asDue],
  readings: [], silent: [], external: [], tensions: [],
  notEncoded: {
    第15条: '三十日内申报是纳税人的义务；税务机关当日办理登记，来源数据不采集申报和登记的时刻',
    第16条: '三十日内申报变更、注销登记是纳税人的义务',
    第31条: '延期缴纳不超过三个月是批准的上限，来源数据不采集延期',
    第32条: '按日加收万分之五是纳税人的负担，滞纳金的日数来源数据不采集',
    第37条: '缴款后“立即”解除扣押，没有日数，按强制法第28条提示',
    第38条: '缴款后“立即”解除税收保全措施，没有日数，按强制法第28条、第33条提示',
    第39条: '没有立即解除保全的赔偿责任，不是办理的期限',
    第51条: '多缴的“立即”退还，没有日数；三年是纳税人要求退还的期限',
    第52条: '三年、五年是追征税款的期限，来源数据不采集少缴之日',
  },
})
