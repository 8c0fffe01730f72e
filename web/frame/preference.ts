import type { getPreference, setPreference } from '../../server/http/contract/index.ts'
import { useAsk, useWrite } from './queries.ts'

/** How this person has arranged something, kept on the server: the same at every desk. */
export function usePreference<T>(key: string, fresh: T): { readonly value: T; readonly set: (value: T) => void } {
  const kept = useAsk<typeof getPreference>('/api/preferences/:key', { params: { key } }, { lasting: true })
  const write = useWrite<typeof setPreference>('/api/preferences/:key')
  const value = (write.variables?.body.value ?? kept.data?.value ?? fresh) as T
  return { value, set: (to) => write.mutate({ params: { key }, body: { value: to as Record<string, unknown> } }) }
}
