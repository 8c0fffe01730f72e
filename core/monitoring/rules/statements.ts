import type { FactParameters } from '../../norms/index.ts'
import type { EnforcementRecord } from '../../records/record.ts'
import { type Answer, answer } from '../finding.ts'
import { factUsed } from '../limitWords.ts'
import { holds } from '../tests.ts'

/** Where the record says one thing, it must say another. */
export function saysAlso(record: EnforcementRecord, { when, must, otherwise }: FactParameters['saysAlso']): Answer {
  const applies = holds(record, when)
  if (applies === false) return answer('notApplicable', '本案不属于这一规定的情形。')
  const said = applies === null ? null : holds(record, must)
  if (said === null) return answer('unknown', '来源数据不足，无法核对。')
  const facts = [...new Set([...when, ...must].map(({ field }) => field))].map((field) => factUsed(record, field))
  return said ? answer('kept', '已有记载。', facts) : answer('broken', otherwise, facts)
}
