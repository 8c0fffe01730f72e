import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { contentProblem, wholeLayout } from '../../../core/sharing/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { allowedHosts, requireAddress } from '../../sharing/address.ts'
import { sendTest } from '../../sharing/deliver.ts'
import { setFile } from '../../sharing/file.ts'
import { fillSome } from '../../sharing/fill.ts'
import { keepSecret } from '../../sharing/secrets.ts'
import { layoutOf } from '../../sharing/tell.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { requireRole } from '../../store/posts.ts'
import { refused } from '../../store/refused.ts'
import { deliveriesOf } from '../../store/sharing/deliveries.ts'
import { listFacts } from '../../store/sharing/facts.ts'
import { keysOf } from '../../store/sharing/keys.ts'
import { secretsOf } from '../../store/sharing/secrets.ts'
import { addSet, changeSet, findSet, listSets, ownSet, redeliverFrom, type SavedSet, setState, type SetRow } from '../../store/sharing/sets.ts'
import { within } from '../../store/within.ts'
import * as contract from '../contract/exportSets.ts'
import { choicesFor, namedBasis } from './choices.ts'
import { serve, type App } from '../serve.ts'

const deliveriesAtOnce = 50

/** What an office shares with whom, and how far it is. */
export function exportSets(app: App, deps: Deps): void {
  serve(app, deps, contract.listExportSets, async ({ who, read }) => {
    maySee(who)
    return { items: (await read(listSets)).map(row => setOut(row, deps)) }
  })
  serve(app, deps, contract.shareChoices, async ({ who, read }) => {
    maySee(who)
    return await read(tx => choicesFor(tx, deps, who))
  })
  serve(app, deps, contract.getExportSet, async ({ params, who, read }) => {
    maySee(who)
    return await read(async tx => {
      const row = await findSet(tx, params.id) ?? missing()
      const keyList = (await keysOf(tx, row.id)).map(({ taken, ...key }) => ({ ...key, waiting: Math.max(0, row.lastPosition - taken) }))
      return { ...setOut(row, deps), keyList, secrets: (await secretsOf(tx, 'set', row.id)).map(({ sealed: _, ...one }) => one) }
    })
  })
  serve(app, deps, contract.listDeliveries, async ({ params, query, who, read }) => {
    maySee(who)
    const rows = await read(tx => deliveriesOf(tx, params.id, query.before, deliveriesAtOnce + 1))
    const items = rows.slice(0, deliveriesAtOnce)
    return { items, next: rows.length > items.length ? items.at(-1)!.id : null }
  })
  serve(app, deps, contract.listSharedFacts, async ({ query, read }) => await read(async tx => {
    const { rows, next, total, about } = await listFacts(tx, query.subject, query)
    return { items: rows.map(row => ({ ...row, data: { ...row.data } })), next, total, about }
  }))
  serve(app, deps, contract.exportSetFile, async ({ params, query, who, read, reply }) => {
    mayShare(who)
    await read(tx => ownSet(tx, who, params.id))
    while (await fillSome(deps, params.id, true)) { /* until everything is queued */ }
    const set = await within(deps.sql, who.viewer, async tx => {
      const row = await ownSet(tx, who, params.id)
      await audit(tx, who, { act: 'share.file', subject: { kind: 'exportSet', id: row.id }, detail: { as: query.as, upTo: row.lastPosition } })
      return row
    })
    const name = encodeURIComponent(`${set.name}-${deps.today()}.zip`)
    return await reply.type('application/zip').header('content-disposition', `attachment; filename*=UTF-8''${name}`).send(Readable.from(setFile(deps.sql, who.viewer, set, query.as, deps.today())))
  })
  writes(app, deps)
}

