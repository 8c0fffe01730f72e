import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { csvLine } from '../records/csv.ts'
import { importRecords } from '../records/import.ts'
import { importIdOf } from '../records/importId.ts'
import type { AccountRow } from '../store/acting.ts'
import { endedPublications } from '../store/orders/orderImports.ts'
import { findOrgan } from '../store/organs/organs.ts'
import { viewerOf } from '../store/records/senders.ts'

interface Ended { readonly import: string, readonly organ: string, readonly account: AccountRow, readonly numbers: readonly string[] }

/**
 * Says in the records of penalties that their publication has ended, through the importer that all take: a version of its own, checked and held
 * against every rule. Done again it is the same import.
 */
export async function endPublications(tx: Transaction, payload: unknown, deps: Deps): Promise<void> {
  const { import: id, organ: organId, account, numbers } = payload as Ended
  const ended = await endedPublications(tx, organId, numbers)
  if (ended.length === 0) return
  const organ = (await findOrgan(tx, organId))!
  const lines = [columns, ...ended.map(({ system, recordId, body, publishedOn, endsOn }) => [system, recordId, body, publishedOn, endsOn])]
  const done = await importRecords(deps, { viewer: await viewerOf(tx, organ), account, organ }, { id: importIdOf(JSON.stringify([id, lines])), fileName: '信用修复：停止公示', bytes: bytesOf(lines), bytesTotal: null })
  if (done.state !== 'done') throw new Error(`the ends of publications were not taken: ${done.code ?? done.state}`)
}

/** Of the table of publications: by the first three a row finds its act. The day it began is told again, for an empty cell would be an answer. */
const columns = ['sourceSystem', 'sourceRecordId', 'bodyCode', 'publishedAt', 'removedAt']

async function* bytesOf(lines: readonly (readonly string[])[]): AsyncGenerator<Uint8Array> { yield Buffer.from(lines.map(csvLine).join('')) }
