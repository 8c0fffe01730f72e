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
 * Fields of which one each is filled in wherever the norm is broken or still running. Most norms speak of what most records do not have:
 * these are told by one look.
 */
export function neededBy(norm: Limit | Requirement): readonly (readonly RecordField[])[] {
  if (norm.kind === 'limit' && norm.each !== undefined) return []
  const asked = (norm.when ?? []).flatMap((test) => (wantsAValue(test) ? [[test.field]] : []))
  if (norm.kind === 'requirement') return asked
  const { from, until, must, withoutStart, withoutEnd } = norm
  const starts = withoutStart === 'broken' ? [] : [from.map(startField)]
  return [...starts, ...(must !== 'within' || withoutEnd === 'notApplicable' ? [until] : []), ...asked]
}

type FieldTest = Extract<RecordTest, { field: unknown }>

const wantsAValue = (test: RecordTest): test is FieldTest => 'field' in test && !('noneOf' in test) && !('known' in test && !test.known)