function writes(app: App, deps: Deps): void {
  serve(app, deps, contract.addExportSet, async ({ body: { secret, ...body }, who, write }) => {
    mayShare(who)
    let shown: string | null = null
    const { id } = await write(async tx => {
      const set = await checked(tx, deps, who, randomUUID(), body)
      await addSet(tx, who, set)
      // The secret is no part of the answer that is kept for repeated requests.
      if (set.url !== null) shown = await keepSecret(tx, deps.seals, 'set', { id: set.id, orgPath: who.organ.path }, secret ?? null, 0)
      return { id: set.id }
    })
    return { id, secret: shown }
  })
  serve(app, deps, contract.changeExportSet, async ({ params, body: { version, ...body }, who, write }) => {
    mayShare(who)
    await write(async tx => { await changeSet(tx, who, version, await checked(tx, deps, who, params.id, body)) })
  })
  serve(app, deps, contract.setExportState, async ({ params, body, who, write }) => {
    mayShare(who)
    await write(tx => setState(tx, who, params.id, body.state, body.why ?? null))
  })
  serve(app, deps, contract.testExportSet, async ({ params, who, write }) => {
    mayShare(who)
    return await write(async tx => {
      const set = await ownSet(tx, who, params.id)
      if (set.url === null) throw refused('share.noAddress', 422, '这个共享集没有接收地址，只供对方来取或者下载文件。请先填写接收地址。')
      const { taken, status, ms, says } = await sendTest(tx, set, deps.now().toISOString(), deps)
      await audit(tx, who, { act: 'share.tested', subject: { kind: 'exportSet', id: set.id }, detail: { taken, status } })
      return { taken, status, ms, says }
    })
  })
  serve(app, deps, contract.redeliver, async ({ params, body, who, write }) => {
    mayShare(who)
    await write(tx => redeliverFrom(tx, who, params.id, body.from))
  })
}

/** Whoever works here sees what is shared; those who answer for data decide on it. */
const maySee = (who: Acting): void => requireRole(who, ['agencyLegal', 'officer', 'clerk', 'chief', 'leader'], '查看数据共享')
export const mayShare = (who: Acting): void => requireRole(who, ['agencyLegal', 'clerk', 'chief', 'leader'], '管理数据共享')

const missing = (): never => { throw refused('not.found', 404, '没有这个共享集，或者它不在你的职责范围内。') }

type Written = Omit<SavedSet, 'id'>

/** A set as it may be saved: it rests on an article that is in force or on an agreement, its layout is there, its address may be sent to. */
async function checked(tx: Transaction, deps: Deps, who: Acting, id: string, body: Written): Promise<SavedSet> {
  const { bases } = await choicesFor(tx, deps, who)
  if (body.law !== null && !bases.some(({ law, norm }) => law === body.law && norm === body.norm)) throw refused('share.basis', 422, '所选的条款不在本地现行的依据之中，请重新选择。')
  if (body.law === null && body.agreement === null) throw refused('share.basis', 422, '没有写明依据。请选择条款；条款没有规定的，写明据以共享的协议或者文件。', { errors: [{ field: 'body.agreement', code: 'share.basis', says: '请写明协议或者文件' }] })
  const layout = await layoutOf(tx, { content: body.content, orgPath: who.organ.path })
  if (layout === undefined) throw refused('share.layout', 422, '没有这种列，或者这份列对照已经停用。请重新选择。')
  const wrong = contentProblem(body.content, body.content.layout === wholeLayout ? null : layout!.kind)
  if (wrong !== null) throw refused('share.content', 422, wrong)
  if (body.url !== null) requireAddress(body.url, allowedHosts(process.env))
  return { ...body, id }
}

const setOut = ({ law, norm, lastPosition, delivered, orgPath: _, ...row }: SetRow, deps: Deps): contract.ExportSet => ({
  ...row, content: { ...row.content, subjects: [...row.content.subjects], kinds: [...row.content.kinds], bodies: [...row.content.bodies] },
  basis: namedBasis(deps, law, norm), total: lastPosition, waiting: row.url === null ? 0 : lastPosition - delivered,
})
