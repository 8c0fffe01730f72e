import { deliveryOf, filesNamed, webHost } from '../../../core/records/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { filesOfRecord, receiveFile } from '../../store/records/files.ts'
import { findRecord, type RecordDetailRow } from '../../store/records/records.ts'
import { audit } from '../../store/audit.ts'
import { notFound, refused } from '../../store/refused.ts'
import { within } from '../../store/within.ts'
import * as contract from '../contract/records.ts'
import { begins, sendStored } from '../evidence/send.ts'
import { serve, type App } from '../serve.ts'
import { mayImport } from './imports.ts'

/** The files that records name, and what was handed in of them. */
export function recordFiles(app: App, deps: Deps): void {
  serve(app, deps, contract.receiveRecordFile, async ({ params, body: { key, upload }, who, write }) => {
    mayImport(who)
    return await write(async tx => {
      const row = await recordAt(tx, params.id)
      if (!filesNamed(row.record).some(one => one.key === key)) throw refused('record.noSuchFile', 422, '这项行为没有报送这个附件，可能报送内容已经变化。请刷新后再交。')
      await receiveFile(tx, who, row.id, key, upload)
      return { items: await filesOf(tx, row) }
    })
  })
  serve(app, deps, contract.recordFileContent, async ({ params, query, who, read, request, reply }) => {
    const { file, row } = await read(async tx => ({ file: (await filesOfRecord(tx, params.id)).find(({ sha256 }) => sha256 === params.sha256), row: await recordAt(tx, params.id) }))
    if (!file) throw notFound('个附件')
    if (begins(request, file.bytes)) await within(deps.sql, who.viewer, tx => audit(tx, who, { act: 'record.fileFetched', subject: { kind: 'record', id: String(params.id) }, detail: { sha256: file.sha256 }, about: row.orgPath }))
    return await sendStored(deps.files, request, reply, file, query.download === '1')
  })
}

async function recordAt(tx: Transaction, id: number): Promise<RecordDetailRow> {
  const row = await findRecord(tx, id)
  if (!row) throw notFound('项行政执法行为')
  return row
}

/** Each file that the record names, with what came of it. */
export async function filesOf(tx: Transaction, { id, record }: Pick<RecordDetailRow, 'id' | 'record'>): Promise<contract.RecordFile[]> {
  const named = filesNamed(record)
  const received = named.length === 0 ? [] : await filesOfRecord(tx, id)
  return named.map(one => {
    const { delivery, file } = deliveryOf(one, received)
    return { ...one, host: webHost(one.url), delivery, received: file && { name: file.name, mediaType: file.mediaType, bytes: file.bytes, sha256: file.sha256, by: file.accountName, at: file.receivedAt } }
  })
}
