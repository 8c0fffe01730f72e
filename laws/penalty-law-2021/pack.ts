import { absent, atOnce, days, headOfBody, is, isNot, known, law, limit, requirement, workingDays, years, type RecordTest } from '../../core/norms/index.ts'
import { discretion, discretionPatterns } from './discretion.ts'
import { evidenceRequirements } from './evidence.ts'
import { money } from './money.ts'
import { patterns } from './patterns.ts'
import * as people from './people.ts'
import { procedureLimits, procedureRequirements, punishes } from './procedure.ts'

// 第三十六条 ── 追责时效

const statuteBarred = limit({
  id: 'penalty-statute-barred', cite: '第36条第1款', words: ['二年内未被发现', '延长至五年'], kinds: ['penalty'],
  title: '超过追责时效仍给予处罚', colour: 'red', act: '发现违法行为',
  when: [is('decisionResult', 'PENALISE')], from: ['actEndedAt'], until: ['discoveredAt'], must: 'within',
  terms: [
    { when: [isNot('penalty.lifeHealthFinanceHarm', true)], period: years(2) },
    { inCase: '涉及公民生命健康安全、金融安全且有危害后果', period: years(5) },
  ],
  withoutStart: 'notApplicable', withoutEnd: 'notApplicable', registeredAs: 'statuteYears',
  reading: '违法行为终了日按机关填报；违法建筑等状态持续的，以改正之日为终了。案由登记了追责时效的，以登记的代替二年。',
})

// 第四十二条、第四十四条、第四十五条 ── 执法人员、告知、陈述申辩

const officers = requirement({
  id: 'officers-fewer-than-two', cite: '第42条第1款', words: ['不得少于两人'], kinds: ['penalty', 'inspection'],
  title: '执法人员少于两人', colour: 'red', fact: 'enoughOfficers',
  given: { atLeast: 2, at: ['INTERROGATION', 'ONSITE_INSPECTION', 'SAMPLING', 'REGISTER_PRESERVE', 'COERCION_EXEC', 'INVESTIGATION'] },
  special: { of: 'atLeast', when: [is('procedureType', 'SUMMARY')] },
  reading: '辅助人员不计入；检查是处罚的调查环节，处罚案件中采取的强制措施（行政强制法第18条第2项），同样核对。法律另有规定当场处罚一人可以执法的，登记人数后按登记核对；其他的法定例外，核实时说明。',
})

const priorNotice = requirement({
  id: 'prior-notice-missing', cite: '第44条', words: ['作出行政处罚决定之前', '应当告知'], kinds: ['penalty'],
  title: '处罚决定之前没有告知', colour: 'red', fact: 'priorNoticeBeforeDecision', given: { announced: days(30) }, special: { of: 'announced' },
  reading: '告知书与决定书同日送达，当事人没有书面放弃陈述申辩的，按没有告知提示（第62条）；公告送达按民事诉讼法经三十日视为送达，法律、规章另有期间的，登记后代替。',
})

const statementReviewed = requirement({
  id: 'statement-not-reviewed', cite: '第45条第1款', words: ['应当进行复核'], kinds: ['penalty'],
  title: '收到陈述申辩没有复核', colour: 'red', fact: 'statementReviewed', given: {},
  reading: '收到陈述申辩之后、决定之前举行了听证并有听证笔录的，在听证中复核（第64条第7项、第65条）。',
})

const notHeavier = requirement({
  id: 'penalty-heavier-after-statement', cite: '第45条第2款', words: ['更重的处罚'], kinds: ['penalty'],
  title: '处罚决定重于告知内容', colour: 'red', fact: 'notHeavierThanNotified', given: {},
  reading: '与最后一次告知比较；以同类较轻的代替告知的处罚（警告代替罚款、暂扣代替吊销等），不是更重；没有陈述申辩而加重的，也因没有重新告知（第44条、第62条）而提示。',
})

// 第四十八条 ── 公示的撤回

