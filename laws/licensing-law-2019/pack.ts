import { absent, ahead, atOnce, days, headOfBody, headOfGovernment, is, isNot, known, law, limit, requirement, type RecordTest } from '../../core/norms/index.ts'
import { fees } from './fees.ts'
import { people } from './people.ts'
import { procedureLimits, procedureRequirements } from './procedure.ts'

// 第三十二条、第三十四条、第三十八条 ── 申请、核查、决定

const correctionNotice = limit({
  id: 'licence-correction-notice-late', cite: '第32条第1款第4项', words: ['五日内一次告知'], kinds: ['licence'],
  title: '许可申请逾期未受理也未告知补正', colour: 'yellow', act: '受理、不予受理或者一次告知补正的全部内容',
  from: ['licence.appliedAt'], until: ['licence.correctionNoticeAt', 'acceptedAt', 'licence.rejectedAt', 'decidedAt'], must: 'within',
  terms: [{ period: days(5) }], withoutStart: 'unknown',
  reading: '逾期不告知的，自收到申请材料之日起即为受理。当场作出决定（第34条第2款）而没有另外受理的，以决定日核对。',
})

const oneNotice = requirement({
  id: 'licence-correction-notice-late-repeated', cite: '第32条第1款第4项', words: ['一次告知', '全部内容'], kinds: ['licence'],
  title: '不止一次要求补正', colour: 'yellow', fact: 'oneCorrectionNotice', given: {},
  reading: '申请事项变化后的再次告知，核实时以法定例外处理。',
})

const officers = requirement({
  id: 'officers-fewer-than-two', cite: '第34条第3款', words: ['两名以上工作人员'], kinds: ['licence'],
  title: '实地核查少于两人', colour: 'red', fact: 'enoughOfficers', given: { atLeast: 2, at: ['SITE_VERIFY'] },
})

const denial = requirement({
  id: 'licence-denial-without-reason', cite: '第38条第2款', words: ['应当说明理由', '申请行政复议或者提起行政诉讼的权利'], kinds: ['licence'],
  title: '不予许可没有说明理由或者没有告知救济', colour: 'red', fact: 'denialReasoned', given: { atLeast: 10 },
  reading: '不足十个字的理由，如“不符合条件”，按没有说明理由提示；理由写在附件里的，核实时查看附件。',
})

// 第四十二条至第四十五条 ── 期限

/** An application that came to an end before it was decided needs no decision. */
const notWithdrawn: RecordTest = { any: [isNot('licence.result', 'TERMINATE'), known('decidedAt')] }

/** 第四十五条 */
const notCounted = ['HEARING', 'BIDDING', 'AUCTION', 'INSPECTION_TEST', 'QUARANTINE', 'APPRAISAL', 'EXPERT_REVIEW'] as const

const decision = limit({
  id: 'licence-decision-overdue', cite: '第42条第1款', words: ['二十日内', '可以延长十日'], kinds: ['licence'],
  title: '行政许可逾期未作出决定', colour: 'red', act: '作出行政许可决定',
  when: [notWithdrawn], from: ['acceptedAt'], until: ['decidedAt'], must: 'within',
  terms: [
    { when: [isNot('licence.unifiedHandling', true)], period: days(20), extension: { atMost: 10, beyond: 'ignored', approvedBy: headOfBody } },
    { inCase: '统一办理或者联合办理、集中办理', period: days(45), extension: { atMost: 15, beyond: 'ignored', approvedBy: headOfGovernment } },
  ],
  withoutStart: 'notApplicable',
  excludes: {
    cite: '第45条', words: ['所需时间不计算在', '书面告知申请人'],
    reasons: notCounted, onlyIfInformed: true,
  },
  reading: '统一、联合或者集中办理的为四十五日，可以延长十五日（第42条第2款）；听证、检验等所需时间书面告知申请人的不计入（第45条）。申请人撤回申请等终止办理而没有决定的，不核对。法律、法规另有规定的，从其规定。',
})

