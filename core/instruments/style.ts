import { instrumentFor, type Machine } from '../matters/index.ts'
import type { Instrument, Law, Wording } from '../norms/index.ts'
import { from, type Source } from './sentences.ts'
import { commonWord, shippedWord } from './templates/index.ts'

/** How the laws of one matter call a paper, word it, and which articles it rests on. */
export interface Style {
  readonly name: string
  readonly wording: Partial<Wording>
  readonly basis: readonly Source[]
  /** What each law says of the paper, the local law first. */
  readonly instruments: readonly InstrumentOf[]
  /** If nothing is done, with its article. */
  readonly overdue: (Source & { readonly says: string }) | undefined
}

type InstrumentOf = Instrument & { readonly law: Law }

/**
 * Where the local law gives a paper no title or no words, those of the law above stand in (national reading N-5). Both
 * laws are its basis on the government's line; on a department's the law above is followed only by analogy (national readings
 * N-10, N-11), so it is cited where the local law has no such paper. A name given by hand counts only where no law has one.
 * Throws if no law of the matter knows the paper: the engine never opens such a step.
 */
export function styleOf(machine: Machine, role: string, byHand?: string): Style {
  const named = instrumentFor(machine, role)
  const known = [machine.law, ...machine.uppers].flatMap(law => law.norms
    .filter((norm): norm is Instrument => norm.kind === 'instrument' && norm.role === role && (!norm.line || norm.line === machine.line))
    .map((norm): InstrumentOf => ({ ...norm, law })))
  const instruments = machine.line === 'department' ? known.filter(({ law }) => law === known[0]!.law) : known
  if (!named || instruments.length === 0) throw new RangeError(`no law of this matter has a paper of the role ${role}`)
  const ranked = ranking(instruments, named.name)
  const overdue = ranked.find(({ wording }) => wording?.overdue)
  const nameless = named.unnamed && named.name === instruments[0]!.name
  return {
    name: nameless && byHand ? byHand : named.name,
    wording: Object.assign({ short: shortOf(nameless && byHand ? byHand : named.name), word: shippedWord(role) ?? commonWord }, ...ranked.toReversed().map(({ wording }) => wording)) as Partial<Wording>,
    basis: instruments.map(({ law, cite }) => from(law, cite)),
    instruments,
    overdue: overdue && { ...from(overdue.law, overdue.wording!.overdue!.cite), says: overdue.wording!.overdue!.says },
  }
}

/** What a paper calls itself after 本, where its law does not say. */
const shortOf = (name: string): string => /(?:通知书|决定书|告知书|通知|决定|函|报告|请示|意见|建议|通报|答复|公告|方案|记录|证件|清单)$/u.exec(name)?.[0] ?? '文书'

/** Whose words prevail: those of the local law, unless the paper bears the name that the law above gives it. */
const ranking = (instruments: readonly InstrumentOf[], name: string): readonly InstrumentOf[] =>
  instruments[0]?.name === name ? instruments : instruments.toReversed()

/** 发文机关代字 with the word that the pack gives papers of this kind: 甲司 + 监意. */
export const prefixOf = (organWord: string, machine: Machine, role: string): string =>
  organWord + wordedBy(styleOf(machine, role), 'word')

/** Papers of a role with a word of its own count by the role, all others together. */
export const counterWord = (machine: Machine, role: string): string => wordedBy(styleOf(machine, role), 'word') === commonWord ? commonWord : role

/** A pack that prints papers has to say how they speak. */
export function wordedBy<K extends keyof Wording>({ wording, name, basis }: Style, part: K): NonNullable<Wording[K]> {
  const words = wording[part]
  if (words === undefined) throw new RangeError(`the pack of 《${basis[0]!.title}》 does not say the ${part} of ${name}`)
  return words as NonNullable<Wording[K]>
}
