import { approverPost, excludeReason, fact, field, filedTo, partyType, penaltyKind } from '../records/codes.ts'
import * as tables from './codes.ts'
import { type Column, code, codes, count, day, flag, money, number, text, texts } from './columns.ts'
import type {
  AreaSetting, Benchmark, BodyPower, EnforcementItem, Entry, Fee, InspectionCap, InspectionPlan, LegalBasis, ListEntry, NormativeDocument, Numbering, Offence, RewardStandard, SpecialPeriod, Standard,
} from './entries.ts'
import { type Around, checkBenchmark, checkItem, checkList, checkNormativeDocument, checkOffence, checkPeriod, checkPlan, checkStandard, type Checking } from './checks.ts'
import { checkNumbering } from './numbering.ts'
import { tiersColumn } from './tiers.ts'
import { plainName } from './worldOf.ts'

/** Each register with the entries it holds. */
export interface EntryOf {
  readonly item: EnforcementItem
  readonly offence: Offence
  readonly benchmark: Benchmark
  readonly list: ListEntry
  readonly standard: Standard
  readonly period: SpecialPeriod
  readonly plan: InspectionPlan
  readonly cap: InspectionCap
  readonly fee: Fee
  readonly reward: RewardStandard
  readonly basis: LegalBasis
  readonly power: BodyPower
  readonly area: AreaSetting
  readonly numbering: Numbering
  readonly normativeDocument: NormativeDocument
}
export type RegisterId = keyof EntryOf
export const registerIds = ['item', 'offence', 'benchmark', 'list', 'standard', 'period', 'plan', 'cap', 'fee', 'reward', 'basis', 'power', 'area', 'numbering', 'normativeDocument'] as const satisfies readonly RegisterId[]

type Own<E> = { readonly [K in Exclude<keyof E, 'organ' | 'from' | 'to'>]: Column<E[K]> | Column<E[K] | null> }

/** One register: what its entries say, which of them are versions of one thing, and what makes one sound. */
export interface Register<E extends Entry = Entry> {
  readonly name: string
  /** What it is for, and the law behind it. */
  readonly about: string
  readonly columns: Own<E>
  /** Of whom the entries are: who carries the item out, who issued the paper. */
  readonly organIs: string
  /** What is not published does not hold. */
  readonly mustBePublished: boolean
  /** Entries with the same key are versions of one thing, of which one holds on a day. */
  keyOf(entry: E): string
  titleOf(entry: E, around: Around): string
  readonly check?: Checking<E>
}

const document = (name = '依据文件') => text(name, 200, { required: true, hint: '文件名称和文号' })
const publishedOn = day('公布日期')
const place = text('适用地区', 12, { required: true, hint: '区划代码；省、市的代码包括其下各地' })
const offenceCode = text('案由编码', 40, { required: true })
const offenceOf = ({ offence: of, place: where, from }: Benchmark | ListEntry, around: Around): string => around.offence(of, where, from)?.name ?? of
const withPlace = { document: document(), publishedOn, place }

const item: Register<EnforcementItem> = {
  name: '权责清单事项', about: '执法主体可以实施的事项及其依据，列入清单的才能实施（行政处罚法第17条、行政许可法第22条）。', organIs: '实施主体', mustBePublished: false,
  columns: {
    code: text('事项编码', 40, { required: true }), name: text('事项名称', 200, { required: true }), actKind: code('行为种类', tables.actKind, { required: true }), fieldCode: code('执法领域', field),
    basis: texts('法律依据', { hint: '《名称》第几条；多项用分号分开' }), document: text('清单文件', 200), publishedOn: day('公布日期'), legalDays: count('法定时限'),
    legalDaysUnit: code('法定时限单位', tables.limitUnit), promiseDays: count('承诺时限（工作日）'), requiresLegalReview: flag('列入法制审核目录'), requiresHearing: flag('法定听证事项'),
    givenToTownships: flag('法律直接授予乡镇'), inspectionPublishedOn: day('检查事项公布日期'),
  },
  keyOf: ({ organ, code: of }) => `${organ} ${of}`, titleOf: ({ code: of, name }) => `${name}（${of}）`, check: checkItem,
}

