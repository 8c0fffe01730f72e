import type { ApproverPost, ExcludeReason, KindOfAct, OfficerStep, RecordKind } from '../norms/index.ts'

/** A code table: code → what people call it. */
export type Codes = Readonly<Record<string, string>>

export const kindOfAct = {
  penalty: '行政处罚', licence: '行政许可', coercion: '行政强制', inspection: '行政检查', levy: '行政征收征用', payment: '行政给付', confirmation: '行政确认',
  adjudication: '行政裁决', reward: '行政奖励',
} as const satisfies Record<KindOfAct, string>
export const recordKind = { ...kindOfAct, complaint: '投诉举报' } as const satisfies Record<RecordKind, string>

export const field = {
  MARKET: '市场监管', TRAFFIC: '公安交管', POLICE: '公安', TRANSPORT: '交通运输', ECO: '生态环境', AGRI: '农业农村', CULTURE: '文化市场',
  EMERGENCY: '应急管理', FIRE: '消防', URBAN: '城市管理', HEALTH: '卫生健康', HRSS: '人力资源社会保障', LAND: '自然资源', HOUSING: '住房城乡建设',
  WATER: '水利', FORESTRY: '林草', TAX: '税务', CIVIL: '民政', EDU: '教育', FINANCE: '金融', TOBACCO: '烟草', CUSTOMS: '海关', OTHER: '其他',
} as const
export const procedureType = { SUMMARY: '简易程序', ORDINARY: '普通程序', FAST: '快速办理', NON_SITE: '非现场', ONSITE_LICENCE: '当场许可' } as const
export const sourceType = {
  PATROL: '日常检查', COMPLAINT: '投诉举报', TRANSFER_IN: '移送', ASSIGNED: '交办', MONITOR: '电子监控', SELF_REPORT: '主动供述', APPLICATION: '依申请', OTHER: '其他',
} as const
export const partyType = { PERSON: '自然人', ORG: '法人及非法人组织' } as const
export const idType = {
  ID_CARD: '居民身份证', PASSPORT: '护照', HK_MACAO: '港澳居民来往内地通行证', TAIWAN: '台湾居民来往大陆通行证', RESIDENCE_HMT: '港澳台居民居住证',
  FOREIGN_PR: '外国人永久居留身份证', MILITARY: '军官证', OTHER: '其他',
} as const
export const decisionResult = { PENALISE: '给予处罚', NO_PENALTY: '不予处罚', NOT_ESTABLISHED: '违法事实不成立', TRANSFER: '移送', DISMISS: '撤销案件' } as const
export const penaltyKind = {
  WARNING: '警告', CRITICISM: '通报批评', FINE: '罚款', CONFISCATE_GAINS: '没收违法所得', CONFISCATE_GOODS: '没收非法财物', SUSPEND_LICENCE: '暂扣许可证件',
  DOWNGRADE: '降低资质等级', REVOKE_LICENCE: '吊销许可证件', RESTRICT_BUSINESS: '限制开展生产经营活动', STOP_BUSINESS: '责令停产停业', CLOSE: '责令关闭',
  RESTRICT_EMPLOYMENT: '限制从业', DETENTION: '行政拘留', OTHER: '法律、行政法规规定的其他行政处罚',
} as const
export const circumstance = {
  ELIMINATE_HARM: '主动消除或者减轻危害后果', COERCED: '受胁迫诱骗', CONFESS_UNKNOWN: '主动供述未掌握行为', MERIT: '立功', MINOR_14_18: '已满十四周岁不满十八周岁',
  MITIGATE: '减轻', LIGHT: '从轻', AGGRAVATE: '从重', EMERGENCY: '突发事件快速从重',
} as const
export const fact = {
  FIRST: '初次违法', SLIGHT: '违法轻微', CORRECTED: '及时改正', NO_HARM: '没有危害后果', SLIGHT_HARM: '危害后果轻微', NO_FAULT: '没有主观过错', COOPERATE: '配合查处',
  FIXED_BY_OTHER_EVIDENCE: '其他方式已固定证据', REPEAT: '再次违法', REFUSE: '拒不改正', DEATH: '致人死亡', OTHER: '其他',
} as const
export const coercionType = {
  LIMIT_LIBERTY: '限制公民人身自由', SEAL: '查封', SEIZE: '扣押', FREEZE: '冻结', OTHER_MEASURE: '其他强制措施', ADD_FINE: '加处罚款或者滞纳金',
  TRANSFER_DEPOSIT: '划拨存款、汇款', AUCTION: '拍卖或者依法处理', RESTORE: '排除妨碍、恢复原状', DEMOLISH: '强制拆除', SUBSTITUTE: '代履行',
  OTHER_EXECUTION: '其他强制执行', COURT: '申请法院强制执行',
} as const
/** 行政强制执行, as opposed to 行政强制措施 (行政强制法第2条). */
export const executions: readonly string[] = ['TRANSFER_DEPOSIT', 'AUCTION', 'RESTORE', 'DEMOLISH', 'SUBSTITUTE', 'OTHER_EXECUTION']
export const licenceResult = { GRANT: '准予', DENY: '不予许可', NOT_ACCEPT: '不予受理', TERMINATE: '终止' } as const
/** What has become of a licence since it was granted. */
export const licenceState = { VALID: '有效', SUSPENDED: '暂扣', REVOKED: '吊销', RESCINDED: '撤销', WITHDRAWN: '撤回', CANCELLED: '注销', INVALID: '无效' } as const
export const licenceCategory = { COMMON: '普通', FRANCHISE: '特许', RECOGNITION: '认可', APPROVAL: '核准', REGISTRATION: '登记', OTHER: '其他' } as const
export const inspectionTrigger = {
  PLAN: '计划', COMPLAINT: '投诉举报', ASSIGNED: '转办交办', DATA_ALERT: '数据监测', APPLICATION: '企业申请', EMERGENCY: '应急', RECHECK: '整改复查', SUPERIOR: '上级专项',
} as const
export const checkResult = {
  NO_PROBLEM: '未发现问题', CORRECTED_ON_SITE: '当场改正', ORDER_CORRECTION: '责令限期改正', SUSPECTED_VIOLATION: '涉嫌违法', UNABLE: '无法检查',
} as const
export const exemptReason = {
  STATE_SECRET: '国家秘密', TRADE_SECRET: '商业秘密', PRIVACY: '个人隐私', MINOR: '未成年人', SECURITY: '危及安全稳定', NO_IMPACT: '不具有一定社会影响', SUMMARY_WARNING: '仅警告',
} as const
export const stepType = {
  CLUE: '线索登记', CASE_FILING: '立案', ACCEPT: '受理', INVESTIGATION: '调查', INTERROGATION: '询问', ONSITE_INSPECTION: '现场检查勘验', SAMPLING: '抽样取证',
  REGISTER_PRESERVE: '先行登记保存', COERCION_EXEC: '强制措施实施', LIMIT_LIBERTY: '限制人身自由', APPRAISAL: '检测检验鉴定', REVIEW: '许可审查', SITE_VERIFY: '实地核查',
  INVESTIGATION_END: '调查终结', PRIOR_NOTICE: '事先告知', STATEMENT: '陈述申辩', STATEMENT_REVIEW: '复核', HEARING_INFORM: '听证告知', HEARING: '听证', LEGAL_REVIEW: '法制审核',
  COLLECTIVE: '集体讨论', HEAD_APPROVAL: '负责人审批', DECISION: '决定', SERVICE: '送达', PUBLICITY: '公示', URGE: '催告', DEMOLITION: '强制拆除', EXECUTION: '执行',
  COURT_APPLY: '申请法院强制执行', EXTENSION: '延期', SUSPEND: '中止', RESUME: '恢复', CLOSE: '结案', ARCHIVE: '归档', FILING: '备案', TRANSFER: '移送', ANNOUNCE: '公告',
} as const satisfies Record<OfficerStep, string> & Codes
export const officerRole = {
  LEAD: '主办', CO_HANDLER: '协办', RECORDER: '记录', DECIDER: '决定', REVIEWER: '审核', APPROVER: '审批', PRESIDER: '听证主持', TECH_SUPPORT: '技术支持', ASSIST: '协助',
} as const
export const serviceMethod = { DIRECT: '直接送达', LIEN: '留置送达', ENTRUST: '委托送达', MAIL: '邮寄送达', ELECTRONIC: '电子送达', TRANSFERRED: '转交送达', ANNOUNCEMENT: '公告送达' } as const
/** 文书 of a case, those that are served among them. */
export const docType = {
  FILING_FORM: '立案审批表', INTERROGATION_RECORD: '询问笔录', ONSITE_RECORD: '现场（勘验）笔录', COERCION_RECORD: '强制措施现场笔录', COERCION_DECISION: '强制措施决定书', ITEM_LIST: '清单',
  PRIOR_NOTICE: '事先告知书', HEARING_NOTICE: '听证通知书', HEARING_RECORD: '听证笔录', LEGAL_REVIEW_OPINION: '法制审核意见', DISCUSSION_MINUTES: '集体讨论记录', PENALTY_DECISION: '处罚决定书',
  SUMMARY_DECISION: '当场处罚决定书', URGE_LETTER: '催告书', EXECUTION_DECISION: '强制执行决定书', LICENCE_DECISION: '许可决定书', ACCEPTANCE: '受理通知书', CORRECTION_NOTICE: '补正告知书',
  INSPECTION_APPROVAL: '检查审批表', INSPECTION_NOTICE: '检查通知书', SERVICE_RECEIPT: '送达回证', CORRECTION_ORDER: '责令改正通知书', TRANSFER_LETTER: '涉嫌犯罪案件移送书', CLOSE_REPORT: '结案报告',
  SUPERVISION_OPINION: '监督意见类文书', SUPERVISION_DECISION: '监督决定类文书',
} as const
export const excludeReason = {
  HEARING: '听证', APPRAISAL: '检测、检验、检疫、鉴定', ANNOUNCEMENT: '公告', SUSPENSION: '中止', BIDDING: '招标', AUCTION: '拍卖', INSPECTION_TEST: '检验', QUARANTINE: '检疫',
  EXPERT_REVIEW: '专家评审', THIRD_PARTY_OPINION: '征求第三方意见', CORRECTION: '补正', OTHER: '其他',
} as const satisfies Record<ExcludeReason, string>
export const approverPost = { HEAD: '机关负责人', COLLECTIVE: '机关负责人集体讨论', GOV_HEAD: '本级人民政府负责人', SUPERIOR: '上一级机关' } as const satisfies Record<ApproverPost, string>
export const timeUnit = { cd: '自然日', wd: '工作日', mo: '月', yr: '年', h: '小时' } as const
export const moneyType = {
  FINE: '罚款', ADDITIONAL_FINE: '加处罚款', CONFISCATION: '没收款', AUCTION: '拍卖款', FEE: '行政事业性收费', DEPOSIT: '保证金、预交款', STORAGE_FEE: '保管费',
  APPRAISAL_FEE: '检测鉴定费', TOWING_FEE: '拖移费', LATE_FEE: '滞纳金', REFUND: '退付',
} as const
export const payChannel = { BANK: '代收银行', E_PAY: '电子支付系统', ON_SITE: '当场收缴', BODY_ACCOUNT: '机关账户', OFFICER_ACCOUNT: '个人账户', CASH_AT_BODY: '机关现金' } as const
export const remedyKind = { RECONSIDERATION: '行政复议', LITIGATION: '行政诉讼', COMPENSATION: '国家赔偿' } as const
export const remedyOutcome = {
  UPHOLD: '维持或者驳回', REVOKE: '撤销', CHANGE: '变更', CONFIRM_ILLEGAL: '确认违法', INVALID: '确认无效', ORDER_PERFORM: '责令履行', MEDIATED: '调解、和解', WITHDRAWN: '撤回',
} as const
export const approvalResult = { APPROVE: '批准', REJECT: '不批准' } as const
export const disposal = { RETURN: '返还', SEAL: '查封', SEIZE: '扣押', APPRAISAL: '送检', CONFISCATE: '没收', TRANSFER: '移送', RELEASE: '解除' } as const
export const staffType = { CIVIL: '公务员', REFERENCE: '参照公务员法管理', INSTITUTION: '事业编制', AUXILIARY: '辅助人员' } as const
export const riskClass = { A: '低', B: '中', C: '较高', D: '高' } as const
export const secretLevel = { NONE: '可以公开', STATE: '国家秘密', TRADE: '商业秘密', PRIVACY: '个人隐私', MINOR: '未成年人', INTERNAL: '工作秘密' } as const
export const lawLevel = {
  LAW: '法律', ADMIN_REG: '行政法规', LOCAL_REG: '地方性法规', AUTONOMOUS: '自治条例、单行条例', RULE: '规章', NORMATIVE_DOC: '行政规范性文件', CABINET_DECISION: '国务院决定',
} as const
export const tierType = { NONE: '不予', MITIGATED: '减轻', LIGHT: '从轻', GENERAL: '一般', HEAVY: '从重' } as const
export const harm = { NONE: '无', SLIGHT: '轻微', GENERAL: '一般', SERIOUS: '严重' } as const
export const coercionMethod = { CUT_WATER: '停水', CUT_POWER: '停电', CUT_HEAT: '停热', CUT_GAS: '停气', VIOLENCE: '暴力、威胁', NONE: '无' } as const
export const participantKind = { EXPERT: '专家', THIRD_PARTY: '第三方机构', AUXILIARY: '辅助人员' } as const
export const evidenceType = {
  DOCUMENT: '书证', OBJECT: '物证', AV: '视听资料', E_DATA: '电子数据', WITNESS: '证人证言', PARTY_STATEMENT: '当事人的陈述', APPRAISAL: '鉴定意见', ONSITE_RECORD: '勘验笔录、现场笔录',
} as const
export const reviewOpinion = { PASS: '通过', PASS_WITH_CHANGES: '修改后通过', RETURN: '退回补充', REJECT: '不通过' } as const
export const recusalResult = { RECUSE: '决定回避', REJECT: '驳回' } as const
export const filedTo = {
  JUSTICE: '本级司法行政部门', SUPERIOR_BODY: '上一级主管部门', OWN_GOV: '本级人民政府', SUPERIOR_GOV: '上一级人民政府', NPC_STANDING: '本级人大常委会', FINANCE: '财政部门',
} as const
export const payer = { PARTY: '当事人', BODY: '机关', OTHER: '其他' } as const
export const onSiteBasis = { A68_1: '一百元以下罚款', A68_2: '不当场收缴事后难以执行', A69: '边远、水上、交通不便地区且当事人提出', SPECIAL: '特别法规定' } as const
export const levyType = { LAND_COLLECTIVE: '征收集体土地', HOUSE_STATE: '征收国有土地上房屋', REQUISITION: '征用', LEVY: '税费征收' } as const
export const benefitType = {
  URBAN_DIBAO: '城市最低生活保障', RURAL_DIBAO: '农村最低生活保障', TEKUN: '特困人员供养', TEMP_AID: '临时救助', MEDICAL_AID: '医疗救助', PENSION: '抚恤优待', OTHER: '其他',
} as const
export const grantResult = { GRANT: '批准', DENY: '不予批准' } as const
export const confirmType = { WORK_INJURY: '工伤认定', REAL_ESTATE: '不动产登记', MARRIAGE: '婚姻登记', ACCIDENT: '事故责任认定', OTHER: '其他' } as const
export const disputeType = {
  LAND_TENURE: '土地权属', FOREST: '林权', PATENT: '专利侵权', IC_LAYOUT: '布图设计', HOUSING_COMP: '补偿', PROCUREMENT: '政府采购投诉', OTHER: '其他',
} as const
export const rewardType = {
  STATE_SECURITY_REPORT: '危害国家安全行为举报', MARKET_REPORT: '市场监管举报', SAFETY_REPORT: '安全生产举报', BRAVERY: '见义勇为', SCIENCE: '科技奖励', OTHER: '其他',
} as const
export const complaintChannel = { WEB: '网络', PHONE: '电话', MAIL: '信函', H12345: '12345热线', VISIT: '来访', LINKPOINT: '监督联系点', TRANSFER: '转交' } as const
export const complaintType = {
  ENFORCEMENT_COMPLAINT: '对执法行为的投诉', NAMED_REPORT: '实名举报', ANON_REPORT: '匿名举报', CONSUMER_COMPLAINT: '消费投诉', DISPUTE: '争议',
} as const
export const complaintStatus = { OPEN: '办理中', CLOSED: '办结', TRANSFERRED: '移送', REJECTED: '不予受理' } as const
