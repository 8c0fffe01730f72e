import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { isTaken } from '../../core/records/index.ts'
import type { Transaction } from '../database/connect.ts'
import { endImport, finishImport, endPart, findImport, holdImport, type Importer, type ImportRow, keepItems, openImport, reportImport } from '../store/records/imports.ts'
import { mappingsOf } from '../store/records/mappings.ts'
import { keepQuality } from '../store/records/quality.ts'
import { markResubmitted } from '../store/records/quarantine.ts'
import { type Intake, layoutOf, type Moved, nothingMoved } from '../store/records/intake.ts'
import { mayJoin } from '../store/records/pieces.ts'
import { refused } from '../store/refused.ts'
import { within } from '../store/within.ts'
import { Aimed } from './aimed.ts'
import { FileRefused } from './fileRefused.ts'
import { flowing } from './flowing.ts'
import { sheetWith } from './mappings.ts'
import { Mover, plus } from './mover.ts'
import type { ActingBody, Examined, Joining } from './joining.ts'
import { joinLate, leaveLate, takeJoined } from './late.ts'
import { Noted } from './noted.ts'
import type { ChildSource, Incoming, Parcel, SheetFor, Source } from './rows.ts'
import { type NamedPart, partsOf } from './parts.ts'
import { type ImportDeps, joiningFor, type Ready, readyFor } from './ready.ts'
import { Replay } from './replay.ts'
import { parcelFrom, recordsSource } from './source.ts'
import { Gathering, MaybeSeen } from './staging.ts'
import { storableProblem, storableRow } from './storable.ts'
import { describedAs, failure, isDeadlock, joinedSays, otherThanDeclared, summary } from './summary.ts'
import { turns } from './turns.ts'

export type { ImportDeps } from './ready.ts'

/** What is handed in: bytes of a file, or records that are there already. */
export type HandedIn = Named & ({ readonly bytes: AsyncIterable<Uint8Array>, readonly bytesTotal: number | null, readonly perItem?: true } | { readonly records: readonly unknown[] })

/** `declared`: how many rows its sender says that there are. */
interface Named { readonly id: string, readonly fileName: string, readonly declared?: number | undefined }

/** How often progress is written and a wish to stop is heard, in milliseconds. */
const beat = 500

/** After so many rows the database, and whoever else asks this process, is heard. */
const breath = 16

/** So often an import begins that meets others over the same records. */
const attempts = 5

/** So many at once; the others wait, their senders with them. Each holds a connection for as long as it runs, and asks for a second one to tell how far it is. */
const inTurn = turns(4)

/**
 * Takes in a file of records: the one way for the page, the interface and the command line. Rows that are in order enter, with their
 * alerts, in one transaction; the others are kept in quarantine with what is wrong with them. Whatever goes wrong before the end,
 * nothing has happened. The same file again changes nothing.
 */
export async function importRecords(given: ImportDeps, importer: Importer, handed: HandedIn): Promise<ImportRow> {
  const began = given.today()
  const deps = { ...given, today: () => began }
  const replay = 'bytes' in handed ? new Replay(flowing(handed.bytes)) : null
  const again = 'bytes' in handed ? { ...handed, bytes: replay! } : handed
  try {
    let run!: Run
    const already = await inTurn(async () => {
      const before = await anew(isAgain => {
        run = new Run(deps, importer, again, isAgain)
        return within(deps.sql, importer.viewer, tx => run.take(tx))
      }).catch(async (error: unknown) => await run.end(error))
      if (!before) await anew(() => joinLate(deps, handed.id)).catch(() => {}) // the worker does it, and tells what is wrong
      return before
    })
    if (already && await digestOf(again) !== already.digest) throw refused('idempotency.reused', 422, '这个 Idempotency-Key 已经用于另一个文件。请为每个文件生成一个新的 UUID。')
    return already ?? (await within(deps.sql, importer.viewer, tx => findImport(tx, handed.id)))!
  } finally {
    await replay?.close()
  }
}

/** Of two imports that wait for each other's records the database ends one. That one begins anew, and waits for the other. */
async function anew<T>(work: (isAgain: boolean) => Promise<T>, left = attempts): Promise<T> {
  try {
    return await work(left < attempts)
  } catch (error) {
    if (!isDeadlock(error) || left === 1) throw error
    return await anew(work, left - 1)
  }
}

async function digestOf(handed: HandedIn): Promise<string> {
  const hash = createHash('sha256')
  if ('records' in handed) hash.update(JSON.stringify(handed.records))
  else for await (const chunk of handed.bytes) hash.update(chunk)
  return hash.digest('hex')
}

/** An import that was done before. */
type Already = ImportRow & { readonly digest: string }

