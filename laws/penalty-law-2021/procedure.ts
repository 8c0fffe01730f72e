import { is, isNot, known, limit, requirement, workingDays } from '../../core/norms/index.ts'

/** Not the decisions that find nothing to punish (第57条第1款第2项至第4项). */
export const punishes = isNot('decisionResult', 'NO_PENALTY', 'NOT_ESTABLISHED', 'TRANSFER', 'DISMISS')
const penalised = [is('decisionResult', 'PENALISE'), known('decidedAt')]
const ordinary = isNot('procedureType', 'SUMMARY')

// 第二十八条 ── 责令改正

const correctionOrdered = requirement({
  id: 'correction-order-missing', cite: '第28条第1款', words: ['责令当事人改正或者限期改正'], kinds: ['penalty'],
  title: '处罚没有责令改正', colour: 'yellow', when: penalised, fact: 'correctionOrdered', given: {},
  reading: '已经自行改正、行为已经结束无从改正的，填报之后不提示。',
})

const correctionRechecked = limit({
  id: 'correction-order-missing-recheck', cite: '第28条第1款', words: ['限期改正违法行为'], kinds: ['penalty'],
  title: '限期改正到期没有复查', colour: 'yellow', act: '复查改正情况',
  when: [is('decisionResult', 'PENALISE')], from: ['correction.dueAt'], until: ['correction.recheckedAt'], must: 'within',
  terms: [{ period: workingDays(10) }], withoutStart: 'notApplicable',
  reading: '责令了期限的，改正与否以复查为准。法律没有规定复查的日数；十个工作日是本平台的建议，地方、领域另有规定的，登记后代替。',
})

// 第五十一条、第五十二条 ── 简易程序

const withinSummary = requirement({
  id: 'summary-procedure-over-limit', cite: '第51条', words: ['二百元以下', '三千元以下', '警告'], kinds: ['penalty'],
  title: '超出范围适用简易程序', colour: 'red', when: [is('procedureType', 'SUMMARY')], fact: 'withinSummaryProcedure',
  given: { person: 200, organisation: 3000, kinds: ['WARNING', 'FINE'], special: 'summary-procedure-over-limit' },
  reading: '个体工商户按填报的当事人类型核对；法律另有规定的限额（治安、道路交通等），登记后代替，部门规章不得放宽。',
})

const summaryReported = limit({
  id: 'summary-decision-not-reported', cite: '第52条第3款', words: ['报所属行政机关备案'], kinds: ['penalty'],
  title: '当场处罚没有报所属机关备案', colour: 'yellow', act: '将当场处罚决定报所属行政机关备案',
  when: [is('procedureType', 'SUMMARY')], from: ['decidedAt'], until: ['summaryReportedAt'], must: 'within',
  terms: [{ period: workingDays(2) }], withoutStart: 'notApplicable',
  reading: '法律没有规定备案的日数；二个工作日是本平台的建议，部门规章规定了日数的（公安、交通管理等），登记后代替。',
})

// 第五十四条 ── 立案

const filedBeforeMeasures = requirement({
  id: 'penalty-no-case-filing-measures', cite: '第54条第2款', words: ['符合立案标准', '及时立案'], kinds: ['penalty'],
  title: '先询问、先行登记保存，后立案', colour: 'red', when: [is('procedureType', 'ORDINARY'), known('decidedAt')], fact: 'filedBeforeMeasures',
  given: { at: ['INTERROGATION', 'REGISTER_PRESERVE'], graceDays: 7 },
  reading: '立案之前为核实线索可以依法收集材料，现场检查、抽样也不在此列；比立案早七日以上的询问、先行登记保存提示核实。七日是本平台的建议，不是法定标准；只提示核实，不推定违法。',
})

// 第五十七条、第五十八条、第六十三条 ── 听证告知、法制审核、负责人审查、集体讨论

const hearingRight = requirement({
  id: 'hearing-right-not-informed', cite: '第63条第1款', words: ['应当告知当事人有要求听证的权利', '较大数额罚款', '责令停产停业、责令关闭、限制从业'], kinds: ['penalty'],
  title: '达到听证标准没有告知听证权利', colour: 'red', when: penalised, fact: 'hearingRightInformed',
  given: { kinds: ['DOWNGRADE', 'REVOKE_LICENCE', 'STOP_BUSINESS', 'CLOSE', 'RESTRICT_EMPLOYMENT'] },
  reading: '“较大数额”按登记的听证标准核对；没有登记的，罚款、没收不下结论，本款列明的处罚种类仍然核对。告知的和决定的处罚，有一项达到即核对。',
})

