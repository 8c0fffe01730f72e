import type { Cite } from '../../../core/norms/index.ts'
import type { LawShelf } from '../laws/laws.ts'

/** What the law of a matter, or one above it, calls its kind, and where it stands; undefined where no edition of today knows it. */
export function proceedingOf(laws: LawShelf, lawId: string, kind: string): { readonly title: string, readonly cite: Cite } | undefined {
  const law = laws.current(lawId)?.law
  return law && [law, ...laws.uppers(law).map(upper => upper.law)].flatMap(({ proceedings }) => proceedings).find(proceeding => proceeding.kind === kind)
}

export const kindName = (laws: LawShelf, lawId: string, kind: string): string => proceedingOf(laws, lawId, kind)?.title ?? kind
