import { createHash } from 'node:crypto'
import type {} from '@fastify/cookie'
import type {} from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { actAt } from '../identity/acting.ts'
import { recognise, type SignedIn } from '../identity/sessions.ts'
import type { Acting } from '../store/acting.ts'
import { audit } from '../store/audit.ts'
import { once } from '../store/idempotency.ts'
import { canonicalJson } from '../store/laws/laws.ts'
import { refused } from '../store/refused.ts'
import { reading, within } from '../store/within.ts'
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from './contract/route.ts'
import { requireOwnPage } from './ownPage.ts'
import type { Once } from '../store/matters/prospect.ts'

export type App = FastifyInstance
export const cookieName = 'xiezhi_session'

/** A request as its handler sees it: read, checked against the contract, and from somebody known. */
export interface Asked<R extends Route> {
  readonly params: ParamsOf<R>
  readonly query: QueryOf<R>
  readonly body: BodyOf<R>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  /** Of routes that want an account. */
  readonly signed: SignedIn
  /** Of routes that want an organ. */
  readonly who: Acting
  /** Of routes that write: the key, and what was asked under it. */
  readonly once: Once
  /** Works in a transaction that sees what this person may see, and writes nothing. */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Writes once under the key of the request; the answer is kept. `digest`: of a body that is not JSON. */
  write<T>(work: (tx: Transaction) => Promise<T>, digest?: string): Promise<T>
}

type Answer<R extends Route> = R extends { answer: z.ZodType } ? AnswerOf<R> : unknown

/** Registers a route of the contract with what answers it. */
export function serve<R extends Route>(app: App, deps: Deps, route: R, answer: (asked: Asked<R>) => Promise<Answer<R>>): void {
  app.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(route),
    config: route.access === 'open' && route.method === 'POST' ? { rateLimit: strangers } : {},
    handler: async (request, reply) => {
      const asked = await admit(deps, route, request, reply)
      const result = await answer(asked)
      if (reply.sent) return reply
      if (route.status) reply.status(route.status)
      return await reply.send(result)
    },
  })
}

/** What one address may ask without an account: hashing a password is dear. */
const strangers = { max: 120, timeWindow: '1 minute' }

function schemaOf({ summary, params, query, body, answer, status, access, writes }: Route) {
  return {
    summary,
    ...(params && { params }), ...(query && { querystring: query }), ...(body && { body }),
    ...(answer && { response: { [status ?? 200]: answer } }),
    ...(access !== 'open' && { security: [{ [access === 'key' ? 'senderKey' : 'session']: [] }] }),
    ...(writes && { description: '请求头 Idempotency-Key（每次提交一个新的 UUID）和 X-Xiezhi: 1。' }),
  }
}

/** Who is at work, for which organ, where a protocol of its own asks and not a route of the contract. */
export async function admitActing(deps: Deps, request: FastifyRequest): Promise<Acting> {
  requireOwnPage(request)
  const organ = organIn(request)
  const signed = await recognise(deps, request.cookies[cookieName], organ)
  refuseOneTime(signed)
  const who = actAt(signed, organ)
  await refuseOperators(deps, who, request)
  return who
}

/** Who is asking, for which organ, and under which key. */
async function admit<R extends Route>(deps: Deps, route: R, request: FastifyRequest, reply: FastifyReply): Promise<Asked<R>> {
  if (route.writes || route.method === 'DELETE') requireOwnPage(request)
  const organ = route.access === 'acting' ? organIn(request) : undefined
  const signed = route.access === 'open' || route.access === 'key' ? undefined : await recognise(deps, request.cookies[cookieName], organ)
  if (signed && !route.oneTime) refuseOneTime(signed)
  const who = signed && route.access === 'acting' ? actAt(signed, organ) : undefined
  if (who && !route.operators) await refuseOperators(deps, who, request)
  const once_ = route.writes ? onceOf(request) : undefined
  return {
    params: request.params as ParamsOf<R>, query: request.query as QueryOf<R>, body: request.body as BodyOf<R>, request, reply,
    get signed() { return signed ?? unasked('an account') },
    get who() { return who ?? unasked('an organ') },
    get once() { return once_ ?? unasked('a key') },
    read: work => reading(deps.sql, who?.viewer ?? { account: signed?.account.id ?? '' }, work),
    write: (work, digest) => {
      const acting = who ?? unasked('an organ')
      const { key, request: asked } = once_ ?? unasked('a key')
      return within(deps.sql, acting.viewer, tx => once(tx, { account: acting.account.id, key, request: digest ?? asked }, () => work(tx)))
    },
  }
}

const unasked = (what: string): never => { throw new Error(`this route does not ask for ${what}`) }

/** Not every protocol reads its address by a contract: what is no name of an organ is nobody's. */
function organIn(request: FastifyRequest): string | undefined {
  const { organ } = request.query as { organ?: unknown }
  return organ === undefined ? undefined : typeof organ === 'string' && /^[a-z0-9-]+$/.test(organ) ? organ : ''
}

async function refuseOperators(deps: Deps, who: Acting, request: FastifyRequest): Promise<void> {
  if (who.roles.some(role => role !== 'operator')) return
  await within(deps.sql, who.viewer, tx => audit(tx, who, { act: 'case.refusedToOperator', subject: { kind: 'route', id: request.routeOptions.url ?? '' } }))
  throw refused('case.closedToOperators', 403, '系统管理员不能查看案件内容：管理平台和办理案件由不同的人负责（内部规则）。需要办理业务的，请以任承办职务的账号登录。')
}

function refuseOneTime({ mustChange }: SignedIn): void {
  if (mustChange) throw refused('password.mustChange', 403, '这是系统管理员发的一次性密码，只能用来换成自己的密码。请先修改密码。')
}

function onceOf(request: FastifyRequest): Once {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key.length < 8 || key.length > 200) {
    throw refused('idempotency.missing', 400, '请求缺少 Idempotency-Key。请为每次提交生成一个新的 UUID 放进这个请求头，重试时沿用同一个。')
  }
  const { method, params, query, body } = request
  const asked = canonicalJson({ method, url: request.routeOptions.url, params, query, body: body ?? null })
  return { key, request: createHash('sha256').update(asked).digest('hex') }
}
