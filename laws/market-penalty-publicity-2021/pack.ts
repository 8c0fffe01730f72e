import { absent, endOf, is, isNot, known, law, limit, months, workingDays, years } from '../../core/norms/index.ts'

// 第十三条 ── 公示的期限

const grace = '公示期按月、按年连续计算，届满不顺延；届满之后十个工作日没有停止公示的才提示，十个工作日是本平台的建议。限制生产经营、限制从业超过三年的，核实时以实际期限为准。'
const stillPublished = [is('fieldCode', 'MARKET'), known('publicity.publishedAt'), absent('publicity.withdrawnAt')]

const lowFine = limit({
  id: 'publicity-not-removed-after-expiry', cite: '第13条第1款', words: ['届满三个月的，停止公示'], kinds: ['penalty'],
  title: '公示期届满没有停止公示', colour: 'blue', act: '停止公示', when: [...stillPublished, is('penalty.lowFineOnly', true)],
  from: [endOf(months(3), 'publicity.publishedAt', '三个月公示期届满')], until: ['publicity.removedAt'], must: 'within', terms: [{ period: workingDays(10) }], withoutStart: 'notApplicable',
  reading: `仅受到通报批评或者较低数额罚款的。${grace}`,
})

const others = limit({
  id: 'publicity-not-removed-after-expiry-three-years', cite: '第13条第1款', words: ['届满三年的，停止公示'], kinds: ['penalty'],
  title: '公示期届满没有停止公示', colour: 'blue', act: '停止公示', when: [...stillPublished, isNot('penalty.lowFineOnly', true)],
  from: [endOf(years(3), 'publicity.publishedAt', '三年公示期届满')], until: ['publicity.removedAt'], must: 'within', terms: [{ period: workingDays(10) }], withoutStart: 'notApplicable',
  reading: grace,
})

export default law({
  id: 'market-penalty-publicity-2021', version: '1', title: '市场监督管理行政处罚信息公示规定', short: '市场监管公示规定', rank: 'departmentalRule', region: 'cn', under: [],
  inForce: { from: '2021-09-01', cite: '第19条' },
  enacted: { by: '国家市场监督管理总局', on: '2021-07-30', basis: [] },
  counting: { plainDay: 'calendar', endsOnHoliday: 'unchanged', reading: '写明工作日的按工作日计算；公示期按月、按年连续计算，届满不顺延。' },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [lowFine, others],
  readings: [], silent: [],
  external: [{ cite: '第9条', refersTo: '三项制度意见关于七个工作日公示的要求', resolved: false, says: '本规定为二十个工作日；登记为特别期限后代替七个工作日。' }],
  tensions: [],
  notEncoded: {
    第10条: '推送、协助公示各十个工作日，当事人登记地在省外的，来源数据不采集推送日',
    第11条: '三个工作日内撤回公示，由处罚法第48条第2款核对',
    第14条: '提前停止公示的期限由国家市场监督管理总局另行规定',
  },
})
