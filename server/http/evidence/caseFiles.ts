import { Readable } from 'node:stream'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { audit } from '../../store/audit.ts'
import { caseFileBytes, findCaseFile, orderBatch, orderCaseFile, type CaseFileRow } from '../../store/evidence/caseFiles.ts'
import { requireRole } from '../../store/posts.ts'
import { notFound, refused } from '../../store/refused.ts'
import { within } from '../../store/within.ts'
import * as contract from '../contract/caseFiles.ts'
import { serve, type App } from '../serve.ts'

const binders = ['clerk', 'chief', 'leader'] as const

export function caseFiles(app: App, deps: Deps): void {
  serve(app, deps, contract.orderCaseFile, async ({ params, body, who, write }) => {
    requireRole(who, binders, '装订案卷')
    return await write(async tx => view(await orderCaseFile(tx, who, params.id, body.duplex)))
  })
  serve(app, deps, contract.printPapers, async ({ body, who, write }) => {
    requireRole(who, binders, '成批打印文书')
    return await write(async tx => view(await orderBatch(tx, who, [...new Set(body.papers)], body.duplex)))
  })
  serve(app, deps, contract.getCaseFile, async ({ params, read }) => await read(async tx => view(await find(tx, params.id))))
  serve(app, deps, contract.caseFilePdf, async ({ params, who, reply }) => {
    const row = await within(deps.sql, who.viewer, async tx => {
      const found = await find(tx, params.id)
      if (found.state !== 'ready') throw refused('caseFile.notReady', 409, found.says ?? '正在装订，请过几秒再下载。')
      await audit(tx, who, { act: 'caseFile.fetched', subject: { kind: 'caseFile', id: found.id }, detail: { matter: found.matterId } })
      return found
    })
    const pieces = (async function* () {
      for (let from = 0, last = false; !last; from++) {
        const piece = await within(deps.sql, who.viewer, tx => caseFileBytes(tx, row.id, from))
        last = piece === undefined
        if (piece) yield piece
      }
    })()
    return await reply.type('application/pdf').header('etag', `"${row.sha256}"`)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${row.title}.pdf`)}`).send(Readable.from(pieces))
  })
}

async function find(tx: Transaction, id: string): Promise<CaseFileRow> {
  const row = await findCaseFile(tx, id)
  if (!row) throw notFound('次装订')
  return row
}

const view = ({ id, kind, matterId, title, state, done, total, pages, says }: CaseFileRow): contract.CaseFileOut => ({ id, kind, matter: matterId, title, state, done, total, pages, says })
