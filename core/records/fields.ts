import * as codes from './codes.ts'
import { basis, code, codeList, count, day, flag, identityNumber, type Leaf, moment, money as amount, text } from './values.ts'

export type Fields = Readonly<Record<string, Leaf<unknown>>>
export type ValuesOf<F> = { readonly [K in keyof F]: F[K] extends Leaf<infer T> ? T : never }

/** What every kind of record may carry. Names are those of the data model; senders use them as column names and JSON keys. */
export const common = {
  sourceSystem: text('来源系统', 40),
  sourceRecordId: text('源记录号', 80),
  version: count('版本'),
  voided: flag('作废'),
  actionNo: text('案号', 60),
  bodyCode: text('主体编码', 64),
  actualBodyId: text('实际实施组织', 64),
  fieldCode: code('执法领域', codes.field),
  itemCode: text('权责事项', 40),
  offenceCode: text('案由编码', 40),
  offenceNameZh: text('违法行为类型', 2000),
  procedureType: code('程序类型', codes.procedureType),
  sourceType: code('案件来源', codes.sourceType),
  partyType: code('相对人类型', codes.partyType),
  name: text('当事人'),
  uscc: text('统一社会信用代码', 30),
  idType: code('证件类型', codes.idType),
  idNo: identityNumber('证件号码'),
  legalRep: text('法定代表人', 50),
  isEnterprise: flag('是否涉企'),
  areaCode: text('区划代码', 12),
  placeAreaCode: text('行为发生地区划', 12),
  placeCode: text('地点', 40),
  actAt: moment('违法行为时间'),
  actEndedAt: day('违法行为终了日'),
  clueReceivedAt: day('线索登记日'),
  discoveredAt: day('发现日'),
  caseFiledAt: day('立案日'),
  notFiledAt: day('不予立案决定日'),
  acceptedAt: day('受理日'),
  priorNoticeAt: day('事先告知送达日'),
  statementReceivedAt: day('收到陈述申辩日'),
  statementReviewedAt: day('复核日'),
  statementWaivedAt: day('放弃陈述申辩日'),
  partyPresentAtDecision: flag('宣告时当事人在场'),
  decidedAt: day('决定日'),
  decisionNo: text('决定书文号', 80),
  decisionResult: code('决定结果', codes.decisionResult),
  servedAt: day('决定书送达日'),
  executedAt: day('执行完毕日'),
  fulfilled: flag('是否履行'),
  deferredUntil: day('暂缓或者分期期限届满日'),
  closedAt: day('结案日'),
  archivedAt: day('归档日'),
  revokedAt: day('被变更、撤销生效日'),
  denialReason: text('不予理由', 2000),
  remedyInformed: flag('已告知救济途径'),
  urgeServedAt: day('催告书送达日'),
  urgePeriodDays: count('催告书载明期限（日）'),
  courtAppliedAt: day('申请法院执行日'),
  hasEnforcementPower: flag('机关有行政强制执行权'),
  promiseDays: count('承诺办理时限（工作日）'),
  delayReasonPublishedAt: day('公开说明超时理由日'),
  complex: flag('复杂重大'),
  publicInterest: flag('涉重大公共利益'),
  legalBasis: basis('适用依据', 4000),
  recordedAt: moment('源系统录入时间'),
} as const

export const publicity = {
  required: flag('应当公示'),
  publishedAt: day('公示日'),
  expireAt: day('公示截止期'),
  exemptReason: code('不公示理由', codes.exemptReason),
  withdrawnAt: day('撤回公示日'),
  withdrawReason: text('撤回公示理由', 500),
} as const

export const hearing = {
  rightInformedAt: day('告知听证权日'),
  requestedAt: day('申请听证日'),
  requestOutOfTime: flag('逾期申请听证'),
  waivedAt: day('放弃听证日'),
  withdrawnAt: day('撤回听证申请日'),
  deemedWaived: flag('视为放弃听证'),
  noticeServedAt: day('听证通知送达日'),
  heldAt: day('举行听证日'),
} as const

export const penalty = {
  penaltyKinds: codeList('处罚种类', codes.penaltyKind),
  fineAmount: amount('罚款'),
  illegalGains: amount('违法所得'),
  confiscatedGains: amount('没收违法所得'),
  confiscatedGoodsValue: amount('没收非法财物价值'),
  goodsValue: amount('货值'),
  suspendedLicence: text('暂扣或者吊销的证照', 500),
  benchmarkId: text('适用基准', 40),
  tierCode: text('适用阶次', 10),
  circumstances: codeList('情节', codes.circumstance),
  facts: codeList('结构化情节', codes.fact),
  discretionReason: text('裁量理由', 2000),
  lifeHealthFinanceHarm: flag('涉生命健康、金融安全且有危害后果'),
  violationFact: text('违法事实', 4000),
  penaltyContent: text('处罚内容', 4000),
} as const

/** What the party was told before the decision; the last notice counts. */
export const proposed = {
  penaltyKinds: codeList('告知的处罚种类', codes.penaltyKind),
  fineAmount: amount('告知的罚款'),
  confiscatedGains: amount('告知的没收违法所得'),
  noticeAt: day('告知日'),
} as const

export const coercion = {
  type: code('强制种类', codes.coercionType),
  urgent: flag('紧急当场实施'),
  approvedAt: moment('批准时间'),
  startedAt: moment('实施时间'),
  decisionDeliveredAt: moment('决定书交付时间'),
  listDeliveredAt: moment('清单交付时间'),
  partyPresent: flag('当事人到场'),
  witness: text('见证人', 50),
  itemsValue: amount('查扣财物价值'),
  releaseGroundAt: day('应当解除的情形出现日'),
  disposedAt: day('处理决定日'),
  liftedAt: day('解除日'),
  announcedAt: day('强制拆除公告日'),
  executionDecidedAt: day('强制执行决定日'),
  concealmentEvidence: flag('有转移或者隐匿财物迹象'),
  immediate: flag('立即代履行'),
  executedFrom: moment('执行开始时间'),
  executedTo: moment('执行结束时间'),
  emergencyApprovedAt: moment('紧急情况批准时间'),
} as const

