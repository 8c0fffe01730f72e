import type { RegisterId, Written } from '../../core/registers/index.ts'
import type { DemoArea, DemoOrgan } from './places.ts'

/** An entry, and whose it is. */
export type DemoEntry = readonly [register: RegisterId, organ: string, written: Written]

const since = '2025-01-01'

/** What the office above a pair of counties lays down for both: offences, tiers, lists, standards, money. */
export function entriesAbove({ code: place, name, region }: Pick<DemoArea, 'code' | 'name' | 'region'>): DemoEntry[] {
  const justice = `${place}-justice`
  const paper = (title: string, number: number) => ({ document: `${name}${title}（某发〔2024〕${number}号）`, publishedOn: '2024-12-20', place, from: since })
  const offences: Written[] = [
    { ...paper('案由目录', 11), code: 'AY0101', name: '未按规定建立台账', item: 'CF0101', fineMode: 'ABSOLUTE', fineMin: '1000', fineMax: '50000' },
    { ...paper('案由目录', 11), code: 'AY0102', name: '使用不合格产品', item: 'CF0102', fineMode: 'MULTIPLE', multipleMin: '1', multipleMax: '10', baseKind: 'GOODS_VALUE', crimeName: '生产、销售伪劣产品罪', crimeAmount: '50000', crimeSource: '追诉标准示例' },
    { ...paper('案由目录', 11), code: 'AY0103', name: '未悬挂许可证件', item: 'CF0103', fineMode: 'ABSOLUTE', fineMax: '2000' },
  ]
  const benchmarks: Written[] = [
    { ...paper('行政处罚裁量基准', 12), code: 'JZ0101', offence: 'AY0101', tiers: 'T1|减轻|绝对额|200|1000|不含|初次违法、及时改正|初次违法并及时改正\nT2|从轻|绝对额|1000|3000|不含|配合查处|配合查处\nT3|一般|绝对额|3000|10000|不含||没有从轻、从重情节\nT4|从重|绝对额|10000|50000|含|再次违法、拒不改正|再次违法或者拒不改正' },
    { ...paper('行政处罚裁量基准', 12), code: 'JZ0102', offence: 'AY0102', tiers: 'T1|从轻|倍数|1|3|不含|配合查处|货值不足一千元\nT2|一般|倍数|3|6|不含||没有从轻、从重情节\nT3|从重|倍数|6|10|含|再次违法|二年内再次违法' },
  ]
  const lists: Written[] = [
    { ...paper('不予处罚事项清单', 13), list: 'NO_PENALTY', offence: 'AY0103', conditions: ['FIRST', 'SLIGHT', 'CORRECTED'] },
    { ...paper('从轻处罚事项清单', 13), list: 'LIGHT', offence: 'AY0101', conditions: ['FIRST', 'COOPERATE'], fineMax: '3000' },
    { ...paper('减轻处罚事项清单', 13), list: 'MITIGATED', offence: 'AY0101', conditions: ['FIRST', 'CORRECTED', 'NO_HARM'] },
    { ...paper('免予行政强制措施事项清单', 14), list: 'NO_COERCION', offence: 'AY0102', conditions: ['SLIGHT', 'FIXED_BY_OTHER_EVIDENCE'], publishedOn: '' },
    { ...paper('免予行政强制措施事项清单', 14), list: 'NO_COERCION', offence: 'AY0101', conditions: ['SLIGHT', 'FIXED_BY_OTHER_EVIDENCE'] },
  ]
  const kinds = ['REVOKE_LICENCE', 'STOP_BUSINESS', 'DOWNGRADE', 'CLOSE', 'RESTRICT_EMPLOYMENT']
  const standards: Written[] = [
    { ...paper('听证标准', 15), purpose: 'HEARING', party: 'ORG', fineFrom: '100000', confiscationFrom: '100000', kinds },
    { ...paper('听证标准', 15), purpose: 'HEARING', party: 'PERSON', fineFrom: '5000', confiscationFrom: '5000', kinds },
    { ...paper('重大执法决定法制审核目录', 16), purpose: 'LEGAL_REVIEW', fineFrom: '50000', kinds },
    { ...paper('集体讨论规定', 16), purpose: 'COLLECTIVE', fineFrom: '100000', kinds: ['REVOKE_LICENCE'] },
    ...(region === 'ningxia' ? [{ ...paper('重大行政处罚备案标准', 17), purpose: 'FILING', fineFrom: '50000', kinds: ['REVOKE_LICENCE', 'STOP_BUSINESS'], days: '15' }] : []),
  ]
  const all = (register: RegisterId, written: readonly Written[]) => written.map((each): DemoEntry => [register, justice, each])
  return [
    ...all('offence', offences), ...all('benchmark', benchmarks), ...all('list', lists), ...all('standard', standards),
    ...all('period', [{ ...paper('市场监管办案期限规定', 18), norm: 'penalty-decision-overdue', fieldCode: 'MARKET', count: '90', unit: 'cd', excludes: ['HEARING', 'APPRAISAL', 'ANNOUNCEMENT', 'SUSPENSION'], extension: '30', extensionBy: 'HEAD' }]),
    ...all('fee', [{ ...paper('行政事业性收费目录', 19), code: 'SF01', name: '特种设备检验费', max: '800' }]),
    ...all('reward', [{ ...paper('举报奖励办法', 20), type: 'MARKET_REPORT', grade: '一级', max: '10000', startDays: '30', informDays: '10' }]),
  ]
}

