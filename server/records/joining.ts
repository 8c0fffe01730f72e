import { actMissing, attached, carriedOver, type Checked, type ChildRow, type EnforcementRecord, isTaken, type LeftOut, nothingToTakeBack, type Problem, problem, recordCodes } from '../../core/records/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Seals } from '../seal/seals.ts'
import {
  actsOf, copyPieces, indexPieces, joinedActs, joinedLayout, keysAfter, leavePieces, type LeftPiece, markJoined, openPieces, type PieceKey, type PieceRow, type StoredAct, takePieces,
} from '../store/records/pieces.ts'
import { CopyRows } from './copyRows.ts'
import type { ChildSource, Incoming, IncomingChild } from './rows.ts'
import type { Layout } from './staging.ts'
import { storable } from './storable.ts'

export interface ActingBody { readonly id: string, readonly name: string, readonly region: string, readonly path: string, readonly mayReport: boolean }

/** A row of a table of acts after the checks. `layout`: where it is another than that of its file. */
export interface Examined extends Omit<Incoming, 'reading'>, Checked { readonly reading: Pick<Incoming['reading'], 'record'>, readonly layout?: Layout }

/** What came of the rows of one child table. */
export interface PartCount { rows: number, refused: number, waiting: number }

/** On whose behalf, and how an act is looked at. `check` tells what is wrong with one as it would be. */
export interface JoiningFor {
  readonly importId: string
  readonly orgPath: string
  readonly bodies: ReadonlyMap<string, ActingBody>
  /** What opens acts that are here already. */
  readonly seals: Seals
  /** Kinds of act that may be handed in; empty: all. */
  readonly kinds: readonly string[]
  readonly check: (record: EnforcementRecord) => Checked
  /** Hears what is doubtful in a row that is taken. */
  readonly warn: (line: number, problems: readonly Problem[]) => void
}

/** So many acts are joined at a time. */
const atOnce = 200
/** Child rows are copied in pieces of some megabytes. */
const enough = 4_000_000

/**
 * Child rows and their acts find each other: the rows of a parcel are laid into a table first, then each act that comes takes its own; what is
 * left belongs to acts that are here already, or waits. Nothing but some acts with their rows is held in memory.
 */
export class Joining {
  readonly #tx: Transaction
  readonly #for: JoiningFor
  readonly #counts = new Map<string, PartCount>()
  readonly #layouts = new Map<readonly string[], Layout>()
  #joinedRows = 0

  constructor(tx: Transaction, given: JoiningFor) {
    this.#tx = tx
    this.#for = given
  }

