import { closingName } from '../matters/index.ts'
import type { ArticleCite, Cite, Law, Norm, Proceeding, Standing, Step } from '../norms/index.ts'
import { askName, barName, factName, stepName } from '../norms/named.ts'
import { placeOf, type LawText, type Place } from '../texts/index.ts'
import type { ArticleAccount, NormAccount } from './account.ts'
import { enforcementAccounts } from './enforcement.ts'
import { fieldNames, lineNames, lineWords, speechOf, type Speech } from './words.ts'

/** The articles of a law from the first to the last that it or its text speaks of, each with what the product makes of it. */
export function articlesOf(law: Law, uppers: readonly Law[], text?: LawText): ArticleAccount[] {
  const whole = accountOf(law, speechOf(law, uppers))
  const written = (text?.articles ?? []).map(({ number, suffix }): Place => ({ article: number, ...(suffix !== undefined && { suffix }) }))
  const cited = [...[...Object.keys(law.notEncoded), ...everyCite(whole), law.inForce.cite].map(placeIn), ...written]
  const numbers = Array.from({ length: Math.max(...cited.map(({ article }) => article)) }, (_, index) => index + 1)
  const inserted = new Map(cited.filter(({ suffix }) => suffix !== undefined).map((place) => [articleOf(place), place]))
  const places: Place[] = [...numbers.map((article): Place => (cited.some(({ part }) => part) ? { article, part: true } : { article })), ...inserted.values()]
  return places.sort((a, b) => a.article - b.article || (a.suffix ?? 0) - (b.suffix ?? 0)).map((place) => within(whole, place, law))
}

/** All that a pack says, in no article's order. */
export type LawAccount = Omit<ArticleAccount, 'article' | 'number' | 'suffix' | 'state' | 'excuse'>

export function accountOf(law: Law, speech: Speech): LawAccount {
  return {
    norms: [...law.norms.map((norm) => normAccount(norm, speech)), ...enforcementAccounts(law)],
    steps: law.proceedings.flatMap((proceeding) => stepsOf(proceeding, speech)),
    bars: law.proceedings.flatMap(({ kind, bars }) => bars.map((bar) => ({
      cite: bar.cite, part: barName(kind, bar.cite), ...readingOf(bar),
      says: `${bar.line ? `${lineNames[bar.line]}，` : ''}不得${bar.on.map((act) => speech.act(act, kind)).join('、')}：${bar.says}（条件：${speech.condition(bar.when, kind)}）`,
    }))),
    asks: law.proceedings.flatMap(({ kind, steps, facts }) => [
      ...facts.map(({ id, cite, ask }) => ({ cite, part: factName(kind, id), says: `询问：${ask}` })),
      ...steps.flatMap(({ on, asks = [] }) => asks.map((ask) => ({ cite: ask.cite, part: askName(kind, ask.field), says: `${speech.act(on, kind)}须填写${fieldNames[ask.field]}：${ask.says}` }))),
    ]),
    lines: law.lines.map((line) => ({ cite: line.cite, part: `line:${line.over}`, says: lineWords(line), ...readingOf(line) })),
    readings: law.readings.map(({ id, cite, says, question }) => ({ cite, part: `reading:${id}`, says, question })),
    silent: law.silent.map(({ cite, question }) => ({ cite, question })),
    external: law.external.map(({ cite, says, refersTo, resolved }) => ({ cite, part: `external:${cite}`, says, refersTo, resolved })),
    tensions: law.tensions.map(({ cite, upper, grade, says }) => ({ cite, other: upper, grade, says })),
  }
}

function stepsOf({ kind, title, opening, cite, steps }: Proceeding, speech: Speech): ArticleAccount['steps'] {
  return [
    { cite, part: kind, says: `设立办件“${title}”`, proceeding: kind },
    { cite: opening.cite, part: stepName(kind, { act: 'open' }), says: `${speech.party(opening.by)}可以${[...(opening.acts ?? []).map((act) => speech.act(act, kind)), '立案'].join('、')}`, proceeding: kind },
    ...steps.map((step) => ({ cite: step.cite, part: stepName(kind, step.on), says: stepWords(step, kind, speech), proceeding: kind, ...readingOf(step) })),
  ]
}

function stepWords(step: Step, kind: string, speech: Speech): string {
  const who = step.on.act === 'expire' ? '' : speech.party(step.by)
  const what = step.on.act === 'expire' ? `${speech.condition({ running: step.on.role ?? '' }, kind).replace(/的期限正在进行$/, '')}的期限届满` : speech.act(step.on, kind)
  const to = step.to === undefined ? '' : typeof step.to === 'string' ? ` → ${speech.stage(step.to, kind)}` : ` → 结案（${closingName({ law: speech.laws[0], uppers: speech.laws.slice(1) }, step.to.closed)}）`
  const marks = [
    ...(step.line ? [lineNames[step.line]] : []),
    ...(step.when ? [`条件：${speech.condition(step.when, kind)}`] : []),
    ...(step.late ? ['逾期后仍可'] : []),
    ...(step.above === 'always' ? ['下位法施行地区同样适用'] : []),
    ...(step.above === 'ifSilent' ? ['下位法没有规定的适用'] : []),
  ]
  return `${who}${what}：${step.from.length > 4 ? '办件进行中' : step.from.map((stage) => speech.stage(stage, kind)).join('、')}${to}${marks.length > 0 ? `（${marks.join('；')}）` : ''}`
}

