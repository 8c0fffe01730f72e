import type { AlertItem, ExportSet, LeadItem, MatterRow, OfficerRow, OwnRuleItem, RecordItem, RegisterVersion, Sight, WaitingRow } from '../../server/http/contract/index.ts'
import type { House } from './browser.ts'
import { firstPaperIn, issued, read, send, submitted, today, verified } from './tenTasksStory.ts'

/** One page as the one who uses it sees it; without a login, a stranger. */
export interface Shown { readonly name: string, readonly login: string | undefined, readonly path: string }

const place = '422891'
const clerk = `${place}-clerk`
const agency = `${place}-market`
const operator = '422800-operator'

const slowDecision = {
  title: '立案三十日以上才作出决定', kinds: ['penalty'], fields: [], applies: { all: true, tests: [] }, broken: { all: true, tests: [{ field: 'caseFiledAt', daysBefore: 'decidedAt', atLeast: 30 }] },
  says: '{caseFiledAt}立案，{decidedAt}才作出决定。', colour: 'blue', basis: { document: '甲州司法发〔2026〕9号' }, from: '2026-01-01',
}

/** Every page in the states that it has: full, empty, without a right, for the other side. */
export async function everyPage(house: House): Promise<readonly Shown[]> {
  const [office, head] = [await house.visit(clerk), await house.visit(`${place}-chief`)]
  const items = async <T>(path: string): Promise<T[]> => (await read<{ items: T[] }>(office, path)).items
  const matters = await items<MatterRow>('/api/matters?view=all')
  const everyKind = await items<MatterRow>('/api/matters?view=all&kind=all')
  const ofKind = (kind: string): string => everyKind.find(row => row.kind === kind)!.id
  const inStage = (stage: RegExp): string => matters.find(({ stageName }) => stage.test(stageName))!.id
  const alert = (await items<AlertItem>('/api/alerts'))[0]!
  const { id: asked, version } = (await items<AlertItem>(`/api/alerts?body=${agency}`)).at(-1)!
  await send(office, '/api/alerts/questions', { alerts: [{ id: asked, version }], until: today, says: '请说明送达的时间和方式。' })
  const [lead] = await items<LeadItem>('/api/leads')
  const record = (await items<RecordItem>('/api/records'))[0]!
  await send(office, '/api/records', { records: [{ actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: '待改', actionNo: '待改1号', bodyCode: agency, partyType: 'ORG', name: '某某超市有限公司', procedureType: 'SUMMARY', decidedAt: '2026-03-02', penalty: { penaltyKinds: ['FINE'], fineAmount: 0 } }] })
  const [kept] = await items<WaitingRow>('/api/record-quarantine')
  const [benchmark] = await items<RegisterVersion>('/api/registers/benchmark')
  await send(office, '/api/export-sets', { name: '报州司法局', receiver: '州司法局', law: null, norm: null, agreement: '数据共享协议', content: { subjects: ['record'], kinds: [], bodies: [], since: null, layout: 'whole' }, url: null })
  const shared = (await items<ExportSet>('/api/export-sets'))[0]!.id
  await send(head, '/api/own-rules', slowDecision)
  const [sight] = (await read<{ received: Sight[] }>(office, '/api/sights')).received.filter(({ state }) => state === 'inForce')
  const [ownRule] = await items<OwnRuleItem>('/api/own-rules')
  const officer = (await items<OfficerRow>('/api/officers?duty=supervision'))[0]!
  const { papers: [paper] } = await read<{ papers: { id: string }[] }>(office, `/api/matters/${inStage(/逾期/)}`)
  const toServe = await issued(office, head, place)
  const { papers: [unserved] } = await read<{ papers: { id: string }[] }>(office, `/api/matters/${toServe}`)
  const toDraft = await verified(office, place)
  const round = await submitted(office, await verified(office, place), 'issue:firstCorrection', firstPaperIn(place))
  const received = matters.find(row => row.agency.id === agency)!.id
  const investigated = inStage(/调查/)
  const said: readonly (readonly [name: string, login: string | undefined, path: string])[] = [
    ['登录', undefined, '/'],
    ['工作台', clerk, '/'],
    ['工作台，等审批', clerk, '/?view=approvals'],
    ['我机关的期限', agency, '/'],
    ['系统管理', operator, '/'],
    ['系统管理员看一部法规', operator, '/laws/enshi-2025'],
    ['预警', clerk, '/alerts'],
    ['预警，没有符合条件的', clerk, '/alerts?colour=blue&kind=coercion'],
    ['预警，同类合并', clerk, '/alerts?fold=1'],
    ['预警统计', clerk, '/alerts/figures'],
    ['预警统计，没有符合条件的', clerk, '/alerts/figures?colour=blue&kind=coercion'],
    ['机关看预警统计', agency, '/alerts/figures'],
    ['快到期的行政执法行为', `${place}-chief`, '/ending'],
    ['机关快到期的行政执法行为', agency, '/ending'],
    ['一条预警', clerk, `/alerts/${alert.id}`],
    ['等机关说明的预警', clerk, `/alerts/${asked}`],
    ['机关的预警', agency, '/alerts'],
    ['机关说明预警', agency, `/alerts/${asked}`],
    ['预警线索', clerk, '/leads'],
    ['预警线索，没有已启动的', clerk, '/leads?view=opened'],
    ['一条预警线索', clerk, `/leads/${lead!.id}`],
    ['监测规则', clerk, '/rules'],
    ['监测规则，没有符合条件的', clerk, '/rules?show=often'],
    ['一条监测规则', `${place}-chief`, '/rules/penalty-law-2021/penalty-service-overdue'],
    ['机关看一条监测规则', agency, '/rules/penalty-law-2021/penalty-service-overdue'],
    ['自定规则', clerk, '/rules/own'],
    ['新建自定规则', `${place}-chief`, '/rules/own/new'],
    ['一条自定规则', `${place}-chief`, `/rules/own/${ownRule!.id}`],
    ['修改自定规则', `${place}-chief`, `/rules/own/${ownRule!.id}?edit=1`],
    ['机关看一条自定规则', agency, `/rules/own/${ownRule!.id}`],
    ['行政执法行为', clerk, '/records'],
    ['一项行政执法行为', clerk, `/records/${record.id}`],
    ['数据归集', clerk, '/records/import'],
    ['执法数据分析', clerk, '/records/figures'],
    ['执法数据年报', clerk, '/records/yearly'],
    ['涉企检查频次', clerk, '/records/inspections'],
    ['涉企检查频次，没有检查的年份', clerk, '/records/inspections?year=2022'],
    ['一个执法主体的情况', clerk, `/records/profile?body=${agency}`],
    ['大屏，执法数据', clerk, '/wall/records'],
    ['大屏，预警', clerk, '/wall/alerts'],
    ['大屏，办件期限', clerk, '/wall/matters'],
    ['对照方案', clerk, '/records/mappings'],
    ['报送系统', clerk, '/records/senders'],
    ['待改的行', clerk, '/records/quarantine'],
    ['一行待改的数据', clerk, `/records/quarantine/${kept!.importId}/${kept!.line}`],
    ['数据质量', clerk, '/quality'],
    ['公示要素核对', clerk, '/publication'],
    ['公示要素核对，没有决定的年份', clerk, '/publication?year=2022'],
    ['授权查看', clerk, '/sights'],
    ['授权查看，能授权的人', `${place}-chief`, '/sights'],
    ['按授权查看的行为', clerk, `/records?sight=${sight!.id}`],
    ['访问日志', `${place}-chief`, '/access-log'],
    ['访问日志，没有符合条件的', `${place}-chief`, '/access-log?person=没有这个人'],
    ['承办人看访问日志', clerk, '/access-log'],
    ['数据共享', clerk, '/sharing'],
    ['新建共享集', clerk, '/sharing/new'],
    ['一个共享集', clerk, `/sharing/${shared}`],
    ['热线工单', clerk, '/work-orders'],
    ['信用异议', clerk, '/work-orders?channel=creditObjection'],
    ['信用修复', clerk, '/work-orders?channel=creditRepair'],
    ['监督案件', clerk, '/matters'],
    ['监督案件，没有符合条件的', clerk, '/matters?text=没有这样的案件'],
    ['调查中的案件', clerk, `/matters/${investigated}`],
    ['整改中的案件', clerk, `/matters/${inStage(/整改中/)}`],
    ['逾期的案件', clerk, `/matters/${inStage(/逾期/)}`],
    ['办结的案件', clerk, `/matters/${inStage(/办结/)}`],
    ...['papers', 'items', 'evidence', 'people', 'correspondence', 'linked', 'notes', 'archive'].map(tab => [`案件的分页 ${tab}`, clerk, `/matters/${inStage(/逾期/)}?tab=${tab}`] as const),
    ['办理一件事', clerk, `/matters/${investigated}/act/conclude`],
    ['采取监督措施', clerk, `/matters/${investigated}/act/measure`],
    ['不能办的事', clerk, `/matters/${investigated}/act/close`],
    ['被监督机关看案件', agency, `/matters/${received}`],
    ['被监督机关还没有签收', agency, `/matters/${toServe}`],
    ['启动办件', clerk, `/matters/new?agency=${agency}&kind=supervision`],
    ['选择办件的种类', clerk, `/matters/new?agency=${agency}`],
    ['执法机关报送、提出', agency, '/matters/new'],
    ['全部办件', clerk, '/matters?kind=all'],
    ['现场检查', clerk, `/supervisory-inspections/${investigated}/on-site`],
    ['拟制文书', clerk, `/matters/${toDraft}/draft/issue%3AfirstCorrection`],
    ['审批', `${place}-chief`, '/approvals'],
    ['审批，没有等我的', clerk, '/approvals'],
    ['一份送审的文书', `${place}-chief`, `/approvals/${round}`],
    ['审批规定', `${place}-leader`, '/approvals/rules'],
    ['待送达', clerk, '/instruments'],
    ['文号登记簿', clerk, '/instruments?view=register'],
    ['送达', clerk, `/instruments/${unserved!.id}/serving`],
    ['文书', clerk, `/instruments/${paper!.id}`],
    ['被监督机关看没有签收的文书', agency, `/instruments/${unserved!.id}`],
    ['要求提供的材料', clerk, '/requests'],
    ['要求提供的材料，清单', clerk, '/requests?view=list'],
    ['归档', clerk, '/archive'],
    ['收到的文书', agency, '/received'],
    ['统计', clerk, '/statistics'],
    ['机关年度指标', clerk, `/statistics/indicators?body=${agency}`],
    ['条文趋势', clerk, '/statistics/norms'],
    ['条文趋势，各月不属实的', clerk, '/statistics/norms?show=dismissed&law=penalty-law-2021'],
    ['条文趋势，没有预警的月份', clerk, '/statistics/norms?from=2026-01&to=2026-01&kind=coercion'],
    ['机关看条文趋势', agency, '/statistics/norms'],
    ['法规实施情况，先看当地法规', clerk, '/statistics/laws'],
    ['国家条例的实施情况', clerk, '/statistics/laws?law=national-2025'],
    ['执法依据的实施情况', clerk, '/statistics/laws?law=penalty-law-2021'],
    ['机关不能看法规实施情况', agency, '/statistics/laws?law=enshi-2025'],
    ['同类机关对照，没有同类的', clerk, '/statistics/bodies'],
    ['州级看同类机关对照', '422800-clerk', '/statistics/bodies'],
    ['同类机关对照，没有数据的月份', '422800-clerk', '/statistics/bodies?from=2026-01&to=2026-01'],
    ['工作交接', `${place}-chief`, '/successions'],
    ['履职台账', clerk, '/fulfilments'],
    ['履职台账，没有符合条件的', clerk, '/fulfilments?article=第999条'],
    ['监督内容', clerk, '/fulfilments?view=topics'],
    ['下级机关的履职', clerk, '/fulfilments?view=below'],
    ['上级看下级的台账', '422800-clerk', '/fulfilments?of=422891-justice'],
    ['登记履职', clerk, '/fulfilments/enshi-2025/annualPlan?record=new'],
    ['登记过的履职', clerk, '/fulfilments/enshi-2025/annualPlan'],
    ['一项监督内容', clerk, '/fulfilments/enshi-2025/content.systems'],
    ['约谈', clerk, `/matters/${ofKind('regulatoryTalk')}`],
    ['投诉举报', clerk, `/matters/${ofKind('complaint')}`],
    ['回避', `${place}-leader`, `/matters/${ofKind('recusal')}`],
    ['执法人员', clerk, '/officers'],
    ['执法人员，没有符合条件的', clerk, '/officers?text=没有这个人'],
    ['人员配备', clerk, '/officers?show=staffing'],
    ['执法机关看本机关人员', agency, '/officers'],
    ['一名监督人员', `${place}-chief`, `/officers/${officer.id}`],
    ['我的证件与培训', clerk, '/own-officer'],
    ['没有登记的人', `${place}-leader`, '/own-officer'],
    ['证件', clerk, '/credentials'],
    ['证件，没有符合条件的', clerk, '/credentials?view=suspended'],
    ['被监督机关看承办人', agency, `/matters/${received}?tab=people`],
    ['执法主体名录', clerk, '/organs'],
    ['执法主体名录，没有符合条件的', clerk, '/organs?text=没有这个机关'],
    ['系统管理员看执法主体', operator, '/organs'],
    ['一个机关', clerk, `/organs/${agency}`],
    ['一个乡镇', clerk, `/organs/${place}-township?on=2026-01-05`],
    ['谁可以监督谁', clerk, `/organs?view=competence&supervisor=${place}-justice&supervised=${place}-township`],
    ['层级覆盖', clerk, '/organs?view=coverage'],
    ['导入执法主体', clerk, '/organs/import'],
    ...(['officers', 'credentials', 'entrustments', 'empowered', 'areas', 'calendar'] as const).map((table) => [`导入主数据：${table}`, clerk, `/master-data/${table}`] as const),
    ['权责与裁量清单', clerk, '/registers'],
    ['裁量基准', agency, '/registers?view=benchmark'],
    ['清单，没有符合条件的', clerk, '/registers?view=list&text=没有这一项'],
    ['以前某一天的标准', clerk, '/registers?view=standard&on=2024-06-03'],
    ['系统管理员看清单', operator, '/registers?view=fee'],
    ['一项裁量基准', clerk, `/register-versions/${benchmark!.id}`],
    ['导入案由', clerk, '/registers/offence/import'],
    ['移送', clerk, '/referrals'],
    ['承诺', clerk, '/commitments'],
    ['通报', clerk, '/circulars'],
    ['表彰奖励', clerk, '/awards'],
    ['文书模板', `${place}-chief`, '/admin/templates'],
    ['一种文书的模板', `${place}-chief`, '/admin/templates/firstCorrection'],
    ['系统管理员看文书模板', operator, '/admin/templates'],
    ['账号', operator, '/admin/accounts'],
    ['账号，没有符合条件的', operator, '/admin/accounts?text=没有这样的人'],
    ['法规', undefined, '/laws'],
    ['一部法规', undefined, '/laws/enshi-2025'],
    ['一条', undefined, '/laws/enshi-2025/27-1'],
    ['一条，附原文', undefined, '/laws/linjiang-2025/6'],
    ['一条，附履职台账', clerk, '/laws/enshi-2025/15'],
    ['法规对照', undefined, '/laws/compare'],
    ['法规对照，只看不同的', clerk, '/laws/compare?laws=ningxia-2021,enshi-2025&only=differences'],
    ['逐条对照', undefined, '/laws/enshi-2025/coverage?view=excused'],
    ['程序图', undefined, '/laws/enshi-2025/diagram'],
    ['程序图，适合宽度', clerk, '/laws/ningxia-2021/diagram?line=department&above=false&size=fit'],
    ['未决问题', `${place}-chief`, '/laws/enshi-2025/questions?kind=external'],
    ['并行规定', undefined, '/laws/enshi-2025/conflicts'],
    ['版本影响', clerk, '/laws/enshi-2025/impact'],
    ['消息', clerk, '/notices'],
    ['个人设置', clerk, '/settings'],
    ['系统管理员的个人设置', operator, '/settings'],
    ['期限计算器', undefined, '/periods?law=enshi-2025&from=2025-08-08'],
    ['日历', undefined, '/calendars?region=xinjiang&year=2025'],
    ['日历，还没有通知的年份', clerk, '/calendars?region=enshi&year=2030'],
    ['放假通知', `${place}-chief`, '/calendars?view=notices'],
    ['待确认的期限', clerk, '/calendars?view=waiting'],
    ['没有的页面', clerk, '/nowhere'],
    ['没有的案件', clerk, '/matters/00000000-0000-4000-8000-000000000000'],
    ['系统管理员不能看案件', operator, `/matters/${investigated}`],
    ['没有送审的文书，不由本机关批', agency, `/approvals/${round}`],
  ]
  return said.map(([name, login, path]) => ({ name, login, path }))
}
