import { tableOf, unmasked } from '../../../core/records/index.ts'
import type { Deps } from '../../deps.ts'
import { csvLine } from '../../records/csv.ts'
import { writtenCells } from '../../records/quarantine.ts'
import type { Seals } from '../../seal/seals.ts'
import { audit } from '../../store/audit.ts'
import { listQuality, type QualityRow } from '../../store/records/quality.ts'
import { followUp, type WaitingDetail, waitingRow, waitingRows } from '../../store/records/quarantine.ts'
import { notFound, refused } from '../../store/refused.ts'
import { within } from '../../store/within.ts'
import * as contract from '../contract/recordQuality.ts'
import { importerOf, mayImport, take } from './imports.ts'
import { serve, type App } from '../serve.ts'

/** Rows that were kept out, and what may be said of the data that came. */
export function recordQuality(app: App, deps: Deps): void {
  serve(app, deps, contract.listQuarantine, async ({ query, read }) => await read(async tx => {
    const { rows, next, total, about } = await waitingRows(tx, query)
    return { items: rows.map(({ problems, ...row }) => ({ ...row, problems: [...problems] })), next, total, about }
  }))
  serve(app, deps, contract.getQuarantined, async ({ params: { id, line }, who, read }) => await read(async tx => {
    const { sealed: _, orgPath, ...row } = await waitingRow(tx, id, line) ?? missing()
    return { ...row, problems: [...row.problems], header: [...row.header], labels: labelsOf(row.header), cells: [...row.cells], may: orgPath === who.organ.path ? 'own' as const : null }
  }))
  serve(app, deps, contract.lookAtRow, async ({ params: { id, line }, who, write, read }) => {
    // The cells are no part of the answer that is kept for repeated requests.
    await write(async tx => {
      const { orgPath } = await waitingRow(tx, id, line) ?? missing()
      if (orgPath !== who.organ.path) throw refused('personal.closed', 403, '没有入库的行只有报送它的机关能够看到完整内容。需要核对的，请联系报送的机关。')
      await audit(tx, who, { act: 'quarantine.seenWhole', subject: { kind: 'import', id }, detail: { line } })
      return {}
    })
    return { cells: [...writtenCells(deps.seals, id, await read(tx => waitingRow(tx, id, line)) ?? missing())] }
  })
  serve(app, deps, contract.correctRow, async ({ params: { id, line }, body, who, request, read }) => {
    mayImport(who)
    const row = await read(tx => waitingRow(tx, id, line)) ?? missing()
    if (body.cells.length !== row.header.length) throw refused('request.invalid', 400, `这一行应当有${row.header.length}列，收到${body.cells.length}列。`)
    const done = await take(deps, request, importerOf(who), { bytes: again(row, asWritten(deps.seals, row, body.cells)), bytesTotal: null, fileName: `改正：${row.fileName} 第${line}行` })
    if (done.state === 'done') await within(deps.sql, who.viewer, tx => followUp(tx, { id, line, by: done.id }))
    return done
  })
  serve(app, deps, contract.getQuality, async ({ query, read }) => {
    const to = query.to ?? deps.today().slice(0, 7)
    const from = query.from ?? monthsBefore(to, 5)
    return { from, to, items: (await read(tx => listQuality(tx, { from: `${from}-01`, to: lastDay(to), body: query.body }))).map(scored) }
  })
}

/** What people call the columns of our own layouts; a sender's own columns have the names that the sender gave them. */
function labelsOf(header: readonly string[]): string[] {
  const table = tableOf(header)
  const names = 'format' in table ? new Map(table.format.columns.map(({ name, leaf }) => [name, leaf.name])) : undefined
  return header.map(name => names?.get(name) ?? name)
}

const missing = (): never => { throw notFound('行') }

/** What was left as it was masked is what the sender wrote; what was typed over it counts as typed. */
function asWritten(seals: Seals, row: WaitingDetail, corrected: readonly string[]): readonly string[] {
  const whole = writtenCells(seals, row.importId, row)
  if (!isJson(row)) return unmasked(corrected, row.cells, whole) as string[]
  const [now, masked, before] = [corrected[0]!, row.cells[0]!, whole[0]!].map(parsed)
  return now === undefined || masked === undefined ? corrected : [JSON.stringify(unmasked(now, masked, before))]
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const isJson = ({ header }: WaitingDetail): boolean => header.length === 1 && header[0] === 'record'

/** The row as a file of its own: under its header, or as the JSON that it was. */
async function* again(row: WaitingDetail, cells: readonly string[]): AsyncGenerator<Uint8Array> {
  yield Buffer.from(isJson(row) ? `${cells[0]}\n` : csvLine(row.header) + csvLine(cells))
}

function scored({ wanted, filled, ...row }: QualityRow): contract.QualityRow {
  const { rows, refused: out, lateReported, lateRecorded } = row
  const taken = 1 - out / rows
  const complete = wanted === 0 ? null : filled / wanted
  const inTime = 1 - Math.min(rows, Math.max(lateReported, lateRecorded)) / rows
  return { ...row, codes: { ...row.codes }, missing: { ...row.missing }, taken, complete, inTime, score: Math.round(40 * taken + 30 * (complete ?? 1) + 30 * inTime) }
}

function monthsBefore(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count
  return `${Math.floor(months / 12)}-${String(months % 12 + 1).padStart(2, '0')}`
}

const lastDay = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)
