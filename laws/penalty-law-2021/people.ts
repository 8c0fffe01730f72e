import { is, known, limit, pattern, requirement, workingDays } from '../../core/norms/index.ts'

const investigating = ['INVESTIGATION', 'INTERROGATION', 'ONSITE_INSPECTION', 'SAMPLING', 'REGISTER_PRESERVE', 'COERCION_EXEC'] as const

// 第十七条、第二十二条、第二十四条、第三十七条、第三十八条 ── 主体、职权、管辖、依据

const powers = requirement({
  id: 'item-outside-power-list', cite: '第17条', words: ['法定职权范围内'], kinds: ['penalty', 'inspection'],
  title: '超出权责清单实施处罚、检查', colour: 'red', fact: 'itemOfBody', given: {},
  reading: '以行为日有效的权责清单为法定职权；有指定管辖、移送文书的不提示，乡镇、街道按赋权清单核对；清单没有登记的不下结论。',
})

const ceiling = requirement({
  id: 'body-power-ceiling-exceeded', cite: '第17条', words: ['法定职权范围内'], kinds: ['penalty'], when: [is('decisionResult', 'PENALISE')],
  title: '超出派出机构等主体的处罚种类、额度权限', colour: 'red', fact: 'withinPowers', given: {},
  reading: '上限由规定该领域的法律确定，按登记的主体权限核对；没有登记上限的主体不适用。',
})

const entrusted = requirement({
  id: 'entrustment-missing-or-expired', cite: '第20条第1款', words: ['书面委托'], kinds: ['penalty', 'inspection'],
  title: '受委托执法没有有效的书面委托', colour: 'red', fact: 'entrustedInWriting', given: {},
  reading: '实施日应当有有效并且向社会公布（第20条第2款）的委托书；派出机构、内设机构以机关名义办案的，不属于委托。',
})

const scope = requirement({
  id: 'entrustment-scope-exceeded', cite: '第20条第4款', words: ['在委托范围内', '不得再委托'], kinds: ['penalty', 'inspection'],
  title: '超出委托事项或者再委托', colour: 'red', fact: 'withinEntrustment', given: {},
  reading: '按委托书登记的行为种类、事项和罚款限额核对。',
})

const ownName = requirement({
  id: 'entrusted-acts-in-own-name', cite: '第20条第4款', words: ['以委托行政机关名义'], kinds: ['penalty', 'inspection'],
  title: '受委托组织以自己的名义执法', colour: 'red', fact: 'inNameOfEntrusting', given: {}, reading: '以文书落款的印章为准。',
})

const area = requirement({
  id: 'jurisdiction-outside-area', cite: '第22条', words: ['违法行为发生地的行政机关管辖'], kinds: ['penalty', 'inspection'],
  title: '违法行为发生地不在管辖区域（异地执法）', colour: 'red', fact: 'withinArea', given: {},
  reading: '法律、行政法规、部门规章另有管辖规定的，填报指定管辖、移送或者协助的文书；检查同样核对。',
})

const townships = requirement({
  id: 'township-outside-empowered-list', cite: '第24条第2款', words: ['按照规定范围'], kinds: ['penalty'],
  title: '乡镇、街道超出赋权清单实施处罚', colour: 'red', fact: 'itemOfTownship', given: {},
  reading: '以立案日有效的赋权清单为准；法律直接授予乡镇、街道的职权不在此列。',
})

const basis = requirement({
  id: 'legal-basis-not-in-force', cite: '第37条', words: ['违法行为发生时的法律、法规、规章', '适用新的规定'], kinds: ['penalty'],
  title: '适用已经失效或者尚未施行的依据', colour: 'red', fact: 'basisInForce', given: { on: 'violation', notAlone: ['NORMATIVE_DOC'] },
  reading: '适用违法行为终了时有效的规定；标明新规定处罚较轻的，以决定日有效为准。其他规范性文件不能单独作为处罚的依据（第16条）。',
})

const qualified = requirement({
  id: 'body-without-qualification', cite: '第38条第1款', words: ['不具有行政主体资格'], kinds: ['penalty', 'inspection'],
  title: '没有执法主体资格的组织实施执法', colour: 'red', fact: 'qualifiedBody', given: {},
  reading: '主体资格以行为日的确认登记为准；资格从来没有登记的不下结论。内设机构、受委托组织不能以自己的名义执法（第17条至第20条）。',
})

// 第四十二条、第四十三条、第五十五条、第五十八条、第六十四条 ── 执法人员、回避、审核、听证主持

const credential = requirement({
  id: 'officer-certificate-invalid-on-date', cite: '第42条第1款', words: ['具有行政执法资格的执法人员'], kinds: ['penalty', 'inspection'],
  title: '执法人员在执法日没有有效的执法证件', colour: 'red', fact: 'credentialValid', given: {},
  reading: '逐个环节按当日核对，首末日均有效；换证期间另有有效证件的不提示；审核、审批、听证主持和技术支持人员不核对。',
})

