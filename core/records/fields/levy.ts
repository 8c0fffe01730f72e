import * as codes from '../codes.ts'
import { ahead, code, codeList, day, flag, money as amount, text } from '../values.ts'

/** 行政征收 and 行政征用, of land, houses, other property, taxes and fees. The data model calls the group `expropriation`. */
export const levy = {
  type: code('征收征用类型', codes.levyType),
  publicInterestGround: text('公共利益情形', 500),
  preNoticeFrom: day('征收土地预公告起'),
  preNoticeTo: ahead(day('征收土地预公告止')),
  planNoticeFrom: day('补偿安置方案公告起'),
  planNoticeTo: ahead(day('补偿安置方案公告止')),
  commentFrom: day('征求意见起'),
  commentTo: ahead(day('征求意见止')),
  riskAssessedAt: day('社会稳定风险评估日'),
  fundsInPlaceAt: day('补偿资金到位日'),
  approvalReceivedAt: day('收到批准文件日'),
  announcedAt: day('征收公告日'),
  compensatedAt: day('补偿日'),
  relocatedAt: day('搬迁日'),
  useEndedAt: day('征用使用结束日'),
  returnedAt: day('返还日'),
  lost: flag('灭失'),
  damaged: flag('毁损'),
  methods: codeList('搬迁手段', codes.coercionMethod),
  payable: amount('应征额'),
  levied: amount('实征额'),
  basisValid: flag('征收依据有效'),
  ticketNo: text('征收票据号', 40),
} as const
