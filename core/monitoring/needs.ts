import { type Law, type Limit, monitored, type RecordField, recordFields, type RecordKind, type RecordTest, type Requirement } from '../norms/index.ts'
import { facts } from './facts.ts'
import { startField } from './limits.ts'

const known: ReadonlySet<string> = new Set(recordFields)

/** What a record must carry so that a norm can be held against it, as people call it; what a rule reads beyond the fields it names is not told. */
export const needsOf = (norm: ReturnType<typeof monitored>[number]): string[] => [...new Set([...named(norm)].map((field) => facts[field].name))]

function* named(value: unknown): Generator<RecordField> {
  if (typeof value === 'string' && known.has(value)) yield value as RecordField
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* named(each)
}

/** How the fields that rules ask of records of a kind are reported, and what they are called. */
export function fieldsAsked(statutes: readonly Law[], kind: RecordKind): ReadonlyMap<string, string> {
  const norms = statutes.flatMap((law) => monitored(law)).filter(({ kinds }) => kinds.includes(kind))
  return new Map(norms.flatMap((norm) => [...named(norm)].map((field) => [facts[field].reportedAs, facts[field].name])))
}

/**
 * Tests that all hold of a record by which the norm is broken, or still runs: its own conditions, and that there is what it counts from and to.
 * None of those of a list, which speak of each entry.
 */
export function wantedBy(norm: Limit | Requirement): readonly RecordTest[] {
  if (norm.kind === 'requirement') return norm.when ?? []
  const { each, when = [], from, until, must, withoutStart, withoutEnd } = norm
  if (each !== undefined) return []
  const start = withoutStart === 'broken' ? [] : [oneOf(from.map(startField))]
  const end = must !== 'within' || withoutEnd === 'notApplicable' ? [oneOf(until)] : []
  return [...when, ...start, ...end]
}

const oneOf = ([first, ...others]: readonly RecordField[]): RecordTest => (others.length === 0 ? isThere(first!) : { any: [first!, ...others].map(isThere) })
const isThere = (field: RecordField): RecordTest => ({ field, known: true })
