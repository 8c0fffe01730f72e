import * as codes from '../codes.ts'
import { publishedText } from '../personal.ts'
import { ahead, code, count, day, flag, money as amount, number, text } from '../values.ts'
import { group } from './shape.ts'

/** What stands on the public site of the decision. */
const published = {
  decisionNo: text('公示的文号', 80),
  decidedAt: day('公示的决定日'),
  fineWan: number('公示的罚款（万元）'),
  partyName: text('公示的当事人'),
} as const

/** 公示 */
export const publicity = {
  required: flag('应当公示'),
  publishedAt: day('公示日'),
  expireAt: ahead(day('公示截止期')),
  exemptReason: code('不公示理由', codes.exemptReason),
  exemptApprovedBy: text('不公示审批人', 64),
  url: text('公示链接', 500),
  text: publishedText('公示文本'),
  minorNamed: flag('公示了未成年人姓名'),
  withdrawnAt: day('撤回公示日'),
  withdrawReason: text('撤回公示理由', 500),
  removedAt: day('停止公示日'),
  published: group('公示的内容', published),
} as const

/** One payment, from whom it was taken to the treasury. */
export const money = {
  moneyId: text('款项标识', 64),
  type: code('款项', codes.moneyType),
  amountDue: amount('应收金额'),
  amountPaid: amount('实收金额'),
  paidAt: day('收款日'),
  payer: code('付款人', codes.payer),
  payChannel: code('收款渠道', codes.payChannel),
  onSiteBasis: code('当场收缴依据', codes.onSiteBasis),
  partyRequestDocId: text('当事人请求当场缴纳的记录', 80),
  collectorOfficerId: text('收缴人员', 64),
  ashoreAt: day('抵岸日'),
  handedToBodyAt: day('交至行政机关日'),
  handedToBankAt: day('缴付银行日'),
  ticketNo: text('财政票据号', 40),
  treasuryAt: day('入库日'),
  treasuryAmount: amount('入库金额'),
  refunded: amount('退付金额'),
  feeCode: text('收费项目', 30),
  shiftedServiceFee: flag('转嫁技术服务费'),
  legalBasis: text('收取依据', 500),
} as const

/** Review or litigation of the decision. */
export const remedy = {
  remedyId: text('救济案件标识', 64),
  kind: code('救济途径', codes.remedyKind),
  acceptedAt: day('复议、诉讼受理日'),
  concludedAt: day('复议、诉讼审结日'),
  outcome: code('复议、诉讼结果', codes.remedyOutcome),
  correctedByBody: flag('机关自行纠正'),
} as const

/** 备案 of the act with those who must hear of it. */
export const filing = {
  filingType: text('备案种类', 80),
  filedTo: code('备案对象', codes.filedTo),
  filedAt: day('备案日'),
  receiptNo: text('备案回执号', 80),
} as const

export const excludedPeriod = {
  reason: code('不计入原因', codes.excludeReason),
  from: day('不计入期间起'),
  to: ahead(day('不计入期间止')),
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
