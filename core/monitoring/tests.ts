import type { RecordField, RecordTest } from '../norms/index.ts'
import { daysBetween } from '../periods/index.ts'
import type { EnforcementRecord } from '../records/record.ts'
import { dayOf, type Moment } from '../records/values.ts'
import { facts, isReported, type Value } from './facts.ts'

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
  const { read, reportedAs } = facts[test.field]
  const value = read(record, at)
  // An exception holds only for those of whom it is said.
  if ('noneOf' in test) return value === null || !(test.noneOf as readonly Value[]).includes(value)
  if (value === null && !isReported(record, reportedAs)) return null
  if ('known' in test) return (value !== null) === test.known
  if ('stated' in test) return value === null ? null : (test.stated as readonly Value[]).includes(value)
  if ('daysBefore' in test) return value === null ? false : isAhead(record, value as Moment, test, at)
  return value !== null && (test.oneOf as readonly Value[]).includes(value)
}

function isAhead(record: EnforcementRecord, earlier: Moment, { daysBefore, atLeast }: Extract<RecordTest, { daysBefore: RecordField }>, at: number): boolean | null {
  const later = facts[daysBefore].read(record, at) as Moment | null
  if (later === null) return isReported(record, facts[daysBefore].reportedAs) ? false : null
  return daysBetween(dayOf(earlier), dayOf(later)) >= atLeast
}
