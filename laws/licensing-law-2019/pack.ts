import { days, is, isNot, law, limit, requirement } from '../../core/norms/index.ts'

// 第三十二条、第三十四条、第三十八条 ── 申请、核查、决定

const correctionNotice = limit({
  id: 'licence-correction-notice-late', cite: '第32条第1款第4项', words: ['五日内一次告知'], kinds: ['licence'],
  title: '许可申请逾期未受理也未告知补正', colour: 'yellow', act: '受理、不予受理或者一次告知补正的全部内容',
  from: ['licence.appliedAt'], until: ['licence.correctionNoticeAt', 'acceptedAt', 'licence.rejectedAt'], must: 'within',
  terms: [{ period: days(5) }], withoutStart: 'unknown',
  reading: '逾期不告知的，自收到申请材料之日起即为受理。',
})

const oneNotice = requirement({
  id: 'licence-correction-notice-repeated', cite: '第32条第1款第4项', words: ['一次告知', '全部内容'], kinds: ['licence'],
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

const decision = limit({
  id: 'licence-decision-overdue', cite: '第42条第1款', words: ['二十日内', '可以延长十日'], kinds: ['licence'],
  title: '行政许可逾期未作出决定', colour: 'red', act: '作出行政许可决定',
  from: ['acceptedAt'], until: ['decidedAt'], must: 'within',
  terms: [
    { when: [isNot('licence.unifiedHandling', true)], period: days(20), extension: { atMost: 10, beyond: 'ignored' } },
    { period: days(45), extension: { atMost: 15, beyond: 'ignored' } },
  ],
  withoutStart: 'notApplicable',
  excludes: { reasons: ['HEARING', 'BIDDING', 'AUCTION', 'INSPECTION_TEST', 'QUARANTINE', 'APPRAISAL', 'EXPERT_REVIEW'], onlyIfInformed: true },
  reading: '统一、联合或者集中办理的为四十五日，可以延长十五日（第42条第2款）；听证、检验等所需时间书面告知申请人的不计入（第45条）。法律、法规另有规定的，从其规定。',
})

const delivery = limit({
  id: 'licence-delivery-late', cite: '第44条', words: ['十日内', '颁发、送达行政许可证件'], kinds: ['licence'],
  title: '准予许可后逾期未颁发证件', colour: 'yellow', act: '颁发、送达行政许可证件',
  when: [is('licence.result', 'GRANT')], from: ['decidedAt'], until: ['licence.certIssuedAt'], must: 'within',
  terms: [{ period: days(10) }], withoutStart: 'notApplicable',
  reading: '电子证照以生成并推送的时间为准。',
})

const hearingNotice = limit({
  id: 'hearing-notice-too-short', cite: '第48条第1款第1项', words: ['举行听证的七日前'], kinds: ['licence'],
  title: '听证通知不足七个工作日', colour: 'yellow', act: '举行听证',
  from: ['hearing.noticeServedAt'], until: ['hearing.heldAt'], must: 'from', terms: [{ period: days(7) }], withoutStart: 'broken',
})

export default law({
  id: 'licensing-law-2019', version: '1', title: '中华人民共和国行政许可法', short: '许可法', rank: 'statute', region: 'cn', under: [],
  inForce: { from: '2019-04-23', cite: '第83条第1款', reading: '本法自2004年7月1日起施行；这一版本是2019年4月23日修正后的文本。' },
  counting: {
    plainDay: 'working', endsOnHoliday: 'nextWorkingDay', cite: '第82条',
    reading: '行政机关实施行政许可的期限都是工作日。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [correctionNotice, decision, delivery, hearingNotice],
  requirements: [oneNotice, officers, denial],
  readings: [], silent: [],
  external: [{ cite: '第42条第1款', refersTo: '法律、法规对许可期限的另行规定', resolved: false, says: '没有录入；录入为法规包后代替二十日。' }],
  tensions: [], notEncoded: {},
})