const deemedAccepted = limit({
  id: 'licence-decision-overdue-deemed', cite: '第32条第1款第4项', words: ['逾期不告知的', '自收到申请材料之日起即为受理'], kinds: ['licence'],
  title: '视为受理的许可申请逾期未作出决定', colour: 'red', act: '作出行政许可决定',
  when: [
    { any: [absent('licence.correctionNoticeAt'), ahead('licence.appliedAt', 16, 'licence.correctionNoticeAt')] }, absent('licence.rejectedAt'), isNot('licence.result', 'NOT_ACCEPT', 'TERMINATE'), isNot('licence.unifiedHandling', true),
    { any: [absent('acceptedAt'), ahead('licence.appliedAt', 16, 'acceptedAt')] },
  ],
  from: ['licence.appliedAt'], until: ['decidedAt'], must: 'within',
  terms: [{ period: days(20), extension: { atMost: 10, beyond: 'ignored', approvedBy: headOfBody } }], withoutStart: 'notApplicable',
  excludes: { cite: '第45条', words: ['所需时间不计算在', '书面告知申请人'], reasons: notCounted, onlyIfInformed: true },
  reading: '没有受理、补正告知、不予受理的记录，或者收到申请十六日以后（无论如何已满五个工作日）才告知补正、才受理的，自收到申请之日起算第42条的期限。',
})

const reviewBelow = limit({
  id: 'licence-review-below-overdue', cite: '第43条', words: ['下级行政机关', '二十日内审查完毕'], kinds: ['licence'],
  title: '下级机关逾期未审查完毕', colour: 'red', act: '审查完毕',
  when: [is('licence.reviewedBelow', true)], from: ['acceptedAt'], until: ['licence.reviewedBelowAt'], must: 'within',
  terms: [{ period: days(20) }], withoutStart: 'notApplicable',
})

const delivery = limit({
  id: 'licence-delivery-late', cite: '第44条', words: ['十日内', '颁发、送达行政许可证件'], kinds: ['licence'],
  title: '准予许可后逾期未颁发证件', colour: 'yellow', act: '颁发、送达行政许可证件',
  when: [is('licence.result', 'GRANT')], from: ['decidedAt'], until: ['licence.certIssuedAt'], must: 'within',
  terms: [{ period: days(10) }], withoutStart: 'notApplicable',
  reading: '电子证照以生成并推送的时间为准。',
})

// 第四十七条、第四十八条 ── 听证

/** What happened before the decision; what is dated later cannot excuse it. */
const notBeforeDecision = (field: 'hearing.waivedAt' | 'hearing.withdrawnAt'): RecordTest => ({ any: [absent(field), { field: 'decidedAt', before: field }] })
const hearingRequested = [known('hearing.requestedAt'), notBeforeDecision('hearing.withdrawnAt'), isNot('hearing.requestOutOfTime', true)]

const hearingWindow = limit({
  id: 'decided-before-hearing-window-closed', cite: '第47条第1款', words: ['被告知听证权利之日起五日内'], kinds: ['licence'],
  title: '听证申请期未满即作出许可决定', colour: 'red', act: '作出许可决定',
  when: [absent('hearing.requestedAt'), notBeforeDecision('hearing.waivedAt')], from: ['hearing.rightInformedAt'], until: ['decidedAt'], must: 'after',
  terms: [{ period: days(5) }], withoutStart: 'notApplicable',
  reading: '申请人、利害关系人明确放弃听证的，不必等期满。',
})

const hearingOrganised = limit({
  id: 'hearing-requested-not-held-organised', cite: '第47条第1款', words: ['二十日内组织听证'], kinds: ['licence'],
  title: '逾期未组织听证', colour: 'red', act: '组织听证',
  when: [...hearingRequested, isNot('hearing.deemedWaived', true)], from: ['hearing.requestedAt'], until: ['hearing.heldAt'], must: 'within',
  terms: [{ period: days(20) }], withoutStart: 'notApplicable',
})

const hearingHeld = limit({
  id: 'hearing-requested-not-held', cite: '第48条第2款', words: ['根据听证笔录', '作出行政许可决定'], kinds: ['licence'],
  title: '有人要求听证，没有举行就作出许可决定', colour: 'red', act: '作出许可决定',
  when: [...hearingRequested, isNot('hearing.deemedWaived', true)], from: ['hearing.heldAt'], until: ['decidedAt'], must: 'from',
  terms: [{ period: atOnce }], withoutStart: 'broken',
})

