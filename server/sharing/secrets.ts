import { randomUUID } from 'node:crypto'
import type { Query, Transaction } from '../database/connect.ts'
import type { Seals } from '../seal/seals.ts'
import { refused } from '../store/refused.ts'
import { addSecret, type SecretOf, secretsOf } from '../store/sharing/secrets.ts'
import { isSecret, newSecret } from './signature.ts'

const placeOf = (id: string): string => `webhook:${id}`

/** Those in use that can be opened here, the newest first. */
export const openSecrets = async (query: Query, seals: Seals, of: SecretOf, owner: string): Promise<string[]> =>
  (await secretsOf(query, of, owner)).flatMap(({ id, sealed }) => {
    const opened = seals.open(sealed, placeOf(id))
    return opened.ok ? [opened.text] : []
  })

/** Keeps a secret that the other side gave, or a new one; answers it, for it is shown this once. */
export async function keepSecret(tx: Transaction, seals: Seals, of: SecretOf, owner: { readonly id: string, readonly orgPath: string }, given: string | null, overlapHours: number): Promise<string> {
  if (given !== null && !isSecret(given)) throw refused('secret.form', 422, '密钥应当以 whsec_ 开头，后面是24至64字节的 Base64。请从对方那里完整复制。', { errors: [{ field: 'body.secret', code: 'secret.form', says: '应当以 whsec_ 开头' }] })
  const secret = given ?? newSecret()
  const id = randomUUID()
  await addSecret(tx, of, owner.id, { id, orgPath: owner.orgPath, sealed: seals.seal(secret, placeOf(id)), overlapHours })
  return secret
}
