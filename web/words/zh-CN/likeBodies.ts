import { monthsIn, type Span } from './alertFigures.ts'

const number = (many: number): string => many.toLocaleString('en')
const percent = (share: number): string => `${Math.round(share * 100)}%`

interface Part { readonly part: number; readonly of: number }
interface Spread { readonly bodies: number; readonly lower: number; readonly median: number; readonly upper: number }

/** Bodies of one field and level side by side. */
export const likeBodies = {
  title: '同类机关对照',
  scope: '同一领域、同一级别、看得到的机关放在一起，照名录的次序，不排名次。只对照比例；罚款数额、处罚和检查的件数、投诉数量不拿来比较。比例不同，可能因为案件不同、数据不同，不等于做得好坏。',
  fewest: '不到10件的只写件数，不算比例：一两件就会使比例大变。横线是同样多的案件偶然波动的范围（95%），点是比例，竖线是中位数。',
  group: '同类机关', groupOf: (name: string, bodies: number) => `${name}（${number(bodies)}个）`,
  none: '看得到的机关中，没有同一领域、同一级别的两个，没有可以对照的。', print: '打印',
  acts: { title: '归集的行为', note: '件数只说明比例由多少件算出，不比多少。', caption: '各机关归集的行为，按名录的次序', body: '机关', sum: '合计' },
  measures: {
    confirmed: { title: '核实过的预警中属实的', part: '属实', note: '按提示的日子。属实率低，也可能是规则不合适。' },
    overturned: { title: '经复议、诉讼的行为中未获维持的', part: '未获维持', note: '按行为的日子；包括撤销、变更、确认违法等。' },
    published: { title: '应当公示的决定中要素齐全的', part: '要素齐全', note: '' },
    taken: { title: '报送的行中入库的', part: '入库', note: '按报送的日子。' },
    filled: { title: '规则要用的字段中报送了的', part: '报送了', note: '按报送的日子；数的是字段，不是案件。' },
  },
  ofYear: (year: number) => `按${year}年全年的决定。`,
  spread: (of: Spread | null, bodies: number, all: Part) => all.of === 0 ? `${bodies} 个机关都没有` : `${bodies} 个机关合计 ${number(all.part)}／${number(all.of)}；${of === null ? '够10件的机关不到3个，不说分布' : `${of.bodies} 个机关够10件，中间一半在 ${percent(of.lower)} 到 ${percent(of.upper)}，中位数 ${percent(of.median)}`}`,
  share: ({ part, of }: Part, { low, high }: { readonly low: number; readonly high: number }) => `${percent(part / of)}（${percent(low)}–${percent(high)}）`,
  few: '少于10件，不算比例', nothing: '没有', of: (of: number) => `／${number(of)}`,
  head: { body: '机关', count: '件数', share: '比例（偶然波动的范围）', picture: '分布（左端 0，右端 100%）' },
  span: (span: Span) => monthsIn(span),
}
