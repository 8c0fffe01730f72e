import * as codes from '../codes.ts'
import { code, codeList, count, day, flag, moment, money as amount, text } from '../values.ts'

/** 行政强制措施 and 行政强制执行 */
export const coercion = {
  type: code('强制种类', codes.coercionType),
  urgent: flag('紧急当场实施'),
  approvedAt: moment('批准时间'),
  startedAt: moment('实施时间'),
  decisionDeliveredAt: moment('决定书交付时间'),
  listDeliveredAt: moment('清单交付时间'),
  onsiteRecordId: text('现场笔录', 80),
  partyPresent: flag('当事人到场'),
  witness: text('见证人', 50),
  necessityReason: text('必要性说明', 2000),
  facts: codeList('强制情节', codes.fact),
  itemsValue: amount('查扣财物价值'),
  releaseGroundAt: day('应当解除的情形出现日'),
  disposedAt: day('处理决定日'),
  liftedAt: day('解除日'),
  announcedAt: day('强制拆除公告日'),
  executionDecidedAt: day('强制执行决定日'),
  concealmentEvidence: flag('有转移或者隐匿财物迹象'),
  immediate: flag('立即代履行'),
  seizedDuringCase: flag('执法中已经查扣'),
  remedyExpired: flag('救济期满未复议、诉讼'),
  methods: codeList('强制手段', codes.coercionMethod),
  residential: flag('针对居民生活'),
  safetyLaw70Approved: flag('依安全生产法停供并经批准'),
  executedFrom: moment('执行开始时间'),
  executedTo: moment('执行结束时间'),
  emergencyApprovedAt: moment('紧急情况批准时间'),
} as const

/** 加处罚款或者滞纳金 */
export const addFine = {
  from: day('加处罚款或者滞纳金起算日'),
  to: day('加处罚款或者滞纳金截止日'),
  remedyDays: count('复议、诉讼期间（日）'),
} as const
