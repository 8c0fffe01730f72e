import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { App } from './serve.ts'

const zip = promisify(gzip)

/** Characters from which the line is dearer than the work. */
const worthIt = 4_096
const takesGzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/

/**
 * Packs long JSON answers for whoever takes gzip. Streams go as they are written. No answer of this size holds a secret beside what a stranger
 * may have written: sessions travel in cookies, and a key or a token is told once, in an answer of its own.
 */
export function compress(app: App): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < worthIt || !String(reply.getHeader('content-type')).startsWith('application/json')) return payload
    reply.header('vary', 'accept-encoding')
    if (!takesGzip.test(String(request.headers['accept-encoding'] ?? ''))) return payload
    reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return await zip(payload, { level: 1 })
  })
}
