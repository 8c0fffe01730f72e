import type { Deps } from '../deps.ts'
import { audit } from '../store/audit.ts'
import { homeOf, keepOwnPassword } from '../store/people/accountRegister.ts'
import { countAttempt, findSecret, forgetAttempts, mostFailures } from '../store/people/signIns.ts'
import { refused } from '../store/refused.ts'
import { within } from '../store/within.ts'
import type { Signed } from './acting.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { locked } from './sessions.ts'

/** Changes a password by whoever knows it. `tokenHash`: the session that asks, which goes on; the others end. */
export async function changePassword({ sql, now }: Deps, { account }: Signed, tokenHash: string, { current, next }: { readonly current: string, readonly next: string }): Promise<void> {
  const attempt = await countAttempt(sql, account.login, now())
  if (attempt.lockedUntil !== null) throw locked(attempt.lockedUntil)
  const secret = await findSecret(sql, account.login)
  if (!await isPassword(current, secret?.passwordHash)) throw notTheOne(mostFailures - attempt.failures)
  await forgetAttempts(sql, account.login)
  if (next === current) throw unfit('新密码和现在的相同')
  if (next.toLowerCase().includes(account.login.toLowerCase())) throw unfit('新密码里有账号名')
  const hash = await hashPassword(next)
  await within(sql, { account: account.id }, async tx => {
    await keepOwnPassword(tx, account, hash, tokenHash)
    await audit(tx, { account, organ: await homeOf(tx, account.id) }, { act: 'account.passwordChanged', subject: { kind: 'account', id: account.id } })
  })
}

const unfit = (why: string) => refused('password.unfit', 422, `${why}，没有修改。请换一个。`, { errors: [{ field: 'body.next', code: 'password.unfit', says: why }] })
const notTheOne = (left: number) =>
  refused('password.wrong', 422, `现在的密码不对，没有修改。${left > 0 ? `还可以试${left}次。` : '再错将锁定一刻钟，请先核对。'}`, { errors: [{ field: 'body.current', code: 'password.wrong', says: '不对' }] })
