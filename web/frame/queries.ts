import {
  keepPreviousData, MutationCache, QueryCache, QueryClient, useMutation, useQuery, type UseQueryResult,
} from '@tanstack/react-query'
import { useRef } from 'react'
import type { AnswerOf, Route } from '../../server/http/contract/index.ts'
import { ask, freshKey, Trouble, write, type Given } from './request.ts'
import { useActingOrgan } from './acting.ts'

/** Called when the server no longer knows the session; the page stays as it is, with all that was typed. */
let whenSignedOut: () => void = () => {}
export const onSignedOut = (listener: () => void): void => { whenSignedOut = listener }

const watch = (error: Error): void => {
  if (error instanceof Trouble && error.problem.status === 401) whenSignedOut()
}

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: watch }),
  mutationCache: new MutationCache({ onError: watch }),
  defaultOptions: {
    // A browser's own idea of being offline is not asked: on an office network it is often wrong, and waiting says nothing.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (count, error) => count < 2 && error instanceof Trouble && error.problem.status === 0,
    },
  },
})

interface AskOptions<R extends Route> {
  readonly enabled?: boolean
  /** Asks again after so many milliseconds, for as long as the answer so far gives such a number. */
  readonly again?: (answer: AnswerOf<R> | undefined) => number | false
  /** For what never changes while the page is open. */
  readonly lasting?: boolean
  /** For lists: the older answer stands until the new one is there. */
  readonly keep?: boolean
}

/** The answer of a route, for the organ the person acts for. */
export function useAsk<R extends Route>(
  path: R['path'], given: Given<R>, { enabled = true, again, lasting, keep }: AskOptions<R> = {},
): UseQueryResult<AnswerOf<R>, Error> {
  const organ = useActingOrgan()?.organ.id
  const full = { ...given, query: { organ, ...given.query } } as Given<R>
  return useQuery<AnswerOf<R>>({
    queryKey: [path, full],
    queryFn: ({ signal }) => ask<R>(path, full, signal),
    enabled,
    ...(again && { refetchInterval: (query) => again(query.state.data) }),
    ...(lasting && { staleTime: Infinity }),
    ...(keep && { placeholderData: keepPreviousData }),
  })
}

/**
 * A write for the organ the person acts for. The key of the intention lives as long as what is sent stays the same:
 * trying again after a lost answer does not act twice, a corrected form is a new intention.
 */
export function useWrite<R extends Route>(path: R['path'], method: R['method'] = 'POST') {
  const organ = useActingOrgan()?.organ.id
  const intention = useRef<{ sent: string; key: string }>(undefined)
  return useMutation<AnswerOf<R>, Error, Given<R>>({
    mutationFn: (given) => {
      const full = { ...given, query: { organ, ...given.query } } as Given<R>
      const sent = JSON.stringify(full)
      if (intention.current?.sent !== sent) intention.current = { sent, key: freshKey() }
      return write<R>(path, full, intention.current.key, method)
    },
    onSuccess: async () => {
      intention.current = undefined
      await queries.invalidateQueries()
    },
  })
}

export const problemOf = (error: Error | null | undefined) => (error instanceof Trouble ? error.problem : undefined)
