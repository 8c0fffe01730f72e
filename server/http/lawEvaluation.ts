import { accountOf, articlesOf, openQuestionsOf, rulingAnswers, speechOf } from '../../core/laws/index.ts'
import { articleOf, type Cite, type Law, monitored, type Norm, placeInLaw } from '../../core/norms/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { renderDocx } from '../files/docx.ts'
import { evaluationSheet } from '../records/evaluationSheet.ts'
import type { Acting } from '../store/acting.ts'
import { monthsOfRules, type RuleMonth } from '../store/alerts/trends.ts'
import { listSuppressions } from '../store/alerts/suppressions.ts'
import { answersTo } from '../store/laws/answers.ts'
import { currentText } from '../store/laws/texts.ts'
import { explanationsOf, type NormUse, type OfLaw, type Reliance, typicalReasons, usesOf, verdictsOf } from '../store/lawUse.ts'
import { requireRole } from '../store/posts.ts'
import { cited } from '../store/refused.ts'
import { listRuleSettings, type RuleSettingRow, rulesInPlace } from '../store/rules/settings.ts'
import { namedRules } from './alerts/figures.ts'
import { monthsAsked, spanOf } from './comparedMonths.ts'
import * as contract from './contract/lawEvaluation.ts'
import type { AnswerOf, QueryOf } from './contract/route.ts'
import { lawsAt } from './indicators.ts'
import { editionIn } from './laws/laws.ts'
import { reportOn } from './lawEvaluationReport.ts'
import { isOftenWrong } from './rules/rules.ts'
import { sendFigures } from './sendFigures.ts'
import { serve, type App } from './serve.ts'

type Asked = QueryOf<typeof contract.evaluateLaw>
type Answer = AnswerOf<typeof contract.evaluateLaw>

/** Words that were used so often are about the rule and not about one case; more are not told. */
const [typicalFrom, mostReasons] = [3, 20]

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What supervision can say of how a law is carried out: for whoever evaluates it, or argues about it before it is made or changed. */
export function lawEvaluation(app: App, deps: Deps): void {
  serve(app, deps, contract.evaluateLaw, async ({ params, query, who, read }) => await read(tx => told(tx, deps, who, params.id, query)))
  serve(app, deps, contract.exportLawEvaluation, async ({ params, query, who, read, reply }) => {
    const answer = await read(tx => told(tx, deps, who, params.id, query))
    return await sendFigures(deps, who, reply, { of: `${answer.law.short}实施情况`, as: query.as, table: evaluationSheet(answer) })
  })
  serve(app, deps, contract.beginEvaluationReport, async ({ params, query, who, read, reply }) => {
    const answer = await read(tx => told(tx, deps, who, params.id, query))
    return await reply.type(docx).serializer((bytes: Uint8Array) => bytes as never)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${answer.law.short}实施情况报告（初稿）.docx`)}`).send(Buffer.from(await renderDocx(reportOn(answer, who.organ.name)))) as never
  })
}

async function told(tx: Transaction, deps: Deps, who: Acting, id: string, query: Asked): Promise<Answer> {
  requireRole(who, ['clerk', 'chief', 'leader'], '查看法规的实施情况')
  const { law } = editionIn(deps.laws, id)
  const today = deps.today()
  const months = monthsAsked(query, today)
  const of: OfLaw = { law: law.id, ...spanOf(months) }
  const uses = await usesOf(tx, of, today)
  const relied = reliedOn(law, deps, uses)
  const watched = await watchedIn(tx, deps, who, law, of, await monthsOfRules(tx, { ...months, compared: null, law: law.id }))
  const name = (norm: string): string => watched.find(({ key }) => key === `${law.id}:${norm}`)?.name ?? norm
  return {
    law: { id: law.id, title: law.title, short: law.short, version: law.version }, from: of.from, to: of.to, today,
    basis: (await lawsAt(tx, deps, who.organ, today))('STATS'), articles: await articlesIn(tx, deps, law, relied, watched), relied, watched,
    explanations: await explanationsOf(tx, of) as Answer['explanations'],
    reasons: (await typicalReasons(tx, of, typicalFrom, mostReasons)).map(({ norm, ...reason }) => ({ key: `${law.id}:${norm}`, name: name(norm), ...reason })),
    settings: standing((await listRuleSettings(tx)).filter(setting => setting.law === law.id && setting.from <= of.to)).map(({ norm, from, enabled, colour, organ, reason }) => ({ key: `${law.id}:${norm}`, name: name(norm), from, enabled, colour, organ, reason })),
    suppressions: (await listSuppressions(tx, { law: law.id }, today)).filter(({ from, until }) => from <= of.to && until >= of.from)
      .map(({ norm, from, until, organ, reason, held }) => ({ key: `${law.id}:${norm}`, name: name(norm), from, until, organ, reason, held })),
    ...await questionsIn(tx, deps, who, law, relied, watched),
  }
}

const whatOf = (norm: Norm): { readonly what: Reliance, readonly key: string } | null => {
  switch (norm.kind) {
    case 'ground': return { what: 'ground', key: norm.cite }
    case 'measure': return { what: 'measure', key: norm.cite }
    case 'instrument': return { what: 'paper', key: norm.role }
    case 'duty':
    case 'power': return norm.from && norm.from.length > 0 ? { what: 'clock', key: norm.id } : null
    case 'standing':
    case 'topic': return { what: 'standing', key: norm.id }
    default: return null
  }
}

