import type { RecordTest } from '../norms/index.ts'
import type { EnforcementRecord } from '../records/record.ts'
import { facts, isReported } from './facts.ts'

/** Whether a record is one that a norm speaks of; null where its source does not tell. */
export function holds(record: EnforcementRecord, tests: readonly RecordTest[] | undefined, at = 0): boolean | null {
  let answer: boolean | null = true
  for (const test of tests ?? []) {
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
  if ('noneOf' in test) return value === null || !test.noneOf.includes(value)
  if (value === null && !isReported(record, reportedAs)) return null
  if ('known' in test) return (value !== null) === test.known
  return value !== null && test.oneOf.includes(value)
}
