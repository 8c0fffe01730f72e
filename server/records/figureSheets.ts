import type { AlertFigureRowOut, AlertFiguresOut, AnswerOf, FigureRowOut, FiguresOut, getAlertFigures, getIndicators, getRecordFigures, getYearlyReport, officeFigures, QualityRow, RegisteredOut } from '../http/contract/index.ts'
import type { Table } from '../files/sheets.ts'

const share = (part: number, of: number): string => (of === 0 ? '' : `${(part / of * 100).toFixed(1)}%`)

/** Figures on alerts as one table: each group of lines adds up to the last line. Empty where nothing can be compared, or nobody has judged. */
export function alertFigureSheet({ compared, total, months, colours, themes, rules, areas, bodies, kinds }: AnswerOf<typeof getAlertFigures>): Table {
  const cells = (group: string, name: string, basis: string, { raised, confirmed, dismissed, open, now, before }: AlertFiguresOut): string[] => [
    group, name, basis, ...[raised, confirmed, dismissed, open].map(String), share(confirmed, confirmed + dismissed), ...compared ? [String(now), String(before)] : ['', ''],
  ]
  const lines = (group: string, rows: readonly AlertFigureRowOut[]) => rows.map(row => cells(group, row.name, '', row))
  const span = compared && { now: `${compared.now.from}至${compared.now.to}提示`, before: `${compared.before.from}至${compared.before.to}提示` }
  return [
    ['分组', '项目', '依据', '提示', '属实', '不属实', '待处理', '属实率', span?.now ?? '可比月份提示', span?.before ?? '此前提示'],
    ...lines('按月', months), ...lines('按级别', colours), ...lines('按内容', themes),
    ...rules.map(row => cells('按规则', row.name, row.citation ? `${row.citation.lawName}${row.citation.cite}` : '', row)),
    ...lines('按地区', areas), ...lines('按机关', bodies), ...lines('按行为种类', kinds), cells('合计', '', '', total),
  ]
}

/** Figures on matters, one number a line. Empty where a number has no span, or nothing can be compared. */
export function officeFigureSheet({ from, to, today, compared, total, months, kinds, offices, kept, grounds, waiting }: AnswerOf<typeof officeFigures>): Table {
  const both = (now: number, before: number): string[] => (compared ? [String(now), String(before)] : ['', ''])
  const lines = (group: string, name: string, row: RegisteredOut, standing: boolean): string[][] => [
    [group, name, '', '登记', String(row.opened), ...both(row.openedNow, row.openedBefore)], [group, name, '', '办结', String(row.closed), ...both(row.closedNow, row.closedBefore)],
    ...standing ? [[group, name, '', '在办', String(row.open), '', ''], [group, name, '', '已逾期', String(row.overdue), '', '']] : [],
  ]
  const of = (span: { readonly from: string, readonly to: string }) => `${span.from}至${span.to}`
  return [
    ['分组', '项目', '依据', '指标', `${from}至${to}（在办、已逾期、等谁为${today}）`, compared ? of(compared.now) : '可比月份', compared ? of(compared.before) : '此前'],
    ...lines('合计', '', total, true), ...months.filter(({ key }) => key >= from && key <= to).flatMap(row => lines('按月', row.name, row, false)),
    ...kinds.flatMap(row => lines('按种类', row.name, row, true)), ...offices.flatMap(row => lines('按承办机关', row.name, row, true)),
    ...kept.flatMap(({ side, due, kept: inTime, late, open, now, before }) => [
      ['到期应办', due, ...both(now.due, before.due)], ['按期', inTime, ...both(now.kept, before.kept)], ['逾期完成', late, '', ''], ['逾期未办', open, '', ''],
    ].map(cells => ['期限', side === 'office' ? '监督一方' : '被监督机关', '', ...cells.map(String)])),
    ...grounds.map(({ name, citation, matters, now, before }) => ['情形', name, `${citation.lawName}${citation.cite}`, '认定的办件', String(matters), ...both(now, before)]),
    ...waiting.map(({ name, matters }) => ['等谁', name, '', '办件', String(matters), '', '']),
  ]
}

/** What is handed to an appraisal, one number a line, with the articles it rests on. */
export const indicatorSheet = ({ organ, year, items }: AnswerOf<typeof getIndicators>): Table => [
  ['机关', '年度', '类别', '指标', '依据', '项', '数'],
  ...items.flatMap(({ groupName, name, citations, count, parts, papers }) => {
    const basis = citations.map(({ lawName, cite }) => `${lawName}${cite}`).join('、')
    const first = [organ.name, String(year), groupName, papers.length > 0 ? `${name}（${papers.map(({ number }) => number).join('、')}）` : name, basis]
    return [[...first, '总数', String(count)], ...parts.map(part => [...first, part.name, String(part.count)])]
  }),
]

const figureHead = ['行为', '涉企', '有罚款', '罚款（元）', '经复议、诉讼', '未获维持'] as const
const figureCells = ({ records, enterprise, fined, fine, contested, overturned }: FiguresOut): string[] => [records, enterprise, fined, fine, contested, overturned].map(String)

/** Figures on acts as one table: each group of lines adds up to the last line. */
export function recordFigureSheet({ total, months, kinds, areas, bodies }: AnswerOf<typeof getRecordFigures>): Table {
  const lines = (group: string, rows: readonly FigureRowOut[]) => rows.map(row => [group, row.name, ...figureCells(row)])
  return [['分组', '项目', ...figureHead], ...lines('按月', months), ...lines('按行为种类', kinds), ...lines('按地区', areas), ...lines('按机关', bodies), ['合计', '', ...figureCells(total)]]
}

/** The tables of a yearly report one below the other, each line with what it is of. */
export const yearlySheet = ({ of, year, kinds, total, tables }: AnswerOf<typeof getYearlyReport>): Table => [
  ['范围', '年度', '表', '项目', '件数', '金额（元）'],
  ...[...kinds, { ...total, name: '合计' }].map(({ name, records, fine }) => [of, String(year), '行政执法行为实施情况', name, String(records), String(fine)]),
  ...tables.flatMap(table => table.rows.map(({ name, records, fine }) => [of, String(year), table.name, name, String(records), fine > 0 ? String(fine) : ''])),
]

/** What each body handed in from one source in a month, and how good it was. */
export const qualitySheet = (items: readonly QualityRow[]): Table => [
  ['机关', '来源', '月份', '得分', '行', '未入库', '有提示', '规则要用的字段报送率', '录入迟', '报送迟', '结案后补录'],
  ...items.map(({ bodyName, sourceSystem, month, score, rows, refused, warnings, complete, lateRecorded, lateReported, backDated }) =>
    [bodyName, sourceSystem, month, String(score), String(rows), String(refused), String(warnings), complete === null ? '' : share(complete, 1), String(lateRecorded), String(lateReported), String(backDated)]),
]
