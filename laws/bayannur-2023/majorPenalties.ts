import { requirement } from '../../core/norms/index.ts'

// 第十八条 ── 重大行政处罚备案，按执法记录核对

const filed = requirement({
  id: 'major-penalty-not-filed', cite: '第18条', words: ['重大行政处罚备案制度'], kinds: ['penalty'],
  title: '重大行政处罚决定没有备案', colour: 'red', fact: 'greatPenaltyFiled', given: { within: null, kinds: [] }, special: { of: 'within' },
  reading: '细则没有写明备案的标准和日数：以登记的当地标准和期限核对，没有登记的不下结论。垂直管理的机关只核对向上一级主管部门备案。',
})

export const requirements = [filed]
