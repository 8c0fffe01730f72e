import { requirement } from '../../core/norms/index.ts'

// 第五十八条、第五十九条 ── 费用

const listed = requirement({
  id: 'licence-illegal-fee', cite: '第59条', words: ['按照公布的法定项目和标准收费'], kinds: ['licence', 'inspection'],
  title: '许可、检查违法收费', colour: 'red', fact: 'feesListed', given: {},
  reading: '实施许可和对许可事项的监督检查不得收费，法律、行政法规另有规定的除外（第58条第1款）：收费项目应当在收费当日有效的目录内，不超过标准；也不得让申请人承担行政机关委托的技术服务费。',
})

export const fees = [listed]
