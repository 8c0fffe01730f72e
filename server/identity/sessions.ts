import { createHash, randomBytes } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { findAccount } from '../store/people/accounts.ts'
import { refused } from '../store/refused.ts'
import { addSession, findSignedIn, noteSeen, removeSession } from '../store/people/sessions.ts'
import { countAttempt, findSecret, forgetAttempts, mostFailures } from '../store/people/signIns.ts'
import { timeInChina } from '../store/chinaTime.ts'
import type { Seat, Signed } from './acting.ts'
import { isPassword } from './passwords.ts'

const longest = 12 * 60 * 60_000
const longestIdle = 2 * 60 * 60_000
/** That a session is in use is written down once a minute. */
const notedEvery = 60_000

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export interface SignedIn extends Signed { readonly expiresAt: string }

/** Opens a session and returns its token, which nothing but the cookie keeps. */
export async function signIn({ sql, now, today }: Deps, login: string, password: string): Promise<SignedIn & { token: string }> {
  const at = now()
  const attempt = await countAttempt(sql, login, at)
  if (attempt.lockedUntil !== null) throw locked(attempt.lockedUntil)
  const secret = await findSecret(sql, login)
  if (!await isPassword(password, secret?.passwordHash)) throw wrong(mostFailures - attempt.failures)
  if (secret!.oneTimeUntil !== null && at >= new Date(secret!.oneTimeUntil)) throw refused('session.oneTimeOver', 403, '这个一次性密码已过有效期。请联系系统管理员重新发一个。')
  const found = await findAccount(sql, secret!.accountId, today())
  if (!found) throw refused('session.disabled', 403, '这个账号已经停用。请联系本机关的系统管理员。')
  await forgetAttempts(sql, login)
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(at.getTime() + longest)
  await addSession(sql, hashToken(token), found.account.id, at, expiresAt)
  return { ...found, token, expiresAt: expiresAt.toISOString() }
}

/** Somebody who has signed in, with the organ that the request names, else that of the first post. */
export interface Recognised extends SignedIn { readonly seat: Seat | null }

/** Whoever holds the token; refuses one that is unknown, old or long unused. */
export async function recognise({ sql, now, today }: Deps, token: string | undefined, organId?: string): Promise<Recognised> {
  if (!token) throw refused('session.missing', 401, '请先登录。')
  const [at, hash] = [now(), hashToken(token)]
  const found = await findSignedIn(sql, hash, today(), organId)
  const unused = found ? at.getTime() - new Date(found.seenAt).getTime() : Infinity
  if (!found || at >= new Date(found.expiresAt) || unused >= longestIdle) throw refused('session.expired', 401, '登录已经失效，请重新登录；没有提交的内容还在本页。')
  if (unused > notedEvery) await noteSeen(sql, hash, at)
  const { id, login, name, posts, organ, governed, expiresAt, mustChange } = found
  return { account: { id, login, name }, posts, expiresAt, mustChange, seat: organ && { organ, governed } }
}

export const signOut = async ({ sql }: Deps, token: string | undefined): Promise<void> => {
  if (token) await removeSession(sql, hashToken(token))
}

export const locked = (until: string) =>
  refused('session.locked', 429, `密码连续输错${mostFailures}次，这个账号名已锁定，到${timeInChina(new Date(until))}后再试。忘记密码请联系本机关的系统管理员。`)

const wrong = (left: number) =>
  refused('session.wrong', 401, left > 0 ? `账号或者密码不对，还可以试${left}次。` : '账号或者密码不对。再错将锁定一刻钟，请先核对。')