/** Every norm of supervision that leaves a trace when it is relied on, with how often it was; in the order of the law. */
function reliedOn(law: Law, { laws }: Deps, uses: readonly NormUse[]): contract.ReliedOut[] {
  const says = new Map(accountOf(law, speechOf(law, laws.uppers(law).map(upper => upper.law))).norms.map(norm => [norm.id, norm]))
  return law.norms.flatMap(norm => {
    const trace = whatOf(norm)
    if (!trace) return []
    const use = uses.find(({ what, key }) => what === trace.what && key === trace.key)
    return [{
      what: trace.what, kindName: says.get(norm.id)!.kindName, citation: cited({ law: law.id, cite: norm.cite }, laws), says: says.get(norm.id)!.says,
      uses: use?.uses ?? 0, late: norm.kind === 'duty' ? use?.late ?? 0 : null,
    }]
  }).sort(byPlace)
}

const byPlace = (a: { readonly citation: { readonly cite: string } | null }, b: typeof a): number => placeOf(a.citation?.cite) - placeOf(b.citation?.cite)
const placeOf = (cite: string | undefined): number => (cite === undefined ? Infinity : placeInLaw(cite))

/** Every norm that acts are held against: what it raised, what became of that, and how the rule itself stands. */
async function watchedIn(tx: Transaction, deps: Deps, who: Acting, law: Law, of: OfLaw, months: readonly RuleMonth[]): Promise<contract.WatchedOut[]> {
  const byNorm = Map.groupBy(months, ({ norm }) => norm)
  const verdicts = Map.groupBy(await verdictsOf(tx, of), ({ norm }) => norm)
  const settings = await rulesInPlace(tx, deps.today())
  const norms = [...new Set([...monitored(law).map(norm => norm.id), ...byNorm.keys()])]
  const rows = norms.map(norm => {
    const sum = (name: 'raised' | 'confirmed' | 'dismissed' | 'open') => (byNorm.get(norm) ?? []).reduce((all, month) => all + month[name], 0)
    const found = (verdict: keyof contract.WatchedOut['verdicts']) => verdicts.get(norm)?.find(row => row.verdict === verdict)?.alerts ?? 0
    const setting = settings.of({ law: law.id, norm }, who.viewer.scope?.from ?? who.organ.path, null)
    return {
      key: `${law.id}:${norm}`, name: norm, raised: sum('raised'), confirmed: sum('confirmed'), dismissed: sum('dismissed'), open: sum('open'),
      verdicts: { TRUE_ILLEGAL: found('TRUE_ILLEGAL'), TRUE_DEFECT: found('TRUE_DEFECT'), FALSE_EXCEPTION: found('FALSE_EXCEPTION'), FALSE_DATA: found('FALSE_DATA'), FALSE_RULE: found('FALSE_RULE') },
      state: setting?.enabled === false ? 'off' as const : setting?.colour ? 'lowered' as const : 'on' as const, often: isOftenWrong({ confirmed: sum('confirmed'), dismissed: sum('dismissed') }),
    }
  })
  return (await namedRules(tx, deps.laws, rows)).sort(byPlace)
}

async function articlesIn(tx: Transaction, { laws }: Deps, law: Law, relied: readonly contract.ReliedOut[], watched: readonly contract.WatchedOut[]): Promise<Answer['articles']> {
  const text = await currentText(tx, law.id)
  const articles = (rows: readonly { readonly citation: { readonly cite: string } | null }[]) => rows.flatMap(({ citation }) => (citation ? [articleOf(citation.cite)] : []))
  return {
    all: articlesOf(law, laws.uppers(law).map(upper => upper.law), text?.text).length, countable: new Set([...articles(relied), ...articles(watched)]).size,
    used: new Set([...articles(relied.filter(({ uses }) => uses > 0)), ...articles(watched.filter(({ raised }) => raised > 0))]).size,
  }
}

/** Of each office, rule and field the latest, where it is not as the law has it. Settings come latest first. */
function standing(settings: readonly RuleSettingRow[]): RuleSettingRow[] {
  const latest = new Map<string, RuleSettingRow>()
  for (const setting of settings) {
    const key = `${setting.territory} ${setting.norm} ${setting.field ?? ''}`
    if (!latest.has(key)) latest.set(key, setting)
  }
  return [...latest.values()].filter(({ enabled, colour, parameters }) => !enabled || colour !== null || Object.keys(parameters).length > 0)
}

/** What nobody has answered for this place, by how often its article was used. */
async function questionsIn(tx: Transaction, { laws, today }: Deps, who: Acting, law: Law, relied: readonly contract.ReliedOut[], watched: readonly contract.WatchedOut[]): Promise<Pick<Answer, 'questions' | 'answered'>> {
  const ruling = rulingAnswers(await answersTo(tx, [law.id]), who.organ.path, today())
  const all = openQuestionsOf(law, laws.uppers(law).map(upper => upper.law))
  const usesAt = (cite: Cite) => {
    const here = ({ citation }: { readonly citation: { readonly cite: string } | null }) => citation !== null && articleOf(citation.cite) === articleOf(cite)
    return relied.filter(here).reduce((sum, { uses }) => sum + uses, 0) + watched.filter(here).reduce((sum, { raised }) => sum + raised, 0)
  }
  const open = all.filter(({ subject }) => !ruling.has(subject))
  return {
    questions: open.map(question => ({ ...question, citation: cited({ law: law.id, cite: question.cite }, laws), uses: usesAt(question.cite) })).sort((a, b) => b.uses - a.uses || placeInLaw(a.cite) - placeInLaw(b.cite)),
    answered: all.length - open.length,
  }
}
