import { accessReaders } from '../../core/records/access.ts'
import { createContext, useContext } from 'react'
import type { Session } from '../../server/http/contract/index.ts'

export type Post = Session['posts'][number]

interface Acting {
  readonly session: Session
  /** The organ this tab acts for. It stands in the address, so that two tabs may act for two organs. */
  readonly post: Post | undefined
}

const Context = createContext<Acting | undefined>(undefined)

export const ActingProvider = Context.Provider
export const useSession = (): Session | undefined => useContext(Context)?.session
export const useActingOrgan = (): Post | undefined => useContext(Context)?.post

const supervised: readonly string[] = ['agencyLegal', 'officer']

/** Operators keep the system running and see no case. */
export const isOperator = (post: Post | undefined): boolean => post !== undefined && post.roles.every((role) => role === 'operator')

/** Whether the person answers papers rather than sends them: other menu, other words, the same pages. */
export const isSupervised = (post: Post | undefined): boolean =>
  post !== undefined && post.roles.every((role) => supervised.includes(role))

/** Whether the person reads who looked at whose data. */
export const readsAccessLog = (post: Post | undefined): boolean => post !== undefined && post.roles.some((role) => (accessReaders as readonly string[]).includes(role))
