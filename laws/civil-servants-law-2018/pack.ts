import { law, pattern, requirement } from '../../core/norms/index.ts'

/** 行政处罚法第43条第1款 is the special rule for penalties and inspections. */
const others = ['licence', 'coercion', 'levy', 'payment', 'confirmation', 'adjudication', 'reward'] as const

// 第七十六条 ── 公务回避

const interest = requirement({
  id: 'officer-conflict-of-interest', cite: '第76条第1项', words: ['涉及本人利害关系', '应当回避'], kinds: others,
  title: '办理人员申报过与当事人的利害关系', colour: 'yellow', fact: 'noInterest', given: {},
  reading: '只与本人申报的企业逐一比对统一社会信用代码，重名不提示；已经回避的人员不计。不是公务员、也不参照公务员法管理的人员，核实时区分。处罚、检查由行政处罚法核对。',
})

const relative = pattern({
  id: 'officer-conflict-of-interest-relative', cite: '第76条第2项', words: ['亲属关系人员的利害关系', '应当回避'], kinds: others, colour: 'yellow',
  title: '办理近亲属的许可、给付等事项没有回避', pattern: 'partyIsRelative', given: { kinds: others },
  reading: '只与本人申报的近亲属比对证件号码的密文，重名不提示；当事人是单位的，其法定代表人、股东的证件号码没有采集，不能比对；已经回避的人员不计。',
})

export default law({
  id: 'civil-servants-law-2018', version: '1', title: '中华人民共和国公务员法', short: '公务员法', rank: 'statute', region: 'cn', under: [],
  inForce: { from: '2019-06-01', cite: '第113条' },
  enacted: { by: '全国人民代表大会常务委员会', on: '2005-04-27', amendedOn: '2018-12-29', basis: ['中华人民共和国宪法'] },
  counting: { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '条文没有写明工作日，按自然日计算；这里的规则不涉及期限。' },
  terms: {}, lines: [], norms: [], proceedings: [],
  requirements: [interest], patterns: [relative],
  readings: [], silent: [], external: [{ cite: '第78条', refersTo: '法律对公务员回避的另行规定', resolved: true, says: '处罚、检查由行政处罚法第43条第1款核对，许可听证的主持由行政许可法第48条核对。' }], tensions: [], notEncoded: {},
})
