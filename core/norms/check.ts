import { blankFindings } from './check/blanks.ts'
import type { Finding } from './check/finding.ts'
import { identityFindings } from './check/identity.ts'
import { procedureFindings } from './check/procedure.ts'
import { provisionFindings, provisionTextFindings } from './check/provisions.ts'
import { referenceFindings } from './check/references.ts'
import { completenessFindings, wordFindings } from './check/words.ts'
import type { Law } from './law.ts'
import type { LawText } from '../texts/index.ts'

export interface Problem extends Finding {
  readonly law: string
}

export interface Checking {
  /** All laws there are: those above this one, below it and beside it. */
  readonly laws: readonly Law[]
  /** Official texts by law id. Words are looked for only in those that are here. */
  readonly texts?: ReadonlyMap<string, LawText>
  /** An article that is neither encoded nor excused is then an error. */
  readonly complete?: boolean
}

/** Everything that makes one pack unsound. Packs that hold no error may be loaded. */
export function checkLaw(law: Law, { laws, texts, complete = false }: Checking): Problem[] {
  const broken = identityFindings(law)
  const above = laws.filter(({ id }) => law.under.includes(id)).flatMap(({ proceedings }) => proceedings)
  const findings = broken.some((finding) => finding.code === 'json.lost') ? broken : [
    ...broken,
    ...referenceFindings(law, laws),
    ...law.proceedings.flatMap((proceeding) => procedureFindings(proceeding, above.filter(({ kind }) => kind === proceeding.kind))),
    ...blankFindings(law),
    ...provisionFindings(law),
    ...provisionTextFindings(law, texts?.get(law.id)),
    ...wordFindings(law, texts ?? new Map()),
    ...completenessFindings(law, texts?.get(law.id), complete),
  ]
  return findings.map((finding) => ({ ...finding, law: law.id }))
}

/** What only shows when the laws stand side by side: one id twice, two laws for one place, kind of proceeding and day. */
export function checkRegistry(laws: readonly Law[]): Problem[] {
  return laws.flatMap((law, index) => laws.slice(0, index).flatMap((other): Problem[] => {
    const twice = law.id === other.id
      ? [problem(law, 'law.twice', `法规标识 ${law.id} 出现两次：每一部法规的标识须不同`)] : []
    const kinds = law.proceedings.map(({ kind }) => kind).filter((kind) => other.proceedings.some((proceeding) => proceeding.kind === kind))
    if (kinds.length === 0 || law.region !== other.region || !overlap(law, other)) return twice
    return [...twice, problem(law, 'law.rival', `《${law.title}》与《${other.title}》同时施行于同一地区（${law.region}），办件不能断定适用哪一部：请核对两者的施行和失效日期`)]
  }))
}

const problem = (law: Law, code: string, says: string): Problem =>
  ({ code, grade: 'error', law: law.id, where: '施行日期', cite: law.inForce.cite, says })

function overlap({ inForce: a }: Law, { inForce: b }: Law): boolean {
  return (a.to === undefined || b.from <= a.to) && (b.to === undefined || a.from <= b.to)
}
