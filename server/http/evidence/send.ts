import type { FastifyReply, FastifyRequest } from 'fastify'
import type { StoredFiles } from '../../files/uploads.ts'
import { refused } from '../../store/refused.ts'

export interface Sendable { readonly name: string, readonly mediaType: string, readonly bytes: number, readonly sha256: string }

/** What a browser shows by itself without running anything. Everything else is only ever handed over as a file. */
const shown = /^(image\/(png|jpeg|gif|webp|bmp)|audio\/(mp4|mpeg|wav|ogg|flac|aac)|video\/(mp4|webm|quicktime))$|^application\/pdf$|^text\/plain$/

/** The first and the last byte asked for; undefined: the whole. */
export type Span = { readonly start: number, readonly end: number } | undefined

/** `bytes=0-`, `bytes=500-999`, `bytes=-500`. Several ranges at once are answered with the whole, as RFC 9110 allows. */
export function spanOf(header: string | undefined, bytes: number): Span {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return undefined
  const start = from === '' ? Math.max(bytes - Number(to), 0) : Number(from)
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  if (start > end) throw refused('range.beyond', 416, '要求的范围超出了文件。请刷新后再看。')
  return { start, end }
}

/** Whether this request begins to look at the file, rather than going on with it. */
export const begins = (request: FastifyRequest, bytes: number): boolean => request.method === 'GET' && (spanOf(request.headers.range, bytes)?.start ?? 0) === 0

/** Sends a stored file or a part of it. Nothing in it may run, load or be embedded, wherever it is opened. */
export async function sendStored(files: StoredFiles, request: FastifyRequest, reply: FastifyReply, file: Sendable, download: boolean): Promise<never> {
  const span = spanOf(request.headers.range, file.bytes)
  const inline = !download && shown.test(file.mediaType)
  reply.headers({
    'accept-ranges': 'bytes', etag: `"${file.sha256}"`, 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox", 'content-length': span ? span.end - span.start + 1 : file.bytes,
    'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
  })
  if (span) reply.status(206).header('content-range', `bytes ${span.start}-${span.end}/${file.bytes}`)
  return await reply.type(file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : inline ? file.mediaType : 'application/octet-stream').send(files.read(file.sha256, span)) as never
}