const outsiders = requirement({
  id: 'unqualified-person-enforcing', cite: '第42条第1款', words: ['具有行政执法资格的执法人员'], kinds: ['penalty', 'inspection'],
  title: '辅助人员、第三方人员实施执法', colour: 'red', fact: 'onlyOfficersAct', given: {},
  reading: '辅助人员主办、协办，或者第三方人员主导检查的提示；受聘提供技术支持的不提示。',
})

const interest = requirement({
  id: 'officer-conflict-of-interest', cite: '第43条第1款', words: ['直接利害关系', '应当回避'], kinds: ['penalty', 'inspection'],
  title: '办案人员申报过与当事人的利害关系', colour: 'yellow', fact: 'noInterest', given: {}, reading: '只与本人申报的企业逐一比对统一社会信用代码，重名不提示；已经回避的人员不计。',
})

const recusal = requirement({
  id: 'recusal-unresolved', cite: '第43条第3款', words: ['提出回避申请', '由行政机关负责人决定'], kinds: ['penalty'],
  title: '回避申请没有处理即作出决定，或者回避后仍参与', colour: 'red', fact: 'recusalDecided', given: {},
})

const wrongCredential = requirement({
  id: 'officer-certificate-scope-mismatch', cite: '第55条第1款', words: ['出示执法证件'], kinds: ['penalty', 'inspection'],
  title: '所持证件的种类、区域、领域与执法行为不符', colour: 'yellow', fact: 'credentialCovers', given: {},
  reading: '证件载明的区域是证件管理的要求；持监督证件执法的、证件所属机关是另一领域机关的，一并提示。跨部门联合检查中，其他机关参加人员的领域不核对。',
})

const reviewer = requirement({
  id: 'legal-reviewer-not-independent-or-unqualified', cite: '第58条第2款', words: ['初次从事行政处罚决定法制审核', '取得法律职业资格'], kinds: ['penalty'],
  title: '法制审核人承办本案，或者初任而没有法律职业资格', colour: 'yellow', fact: 'reviewerApart', given: { from: investigating, lawyerSince: '2018-01-01' },
  reading: '资格的要求自2018年1月1日起施行（2017年修正，2021年修订沿用），此前已经从事审核的人员不适用。由从事法制审核的人员审核（第58条第1款），承办人员不审核自己承办的案件。',
})

const presider = requirement({
  id: 'hearing-presider-is-investigator', cite: '第64条第4项', words: ['非本案调查人员主持'], kinds: ['penalty'], when: [known('hearing.heldAt')],
  title: '听证由本案调查人员主持', colour: 'red', fact: 'presiderApart', given: { from: investigating },
})

// 第五十四条第二款 ── 检查发现违法之后

const followUp = limit({
  id: 'inspection-violation-not-followed-up', cite: '第54条第2款', words: ['符合立案标准', '及时立案'], kinds: ['inspection'],
  title: '检查发现涉嫌违法，没有后续处置', colour: 'red', act: '立案、决定不予立案、移送或者责令改正并复查',
  when: [is('inspection.checkResult', 'SUSPECTED_VIOLATION')], from: ['inspection.endedAt'], must: 'within',
  until: ['inspection.followUpAt', 'caseFiledAt', 'notFiledAt', 'clue.sentAt', 'transfer.transferredAt'],
  terms: [{ period: workingDays(15) }], withoutStart: 'unknown',
  reading: '“及时”没有法定日数；十五个工作日是本平台的建议，各地可以另行设定。当场责令改正、依法不予处罚的，填报处置日；没有填报处置日的，以立案、不予立案、线索移送、移送公安机关之日核对。',
})

export const requirements = [powers, ceiling, entrusted, scope, ownName, area, townships, basis, qualified, credential, outsiders, interest, recusal, wrongCredential, reviewer, presider]
export const limits = [followUp]

const letter = pattern({
  id: 'entrustment-not-filed-or-defective', cite: '第20条第2款', words: ['委托书', '向社会公布'], kinds: ['penalty', 'inspection'],
  title: '委托书没有向社会公布', colour: 'yellow', pattern: 'defectiveEntrustment', given: { lacks: 'published', workingDays: 15 },
  reading: '法律没有写明几日内公布；自委托书生效起十五个工作日是本平台的建议。没有写明事项、权限、期限的委托书，登记时即不能录入。',
})

const benchmark = pattern({
  id: 'benchmark-or-lists-not-published', cite: '第34条', words: ['裁量基准应当向社会公布'], kinds: ['penalty'],
  title: '裁量基准没有公布', colour: 'yellow', pattern: 'benchmarkNotPublished', given: { months: 12 },
  reading: '法律规定可以制定裁量基准，制定了的应当公布：登记了基准而没有公布，近十二个月又有罚款的提示；没有制定的不提示。',
})

const relative = pattern({
  id: 'officer-conflict-of-interest-relative', cite: '第43条第1款', words: ['直接利害关系', '应当回避'], kinds: ['penalty', 'inspection'],
  title: '办理近亲属的案件没有回避', colour: 'yellow', pattern: 'partyIsRelative', given: { kinds: ['penalty', 'inspection'] },
  reading: '只与本人申报的近亲属比对证件号码的密文，重名不提示；当事人是单位的，其法定代表人、股东的证件号码没有采集，不能比对；已经回避的人员不计。',
})

export const patterns = [letter, benchmark, relative]