/** One import while it runs. */
class Run {
  readonly #deps: ImportDeps
  readonly #importer: Importer
  readonly #handed: HandedIn
  readonly #again: boolean
  #bytes = 0
  #rows = 0
  #line = 0
  #encoding: string | null = null
  /** When it began; null: it is somebody else's. */
  #begun: string | null = null
  #told = performance.now()
  readonly #seen = new MaybeSeen()
  readonly #aimed = new Aimed()
  #joining: Joining | null = null
  #ready!: Ready
  #noted!: Noted
  #breaths = 0
  readonly #digest = createHash('sha256')

  /** `again`: after an attempt that the database ended. */
  constructor(deps: ImportDeps, importer: Importer, handed: HandedIn, again: boolean) {
    this.#deps = deps
    this.#importer = importer
    this.#handed = handed
    this.#again = again
  }

  get #orgPath(): string { return this.#importer.organ?.path ?? '/' }

  /** Answers what came of it the first time, if it was taken before. */
  async take(tx: Transaction): Promise<Already | null> {
    const { id, fileName, declared } = this.#handed
    if (!await holdImport(tx, id)) throw refused('import.running', 409, '这个文件正在导入，请等它结束；进度见导入记录。')
    const opening = await openImport(this.#deps.sql, this.#importer, { id, fileName, bytesTotal: 'bytes' in this.#handed ? this.#handed.bytesTotal : null, again: this.#again })
    if ('already' in opening) return opening.already
    this.#begun = opening.begun
    if (opening.cancelRequested) throw cancelled()
    const parcel = await this.#parcel(sheetWith(this.#importer.organ ? await mappingsOf(tx, this.#importer.organ.path) : []))
    try {
      this.#ready = await readyFor(tx, this.#deps, this.#importer, this.#deps.today())
      const eachItem = 'records' in this.#handed || this.#handed.perItem === true
      this.#noted = new Noted({ ...this.#ready, own: this.#importer.organ?.id ?? null, eachItem })
      const moved = await this.#takeParts(tx, await partsOf(tx, id, parcel))
      if (declared !== undefined && declared !== this.#rows) this.#noted.warn(this.#line, [otherThanDeclared(declared, this.#rows)])
      await this.#aimed.tell(tx, (line, problems) => this.#noted.warn(line, problems))
      const waiting = this.#joining?.total.waiting ?? 0
      await finishImport(tx, this.#importer, id, {
        ...moved, ...describedAs(parcel), digest: this.#digest.digest('hex'), bytes: this.#bytes, rows: this.#rows, warnings: this.#noted.warnings, encoding: this.#encoding,
        warned: this.#noted.warned, says: summary(moved, this.#noted.warnings, waiting),
      })
      await markResubmitted(tx, id)
      if (moved.added + moved.changed + waiting > 0) await leaveLate(tx, this.#importer, id)
      if (this.#noted.items) await keepItems(tx, id, this.#noted.items)
      return null
    } finally {
      await parcel.close()
    }
  }

  /** Child tables first, so that each act that comes finds what belongs to it; last what belongs to acts that are here already. */
  async #takeParts(tx: Transaction, parts: readonly NamedPart[]): Promise<Moved> {
    const children = parts.filter((part): part is NamedPart<ChildSource> => 'children' in part.source)
    const acts = parts.filter((part): part is NamedPart<Source> => 'batches' in part.source)
    const joining = children.length > 0 || await mayJoin(tx) ? joiningFor(tx, this.#deps, this.#importer, this.#ready, this.#handed.id, (line, problems) => this.#noted.warn(line, problems)) : null
    this.#joining = joining
    await joining?.open()
    for (const { id, source } of children) await joining!.stage(id, source, async (rows, line) => { this.#rows += rows; this.#line = line; await this.#tell('receiving', `正在接收：已读取${this.#rows}行`) })
    await joining?.ready()
    let sum = nothingMoved
    for (const { id, source } of acts) {
      const before = this.#rows
      const moved = await this.#moveActs(tx, id, source)
      await keepQuality(tx, id, this.#ready.today, this.#noted.takeCounts())
      if (id !== this.#handed.id) await endPart(tx, id, { ...moved, rows: this.#rows - before, says: summary(moved, 0, 0) })
      sum = plus(sum, moved)
    }
    if (this.#rows === 0) throw new FileRefused('empty', '文件只有表头，没有数据。')
    if (joining && children.length > 0) sum = plus(sum, await this.#moveRest(tx, joining))
    for (const { id } of children) {
      const { rows, refused: out, waiting } = joining!.countOf(id)
      sum = plus(sum, { ...nothingMoved, refused: out })
      if (id !== this.#handed.id) await endPart(tx, id, { ...nothingMoved, rows, refused: out, says: joinedSays(rows, out, waiting) })
    }
    return sum
  }

  /** Says that it failed, and why; what broke is also thrown on. */
  async end(error: unknown): Promise<null> {
    if (this.#begun === null) throw error
    const ended = endImport(this.#deps.sql, this.#importer.viewer, { id: this.#handed.id, begun: this.#begun }, failure(error, this.#line))
    if (error instanceof FileRefused || isDeadlock(error)) {
      await ended
      return null
    }
    await ended.catch(() => {}) // then it is told as cut short
    throw error
  }

  /** Reads on while the rows before are being moved: one core parses, the other stores. What is joined asks the database itself, and waits. */
  async #moveActs(tx: Transaction, part: string, source: Source): Promise<Moved> {
    const mover = await this.#moverOf(tx, part, source.unreported)
    try {
      for await (const batch of source.batches) {
        for (const examined of await this.#joinedOf(batch, mover)) {
          this.#gather(mover.gathering, examined)
          if (mover.gathering.isEnough) await mover.move()
          if (this.#aimed.isEnough) await mover.settled().then(() => this.#aimed.keep(tx))
          if (++this.#breaths % breath === 0) await nextTurn()
        }
        await this.#tell('receiving', `正在接收：已读取${this.#rows}行`)
      }
      await this.#tell('checking', `已读取${this.#rows}行，正在入库`, true)
      return await mover.end()
    } catch (error) {
      await mover.settled().catch(() => {}) // the connection must be free to roll back
      throw error
    }
  }

  /** What the rows of a batch say, and the child rows that belong to them; one by one where nothing is joined. */
  async #joinedOf(batch: readonly Incoming[], mover: Mover): Promise<Iterable<Examined>> {
    if (!this.#joining) return batch.values().map(row => this.#examine(row))
    await mover.settled()
    return await this.#joining.acts(batch.map(row => this.#examine(row)))
  }

  /** Rows of child tables whose acts came before. */
  async #moveRest(tx: Transaction, joining: Joining): Promise<Moved> {
    const mover = await this.#moverOf(tx, this.#handed.id, [])
    for await (const acts of joining.rest()) {
      takeJoined(acts, mover.gathering, this.#ready)
      await mover.move()
      await mover.settled()
      await this.#tell('checking', `已读取${this.#rows}行，正在并入所属行为`)
    }
    return await mover.end()
  }

  async #moverOf(tx: Transaction, part: string, unreported: readonly string[]): Promise<Mover> {
    const intake: Intake = { importId: this.#handed.id, keptUnder: part, orgPath: this.#orgPath, today: this.#ready.today }
    return new Mover(tx, intake, new Gathering({ importId: part, layout: { id: await layoutOf(tx, unreported), unreported }, seals: this.#deps.seals }), () => this.#noted.takeMarks())
  }

  async #parcel(sheetFor: SheetFor): Promise<Parcel> {
    if ('records' in this.#handed) {
      this.#digest.update(JSON.stringify(this.#handed.records))
      return { files: [{ name: null, encoding: 'UTF-8', source: recordsSource(this.#handed.records) }], close: async () => {} }
    }
    return await parcelFrom(this.#counted(this.#handed.bytes), form => { this.#encoding = form }, sheetFor)
  }

  async *#counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      this.#bytes += chunk.length
      this.#digest.update(chunk)
      yield chunk
    }
  }

  #examine({ line, written, reading }: Incoming): Examined {
    this.#rows++
    this.#line = line
    return { line, written, reading, ...this.#ready.check(reading) }
  }

  #gather(gathering: Gathering, { line, written, reading, record, body, problems, layout }: Examined): void {
    const whose = this.#noted.row(line, reading.record, problems)
    if (!record || !body || !isTaken(problems)) {
      this.#noted.mark(whose)
      return gathering.refuse(line, storableRow(written()), problems.map(storableProblem))
    }
    this.#noted.warn(line, problems)
    this.#aimed.note(line, record, body)
    const mayBeRefused = this.#seen.add(`${body.id}\n${record.sourceSystem}\n${record.sourceRecordId}`) || record.version !== null
    if (mayBeRefused) this.#noted.mark(whose)
    gathering.take({ line, written: mayBeRefused ? storableRow(written()) : null, record, body: body as ActingBody, looked: this.#ready.look(record, body as ActingBody), layout })
  }

  /** Not oftener than the beat; stops if somebody wished so. */
  async #tell(state: 'receiving' | 'checking', says: string, now = false): Promise<void> {
    if (!now && performance.now() - this.#told < beat) return
    this.#told = performance.now()
    this.#deps.tell?.(says)
    const { cancelRequested } = await reportImport(this.#deps.sql, this.#importer.viewer, this.#handed.id, { state, bytes: this.#bytes, rows: this.#rows, says })
    if (cancelRequested) throw cancelled()
  }
}

const cancelled = (): FileRefused => new FileRefused('cancelled', '已取消，没有任何数据入库。')
