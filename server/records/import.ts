import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Body, check, isTaken, type Problem, problem, recordCodes } from '../../core/records/index.ts'
import type { Day } from '../../core/norms/index.ts'
import type { Sql, Transaction } from '../database/connect.ts'
import type { Seals } from '../seal/seals.ts'
import { endImport, finishImport, findImport, holdImport, type Importer, type ImportRow, keepItems, openImport, reportImport } from '../store/records/imports.ts'
import type { LawShelf } from '../store/laws/laws.ts'
import { mappingsOf } from '../store/records/mappings.ts'
import { organsIn } from '../store/organs/organs.ts'
import { keepQuality } from '../store/records/quality.ts'
import { markQuarantined, markResubmitted, type RowMark } from '../store/records/quarantine.ts'
import { type Intake, type Moved, moveBatch, nothingMoved, openIntake } from '../store/records/intake.ts'
import { ownLawsInPlace } from '../store/rules/ownRules.ts'
import { refused } from '../store/refused.ts'
import { worldIn } from '../store/registers/world.ts'
import { rulesInPlace } from '../store/rules/settings.ts'
import { beneath, within } from '../store/within.ts'
import { FileRefused } from './fileRefused.ts'
import { flowing } from './flowing.ts'
import { Mappings } from './mappings.ts'
import { monitorOf, statutesIn } from './monitor.ts'
import type { Incoming, Source, Written } from './rows.ts'
import { recordsSource, sourceFrom } from './source.ts'
import { Gathering, MaybeSeen } from './staging.ts'
import { Tally } from './tally.ts'
import { turns } from './turns.ts'

export interface ImportDeps {
  readonly sql: Sql
  readonly laws: LawShelf
  readonly today: () => Day
  readonly seals: Seals
  /** Hears how far it is, a sentence now and then. */
  readonly tell?: (says: string) => void
}

/** What is handed in: bytes of a file, or records that are there already. */
export type HandedIn =
  | { readonly id: string, readonly fileName: string, readonly bytes: AsyncIterable<Uint8Array>, readonly bytesTotal: number | null, readonly perItem?: true }
  | { readonly id: string, readonly fileName: string, readonly records: readonly unknown[] }

/** How often progress is written and a wish to stop is heard, in milliseconds. */
const beat = 500

/** After so many rows the database, and whoever else asks this process, is heard. */
const breath = 16
/** So many at once; the others wait, their senders with them. Each holds a connection for as long as it runs, and asks for a second one to tell how far it is. */
const inTurn = turns(4)

/** Of the rows that were taken with a warning, so many are told one by one. */
const warningsTold = 200

/** Of a batch with more records it is not told what became of each. */
const itemsTold = 1_000

/**
 * Takes in a file of records: the one way for the page, the interface and the command line. Rows that are in order enter, with their
 * alerts, in one transaction; the others are kept in quarantine with what is wrong with them. Whatever goes wrong before the end,
 * nothing has happened. The same file again changes nothing.
 */
export async function importRecords(deps: ImportDeps, importer: Importer, handed: HandedIn): Promise<ImportRow> {
  const run = new Run(deps, importer, handed)
  const already = await inTurn(() => within(deps.sql, importer.viewer, tx => run.take(tx))).catch(async (error: unknown) => await run.end(error))
  if (already && await digestOf(handed) !== already.digest) throw refused('idempotency.reused', 422, '这个 Idempotency-Key 已经用于另一个文件。请为每个文件生成一个新的 UUID。')
  return already ?? (await within(deps.sql, importer.viewer, tx => findImport(tx, handed.id)))!
}

const isDeadlock = (error: unknown): boolean => (error as { code?: string }).code === '40P01'

async function digestOf(handed: HandedIn): Promise<string> {
  const hash = createHash('sha256')
  if ('records' in handed) hash.update(JSON.stringify(handed.records))
  else for await (const chunk of handed.bytes) hash.update(chunk)
  return hash.digest('hex')
}

interface KnownBody extends Body { readonly path: string }

/** One import while it runs. */
class Run {
  readonly #deps: ImportDeps
  readonly #importer: Importer
  readonly #handed: HandedIn
  readonly #today: Day
  #bytes = 0
  #rows = 0
  #warnings = 0
  #line = 0
  #encoding: string | null = null
  #begun = false
  #told = performance.now()
  readonly #warned: (Problem & { line: number })[] = []
  readonly #seen = new MaybeSeen()
  #items: RowMark[] | null
  #marks: RowMark[] = []
  readonly #tally: Tally
  readonly #digest = createHash('sha256')

  constructor(deps: ImportDeps, importer: Importer, handed: HandedIn) {
    this.#deps = deps
    this.#importer = importer
    this.#handed = handed
    this.#today = deps.today()
    this.#tally = new Tally(statutesIn(deps.laws), this.#today)
    this.#items = 'records' in handed || handed.perItem ? [] : null
  }

