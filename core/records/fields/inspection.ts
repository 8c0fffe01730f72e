import * as codes from '../codes.ts'
import { code, day, flag, moment, text } from '../values.ts'
import { list } from './shape.ts'

/** Who took part besides the officers. */
const participant = {
  kind: code('参与人类别', codes.participantKind),
  role: code('参与人角色', codes.officerRole),
  name: text('参与人', 50),
  org: text('参与人单位'),
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
  scanOfficerId: text('扫码人员', 64),
  checkResult: code('检查结论', codes.checkResult),
  resultFormedAt: day('检查结果形成日'),
  resultInformedAt: day('书面告知结果日'),
  followUpAt: day('后续处置日'),
  participants: list('检查参与人', participant),
} as const
