/** How a paper of such a name begins and ends; the last word of a name says what the paper does. */
interface Manner {
  /** After 现就……: 通知如下. */
  readonly announces: string
  /** 特此通知. */
  readonly ends?: string
}

const manners: readonly (readonly [RegExp, Manner])[] = [
  [/告知书?$|告知函$|途径告知书$/u, { announces: '告知如下', ends: '特此告知' }],
  [/通知书?$/u, { announces: '通知如下', ends: '特此通知' }],
  [/决定书?$|处理单$/u, { announces: '作出如下决定' }],
  [/通报$|案例$/u, { announces: '通报如下' }],
  [/请示$/u, { announces: '请示如下', ends: '妥否，请批示' }],
  [/函$/u, { announces: '函告如下', ends: '特此函告' }],
  [/报告$|抄报$/u, { announces: '报告如下', ends: '特此报告' }],
  [/建议$/u, { announces: '提出如下建议' }],
  [/意见$|重点$/u, { announces: '提出如下意见' }],
  [/方案(?:和标准)?$|安排$|计划$|名单$|事项$/u, { announces: '作出如下安排' }],
  [/答复$|反馈$|回复$|复函$/u, { announces: '答复如下', ends: '特此答复' }],
  [/公告$|公示$|清单$/u, { announces: '公告如下', ends: '特此公告' }],
  [/结果$|结论$|成绩$/u, { announces: '将结果通知如下', ends: '特此通知' }],
  [/申请书?$/u, { announces: '提出如下申请' }],
]

export const mannerOf = (name: string): Manner => manners.find(([ending]) => ending.test(name))?.[1] ?? { announces: '将有关事项函告如下' }
