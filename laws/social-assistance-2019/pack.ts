import { atOnce, is, isNot, law, limit, months, promptly, requirement, workingDays } from '../../core/norms/index.ts'

const living = is('payment.benefitType', 'URBAN_DIBAO', 'RURAL_DIBAO', 'TEKUN')
const posted = { from: ['payment.initialNoticeFrom'], until: ['decidedAt'], must: 'from', terms: [{ period: atOnce }], withoutStart: 'broken' } as const

// 第二条 ── 及时

const decision = limit({
  id: 'payment-decision-overdue', cite: '第2条第2款', words: ['及时的原则'], kinds: ['payment'],
  title: '社会救助逾期未审批', colour: 'red', act: '办结审批',
  when: [isNot('payment.benefitType', 'URBAN_DIBAO')], from: ['payment.appliedAt'], until: ['decidedAt', 'closedAt'], must: 'within', terms: [{ period: promptly }], withoutStart: 'unknown',
  reading: '本办法没有规定审批的日数，不推定逾期；地方、项目规定了期限的，登记后核对。城市低保由城市低保条例核对。',
})

// 第十一条 ── 公示、公布、说明理由

const initialNotice = limit({
  id: 'payment-public-notice-missing', cite: '第11条第2项', words: ['在申请人所在村、社区公示后'], kinds: ['payment'],
  title: '低保、特困审批之前没有初审公示', colour: 'yellow', act: '审批', when: [living], ...posted,
  reading: '特困人员供养适用同一程序（第16条第2款）。公示与审批在同一日的，不提示。',
})

const announced = limit({
  id: 'payment-public-notice-missing-granted', cite: '第11条第3项', words: ['予以批准', '在申请人所在村、社区公布'], kinds: ['payment'],
  title: '低保、特困批准之后没有公布', colour: 'yellow', act: '在申请人所在村、社区公布',
  when: [living, is('payment.result', 'GRANT')], from: ['decidedAt'], until: ['publicity.publishedAt'], must: 'within', terms: [{ period: workingDays(20) }],
  withoutStart: 'notApplicable',
  reading: '本办法没有规定公布的日数；二十个工作日参照政府信息公开条例第26条。',
})

const denied = requirement({
  id: 'licence-denial-without-reason', cite: '第11条第3项', words: ['不予批准', '书面向申请人说明理由'], kinds: ['payment'],
  title: '不予批准救助没有说明理由', colour: 'red', when: [living], fact: 'denialReasoned', given: { atLeast: 10 },
  reading: '不足十个字的理由，如“不符合条件”，按没有说明理由提示；理由写在附件里的，核实时查看附件。',
})

// 第十二条 ── 按月发给

const firstPaid = limit({
  id: 'payment-not-disbursed', cite: '第12条第1款', words: ['按月发给'], kinds: ['payment'],
  title: '批准后没有按月发给救助金', colour: 'yellow', act: '首次发放',
  when: [is('payment.result', 'GRANT'), is('payment.monthly', true), isNot('payment.benefitType', 'TEMP_AID', 'MEDICAL_AID', 'PENSION', 'OTHER')],
  from: ['decidedAt'], until: ['payment.firstPaidAt'], must: 'within', terms: [{ period: months(1) }], withoutStart: 'notApplicable',
  reading: '“按月”理解为批准之日起一个月内首次发放，是本平台的建议；社会化发放有批次日的，登记后代替。',
})

// 第四十八条 ── 临时救助

const temporaryNotice = limit({
  id: 'payment-public-notice-missing-temporary', cite: '第48条', words: ['经审核、公示后', '情况紧急的'], kinds: ['payment'],
  title: '临时救助审批之前没有公示', colour: 'yellow', act: '审批', when: [is('payment.benefitType', 'TEMP_AID'), isNot('payment.emergency', true)], ...posted,
  reading: '情况紧急、依规定简化审批手续的，不提示。',
})

export default law({
  id: 'social-assistance-2019', version: '2', title: '社会救助暂行办法', short: '社会救助办法', rank: 'administrativeRegulation', region: 'cn', under: [],
  inForce: { from: '2019-03-02', cite: '第70条', reading: '本办法自2014年5月1日起施行；这一版本是2019年3月2日修订后的文本。' },
  enacted: { by: '国务院', on: '2014-02-21', amendedOn: '2019-03-02', basis: ['中华人民共和国宪法'] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '写明工作日的按工作日计算；其他日数是自然日，末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [decision, initialNotice, announced, firstPaid, temporaryNotice], requirements: [denied],
  readings: [], silent: [{ cite: '第11条', question: '审批、公示、公布各是几日？' }], external: [], tensions: [], notEncoded: {},
})
