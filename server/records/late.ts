import { randomUUID } from 'node:crypto'
import type { Transaction } from '../database/connect.ts'
import { findOrgan } from '../store/organs/organs.ts'
import { enqueue, holdJobAbout, removeJob } from '../store/outbox.ts'
import { endPart, type Importer, importedBy, openPart } from '../store/records/imports.ts'
import { layoutOf } from '../store/records/intake.ts'
import { holdLate, lateKeys, mayJoinLate, type PieceKey } from '../store/records/pieces.ts'
import { findSender } from '../store/records/senders.ts'
import { asViewer, type Viewer, within, worker } from '../store/within.ts'
import type { ActingBody, Examined } from './joining.ts'
import { Mover } from './mover.ts'
import { type ImportDeps, joiningFor, type Ready, readyFor } from './ready.ts'
import { Gathering } from './staging.ts'
import { joinedSays } from './summary.ts'

const topic = 'records.joinLate'

/** So many acts in one transaction: what is lost, and done again, when the process dies. */
const inOnePart = 2_000
/** So many of them are joined at a time. */
const atOnce = 200
/** In seconds: so long it is left to whoever imports; then the worker takes it up. */
const patience = 60

/** What an import has left: as whom it sees, and the last key of the part before. */
interface Late { readonly import: string, readonly viewer: Viewer, readonly after?: PieceKey }

/**
 * Rows of child tables and their acts that came at the same moment in two files do not see each other. Each import leaves behind, in its own
 * transaction, that it has to look once more: they look one after the other, and whichever is last sees both.
 */
export const leaveLate = async (tx: Transaction, { viewer }: Importer, importId: string): Promise<void> =>
  await enqueue(tx, topic, { import: importId, viewer } satisfies Late as never, { after: patience })

/** Does at once what an import has left, part after part, and takes each off the outbox; what does not succeed stays there for the worker. */
export async function joinLate(deps: ImportDeps, importId: string): Promise<void> {
  while (await within(deps.sql, worker, tx => doNext(tx, deps, importId))) { /* until nothing is left */ }
}

async function doNext(tx: Transaction, deps: ImportDeps, importId: string): Promise<boolean> {
  const job = await holdJobAbout(tx, topic, { import: importId })
  if (!job) return false
  await joinLatePart(tx, job.payload, deps)
  await removeJob(tx, job.id)
  return true
}

/** One part of what an import has left; the next part is work of its own. */
export async function joinLatePart(tx: Transaction, payload: unknown, deps: ImportDeps): Promise<void> {
  const { import: importId, viewer, after = null } = payload as Late
  const { organId, senderId } = await importedBy(tx, importId)
  const organ = organId === null ? null : await findOrgan(tx, organId) ?? null
  const sender = senderId === null ? null : await findSender(tx, senderId)
  const last = await asViewer(tx, viewer, () => joinAfter(tx, deps, { viewer, account: null, organ, ...sender && { sender } }, importId, after))
  if (last !== null) await enqueue(tx, topic, { import: importId, viewer, after: last } satisfies Late as never)
}

/** Answers the key to go on after; null: nothing is left. */
async function joinAfter(tx: Transaction, deps: ImportDeps, importer: Importer, importId: string, after: PieceKey | null): Promise<PieceKey | null> {
  if (!await mayJoinLate(tx, importId)) return null
  await holdLate(tx)
  const keys = await lateKeys(tx, importId, after, inOnePart)
  if (keys.length > 0) await join(tx, deps, importer, importId, keys)
  return keys.length === inOnePart ? keys.at(-1)! : null
}

async function join(tx: Transaction, deps: ImportDeps, importer: Importer, importId: string, keys: readonly PieceKey[]): Promise<void> {
  const id = randomUUID()
  await openPart(tx, importId, { id, name: '同时报来的子表', header: [], formatName: '子表', mapping: null, encoding: 'UTF-8' })
  const ready = await readyFor(tx, deps, importer, deps.today())
  const joining = joiningFor(tx, deps, importer, ready, id, () => {})
  await joining.open()
  const gathering = new Gathering({ importId: id, layout: { id: await layoutOf(tx, []), unreported: [] }, seals: deps.seals })
  const mover = new Mover(tx, { importId: id, keptUnder: id, orgPath: importer.organ?.path ?? '/', today: ready.today }, gathering, () => [])
  for (let from = 0; from < keys.length; from += atOnce) {
    takeJoined(await joining.late(keys.slice(from, from + atOnce)), gathering, ready)
    await mover.move()
    await mover.settled()
  }
  const rows = joining.joinedRows
  await endPart(tx, id, { ...await mover.end(), rows, says: joinedSays(rows, 0, 0) })
}

/** Acts that are here already, as they are with the rows that were joined to them. */
export function takeJoined(acts: readonly Examined[], gathering: Gathering, { look }: Pick<Ready, 'look'>): void {
  for (const { line, record, body, layout } of acts) {
    if (record && body) gathering.take({ line, written: null, record, counted: false, body: body as ActingBody, looked: look(record, body as ActingBody), layout })
  }
}
