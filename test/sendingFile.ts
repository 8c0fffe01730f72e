import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Problem, Uploaded } from '../server/http/contract/index.ts'

interface Sent { readonly uploaded: Uploaded, readonly interruptions: number }

const mostInterruptions = 50
const tus = { 'x-xiezhi': '1', 'tus-resumable': '1.0.0' }

/**
 * Sends a file as a browser would whose server is killed under it: a piece at a time, asked anew where to go on after each break.
 * `address` is asked each time.
 */
export async function sendFile(address: () => string, cookie: string, path: string, bytes: number, { name = '录像.mp4', piece = 16 * 1024 ** 2, onPiece = async (_offset: number): Promise<void> => {} } = {}): Promise<Sent> {
  const begun = await fetch(`${address()}/api/uploads`, { method: 'POST', headers: { ...tus, cookie, 'upload-length': String(bytes), 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` } })
  if (begun.status !== 201) throw new Error(await begun.text())
  const place = begun.headers.get('location')!
  let [offset, interruptions] = [0, 0]
  while (offset < bytes) {
    try {
      const end = Math.min(offset + piece, bytes)
      const sending = fetch(address() + place, {
        method: 'PATCH', headers: { ...tus, cookie, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, body: await pieceOf(path, offset, end),
      })
      const [answer, done] = await Promise.allSettled([sending, onPiece(offset)])
      if (done.status === 'rejected') throw done.reason
      if (answer.status === 'rejected') throw answer.reason
      const sent = answer.value
      if (sent.status !== 204) throw new Error(`a piece was not taken: ${sent.status}`)
      offset = Number(sent.headers.get('upload-offset'))
    } catch (error) {
      if (++interruptions > mostInterruptions) throw error
      offset = await whereToGoOn(address, cookie, place)
    }
  }
  const id = place.split('/').at(-1)!.split('?')[0]!
  const finished = await fetch(`${address()}/api/uploads/${id}/finish`, { method: 'POST', headers: { 'x-xiezhi': '1', 'idempotency-key': randomUUID(), cookie } })
  const body = await finished.json() as Uploaded & Problem
  if (finished.status !== 200) throw new Error(body.sentence)
  return { uploaded: body, interruptions }
}

async function pieceOf(path: string, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path, 'r')
  const bytes = new Uint8Array(end - start)
  await file.read(bytes, 0, bytes.length, start)
  await file.close()
  return bytes
}

/** The server may still be starting, or still be holding what came last. */
async function whereToGoOn(address: () => string, cookie: string, place: string): Promise<number> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(address() + place, { method: 'HEAD', headers: { ...tus, cookie } }).catch(() => undefined)
    if (answer?.status === 200) return Number(answer.headers.get('upload-offset'))
    await wait(50)
  }
  throw new Error('the upload cannot be gone on with')
}
