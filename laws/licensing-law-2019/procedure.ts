import { atOnce, is, limit } from '../../core/norms/index.ts'

// 第三十六条 ── 告知利害关系人

const thirdParty = limit({
  id: 'licence-third-party-not-informed', cite: '第36条', words: ['直接关系他人重大利益的', '应当告知该利害关系人'], kinds: ['licence'],
  title: '涉及他人重大利益没有告知利害关系人', colour: 'red', act: '作出许可决定',
  when: [is('licence.thirdPartyInterest', true)], from: ['licence.thirdPartyInformedAt'], until: ['decidedAt'], must: 'from',
  terms: [{ period: atOnce }], withoutStart: 'broken',
  reading: '陈述、申辩和听证权利（第47条第1款）一并告知的，填报一个告知日即可；告知与决定在同一日的，不提示。',
})

export const procedureLimits = [thirdParty]
