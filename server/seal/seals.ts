import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

export interface Key {
  /** Told from the key itself: two keys never bear one id, and a wrong one cannot pass for another. */
  readonly id: string
  /** A day. */
  readonly made: string
  readonly key: Buffer
}

/** The newest seals, the older ones still open. */
export interface Keys { readonly sealing: readonly Key[], readonly index: Key }

/**
 * A sealed value: one byte for the form (1: AES-256-GCM), four for the key, twelve of nonce, the text, sixteen that prove it. The nonce is
 * made of the text and its place, as in SIV: the same text at the same place has the same nonce under every key, so that what is handed in
 * again is known without being opened, and no nonce is ever used for two texts.
 */
const form = 1
const nonceAt = 5
const textAt = 17
const proof = 16

export type Opened = { readonly ok: true, readonly text: string } | Unopened

/** `noKey`: sealed under a key that is not here. `changed`: no key of ours sealed this text at this place. */
export interface Unopened { readonly ok: false, readonly why: 'noKey' | 'changed', readonly key: string }

/** Seals what must not lie in the clear. `place` says where it lies; moved to another place it does not open. */
export interface Seals {
  seal(text: string, place: string): Buffer
  open(sealed: Uint8Array, place: string): Opened
  /** The same for one number everywhere, and nothing that leads back to it without the key. */
  blind(number: string): string
  /** Id of the key that seals. */
  readonly newest: string
}

/** Under which key a value was sealed. */
export const keyOf = (sealed: Uint8Array): string => Buffer.from(sealed.subarray(1, nonceAt)).toString('hex')

/** Whether two values of one place hold the same text, told without opening them and under whatever keys. */
export const isSameText = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  Buffer.compare(a?.subarray(nonceAt, textAt) ?? Buffer.alloc(0), b?.subarray(nonceAt, textAt) ?? Buffer.alloc(0)) === 0

interface Cut { readonly newest: string, readonly newestId: Buffer, readonly sealing: ReadonlyMap<string, KeyObject>, readonly noncing: KeyObject, readonly blinding: KeyObject }

/** Within so many milliseconds a program that runs seals under a key that was made meanwhile. */
export const renewedWithin = 200

/** `read` reads the keys anew, null if they are as they were: one that was made while the program runs is looked up when it is first met, or a moment later. */
export function sealsOf(keys: Keys, read: () => Keys | null = () => null): Seals {
  let now = cut(keys)
  let looked = performance.now()
  const current = (): Cut => {
    if (performance.now() - looked < renewedWithin) return now
    looked = performance.now()
    const anew = read()
    return now = anew ? cut(anew) : now
  }
  const keyFor = (id: string): KeyObject | undefined => {
    const known = now.sealing.get(id)
    if (known) return known
    const anew = read()
    if (anew) now = cut(anew)
    return now.sealing.get(id)
  }
  return {
    get newest() { return now.newest },
    seal: (text, place) => {
      const { noncing, sealing, newest, newestId } = current()
      const nonce = createHmac('sha256', noncing).update(`${place}\0${text}`).digest().subarray(0, textAt - nonceAt)
      const cipher = createCipheriv('aes-256-gcm', sealing.get(newest)!, nonce)
      cipher.setAAD(Buffer.from(place))
      const hidden = cipher.update(text, 'utf8')
      cipher.final()
      return Buffer.concat([newestId, nonce, hidden, cipher.getAuthTag()])
    },
    open: (sealed, place) => {
      const id = keyOf(sealed)
      if (sealed.length < textAt + proof || sealed[0] !== form) return { ok: false, why: 'changed', key: id }
      const key = keyFor(id)
      if (!key) return { ok: false, why: 'noKey', key: id }
      const text = opened(key, sealed, place)
      return text === null ? { ok: false, why: 'changed', key: id } : { ok: true, text }
    },
    blind: (number) => createHmac('sha256', now.blinding).update(normalised(number)).digest('hex'),
  }
}

function opened(key: KeyObject, sealed: Uint8Array, place: string): string | null {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(nonceAt, textAt), { authTagLength: proof })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(-proof))
  try {
    return decipher.update(sealed.subarray(textAt, -proof), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

/** As every sender may have written it: blanks within, letters small or wide. */
const normalised = (number: string): string => number.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()

/** Of the key of the index two are derived, so that what a nonce tells says nothing of numbers. */
function cut({ sealing, index }: Keys): Cut {
  const derived = (purpose: string) => createSecretKey(Buffer.from(hkdfSync('sha256', index.key, '', `xiezhi ${purpose}`, 32)))
  const newest = sealing.at(-1)!.id
  return {
    newest, newestId: Buffer.from([form, ...Buffer.from(newest, 'hex')]),
    sealing: new Map(sealing.map(({ id, key }) => [id, createSecretKey(key)])), noncing: derived('nonce'), blinding: derived('number'),
  }
}
