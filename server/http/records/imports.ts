import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { importRecords, type HandedIn } from '../../records/import.ts'
import { quarantineFile } from '../../records/quarantine.ts'
import type { Acting } from '../../store/acting.ts'
import { cancelImport, findImport, type Importer, type ImportRow, itemsOf, listImports, partsOf, problemsOf } from '../../store/records/imports.ts'
import { requireRole } from '../../store/posts.ts'
import { audit } from '../../store/audit.ts'
import { notFound, refused } from '../../store/refused.ts'
import { within } from '../../store/within.ts'
import * as contract from '../contract/records.ts'
import { serve, type App } from '../serve.ts'

const largestFile = 4 * 1024 ** 3
const largestBatch = 1_000
const toldProblems = 200

export function recordImports(app: App, deps: Deps): void {
  // Read line by line as it arrives; nothing is kept of it.
  app.addContentTypeParser('application/x-ndjson', (_request, _payload, done) => { done(null) })

  serve(app, deps, contract.postRecords, async ({ request, query, body, who }) => {
    mayImport(who)
    return await take(deps, request, importerOf(who), { ...batchOf(request, body, '接口报送'), declared: query.rows })
  })
  serve(app, deps, contract.uploadRecords, async ({ request, query, who }) => {
    mayImport(who)
    const file = await request.file({ limits: { fileSize: largestFile, files: 1 } })
    if (!file || file.fieldname !== 'file') throw refused('request.invalid', 400, '没有收到文件。请以 multipart/form-data 提交，文件放在 file 字段。')
    return await take(deps, request, importerOf(who), { bytes: whole(file.file), bytesTotal: null, fileName: file.filename.slice(0, 200) || '未命名文件', declared: query.rows })
  })
  serve(app, deps, contract.listImports, async ({ query, read }) => await read(async tx => {
    const { rows, next, total, about } = await listImports(tx, query)
    return { items: rows.map(importOf), next, total, about }
  }))
  serve(app, deps, contract.getImport, async ({ params, read }) => await read(tx => detail(tx, params.id)))
  serve(app, deps, contract.cancelImport, async ({ params, who, write }) => {
    mayImport(who)
    return await write(async tx => importOf(await cancelImport(tx, params.id) ?? missing()))
  })
  serve(app, deps, contract.getQuarantine, async ({ params, who, read, reply }) => {
    const row = await read(tx => findImport(tx, params.id)) ?? missing()
    const how = row.orgPath === who.organ.path ? 'whole' : 'masked'
    await within(deps.sql, who.viewer, tx => audit(tx, who, { act: 'quarantine.fetched', subject: { kind: 'import', id: row.id }, detail: { how, rows: row.refused } }))
    const name = encodeURIComponent(`未入库的行-${row.fileName.replace(/\.\w+$/, '')}.csv`)
    return await reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .send(Readable.from(quarantineFile(deps, who.viewer, params.id, how)))
  })
}

type Kind<H> = H extends unknown ? Omit<H, 'id'> : never

/** The key of the request, which an import has as its number. */
export function importIdIn(request: FastifyRequest): string {
  const id = request.headers['idempotency-key']
  if (typeof id !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) {
    throw refused('idempotency.missing', 400, '导入的 Idempotency-Key 应当是一个 UUID，它就是这次导入的编号，可以用来查询进度。')
  }
  return id
}

/** Takes in what came with a request, once under its key. */
export async function take(deps: Deps, request: FastifyRequest, importer: Importer, handed: Kind<HandedIn>): Promise<contract.RecordImportDetail> {
  const id = importIdIn(request)
  await importRecords(deps, importer, { ...handed, id })
  return await within(deps.sql, importer.viewer, tx => detail(tx, id))
}

export const importerOf = ({ viewer, account, organ }: Acting): Importer => ({ viewer, account, organ })

/** A batch as JSON, or a record a line as it arrives. */
export function batchOf(request: FastifyRequest, body: unknown, fileName: string): Kind<HandedIn> {
  const length = Number(request.headers['content-length'])
  if (!request.headers['content-type']?.startsWith('application/x-ndjson')) return { records: batchIn(body), fileName }
  // To end the stream of a body would end the connection, and nobody would hear the answer.
  const bytes = request.raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
  return { bytes, bytesTotal: length > 0 ? length : null, fileName: `${fileName}.ndjson`, perItem: true }
}

export const mayImport = (who: Acting): void => requireRole(who, ['agencyLegal', 'officer', 'clerk', 'chief'], '导入执法数据')

/** A batch as `[...]` or `{ "records": [...] }`. */
function batchIn(body: unknown): readonly unknown[] {
  const batch: unknown = Array.isArray(body) ? body : (body as { records?: unknown } | null | undefined)?.records
  if (!Array.isArray(batch)) throw refused('request.invalid', 400, '请求内容应当是 {"records": [ … ]}，或者以 application/x-ndjson 每行一条记录报送。', { errors: [{ field: 'body.records', code: 'required', says: '应当是记录的列表' }] })
  if (batch.length === 0) throw refused('request.invalid', 400, '没有记录。请在 records 中至少放一条。', { errors: [{ field: 'body.records', code: 'empty', says: '没有记录' }] })
  if (batch.length > largestBatch) throw refused('too.large', 413, `一次最多报送${largestBatch}条记录；更多的请以 application/x-ndjson 每行一条报送，或者上传文件。`)
  return batch
}

/** A file of which a part is missing must not be taken for the whole. */
async function* whole(file: NodeJS.ReadableStream & { readonly truncated?: boolean }): AsyncGenerator<Uint8Array> {
  for await (const chunk of file) yield chunk as Buffer
  if (file.truncated) throw refused('too.large', 413, `文件超过了${largestFile / 1024 ** 3}GB。请拆成几个文件导入。`)
}

export async function detail(tx: Transaction, id: string): Promise<contract.RecordImportDetail> {
  const row = await findImport(tx, id) ?? missing()
  return { ...importOf(row), problems: await problemsOf(tx, id, toldProblems), items: await itemsOf(tx, id), files: (await partsOf(tx, id)).map(importOf) }
}

const missing = (): never => { throw notFound('次导入') }

function importOf({ accountId, accountName, orgPath: _, ...row }: ImportRow): contract.RecordImport {
  return { ...row, by: accountId === null ? null : { id: accountId, name: accountName } }
}
