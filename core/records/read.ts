import type { KindOfAct, RecordKind } from '../norms/index.ts'
import { recordKind } from './codes.ts'
import { completeComplaint } from './complaints.ts'
import { common, details, enforcement, parts } from './fields/index.ts'
import { type Fields, formOf, type Values } from './fields/shape.ts'
import { type Code, isTaken, nearest, type Problem, problem } from './problems.ts'
import { blankRecord, type Draft, type EnforcementRecord } from './record.ts'
import { asText, type Wrong } from './values.ts'

/** What came of one row: the record as far as it could be read, and what was wrong with it. */
export interface Reading {
  readonly record: EnforcementRecord | null
  readonly problems: readonly Problem[]
}

/** So many are told of one row; that it is kept out is told in any case. */
const mostProblems = 50

/** Collects what is wrong with one row. One function for the whole row: a file has sixty cells in each. */
export class Findings {
  readonly problems: Problem[] = []
  #field = ''
  readonly #wrong: Wrong = (code: Code, says: string, level?) => {
    const found = problem(code, this.#field || null, says, level)
    if (this.problems.length < mostProblems || (found.level !== 'warning' && isTaken(this.problems))) this.problems.push(found)
    return null
  }

  /** To be used at once, for the value of that field. */
  at(field: string): Wrong {
    this.#field = field
    return this.#wrong
  }
}

type Json = Readonly<Record<string, unknown>>

const isObject = (written: unknown): written is Json => typeof written === 'object' && written !== null && !Array.isArray(written)

/** What the data model calls otherwise than we do. */
const alsoCalled = new Map([['expropriation', 'levy'], ['bodyId', 'bodyCode'], ['targetBodyId', 'bodyCode']])
const ourName = (name: string): string => alsoCalled.get(name) ?? name

/** A record as JSON, under the names of the data model: details of its kind, parts and lists inside it. */
export function readRecord(written: unknown): Reading {
  const found = new Findings()
  if (!isObject(written)) {
    found.at('')('E100', '这一条不是 JSON 对象，应当形如 {"actionKind":"penalty", …}。')
    return { record: null, problems: found.problems }
  }
  const kind = kindOf(written['actionKind'], found)
  if (kind === null) return { record: null, problems: found.problems }
  const draft = blankRecord(kind)
  for (const key in written) if (key !== 'actionKind') readEntry(draft, key, written[key], found)
  draft.voided ??= false
  if (kind === 'complaint') completeComplaint(draft)
  return { record: draft, problems: found.problems }
}

function kindOf(written: unknown, found: Findings): RecordKind | null {
  const kind = typeof written === 'string' ? ourName(written) : written
  if (typeof kind === 'string' && Object.hasOwn(recordKind, kind)) return kind as RecordKind
  const all = Object.entries(recordKind).map(([code, name]) => `${code} ${name}`).join('、')
  found.at('actionKind')(kind === undefined ? 'E102' : 'E201', `行为种类（actionKind）${kind === undefined ? '没有填写' : `“${asText(kind)}”不在代码表里`}，可以填：${all}。`)
  return null
}

const whole = formOf(enforcement)

function readEntry(draft: Draft, written: string, value: unknown, found: Findings): void {
  const values = draft as unknown as Values
  const key = ourName(written)
  const leaf = whole.leaves.get(key)
  if (draft.actionKind === 'complaint' && Object.hasOwn(parts.complaint.group, written)) return readField(draft.complaint as Values, parts.complaint.group, written, written, value, found)
  // The data model has the laws of a decision as a list; publicity files have them as one text.
  if (written === 'legalBasis' && Array.isArray(value)) {
    readField(values, enforcement, 'bases', 'legalBasis', value.map((entry: unknown) => (typeof entry === 'string' ? { name: entry } : entry)), found)
  } else if (leaf !== undefined) values[key] = leaf.read(value, found.at(written))
  else if (key === 'unreported') draft.unreported = readUnreported(value, found)
  else if (Object.hasOwn(details, key)) readDetail(draft, key as KindOfAct, value, found)
  else readField(values, enforcement, key, key, value, found)
}