const withdrawal = limit({
  id: 'publicity-withdrawal-overdue', cite: '第48条第2款', words: ['三日内撤回'], kinds: ['penalty'],
  title: '处罚被撤销变更后逾期未撤回公示', colour: 'yellow', act: '撤回公示并公开说明理由',
  when: [known('publicity.publishedAt')], from: ['overturnedAt'], until: ['publicity.withdrawnAt'], must: 'within',
  terms: [{ period: days(3) }], withoutStart: 'notApplicable',
  reading: '自机关收到变更、撤销、确认违法或者无效的文书之日起算；没有填报的，自复议、诉讼审结之日起算。',
})

const withdrawalExplained = requirement({
  id: 'publicity-withdrawal-overdue-unexplained', cite: '第48条第2款', words: ['公开说明理由'], kinds: ['penalty'],
  title: '撤回处罚公示没有说明理由', colour: 'yellow', when: [known('overturnedAt'), known('publicity.withdrawnAt')], fact: 'saysAlso',
  given: { must: [known('publicity.withdrawReason')], otherwise: '撤回了行政处罚决定信息，没有公开说明理由。' },
})

// 第五十四条 ── 立案

const filing = limit({
  id: 'case-filing-late', cite: '第54条第2款', words: ['应当及时立案'], kinds: ['penalty'],
  title: '发现线索后没有及时立案', colour: 'yellow', act: '立案或者决定不予立案',
  when: [isNot('procedureType', 'SUMMARY')], from: ['clueReceivedAt', 'discoveredAt'], until: ['caseFiledAt', 'notFiledAt', 'clue.sentAt', 'handedToPoliceAt'], must: 'within',
  terms: [{ period: workingDays(15), extension: { atMost: 15, beyond: 'ignored', approvedBy: headOfBody } }], withoutStart: 'notApplicable',
  excludes: { cite: '第54条第2款', words: ['应当及时立案'], reasons: ['APPRAISAL', 'INSPECTION_TEST', 'QUARANTINE'], onlyIfInformed: false },
  reading: '“及时”没有法定日数；十五个工作日、经批准再延长十五个工作日，检测、检验、检疫、鉴定的日子不计，是本平台的建议，规章或者当地另有规定的，登记后代替。不属本机关管辖而移送的线索，以移送为止。',
})

const filedFirst = limit({
  id: 'penalty-no-case-filing', cite: '第54条第2款', words: ['符合立案标准', '立案'], kinds: ['penalty'],
  title: '没有立案，或者先告知、决定后立案', colour: 'red', act: '告知拟作出的处罚、作出处罚决定',
  when: [is('procedureType', 'ORDINARY'), known('decidedAt')], from: ['caseFiledAt'], until: ['priorNoticeAt', 'decidedAt'], must: 'from',
  terms: [{ period: atOnce }], withoutStart: 'broken',
  reading: '普通程序应当先立案，再告知、决定；立案之前的询问、先行登记保存另行核对。',
})

// 第五十六条 ── 先行登记保存

const preservation = limit({
  id: 'evidence-preservation-overdue', cite: '第56条', words: ['先行登记保存', '七日内'], kinds: ['penalty'],
  title: '先行登记保存逾期未处理', colour: 'red', act: '作出处理决定', each: 'preservations',
  from: ['preservations.preservedAt'], until: ['preservations.disposedAt'], must: 'within', terms: [{ period: days(7) }], withoutStart: 'unknown',
})

const preservationApproved = requirement({
  id: 'evidence-preservation-overdue-unapproved', cite: '第56条', words: ['经行政机关负责人批准'], kinds: ['penalty'],
  title: '先行登记保存未经负责人批准', colour: 'red', fact: 'preservationApproved', given: {},
  reading: '登记保存之前批准；情况紧急当场采取的，各部门程序规定容许二十四小时内补办，次日补办的不提示。',
})

// 第六十条、第六十一条 ── 决定与送达

