import type { OrganRow } from './organs/organs.ts'
import type { PostRole } from './posts.ts'
import { beneath, only, type Viewer } from './within.ts'

export interface AccountRow { readonly id: string, readonly login: string, readonly name: string }

/** A person at work for one organ. */
export interface Acting {
  readonly account: AccountRow
  readonly organ: OrganRow
  readonly roles: readonly PostRole[]
  /** What row-level security lets this person see. */
  readonly viewer: Viewer
}

/** Those at a 司法行政部门 who write the register of organs, whether by hand or by what they decide in a proceeding. */
const registrars: readonly PostRole[] = ['clerk', 'chief', 'leader', 'operator']

/**
 * A government's 司法行政部门 sees what lies beneath that government (`governed` is its path); any other organ what lies
 * beneath itself. Operators see no case at all. The register of organs beneath a government is kept by its 司法行政部门, the accounts
 * by the operator there.
 */
export function acting(account: AccountRow, organ: OrganRow, roles: readonly PostRole[], governed: string | null): Acting {
  const seesCases = roles.some(role => role !== 'operator')
  const own = organ.kind === 'government' ? only(organ.path) : beneath(organ.path)
  const keeps = governed !== null && roles.some(role => registrars.includes(role)) && beneath(governed)
  const accounts = governed !== null && roles.includes('operator') && beneath(governed)
  return { account, organ, roles, viewer: { account: account.id, ...(seesCases && { scope: beneath(governed ?? organ.path), own }), ...(keeps && { keeps }), ...(accounts && { accounts }) } }
}
