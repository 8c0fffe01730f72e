import type { Day } from '../../../core/norms/index.ts'
import { addDays, addMonths } from '../../../core/periods/index.ts'
import { actedOn, dayOf, delaySteps, sheetOf, timelinessOf, unmasked } from '../../../core/records/index.ts'
import type { Deps } from '../../deps.ts'
import { recordingRule, reportedWithin, timeAllowed } from '../../records/allowed.ts'
import { csvLine } from '../../records/csv.ts'
import { qualitySheet } from '../../records/figureSheets.ts'
import { writtenCells } from '../../records/quarantine.ts'
import type { Seals } from '../../seal/seals.ts'
import { audit } from '../../store/audit.ts'
import { statutesIn } from '../../records/monitor.ts'
import { namedFiles } from '../../store/records/files.ts'
import { arrivedIn, delaysOf, listQuality, type QualityRow } from '../../store/records/quality.ts'
import { followUp, type WaitingDetail, waitingRow, waitingRows } from '../../store/records/quarantine.ts'
import { cited, notFound, refused } from '../../store/refused.ts'
import { worldIn } from '../../store/registers/world.ts'
import { within } from '../../store/within.ts'
import * as contract from '../contract/recordQuality.ts'
import { takeOrderAgain } from '../orders/again.ts'
import { sendFigures } from '../sendFigures.ts'
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
    return { ...row, problems: [...row.problems], header: [...row.header], labels: labelsOf(row.header), cells: [...row.cells], may: row.channel === null && orgPath === who.organ.path ? 'own' as const : null }
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
    if (row.channel !== null) return await takeOrderAgain(deps, request, who, row, row.channel, body.cells)
    const done = await take(deps, request, importerOf(who), { bytes: again(row, asWritten(deps.seals, row, body.cells)), bytesTotal: null, fileName: `改正：${row.fileName} 第${line}行` })
    if (done.state === 'done') await within(deps.sql, who.viewer, tx => followUp(tx, { id, line, by: done.id }))
    return done
  })
  serve(app, deps, contract.getQuality, async ({ query, read }) => {
    const filter = monthsIn(query, deps)
    const [from, to] = [filter.from.slice(0, 7), filter.to.slice(0, 7)]
    return await read(async tx => ({
      from, to, items: (await listQuality(tx, filter)).map(scored), delays: delaysFrom(await delaysOf(tx, filter)), files: await namedFiles(tx, query), allowed: allowedBy(deps),
    }))
  })
  serve(app, deps, contract.exportQuality, async ({ query, who, read, reply }) =>
    await sendFigures(deps, who, reply, { of: '数据质量', as: query.as, table: qualitySheet((await read(tx => listQuality(tx, monthsIn(query, deps)))).map(scored)) }))
  serve(app, deps, contract.listLate, async ({ query, read }) => await read(async tx => {
    const arrived = await arrivedIn(tx, query, mostLooked)
    const time = timeAllowed(statutesIn(deps.laws), await worldIn(tx))
    const calendars = await deps.laws.calendars.current(tx)
    const late = arrived.filter(({ record, arrivedOn, region }) => timelinessOf(record, arrivedOn, time(record), calendars.of(region))[query.problem])
    return {
      looked: arrived.length,
      items: late.slice(0, mostShown).map(({ id, actionNo, party, arrivedOn, record }) => ({ id, actionNo, party, arrivedOn, actedOn: actedOn(record)!, recordedOn: record.recordedAt === null ? null : dayOf(record.recordedAt) })),
    }
  }))
}

/** From the first day to the last; the last six months, if nothing is said. */
function monthsIn<Query extends { readonly from?: string | undefined, readonly to?: string | undefined }>(query: Query, { today }: Deps) {
  const last = firstOf(query.to ?? today().slice(0, 7))
  return { ...query, from: query.from ? firstOf(query.from) : addMonths(last, -5), to: addDays(addMonths(last, 1), -1) }
}

/** What people call the columns of our own layouts; a sender's own columns have the names that the sender gave them. */
function labelsOf(header: readonly string[]): string[] {
  const sheet = sheetOf(header)
  const columns = 'format' in sheet ? sheet.format.columns : 'child' in sheet ? sheet.child.columns : []
  const names = new Map(columns.map(({ name, leaf }) => [name, leaf.name]))
  return header.map(name => names.get(name) ?? name)
}

const firstOf = (month: string): Day => `${month}-01` as Day

const [mostLooked, mostShown] = [5_000, 200]

const delaysFrom = (told: ReadonlyMap<string, number>): { within: number | null, acts: number }[] =>
  [...delaySteps, null].map(within => ({ within, acts: told.get(within === null ? 'more' : String(within)) ?? 0 }))

/** What counts as late where no register says otherwise. */
function allowedBy({ laws }: Deps) {
  const rule = recordingRule(statutesIn(laws))
  return { recorded: rule ? { count: rule.count, workingDays: rule.workingDays, title: rule.title, citation: cited(rule, laws) } : null, reported: reportedWithin }
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
