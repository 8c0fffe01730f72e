import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { requireRole } from '../../store/posts.ts'
import { refused } from '../../store/refused.ts'
import { addSender, countUse, findSender, type KnownSender, listSenders, revokeSender } from '../../store/records/senders.ts'
import { within, worker } from '../../store/within.ts'
import * as contract from '../contract/recordSenders.ts'
import { keyIn, newKey, sameKey } from '../keys.ts'
import { batchOf, take } from './imports.ts'
import { serve, type App } from '../serve.ts'

/** Keys of systems that send records, and the door that they open: to hand in, and nothing else. */
export function recordSenders(app: App, deps: Deps): void {
  serve(app, deps, contract.listSenders, async ({ who, read }) => {
    mayManage(who)
    return { items: await read(listSenders) }
  })
  serve(app, deps, contract.addSender, async ({ body, who, write }) => {
    mayManage(who)
    let shown: string | null = null
    // The key is no part of the answer that is kept for repeated requests.
    const { id } = await write(async tx => {
      const made = newKey()
      shown = made.key
      await addSender(tx, who, { ...body, id: made.id, digest: made.digest })
      return { id: made.id }
    })
    return { id, key: shown }
  })
  serve(app, deps, contract.revokeSender, async ({ params, who, write }) => {
    mayManage(who)
    await write(tx => revokeSender(tx, who, params.id))
  })
  serve(app, deps, contract.sendRecords, async ({ request, query, reply, body }) => {
    const sender = await recogniseSender(deps, request)
    await count(deps, sender, reply)
    return await take(deps, request, { viewer: sender.viewer, account: null, organ: sender.organ, sender }, { ...batchOf(request, body, sender.name), declared: query.rows })
  })
}

export const mayManage = (who: Parameters<typeof requireRole>[0]): void => requireRole(who, ['agencyLegal', 'clerk', 'chief', 'leader'], '管理报送密钥')

const unknownKey = () => refused('sender.unknown', 401, '报送密钥不对，或者已经停用。请核对请求头 Authorization: Bearer 后面的密钥，或者请机关重新发一个。')

async function recogniseSender({ sql }: Deps, request: FastifyRequest): Promise<KnownSender> {
  const given = keyIn(request)
  const sender = given ? await within(sql, worker, tx => findSender(tx, given.id)) : null
  if (!sameKey(given?.key, sender?.digest) || !sender || sender.revokedAt !== null) throw unknownKey()
  return sender
}

export async function count({ sql }: Deps, sender: KnownSender, reply: FastifyReply): Promise<void> {
  const { inMinute, left } = await within(sql, sender.viewer, tx => countUse(tx, sender))
  if (inMinute <= sender.perMinute) return
  reply.header('retry-after', left)
  throw refused('too.many', 429, `这个密钥每分钟最多报送${sender.perMinute}批，已经超过。请在${left}秒后再报；每批可以多放几条。`)
}
