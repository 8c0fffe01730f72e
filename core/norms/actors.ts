declare const own: unique symbol

/** An actor, a stage or a closing that one law alone knows. It is declared once, as a variable, so that a misspelling does not compile, and named in `terms`. */
export type Own<What extends string> = string & { readonly [own]: What }

/** Who acts in a proceeding. A law names each of them in its `terms`. */
export type Actor =
  | 'supervisionAuthority' // 行政执法监督机关
  | 'supervisionOffice' // 行政执法监督机构
  | 'justiceDepartment' // 本级人民政府司法行政部门
  | 'justiceStation' // 司法所
  | 'government' // 本级人民政府
  | 'superiorAuthority' // 上一级监督机关或者监督机构
  | 'superiorDepartment' // 上一级行政主管部门
  | 'regionalGovernment' // 自治区、省、直辖市人民政府
  | 'regionalJusticeDepartment' // 自治区、省、直辖市司法行政部门
  | 'supervisedAgency' // 被监督机关；行政执法主体
  | 'enforcementOfficer' // 行政执法人员
  | 'supervisionOfficer' // 行政执法监督人员
  | 'competentOrgan' // 有权机关
  | 'supervisoryCommission' // 监察机关
  | 'counterpart' // 行政相对人
  | 'complainant' // 投诉举报人
  | 'anyone'
  | Own<'actor'>

/** Where a proceeding stands in one of its tracks. */
export type Stage =
  | 'open' // 已立案，调查中
  | 'verified' // 查证属实
  | 'issued' // 首次文书已制发，待送达
  | 'rectifying' // 整改中
  | 'reported' // 已报送，待验收
  | 'overdue' // 逾期未改正
  | 'submitted' // 已报请决定
  | 'approved' // 已决定，待制发
  | 'decisionIssued' // 决定书已制发，待送达
  | 'executing' // 执行中
  | 'executionReported' // 已报告执行情况，待核查
  | 'executed' // 已执行，待复核终结后结案
  | 'executionOverdue' // 逾期未执行
  | 'noObjection' | 'objecting' | 'replied' | 'replyServed'
  | 'noReview' | 'underReview' | 'reviewed'
  | 'received' | 'handling' | 'answered'
  | 'due' | 'filed'
  | 'requested' // 已提出，待决定
  | 'negotiating' // 协商中
  | 'coordinating' // 司法行政部门协调中
  | 'beforeGovernment' // 已提请本级人民政府，待决定
  | 'beforeCompetentOrgan' // 已提请有权机关，待决定
  | 'drafted' // 已拟定，待批准或者待制发
  | 'noticed' // 已通知，待举行
  | 'held' // 已举行，待落实
  | 'sent' // 已移送，待接收
  | 'receipted' // 已接收，待反馈
  | 'trained' // 已培训，待考试
  | 'examined' // 考试合格，待发证
  | 'valid' // 证件有效
  | 'suspended' // 证件暂扣
  | 'proposed' // 已提出处理建议，待决定
  | Own<'stage'>

export const actor = (id: string): Own<'actor'> => id as Own<'actor'>
export const stage = (id: string): Own<'stage'> => id as Own<'stage'>
export const closing = (id: string): Own<'closing'> => id as Own<'closing'>

/** How a matter ends. */
export type Closing =
  | 'corrected' | 'noIssue' | 'correctedOnSpot' | 'terminated' | 'executed'
  | 'notPursued' | 'liability' | 'expired' | 'answered' | 'filed'
  | 'decided' | 'agreed' | 'declined' | 'withdrawn' | 'held' | 'fedBack' | 'published' | 'reported' | 'completed' | 'cancelled'
  | Own<'closing'>
