import { capabilities, citeOf, type Capability, type Cite, type Law, type Provision } from '../norms/index.ts'
import type { Example } from './proofs.ts'

/** How one statement of a law is answered, and what proves it. */
export interface Answer {
  /** As the matrix of norms counts them: `nx-25-1a`. */
  readonly id: string
  readonly law: string
  readonly cite: Cite
  readonly capability: Capability
  readonly capabilityName: string
  readonly state: Provision['state']
  /** Parts of the pack, `<law>#<part>`, or the register in which people record it; null for what is excused. */
  readonly place: string | null
  readonly parts: readonly string[]
  /** The example or test that exercises it; null where none is asked for, or none is there. */
  readonly test: string | null
  /** All of them. */
  readonly tests: readonly string[]
  /** Why it has no effect in software. */
  readonly why: string | null
}

export type Totals = Record<Provision['state'], number>

/** The map of a law: every provision of its text in order. `proofs`: the examples that go through each part (`proofsOf`). */
export function coverageOf(law: Law, proofs: ReadonlyMap<string, readonly Example[]>): Answer[] {
  const kinds = new Map(law.norms.map(({ id, kind }) => [id, kind]))
  return (law.provisions ?? []).map((provision) => {
    const { id, capability, state } = provision
    const parts = state === 'excused' ? [] : provision.by
    const tests = [...('test' in provision && provision.test ? [provision.test] : []), ...new Set(parts.flatMap((part) => testsOf(part, proofs)))]
    const registered = parts.find((part) => ['standing', 'topic'].includes(kinds.get(part) ?? ''))
    const place = state === 'recorded' && registered ? `fulfilments/${law.id}/${registered}` : parts.length > 0 ? `${law.id}#${parts.join(' ')}` : null
    return {
      id, law: law.id, cite: citeOf(id), capability, capabilityName: capabilities[capability], state, place, parts,
      test: tests[0] ?? null, tests, why: state === 'excused' ? provision.why : null,
    }
  })
}

/** Lines of supervision, validity and territory have no dated events: tests that go over every law hold them. */
const general: readonly (readonly [part: RegExp, test: string])[] = [
  [/^line:/, 'laws/lines.test.ts#每一条监督线都有一对机关试过'],
  [/^inForce$/, 'laws/validity.test.ts#施行前一日不能立案，施行当日可以'],
  [/^region$/, 'laws/validity.test.ts#不在施行区域的机关，不能依该法立案'],
]

const testsOf = (part: string, proofs: ReadonlyMap<string, readonly Example[]>): readonly string[] => [
  ...(proofs.get(part) ?? []).map(({ file }) => file),
  ...general.filter(([name]) => name.test(part)).map(([, test]) => test),
]

export function totalsOf(answers: readonly Answer[]): Totals {
  const totals: Totals = { encoded: 0, recorded: 0, pending: 0, excused: 0 }
  for (const { state } of answers) totals[state] += 1
  return totals
}

/** What is said to be encoded and nothing exercises. */
export const unprovedAnswers = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(({ state, test }) => state === 'encoded' && test === null)
