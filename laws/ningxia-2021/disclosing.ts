import { pattern } from '../../core/norms/index.ts'

const disclosed = pattern({
  id: 'body-prior-disclosure-missing', cite: '第12条第2款', words: ['事前、事中、事后', '公开、公布有关行政执法信息'], kinds: ['penalty', 'licence', 'coercion', 'inspection'],
  title: '执法信息、投诉举报电话没有公示或者长期没有更新', colour: 'yellow', pattern: 'dutyNotRecorded', given: { law: 'ningxia-2021', duties: ['disclosure', 'complaintChannels'], days: 366 },
  reading: '以履职台账的登记为准，包括公布举报、投诉电话（第15条第1款）；一年更新一次是本平台的建议。没有使用履职台账的机关不下结论。',
})

export const patterns = [disclosed]
