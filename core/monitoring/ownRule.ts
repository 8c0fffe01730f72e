import { type Cite, type Colour, type Counting, type Day, is, type Law, type RecordKind, type RecordTest, requirement, type Requirement } from '../norms/index.ts'

/** All of them must hold, or one. */
export interface Conditions {
  readonly all: boolean
  readonly tests: readonly RecordTest[]
}

/** What an office itself asks of records in its territory: written without code, held against them as a statute is. */
export interface OwnRule {
  readonly title: string
  readonly kinds: readonly RecordKind[]
  /** Of enforcement (执法领域); empty: all. */
  readonly fields: readonly string[]
  /** Without these it does not apply. No tests: it applies always. */
  readonly applies: Conditions
  readonly broken: Conditions
  /** What is wrong, as a sentence; `{field}` in it stands for the record's value. */
  readonly says: string
  readonly colour: Colour
  /** An article, or the title and number of a document. */
  readonly basis: { readonly law: string; readonly cite: Cite } | { readonly document: string }
  /** For acts of these days. */
  readonly from: Day
  readonly to?: Day | undefined
}

/** A rule as it was laid down: which, in which version, and whose. */
export interface Edition { readonly id: number; readonly number: number; readonly version: number; readonly office: string; readonly basis: string }

export const ownLawId = (id: number): string => `own-${id}`
export const isOwnLaw = (law: string): boolean => /^own-\d+$/.test(law)

/** No rule of an office counts a period: days between two days are plain ones. */
const plainDays: Counting = { plainDay: 'calendar', endsOnHoliday: 'unchanged', reading: '自定规则比较两个日期之间的自然日。' }

/** The rule as a law of one norm: the machine that holds statutes against records then knows how. */
export function lawOf(rule: OwnRule, edition: Edition): Law {
  const cite: Cite = `第${edition.number}条`
  const name = `${edition.office}自定监测规则`
  return {
    id: ownLawId(edition.id), version: String(edition.version), title: name, short: name, rank: 'normativeDocument', region: 'cn', under: [],
    inForce: { from: rule.from, ...(rule.to !== undefined && { to: rule.to }), cite }, counting: plainDays, terms: {}, lines: [], norms: [], proceedings: [],
    requirements: [normOf(rule, ownLawId(edition.id), cite, `${edition.office}自定的规则，依据${edition.basis}。`)], readings: [], silent: [], external: [], tensions: [], notEncoded: {},
  }
}

/** For looking at the past: as if it had held on every day. */
export const asIfAlways = (law: Law): Law => ({ ...law, inForce: { from: '0001-01-01', cite: law.inForce.cite } })

function normOf({ title, kinds, fields, applies, broken, says, colour }: OwnRule, id: string, cite: Cite, reading: string): Requirement {
  return requirement({
    id, cite, words: [title], kinds, title, colour, reading, fact: 'saysAlso',
    when: [...(fields.length > 0 ? [is('fieldCode', ...fields)] : []), ...joined(applies)],
    given: { must: [{ not: joined(broken) }], otherwise: says },
  })
}

const joined = ({ all, tests }: Conditions): readonly RecordTest[] => (all || tests.length === 0 ? tests : [{ any: tests }])
