import { hash, verify } from '@node-rs/argon2'

/** argon2id, by the parameters that OWASP names for it: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let nobody: Promise<string> | undefined

/** Takes as long for a name that does not exist as for a wrong password. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  nobody ??= hashPassword('nobody signs in with this')
  const right = await verify(stored ?? await nobody, password)
  return right && stored !== undefined
}
