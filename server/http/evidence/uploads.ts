import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { FileStore } from '@tus/file-store'
import { ERRORS, Server } from '@tus/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { largestUpload, mostUploads } from '../../../core/evidence/index.ts'
import { isFull } from '../../database/away.ts'
import type { Deps } from '../../deps.ts'
import { takenOf } from '../../files/exif.ts'
import { readThrough } from '../../files/hash.ts'
import { uploadedType } from '../../files/uploadedType.ts'
import type { Acting } from '../../store/acting.ts'
import { refused } from '../../store/refused.ts'
import { addUpload, countUploads, findUpload, finishUpload, holdFiles, removeUpload, type UploadRow } from '../../store/evidence/uploads.ts'
import { reading, within } from '../../store/within.ts'
import * as contract from '../contract/uploads.ts'
import { problemBody } from '../problems.ts'
import { admitActing, serve, type App } from '../serve.ts'

const path = '/api/uploads'

/** Files of up to 2 GiB come in pieces, by tus: interrupted here or there, they go on where they stopped. */
export function uploads(app: App, deps: Deps): void {
  const tus = receiver(deps)
  const ids = tus.ids
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null)) // tus reads the stream itself
  const route = (method: 'POST' | 'HEAD' | 'PATCH' | 'DELETE', url: string, before: (request: FastifyRequest, who: Acting) => Promise<void>) => app.route({
    method, url, bodyLimit: largestUpload, schema: { hide: true },
    handler: async (request, reply) => {
      await before(request, await admitActing(deps, request))
      await handOn(tus.server, request, reply)
      return reply
    },
  })
  route('POST', path, async (request, who) => { ids.set(request.raw, await begin(deps, request, who)) })
  for (const method of ['HEAD', 'PATCH'] as const) route(method, `${path}/:id`, async (request, who) => { await mine(deps, request, who) })
  route('DELETE', `${path}/:id`, async (request, who) => {
    const { id } = await mine(deps, request, who)
    await within(deps.sql, who.viewer, tx => removeUpload(tx, id))
  })

  serve(app, deps, contract.finishUpload, async ({ params, who, read }) => {
    const row = await read(tx => findUpload(tx, params.id))
    if (!row) throw missing()
    return await finish(deps, who, row)
  })
}

/** tus answers no other site, names an upload as its row is named, and keeps the organ in its address. */
function receiver({ files }: Deps): { server: Server, ids: WeakMap<IncomingMessage, string> } {
  const ids = new WeakMap<IncomingMessage, string>()
  const server = new Server({
    path, datastore: new FileStore({ directory: files.incoming }), maxSize: largestUpload, allowedOrigins: () => false,
    generateUrl: (request, { id }) => `${path}/${id}${new URL(request.url).search}`, getFileIdFromRequest: (_request, last) => last?.split('?')[0],
    onResponseError: (_request, error) => (isNotKept(error) ? { status_code: notKept.status, body: JSON.stringify(problemBody(notKept)) } : undefined),
    namingFunction: request => ids.get(request.runtime!.node!.req as IncomingMessage)!,
  })
  return { server, ids }
}

const isNotKept = (error: object): boolean => isFull(error) || ('body' in error && error.body === ERRORS.FILE_WRITE_ERROR.body)
const notKept = refused('disk.full', 507, '服务器没能保存传来的内容，多半是附件目录所在的磁盘满了；已经传到的还在。请告诉系统管理员腾出空间，然后继续上传，从停下的地方接着传。')

async function handOn(server: Server, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.hijack()
  reply.raw.setHeader('cache-control', 'no-store').setHeader('x-content-type-options', 'nosniff')
  await server.handle(request.raw, reply.raw)
}

/** Checks what is announced before a byte of it is taken. */
async function begin({ sql, files }: Deps, { headers }: FastifyRequest, { account, viewer }: Acting): Promise<string> {
  const bytes = Number(headers['upload-length'])
  const name = nameIn(String(headers['upload-metadata'] ?? ''))
  if (!Number.isInteger(bytes) || bytes < 0) throw refused('upload.length', 400, '没有说明文件大小。请用支持 tus 1.0.0 的客户端上传，并给出 Upload-Length。')
  if (bytes === 0) throw refused('file.empty', 422, `“${name}”是空文件。请核对后重新选择。`)
  if (bytes > largestUpload) throw refused('too.large', 413, `“${name}”超过了2GB。请分段剪辑或者压缩后分别上传。`)
  if (bytes > await files.room()) throw refused('disk.full', 507, '服务器的存储空间不够，没有开始上传。请告诉系统管理员扩充附件目录所在的磁盘。')
  const id = randomUUID()
  await within(sql, viewer, async tx => {
    if (await countUploads(tx) >= mostUploads) throw refused('upload.many', 429, `你有${mostUploads}个文件已经上传或者正在上传而没有使用。请先登记或者删除其中一些，再上传新的。`)
    await addUpload(tx, account.id, { id, name, bytes })
  })
  return id
}

async function mine({ sql }: Deps, request: FastifyRequest, { viewer }: Acting): Promise<UploadRow> {
  const { id } = request.params as { id: string }
  const row = /^[0-9a-f-]{36}$/.test(id) ? await reading(sql, viewer, tx => findUpload(tx, id)) : undefined
  if (!row) throw missing()
  return row
}

const missing = () => refused('upload.missing', 404, '没有这次上传，或者它不是你的。请重新选择文件上传。')

/** Reads the whole once. Asked again after a lost answer it does no harm; what is refused is gone at once. */
async function finish(deps: Deps, { viewer }: Acting, { id, name, bytes, file }: UploadRow): Promise<contract.Uploaded> {
  const { sql, files } = deps
  if (file) return { id, name, bytes, ...file }
  const whole = await readThrough(files.incomingPath(id)).catch(() => { throw missing() })
  if (whole.bytes !== bytes) throw refused('upload.unfinished', 409, `“${name}”还没有传完（${Math.floor(whole.bytes / bytes * 100)}%）。请继续上传。`)
  const mediaType = await uploadedType(name, { ...whole, path: files.incomingPath(id) }).catch(async (error: unknown) => {
    await within(sql, viewer, tx => removeUpload(tx, id))
    await files.forget(id)
    throw error
  })
  const found = { mediaType, sha256: whole.sha256, sm3: whole.sm3, taken: takenOf(mediaType, whole.head) }
  await within(sql, viewer, async tx => {
    await holdFiles(tx)
    await files.keep(id, whole.sha256)
    await finishUpload(tx, id, found)
  })
  await files.forget(id)
  return { id, name, bytes, ...found }
}

/** The name a person gave the file: without folders and without characters that no file name should bear. */
function nameIn(metadata: string): string {
  const [, written = ''] = metadata.split(',').map(pair => pair.trim().split(' ')).find(([key]) => key === 'filename') ?? []
  const name = Buffer.from(written, 'base64').toString('utf8').split(/[\\/]/).at(-1)!.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim()
  return name.length <= 200 ? name || '未命名文件' : `${name.slice(0, 180)}${/\.[^.]{1,10}$/.exec(name)?.[0] ?? ''}`
}