/** Everything but taking somebody into custody (行政处罚法第18条第3款). */
const powers = ['WARNING', 'CRITICISM', 'FINE', 'CONFISCATE_GAINS', 'CONFISCATE_GOODS', 'SUSPEND_LICENCE', 'DOWNGRADE', 'REVOKE_LICENCE', 'RESTRICT_BUSINESS', 'STOP_BUSINESS', 'CLOSE', 'RESTRICT_EMPLOYMENT', 'OTHER']

/** What a body of a county may do, and what it planned to look at in each of these years. */
export function entriesOf({ id: organ, name, areaCode, fieldCodes }: Pick<DemoOrgan, 'id' | 'name' | 'areaCode' | 'fieldCodes'>, years: readonly string[]): DemoEntry[] {
  const list = { document: `${name}权责清单`, publishedOn: '2024-12-25', from: since, fieldCode: fieldCodes[0] }
  const items: Written[] = [
    { ...list, code: 'CF0101', name: '对未按规定建立台账的处罚', actKind: 'penalty', basis: '某条例第31条' },
    { ...list, code: 'CF0102', name: '对使用不合格产品的处罚', actKind: 'penalty', basis: '某条例第32条', requiresLegalReview: 'Y' },
    { ...list, code: 'CF0103', name: '对未悬挂许可证件的处罚', actKind: 'penalty', basis: '某条例第33条' },
    { ...list, code: 'QZ0101', name: '扣押不合格产品', actKind: 'coercion', basis: '某条例第28条' },
    { ...list, code: 'XK0101', name: '经营许可', actKind: 'licence', basis: '某条例第9条', legalDays: '20', legalDaysUnit: 'wd', promiseDays: '10' },
    { ...list, code: 'JC0101', name: '经营场所检查', actKind: 'inspection', basis: '某条例第25条', inspectionPublishedOn: '2024-12-25' },
  ]
  return [
    ...items.map((written): DemoEntry => ['item', organ, written]),
    ...years.flatMap((year): DemoEntry[] => [['plan', organ, { document: `${name}${year}年度检查计划`, publishedOn: `${year}-01-15`, from: `${year}-01-01`, to: `${year}-12-31`, code: '年度计划', name: `${year}年度检查计划`, type: 'ROUTINE', items: 'JC0101', targets: '辖区内经营者，抽取比例百分之五' }],
      ['plan', organ, { document: `${name}${year}年专项检查方案`, publishedOn: `${year}-01-15`, from: `${year}-01-16`, to: `${year}-12-31`, code: '专项方案', name: `${year}年经营场所专项检查`, type: 'SPECIAL', items: 'JC0101', approver: 'SELF', approvedOn: `${year}-01-10`, filedOn: `${year}-01-12` }],
    ['cap', organ, { document: `${name}公告`, publishedOn: `${year}-01-15`, from: `${year}-01-01`, to: `${year}-12-31`, year, cap: '2' }]]),
    ['power', organ, { document: `${name}主体资格公告`, publishedOn: '2024-12-25', from: since, areas: areaCode, kinds: powers }],
  ]
}

/** Versions of laws that acts rest on; entered once. */
export const lawVersions: readonly Written[] = [
  { name: '中华人民共和国行政处罚法', level: 'LAW', document: '主席令第七十六号', publishedOn: '2017-09-01', from: '2018-01-01', to: '2021-07-14' },
  { name: '中华人民共和国行政处罚法', level: 'LAW', document: '主席令第七十号', publishedOn: '2021-01-22', from: '2021-07-15' },
  { name: '中华人民共和国行政强制法', level: 'LAW', document: '主席令第四十九号', publishedOn: '2011-06-30', from: '2012-01-01' },
  { name: '中华人民共和国行政许可法', level: 'LAW', document: '主席令第二十九号', publishedOn: '2019-04-23', from: '2019-04-23' },
]