/** What a sender says that it cannot tell: an empty one of these is then no answer. */
function readUnreported(written: unknown, found: Findings): readonly string[] {
  if (written === null || written === undefined) return []
  if (!Array.isArray(written)) return found.at('unreported')('E100', 'unreported 应当是字段名的列表。') ?? []
  return written.flatMap((entry: unknown) => {
    const [part = '', key] = asText(entry).split('.')
    const field = (enforcement as Fields)[part]
    const within = field === undefined || 'read' in field ? {} : 'list' in field ? field.list : field.group
    const isKnown = field !== undefined && (key === undefined || Object.hasOwn(within, key))
    if (!isKnown) unknownField(asText(entry), 'unreported', Object.keys(enforcement), found)
    return isKnown ? [asText(entry)] : []
  })
}

/** Days that the data model shows again in the detail belong to the record itself. */
function readDetail(draft: Draft, kind: KindOfAct, written: unknown, found: Findings): void {
  if (written === null || written === undefined) return
  if (!isObject(written)) return void found.at(kind)('E100', `${kind} 应当是一个对象。`)
  if (kind !== draft.actionKind) return void found.at(kind)('E201', `行为种类是${recordKind[draft.actionKind]}，不应当带有 ${kind} 的内容。`)
  const { group } = details[kind]
  for (const key in written) {
    if (Object.hasOwn(common, key) && !Object.hasOwn(group, key)) {
      if (written[key] !== null) readEntry(draft, key, written[key], found)
    } else readField(draft[kind] as Values, group, key, `${kind}.${key}`, written[key], found)
  }
}

/** One value, part or list, into its place. */
function readField(into: Values, fields: Fields, key: string, path: string, written: unknown, found: Findings): void {
  const { leaves, inner } = formOf(fields)
  const leaf = leaves.get(key)
  if (leaf !== undefined) return void (into[key] = leaf.read(written, found.at(path)))
  const of = inner.get(key)
  if (of === undefined) unknownField(key, path, Object.keys(fields), found)
  else if ('list' in of) into[key] = readList(of.list, path, written, found)
  else if (isObject(written)) into[key] = readPart(of.group, path, written, found, into[key] as Values | null)
  else if (written !== null && written !== undefined) found.at(path)('E100', `${path} 应当是一个对象。`)
}

/** A part in which nothing is filled in is not there. */
function readPart(of: Fields, path: string, written: Json, found: Findings, into: Values | null): Values | null {
  const values = readObject(of, path, written, found, into ?? formOf(of).blank())
  return into !== null || Object.values(values).some((value) => value !== null && !(Array.isArray(value) && value.length === 0)) ? values : null
}

function readObject(of: Fields, path: string, written: Json, found: Findings, values: Values): Values {
  for (const key in written) readField(values, of, key, `${path}.${key}`, written[key], found)
  return values
}

function readList(of: Fields, path: string, written: unknown, found: Findings): readonly Values[] {
  if (written === null || written === undefined) return []
  if (!Array.isArray(written)) {
    found.at(path)('E100', `${path} 应当是列表。`)
    return []
  }
  return written.flatMap((entry: unknown, at) => {
    if (isObject(entry)) return [readObject(of, `${path}[${at}]`, entry, found, formOf(of).blank())]
    found.at(`${path}[${at}]`)('E100', `${path} 的第 ${at + 1} 项不是对象。`)
    return []
  })
}

/** Not fatal: the data model is wider than what is kept so far, and the sender is told. */
function unknownField(key: string, path: string, known: readonly string[], found: Findings): void {
  const near = nearest(key, known)
  found.at(path)('E101', `不认识字段 ${key}，没有入库${near ? `；是不是 ${near}？` : '。'}`, 'warning')
}
