import { recordKind } from './codes.ts'
import * as fields from './fields.ts'
import type { Fields } from './fields.ts'
import { type Code, nearest, type Problem, problem } from './problems.ts'
import { blankGroup, blankRecord, type Draft, type EnforcementRecord, type Group, groups, type List, lists } from './record.ts'
import { asText, type Wrong } from './values.ts'
import type { RecordKind } from '../norms/index.ts'

/** What came of one row: the record as far as it could be read, and what was wrong with it. */
export interface Reading {
  readonly record: EnforcementRecord | null
  readonly problems: readonly Problem[]
}

/** Collects what is wrong with one row. One function for the whole row: a file has sixty cells in each. */
export class Findings {
  readonly problems: Problem[] = []
  #field = ''
  readonly #wrong: Wrong = (code: Code, says: string, level?) => {
    this.problems.push(problem(code, this.#field || null, says, level))
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

/** A record as JSON, under the names of the data model: details of its kind and lists inside it. */
export function readRecord(written: unknown): Reading {
  const found = new Findings()
  if (!isObject(written)) {
    found.at('')('E100', '这一条不是 JSON 对象，应当形如 {"actionKind":"penalty", …}。')
    return { record: null, problems: found.problems }
  }
  const kind = written['actionKind']
  if (typeof kind !== 'string' || !Object.hasOwn(recordKind, kind)) {
    const all = Object.entries(recordKind).map(([code, name]) => `${code} ${name}`).join('、')
    found.at('actionKind')(kind === undefined ? 'E102' : 'E201', `行为种类（actionKind）${kind === undefined ? '没有填写' : `“${asText(kind)}”不在代码表里`}，可以填：${all}。`)
    return { record: null, problems: found.problems }
  }
  const draft = blankRecord(kind as RecordKind)
  for (const [key, value] of Object.entries(written)) {
    if (key !== 'actionKind') readEntry(draft, key, value, found)
  }
  draft.voided ??= false
  return { record: draft, problems: found.problems }
}

function readEntry(draft: Draft, key: string, value: unknown, found: Findings): void {
  const target = draft as unknown as Record<string, unknown>
  if (Object.hasOwn(fields.common, key)) target[key] = fields.common[key as keyof typeof fields.common].read(value, found.at(key))
  else if (Object.hasOwn(groups, key)) readGroup(draft, key as Group, value, found)
  else if (Object.hasOwn(lists, key)) target[key] = readList(lists[key as List], key, value, found)
  else if (key === 'steps') draft.steps = readSteps(value, found)
  else unknownField(key, key, [...Object.keys(fields.common), ...Object.keys(groups), ...Object.keys(lists), 'steps'], found)
}

function readGroup(draft: Draft, group: Group, written: unknown, found: Findings): void {
  if (written === null || written === undefined) return
  if (!isObject(written)) return void found.at(group)('E100', `${group} 应当是一个对象。`)
  if (Object.hasOwn(recordKind, group) && group !== draft.actionKind) {
    return void found.at(group)('E201', `行为种类是${recordKind[draft.actionKind]}，不应当带有 ${group} 的内容。`)
  }
  const values = (draft as unknown as Record<string, Record<string, unknown> | null>)[group] ?? blankGroup(group)
  for (const [key, value] of Object.entries(written)) {
    const leaf = groups[group][key]
    if (leaf) values[key] = leaf.read(value, found.at(`${group}.${key}`))
    else if (group === 'penalty' && key === 'proposed') values[key] = isObject(value) ? readObject(fields.proposed, 'penalty.proposed', value, found) : null
    // Days that the data model shows again in the detail belong to the record itself.
    else if (Object.hasOwn(fields.common, key)) readEntry(draft, key, value, found)
    else unknownField(key, `${group}.${key}`, Object.keys(groups[group]), found)
  }
  ;(draft as unknown as Record<string, unknown>)[group] = values
}

function readObject(of: Fields, path: string, written: Json, found: Findings): Record<string, unknown> {
  const values = Object.fromEntries(Object.entries(of).map(([key, leaf]) => [key, leaf.read(written[key], found.at(`${path}.${key}`))]))
  for (const key of Object.keys(written)) if (!Object.hasOwn(of, key) && key !== 'officers') unknownField(key, `${path}.${key}`, Object.keys(of), found)
  return values
}

function readList<T>(of: Fields, path: string, written: unknown, found: Findings, more?: (entry: Json, path: string) => object): readonly T[] {
  if (written === null || written === undefined) return []
  if (!Array.isArray(written)) {
    found.at(path)('E100', `${path} 应当是列表。`)
    return []
  }
  return written.flatMap((entry: unknown, at) => {
    if (!isObject(entry)) {
      found.at(`${path}[${at}]`)('E100', `${path} 的第 ${at + 1} 项不是对象。`)
      return []
    }
    return [{ ...readObject(of, `${path}[${at}]`, entry, found), ...more?.(entry, `${path}[${at}]`) } as T]
  })
}

const readSteps = (written: unknown, found: Findings): Draft['steps'] =>
  readList(fields.step, 'steps', written, found, (entry, path) => ({ officers: readList(fields.officer, `${path}.officers`, entry['officers'], found) }))

/** Not fatal: the data model is wider than what is kept so far, and the sender is told. */
function unknownField(key: string, path: string, known: readonly string[], found: Findings): void {
  const near = nearest(key, known)
  found.at(path)('E101', `不认识字段 ${key}，没有入库${near ? `；是不是 ${near}？` : '。'}`, 'warning')
}