  async open(): Promise<void> { await openPieces(this.#tx) }

  countOf(part: string): PartCount {
    const known = this.#counts.get(part) ?? { rows: 0, refused: 0, waiting: 0 }
    this.#counts.set(part, known)
    return known
  }

  /** How many rows have found their acts. */
  get joinedRows(): number { return this.#joinedRows }

  get total(): PartCount {
    return [...this.#counts.values()].reduce((sum, one) => ({ rows: sum.rows + one.rows, refused: sum.refused + one.refused, waiting: sum.waiting + one.waiting }), { rows: 0, refused: 0, waiting: 0 })
  }

  /** Lays out the rows of one child table. `part`: the import they belong to. */
  async stage(part: string, { children, child }: ChildSource, heard: (rows: number, line: number) => Promise<void>): Promise<void> {
    const count = this.countOf(part)
    const rows = new CopyRows()
    let staged = 0
    for await (const batch of children) {
      const wrong: LeftPiece[] = []
      for (const row of batch) {
        const read = this.#read({ part, child }, row)
        if ('problems' in read) wrong.push(read)
        else { addPiece(rows, read); staged++ }
      }
      count.rows += batch.length
      count.refused += wrong.length
      await leavePieces(this.#tx, this.#for.orgPath, wrong)
      if (rows.size > enough) {
        await copyPieces(this.#tx, rows.whole())
        rows.clear()
        staged = 0
      }
      await heard(batch.length, batch.at(-1)?.line ?? 0)
    }
    if (staged > 0) await copyPieces(this.#tx, rows.whole())
  }

  /** To be called when all child tables are laid out. */
  async ready(): Promise<void> {
    for (const [part, rows] of await indexPieces(this.#tx, this.#for.orgPath)) this.countOf(part).refused += rows
  }

  #read(of: Pick<PieceRow, 'part' | 'child'>, { line, written, reading: { row, key, problems } }: IncomingChild): PieceRow | LeftPiece {
    const cells = written().masked.map(storable)
    const body = row?.body ? this.#for.bodies.get(row.body) : undefined
    const found = row === null || row.body === null || body?.mayReport ? problems : [...problems, notTheirs(row, body)]
    const whole = { ...row ?? { system: key.system ?? '', recordId: key.recordId ?? '', pieces: [] }, body: body?.id ?? null, ...of, line, cells, waited: false }
    return row !== null && isTaken(found) ? whole : { row: whole, problems: found, waits: false }
  }

  /** Acts that come, each with the rows that belong to it, and with what child tables told of it before. */
  async acts(rows: readonly Examined[]): Promise<readonly Examined[]> {
    const joined: Examined[] = []
    for (let at = 0; at < rows.length; at += atOnce) joined.push(...await this.#actsAtOnce(rows.slice(at, at + atOnce)))
    return joined
  }

  async #actsAtOnce(rows: readonly Examined[]): Promise<readonly Examined[]> {
    const keys = rows.flatMap(({ record, body }) => record && body ? [{ body: body.id, ...keyOf(record) }] : [])
    if (keys.length === 0) return rows
    const before = new Map((await joinedActs(this.#tx, this.#for.seals, keys)).map(act => [nameOf(act, act.body), act]))
    const pieces = Map.groupBy(await takePieces(this.#tx, keys), one => nameOf(one))
    const taken = new Set<PieceRow>()
    const joined: Examined[] = []
    for (const row of rows) {
      const { record, body } = row
      if (!record || !body) { joined.push(row); continue }
      const key = keyOf(record)
      const own = (pieces.get(nameOf(key)) ?? []).filter(one => !taken.has(one) && (one.body === null || one.body === body.id))
      for (const one of own) taken.add(one)
      const known = before.get(nameOf(key, body.id))
      joined.push(own.length === 0 && !known ? row : { ...row, ...await this.#joined(known ? carriedOver(record, known.record) : record, own, record.unreported) })
    }
    await this.#putBack([...pieces.values()].flat().filter(one => !taken.has(one)))
    return joined
  }

  async #joined(record: EnforcementRecord, rows: readonly PieceRow[], untold: readonly string[]): Promise<{ record: EnforcementRecord, layout?: Layout }> {
    const { record: whole, left, idle } = attached(record, rows, one => this.#for.check(one).problems)
    await this.#leave(left.map(one => ({ ...one, waits: false })))
    for (const { line, waited } of idle) if (!waited) this.#for.warn(line, [nothingToTakeBack])
    this.#joinedRows += rows.length - left.length
    await markJoined(this.#tx, this.#for.importId, rows.filter(row => !left.some(one => one.row === row)))
    return { record: whole, ...whole.unreported !== untold && { layout: await this.#layout(whole.unreported) } }
  }

  async #layout(unreported: readonly string[]): Promise<Layout> {
    const known = this.#layouts.get(unreported) ?? { unreported, id: await joinedLayout(this.#tx, unreported) }
    this.#layouts.set(unreported, known)
    return known
  }

  /** Acts that are here already, with the rows that none of this parcel took. Rows whose act is nowhere are kept waiting. */
  async *rest(): AsyncGenerator<readonly Examined[]> {
    let line = 0
    for (let keys = await keysAfter(this.#tx, null, atOnce); keys.length > 0; keys = await keysAfter(this.#tx, keys.at(-1)!, atOnce)) {
      const stored = Map.groupBy((await actsOf(this.#tx, this.#for.seals, keys)).filter(({ body }) => this.#for.bodies.get(body)?.mayReport), act => nameOf(act))
      const rows = (await takePieces(this.#tx, keys)).filter(({ waited }) => !waited)
      const byAct = Map.groupBy(rows, one => nameOf(one))
      const found: Examined[] = []
      for (const own of byAct.values()) found.push(...await this.#withStored(own, stored.get(nameOf(own[0]!)) ?? [], () => ++line))
      yield found
    }
  }

  async #withStored(rows: readonly PieceRow[], acts: readonly StoredAct[], nextLine: () => number): Promise<Examined[]> {
    const missing: LeftOut<PieceRow>[] = []
    const byBody = new Map<StoredAct, PieceRow[]>()
    for (const row of rows) {
      const fitting = acts.filter(({ body }) => row.body === null || row.body === body)
      const notAllowed = fitting.find(({ record }) => this.#for.kinds.length > 0 && !this.#for.kinds.includes(record.actionKind))
      if (fitting.length === 1 && fitting[0]!.unopened) missing.push({ row, problems: [cannotOpen] })
      else if (notAllowed) missing.push({ row, problems: [notOfKind(notAllowed.record)] })
      else if (fitting.length === 1) byBody.set(fitting[0]!, [...byBody.get(fitting[0]!) ?? [], row])
      else missing.push({ row, problems: [fitting.length > 0 ? ambiguous(row) : isPersonal(row) ? actMissingFirst(row) : actMissing(row)] })
    }
    await this.#leave(missing.map(one => ({ ...one, waits: one.problems[0]!.field === 'sourceRecordId' && !isPersonal(one.row) })))
    const changed: Examined[] = []
    for (const [{ record, body }, own] of byBody) {
      const whole = await this.#joined(record, own, [])
      changed.push({ ...whole, line: nextLine(), written: () => ({ masked: [], whole: [] }), reading: { record: null }, problems: [], body: this.#for.bodies.get(body)! })
    }
    return changed
  }

  /** Acts that are here already, with the rows that waited for them. */
  async late(keys: readonly PieceKey[]): Promise<readonly Examined[]> {
    const { bodies, kinds, seals } = this.#for
    const stored = (await actsOf(this.#tx, seals, keys)).filter(({ body, record, unopened }) => bodies.get(body)?.mayReport && !unopened && (kinds.length === 0 || kinds.includes(record.actionKind)))
    const acts = Map.groupBy(stored, act => nameOf(act))
    const waiting = Map.groupBy(await takePieces(this.#tx, keys), row => nameOf(row))
    const found: Examined[] = []
    for (const [{ record, body }, rows] of [...waiting.values()].flatMap(rows => oneActOf(rows, acts.get(nameOf(rows[0]!)) ?? []))) {
      const whole = await this.#joined(record, rows, [])
      if (whole.record === record) continue
      found.push({ ...whole, line: found.length + 1, written: () => ({ masked: [], whole: [] }), reading: { record: null }, problems: [], body: bodies.get(body)! })
    }
    return found
  }

  async #leave(left: readonly LeftPiece[]): Promise<void> {
    for (const { row: { part, waited }, waits } of left) {
      if (waited) continue
      const count = this.countOf(part)
      count.refused++
      if (waits) count.waiting++
    }
    await leavePieces(this.#tx, this.#for.orgPath, left)
  }

  async #putBack(rows: readonly PieceRow[]): Promise<void> {
    const staged = rows.filter(({ waited }) => !waited)
    if (staged.length === 0) return
    const again = new CopyRows()
    for (const row of staged) addPiece(again, row)
    await copyPieces(this.#tx, again.whole())
  }
}

/** Rows that wait, with the one act that each can mean; where there are several, they go on waiting. */
function oneActOf(rows: readonly PieceRow[], acts: readonly StoredAct[]): (readonly [StoredAct, PieceRow[]])[] {
  const meant = Map.groupBy(rows, ({ body }) => {
    const fitting = acts.filter(act => body === null || act.body === body)
    return fitting.length === 1 ? fitting[0] : undefined
  })
  return [...meant].flatMap(([act, own]) => (act ? [[act, own] as const] : []))
}

const keyOf = (record: EnforcementRecord): PieceKey => ({ system: record.sourceSystem!, recordId: record.sourceRecordId! })

const nameOf = ({ system, recordId }: PieceKey, body = ''): string => `${body}\n${system}\n${recordId}`

/** Its values, in the order of the table `piece`. */
function addPiece(rows: CopyRows, { part, child, line, system, recordId, body, pieces, cells }: PieceRow): void {
  rows.row(8)
  for (const value of [part, child]) rows.text(value)
  rows.integer(line)
  for (const value of [system, recordId, body, JSON.stringify(pieces), JSON.stringify(cells)]) rows.text(value)
}

const notTheirs = ({ body }: ChildRow, known: ActingBody | undefined): Problem => known
  ? problem('E801', 'bodyCode', `你所在的机关不能代${known.name}报送。`)
  : problem('E501', 'bodyCode', `没有编码或者统一社会信用代码为“${body}”的执法主体，请核对；不填这一列的，凭来源系统和源记录号找到行为。`)

/** What was published may name numbers of people: such a row does not lie open until its act comes. */
const isPersonal = ({ pieces }: PieceRow): boolean => pieces.some(({ part, values }) => part === 'publicity' && typeof values?.['text'] === 'string')

const actMissingFirst = ({ system, recordId }: PieceKey): Problem =>
  problem('E501', 'sourceRecordId', `没有来源系统为“${system}”、源记录号为“${recordId}”的行为。公示文本可能有个人信息，不在这里等；请在行为报来以后再交这一行。`)

/** A sending system hands in acts of its kinds, and what belongs to them. */
export const notOfKind = ({ actionKind }: EnforcementRecord): Problem => problem('E801', 'actionKind', `这个报送密钥不能报送${recordCodes.recordKind[actionKind]}。`)

/** Without its key an act cannot be written anew. */
const cannotOpen: Problem = problem('E501', null, '这一行属于的行为里有加密的个人信息，现在打不开，没有并入。请联系系统管理员找回密钥，然后重新提交这一行。')

const ambiguous = ({ system, recordId }: PieceKey): Problem =>
  problem('E501', 'bodyCode', `几个机关都有来源系统为“${system}”、源记录号为“${recordId}”的行为，分不清是哪一个。请加上主体编码（bodyCode）一列。`)