const hearingNotice = limit({
  id: 'hearing-notice-too-short', cite: '第48条第1款第1项', words: ['举行听证的七日前'], kinds: ['licence'],
  title: '听证通知不足七个工作日', colour: 'yellow', act: '举行听证',
  from: ['hearing.noticeServedAt'], until: ['hearing.heldAt'], must: 'from', terms: [{ period: days(7) }], withoutStart: 'broken',
})

// 第五十条、第五十五条 ── 延续；检验、检测、检疫

const renewal = requirement({
  id: 'licence-renewal-undecided-before-expiry', cite: '第50条第2款', words: ['有效期届满前', '是否准予延续的决定'], kinds: ['licence'],
  title: '延续申请在有效期届满前没有决定', colour: 'red', when: [is('licence.isRenewal', true), notWithdrawn], fact: 'renewalDecided', given: { lead: days(30) }, special: { of: 'lead' },
  reading: '有效期届满三十日前（自然日，第1款）提出的申请才适用，法律、法规、规章另有提前期的，登记后代替；以原有效期届满日为界，不顺延；逾期未作决定的，视为准予延续。',
})

const testers = limit({
  id: 'licence-testers-assigned-late', cite: '第55条第2款', words: ['五日内指派两名以上工作人员'], kinds: ['licence'],
  title: '逾期未指派检验、检测、检疫人员', colour: 'yellow', act: '指派两名以上工作人员检验、检测、检疫',
  when: [is('licence.needsTesting', true)], from: ['acceptedAt'], until: ['licence.testersAssignedAt'], must: 'within',
  terms: [{ period: days(5) }], withoutStart: 'notApplicable',
})

export default law({
  id: 'licensing-law-2019', version: '7', title: '中华人民共和国行政许可法', short: '许可法', rank: 'statute', region: 'cn', under: [],
  inForce: { from: '2019-04-23', cite: '第83条第1款', reading: '本法自2004年7月1日起施行；这一版本是2019年4月23日修正后的文本。' },
  enacted: { by: '全国人民代表大会常务委员会', on: '2003-08-27', amendedOn: '2019-04-23', basis: ['中华人民共和国宪法'] },
  counting: {
    plainDay: 'working', endsOnHoliday: 'nextWorkingDay', cite: '第82条',
    reading: '行政机关实施行政许可的期限都是工作日。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [correctionNotice, decision, deemedAccepted, reviewBelow, delivery, hearingWindow, hearingOrganised, hearingHeld, hearingNotice, testers, ...procedureLimits],
  requirements: [...people, oneNotice, officers, denial, renewal, ...fees, ...procedureRequirements],
  readings: [], silent: [],
  external: [
    { cite: '第42条第1款', refersTo: '法律、法规对许可期限的另行规定', resolved: false, says: '没有录入；录入为法规包后代替二十日。' },
    { cite: '第43条', refersTo: '法律、法规对下级机关审查期限的另行规定', resolved: false, says: '没有录入；录入为法规包后代替二十日。' },
    { cite: '第40条', refersTo: '准予许可决定公开的期限', resolved: true, says: '本法没有写明几日内公开；按政府信息公开条例的期限核对。' },
    { cite: '第50条第1款', refersTo: '法律、法规、规章对提出延续申请的另行规定', resolved: false, says: '没有录入；登记延续提前期后代替届满三十日前。' },
  ],
  tensions: [],
  notEncoded: {
    第15条: '临时性许可实施满一年提请立法，是设定机关的义务',
    第35条: '报送初步审查意见的期限就是第43条的期限，由那里核对',
    第37条: '作出决定的法定期限就是第42条的期限，由那里核对',
    第60条: '“及时”纠正是上级机关的监督，没有法定日数',
    第65条: '“及时”核实、处理举报，没有法定日数，举报不是许可记录',
    第78条: '一年内不得再次申请，是对申请人的限制',
    第79条: '三年内不得再次申请，是对申请人的限制',
  },
})
