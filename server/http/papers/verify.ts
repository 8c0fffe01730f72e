import { createHash } from 'node:crypto'
import type {} from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { refused, Refused } from '../../store/refused.ts'
import { readCode, verifiedPaper } from '../../store/papers/verification.ts'
import { reading } from '../../store/within.ts'
import { verifyPaper, type VerifiedPaper } from '../contract/verify.ts'
import { serve, type App } from '../serve.ts'
import { verifyPage } from './verifyPage.ts'

const largestFile = 100 * 1024 ** 2
/** What one address may ask: a code is not found by trying. */
const rateLimit = { max: 60, timeWindow: '1 minute' }
const page = { schema: { hide: true } as object, config: { rateLimit } }

/** Whether a paper is genuine, for anybody: as JSON, and as a page that works without a script. */
export function verify(app: App, deps: Deps): void {
  serve(app, deps, verifyPaper, async ({ body }) => await answer(deps, body.code, body.sha256))

  app.get<{ Querystring: { code?: string } }>('/verify', page, async ({ query }, reply) =>
    query.code === undefined ? html(reply, verifyPage({})) : await reply.redirect(`/verify/${encodeURIComponent(query.code.slice(0, 60))}`, 303))
  app.get<{ Params: { code: string } }>('/verify/:code', page, async ({ params }, reply) => await show(deps, reply, params.code))
  app.post<{ Params: { code: string } }>('/verify/:code', page, async (request, reply) => await show(deps, reply, request.params.code, await hashOf(request)))
}

async function answer({ sql }: Deps, typed: string, sha256?: string): Promise<VerifiedPaper> {
  const code = readCode(typed)
  const paper = code && await reading(sql, { account: '' }, tx => verifiedPaper(tx, code))
  if (!paper) throw refused('verify.unknown', 404, '没有这个核验码的文书。请对照文书右上角的核验码再填一次；仍然查不到的，请向署名机关核实。')
  const { hashes, ...told } = paper
  return { ...told, same: sha256 === undefined || hashes.length === 0 ? null : hashes.includes(sha256) }
}

async function show(deps: Deps, reply: FastifyReply, code: string, sha256?: string): Promise<unknown> {
  try {
    return html(reply, verifyPage({ code, paper: await answer(deps, code, sha256) }))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return html(reply.status(error.status), verifyPage({ code, says: error.message }))
  }
}

/** Of the file that was handed in, which is read once and kept nowhere; undefined: none. */
async function hashOf(request: FastifyRequest): Promise<string | undefined> {
  const file = await request.file({ limits: { fileSize: largestFile, files: 1 } })
  if (!file) return undefined
  const hash = createHash('sha256')
  let length = 0
  for await (const chunk of file.file) { hash.update(chunk as Buffer); length += (chunk as Buffer).length }
  return length === 0 ? undefined : hash.digest('hex')
}

const html = (reply: FastifyReply, page: string): FastifyReply => reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').header('x-robots-tag', 'noindex').send(page)
