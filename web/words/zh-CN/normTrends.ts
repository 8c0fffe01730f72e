import type { Change } from '../../../core/monitoring/change.ts'
import { monthsIn, type Span } from './alertFigures.ts'

const number = (many: number): string => many.toLocaleString('en')
interface Both { readonly now: number; readonly before: number }

/** How often: 3.2 倍, 一半. */
const ratio = ({ now, before }: Both): string => (now === 0 ? '不再有了' : now > before ? `是此前的 ${(now / before).toFixed(1)} 倍` : `只有此前的 ${Math.round(now / before * 100)}%`)

/** How often each article was broken, as the rules saw it and as matters found it, month by month. */
export const normTrends = {
  title: '条文趋势',
  scope: '预警按提示的日子归入月份，提示不等于属实；办件按登记日归入月份。每个数字都可点开到逐条预警、逐件办件。只说条文的变化，不给机关排名。',
  rule: (least: number) => `只比过完的月份。两段合计不到${least}条的不比；相差一倍以上，并且超出偶然波动（两段合计的平方根的三倍）的，才说增多或者减少。`,
  law: '法规', show: '各月写', print: '打印',
  changes: { appeared: '新出现', more: '增多', fewer: '减少', steady: '没有明显变化', few: '太少，不比' } satisfies Record<Change, string>,
  /** Told apart by shape too. */
  shapes: { appeared: '＋', more: '▲', fewer: '▼', steady: '', few: '' } satisfies Record<Change, string>,
  changed: {
    title: '变化明显的条文', none: (compared: boolean) => (compared ? '没有变化明显的条文。' : '此前没有过完的月份可以对比。'),
    answer: ({ now, before }: { readonly now: Span; readonly before: Span }, many: Both) => `${monthsIn(now)}提示 ${number(many.now)} 条，${monthsIn(before)} ${number(many.before)} 条${many.before === 0 ? '，此前没有过' : `，${ratio(many)}`}`,
    matters: ({ now, before }: { readonly now: Span; readonly before: Span }, many: Both) => `${monthsIn(now)}登记的办件认定 ${number(many.now)} 件，${monthsIn(before)} ${number(many.before)} 件${many.before === 0 ? '，此前没有过' : `，${ratio(many)}`}`,
    judged: ({ confirmed, dismissed }: { readonly confirmed: number; readonly dismissed: number }) => (confirmed + dismissed === 0 ? '还没有核实过的' : `所选月份已核实 ${number(confirmed + dismissed)} 条，属实 ${number(confirmed)} 条`),
    bodies: (many: number, name: string | undefined, most: number | undefined) => (many === 0 || name === undefined ? undefined : many === 1 ? `都在${name}` : `涉及 ${number(many)} 个机关，${name}最多（${number(most!)} 条）`),
    acts: ({ now, before }: Both) => `同期这类行为归集 ${number(before)} → ${number(now)} 件`,
    settings: (many: number) => (many === 0 ? undefined : `其间规则的设定变过 ${number(many)} 次，可能与此有关`),
  },
  norms: { title: '预警涉及的条文', caption: '各条文各月的预警', none: '这段时间没有提示过预警。', noMatch: '没有符合条件的预警。', head: '条文和规则' },
  grounds: { title: '办件认定的情形', caption: '各月登记的办件认定的情形', none: '这段时间登记的办件还没有认定情形。', head: '情形', matters: '办件', open: '在办', notNarrowed: '办件不分地区和行为种类：选了这两项时不列。' },
  change: '变化', gone: '现行规则中已经没有',
  monthsOf: (caption: string, what: string) => `${caption}；各月写的是${what}`,
  year: (month: string) => `${month.slice(0, 4)}年`, month: (month: string) => `${Number(month.slice(5, 7))}月`,
}
