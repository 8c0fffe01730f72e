import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

/** Keys of other systems: the id by which one is found, and a secret part of which only the digest is kept. */

const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest()

export function newKey(): { readonly id: string, readonly key: string, readonly digest: Buffer } {
  const id = randomUUID()
  const key = `xz_${id.replaceAll('-', '')}_${randomBytes(32).toString('base64url')}`
  return { id, key, digest: digestOf(key) }
}

/** The key that a request brings, and whose it says it is. */
export function keyIn({ headers: { authorization } }: FastifyRequest): { readonly id: string, readonly key: string } | undefined {
  const [, key, id] = /^Bearer (xz_([0-9a-f]{32})_[\w-]{43})$/.exec(authorization ?? '') ?? []
  return key && id ? { key, id: id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') } : undefined
}

const nobodys = Buffer.alloc(32)

/** Compared whole whether or not there is such a key: how long it takes tells nothing. */
export const sameKey = (given: string | undefined, digest: Buffer | undefined): boolean => timingSafeEqual(digestOf(given ?? ''), digest ?? nobodys)
