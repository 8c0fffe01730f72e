import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { fillSome } from '../../sharing/fill.ts'
import { keepSecret } from '../../sharing/secrets.ts'
import { tell } from '../../sharing/tell.ts'
import { audit } from '../../store/audit.ts'
import { refused } from '../../store/refused.ts'
import { itemsAfter } from '../../store/sharing/items.ts'
import { addKey, countFetch, findKey, type KnownKey, revokeKey } from '../../store/sharing/keys.ts'
import { deliverAtOnce, findSet, ownSet, viewerOfSet } from '../../store/sharing/sets.ts'
import { reading, within, worker } from '../../store/within.ts'
import * as contract from '../contract/exportSets.ts'
import { mayShare } from './sets.ts'
import { keyIn, newKey, sameKey } from '../keys.ts'
import { serve, type App } from '../serve.ts'

/** Secrets of deliveries, keys of receivers that fetch, and what they fetch. */
export function exportKeys(app: App, deps: Deps): void {
  serve(app, deps, contract.addExportSecret, async ({ params, body, who, write }) => {
    mayShare(who)
    let shown: string | null = null
    await write(async tx => {
      const set = await ownSet(tx, who, params.id)
      shown = await keepSecret(tx, deps.seals, 'set', set, body.secret ?? null, body.overlapHours)
      await deliverAtOnce(tx, set.id)
      await audit(tx, who, { act: 'share.secretAdded', subject: { kind: 'exportSet', id: set.id }, detail: { overlapHours: body.overlapHours } })
    })
    return { secret: shown }
  })
  serve(app, deps, contract.addExportKey, async ({ params, body, who, write }) => {
    mayShare(who)
    let shown: string | null = null
    const { id } = await write(async tx => {
      const made = newKey()
      shown = made.key
      await addKey(tx, who, { ...body, id: made.id, set: params.id, digest: made.digest })
      return { id: made.id }
    })
    return { id, key: shown }
  })
  serve(app, deps, contract.revokeExportKey, async ({ params, who, write }) => {
    mayShare(who)
    await write(tx => revokeKey(tx, who, params.id, params.key))
  })
  serve(app, deps, contract.fetchChanges, async ({ params, query, request, reply }) => {
    const key = await recognise(deps, request, params.id)
    await count(deps, key, query.after, reply)
    await fillSome(deps, params.id, false)
    const { lines, next, waiting } = await changesAfter(deps, params.id, query)
    return await reply.type('application/x-ndjson; charset=utf-8').header('x-next', next).header('x-waiting', waiting).serializer((text: string) => text).send(lines)
  })
}

async function changesAfter({ sql }: Deps, id: string, { after, limit }: { after: number, limit: number }): Promise<{ lines: string, next: number, waiting: number }> {
  const { set, viewer } = await reading(sql, worker, async tx => {
    const set = (await findSet(tx, id))!
    return { set, ...await viewerOfSet(tx, set) }
  })
  if (set.state !== 'active') throw refused('share.paused', 409, `这个共享集现在${set.state === 'paused' ? '暂停' : '已经停止'}。请与${set.name}的提供机关联系。`)
  return await reading(sql, viewer, async tx => {
    const items = await itemsAfter(tx, id, after, limit)
    const next = items.at(-1)?.position ?? after
    const lines = (await tell(tx, set, items)).map(({ position, event }) => `${JSON.stringify({ ...event, position })}\n`).join('')
    return { lines, next, waiting: Math.max(0, set.lastPosition - next) }
  })
}

const unknown = () => refused('share.unknownKey', 401, '取数密钥不对，或者已经停用。请核对请求头 Authorization: Bearer 后面的密钥，或者请提供机关重新发一个。')

async function recognise({ sql }: Deps, request: FastifyRequest, set: string): Promise<KnownKey> {
  const given = keyIn(request)
  const key = await reading(sql, worker, tx => findKey(tx, given?.id ?? randomUUID()))
  if (!sameKey(given?.key, key?.digest) || key?.setId !== set || key.revokedAt !== null) throw unknown()
  return key
}

async function count({ sql }: Deps, key: KnownKey, taken: number, reply: FastifyReply): Promise<void> {
  const { inMinute, left } = await within(sql, worker, tx => countFetch(tx, key, taken))
  if (inMinute <= key.perMinute) return
  reply.header('retry-after', left)
  throw refused('too.many', 429, `这个密钥每分钟最多取${key.perMinute}次，已经超过。请在${left}秒后再取；每次可以多取几条。`)
}
