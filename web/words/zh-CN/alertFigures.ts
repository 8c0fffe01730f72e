export interface Span { readonly from: string; readonly to: string }
interface Judged { readonly confirmed: number; readonly dismissed: number }

export const monthsIn = ({ from, to }: Span): string => (from.slice(0, 7) === to.slice(0, 7) ? `${Number(from.slice(0, 4))}年${Number(from.slice(5, 7))}月` : `${Number(from.slice(0, 4))}年${Number(from.slice(5, 7))}月至${from.slice(0, 4) === to.slice(0, 4) ? '' : `${Number(to.slice(0, 4))}年`}${Number(to.slice(5, 7))}月`)
const shareOf = ({ confirmed, dismissed }: Judged): string => `${Math.round(confirmed / (confirmed + dismissed) * 100)}%`
const judged = ({ confirmed, dismissed }: Judged): string =>
  (confirmed + dismissed === 0 ? '还没有核实过的' : `已核实 ${confirmed + dismissed} 条，属实 ${confirmed} 条${confirmed + dismissed < 10 ? '' : `（${shareOf({ confirmed, dismissed })}）`}`)
const more = (now: number, before: number): string => (now === before ? '一样多' : `${now > before ? '多' : '少'} ${Math.abs(now - before).toLocaleString('en')} 条`)

/** Figures on alerts: what was raised, and what became of it. */
export const alertFigures = {
  title: '预警统计',
  scope: '按提示的日子归入月份；属实包括已启动案件的，待处理包括等机关说明的，其余的已改正、不再命中或者暂不提示。每个数字都可点开到逐条预警。',
  against: '对比', alone: '不对比', ways: { year: '上年同期', months: '之前几个月' },
  theme: '内容', all: '全部预警',
  count: { raised: '提示', confirmed: '属实', dismissed: '不属实', open: '待处理' },
  share: '属实率', trend: (way: 'year' | 'months') => (way === 'year' ? '上年同期 → 本期' : '之前 → 本期'),
  shareOf: (of: Judged) => (of.confirmed + of.dismissed === 0 ? '—' : of.confirmed + of.dismissed < 10 ? `${of.confirmed}／${of.confirmed + of.dismissed}` : shareOf(of)),
  fewJudged: '核实过的不到10条时，不算比例，只写属实／已核实的条数。',
  moved: (before: number, now: number) => `${before.toLocaleString('en')} → ${now.toLocaleString('en')}`,
  compares: ({ now, before }: { readonly now: Span; readonly before: Span }) => `对比的是过完的月份：${monthsIn(before)} → ${monthsIn(now)}。`,
  tables: { months: '按月', colours: '按级别', themes: '按内容', rules: '按规则', areas: '按地区', bodies: '按机关', kinds: '按行为种类' },
  head: { months: '月份', colours: '级别', themes: '内容', rules: '规则', areas: '地区', bodies: '机关', kinds: '种类' },
  answer: (span: Span, raised: number, of: Judged) => `${monthsIn(span)}提示预警 ${raised.toLocaleString('en')} 条，${judged(of)}；此前没有过完的月份可以对比`,
  answerAgainst: ({ now, before }: { readonly now: Span; readonly before: Span }, raised: number, earlier: number, of: Judged) =>
    `${monthsIn(now)}提示预警 ${raised.toLocaleString('en')} 条，比${monthsIn(before)}（${earlier.toLocaleString('en')} 条）${more(raised, earlier)}；${judged(of)}`,
  none: '这段时间没有提示过预警。', noMatch: '没有符合条件的预警。', others: (count: number) => `其余 ${count} 条规则`, otherBodies: (count: number) => `其余 ${count} 个机关`,
  noKind: '不针对一件行为', area: '地区',
}
