import { isOwnLaw } from '../../core/monitoring/index.ts'
import type { Refusal } from '../../core/matters/index.ts'
import type { Citation } from '../../core/norms/index.ts'
import type { LawShelf } from './laws/laws.ts'

type Named = Citation & { readonly lawName: string }

/** What goes with a refusal beside its sentence; RFC 9457 calls them extensions. */
export interface Details {
  readonly citation?: Named
  /** Further bars at the same moment. */
  readonly also?: readonly (Named & { readonly says: string })[]
  readonly errors?: readonly { readonly field: string, readonly code: string, readonly says: string }[]
  /** What others did meanwhile. */
  readonly changes?: readonly { readonly by: string, readonly organ: string, readonly at: string, readonly says: string }[]
  readonly reference?: string
}

/** What somebody asked for and could not have, thrown from wherever it shows: a stable code, and a sentence that says what to do. */
export class Refused extends Error {
  override name = 'Refused'
  readonly code: string
  /** As HTTP counts. */
  readonly status: number
  readonly details: Details

  constructor(code: string, status: number, sentence: string, details: Details = {}) {
    super(sentence)
    this.code = code
    this.status = status
    this.details = details
  }
}

export const refused = (code: string, status: number, sentence: string, details: Details = {}): Refused => new Refused(code, status, sentence, details)

/** Not there, or out of reach: the answer is the same, so that it tells nothing. */
export const notFound = (what: string): Refused => refused('not.found', 404, `没有找到这${what}，或者它不在你的职责范围内。请核对地址，或者切换到有关机关再试。`)

/** A refusal by law: the sentence of the engine as it stands, with its article. */
export function lawRefused(refusal: Pick<Refusal, 'law' | 'cite' | 'says'> & Partial<Pick<Refusal, 'also'>>, laws: LawShelf): Refused {
  return refused('law.refused', 409, refusal.says, {
    citation: cited(refusal, laws),
    also: (refusal.also ?? []).map(bar => ({ ...cited(bar, laws), says: bar.says })),
  })
}

/** A rule that an office laid down itself stands in no law. */
export const cited = ({ law, cite }: Citation, laws: LawShelf): Named => ({ law, lawName: laws.current(law)?.law.short ?? (isOwnLaw(law) ? '自定规则' : law), cite })