const decision = limit({
  id: 'penalty-decision-overdue', cite: '第60条', words: ['立案之日起九十日内'], kinds: ['penalty'],
  title: '普通程序处罚案件逾期未作出决定', colour: 'red', act: '作出行政处罚决定',
  when: [isNot('procedureType', 'SUMMARY')], from: ['caseFiledAt'], until: ['decidedAt', 'closedAt', 'handedToPoliceAt'], must: 'within',
  terms: [{ period: days(90) }], withoutStart: 'unknown',
  reading: '以决定书落款日为准；不予处罚、移送、撤销案件的，以作出该决定之日为准；移送公安机关、没有退回的，以移送之日为准。法律、法规、规章另有期限、中止或者延长规定的，从其规定，登记为法规包后优先适用。',
})

/** 移送、撤销案件 make no 处罚决定书 that could be served. */
const tellsTheParty = isNot('decisionResult', 'TRANSFER', 'DISMISS')

const service = limit({
  id: 'penalty-service-overdue', cite: '第61条第1款', words: ['七日内', '送达当事人'], kinds: ['penalty'],
  title: '处罚决定书逾期未送达', colour: 'yellow', act: '送达处罚决定书',
  when: [isNot('partyPresentAtDecision', true), isNot('procedureType', 'SUMMARY'), tellsTheParty], from: ['decidedAt'], until: ['decisionServedAt'], must: 'within',
  terms: [{ period: days(7) }], withoutStart: 'notApplicable',
  reading: '邮寄送达看交邮日，公告送达看公告起始日；当事人在场的，应当当场交付，不适用本期限。移送、撤销案件没有处罚决定书；不予处罚的决定书同样送达。',
})

const serviceToThosePresent = limit({
  id: 'penalty-service-overdue-present', cite: '第61条第1款', words: ['宣告后当场交付当事人'], kinds: ['penalty'],
  title: '当事人在场，处罚决定书没有当场交付', colour: 'yellow', act: '送达处罚决定书',
  when: [is('partyPresentAtDecision', true), isNot('procedureType', 'SUMMARY'), known('decisionServedAt'), tellsTheParty], from: ['decidedAt'], until: ['decisionServedAt'], must: 'within',
  terms: [{ period: days(7) }], withoutStart: 'notApplicable',
  reading: '宣告之日没有填报，可以晚于落款日；晚于落款日七个工作日才交付的，无论如何不是当场交付。',
})

/** What is dated after the decision cannot excuse it. */
const notWaivedBefore: RecordTest = { any: [absent('hearing.waivedAt'), { field: 'decidedAt', before: 'hearing.waivedAt' }] }

// 第六十三条、第六十四条 ── 听证

const hearingHeld = requirement({
  id: 'hearing-requested-not-held', cite: '第63条第1款', words: ['当事人要求听证的', '应当组织听证'], kinds: ['penalty'],
  title: '当事人要求听证，没有举行就作出处罚决定', colour: 'red', when: [punishes], fact: 'heardIfAsked', given: { askedWithin: days(5) },
  reading: '申请应当在告知后五日内提出（第64条第1项），按告知日和申请日核对；没有填报告知日的，看机关是否标明逾期。撤回申请、逾期申请、无正当理由不出席或者中途退出（第64条第6项）的，不必举行。',
})

const hearingWindow = limit({
  id: 'decided-before-hearing-window-closed', cite: '第64条第1项', words: ['告知后五日内提出'], kinds: ['penalty'],
  title: '听证申请期未满即作出处罚决定', colour: 'red', act: '作出处罚决定',
  when: [absent('hearing.requestedAt'), notWaivedBefore, punishes], from: ['hearing.rightInformedAt'], until: ['decidedAt'], must: 'after',
  terms: [{ period: days(5) }], withoutStart: 'notApplicable',
  reading: '当事人在决定之前明确放弃听证的，不必等期满；不予处罚、撤销案件、移送的，没有需要等待的处罚。',
})

const hearingNotice = limit({
  id: 'hearing-notice-too-short', cite: '第64条第2项', words: ['举行听证的七日前'], kinds: ['penalty'],
  title: '听证通知不足七个工作日', colour: 'yellow', act: '举行听证',
  from: ['hearing.noticeServedAt'], until: ['hearing.heldAt'], must: 'from', terms: [{ period: days(7) }], withoutStart: 'broken',
  reading: '自通知次日数至听证当日满七个工作日；当事人书面同意缩短的，核实时以法定例外处理。',
})

