import * as codes from '../codes.ts'
import { ahead, code, count, day, flag, moment, text } from '../values.ts'
import { address, birthDate, identityNumber, phone, textOnPeople } from '../personal.ts'

/** Where the record comes from. */
const source = {
  sourceSystem: text('来源系统', 40),
  sourceRecordId: text('源记录号', 80),
  version: count('版本'),
  voided: flag('作废'),
  actionNo: text('案号', 60),
} as const

/** Who acted, in which field, on what power. What the registers know of a body and an item on that day is theirs to say. */
const body = {
  bodyCode: text('主体编码', 64),
  signBodyId: text('文书用印主体', 64),
  actualBodyId: text('实际实施组织', 64),
  fieldCode: code('执法领域', codes.field),
  itemCode: text('权责事项', 40),
  offenceCode: text('案由编码', 40),
  offenceNameZh: text('违法行为类型', 2000),
  procedureType: code('程序类型', codes.procedureType),
  sourceType: code('案件来源', codes.sourceType),
  sourceRefId: text('来源记录', 80),
} as const

/** 行政相对人 */
const party = {
  partyType: code('相对人类型', codes.partyType),
  name: text('当事人'),
  uscc: text('统一社会信用代码', 30),
  idType: code('证件类型', codes.idType),
  idNo: identityNumber('证件号码'),
  birthDate: birthDate('出生日期'),
  businessRegNo: text('工商注册号', 50),
  organizationCode: text('组织机构代码', 50),
  taxRegNo: identityNumber('税务登记号'), // of a self-employed business it is the number of its owner
  institutionCertNo: text('事业单位证书号', 50),
  socialOrgCertNo: text('社会组织登记证号', 50),
  legalRep: text('法定代表人', 50),
  legalRepIdType: code('法定代表人证件类型', codes.idType),
  legalRepIdNo: identityNumber('法定代表人证件号码'),
  isEnterprise: flag('是否涉企'),
  isIndividualBusiness: flag('是否个体工商户'),
  address: address('住所'),
  phone: phone('联系电话'),
  industryCode: text('行业', 5),
  riskClass: code('风险、信用分级', codes.riskClass),
} as const

const course = {
  areaCode: text('区划代码', 12),
  placeAreaCode: text('行为发生地区划', 12),
  placeCode: text('地点', 40),
  occurredAt: moment('事件发生时间'),
  actAt: moment('违法行为时间'),
  actEndedAt: day('违法行为终了日'),
  clueReceivedAt: day('线索登记日'),
  discoveredAt: day('发现日'),
  caseFiledAt: day('立案日'),
  notFiledAt: day('不予立案决定日'),
  acceptedAt: day('受理日'),
  startedAt: moment('首次实施时间'),
  priorNoticeAt: day('事先告知送达日'),
  statementReceivedAt: day('收到陈述申辩日'),
  statementReviewedAt: day('复核日'),
  statementWaivedAt: day('放弃陈述申辩日'),
  partyPresentAtDecision: flag('宣告时当事人在场'),
  decidedAt: day('决定日'),
  decisionNo: text('决定书文号', 80),
  decisionResult: code('决定结果', codes.decisionResult),
  servedAt: day('决定书送达日'),
  summaryReportedAt: day('当场处罚报所属机关备案日'),
  executedAt: day('执行完毕日'),
  fulfilled: flag('是否履行'),
  deferredUntil: ahead(day('暂缓或者分期期限届满日')),
  closedAt: day('结案日'),
  archivedAt: day('归档日'),
  revokedAt: day('被变更、撤销生效日'),
  denialReason: text('不予理由', 2000),
  remedyInformed: flag('已告知救济途径'),
  urgeServedAt: day('催告书送达日'),
  urgePeriodDays: count('催告书载明期限（日）'),
  courtAppliedAt: day('申请法院执行日'),
  hasEnforcementPower: flag('机关有行政强制执行权'),
  promiseDays: count('承诺办理时限（工作日）'),
  delayReasonPublishedAt: day('公开说明超时理由日'),
  complex: flag('复杂重大'),
  publicInterest: flag('涉重大公共利益'),
  jurisdictionDocId: text('指定管辖、协助、移送依据文书', 80),
  legalBasis: text('适用依据', 4000),
  secretLevel: code('公开限制', codes.secretLevel),
  recordedAt: moment('源系统录入时间'),
  remark: textOnPeople('备注', 4000),
} as const

/** What every kind of record may carry. */
export const common = { ...source, ...body, ...party, ...course } as const
