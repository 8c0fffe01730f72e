import type { RegisterId } from '../../core/registers/index.ts'
import type { OtherWords } from './heading.ts'

/**
 * Words that files of other systems have over their columns: the fields of the common data model, in English and in Chinese. A word may mean
 * several columns; then it means the one that nothing else in the heading names. What is derived stands nowhere here: the English names of
 * our own fields, and our words without their unit.
 */
const ofAnyRegister: OtherWords = {
  bodyCode: 'organ', 主体编码: 'organ', bodyId: 'organ', issuerBodyId: 'organ', effectiveFrom: 'from', 列入日: 'from', 施行日: 'from', validFrom: 'from', 生效日: 'from',
  effectiveTo: 'to', 取消日: 'to', validTo: 'to', 失效日: 'to', publishedAt: 'publishedOn', 社会公布日: 'publishedOn', 公布日: 'publishedOn', areaCode: 'place', 区划代码: 'place',
  领域: 'fieldCode', 适用领域: 'fieldCode', docNo: 'document', 文号: 'document', basis: 'document', basisLaw: 'document', 依据: 'document', 法律依据: 'document', 名称: 'name', nameZh: 'name',
}

const ofRegister: Readonly<Record<RegisterId, OtherWords>> = {
  item: {
    itemCode: 'code', 赋权事项: 'code', actionKind: 'actKind', 列入重大决定法制审核目录: 'requiresLegalReview', 法定听证: 'requiresHearing', directTownshipPower: 'givenToTownships', 法律直接授予乡镇职权: 'givenToTownships',
    inspectionPublishedAt: 'inspectionPublishedOn', 检查事项公布日: 'inspectionPublishedOn',
  },
  offence: { offenceCode: 'code', itemCode: 'item', 赋权事项: 'item', 所属事项: 'item', 违法行为名称: 'name', legalMin: 'fineMin', legalMax: 'fineMax' },
  benchmark: {
    benchmarkId: 'code', offenceCode: 'offence', 案由: 'offence', conditionText: 'tierCondition', base: 'tierMode', min: 'tierMin', max: 'tierMax', maxExclusive: 'tierMaxExclusive',
  },
  list: { listType: 'list', 清单类型: 'list', offenceCode: 'offence', 案由: 'offence' },
  standard: { partyType: 'party', fineGte: 'fineFrom', '罚款≥': 'fineFrom', confiscateGte: 'confiscationFrom', '没收≥': 'confiscationFrom', 种类: 'kinds', 备案期限: 'days' },
  period: {
    limitKey: 'norm', 期限键: 'norm', itemCode: 'item', 赋权事项: 'item', 事项: 'item', n: 'count', exclude: 'excludes', 不计入原因: 'excludes', informedOnly: 'onlyIfInformed', 须书面告知才停表: 'onlyIfInformed',
    extMax: 'extension', 最长延长: 'extension', extApprover: 'extensionBy',
  },
  plan: {
    planId: 'code', 标识: 'code', planType: 'type', itemCodes: 'items', 检查事项: 'items', 委托事项: 'items', '对象范围/抽取比例': 'targets', 起: 'from', 止: 'to', deployedBySuperior: 'deployedAbove', approverType: 'approver',
    approvedAt: 'approvedOn', 批准日: 'approvedOn', filedAt: 'filedOn', 备案日: 'filedOn', 统计年度: 'year',
  },
  cap: { 统计年度: 'year', riskClass: 'risk' },
  fee: { feeCode: 'code', 收费项目编码: 'code', 项目名称: 'name' },
  reward: { rewardType: 'type' },
  basis: {},
  power: { areaPrefix: 'areas', 管辖区划前缀: 'areas' },
  area: { scanEnabledFrom: 'scansFrom', 扫码入企启用日: 'scansFrom', 夜间起: 'nightFrom', '夜间起(时)': 'nightFrom', 夜间止: 'nightTo', '夜间止(时)': 'nightTo' },
  numbering: {},
  normativeDocument: {
    名称: 'title', nameZh: 'title', issuerType: 'maker', issuerId: 'organ', 是否规范性文件: 'isNormative', legalReviewAt: 'reviewedOn', 合法性审查日: 'reviewedOn', legalReviewResult: 'reviewResult', 发布日: 'publishedOn',
    orderedToCorrectAt: 'orderedToCorrectOn', 责令纠正日: 'orderedToCorrectOn', correctedAt: 'correctedOn', 纠正日: 'correctedOn',
  },
}

