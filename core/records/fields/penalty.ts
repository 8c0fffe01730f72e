import * as codes from '../codes.ts'
import { ahead, code, codeList, count, day, flag, money as amount, number, text } from '../values.ts'
import { group } from './shape.ts'

/** What the party was told before the decision; the last notice counts. */
export const proposed = {
  penaltyKinds: codeList('告知的处罚种类', codes.penaltyKind),
  fineAmount: amount('告知的罚款'),
  confiscatedGains: amount('告知的没收违法所得'),
  noticeAt: day('告知日'),
} as const

/** Why a penalty lies outside the tier that the benchmark gives. */
const deviation = {
  reason: text('偏离基准的理由', 2000),
  approvedAt: day('偏离基准批准日'),
  byCollective: flag('经集体讨论'),
} as const

export const penalty = {
  penaltyKinds: codeList('处罚种类', codes.penaltyKind),
  fineAmount: amount('罚款'),
  textFine: amount('决定书所载罚款'),
  legalMin: amount('法定罚款下限'),
  legalMax: amount('法定罚款上限'),
  multipleMin: number('法定最低倍数'),
  multipleMax: number('法定最高倍数'),
  baseAmount: amount('计算罚款的基数'),
  illegalGains: amount('违法所得'),
  restitution: amount('退赔'),
  confiscatedGains: amount('没收违法所得'),
  confiscatedGoodsValue: amount('没收非法财物价值'),
  goodsValue: amount('货值'),
  caseAmount: amount('涉案金额'),
  suspendedLicence: text('暂扣或者吊销的证照', 500),
  validUntil: ahead(day('处罚有效期')),
  detentionDays: count('行政拘留日数'),
  benchmarkId: text('适用基准', 40),
  tierCode: text('适用阶次', 10),
  tierType: code('阶次类型', codes.tierType),
  circumstances: codeList('情节', codes.circumstance),
  facts: codeList('结构化情节', codes.fact),
  harm: code('危害后果', codes.harm),
  discretionReason: text('裁量理由', 2000),
  lenientRejectedReason: text('不采信从轻、减轻情节的理由', 2000),
  listRejectedReason: text('不适用清单的理由', 2000),
  lifeHealthFinanceHarm: flag('涉生命健康、金融安全且有危害后果'),
  lowFineOnly: flag('仅通报批评或者较低数额罚款'),
  violationFact: text('违法事实', 4000),
  penaltyContent: text('处罚内容', 4000),
  proposed: group('告知的拟处罚', proposed),
  deviation: group('偏离裁量基准', deviation),
} as const