const offence: Register<Offence> = {
  name: '案由', about: '违法行为及其法定罚则、追责时效、刑事追诉标准（行政处罚法第9条、第36条）。', organIs: '登记机关', mustBePublished: false,
  columns: {
    code: offenceCode, name: text('违法行为', 200, { required: true }), item: text('所属事项编码', 40), place, fineMode: code('罚款方式', tables.fineMode), fineMin: money('法定下限（元）'),
    fineMax: money('法定上限（元）'), multipleMin: number('最低倍数'), multipleMax: number('最高倍数'), baseKind: code('倍数基数', tables.baseKind), statuteYears: number('追责时效（年）'),
    crimeName: text('追诉罪名', 100), crimeAmount: money('追诉金额标准（元）'), crimeFacts: codes('追诉情节', fact), crimeSource: text('追诉标准依据', 200),
    document: document('设定依据'), publishedOn,
  },
  keyOf: ({ code: of, place: where }) => `${of} ${where}`, titleOf: ({ code: of, name }) => `${name}（${of}）`, check: checkOffence,
}

const benchmark: Register<Benchmark> = {
  name: '裁量基准', about: '法定幅度内的裁量阶次，应当向社会公布（行政处罚法第34条）。', organIs: '制定机关', mustBePublished: true,
  columns: { code: text('基准编码', 40, { required: true }), offence: offenceCode, tiers: tiersColumn, ...withPlace },
  keyOf: ({ offence: of, place: where }) => `${of} ${where}`, titleOf: (entry, around) => `${offenceOf(entry, around)}（${entry.code}）`, check: checkBenchmark,
}

const list: Register<ListEntry> = {
  name: '免罚轻罚清单', about: '不予处罚、从轻、减轻、免予行政强制措施四张清单，条件全部满足才适用（行政处罚法第32条、第33条，行政强制法第16条）。', organIs: '制定机关', mustBePublished: true,
  columns: { list: code('清单', tables.listType, { required: true }), offence: offenceCode, conditions: codes('适用条件', fact, { required: true }), fineMax: money('从轻上限（元）'), ...withPlace },
  keyOf: ({ list: which, offence: of, place: where }) => `${which} ${of} ${where}`, titleOf: (entry, around) => `${tables.listType[entry.list]}：${offenceOf(entry, around)}`, check: checkList,
}

const standard: Register<Standard> = {
  name: '重大标准', about: '听证、法制审核、集体讨论、备案从多大的案件起（行政处罚法第57条、第58条、第63条），执法数据录入后多少日内报送。同一用途以地区最窄的为准，再看领域和相对人。', organIs: '制定机关', mustBePublished: false,
  columns: {
    purpose: code('用途', tables.stdPurpose, { required: true }), fieldCode: code('执法领域', field, { hint: '不填为各领域' }), party: code('相对人类型', partyType, { hint: '不填为所有相对人' }),
    fineFrom: money('罚款达到（元）'), confiscationFrom: money('没收达到（元）'), kinds: codes('处罚种类', penaltyKind), days: count('备案、报送期限（日）'), ...withPlace,
  },
  keyOf: ({ purpose, place: where, fieldCode, party }) => `${purpose} ${where} ${fieldCode ?? ''} ${party ?? ''}`,
  titleOf: ({ purpose, fieldCode, party, fineFrom }) => [tables.stdPurpose[purpose], fieldCode && field[fieldCode], party && partyType[party], fineFrom !== null && `罚款${fineFrom}元以上`].filter(Boolean).join('·'), check: checkStandard,
}