const kindNames: Record<Norm['kind'], string> = {
  instrument: '文书', ground: '情形', measure: '监督措施', decisionType: '决定种类', duty: '义务', power: '权利', sanction: '处理措施',
  standing: '常态职责', topic: '监督内容',
}

export const turnNames: Record<NonNullable<Standing['every']>, string> = { year: '每年', halfYear: '每半年', quarter: '每季度', month: '每月' }

function normAccount(norm: Norm, speech: Speech): NormAccount {
  const { id, kind, cite, words } = norm
  const base = { id, kind, kindName: kindNames[kind], cite, words, reading: norm.reading ?? null, who: null, within: null, from: null }
  switch (norm.kind) {
    case 'instrument': return { ...base, who: speech.actor(norm.issuedBy), says: `${norm.titled ? `《${norm.name}》` : norm.name}，发给${speech.actor(norm.to)}${norm.unnamed ? '（条文没有给它名称）' : ''}` }
    case 'ground':
    case 'measure': return { ...base, says: norm.text }
    case 'decisionType': return { ...base, says: norm.name + (norm.directEffect ? `：${norm.directEffect}` : '') }
    case 'sanction': return { ...base, who: speech.actor(norm.imposedBy), says: norm.text + (norm.approvedBy ? `（须经${speech.actor(norm.approvedBy)}批准）` : '') }
    case 'topic': return { ...base, says: `${norm.catalogue}：${norm.text}` }
    case 'standing': return {
      ...base, who: speech.actor(norm.who), within: norm.every ? turnNames[norm.every] : null,
      says: `应当${norm.act}${norm.to ? `（向${speech.actor(norm.to)}）` : ''}${norm.line ? `（${lineNames[norm.line]}）` : ''}；留存${norm.evidence}`,
    }
    case 'duty':
    case 'power': {
      const proceeding = norm.proceeding ?? 'supervision'
      return {
        ...base, who: speech.actor(norm.who), within: norm.within ? speech.within(norm.within, proceeding) : null,
        from: norm.from?.length ? `自${norm.from.map((trigger) => speech.start(trigger, proceeding)).join('、')}起` : null,
        says: `${norm.kind === 'duty' ? '应当' : '可以'}${norm.act}${norm.to ? `（向${speech.actor(norm.to)}）` : ''}${norm.line ? `（${lineNames[norm.line]}）` : ''}${norm.when ? `（条件：${speech.condition(norm.when, proceeding)}）` : ''}${norm.delegated ? `（${norm.delegated.what}由${norm.delegated.to}规定，未录入）` : ''}`,
      }
    }
  }
}

function within(whole: LawAccount, place: Place, law: Law): ArticleAccount {
  const article = articleOf(place)
  const here = <T extends { readonly cite: Cite }>(things: readonly T[]): T[] => things.filter(({ cite }) => articleOf(placeIn(cite)) === article)
  const excuse = law.notEncoded[article] ?? null
  const parts = {
    norms: here(whole.norms), steps: here(whole.steps), bars: here(whole.bars), asks: here(whole.asks), lines: here(whole.lines),
    readings: here(whole.readings), silent: here(whole.silent), external: here(whole.external), tensions: here(whole.tensions),
  }
  const encoded = [parts.norms, parts.steps, parts.bars, parts.asks, parts.lines, parts.external].some((list) => list.length > 0)
    || [law.inForce.cite, law.counting.cite].some((cite) => cite !== undefined && articleOf(placeIn(cite as Cite)) === article)
  return { article, number: place.article, ...(place.suffix && { suffix: place.suffix }), state: encoded ? 'encoded' : excuse === null ? 'unknown' : 'excused', excuse, ...parts }
}

const everyCite = (whole: LawAccount): Cite[] => Object.values(whole).flatMap((list: readonly { readonly cite: Cite }[]) => list.map(({ cite }) => cite))

function placeIn(cite: string): Place {
  const place = placeOf(cite)
  if (!place) throw new Error(`${cite} is not a citation`)
  return place
}

/** The article of a place: 第25条之1 is another than 第25条. */
const articleOf = ({ article, part, suffix }: Place): ArticleCite => (part ? `第${article}部分` : `第${article}条${suffix === undefined ? '' : `之${suffix}`}` as ArticleCite)

const readingOf = ({ reading }: { readonly reading?: string }): { reading?: string } => (reading === undefined ? {} : { reading })
