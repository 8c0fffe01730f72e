import type { RecordField, RecordTest } from '../norms/index.ts'
import { daysBetween } from '../periods/index.ts'
import type { EnforcementRecord } from '../records/record.ts'
import { dayOf, type Moment } from '../records/values.ts'
import { facts, isTold, type Value } from './facts.ts'

/** Whether a record is one that a norm speaks of; null where its source does not tell. */
export function holds(record: EnforcementRecord, tests: readonly RecordTest[] | undefined, at = 0): boolean | null {
  if (tests === undefined) return true
  let answer: boolean | null = true
  for (const test of tests) {
    const one = holdsOne(record, test, at)
    if (one === false) return false
    if (one === null) answer = null
  }
  return answer
}

function holdsOne(record: EnforcementRecord, test: RecordTest, at: number): boolean | null {
  if ('any' in test) return holdsAny(record, test.any, at)
  if ('not' in test) return opposite(holds(record, test.not, at))
  const value = facts[test.field].read(record, at)
  // An exception holds only for those of whom it is said.
  if ('noneOf' in test) return value === null || !(test.noneOf as readonly Value[]).includes(value)
  if (value === null && !isTold(record, test.field)) return null
  if ('known' in test) return (value !== null) === test.known
  if ('stated' in test) return value === null ? null : (test.stated as readonly Value[]).includes(value)
  if ('otherThan' in test) return value === null ? null : !(test.otherThan as readonly Value[]).includes(value)
  if ('least' in test) return value !== null && (value as number) >= test.least
  if ('most' in test) return value !== null && (value as number) <= test.most
  if ('before' in test) return value !== null && compareDays(record, test.before, at, (other) => dayOf(value as Moment) < dayOf(other))
  if ('daysBefore' in test) return value !== null && compareDays(record, test.daysBefore, at, (other) => liesAhead(daysBetween(dayOf(value as Moment), dayOf(other)), test))
  return value !== null && (test.oneOf as readonly Value[]).includes(value)
}

function holdsAny(record: EnforcementRecord, tests: readonly RecordTest[], at: number): boolean | null {
  let answer: boolean | null = false
  for (const test of tests) {
    const one = holdsOne(record, test, at)
    if (one === true) return true
    if (one === null) answer = null
  }
  return answer
}

const opposite = (answer: boolean | null): boolean | null => (answer === null ? null : !answer)

const liesAhead = (days: number, test: { readonly atLeast: number } | { readonly atMost: number }): boolean =>
  'atLeast' in test ? days >= test.atLeast : days >= 0 && days <= test.atMost

function compareDays(record: EnforcementRecord, field: RecordField, at: number, compare: (other: Moment) => boolean): boolean | null {
  const other = facts[field].read(record, at) as Moment | null
  if (other === null) return isTold(record, field) ? false : null
  return compare(other)
}
