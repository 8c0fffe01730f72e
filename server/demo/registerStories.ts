import type { Finding } from '../../core/fulfilments/index.ts'

/** What was done about a duty, where the organ has it: the norm's id in its law. What no story tells was not recorded. */
interface Done {
  readonly document: string
  readonly says: string
  /** Of a duty with turns: on which day of a turn it was done, and which turns were recorded; those left out show as late or due. */
  readonly dayOfTurn?: number
  readonly turns?: 'this' | 'earlier' | 'all'
}

export const done: Readonly<Record<string, Done>> = {
  annualScheme: { document: '年度行政执法监督工作方案', says: '确定六项监督重点，明确各机关的自查时间和责任科室。', dayOfTurn: 25, turns: 'this' },
  annualPlan: { document: '年度行政执法监督工作计划', says: '确定六项监督重点，明确各机关的自查时间和责任科室。', dayOfTurn: 25, turns: 'all' },
  officeReport: { document: '关于行政执法监督工作情况的汇报', says: '汇报全年监督案件、案卷评查和整改情况。', dayOfTurn: 300, turns: 'this' },
  reportToGovernment: { document: '关于行政执法监督工作情况的报告', says: '报告全年监督案件、案卷评查和整改情况，由政府办公室签收。', dayOfTurn: 300, turns: 'all' },
  yearlyCaseFileReview: { document: '行政执法案卷评查情况的通报', says: '评查案卷120份，不合格6份，已经逐份反馈并跟踪整改。', dayOfTurn: 290, turns: 'earlier' },
  bodiesReviewed: { document: '行政执法主体清理结果的公告', says: '清理执法主体27个，确认25个，取消2个。', dayOfTurn: 150, turns: 'all' },
  coordinationCircular: { document: '行政执法协调工作情况的通报', says: '通报全年协调的四件争议和处理结果。', dayOfTurn: 310, turns: 'earlier' },
  regionInspection: { document: '行政执法监督检查情况的报告', says: '检查六个机关，发现问题11个，已经纠正9个。', dayOfTurn: 200, turns: 'all' },
  systemInspection: { document: '系统内行政执法检查记录', says: '检查内设机构和下级部门各两次。', dayOfTurn: 230, turns: 'all' },
  selfReview: { document: '行政执法案卷自查报告', says: '自查案卷64份，发现文书送达不规范3份，已经补正。', dayOfTurn: 120, turns: 'all' },
  training: { document: '行政执法人员培训的通知', says: '培训两天，142人参加，全部考核合格。' },
  staffing: { document: '行政执法监督人员名册', says: '在册监督人员7名，其中新增2名。' },
  complaintChannels: { document: '关于公布投诉举报渠道的公告', says: '在政府网站和办事大厅公布电话、信箱和受理人员。' },
  publicOversight: { document: '人大代表建议办理情况', says: '收到建议3件，全部办结并答复。' },
  disclosure: { document: '行政执法信息公示清单', says: '公示许可、处罚、检查结果共214条。' },
  internalInspection: { document: '行政执法自查记录', says: '自查案卷30份，纠正笔录不完整的问题2个。' },
  statistics: { document: '行政执法情况统计分析报告', says: '分析逾期结案集中的三个领域，提出四条改进建议。' },
  guidance: { document: '行政执法疑难问题解答（第一期）', says: '答复基层提出的12个问题，发布典型案例5件。' },
  internalSupervision: { document: '关于明确内部监督机构和人员的通知', says: '由法规科承担内部监督，配备2人。' },
}

interface Looked { readonly finding: Finding, readonly says: string, readonly problems?: string }

/** What was found in the first topics of a catalogue, one after the other. */
export const looked: readonly Looked[] = [
  { finding: 'matter', says: '抽查中发现一起案件超过期限，已经启动监督案件。' },
  { finding: 'problems', says: '抽查案卷20份。', problems: '3份案卷没有记载延长期限的批准，已经口头提示补正。' },
  { finding: 'none', says: '抽查案卷20份，查看制度文件和台账，没有发现问题。' },
]
