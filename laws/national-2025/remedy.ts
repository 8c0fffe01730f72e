import { all, any, bar, instrument, issue, not, step, type Act, type Bar, type Fact, type Stage, type Step } from '../../core/norms/index.ts'
import { office } from './actors.ts'

// 第三十三条第三款前半 ── 引导当事人申请行政复议、提起行政诉讼

export const remedyNotice = instrument({
  id: 'remedyNotice', role: 'remedyNotice', name: '复议诉讼途径告知书', issuedBy: 'supervisionOffice', to: 'complainant',
  cite: '第33条第3款', words: ['引导当事人', '提起行政诉讼'],
})

const cite = '第33条第3款'

/** 告知途径: it leaves the proceeding where it is. */
export const guidance = (from: readonly [Stage, ...Stage[]]): Step => step({
  from, on: issue(remedyNotice), by: [...office, 'supervisedAgency'], cite, above: 'always', offers: ['text'],
  reading: '由被反映的机关答复的，可以与答复一并告知。',
})

/** Nothing ends the proceeding before the party has been guided, where the dispute could go to review or to court. */
export const guideFirst = (fact: string, on: readonly Act[], from: readonly [Stage, ...Stage[]]): Bar => bar({
  on, above: 'always', cite,
  when: all({ fact }, not({ happened: issue(remedyNotice) }), any(...from.map((at) => ({ at })))),
  says: '争议符合行政复议、行政诉讼受理条件的，应当先引导当事人申请行政复议、提起行政诉讼。',
})

export const remediable: Fact = { id: 'remediable', ask: '所反映的争议是否符合行政复议或者行政诉讼受理条件', cite, above: 'always' }
