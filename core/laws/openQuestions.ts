import { type Cite, type External, type Law, placeInLaw } from '../norms/index.ts'
import { accountOf, type LawAccount } from './explain.ts'
import { speechOf } from './words.ts'

export type QuestionKind = 'reading' | 'silence' | 'external' | 'delegated' | 'validity'

/** Something a law leaves open, and how the product gets along until a competent organ answers. */
export interface OpenQuestion {
  /** By this name an answer is kept: `reading:I-6`, `silence:第28条 …`. It outlives a new version of the pack. */
  readonly subject: string
  readonly kind: QuestionKind
  readonly cite: Cite
  readonly question: string
  readonly meanwhile: string
}

/** All that a law leaves open, in the order of its articles. `uppers`: the laws above it, which name some of its papers. */
export function openQuestionsOf(law: Law, uppers: readonly Law[] = []): readonly OpenQuestion[] {
  const account = accountOf(law, speechOf(law, uppers))
  const questions = [...listed(law), ...inPassing(law, account), ...silences(law), ...externals(law), ...delegations(law), ...validity(law)]
  return numbered(questions).sort((a, b) => placeInLaw(a.cite) - placeInLaw(b.cite))
}

const listed = (law: Law): OpenQuestion[] =>
  law.readings.map(({ id, cite, question, says }) => ({ subject: `reading:${id}`, kind: 'reading', cite, question, meanwhile: says }))

/** What a norm or a step decides in passing, where it does not only point to a reading of the list. */
function inPassing(law: Law, { norms, steps, bars, lines }: LawAccount): OpenQuestion[] {
  const known = new Set(law.readings.map(({ id }) => id))
  const parts = [
    ...norms.map(({ id, cite, says, reading }) => ({ part: id, cite, says, reading })),
    ...[...steps, ...bars, ...lines].map(({ part, cite, says, reading }) => ({ part, cite, says, reading: reading ?? null })),
    { part: 'inForce', cite: law.inForce.cite, says: '何时施行、何时失效', reading: law.inForce.reading ?? null },
    { part: 'counting', cite: (law.counting.cite ?? law.inForce.cite) as Cite, says: '期间怎样计算', reading: law.counting.reading },
  ]
  return parts.flatMap(({ part, cite, says, reading }) => reading === null || readingIds(reading).some((id) => known.has(id)) ? []
    : [{ subject: `reading:${part} ${cite}`, kind: 'reading' as const, cite, question: `怎样理解：${says}`, meanwhile: reading }])
}

const silences = (law: Law): OpenQuestion[] => law.silent.map(({ cite, question, about }) => ({
  subject: `silence:${cite} ${question}`, kind: 'silence', cite, question,
  meanwhile: law.readings.find((reading) => reading.cite === cite && reading.question === question)?.says
    ?? (about?.includes(':') ? '本系统不提供这一步；有人要办的，写明法无规定。' : '本系统不设期限，不推定后果，也不借用其他法规的数字。'),
}))

/** One article may leave several things to other laws. */
export const externalSubject = ({ cite, refersTo }: Pick<External, 'cite' | 'refersTo'>): string => `external:${cite} ${refersTo}`

const externals = (law: Law): OpenQuestion[] => law.external.filter(({ resolved }) => !resolved).map(({ cite, refersTo, says }) =>
  ({ subject: externalSubject({ cite, refersTo }), kind: 'external', cite, question: `${refersTo}怎么规定？`, meanwhile: says }))

const delegations = (law: Law): OpenQuestion[] => law.norms.flatMap((norm) => 'delegated' in norm && norm.delegated !== undefined
  ? [{ subject: `delegated:${norm.id}`, kind: 'delegated' as const, cite: norm.cite, question: `${norm.delegated.what}是多少？由${norm.delegated.to}规定。`, meanwhile: '数值没有录入：由承办人逐件对照有关规定。' }] : [])

const validity = ({ title, inForce }: Law): OpenQuestion[] => inForce.to === undefined ? []
  : [{ subject: 'validity', kind: 'validity', cite: inForce.cite, question: `《${title}》有效期届满之后是否延续？`, meanwhile: '没有登记延续的，届满之后不能依其立案；此前立案的办至终结。' }]

/** Two things of one name are told apart by their place. */
function numbered(questions: readonly OpenQuestion[]): OpenQuestion[] {
  const met = new Map<string, number>()
  return questions.map((question) => {
    const before = met.get(question.subject) ?? 0
    met.set(question.subject, before + 1)
    return before === 0 ? question : { ...question, subject: `${question.subject} ${before + 1}` }
  })
}

/** Readings of the list that a sentence points to: （I-12、I-13）, （N-1至N-3）. */
export function readingIds(text: string): readonly string[] {
  return [...text.matchAll(/([A-Z]+)-(\d+)(?:至\1-(\d+))?/g)].flatMap(([, series, from, to]) =>
    Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, at) => `${series}-${Number(from) + at}`))
}

/** What an organ answered. `reach`: the path beneath which it holds; `says` null: taken back. */
export interface Answered {
  readonly subject: string
  readonly says: string | null
  readonly holdsFrom: string
  readonly reach: string
}

/**
 * The answers that rule on a day for what is handled at a path, by subject. Of one organ the newest rules, from its own day
 * on; of several the highest. `answers` come newest first.
 */
export function rulingAnswers<A extends Answered>(answers: readonly A[], path: string, day: string): ReadonlyMap<string, A> {
  const reaching = answers.filter(({ holdsFrom, reach }) => holdsFrom <= day && path.startsWith(reach))
    .sort((a, b) => a.reach.length - b.reach.length || (a.holdsFrom < b.holdsFrom ? 1 : a.holdsFrom > b.holdsFrom ? -1 : 0))
  const newest = reaching.filter(({ subject, reach }, at) => reaching.findIndex((other) => other.subject === subject && other.reach === reach) === at)
  const ruling = new Map<string, A>()
  for (const answer of newest) if (answer.says !== null && !ruling.has(answer.subject)) ruling.set(answer.subject, answer)
  return ruling
}
