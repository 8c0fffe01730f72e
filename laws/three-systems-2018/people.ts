import { pattern, requirement } from '../../core/norms/index.ts'

// （十四）明确审核责任

const reviewer = requirement({
  id: 'legal-reviewer-not-independent-or-unqualified', cite: '第14部分', words: ['法制审核机构', '行政执法承办机构'], kinds: ['coercion', 'licence', 'levy'],
  title: '法制审核人承办本案', colour: 'yellow', fact: 'reviewerApart',
  given: { from: ['INVESTIGATION', 'INTERROGATION', 'ONSITE_INSPECTION', 'SAMPLING', 'COERCION_EXEC', 'REVIEW', 'SITE_VERIFY'], lawyerSince: null },
  reading: '审核与承办分别负责，承办人员不审核自己承办的案件；文件没有要求审核人员有法律职业资格。行政处罚由处罚法的规则核对。',
})

export const requirements = [reviewer]

// （十一）明确审核机构

const staffing = pattern({
  id: 'legal-review-staffing-low', cite: '第11部分', words: ['不少于本单位执法人员总数的5%'], kinds: ['penalty', 'coercion', 'licence', 'levy'],
  title: '法制审核人员的配备不足', colour: 'blue', pattern: 'fewReviewers', given: { share: 0.05, atLeastOneUpTo: 5 },
  reading: '文件写的是“原则上”；按人员登记计算，五人以下的机关有一名即可；当地各机关都没有登记审核人员的，视为没有使用这项登记，不下结论。',
})

export const patterns = [staffing]
