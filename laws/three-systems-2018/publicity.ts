import { absent, isNot, limit, states, workingDays } from '../../core/norms/index.ts'

// （六）加强事后公开

const sevenDays = limit({
  id: 'penalty-licence-publicity-late', cite: '第6部分', words: ['7个工作日内公开'], kinds: ['penalty', 'licence'],
  title: '处罚、许可决定七个工作日内没有公示', colour: 'yellow', act: '公开执法决定信息',
  when: [
    isNot('publicity.required', false), absent('publicity.exemptReason'), isNot('secretLevel', 'STATE', 'TRADE', 'PRIVACY', 'MINOR', 'INTERNAL'),
    isNot('decisionResult', 'NO_PENALTY', 'NOT_ESTABLISHED', 'TRANSFER', 'DISMISS'), isNot('licence.result', 'DENY', 'NOT_ACCEPT', 'TERMINATE'),
  ],
  from: ['decidedAt'], until: ['publicity.publishedAt'], must: 'within', terms: [{ period: workingDays(7) }], withoutStart: 'notApplicable',
  reading: '法律、行政法规另有规定的除外。标明不应当公示、填写了不公示理由的，不核对；领域规章、地方办法另有期限的（如市场监管部门二十个工作日），登记特别期限后按登记核对。超过二十个工作日的，另按政府信息公开条例提示。',
})

const twentyDays = limit({
  id: 'other-decision-publicity-late', cite: '第6部分', words: ['20个工作日内'], kinds: ['levy', 'payment', 'confirmation', 'adjudication', 'reward'],
  title: '其他执法决定二十个工作日内没有公示', colour: 'yellow', act: '公布执法结论',
  when: [states('publicity.required', true), absent('publicity.exemptReason')],
  from: ['decidedAt'], until: ['publicity.publishedAt'], must: 'within', terms: [{ period: workingDays(20) }], withoutStart: 'notApplicable',
  reading: '没有填报是否应当公示的，不下结论；强制、检查由政府信息公开条例核对。',
})

const inspections = limit({
  id: 'inspection-result-not-informed-published', cite: '第6部分', words: ['20个工作日内'], kinds: ['inspection'],
  title: '检查结果二十个工作日内没有公开', colour: 'yellow', act: '公布检查结果',
  when: [isNot('publicity.required', false), absent('publicity.exemptReason'), isNot('secretLevel', 'STATE', 'TRADE', 'PRIVACY', 'MINOR', 'INTERNAL')],
  from: ['inspection.resultFormedAt', 'inspection.endedAt'], until: ['publicity.publishedAt'], must: 'within', terms: [{ period: workingDays(20) }], withoutStart: 'notApplicable',
  reading: '自检查结果形成之日起算。标明不应当公示、填写了不公示理由的，不核对；领域规章、地方办法另有期限的，登记特别期限后按登记核对。',
})

export const publicity = [sevenDays, twentyDays, inspections]
