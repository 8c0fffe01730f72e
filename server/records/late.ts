import { randomUUID } from 'node:crypto'
import { endPart, type Importer, openPart } from '../store/records/imports.ts'
import { layoutOf } from '../store/records/intake.ts'
import { holdLate, lateKeys, mayJoinLate } from '../store/records/pieces.ts'
import { within } from '../store/within.ts'
import type { ActingBody, Examined } from './joining.ts'
import { Mover } from './mover.ts'
import { type ImportDeps, joiningFor, type Ready, readyFor } from './ready.ts'
import { Gathering } from './staging.ts'
import { joinedSays } from './summary.ts'

/** So many acts are joined at a time. */
const atOnce = 200

/**
 * Rows of child tables and their acts that came at the same moment in two files do not see each other. Each import looks once more when it is
 * done, one after the other: whichever is last sees both.
 */
export const joinLate = (deps: ImportDeps, importer: Importer, importId: string): Promise<void> => within(deps.sql, importer.viewer, async tx => {
  if (!await mayJoinLate(tx, importId)) return
  await holdLate(tx)
  const keys = await lateKeys(tx, importId)
  if (keys.length === 0) return
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
})

/** Acts that are here already, as they are with the rows that were joined to them. */
export function takeJoined(acts: readonly Examined[], gathering: Gathering, { look }: Pick<Ready, 'look'>): void {
  for (const { line, record, body, layout } of acts) {
    if (record && body) gathering.take({ line, written: null, record, counted: false, body: body as ActingBody, looked: look(record, body as ActingBody), layout })
  }
}
