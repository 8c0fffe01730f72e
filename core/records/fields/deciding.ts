import * as codes from '../codes.ts'
import { ahead, code, count, day, flag, moment, text } from '../values.ts'

/** 听证 */
export const hearing = {
  rightInformedAt: day('告知听证权日'),
  requestedAt: day('申请听证日'),
  requestOutOfTime: flag('逾期申请听证'),
  waivedAt: day('放弃听证日'),
  withdrawnAt: day('撤回听证申请日'),
  deemedWaived: flag('视为放弃听证'),
  noticeServedAt: day('听证通知送达日'),
  heldAt: day('举行听证日'),
  presiderId: text('听证主持人', 64),
  isPublic: flag('公开听证'),
  transcriptDocId: text('听证笔录', 80),
} as const

/** 重大执法决定法制审核 */
export const legalReview = {
  submittedAt: day('送审日'),
  reviewedAt: day('审核完成日'),
  reviewerId: text('审核人', 64),
  reviewerLawQualified: flag('审核人有法律职业资格'),
  reviewerFirstReviewAt: day('审核人初次从事审核日'),
  opinion: code('审核意见', codes.reviewOpinion),
  opinionText: text('审核意见内容', 4000),
} as const

/** 机关负责人集体讨论 */
export const collective = {
  heldAt: day('集体讨论日'),
  leaderCount: count('参加讨论的负责人数'),
  attendees: text('参加讨论人员', 500),
  conclusion: text('讨论结论', 2000),
  documentId: text('集体讨论记录', 80),
} as const

/** 机关负责人审批 */
export const headApproval = {
  at: moment('负责人审批时间'),
  officerId: text('审批人', 64),
  isLeader: flag('审批人是机关负责人'),
  documentId: text('审批文书', 80),
} as const

export const recusal = {
  requestedAt: day('申请回避日'),
  officerId: text('被申请回避的人员', 64),
  decidedAt: day('回避决定日'),
  result: code('回避决定', codes.recusalResult),
} as const

/** 责令改正 */
export const correction = {
  orderedAt: day('责令改正日'),
  dueAt: ahead(day('改正期限')),
  recheckedAt: day('复查改正日'),
  alreadyCorrected: flag('已经改正'),
  notApplicable: flag('无须责令改正'),
} as const

/** Whether the decision says what the law wants it to say. */
export const decisionDoc = {
  partyInfo: flag('载明当事人信息'),
  factsEvidence: flag('载明事实和证据'),
  kindBasis: flag('载明种类和依据'),
  performance: flag('载明履行方式和期限'),
  remedy: flag('载明救济途径和期限'),
  bodyDate: flag('载明机关名称和日期'),
  seal: flag('加盖印章'),
  collector: flag('载明代收机构'),
  reconsiderDays: count('载明的复议期限（日）'),
  litigationMonths: count('载明的起诉期限（月）'),
  reviewFirst: flag('载明复议前置'),
} as const

/** 暂缓或者分期缴纳罚款 */
export const instalment = {
  approvedAt: day('批准延期、分期缴纳日'),
  until: ahead(day('延期、分期缴纳至')),
  documentId: text('批准延期、分期缴纳文书', 80),
} as const

/** A law or article that a decision rests on. */
export const basis = {
  name: text('法律、法规、规章名称'),
  article: text('条', 100),
  paragraph: text('款、项', 100),
  level: code('位阶', codes.lawLevel),
  effectiveFrom: ahead(day('施行日')),
  effectiveTo: ahead(day('失效日')),
  newLighterApplied: flag('适用新法从轻'),
} as const