  /** Answers what came of it the first time, if it was taken before. */
  async take(tx: Transaction): Promise<ImportRow & { readonly digest: string } | null> {
    const { id, fileName } = this.#handed
    if (!await holdImport(tx, id)) throw refused('import.running', 409, '这个文件正在导入，请等它结束；进度见导入记录。')
    const already = await openImport(this.#deps.sql, this.#importer, { id, fileName, bytesTotal: 'bytes' in this.#handed ? this.#handed.bytesTotal : null })
    if (already) return already
    this.#begun = true
    const bodies = await this.#bodies(tx)
    const mappings = new Mappings(this.#importer.organ ? await mappingsOf(tx, this.#importer.organ.path) : [])
    const source = await this.#source(mappings)
    try {
      const intake = await openIntake(tx, { importId: id, orgPath: this.#importer.organ?.path ?? '/', today: this.#today }, source.unreported)
      const moved = await this.#moveAll(tx, intake, source, bodies)
      await finishImport(tx, this.#importer, id, {
        ...moved, digest: this.#digest.digest('hex'), bytes: this.#bytes, rows: this.#rows, warnings: this.#warnings, formatName: mappings.used ? `${source.formatName.replace(/（.*）$/, '')}（${mappings.used.name}）` : source.formatName, encoding: this.#encoding,
        header: source.header, warned: this.#warned, mapping: mappings.used?.id ?? null, says: summary(moved, this.#warnings),
      })
      await markResubmitted(tx, id)
      await keepQuality(tx, id, this.#today, this.#tally.counts)
      if (this.#items) await keepItems(tx, id, this.#items)
      return null
    } finally {
      await source.close?.()
    }
  }

  /** Says that it failed, and why; what broke is also thrown on. */
  async end(error: unknown): Promise<null> {
    if (!this.#begun) throw error
    const ended = endImport(this.#deps.sql, this.#importer.viewer, this.#handed.id, this.#ending(error))
    if (error instanceof FileRefused || isDeadlock(error)) {
      await ended
      return null
    }
    await ended.catch(() => {}) // then it is told as cut short
    throw error
  }

  #ending(error: unknown): Parameters<typeof endImport>[3] {
    if (isDeadlock(error)) return { state: 'failed', code: 'busy', says: '另一个文件正在导入同样的记录，本次没有任何数据入库。请等它结束后重新导入。', line: null }
    if (!(error instanceof FileRefused)) return { state: 'failed', code: 'fault', says: '导入时系统出错，没有任何数据入库。请稍后重新导入；仍不行的，请联系系统管理员。', line: null }
    const { code, message } = error
    const line = error.line ?? (this.#line > 0 ? this.#line : null)
    const near = error.line === null && line !== null ? `（第${line}行之后）` : ''
    return { state: code === 'cancelled' ? 'cancelled' : 'failed', code, line: code === 'cancelled' ? null : line, says: code === 'cancelled' ? message : `${message}${near}没有任何数据入库。` }
  }

  async #bodies(tx: Transaction): Promise<ReadonlyMap<string, KnownBody>> {
    const { viewer: { scope }, sender } = this.#importer
    const isSenders = (id: string) => !sender || sender.bodies.length === 0 || sender.bodies.includes(id)
    const organs = await organsIn(tx, beneath('/'))
    return new Map(organs.flatMap(({ id, uscc, name, region, path }) => {
      const body: KnownBody = { id, name, region, path, mayReport: scope !== undefined && path >= scope.from && path < scope.to && isSenders(id) }
      return [[id, body], ...(uscc === null ? [] : [[uscc, body]])] as [string, KnownBody][]
    }))
  }

  /** Reads on while the rows before are being moved: one core parses, the other stores. */
  async #moveAll(tx: Transaction, intake: Intake, source: Source, bodies: ReadonlyMap<string, KnownBody>): Promise<Moved> {
    const calendars = await this.#deps.laws.calendars.current(tx)
    const dictionaries = { bodies, calendarOf: calendars.of, today: this.#today }
    const look = monitorOf({ laws: this.#deps.laws, calendars, today: this.#today, world: await worldIn(tx), settings: await rulesInPlace(tx, this.#today), own: await ownLawsInPlace(tx) })
    const gathering = new Gathering({ importId: this.#handed.id, layout: source.unreported, seals: this.#deps.seals })
    let moving = Promise.resolve(nothingMoved)
    const move = () => {
      const [before, batch, marks] = [moving, gathering.batch(), this.#marks]
      this.#marks = []
      moving = before.then(async sum => {
        const moved = await moveBatch(tx, intake, batch)
        if (moved.refused > 0) await markQuarantined(tx, intake.importId, marks)
        return plus(sum, moved)
      })
      moving.catch(() => {}) // told to whoever waits for the next one
      return before
    }
    try {
      for await (const batch of source.batches) {
        for (const row of batch) {
          this.#gather(gathering, row, dictionaries, look)
          if (gathering.isEnough) await move()
          if (this.#rows % breath === 0) await nextTurn()
        }
        await this.#tell('receiving', `正在接收：已读取${this.#rows}行`)
      }
      if (this.#rows === 0) throw new FileRefused('empty', '文件只有表头，没有数据。')
      await this.#tell('checking', `已读取${this.#rows}行，正在入库`, true)
      if (!gathering.isEmpty) await move()
      return await moving
    } catch (error) {
      await moving.catch(() => {}) // the connection must be free to roll back
      throw error
    }
  }

  async #source(mappings: Mappings): Promise<Source> {
    if ('records' in this.#handed) {
      this.#digest.update(JSON.stringify(this.#handed.records))
      return recordsSource(this.#handed.records)
    }
    return await sourceFrom(this.#counted(flowing(this.#handed.bytes)), encoding => { this.#encoding = encoding }, mappings.tableFor)
  }

  async *#counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      this.#bytes += chunk.length
      this.#digest.update(chunk)
      yield chunk
    }
  }

  #gather(gathering: Gathering, { line, written, reading }: Incoming, dictionaries: Parameters<typeof check>[1], look: ReturnType<typeof monitorOf>): void {
    this.#rows++
    this.#line = line
    const { record, body, problems } = this.#checked(reading, dictionaries)
    const whose = this.#note(line, reading, problems, dictionaries.bodies)
    if (!record || !body || !isTaken(problems)) {
      this.#marks.push(whose)
      return gathering.refuse(line, storableRow(written()), problems.map(one => ({ ...one, says: storable(one.says), field: one.field && storable(one.field) })))
    }
    this.#warnings += problems.length
    if (this.#warned.length < warningsTold) this.#warned.push(...problems.map(one => ({ ...one, line, says: storable(one.says), field: one.field && storable(one.field) })))
    const mayBeRefused = this.#seen.add(`${body.id}\n${record.sourceSystem}\n${record.sourceRecordId}`) || record.version !== null
    if (mayBeRefused) this.#marks.push(whose)
    gathering.take({ line, written: mayBeRefused ? storableRow(written()) : null, record, body: body as KnownBody, looked: look(record, body as KnownBody) })
  }

  #checked(reading: Incoming['reading'], dictionaries: Parameters<typeof check>[1]): ReturnType<typeof check> {
    const checked = check(reading, dictionaries)
    const kinds = this.#importer.sender?.kinds ?? []
    const kind = checked.record?.actionKind
    if (kind === undefined || kinds.length === 0 || kinds.includes(kind)) return checked
    return { ...checked, problems: [...checked.problems, problem('E801', 'actionKind', `这个报送密钥不能报送${recordCodes.recordKind[kind]}。`)] }
  }

  /** Counts a row, and says whose it is. */
  #note(line: number, { record }: Incoming['reading'], problems: readonly Problem[], bodies: ReadonlyMap<string, Body>): RowMark {
    const named = record?.bodyCode ? bodies.get(record.bodyCode) : undefined
    const body = named?.mayReport ? named.id : null // of another's body nothing is written down
    const whose: RowMark = { line, body: body ?? this.#importer.organ?.id ?? null, kind: record?.actionKind ?? null, system: record?.sourceSystem ?? null, recordId: record?.sourceRecordId ?? null }
    if (whose.body !== null) this.#tally.add(whose.body, record, problems)
    if (this.#items && this.#items.push(whose) > itemsTold) this.#items = null
    return whose
  }

  /** Not oftener than the beat; stops if somebody wished so. */
  async #tell(state: 'receiving' | 'checking', says: string, now = false): Promise<void> {
    if (!now && performance.now() - this.#told < beat) return
    this.#told = performance.now()
    this.#deps.tell?.(says)
    const { cancelRequested } = await reportImport(this.#deps.sql, this.#importer.viewer, this.#handed.id, { state, bytes: this.#bytes, rows: this.#rows, says })
    if (cancelRequested) throw new FileRefused('cancelled', '已取消，没有任何数据入库。')
  }
}

/** What a database cannot hold in text: zeros, and halves of characters. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd')

const storableRow = ({ masked, whole }: Written): Written => ({ masked: masked.map(storable), whole: whole.map(storable) })

const plus = (a: Moved, b: Moved): Moved =>
  ({ added: a.added + b.added, changed: a.changed + b.changed, unchanged: a.unchanged + b.unchanged, refused: a.refused + b.refused, alerts: a.alerts + b.alerts })

function summary({ added, changed, unchanged, refused, alerts }: Moved, warnings: number): string {
  const parts = [
    [added, `新增${added}条`], [changed, `更新${changed}条`], [unchanged, `${unchanged}条没有变化`],
    [refused, `${refused}行未入库，可以下载修改后重新导入`], [warnings, `${warnings}处提示`], [alerts, `产生预警${alerts}条`],
  ] as const
  const told = parts.filter(([count]) => count > 0).map(([, says]) => says)
  return told.length > 0 ? `${told.join('，')}。` : '没有可以入库的数据。'
}
