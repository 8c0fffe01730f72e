import type { FastifyRequest } from 'fastify'
import { batchType } from '../../../core/sharing/index.ts'
import type { Deps } from '../../deps.ts'
import { receive } from '../../sharing/receive.ts'
import { keepSecret, openSecrets } from '../../sharing/secrets.ts'
import { isInTime, isSigned, type Message } from '../../sharing/signature.ts'
import { audit } from '../../store/audit.ts'
import { findSender, type KnownSender } from '../../store/records/senders.ts'
import { refused } from '../../store/refused.ts'
import { within, worker } from '../../store/within.ts'
import * as contract from '../contract/recordSenders.ts'
import { count, mayManage } from './senders.ts'
import { serve, type App } from '../serve.ts'

/** Where systems hand in signed events, and the secrets that they sign with. */
export function recordEvents(app: App, deps: Deps): void {
  // What was signed are the bytes as they came.
  app.addContentTypeParser([batchType, 'application/cloudevents+json'], { parseAs: 'buffer' }, (_request, bytes, done) => { done(null, bytes) })

  serve(app, deps, contract.addSenderSecret, async ({ params, body, who, write }) => {
    mayManage(who)
    let shown: string | null = null
    await write(async tx => {
      const sender = await findSender(tx, params.id)
      if (sender?.organId !== who.organ.id || sender.revokedAt !== null) throw refused('not.found', 404, '没有这个密钥，或者它已经停用、不属于本机关。')
      shown = await keepSecret(tx, deps.seals, 'sender', { id: sender.id, orgPath: who.organ.path }, body.secret ?? null, body.overlapHours)
      await audit(tx, who, { act: 'sender.secretAdded', subject: { kind: 'sender', id: sender.id }, detail: { overlapHours: body.overlapHours } })
    })
    return { secret: shown }
  })
  serve(app, deps, contract.sendEvents, async ({ params, request, reply }) => {
    const { sender, message } = await recognise(deps, request, params.id)
    await count(deps, sender, reply)
    return await receive(deps, sender, message.id, eventsIn(request, message.body))
  })
}

/** One event stands for a batch of one. */
function eventsIn({ headers }: FastifyRequest, body: Buffer): unknown {
  try {
    const read: unknown = JSON.parse(body.toString())
    return headers['content-type']?.startsWith(batchType) ? read : [read]
  } catch {
    throw refused('json.broken', 400, '提交的内容不是完整的 JSON。请检查括号、引号和逗号后再试。')
  }
}

/** Whoever it is cannot be told before the signature is found good: every fault before that is the same one. */
async function recognise({ sql, seals, now }: Deps, request: FastifyRequest, id: string): Promise<{ sender: KnownSender, message: Message }> {
  const message = messageIn(request)
  if (!isInTime(message.timestamp, now())) throw refused('signature.late', 401, '事件的签名时间（webhook-timestamp）与本平台相差超过5分钟。请校准时钟，重发时重新签名。')
  const { sender, secrets } = await within(sql, worker, async tx => ({ sender: await findSender(tx, id), secrets: await openSecrets(tx, seals, 'sender', id) }))
  const good = isSigned(secrets, message, String(request.headers['webhook-signature'] ?? ''))
  if (!sender || !good || sender.revokedAt !== null) throw refused('signature.wrong', 401, '签名不对，或者这个报送系统已经停用。请核对接收地址和密钥（whsec_），签名的内容应当是原样的请求正文。')
  return { sender, message }
}

function messageIn({ headers, body }: FastifyRequest): Message {
  const [id, timestamp] = [headers['webhook-id'], headers['webhook-timestamp']]
  if (!Buffer.isBuffer(body) || typeof id !== 'string' || !/^[\w.-]{1,200}$/.test(id) || typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) {
    throw refused('signature.missing', 401, '请求缺少签名：应当有 webhook-id、webhook-timestamp、webhook-signature，正文为 application/cloudevents-batch+json。')
  }
  return { id, timestamp: Number(timestamp), body }
}
