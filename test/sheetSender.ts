import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { MasterImport, Problem } from '../server/http/contract/index.ts'
import type { App } from '../server/http/serve.ts'
import { type Official, write } from './office.ts'

/** Hands in files of one table, as the page does: `path` is the import's own address. */
export function sheetSender(app: App, path: string) {
  const send = async (by: Official, content: string | Buffer, more: string) => {
    const boundary = randomUUID()
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="file.csv"\r\ncontent-type: application/octet-stream\r\n\r\n`
    const payload = Buffer.concat([Buffer.from(head), Buffer.from(content as string), Buffer.from(`\r\n--${boundary}--\r\n`)])
    const answer = await app.inject({ method: 'POST', url: `${path}${more}`, payload, headers: { ...write(), cookie: by.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` } })
    return { status: answer.statusCode, body: answer.json<MasterImport & Problem>() }
  }
  return {
    taken: async (by: Official, content: string | Buffer, more = ''): Promise<MasterImport> => {
      const { status, body } = await send(by, content, more)
      assert.ok(status < 300, JSON.stringify(body))
      return body
    },
    problems: async (by: Official, content: string): Promise<string[]> => {
      const { status, body } = await send(by, content, '/preview')
      assert.equal(status, 200, JSON.stringify(body))
      return body.problems.map(({ row, column, code }) => `${row} ${column} ${code}`)
    },
    refusedAs: async (by: Official, content: string): Promise<[number, string]> => {
      const { status, body } = await send(by, content, '')
      return [status, body.code]
    },
  }
}
