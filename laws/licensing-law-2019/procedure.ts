import { atOnce, is, known, limit, requirement } from '../../core/norms/index.ts'

// 第三十六条 ── 告知利害关系人

const thirdParty = limit({
  id: 'licence-third-party-not-informed', cite: '第36条', words: ['直接关系他人重大利益的', '应当告知该利害关系人'], kinds: ['licence'],
  title: '涉及他人重大利益没有告知利害关系人', colour: 'red', act: '作出许可决定',
  when: [is('licence.thirdPartyInterest', true)], from: ['licence.thirdPartyInformedAt'], until: ['decidedAt'], must: 'from',
  terms: [{ period: atOnce }], withoutStart: 'broken',
  reading: '陈述、申辩和听证权利（第47条第1款）一并告知的，填报一个告知日即可；告知与决定在同一日的，不提示。',
})

// 第四十六条、第四十七条 ── 应当听证的事项；告知听证权利

const rightInformed = limit({
  id: 'hearing-right-not-informed', cite: '第47条第1款', words: ['作出行政许可决定前', '享有要求听证的权利'], kinds: ['licence'],
  title: '作出许可决定之后才告知听证权利', colour: 'red', act: '作出许可决定',
  when: [is('licence.thirdPartyInterest', true)], from: ['hearing.rightInformedAt'], until: ['decidedAt'], must: 'from',
  terms: [{ period: atOnce }], withoutStart: 'notApplicable',
  reading: '一直没有告知利害关系人的，由第36条的规则核对。',
})

const heard = requirement({
  id: 'hearing-requested-not-held-by-law', cite: '第46条', words: ['应当听证的事项', '举行听证'], kinds: ['licence'],
  title: '应当听证的许可事项没有举行听证', colour: 'red', when: [known('decidedAt')], fact: 'heardByLaw', given: {},
  reading: '以决定日权责清单登记的“应当听证”为准；行政机关认为需要听证的其他事项，不推定。',
})

// 第四条 ── 依照程序作出决定

const headApproved = requirement({
  id: 'head-approval-missing', cite: '第4条', words: ['依照法定的权限、范围、条件和程序'], kinds: ['licence'],
  title: '许可决定之后才审批，或者审批人不是机关负责人', colour: 'yellow', when: [known('decidedAt'), known('headApproval.at')], fact: 'headApproved', given: {},
  reading: '本法没有写明许可决定须经负责人审批：填报了审批的，按机关自己的程序核对先后和审批人；没有填报的，不下结论。',
})

export const procedureLimits = [thirdParty, rightInformed]
export const procedureRequirements = [heard, headApproved]
