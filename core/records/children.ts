import { type ChildColumn, type ChildTable, fieldsOf, isList, type Part } from './childTables.ts'
import { lists, parts } from './fields/index.ts'
import { type Fields, formOf, type Values } from './fields/shape.ts'
import { halfWidth } from './header.ts'
import { isTaken, type Problem, problem } from './problems.ts'
import { Findings } from './read.ts'
import type { EnforcementRecord } from './record.ts'

/**
 * What one row of a child table tells of its act. `values`: under the columns that the table has; null: the act has none of these. `takenBack`: the
 * entry that they name is no longer told.
 */
export interface Piece { readonly part: Part; readonly values: Values | null; readonly takenBack?: true }

/** A row of a child table, read: the act it belongs to, and what it tells of it. */
export interface ChildRow {
  readonly system: string
  readonly recordId: string
  /** As the sender wrote it; null: whichever body it may be. */
  readonly body: string | null
  readonly pieces: readonly Piece[]
}

/** `key`: the act that it names, as far as that could be read. */
export interface ChildReading { readonly row: ChildRow | null; readonly key: { readonly system: string | null; readonly recordId: string | null }; readonly problems: readonly Problem[] }

export function readChildRow(table: ChildTable, columns: readonly ChildColumn[], row: readonly string[]): ChildReading {
  const found = new Findings()
  const cells = columns.map(({ leaf, name }, at) => leaf.read(halfWidth(row[at] ?? ''), found.at(name)))
  const keyed = Object.fromEntries(columns.flatMap(({ into, key }, at) => (into.length === 0 ? [[key, cells[at]]] : []))) as Values
  const [system, recordId, body = null] = ['sourceSystem', 'sourceRecordId', 'bodyCode'].map((key) => (keyed[key] ?? null) as string | null)
  const misread = !isTaken(found.problems)
  if (!misread && system === null) found.at('sourceSystem')('E102', '来源系统没有填写，是必填项：这一行属于哪一项行为，凭来源系统和源记录号确定。')
  if (!misread && recordId === null) found.at('sourceRecordId')('E102', '源记录号没有填写，是必填项：这一行属于哪一项行为，凭来源系统和源记录号确定。')
  const isBare = cells.every((cell, at) => columns[at]!.into.length === 0 || cell === null)
  const takesBack = keyed['rowAction'] === 'V'
  if (takesBack && isBare && table.parts.some(isList)) found.at('rowAction')('E102', '作废的行没有写明作废哪一条：有标识的填标识，没有标识的照原来报的各列填写。')
  const key = { system: system ?? null, recordId: recordId ?? null }
  if (!isTaken(found.problems)) return { row: null, key, problems: found.problems }
  const pieces = takesBack ? takenBack(table, columns, cells) : isBare && found.problems.length === 0 ? table.parts.map((part): Piece => ({ part, values: null })) : told(columns, cells)
  return { row: { system: system!, recordId: recordId!, body, pieces }, key, problems: found.problems }
}

/** Of two parts in one table a row tells those of which it fills a column that is theirs alone; if none, the first. */
function told(columns: readonly ChildColumn[], cells: readonly unknown[]): Piece[] {
  const parts = [...new Set(columns.flatMap(({ into }) => into))]
  const filled = filledAlone(parts, columns, cells)
  return (filled.length === 0 ? parts.slice(0, 1) : filled).map((part) => ({ part, values: valuesOf(part, columns, cells) }))
}

/** Likewise; but if none, all that is told under the number that the row has. */
function takenBack({ parts }: ChildTable, columns: readonly ChildColumn[], cells: readonly unknown[]): Piece[] {
  const filled = filledAlone(parts, columns, cells)
  return (filled.length === 0 ? parts : filled).map((part) => ({ part, values: valuesOf(part, columns, cells), takenBack: true }))
}

const filledAlone = (parts: readonly Part[], columns: readonly ChildColumn[], cells: readonly unknown[]): readonly Part[] =>
  parts.filter((part) => columns.some(({ into }, at) => into.length === 1 && into[0] === part && cells[at] !== null))

