import * as codes from '../codes.ts'
import { code, count, day, flag, money as amount, text } from '../values.ts'

/** 行政给付 */
export const payment = {
  benefitType: code('给付项目', codes.benefitType),
  appliedAt: day('给付申请日'),
  emergency: flag('紧急情形'),
  initialNoticeFrom: day('初审公示起'),
  result: code('给付结果', codes.grantResult),
  monthly: flag('按月给付'),
  amount: amount('给付金额'),
  firstPaidAt: day('首次发放日'),
} as const

/** 行政确认 */
export const confirmation = {
  confirmType: code('确认种类', codes.confirmType),
  simpleFacts: flag('事实清楚、权利义务明确'),
} as const

/** 行政裁决 */
export const adjudication = {
  disputeType: code('争议类型', codes.disputeType),
  respondentServedAt: day('送达被申请人日'),
  defenceReceivedAt: day('收到答辩日'),
  panelRequired: flag('须合议'),
  panelSize: count('合议组人数'),
} as const

/** 行政奖励 */
export const reward = {
  rewardType: code('奖励类型', codes.rewardType),
  grade: text('奖励档次', 60),
  groundHandledAt: day('所涉行为处理日'),
  startedAt: day('奖励启动日'),
  informedAt: day('奖励告知日'),
  amount: amount('奖励金额'),
  duplicateOf: text('重复奖励关联', 80),
  isStaffOrRelative: flag('获奖人是工作人员或者其近亲属'),
} as const