const period: Register<SpecialPeriod> = {
  name: '特别期限、限额', about: '法律、法规、规章对某一领域、事项或者地区另有规定的期限和限额，代替一般规定。', organIs: '登记机关', mustBePublished: false,
  columns: {
    norm: text('代替的监测规则', 100, { required: true }), fieldCode: code('执法领域', field), item: text('事项编码', 40), count: number('数值', { required: true }),
    unit: code('单位', tables.limitUnit, { required: true }), excludes: codes('不计入的期间', excludeReason), onlyIfInformed: flag('书面告知才不计入'), extension: count('最长可延长'),
    extensionBy: code('延长批准人', approverPost), ...withPlace,
  },
  keyOf: ({ norm, place: where, fieldCode, item: of }) => `${norm} ${where} ${fieldCode ?? ''} ${of ?? ''}`,
  titleOf: ({ norm, fieldCode, count: of, unit }, { norms }) => `${norms.get(norm) ?? norm}${fieldCode === null ? '' : `·${field[fieldCode]}`}：${of}${tables.limitUnit[unit]}`, check: checkPeriod,
}

const plan: Register<InspectionPlan> = {
  name: '检查计划', about: '年度、双随机、专项和联合检查计划，公布后才能据以检查（国办发〔2024〕54号）。', organIs: '制定机关', mustBePublished: true,
  columns: {
    code: text('计划编码', 64, { required: true }), name: text('计划名称', 200, { required: true }), type: code('类型', tables.planType, { required: true }), items: texts('检查事项编码', { required: true }),
    targets: text('对象和抽取比例', 500), deployedAbove: flag('上级部署'), approver: code('批准机关', tables.approverType), approvedOn: day('批准日期'), filedOn: day('备案日期'),
    document: text('计划文件', 200), publishedOn,
  },
  keyOf: ({ organ, code: of }) => `${organ} ${of}`, titleOf: ({ name, code: of }) => `${name}（${of}）`, check: checkPlan,
}

const cap: Register<InspectionCap> = {
  name: '年度频次上限', about: '同一机关一年内对同一企业检查的次数上限（国办发〔2024〕54号）。', organIs: '执法主体', mustBePublished: true,
  columns: { year: text('年度', 4, { required: true }), risk: code('企业分级', tables.riskClass, { hint: '不填为所有企业' }), cap: count('上限（次）', { required: true }), document: document(), publishedOn },
  keyOf: ({ organ, year, risk }) => `${organ} ${year} ${risk ?? ''}`, titleOf: ({ year, risk, cap: most }) => `${year}年${risk === null ? '' : `${tables.riskClass[risk]}风险`}${most}次`,
  check: ({ year }) => (/^20\d{2}$/.test(year) ? [] : [{ column: 'year', says: `年度“${year}”应当写四位数字，如 2026。` }]),
}

const fee: Register<Fee> = {
  name: '收费目录', about: '行政事业性收费项目和标准上限，目录之外不得收费（行政许可法第59条）。', organIs: '制定机关', mustBePublished: false,
  columns: { code: text('收费编码', 30, { required: true }), name: text('收费项目', 200, { required: true }), max: money('标准上限（元）', { required: true }), ...withPlace },
  keyOf: ({ code: of, place: where }) => `${of} ${where}`, titleOf: ({ code: of, name }) => `${name}（${of}）`,
}

const reward: Register<RewardStandard> = {
  name: '奖励标准', about: '各类行政奖励的档次、上限和办理期限。', organIs: '制定机关', mustBePublished: false,
  columns: {
    type: code('奖励类型', tables.rewardType, { required: true }), grade: text('档次', 60, { required: true }), max: money('上限（元）', { required: true }), startDays: count('启动期限（工作日）'),
    informDays: count('告知期限（工作日）'), ...withPlace,
  },
  keyOf: ({ type, grade, place: where }) => `${type} ${grade} ${where}`, titleOf: ({ type, grade }) => `${tables.rewardType[type]}·${grade}`,
}

const basis: Register<LegalBasis> = {
  name: '依据版本', about: '法律、法规、规章各版本的施行日和失效日，按行为日适用（行政处罚法第37条）。', organIs: '登记机关', mustBePublished: false,
  columns: { name: text('名称', 200, { required: true }), level: code('位阶', tables.lawLevel, { required: true }), document: document('公布文号'), publishedOn },
  keyOf: ({ name }) => plainName(name), titleOf: ({ name }) => name,
}

