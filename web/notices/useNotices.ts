import type { AnswerOf, countNotices } from '../../server/http/contract/index.ts'
import { isOperator, useActingOrgan } from '../frame/acting.ts'
import { useAsk } from '../frame/queries.ts'

/** How much waits for this person, and how much he has not read; asked again each minute. */
export function useCounts(): AnswerOf<typeof countNotices> | undefined {
  const operator = isOperator(useActingOrgan())
  return useAsk<typeof countNotices>('/api/notices/counts', {}, { enabled: !operator, again: () => 60_000 }).data
}
