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

export const procedureLimits = [thirdParty, rightInformed]
export const procedureRequirements = [heard]
