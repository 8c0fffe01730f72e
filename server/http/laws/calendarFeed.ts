import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { calendarText } from '../../feeds/ics.ts'
import { hashToken } from '../../identity/sessions.ts'
import { findAccount } from '../../store/people/accounts.ts'
import { acting, type Acting } from '../../store/acting.ts'
import { calendarEntries, findFeed, type FeedRow } from '../../store/reminders/feeds.ts'
import { findOrgan, governedPath } from '../../store/organs/organs.ts'
import { reading } from '../../store/within.ts'
import * as contract from '../contract/calendarFeed.ts'
import { serve, type App } from '../serve.ts'

/** What one address may ask: a token cannot be guessed, and nobody shall try for long. */
const strangers = { max: 120, timeWindow: '1 minute' }

/**
 * Calendars ask without a session: the address holds a token, and shows what its account may see today, for the organ it was made
 * for. Whatever is wrong with it, the answer is the same, and empty.
 */
export function calendarFeed(app: App, deps: Deps): void {
  app.route({
    method: 'GET', url: '/calendar/:file', schema: { hide: true } as object, config: { rateLimit: strangers },
    handler: async (request, reply) => {
      const token = /^([\w-]{22,64})\.ics$/.exec((request.params as { file: string }).file)?.[1]
      const feed = await findFeed(deps.sql, hashToken(token ?? ''), deps.today())
      const who = feed && await stillActing(deps, feed)
      if (!feed || !who) return await reply.status(404).header('cache-control', 'no-store').send()
      const entries = await reading(deps.sql, who.viewer, tx => calendarEntries(tx, who, feed.scope))
      const text = calendarText(entries, { name: `獬豸·${feed.name}`, reveals: feed.reveals && (deps.outside?.fullTitles ?? false), address: deps.outside?.address, organId: who.organ.id })
      return await send(request, reply, text)
    },
  })
  serve(app, deps, contract.calendarFile, async ({ query, who, read, reply }) => {
    const entries = await read(tx => calendarEntries(tx, who, 'organ', query))
    const text = calendarText(entries, { name: '獬豸·期限', reveals: true, address: deps.outside?.address, organId: who.organ.id })
    await reply.type('text/calendar; charset=utf-8').header('content-disposition', 'attachment; filename="xiezhi.ics"').serializer((body: string) => body).send(text)
  })
}

/** The person behind a feed, as long as he still holds a post there. */
async function stillActing({ sql, today }: Deps, { accountId, organId }: FeedRow): Promise<Acting | undefined> {
  const found = await findAccount(sql, accountId, today())
  const post = found?.posts.find(held => held.organId === organId)
  if (!found || !post || post.roles.every(role => role === 'operator')) return undefined
  return await reading(sql, { account: accountId }, async tx => acting(found.account, (await findOrgan(tx, organId))!, post.roles, await governedPath(tx, organId)))
}

async function send(request: FastifyRequest, reply: FastifyReply, text: string): Promise<FastifyReply> {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  reply.header('etag', tag).header('cache-control', 'private, no-cache')
  const known = (request.headers['if-none-match'] ?? '').split(',').map(each => each.trim().replace(/^W\//, ''))
  if (known.includes(tag)) return await reply.status(304).send()
  return await reply.type('text/calendar; charset=utf-8').send(text)
}
