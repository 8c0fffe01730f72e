import { pattern, requirement } from '../../core/norms/index.ts'

// 第十三条、第十六条、第十七条、第十八条 ── 谁可以实施，由谁实施，依据什么

const execution = requirement({
  id: 'coercive-execution-without-power', cite: '第13条第2款', words: ['法律没有规定行政机关强制执行', '申请人民法院强制执行'], kinds: ['coercion'],
  title: '没有行政强制执行权的机关自行强制执行', colour: 'red', fact: 'powerToExecute', given: {},
  reading: '加处罚款、滞纳金和代履行（第50条）不核对；在法定期限内不复议、不起诉，经催告仍不履行的，可以将已经查封、扣押的财物依法拍卖抵缴罚款（第46条第3款）。',
})

const basis = requirement({
  id: 'legal-basis-not-in-force', cite: '第16条第1款', words: ['依照法律、法规的规定'], kinds: ['coercion'],
  title: '适用已经失效或者尚未施行的依据', colour: 'red', fact: 'basisInForce', given: { on: 'decision', notAlone: ['RULE', 'NORMATIVE_DOC'] },
  reading: '以决定日为准。法律、法规以外的其他规范性文件不得设定行政强制措施（第10条第4款），不能单独作为依据。',
})

const qualified = requirement({
  id: 'body-without-qualification', cite: '第17条第1款', words: ['法律、法规规定的行政机关'], kinds: ['coercion'],
  title: '没有执法主体资格的组织实施强制', colour: 'red', fact: 'qualifiedBody', given: {},
  reading: '主体资格以实施日的确认登记为准；法律、行政法规授权的组织适用有关行政机关的规定（第70条）；资格从来没有登记的不下结论。',
})

const powers = requirement({
  id: 'item-outside-power-list', cite: '第17条第1款', words: ['法定职权范围内'], kinds: ['coercion'],
  title: '超出权责清单实施强制', colour: 'red', fact: 'itemOfBody', given: {}, reading: '以实施日有效的权责清单为法定职权；乡镇、街道按赋权清单核对。',
})

const area = requirement({
  id: 'jurisdiction-outside-area', cite: '第17条第1款', words: ['法定职权范围内'], kinds: ['coercion'],
  title: '在管辖区域以外实施强制（异地执法）', colour: 'red', fact: 'withinArea', given: {}, reading: '有指定管辖、移送或者协助文书的不提示。',
})

const entrusted = requirement({
  id: 'entrusted-coercion-measure', cite: '第17条第1款', words: ['行政强制措施权不得委托'], kinds: ['coercion'],
  title: '委托实施行政强制措施', colour: 'red', fact: 'measureNotEntrusted', given: {},
  reading: '委托第三人保管查封的财物（第26条第2款）、委托第三人代履行（第50条）不在此列。',
})

const townships = requirement({
  id: 'township-outside-empowered-list', cite: '第17条第2款', words: ['与行政处罚权有关的行政强制措施'], kinds: ['coercion'],
  title: '乡镇、街道超出赋权清单实施强制', colour: 'red', fact: 'itemOfTownship', given: {}, reading: '强制措施随行政处罚权行使，以立案日有效的赋权清单为准；没有立案日的，以实施日为准。',
})

const credential = requirement({
  id: 'officer-certificate-invalid-on-date', cite: '第17条第3款', words: ['具备资格的行政执法人员'], kinds: ['coercion'],
  title: '执法人员在执法日没有有效的执法证件', colour: 'red', fact: 'credentialValid', given: {}, reading: '逐个环节按当日核对，首末日均有效；换证期间另有有效证件的不提示。',
})

const outsiders = requirement({
  id: 'unqualified-person-enforcing', cite: '第17条第3款', words: ['其他人员不得实施'], kinds: ['coercion'],
  title: '辅助人员、第三方人员实施强制', colour: 'red', fact: 'onlyOfficersAct', given: {},
})

const wrongCredential = requirement({
  id: 'officer-certificate-scope-mismatch', cite: '第18条第3项', words: ['出示执法身份证件'], kinds: ['coercion'],
  title: '所持证件的种类、区域、领域与执法行为不符', colour: 'yellow', fact: 'credentialCovers', given: {},
  reading: '证件载明的区域是证件管理的要求；持监督证件执法的一并提示。跨部门联合执法的，核实时说明。',
})

export const people = [execution, basis, qualified, powers, area, entrusted, townships, credential, outsiders, wrongCredential]

const letter = pattern({
  id: 'entrustment-not-filed-or-defective', cite: '第17条第1款', words: ['行政强制措施权不得委托'], kinds: ['coercion'],
  title: '委托书委托了行政强制措施', colour: 'yellow', pattern: 'defectiveEntrustment', given: { lacks: 'measure', workingDays: 0 },
})

export const patterns = [letter]