/** For a register: its own words go before those that all have; a word for a column that it does not have means nothing. */
export function wordsOfRegister(id: RegisterId, organIs: string, columns: ReadonlySet<string>): OtherWords {
  const derived = Object.fromEntries([...columns].map(column => [column, column]))
  return Object.fromEntries(Object.entries({ ...ofAnyRegister, [organIs]: 'organ', ...derived, ...ofRegister[id] }).filter(([, column]) => columns.has(column as string)))
}

export const wordsOfOrgans = {
  bodyCode: '机关标识', 主体编码: '机关标识', bodyId: '机关标识', 主体标识: '机关标识', nameZh: '规范全称*', 名称: '规范全称*', shortName: '简称', '简称/文号代字': '简称', uscc: '统一社会信用代码', bodyType: '类别*', 主体类型: '类别*',
  level: '层级*', areaCode: '区划代码*', 所在区划: '区划代码*', govId: '所属政府', '所属(在地)政府': '所属政府', 标识: ['机关标识', '所属政府'], parentBodyId: '上级机关', 上一级主管部门: '上级机关', verticalManaged: '是否垂直管理',
  verticalSuperiorBodyId: '垂管上级机关', setUpByBodyId: '设立机关', '设立/派出机关': '设立机关', hasPenaltyPower: '行政处罚权', 有无处罚权: '行政处罚权', hasCoercionPower: '行政强制措施权', 有无强制措施权: '行政强制措施权',
  hasEnforcementPower: '行政强制执行权', 有无强制执行权: '行政强制执行权', fieldCodes: '执法领域', isCentralizedPenalty: '综合行政执法', '相对集中处罚权/综合执法': '综合行政执法', qualifiedFrom: '主体资格确认日', 主体资格确认公告日: '主体资格确认日',
  complaintPhone: '电话', 投诉举报电话: '电话', legalReviewUnit: '法制机构',
} as const

export const wordsOfOfficers = {
  officerId: '人员标识', name: '姓名*', bodyCode: '机关', 主体编码: '机关', bodyId: '机关', 所在主体: '机关', staffType: '人员性质*', isLeader: '机关负责人', 是否机关负责人: '机关负责人', isLegalReviewer: '法制审核人员',
  是否法制审核人员: '法制审核人员', lawQualNo: '法律职业资格证号', status: '任职状态',
} as const

export const wordsOfCredentials = {
  certNo: '证件编号*', 执法证号: '证件编号*', certKind: '种类*', 证件种类: '种类*', name: '持证人*', 姓名: '持证人*', 持证人姓名: '持证人*', officerId: '人员标识', bodyCode: '机关', 主体编码: '机关', bodyId: '机关', issuer: '发证机关*',
  issueDate: '发证日期*', validFrom: '有效期自*', 生效日: '有效期自*', validTo: '有效期至*', 失效日: '有效期至*', scopeFieldCodes: '执法领域', scopeAreaCodes: '执法区域', certStatus: '状态', 证件当前状态: '状态', status: '状态',
} as const

export const wordsOfEntrustments = {
  fromBodyId: '委托机关', 委托行政机关: '委托机关', toBodyId: '受委托组织*', documentNo: '委托书文号*', 文号: '委托书文号*', itemCodes: '委托事项*', actionKinds: '行为种类*', 委托行为种类: '行为种类*', validFrom: '起始日期*', 生效日: '起始日期*',
  validTo: '届满日期*', 失效日: '届满日期*', 到期日: '届满日期*', publishedAt: '公布日期', 社会公布日: '公布日期', filedAt: '备案日期', 备案日: '备案日期', terminatedAt: '终止日期', 提前终止日: '终止日期',
} as const

export const wordsOfEmpowered = {
  bodyId: '乡镇街道', 主体标识: '乡镇街道', 承接乡镇街道: '乡镇街道', itemCode: '事项编码', 赋权事项: '事项编码', actionKind: '行为种类*', fromBodyId: '原实施部门*', 委托行政机关: '原实施部门*', 原行使部门: '原实施部门*', decisionDocNo: '决定文号*',
  省级决定文号: '决定文号*', validFrom: '承接日期*', 生效日: '承接日期*', 承接日: '承接日期*', validTo: '收回日期', 失效日: '收回日期', 收回日: '收回日期',
} as const

export const wordsOfAreas = {
  areaCode: '区划代码*', areaName: '区划名称*', 名称: '区划名称*', parentCode: '上级代码', level: '层级*', validFrom: '生效日', 生效日期: '生效日', validTo: '失效日', 失效日期: '失效日',
} as const

export const wordsOfCalendar = { calendarCode: '适用日历*', 日历代码: '适用日历*', day: '日期*', isWorkday: '是否工作日*', name: '节日名称', source: '依据文件*' } as const
