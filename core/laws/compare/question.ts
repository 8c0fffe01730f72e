import type { Act, Cite, Duty, Instrument, Law, Norm, Power, Proceeding, Step } from '../../norms/index.ts'
import { barName, factName, stepName } from '../../norms/named.ts'
import type { Capability } from '../../norms/provision.ts'
import { turnNames, type LawAccount } from '../explain.ts'
import type { Speech } from '../words.ts'

/** A law as a question is put to it. */
export interface Pack {
  readonly law: Law
  readonly speech: Speech
  readonly account: LawAccount
}

/** One thing that a law says, in its own terms, and where. */
export interface Value {
  readonly says: string
  readonly cites: readonly Cite[]
  readonly reading?: string
}

/** What is asked of every law alike. A law that has nothing to answer with is silent: that is an answer, and no other law's number fills it. */
export interface Question {
  readonly key: string
  readonly ask: string
  readonly of: (pack: Pack) => readonly Value[]
  /** Acts that a pack's `silent` may be about, besides the key itself. */
  readonly about?: readonly string[]
}

export const value = (says: string, cite?: Cite | readonly Cite[], reading?: string): Value =>
  ({ says, cites: cite === undefined ? [] : [cite].flat(), ...(reading !== undefined && { reading }) })

type Kind<K extends Norm['kind']> = Extract<Norm, { readonly kind: K }>
export const normsOf = <K extends Norm['kind']>({ law }: Pack, kind: K): readonly Kind<K>[] =>
  law.norms.filter((norm): norm is Kind<K> => norm.kind === kind)

export const papers = (pack: Pack, role: string): readonly Instrument[] => normsOf(pack, 'instrument').filter((paper) => paper.role === role)

export const proceedingOf = ({ law }: Pack, kind: string): Proceeding | undefined => law.proceedings.find((each) => each.kind === kind)

export const stepsOn = (pack: Pack, kind: string, act: Pick<Act, 'act' | 'role'>): readonly Step[] =>
  (proceedingOf(pack, kind)?.steps ?? []).filter(({ on }) => on.act === act.act && on.role === act.role)

export type Timed = Duty | Power
/** The duties and rights that move a clock of a proceeding. */
export const clocks = (pack: Pack, id: string, kind = 'supervision'): readonly Timed[] =>
  [...normsOf(pack, 'duty'), ...normsOf(pack, 'power')].filter((norm) =>
    (norm.clock ?? norm.id) === id && (norm.proceeding ?? 'supervision') === kind && ownPapers(pack, norm))

/** A clock that only a paper of the law above starts is no period of this law. */
const ownPapers = ({ law }: Pack, { from = [] }: Timed): boolean => {
  const roles = law.norms.flatMap((norm) => norm.kind === 'instrument' ? [norm.role] : [])
  return from.length === 0 || from.some(({ role }) => role === undefined || roles.includes(role))
}

/** How long and from when, as the page of the law says it. */
export function periodValue({ account }: Pack, norm: Timed): readonly Value[] {
  const told = account.norms.find(({ id }) => id === norm.id)
  return told?.within ? [value([told.from, told.within].filter(Boolean).join('，'), norm.cite, norm.reading)] : []
}

/** The period of a clock, wherever its law gives it one. */
export const period = (id: string, kind?: string) => (pack: Pack): readonly Value[] => clocks(pack, id, kind).flatMap((norm) => periodValue(pack, norm))

export const titleOf = ({ name, titled, unnamed }: Instrument): string => unnamed ? `${name}（条文没有给它名称）` : titled ? `《${name}》` : name

const issuing = { must: '应当', may: '可以' } as const
/** Whether the law bids or lets a paper be issued. */
export const bidding = (role: string) => (pack: Pack): readonly Value[] =>
  papers(pack, role).flatMap((paper) => paper.issuing ? [value(`${issuing[paper.issuing]}制发${titleOf(paper)}`, paper.cite)] : [])

/** What a law has on a capability: the norms, steps and prohibitions that its provisions name for it. What supervision looks at has a row of its own. */
export const onCapability = (...codes: readonly Capability[]) => (pack: Pack): readonly Value[] => {
  const named = new Set((pack.law.provisions ?? []).flatMap((provision) =>
    codes.includes(provision.capability) && provision.state !== 'excused' ? provision.by : []))
  const { account, law, speech } = pack
  return [
    ...law.norms.filter((norm) => named.has(norm.id) && !['topic', 'ground'].includes(norm.kind)).map((norm) => normValue(pack, norm)),
    ...law.proceedings.filter(({ kind }) => named.has(kind)).map(({ title, cite }) => value(`设有专门程序：${title}`, cite)),
    ...law.proceedings.flatMap(({ kind, steps, bars, facts }) => [
      ...facts.filter(({ id, choices }) => choices && named.has(factName(kind, id))).map(({ ask, choices = [], cite }) => value(`${ask}：${choices.map(({ name }) => name).join('、')}`, cite)),
      ...steps.filter(({ on }) => on.act !== 'expire' && named.has(stepName(kind, on))).map(({ on, by, cite, reading }) => value(`${speech.party(by)}${speech.act(on, kind)}`, cite, reading)),
      ...bars.filter(({ cite }) => named.has(barName(kind, cite))).map(({ says, cite, reading }) => value(says, cite, reading)),
    ]),
    ...account.external.filter(({ part }) => named.has(part)).map(({ says, cite }) => value(says, cite)),
  ]
}

/** A standing duty without what proves it: that is a matter of the register. */
function normValue({ speech, account }: Pack, norm: Norm): Value {
  if (norm.kind === 'standing') return value(`${speech.actor(norm.who)}应当${norm.act}${norm.every ? `（${turnNames[norm.every]}）` : ''}`, norm.cite, norm.reading)
  const { who, says, within } = account.norms.find(({ id }) => id === norm.id)!
  return value(`${norm.kind === 'duty' || norm.kind === 'power' ? who : ''}${says}${within ? `，${within}` : ''}`, norm.cite, norm.reading)
}
