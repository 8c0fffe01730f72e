import { type Limit, recordFields, type Requirement } from '../norms/index.ts'
import { common, enforcement, lists } from '../records/fields/index.ts'
import type { EnforcementRecord } from '../records/record.ts'
import type { Part } from './facts.ts'
import type { Bench } from './limits.ts'
import type { Verdict } from './verdict.ts'

/** A rule with what its statute gives it. */
export type Rule = (record: EnforcementRecord, bench: Bench) => Verdict

const parts = Object.keys(enforcement).filter((key): key is Part => !Object.hasOwn(common, key))

/** All that a source may leave untold, and that all is told. */
const silences: readonly (readonly string[])[] = [[], [...Object.keys(enforcement), ...recordFields]]

const known = new WeakMap<Requirement, readonly Part[]>()

/**
 * The parts without which a norm is neither broken nor running, whatever else a record says. Of a rule nobody wrote that down: the rule is
 * asked, about a record of which it may read only that the part is not there, and whether the source tells of one thing. If that is enough
 * for its answer, it answers so about every record without that part.
 */
export function silentWithout(norm: Limit | Requirement, rule: Rule | null): readonly Part[] {
  if (norm.kind !== 'requirement') return norm.each === undefined ? [] : [norm.each]
  const found = known.get(norm) ?? parts.filter((part) => silences.every((unreported) => isSilent(rule!, part, unreported)))
  known.set(norm, found)
  return found
}

function isSilent(rule: Rule, part: Part, unreported: readonly string[]): boolean {
  let asked = 0
  const record = open((key) => {
    if (key === part) return isList(part) ? [] : null
    if (key === 'unreported' && asked++ === 0) return unreported
    if (isList(key)) return shut
    throw readsMore
  })
  try {
    const { result } = rule(record as EnforcementRecord, open(() => shut) as Bench)
    return result !== 'broken' && result !== 'running'
  } catch {
    return false // it reads more, or breaks down: both are left to be seen of the record itself
  }
}

const isList = (key: string | symbol): boolean => Object.hasOwn(lists, key)

const readsMore = new Error('reads more of the record')
const refuse = (): never => { throw readsMore }

/** An object of which nothing is known but what `get` answers. */
const open = (get: (key: string | symbol) => unknown): object => new Proxy({}, { get: (_, key) => get(key), has: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse })

/** What is certainly there, a list or what lies around a record, and must not be looked into. */
const shut = open(refuse)
