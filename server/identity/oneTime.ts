import { randomInt } from 'node:crypto'
import { hashPassword } from './passwords.ts'

/** How long a one-time password may be used. */
const oneTimeFor = 3 * 24 * 60 * 60_000
/** None that is taken for another when it is read out or copied by hand. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const four = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')

/** A password to be told to somebody once: what is kept of it, and until when. */
export interface OneTime { readonly password: string, readonly hash: string, readonly until: Date }

export async function oneTimePassword(now: Date): Promise<OneTime> {
  const password = `${four()}-${four()}-${four()}`
  return { password, hash: await hashPassword(password), until: new Date(now.getTime() + oneTimeFor) }
}