function valuesOf(part: Part, columns: readonly ChildColumn[], cells: readonly unknown[]): Values {
  const values: Values = {}
  const officers: Values[] = [{}, {}]
  let tellsOfficers = false
  columns.forEach(({ into, key, officer }, at) => {
    if (!into.includes(part)) return
    if (officer === undefined) values[key] = cells[at]
    else {
      tellsOfficers = true
      if (cells[at] !== null) officers[officer - 1]![key] = cells[at]
    }
  })
  if (tellsOfficers) values['officers'] = officers.filter((one) => Object.keys(one).length > 0).map((one) => ({ ...formOf(lists.officers.list).blank(), ...one }))
  return values
}

/** By what an entry of a list is known again. Entries of the other lists, and those without a number, are known by all they say. */
const identities: Partial<Record<Part, readonly string[]>> = {
  steps: ['stepId'], evidence: ['evidenceId'], media: ['mediaId'], docs: ['documentId'], services: ['documentId', 'method'], money: ['moneyId'],
  remedies: ['remedyId'], preservations: ['preservationId'], officers: ['certNo'], attachments: ['name'],
}

/**
 * An act with what rows of child tables tell of it: an entry with the same number is replaced as far as the row has columns, another is added.
 * The same rows again change nothing. What was told is no longer among what the source cannot tell. An entry that is taken back goes.
 */
export function joined(record: EnforcementRecord, pieces: readonly Piece[]): EnforcementRecord {
  const values = { ...record } as unknown as Values
  for (const { part, values: given, takenBack: isBack } of pieces) {
    if (isBack) values[part] = isList(part) ? withoutEntry(part, values[part] as readonly Values[], given!) : null
    else if (isList(part)) values[part] = withEntry(part, values[part] as readonly Values[], given)
    else if (given !== null && !(part === 'penalty' && values[part] === null)) values[part] = { ...(values[part] as Values | null ?? formOf(fieldsOf(part)).blank()), ...given }
  }
  values['unreported'] = sharing(untold(record.unreported, pieces))
  return values as unknown as EnforcementRecord
}

/** What the source cannot tell even with these: of a part that is told now, the columns that its table does not have. */
function untold(unreported: readonly string[], pieces: readonly Piece[]): readonly string[] {
  const told = new Map<string, Set<string> | null>()
  for (const { part, values, takenBack: isBack } of pieces) if (!isBack) told.set(part, values === null ? null : new Set([...told.get(part) ?? [], ...Object.keys(values)]))
  return unreported.flatMap((field) => {
    const [part = '', key] = field.split('.')
    const keys = told.get(part)
    if (keys === undefined) return [field]
    if (key !== undefined) return keys?.has(key) === false ? [field] : []
    return keys === null ? [] : Object.keys(fieldsOf(part as Part)).filter((one) => !keys.has(one)).map((one) => `${part}.${one}`)
  })
}

function withEntry(part: Part, entries: readonly Values[], given: Values | null): readonly Values[] {
  if (given === null) return entries
  const fields = fieldsOf(part)
  const entry = { ...formOf(fields).blank(), ...given }
  const at = entries.findIndex((known) => isSame(part, fields, known, entry))
  return at < 0 ? [...entries, entry] : entries.with(at, { ...entries[at], ...given })
}

function isSame(part: Part, fields: Fields, known: Values, entry: Values): boolean {
  const keys = identities[part]
  if (keys && entry[keys[0]!] !== null) return keys.every((key) => known[key] === entry[key])
  return Object.keys(fields).every((key) => JSON.stringify(known[key]) === JSON.stringify(entry[key]))
}

/** By its number; of what has none, the entries that say the same in all columns of the row. */
function withoutEntry(part: Part, entries: readonly Values[], given: Values): readonly Values[] {
  const [number, ...more] = identities[part] ?? []
  const isMeant = number !== undefined && (given[number] ?? null) !== null
    ? (known: Values) => known[number] === given[number] && more.every((key) => (given[key] ?? null) === null || known[key] === given[key])
    : (known: Values) => (number === undefined || known[number] === null) && Object.keys(given).every((key) => JSON.stringify(known[key]) === JSON.stringify(given[key]))
  const kept = entries.filter((known) => !isMeant(known))
  return kept.length === entries.length ? entries : kept
}

