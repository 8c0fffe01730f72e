import type { Article, listOwed, OwedItem } from '../../server/http/contract/index.ts'
import { isOperator, useActingOrgan } from '../frame/acting.ts'
import { useAsk } from '../frame/queries.ts'

/** What the register of the acting organ holds of an article, by the norm's id; empty for strangers, and where nothing binds it. */
export function useInRegister({ law, article, norms }: Article): ReadonlyMap<string, OwedItem> {
  const post = useActingOrgan()
  const enabled = post !== undefined && !isOperator(post) && norms.some(({ kind }) => kind === 'standing' || kind === 'topic')
  const register = useAsk<typeof listOwed>('/api/fulfilments', { query: { law: law.id, article } }, { enabled })
  return new Map(register.data?.items.map((item) => [item.norm, item]))
}
