import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { currentSession } from '../../server/http/contract/index.ts'
import { ActingProvider, type Post } from './acting.ts'
import { usePath, useQueryOfAddress } from './address.ts'
import { Frame } from './Frame.tsx'
import { OpenFrame } from './OpenFrame.tsx'
import { onSignedOut, problemOf, queries } from './queries.ts'
import { ask } from './request.ts'
import { PageSkeleton, TroubleNotice } from './states.tsx'
import { TodayProvider } from './today.ts'

const SignInPage = lazy(async () => ({ default: (await import('../session/SignInPage.tsx')).SignInPage }))
const OneTimePage = lazy(async () => ({ default: (await import('../session/OneTimePage.tsx')).OneTimePage }))
const SignInAgain = lazy(async () => ({ default: (await import('../session/SignInAgain.tsx')).SignInAgain }))

/** Pages for everybody, with or without an account. */
const isOpen = (path: string): boolean => /^\/(?:laws|periods|calendars)(?:\/|$)/.test(path)

const tenMinutes = 600_000

/** Who is asking, for which organ, on which day; then the frame and the page. */
export function Shell() {
  const path = usePath()
  const [expired, setExpired] = useState(false)
  const session = useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => ask<typeof currentSession>('/api/session', {}, signal),
    refetchInterval: tenMinutes,
    staleTime: tenMinutes,
  })
  const known = session.data
  useEffect(() => onSignedOut(() => { if (queries.getQueryData(['session'])) setExpired(true) }), [])

  if (!known && problemOf(session.error)?.status === 401) {
    return isOpen(path)
      ? <OpenFrame><Outlet /></OpenFrame>
      : <Suspense fallback={null}><SignInPage /></Suspense>
  }
  if (!known && session.error) return <OpenFrame><TroubleNotice error={session.error} retry={() => void session.refetch()} /></OpenFrame>
  if (!known) return <OpenFrame><PageSkeleton /></OpenFrame>
  if (known.mustChange) return <Suspense fallback={null}><OneTimePage login={known.account.login} onDone={() => void queries.invalidateQueries()} /></Suspense>
  return (
    <SignedIn session={known}>
      <Frame><Outlet /></Frame>
      {expired && (
        <Suspense fallback={null}>
          <SignInAgain login={known.account.login} onDone={() => { setExpired(false); void queries.invalidateQueries() }} />
        </Suspense>
      )}
    </SignedIn>
  )
}

type Known = Awaited<ReturnType<typeof ask<typeof currentSession>>>

/** The organ comes from the address. With several posts and none named, the first is written into it. */
function SignedIn({ session, children }: { session: Known; children: React.ReactNode }) {
  const [query, change] = useQueryOfAddress()
  const { posts } = session
  const post: Post | undefined = posts.find(({ organ }) => organ.id === query['organ']) ?? posts[0]
  const shown = posts.length > 1 ? post?.organ.id : undefined
  useEffect(() => {
    if (shown !== undefined && query['organ'] !== shown) change({ organ: shown })
  }, [shown, query, change])
  return (
    <ActingProvider value={{ session, post }}>
      <TodayProvider value={session.today}>{children}</TodayProvider>
    </ActingProvider>
  )
}