const power: Register<BodyPower> = {
  name: '主体权限', about: '执法主体的管辖区划、罚款上限和可以作出的处罚种类（行政处罚法第22条、第24条）。', organIs: '执法主体', mustBePublished: false,
  columns: { areas: texts('管辖区划', { hint: '区划代码；不填为机关所在区划' }), fineMax: money('罚款上限（元）'), kinds: codes('可以作出的处罚种类', penaltyKind), document: document(), publishedOn },
  keyOf: ({ organ }) => organ, titleOf: () => '主体权限',
}

const area: Register<AreaSetting> = {
  name: '地区设置', about: '一个地区自何日起入企检查要先扫码，夜间从几时到几时。', organIs: '登记机关', mustBePublished: false,
  columns: { ...withPlace, scansFrom: day('扫码入企启用日期'), nightFrom: count('夜间自（时）'), nightTo: count('夜间至（时）') },
  keyOf: ({ place: where }) => where, titleOf: ({ place: where }) => where,
}

const numbering: Register<Numbering> = {
  name: '执法证号规则', about: '各发证机关的执法证号是什么样子，用来提示抄错的证号；不符合的只提示，不拒收。', organIs: '登记机关', mustBePublished: false,
  columns: { issuer: text('发证机关', 100, { hint: '不填为当地各发证机关' }), patterns: texts('号码样式', { required: true, hint: '一位数字写 #，一位字母或者数字写 ?，如 6598#######；多个用分号分开' }), ...withPlace },
  keyOf: ({ place: where, issuer }) => `${where} ${issuer ?? ''}`, titleOf: ({ place: where, issuer }) => issuer ?? where, check: checkNumbering,
}

const filedWith = (whom: keyof typeof filedTo, hint?: string) => day(`报${filedTo[whom]}备案日期`, hint === undefined ? {} : { hint })

const normativeDocument: Register<NormativeDocument> = {
  name: '规范性文件', about: '行政规范性文件的合法性审查、发布、备案和纠正，由主办机关登记；规章、内部文件、会议纪要不是规范性文件，登记了也不核对。', organIs: '制定机关', mustBePublished: false,
  columns: {
    title: text('文件名称', 200, { required: true }), document: text('文号', 100, { required: true }), maker: code('制定主体类型', tables.issuerType, { required: true }),
    role: code('联合制发角色', tables.jointRole, { hint: '几个部门联合制定的才填写，由主办部门报送备案' }), isNormative: flag('是行政规范性文件', { required: true }), concernsEnterprises: flag('涉及市场主体权利义务'),
    publishedOn: day('发布日期', { required: true, hint: '公开发布的日期，不是成文日期' }), reviewedOn: day('合法性审查日期'), reviewResult: code('审查结论', tables.reviewResult),
    filedWithCommitteeOn: filedWith('NPC_STANDING', '人民政府的文件'), filedWithGovernmentAboveOn: filedWith('SUPERIOR_GOV', '人民政府的文件'), filedWithGovernmentOn: filedWith('OWN_GOV', '部门的文件'),
    filedWithDepartmentAboveOn: filedWith('SUPERIOR_BODY', '部门的文件'), filedWithJusticeOn: filedWith('JUSTICE'), receipts: texts('备案回执'),
    orderedToCorrectOn: day('责令纠正日期'), correctedOn: day('纠正日期'),
  },
  keyOf: ({ organ, document: of }) => `${organ} ${of}`, titleOf: ({ title, document: of }) => `${title}（${of}）`, check: checkNormativeDocument,
}

export const registers: { readonly [R in RegisterId]: Register<EntryOf[R]> } = { item, offence, benchmark, list, standard, period, plan, cap, fee, reward, basis, power, area, numbering, normativeDocument }

/** Any of them, for what treats all alike. */
export const registerOf = (id: RegisterId): Register => registers[id] as unknown as Register
