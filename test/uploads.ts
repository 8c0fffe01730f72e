import type { Problem, Uploaded } from '../server/http/contract/index.ts'
import type { App } from '../server/http/serve.ts'
import { ownPage, write, type Official } from './office.ts'

export interface Answered { readonly status: number, readonly body: Uploaded & Problem, readonly id: string }

const tus = { ...ownPage, 'tus-resumable': '1.0.0' }

/** Hands in a file the way the page does: announced, sent in pieces, finished. The first refusal ends it. */
export async function handIn(app: App, { cookie }: Official, name: string, content: Buffer | string, pieces = 1): Promise<Answered> {
  const bytes = Buffer.from(content as string)
  const begun = await app.inject({
    method: 'POST', url: '/api/uploads',
    headers: { ...tus, cookie, 'upload-length': String(bytes.length), 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` },
  })
  if (begun.statusCode !== 201) return { status: begun.statusCode, body: begun.json(), id: '' }
  const id = String(begun.headers['location']).split('/').at(-1)!
  for (let piece = 0; piece < pieces; piece++) {
    const [from, to] = [Math.floor(bytes.length * piece / pieces), Math.floor(bytes.length * (piece + 1) / pieces)]
    const sent = await app.inject({
      method: 'PATCH', url: `/api/uploads/${id}`, payload: bytes.subarray(from, to),
      headers: { ...tus, cookie, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
    })
    if (sent.statusCode !== 204) throw new Error(`a piece was not taken: ${sent.statusCode} ${sent.body}`)
  }
  return { id, ...await finished(app, { cookie }, id) }
}

export async function finished(app: App, { cookie }: Pick<Official, 'cookie'>, id: string): Promise<Omit<Answered, 'id'>> {
  const answer = await app.inject({ method: 'POST', url: `/api/uploads/${id}/finish`, headers: { ...write(), cookie } })
  return { status: answer.statusCode, body: answer.json() }
}
