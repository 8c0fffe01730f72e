import { known, requirement } from '../../core/norms/index.ts'

// 第四条、第二十二条、第二十四条 ── 依据、主体、职权、委托

const basis = requirement({
  id: 'legal-basis-not-in-force', cite: '第4条', words: ['依照法定的权限、范围、条件和程序'], kinds: ['licence'],
  title: '适用已经失效或者尚未施行的依据', colour: 'red', fact: 'basisInForce', given: { on: 'decision', notAlone: ['NORMATIVE_DOC'] },
  reading: '以决定日为准。其他规范性文件不得设定行政许可（第17条），不能单独作为依据。',
})

const qualified = requirement({
  id: 'body-without-qualification', cite: '第22条', words: ['具有行政许可权的行政机关'], kinds: ['licence'],
  title: '没有执法主体资格的组织实施许可', colour: 'red', fact: 'qualifiedBody', given: {}, reading: '主体资格以决定日的确认登记为准；资格从来没有登记的不下结论。',
})

const powers = requirement({
  id: 'item-outside-power-list', cite: '第22条', words: ['法定职权范围内'], kinds: ['licence'],
  title: '超出权责清单实施许可', colour: 'red', fact: 'itemOfBody', given: {}, reading: '以决定日有效的权责清单为法定职权；清单之外不得违法实施行政许可（优化营商环境条例第40条）。',
})

const entrusted = requirement({
  id: 'entrustment-missing-or-expired', cite: '第24条第1款', words: ['委托其他行政机关', '予以公告'], kinds: ['licence'],
  title: '受委托实施许可没有有效并且公告的委托', colour: 'red', fact: 'entrustedInWriting', given: {},
})

const scope = requirement({
  id: 'entrustment-scope-exceeded', cite: '第24条第3款', words: ['在委托范围内', '不得再委托'], kinds: ['licence'],
  title: '超出委托范围实施许可或者再委托', colour: 'red', fact: 'withinEntrustment', given: {},
})

const ownName = requirement({
  id: 'entrusted-acts-in-own-name', cite: '第24条第3款', words: ['以委托行政机关名义'], kinds: ['licence'],
  title: '受委托机关以自己的名义实施许可', colour: 'red', fact: 'inNameOfEntrusting', given: {}, reading: '以许可决定落款的印章为准。',
})

// 第四十八条 ── 听证主持

const presider = requirement({
  id: 'hearing-presider-is-investigator', cite: '第48条第1款第3项', words: ['审查该行政许可申请的工作人员以外的人员'], kinds: ['licence'], when: [known('hearing.heldAt')],
  title: '听证由审查许可申请的人员主持', colour: 'red', fact: 'presiderApart', given: { from: ['REVIEW', 'SITE_VERIFY', 'INVESTIGATION'] },
})

const recusal = requirement({
  id: 'recusal-unresolved', cite: '第48条第1款第3项', words: ['有权申请回避'], kinds: ['licence'],
  title: '回避申请没有处理即作出许可决定', colour: 'red', fact: 'recusalDecided', given: {}, reading: '本法只规定了听证主持人的回避；对其他人员申请回避的，核实时区分。',
})

export const people = [basis, qualified, powers, entrusted, scope, ownName, presider, recusal]
