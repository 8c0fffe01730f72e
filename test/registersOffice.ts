import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Day } from '../core/norms/index.ts'
import type { AnswerOf, listRegisterVersions, Problem, RegisterEntry, RegisterImport } from '../server/http/contract/index.ts'
import { office, type Official, type Reply, write } from './office.ts'

type Page = AnswerOf<typeof listRegisterVersions>

/** An office, and what tests of registers do there again and again; where nobody is named, a clerk does it. */
export async function registersOffice(today: Day) {
  const base = await office(today)
  const clerk = await base.as('659801-clerk')
  return {
    ...base, clerk,
    listed: async (register: string, query = '', by = clerk): Promise<Page> => (await by.get<Page>(`/api/registers/${register}?${query}`)).body,
    enter: (register: string, entry: Record<string, unknown>, by = clerk, issuer = '659801-market') => by.post<RegisterEntry & Problem>(`/api/registers/${register}`, { issuer, entry }),
    send: async (register: string, content: string | Buffer, path = '', by: Official = clerk, key: string = randomUUID()): Promise<Reply<RegisterImport & Problem>> => {
      const boundary = randomUUID()
      const payload = Buffer.concat([
        Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: application/octet-stream\r\n\r\n`), Buffer.from(content as string), Buffer.from(`\r\n--${boundary}--\r\n`),
      ])
      const answer = await base.app.inject({ method: 'POST', url: `/api/registers/${register}/imports${path}`, payload, headers: { ...write(key), cookie: by.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` } })
      return { status: answer.statusCode, headers: answer.headers, raw: answer.rawPayload, body: answer.json() }
    },
  }
}

export const ok = <T>({ status, body }: Reply<T>, wanted = 201): T => {
  assert.equal(status, wanted, JSON.stringify(body))
  return body
}

export const offence = (code: string, more = {}) => ({ code, name: '某违法行为', place: '659801', document: '某法第1条', fineMode: 'ABSOLUTE', fineMin: '500', fineMax: '50000', from: '2024-01-01', ...more })

export const fee = (code: string, more = {}) => ({ code, name: '某费', max: '100', place: '659801', document: '某目录 某发〔2025〕1号', from: '2025-01-01', ...more })

/** A file of fees. */
export const feeFile = (...rows: string[]) => `机关,生效日期,失效日期,收费编码,收费项目,标准上限（元）,依据文件,公布日期,适用地区\r\n${rows.join('\r\n')}\r\n`
