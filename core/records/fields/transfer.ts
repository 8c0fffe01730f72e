import * as codes from '../codes.ts'
import { code, count, day, flag, moment, text } from '../values.ts'
import { group } from './shape.ts'

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

/** 线索移送 to the body whose matter it is. */
export const clue = {
  outOfScopeFoundAt: day('发现不属本机关管辖日'),
  sentAt: day('线索移送日'),
  toBodyId: text('接收机关', 64),
  receiverRepliedAt: day('接收机关反馈日'),
} as const

const legalReply = {
  n: count('法定答复期限'),
  unit: code('答复期限单位', codes.timeUnit),
  basis: text('答复期限依据'),
} as const

/** 投诉举报: that an act came of or that was raised against it, or by itself, as the body handled it. */
export const complaint = {
  complaintId: text('投诉举报编号', 80),
  targetActionId: text('关联行为', 80),
  channel: code('投诉举报渠道', codes.complaintChannel),
  type: code('投诉举报类型', codes.complaintType),
  receivedAt: moment('收到投诉举报时间'),
  acceptanceInformedAt: day('投诉受理告知日'),
  filingDecidedAt: day('决定是否立案日'),
  filingInformedAt: day('告知实名举报人日'),
  repliedAt: day('答复日'),
  replyText: text('答复内容', 2000),
  status: code('投诉举报状态', codes.complaintStatus),
  legalReply: group('投诉举报的法定答复期限', legalReply),
} as const
