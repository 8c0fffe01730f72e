import type { ActName } from '../../core/norms/index.ts'
import { refused } from './refused.ts'

/** What somebody is at an organ. */
export type PostRole = 'clerk' | 'chief' | 'leader' | 'agencyLegal' | 'officer' | 'operator'

/** What posts are called, in refusals. */
export const roleNames: Record<PostRole, string> = {
  clerk: '承办人', chief: '科长', leader: '分管领导', agencyLegal: '法规科', officer: '执法人员', operator: '系统管理员',
}

/**
 * Which post does what inside an organ. The law says which organ acts; that papers and decisions are signed by a head,
 * and prepared by a clerk, is how offices divide the work.
 */
const posts: Record<ActName, readonly PostRole[]> = {
  open: ['clerk', 'chief'],
  measure: ['clerk', 'chief'],
  conclude: ['clerk', 'chief'],
  establish: ['clerk', 'chief'],
  serve: ['clerk', 'chief'],
  accept: ['clerk', 'chief'],
  reject: ['clerk', 'chief'],
  close: ['clerk', 'chief'],
  refer: ['chief', 'leader'],
  submit: ['chief', 'leader'],
  issue: ['chief', 'leader'],
  notPursue: ['chief', 'leader'],
  approve: ['leader'],
  disapprove: ['leader'],
  file: ['agencyLegal', 'officer'],
  correct: ['chief', 'leader'],
  withdraw: ['chief', 'leader'],
  expire: [],
}

export const holdsPostFor = (roles: readonly PostRole[], act: ActName): boolean => roles.some(role => posts[act].includes(role))

/** The sentence for somebody at the right organ with the wrong post. */
export const needsPost = (act: ActName): string => `这件事由${posts[act].map(role => roleNames[role]).join('或者')}办理。`

export function requireRole(who: { readonly roles: readonly PostRole[] }, allowed: readonly PostRole[], what: string): void {
  if (who.roles.some(role => allowed.includes(role))) return
  throw refused('post.insufficient', 403, `${what}由${allowed.map(role => roleNames[role]).join('或者')}办理。请由担任该职务的人员办理，或者切换到你任该职务的机关。`)
}