export const licence = {
  appliedAt: day('申请日'),
  correctionNoticeAt: day('补正告知日'),
  correctionNoticeCount: count('补正告知次数'),
  rejectedAt: day('不予受理日'),
  unifiedHandling: flag('统一、联合或者集中办理'),
  isRenewal: flag('延续申请'),
  originalValidTo: day('原有效期至'),
  reviewedBelow: flag('须先经下级机关审查'),
  reviewedBelowAt: day('下级机关审查完毕日'),
  needsTesting: flag('须检验、检测、检疫'),
  testersAssignedAt: day('指派检验、检测、检疫人员日'),
  thirdPartyInterest: flag('涉他人重大利益'),
  thirdPartyInformedAt: day('告知利害关系人日'),
  result: code('许可结果', codes.licenceResult),
  licenceDocName: text('许可决定文书名称'),
  licenceCategory: code('许可类别', codes.licenceCategory),
  certName: text('许可证书名称'),
  certNo: text('许可编号', 80),
  content: text('许可内容', 4000),
  validFrom: day('有效期自'),
  validTo: day('有效期至'),
  certIssuedAt: day('颁证日'),
} as const

export const inspection = {
  onSite: flag('现场检查'),
  startedAt: moment('检查开始时间'),
  endedAt: moment('检查结束时间'),
  trigger: code('检查触发', codes.inspectionTrigger),
  triggerRef: text('触发依据记录', 80),
  planId: text('检查计划', 64),
  jointId: text('联合检查批次', 64),
  urgent: flag('紧急检查'),
  approvedAt: moment('检查批准时间'),
  noticeDocId: text('检查通知书', 80),
  scanInAt: moment('扫码进入时间'),
  scanOutAt: moment('扫码离开时间'),
  checkResult: code('检查结论', codes.checkResult),
  resultInformedAt: day('书面告知结果日'),
  followUpAt: day('后续处置日'),
} as const

/** 涉嫌犯罪案件的移送 */
export const transfer = {
  crimeName: text('涉嫌罪名'),
  reportedAt: moment('移送报告提交时间'),
  approvalResult: code('移送审批结果', codes.approvalResult),
  approvedAt: moment('移送审批时间'),
  rejectReason: text('不批准移送的理由', 2000),
  transferredAt: moment('移送公安机关时间'),
  policeReceiptNo: text('公安机关回执', 80),
  policeRejectedAt: day('公安机关不予立案日'),
  policeFiledNoticeAt: day('接到公安机关立案通知日'),
  itemsHandedAt: day('涉案物品移交日'),
  hasSeizedItems: flag('有查封、扣押、冻结的财物'),
  partyInformedAt: day('书面告知当事人移送日'),
} as const

/** 加处罚款或者滞纳金 */
export const addFine = {
  from: day('加处罚款或者滞纳金起算日'),
  to: day('加处罚款或者滞纳金截止日'),
  remedyDays: count('复议、诉讼期间（日）'),
} as const

export const officer = {
  officerId: text('人员标识', 64),
  name: text('执法人员', 50),
  certNo: text('执法证号', 40),
  role: code('角色', codes.officerRole),
  isAuxiliary: flag('辅助人员'),
} as const

export const step = {
  stepType: code('环节', codes.stepType),
  startedAt: moment('开始时间'),
  endedAt: moment('结束时间'),
  result: text('结果', 500),
} as const

export const served = {
  docType: code('送达文书', codes.servedPaper),
  method: code('送达方式', codes.serviceMethod),
  sentAt: day('发出日'),
  servedAt: day('送达日'),
  announceFrom: day('公告起始日'),
  receiptDocId: text('送达回证', 80),
  consentDocId: text('电子送达确认书', 80),
} as const

export const preservation = {
  approvedAt: day('登记保存批准日'),
  preservedAt: day('登记保存日'),
  disposedAt: day('登记保存处理日'),
  disposal: code('处理方式', codes.disposal),
} as const

/** One payment, from whom it was taken to the bank. */
export const money = {
  type: code('款项', codes.moneyType),
  amountPaid: amount('实收金额'),
  paidAt: day('收款日'),
  payChannel: code('收款渠道', codes.payChannel),
  ashoreAt: day('抵岸日'),
  handedToBodyAt: day('交至行政机关日'),
  handedToBankAt: day('缴付银行日'),
} as const

/** Review or litigation of the decision. */
export const remedy = {
  kind: code('救济途径', codes.remedyKind),
  acceptedAt: day('复议、诉讼受理日'),
  concludedAt: day('复议、诉讼审结日'),
  outcome: code('复议、诉讼结果', codes.remedyOutcome),
} as const

export const excludedPeriod = {
  reason: code('不计入原因', codes.excludeReason),
  from: day('不计入期间起'),
  to: day('不计入期间止'),
  partyInformedAt: day('书面告知当事人日'),
  documentId: text('依据文书', 80),
} as const

export const extension = {
  approvedAt: day('延期批准日'),
  approverPost: code('批准人', codes.approverPost),
  addedDays: count('延长天数'),
  dayType: code('延长单位', codes.timeUnit),
  reason: text('延期理由', 500),
  partyInformedAt: day('延期告知日'),
} as const
