import { changeOf } from '../../core/monitoring/index.ts'
import { type Cite, type Day, monitored, placeInLaw, type RecordKind } from '../../core/norms/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { normTrendSheet } from '../records/trendSheet.ts'
import { type AlertFigureFilter, firstMonthOf } from '../store/alerts/figures.ts'
import { monthsOfRules, type RuleMonth, spreadOf } from '../store/alerts/trends.ts'
import type { LawShelf } from '../store/laws/laws.ts'
import { firstDayOf, groundsByMonth, type GroundMonth, type OfMatters } from '../store/officeFigures.ts'
import { kindsOf } from '../store/records/figures.ts'
import { cited } from '../store/refused.ts'
import { listRuleSettings } from '../store/rules/settings.ts'
import { namedRules } from './alerts/figures.ts'
import { type Compared, comparison, type Months, monthsAsked, spanOf } from './comparedMonths.ts'
import * as contract from './contract/normTrends.ts'
import type { AnswerOf, QueryOf } from './contract/route.ts'
import { sendFigures } from './sendFigures.ts'
import { serve, type App } from './serve.ts'
import { groundName } from './statistics.ts'
import { together } from './together.ts'

type Asked = Omit<QueryOf<typeof contract.getNormTrends>, 'organ'>
type Answer = AnswerOf<typeof contract.getNormTrends>
type Norm = contract.NormTrendOut

/** How often articles were broken by what the rules saw, and found broken in matters, month by month. */
export function normTrends(app: App, deps: Deps): void {
  const trends = together<Answer>()
  serve(app, deps, contract.getNormTrends, async ({ query: { organ: _, ...query }, who, read }) => await trends(JSON.stringify([who.viewer.scope, who.viewer.own, query]), () => read(tx => told(tx, deps, query))))
  serve(app, deps, contract.exportNormTrends, async ({ query, who, read, reply }) =>
    await sendFigures(deps, who, reply, { of: '条文趋势', as: query.as, table: normTrendSheet(await read(tx => told(tx, deps, query))) }))
}

async function told(tx: Transaction, deps: Deps, query: Asked): Promise<Answer> {
  const today = deps.today()
  const asked = monthsAsked(query, today)
  const compared = comparison(asked, query.against, today, await firstMonthOf(tx))
  const { area, body, kind, law } = query
  const filter: AlertFigureFilter = { ...asked, compared, area, body, kind }
  const all = await trendsOf(tx, deps.laws, await monthsOfRules(tx, filter), { asked, compared })
  const laws = [...new Map(all.map(norm => [norm.law, norm.citation?.lawName ?? cited({ law: norm.law, cite: '' as Cite }, deps.laws).lawName])).entries()].map(([id, name]) => ({ id, name }))
  const norms = all.filter(norm => law === undefined || norm.law === law)
  return {
    ...spanOf(asked), compared: spans(compared), laws, norms: await withWhatLiesBehind(tx, deps.laws, norms, filter),
    grounds: area === undefined && kind === undefined ? await groundsIn(tx, deps, { asked, query }) : null,
  }
}

const spans = (compared: Compared | null) => compared && { against: compared.against, now: spanOf(compared.now), before: spanOf(compared.before) }
const isIn = (month: Day, { from, to }: Months): boolean => month >= from && month <= to

interface Spans { readonly asked: Months, readonly compared: Compared | null }

/** Added up by rule, with its name, in the order of the laws and of their articles; rules that no law asks any more stand last in theirs. */
async function trendsOf(tx: Transaction, laws: LawShelf, rows: readonly RuleMonth[], { asked, compared }: Spans): Promise<Norm[]> {
  const sums = [...Map.groupBy(rows, ({ law, norm }) => `${law}:${norm}`)].map(([key, months]) => {
    const mine = months.filter(({ month }) => isIn(month, asked))
    const of = (name: 'raised' | 'confirmed' | 'dismissed' | 'open', some: readonly RuleMonth[]) => some.reduce((all, row) => all + row[name], 0)
    const both = compared ? { now: of('raised', months.filter(({ month }) => isIn(month, compared.now))), before: of('raised', months.filter(({ month }) => isIn(month, compared.before))) } : { now: 0, before: 0 }
    return {
      key, name: key, law: months[0]!.law, ...both, change: compared && changeOf(both), behind: null, raised: of('raised', mine), confirmed: of('confirmed', mine), dismissed: of('dismissed', mine), open: of('open', mine),
      months: mine.map(({ month, raised, confirmed, dismissed, open }) => ({ month, raised, confirmed, dismissed, open })),
    }
  })
  const order = [...new Set(laws.all.map(({ law }) => law.id))]
  const lawPlace = (law: string) => (order.includes(law) ? order.indexOf(law) : order.length)
  const place = ({ citation }: Norm) => (citation ? placeInLaw(citation.cite) : Infinity)
  return (await namedRules(tx, laws, sums)).sort((a, b) => lawPlace(a.law) - lawPlace(b.law) || compareTexts(a.law, b.law) || place(a) - place(b) || compareTexts(a.key, b.key))
}