const legalReview = requirement({
  id: 'legal-review-missing-or-late', cite: '第58条第1款', words: ['未经法制审核或者审核未通过的', '不得作出决定'], kinds: ['penalty'],
  title: '没有法制审核或者审核没有通过就作出决定', colour: 'red', when: [known('decidedAt'), punishes], fact: 'legallyReviewed', given: {},
  reading: '经过听证、涉及重大公共利益、疑难复杂、列入目录或者达到登记的法制审核标准的，应当审核；审核与决定可以在同一日。',
})

const headApproved = requirement({
  id: 'head-approval-missing', cite: '第57条第1款', words: ['行政机关负责人应当对调查结果进行审查'], kinds: ['penalty'],
  title: '处罚决定没有经负责人审查', colour: 'yellow', when: [known('decidedAt'), ordinary], fact: 'headApproved', given: {},
  reading: '决定之前负责人已经集体讨论的，视为已经审查；分管负责人依授权审批的，按负责人填报。',
})

const discussed = requirement({
  id: 'collective-discussion-missing', cite: '第57条第2款', words: ['情节复杂或者重大违法行为', '集体讨论决定'], kinds: ['penalty'],
  title: '复杂或者重大处罚没有集体讨论', colour: 'red', when: penalised, fact: 'discussedByHeads', given: { atLeast: 2 },
  reading: '填报为复杂重大，或者达到登记的集体讨论标准的，核对；两名以上负责人参加才是集体讨论，讨论与决定可以在同一日。',
})

// 第五十五条、第五十九条、第六十一条、第六十四条 ── 笔录、决定书、送达

const signed = requirement({
  id: 'record-unsigned', cite: '第55条第2款', words: ['询问或者检查应当制作笔录'], kinds: ['penalty', 'inspection'],
  title: '笔录缺少签名且没有注明', colour: 'yellow', fact: 'recordsSigned', given: { papers: ['INTERROGATION_RECORD', 'ONSITE_RECORD'], officers: 2, witnessed: true },
  reading: '法律没有写明谁签名；两名执法人员（第42条第1款）和当事人签名，当事人拒绝签名的注明，是各部门程序规定的通例。',
})

const hearingSigned = requirement({
  id: 'record-unsigned-hearing', cite: '第64条第8项', words: ['核对无误后签字或者盖章', '在笔录中注明'], kinds: ['penalty'],
  title: '听证笔录没有当事人签名且没有注明', colour: 'yellow', fact: 'recordsSigned', given: { papers: ['HEARING_RECORD'], officers: 0, witnessed: false },
})

const elements = requirement({
  id: 'decision-document-elements-missing', cite: '第59条', words: ['行政处罚决定书应当载明', '必须盖有'], kinds: ['penalty'],
  title: '处罚决定书缺少法定事项', colour: 'red', when: [ordinary, punishes], fact: 'decisionSays',
  given: {
    must: [
      'decisionDoc.partyInfo', 'decisionDoc.factsEvidence', 'decisionDoc.kindBasis', 'decisionDoc.performance', 'decisionDoc.remedy', 'decisionDoc.bodyDate', 'decisionDoc.seal',
    ],
    whenFined: false,
  },
})

const summaryElements = requirement({
  id: 'decision-document-elements-missing-summary', cite: '第52条第2款', words: ['行政处罚的种类和依据', '申请行政复议、提起行政诉讼的途径和期限'], kinds: ['penalty'],
  title: '当场处罚决定书缺少法定事项', colour: 'red', when: [is('procedureType', 'SUMMARY')], fact: 'decisionSays',
  given: { must: ['decisionDoc.factsEvidence', 'decisionDoc.kindBasis', 'decisionDoc.remedy', 'decisionDoc.bodyDate'], whenFined: false },
  reading: '当场处罚决定书是预定格式，本款没有要求载明的事项和印章不核对。',
})

const receipts = requirement({
  id: 'service-receipt-missing', cite: '第61条', words: ['依照《中华人民共和国民事诉讼法》的有关规定', '签订确认书'], kinds: ['penalty'],
  title: '送达没有回证或者确认书', colour: 'yellow', fact: 'servicesProven',
  given: { receipt: ['DIRECT', 'LIEN', 'ENTRUST'], consent: ['ELECTRONIC'], attempts: ['ANNOUNCEMENT'] },
  reading: '直接、留置、委托送达有送达回证（民事诉讼法第87条），电子送达有当事人的确认书，公告送达以其他方式无法送达为前提（民事诉讼法第95条）。邮寄以回执为准，不核对回证。',
})

export const procedureLimits = [correctionRechecked, summaryReported]
export const procedureRequirements = [filedBeforeMeasures, correctionOrdered, withinSummary, hearingRight, legalReview, headApproved, discussed, signed, hearingSigned, elements, summaryElements, receipts]
