import { absent, is, isNot, known, law, limit, pattern, recordKinds, requirement, statedDays } from '../../core/norms/index.ts'

// 第二十五条 ── 收费目录清单

const listedFees = requirement({
  id: 'licence-illegal-fee', cite: '第25条', words: ['目录清单之外', '一律不得执行'], kinds: ['confirmation'],
  title: '向企业收取目录清单之外的费用', colour: 'red', when: [is('isEnterprise', true)], fact: 'feesListed', given: {},
  reading: '以收费当日有效的目录和标准核对；许可和对许可事项的检查由许可法第59条核对。',
})

// 第三十六条 ── 办理时限

const promise = limit({
  id: 'licence-promise-limit-exceeded', cite: '第36条第2款', words: ['进一步压减时间', '向社会公开', '公开说明理由'], kinds: ['licence', 'payment', 'confirmation'],
  title: '超过承诺时限，没有公开说明理由', colour: 'blue', act: '办结申请',
  when: [known('promiseDays'), absent('delayReasonPublishedAt')], from: ['acceptedAt', 'payment.appliedAt'], until: ['decidedAt', 'closedAt'], must: 'within',
  terms: [{ period: statedDays('promiseDays', 'workingDay') }], withoutStart: 'notApplicable',
  excludes: {
    cite: '第36条第1款', words: ['现场踏勘、现场核查、技术审查、听证论证'],
    reasons: [
      'HEARING', 'APPRAISAL', 'ANNOUNCEMENT', 'SUSPENSION', 'BIDDING', 'AUCTION', 'INSPECTION_TEST', 'QUARANTINE', 'EXPERT_REVIEW', 'THIRD_PARTY_OPINION', 'CORRECTION', 'OTHER',
    ],
    onlyIfInformed: false,
  },
  reading: '承诺时限以受理时公开的版本为准，按工作日计算；填报的不计入期间都扣除。公开说明理由的，不提示。',
})

// 第五十四条 ── 检查尽可能合并

const manyInspections = pattern({
  id: 'stat-multi-department-inspection', cite: '第54条第1款', words: ['多个检查事项', '尽可能合并', '跨部门联合抽查'], kinds: ['inspection'], colour: 'yellow',
  title: '短期内多个机关分别入企检查', pattern: 'manyInspections', given: { days: 30, bodies: 3, total: 5 },
  reading: '三十日内三个以上机关按计划分别进入，或者总数超过五次；投诉举报、事故引起的检查核实时说明。数值是本平台的建议，不是法定标准。',
})

// 第五十八条 ── 全过程记录、法制审核

const legalReview = requirement({
  id: 'legal-review-missing-or-late', cite: '第58条', words: ['重大行政执法决定法制审核全覆盖'], kinds: ['coercion', 'licence', 'levy'],
  title: '没有法制审核或者审核没有通过就作出决定', colour: 'red', when: [known('decidedAt'), isNot('coercion.urgent', true)], fact: 'legallyReviewed', given: {},
  reading: '经过听证、涉及重大公共利益、疑难复杂或者列入法制审核目录的，为重大执法决定；紧急强制措施的事后审核按地方规定，不提示。行政处罚由行政处罚法核对。',
})

const filmed = requirement({
  id: 'media-record-missing', cite: '第58条', words: ['行政执法全过程留痕和可回溯管理'], kinds: ['coercion', 'inspection', 'levy'],
  title: '应当全程音像记录的环节没有音像记录', colour: 'red', fact: 'filmed',
  given: { steps: ['COERCION_EXEC', 'DEMOLITION', 'LIMIT_LIBERTY', 'HEARING'], servedBy: ['LIEN'] },
  reading: '“国家有关规定”按国办发〔2018〕118号核对（原文没有收录）：查封扣押、强制拆除、限制人身自由、听证和留置送达须全程音像记录，有说明的不提示。',
})

const covered = requirement({
  id: 'media-record-inconsistent', cite: '第58条', words: ['行政执法全过程留痕和可回溯管理'], kinds: ['coercion', 'inspection'],
  title: '音像记录与笔录的时间不一致', colour: 'yellow', fact: 'filmCoversSteps', given: { toleranceMinutes: 10 },
  reading: '起止各容许十分钟的误差，是本平台的建议；设备时钟有误差的，核实时说明。',
})

// 第六十三条 ── 规范性文件的合法性审核

const documentsReviewed = pattern({
  id: 'normative-document-no-legality-review', cite: '第63条第2款', words: ['涉及市场主体权利义务的行政规范性文件', '合法性审核'], kinds: recordKinds,
  title: '涉及市场主体权利义务的规范性文件发布前没有合法性审核', colour: 'red', pattern: 'documentNotReviewed', given: { of: 'ofEnterprises' },
  reading: '“国务院的规定”没有收录：发布之后才审核、审核结论是不合法而仍然发布的，也提示；发布当日审核的，算作发布之前。没有登记是否涉及市场主体权利义务的不下结论。',
})

export default law({
  id: 'business-climate-2019', version: '5', title: '优化营商环境条例', short: '营商环境条例', rank: 'administrativeRegulation', region: 'cn', under: [],
  inForce: { from: '2020-01-01', cite: '第72条' },
  enacted: { by: '国务院', on: '2019-10-08', promulgatedOn: '2019-10-22', basis: [] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '条文没有写明工作日，按自然日计算；末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [promise],
  requirements: [listedFees, legalReview, filmed, covered],
  patterns: [manyInspections, documentsReviewed],
  readings: [], silent: [{ cite: '第58条', question: '执法信息“及时”公示是几日？' }], external: [], tensions: [],
  notEncoded: { 第62条: '公开征求意见不少于30日，是制定机关的期限' },
})
