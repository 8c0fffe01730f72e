import { absent, isNot, law, limit, states, workingDays } from '../../core/norms/index.ts'
import { content } from './content.ts'

// 第二十六条 ── 主动公开的期限

const toBePublished = [states('publicity.required', true), absent('publicity.exemptReason')]
const within = { from: ['decidedAt'], until: ['publicity.publishedAt'], must: 'within', terms: [{ period: workingDays(20) }], withoutStart: 'notApplicable' } as const

const decision = limit({
  id: 'penalty-licence-publicity-late', cite: '第26条', words: ['20个工作日内及时公开'], kinds: ['penalty', 'licence'],
  title: '处罚、许可决定逾期未公示', colour: 'yellow', act: '公开决定', ...within,
  when: [...toBePublished, isNot('decisionResult', 'NO_PENALTY', 'NOT_ESTABLISHED', 'TRANSFER', 'DISMISS')],
  reading: '许可的办理结果应当公开（第20条第5项），处罚决定由机关认定是否具有一定社会影响（第20条第6项）；没有填报是否应当公示的，不下结论。法律、法规另有期限的，从其规定。',
})

const others = limit({
  id: 'other-decision-publicity-late', cite: '第26条', words: ['20个工作日内及时公开'], kinds: ['coercion', 'inspection'],
  title: '其他执法结果逾期未公示', colour: 'yellow', act: '公开执法结果', ...within, when: toBePublished, from: ['inspection.resultFormedAt', 'decidedAt', 'inspection.endedAt'],
  reading: '没有填报是否应当公示的，不下结论；信息自形成之日起算：检查以结果形成之日为准，没有填报的，自决定、检查结束之日起算。',
})

export default law({
  id: 'open-information-2019', version: '2', title: '中华人民共和国政府信息公开条例', short: '信息公开条例', rank: 'administrativeRegulation', region: 'cn', under: [],
  inForce: { from: '2019-05-15', cite: '第56条' },
  enacted: { by: '国务院', on: '2007-04-05', amendedOn: '2019-04-03', basis: [] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '写明工作日的按工作日计算；其他日数是自然日，末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [decision, others],
  requirements: content,
  readings: [], silent: [],
  external: [{ cite: '第26条', refersTo: '法律、法规对公开期限的另行规定', resolved: false, says: '没有录入；国办发〔2018〕118号关于许可、处罚七个工作日内公示的要求不是法规，由三项制度意见第6部分另行核对。' }],
  tensions: [],
  notEncoded: {
    第30条: '一次性告知补正的期限属于依申请公开，政府信息公开申请不是执法记录',
    第32条: '征求意见的期限是第三方的期限',
    第33条: '答复申请的期限属于依申请公开，政府信息公开申请不是执法记录',
    第34条: '提出意见的期限属于依申请公开，政府信息公开申请不是执法记录',
    第35条: '延迟答复的期限由机关确定，属于依申请公开',
    第49条: '年度报告的日期是政府信息公开工作的义务，不是执法行为',
  },
})