const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** Those that changed, with what an explanation may lie in: few bodies or many, more acts, a rule that was set anew. */
async function withWhatLiesBehind(tx: Transaction, laws: LawShelf, norms: readonly Norm[], { compared, area, body, kind }: AlertFigureFilter): Promise<Norm[]> {
  const changed = norms.filter(({ change }) => change === 'appeared' || change === 'more' || change === 'fewer')
  if (!compared || changed.length === 0) return [...norms]
  const spread = new Map((await spreadOf(tx, { area, body, kind, names: changed.map(({ key }) => key) }, compared.now)).map(({ law, norm, ...of }) => [`${law}:${norm}`, of]))
  const acts = async (months: Months) => new Map((await kindsOf(tx, { ...months, area, body })).map(({ key, records }) => [key, records]))
  const [now, before] = [await acts(compared.now), await acts(compared.before)]
  const settings = (await listRuleSettings(tx)).filter(({ from }) => from >= compared.before.from && from <= spanOf(compared.now).to)
  return norms.map(norm => {
    if (!changed.includes(norm)) return norm
    const kinds = kindsAsked(laws, norm.key).filter(one => kind === undefined || one === kind)
    const sum = (of: ReadonlyMap<string, number>) => kinds.reduce((all, one) => all + (of.get(one) ?? 0), 0)
    return { ...norm, behind: {
      bodies: 0, most: null, ...spread.get(norm.key), acts: kinds.length === 0 ? null : { now: sum(now), before: sum(before) }, settings: settings.filter(({ law, norm: one }) => `${law}:${one}` === norm.key).length,
    } }
  })
}

/** Kinds of acts that a rule of the statutes looks at; none where it looks at others than acts, or is no statute's. */
function kindsAsked(laws: LawShelf, key: string): readonly RecordKind[] {
  const [law, id] = key.split(':') as [string, string]
  const edition = laws.current(law)
  return (edition && monitored(edition.law).find(norm => norm.id === id)?.kinds) ?? []
}

/** Matters are as old as the first that was registered, which may be older than the first alert. */
async function groundsIn(tx: Transaction, deps: Deps, { asked, query: { body, law, against } }: { readonly asked: Months, readonly query: Asked }): Promise<NonNullable<Answer['grounds']>> {
  const matters: OfMatters = { office: null, agency: body }
  const first = await firstDayOf(tx, matters)
  const compared = comparison(asked, against, deps.today(), first && `${first.slice(0, 7)}-01` as Day)
  const rows = (await groundsByMonth(tx, { ...matters, asked: spanOf(asked), compared: spans(compared) })).filter(row => law === undefined || row.law === law)
  const items = [...Map.groupBy(rows, ({ law: id, cite }) => `${id} ${cite}`).values()].map((months): contract.GroundTrendOut => {
    const [{ law: id, cite }] = months as [GroundMonth]
    const sum = (name: 'matters' | 'open', some: Months | undefined) => (some ? months.filter(({ month }) => isIn(month, some)).reduce((all, row) => all + row[name], 0) : 0)
    const both = { now: sum('matters', compared?.now), before: sum('matters', compared?.before) }
    return {
      ...both, citation: cited({ law: id, cite: cite as Cite }, deps.laws), name: groundName(deps, id, cite), matters: sum('matters', asked), open: sum('open', asked), change: compared && changeOf(both),
      months: months.filter(({ month }) => isIn(month, asked)).map(({ month, matters: many }) => ({ month, matters: many })),
    }
  })
  return { compared: spans(compared), items: items.sort((a, b) => compareTexts(a.citation.law, b.citation.law) || placeInLaw(a.citation.cite) - placeInLaw(b.citation.cite)) }
}