/** Lists that say the same are one: records share it, and so do what is reckoned from it and the layout they are kept under. */
const shared = new Map<string, readonly string[]>()
const mostShared = 1_000

function sharing(unreported: readonly string[]): readonly string[] {
  const key = unreported.join()
  const known = shared.get(key)
  if (known) return known
  if (shared.size >= mostShared) shared.clear()
  shared.set(key, unreported)
  return unreported
}

/**
 * An act that comes again from a table that has no place for what child tables told of it: that stays. Only what the new table has no column
 * for is carried over; an empty cell is an answer.
 */
export function carriedOver(record: EnforcementRecord, stored: EnforcementRecord): EnforcementRecord {
  const silent = new Set(stored.unreported)
  const kept = record.unreported.filter((field) => isOfPart(field) && !silent.has(field))
  if (kept.length === 0) return record
  const values = { ...record } as unknown as Values
  for (const field of kept) {
    const [part = '', key] = field.split('.')
    const before = (stored as unknown as Values)[part]
    if (key === undefined) values[part] = before
    else if (!isList(part as Part) && values[part] !== null && before !== null) values[part] = { ...(values[part] as Values), [key]: (before as Values)[key] }
  }
  const rest = record.unreported.flatMap((field) => (kept.includes(field) ? stored.unreported.filter((known) => known.startsWith(`${field}.`)) : [field]))
  values['unreported'] = rest.length === silent.size && rest.every((field) => silent.has(field)) ? sharing(stored.unreported) : sharing(rest)
  return values as unknown as EnforcementRecord
}

const isOfPart = (field: string): boolean => field.includes('.') || Object.hasOwn(lists, field) || Object.hasOwn(parts, field)

/** A row of a child table that is not joined, and why. */
export interface LeftOut<R> { readonly row: R; readonly problems: readonly Problem[] }

/** An act with its rows joined. `left`: rows that would put it out of order; `idle`: rows that take back what is not there. */
export interface Attached<R> { readonly record: EnforcementRecord; readonly left: readonly LeftOut<R>[]; readonly idle: readonly R[] }

/**
 * Joins the rows that belong to an act. One that would put it out of order is left out; the others are joined all the same. `problemsOf`: what is
 * wrong with the act as it would be.
 */
export function attached<R extends { readonly pieces: readonly Piece[] }>(record: EnforcementRecord, rows: readonly R[], problemsOf: (record: EnforcementRecord) => readonly Problem[]): Attached<R> {
  const known = new Set(problemsOf(record).map(keyOf))
  const fresh = (one: EnforcementRecord) => problemsOf(one).filter((found) => found.level !== 'warning' && !known.has(keyOf(found)))
  const whole = joined(record, rows.flatMap(({ pieces }) => pieces))
  const takesBack = ({ pieces }: R) => pieces.some((piece) => piece.takenBack)
  if (!rows.some(takesBack) && fresh(whole).length === 0) return { record: whole, left: [], idle: [] }
  let so = record
  const left: LeftOut<R>[] = []
  const idle: R[] = []
  for (const row of rows) {
    const next = joined(so, row.pieces)
    const problems = fresh(next)
    if (problems.length > 0) {
      left.push({ row, problems })
      continue
    }
    if (takesBack(row) && row.pieces.every(({ part }) => (next as unknown as Values)[part] === (so as unknown as Values)[part])) idle.push(row)
    so = next
  }
  return { record: so, left, idle }
}

/** A row that takes back what is not there: perhaps it was taken back before, perhaps its number is wrong. */
export const nothingToTakeBack: Problem =
  problem('E501', 'rowAction', '要作废的内容不在所属的行为里，没有什么可以作废。已经作废过的，不必再报；标识写错的，请改正后重新报送。', 'warning')

const keyOf = ({ code, field, says }: Problem): string => `${code} ${field} ${says}`

/** A row whose act is not here. It waits, and is joined when the act comes. */
export const actMissing = ({ system, recordId }: Pick<ChildRow, 'system' | 'recordId'>): Problem =>
  problem('E501', 'sourceRecordId', `没有来源系统为“${system}”、源记录号为“${recordId}”的行为；这一行先放在这里，行为报来后自动并入。号码抄错的，请改正后重新提交。`)
