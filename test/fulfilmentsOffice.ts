import { randomUUID } from 'node:crypto'
import type { Day, Law } from '../core/norms/index.ts'
import { notices, regions } from '../laws/registry.ts'
import type { FulfilmentFile, Problem } from '../server/http/contract/index.ts'
import { shelve } from '../server/store/laws/laws.ts'
import { type Office, office, type Official, type Reply, write } from './office.ts'
import { standingLaws } from './standingLaw.ts'

/** An office in a place under the invented laws of `standingLaw.ts`, and how a browser hands in a file there. */
export interface FulfilmentsOffice extends Office {
  handIn(official: Official, content: string | Buffer, more?: { name?: string, key?: string }): Promise<Reply<FulfilmentFile & Problem>>
}

const [local, upper] = standingLaws
const region = 'xinjiang'
const laws: readonly Law[] = [{ ...local, region }, upper]

export async function fulfilmentsOffice(today: Day): Promise<FulfilmentsOffice> {
  const base = await office(today, undefined, shelve({ laws, regions, notices, lawFor: (place, day) => laws.find(law => law.region === place && law.inForce.from <= day) }))
  return {
    ...base,
    handIn: async (official, content, { name = '证明.pdf', key = randomUUID() } = {}) => {
      const boundary = randomUUID()
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
      const payload = Buffer.concat([Buffer.from(head), Buffer.from(content as string), Buffer.from(`\r\n--${boundary}--\r\n`)])
      const response = await base.app.inject({
        method: 'POST', url: '/api/fulfilments/files', payload, headers: { ...write(key), cookie: official.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
      })
      return { status: response.statusCode, headers: response.headers, raw: response.rawPayload, body: response.json() }
    },
  }
}
