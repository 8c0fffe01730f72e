/** Kinds of enforcement, as files name them. */
export const actKinds = {
  penalty: '行政处罚', licence: '行政许可', coerciveMeasure: '行政强制措施', coerciveExecution: '行政强制执行', inspection: '行政检查', expropriation: '行政征收征用', payment: '行政给付',
  confirmation: '行政确认', adjudication: '行政裁决', award: '行政奖励', other: '其他',
} as const

/** As other systems write them. */
export const otherActKinds = { coercion: 'coerciveMeasure', 行政强制: 'coerciveMeasure', reward: 'award' } as const
