import type { Writable } from 'node:stream'
import type { PendingQuery, Row } from 'postgres'
import { finished } from 'node:stream/promises'
import type { Transaction } from './connect.ts'

/**
 * Sends what a COPY takes in. The driver (postgres 3.4.9) tells a stream of no error that comes after its end was sent, be it that the disk is full
 * or that the time is over: it would be waited for without end. Whatever is asked next on the connection hears of it.
 */
export async function copyInto(tx: Transaction, copy: PendingQuery<Row[]>, sent: string | Uint8Array): Promise<void> {
  const copying = await copy.writable()
  const end = untilEndIsSent(copying)
  copying.end(sent)
  await Promise.race([finished(copying), end.then(async () => { await tx`select` })])
}

function untilEndIsSent(copying: Writable): Promise<void> {
  const final = copying._final.bind(copying)
  return new Promise(resolve => {
    copying._final = done => {
      final(done)
      resolve()
    }
  })
}
