import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Signs and verifies as Standard Webhooks has it: HMAC-SHA-256 over `id.timestamp.body`, secrets as `whsec_` and base64. */

const prefix = 'whsec_'

export const newSecret = (): string => prefix + randomBytes(32).toString('base64')

/** 24 to 64 bytes, as the standard wants. */
export function isSecret(text: string): boolean {
  if (!/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(text)) return false
  const { length } = keyOf(text)
  return length >= 24 && length <= 64
}

const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(prefix.length), 'base64')

/** A message as it is signed. */
export interface Message {
  readonly id: string
  /** Seconds since 1970. */
  readonly timestamp: number
  readonly body: Buffer
}

const digestOf = (secret: string, { id, timestamp, body }: Message): Buffer => createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest()

/** One signature for each secret that is in use: the receiver needs only one of them. */
export const signed = (secrets: readonly string[], message: Message): string => secrets.map(secret => `v1,${digestOf(secret, message).toString('base64')}`).join(' ')

/** How far the clocks of two systems may differ, and how long a message may be on its way, in seconds. */
const tolerance = 300

export const isInTime = (timestamp: number, now: Date): boolean => Math.abs(now.getTime() / 1000 - timestamp) <= tolerance

/** Whether one of the signatures was made with one of the secrets. Each is compared whole. */
export function isSigned(secrets: readonly string[], message: Message, signatures: string): boolean {
  const given = signatures.split(' ').slice(0, 10).flatMap(one => (one.startsWith('v1,') ? [Buffer.from(one.slice(3), 'base64')] : []))
  let found = false
  for (const secret of secrets) {
    const digest = digestOf(secret, message)
    for (const one of given) if (one.length === digest.length && timingSafeEqual(one, digest)) found = true
  }
  return found
}