// 第七十一条 ── 当场收缴的罚款

const handedToBody = limit({
  id: 'onsite-collection-handover-late', cite: '第71条', words: ['自收缴罚款之日起二日内', '自抵岸之日起二日内'], kinds: ['penalty'],
  title: '当场收缴的罚款逾期未交至行政机关', colour: 'red', act: '将当场收缴的罚款交至行政机关', each: 'money',
  when: [is('money.payChannel', 'ON_SITE')], from: ['money.ashoreAt', 'money.paidAt'], until: ['money.handedToBodyAt'], must: 'within',
  terms: [{ period: days(2) }], withoutStart: 'unknown',
  reading: '在水上当场收缴的，填报抵岸日，自抵岸之日起算。',
})

const handedToBank = limit({
  id: 'onsite-collection-handover-late-bank', cite: '第71条', words: ['在二日内将罚款缴付指定的银行'], kinds: ['penalty'],
  title: '当场收缴的罚款逾期未缴付银行', colour: 'red', act: '将收到的罚款缴付指定的银行', each: 'money',
  when: [is('money.payChannel', 'ON_SITE')], from: ['money.handedToBodyAt'], until: ['money.handedToBankAt'], must: 'within',
  terms: [{ period: days(2) }], withoutStart: 'notApplicable',
})

export default law({
  id: 'penalty-law-2021', version: '8', title: '中华人民共和国行政处罚法', short: '处罚法', rank: 'statute', region: 'cn', under: [],
  inForce: { from: '2021-07-15', cite: '第86条' },
  enacted: { by: '全国人民代表大会', on: '1996-03-17', amendedOn: '2021-01-22', basis: ['中华人民共和国宪法'] },
  counting: {
    plainDay: { workingIfOneOf: [2, 3, 5, 7] }, endsOnHoliday: 'nextWorkingDay', cite: '第85条',
    reading: '二日、三日、五日、七日是工作日；其他日数是自然日，末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [...people.limits, statuteBarred, withdrawal, filing, filedFirst, preservation, decision, service, serviceToThosePresent, hearingWindow, hearingNotice, handedToBody, handedToBank, ...procedureLimits],
  requirements: [...people.requirements, officers, priorNotice, statementReviewed, notHeavier, withdrawalExplained, preservationApproved, hearingHeld, ...discretion, ...money, ...procedureRequirements, ...evidenceRequirements],
  patterns: [...patterns, ...discretionPatterns, ...people.patterns],
  readings: [],
  silent: [
    { cite: '第52条第3款', question: '当场作出的处罚决定，几日内报所属行政机关备案？' },
    { cite: '第54条第2款', question: '“及时立案”是几日？' },
    { cite: '第67条第3款', question: '银行收到的罚款，几日内上缴国库？' },
  ],
  external: [
    { cite: '第27条第1款', refersTo: '行政执法机关移送涉嫌犯罪案件的规定', resolved: true, says: '审批、移送和移交物品的期限由该规定核对。' },
    { cite: '第36条第1款', refersTo: '法律对追责时效的另行规定', resolved: false, says: '治安管理、税收等法律另有时效的，没有录入；录入为法规包后代替二年。' },
    { cite: '第48条第1款', refersTo: '行政处罚决定公开的期限', resolved: true, says: '本法没有写明几日内公开；按政府信息公开条例的期限核对。地方和领域的公示办法没有录入。' },
    { cite: '第60条', refersTo: '法律、法规、规章对办案期限的另行规定', resolved: false, says: '部门规章的办案期限、中止和延长没有录入；录入为法规包后代替九十日。' },
    { cite: '第72条第2款', refersTo: '行政强制法', resolved: true, says: '延期、分期缴纳的，申请法院强制执行的三个月自期限结束之日起算，由强制法的期限核对。' },
  ],
  tensions: [],
  notEncoded: {
    第66条: '决定书载明的履行期限是当事人的期限',
  },
})
