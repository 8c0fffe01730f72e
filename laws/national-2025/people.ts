import { pattern, requirement } from '../../core/norms/index.ts'

const others = ['levy', 'payment', 'confirmation', 'adjudication', 'reward'] as const

// 第十条、第十一条、第十七条 ── 主体、人员、职权、证件

const qualified = requirement({
  id: 'body-without-qualification', cite: '第11条第2款第1项', words: ['主体', '合法资格'], kinds: others,
  title: '没有执法主体资格的组织实施执法', colour: 'red', fact: 'qualifiedBody', given: {},
  reading: '主体资格以行为日的确认登记（第17条第1款）为准；资格从来没有登记的不下结论。处罚、强制、许可、检查由各法的规则核对。',
})

const powers = requirement({
  id: 'item-outside-power-list', cite: '第11条第2款第7项', words: ['影响行政执法合法性'], kinds: others,
  title: '超出权责清单实施执法', colour: 'red', fact: 'itemOfBody', given: {}, reading: '条例没有写明权责清单；超出法定职权影响行政执法的合法性，以行为日有效的权责清单核对。',
})

const levied = requirement({
  id: 'legal-basis-not-in-force', cite: '第11条第2款第3项', words: ['行政执法决定是否违法'], kinds: ['levy'],
  title: '适用已经失效或者尚未施行的依据', colour: 'red', fact: 'basisInForce', given: { on: 'decision', notAlone: ['NORMATIVE_DOC'] }, reading: '征收、征用以决定日有效的依据为准。',
})

const recusal = requirement({
  id: 'recusal-unresolved', cite: '第11条第2款第2项', words: ['行政执法程序是否合法'], kinds: ['payment', 'adjudication'],
  title: '回避申请没有处理即作出决定，或者回避后仍参与', colour: 'red', fact: 'recusalDecided', given: {},
  reading: '给付、裁决的回避由各自的法律、法规、规章规定，条例只要求程序合法：已经填报回避申请的，核对决定之前是否处理。处罚、许可由各法的规则核对。',
})

const credential = requirement({
  id: 'officer-certificate-invalid-on-date', cite: '第17条第2款', words: ['制发行政执法证件', '确认行政执法人员资格'], kinds: ['licence'],
  title: '办理许可的执法人员当日没有有效的执法证件', colour: 'red', fact: 'credentialValid', given: {},
  reading: '行政许可法没有要求核查人员持证；条例施行以来，行政执法人员的资格以证件确认。不属于行政执法人员的窗口人员，核实时说明。',
})

const inPost = requirement({
  id: 'departed-officer-certificate-active-enforcing', cite: '第10条', words: ['行政执法人员准入和退出'], kinds: ['penalty', 'coercion', 'inspection', 'licence'],
  title: '离岗、退休人员仍参与执法', colour: 'yellow', fact: 'inPost', given: {}, reading: '离岗日以人员登记为准，离岗当日不提示；借调、挂职的不提示。',
})

export const requirements = [qualified, powers, levied, recusal, credential, inPost]

const credentialAfterLeaving = pattern({
  id: 'departed-officer-certificate-active', cite: '第10条', words: ['证件管理制度', '准入和退出'], kinds: ['penalty', 'coercion', 'inspection', 'licence'],
  title: '离岗、退休人员的执法证件仍然有效', colour: 'yellow', pattern: 'credentialAfterLeaving', given: { workingDays: 15 },
  reading: '条例没有写明几日内收回、注销；十五个工作日是本平台的建议。借调、挂职的不提示。',
})

export const patterns = [credentialAfterLeaving]
