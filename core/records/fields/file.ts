import * as codes from '../codes.ts'
import { textOnPeople } from '../personal.ts'
import { ahead, code, count, day, digest, flag, moment, number, text } from '../values.ts'
import { group, list } from './shape.ts'

export const officer = {
  officerId: text('人员标识', 64),
  name: text('执法人员', 50),
  certNo: text('执法证号', 40),
  role: code('角色', codes.officerRole),
  isAuxiliary: flag('辅助人员'),
  staffType: code('人员性质', codes.staffType),
} as const

export const step = {
  stepId: text('环节标识', 64),
  stepType: code('环节', codes.stepType),
  startedAt: moment('开始时间'),
  endedAt: moment('结束时间'),
  placeCode: text('环节地点', 40),
  subjectId: text('被询问人、被检查人', 64),
  method: code('环节送达方式', codes.serviceMethod),
  result: text('结果', 500),
  documentId: text('环节文书', 80),
  noMediaReason: text('未音像记录的说明', 500),
  recordedAt: moment('环节录入时间'),
  officers: list('执法人员', officer),
} as const

/** 电子技术监控设备 */
const device = {
  deviceNo: text('监控设备号', 64),
  legalAuditedAt: day('设备法制审核日'),
  techAuditedAt: day('设备技术审核日'),
  locationPublishedAt: day('设备设置地点公布日'),
} as const

export const evidence = {
  evidenceId: text('证据标识', 64),
  evidenceType: code('证据种类', codes.evidenceType),
  name: text('证据名称'),
  obtainedAt: moment('证据取得时间'),
  obtainedBy: text('取证人员'),
  usedInDecision: flag('作为定案依据'),
  isElectronicMonitoring: flag('电子技术监控记录'),
  auditedAt: moment('监控记录审核时间'),
  sha256: digest('证据哈希'),
  device: group('电子技术监控设备', device),
} as const

/** 音像记录 */
export const media = {
  mediaId: text('音像标识', 64),
  stepId: text('对应环节', 64),
  deviceNo: text('记录设备号', 64),
  startedAt: moment('音像开始时间'),
  endedAt: moment('音像结束时间'),
  durationSec: count('音像时长（秒）'),
  sha256: digest('音像哈希'),
  storageUrl: text('音像存储索引', 500),
  retentionUntil: ahead(day('音像保存期至')),
} as const

/** 文书 of the case, who signed them. */
export const paper = {
  documentId: text('文书标识', 80),
  docType: code('文书', codes.docType),
  docNo: text('文书文号', 80),
  madeAt: day('文书制作日'),
  officerSignatures: count('执法人员签名数'),
  partySigned: flag('当事人签名'),
  refusalNoted: flag('注明拒签'),
  witness: text('文书见证人', 50),
  mediaId: text('佐证音像', 64),
  sealed: flag('用印'),
  fileHash: digest('文书哈希'),
} as const

/** A file that stays with its sender, by reference. */
export const attachment = {
  name: text('附件名称'),
  documentId: text('附件所属文书', 80),
  mediaType: text('附件类型', 100),
  size: number('附件大小（字节）'),
  url: text('附件存储索引', 500),
  sha256: digest('附件哈希'),
} as const

export const served = {
  docType: code('送达文书', codes.docType),
  documentId: text('送达文书标识', 80),
  method: code('送达方式', codes.serviceMethod),
  sentAt: day('发出日'),
  servedAt: day('送达日'),
  announceFrom: day('公告起始日'),
  receiptDocId: text('送达回证', 80),
  consentDocId: text('电子送达确认书', 80),
  failedAttempts: text('其他方式无法送达的说明', 500),
} as const

/** 先行登记保存 */
export const preservation = {
  preservationId: text('登记保存标识', 64),
  approvedAt: day('登记保存批准日'),
  preservedAt: day('登记保存日'),
  itemList: text('登记保存物品', 2000),
  disposedAt: day('登记保存处理日'),
  disposal: code('处理方式', codes.disposal),
} as const

/** What the sender's own system notes of a change made in it. */
export const change = {
  field: text('更正的字段', 80),
  old: textOnPeople('更正前', 2000),
  new: textOnPeople('更正后', 2000),
  at: moment('更正时间'),
  by: text('更正人', 64),
  approvalId: text('更正审批单', 80),
} as const
