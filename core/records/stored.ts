import type { RecordKind } from '../norms/index.ts'
import { enforcement } from './fields/index.ts'
import { blankOf, type Fields, type Group, type List, type Values } from './fields/shape.ts'
import { blankRecord, type EnforcementRecord } from './record.ts'

/**
 * What is kept of a record, as JSON: only what is filled in. What its source cannot tell is kept once for its whole layout, unless the
 * record itself said so. Written piece by piece: this runs once for every row handed in.
 */
export function packed(record: EnforcementRecord, layout: readonly string[] = []): string {
  let text = ''
  for (const key in record) {
    const value = (record as unknown as Values)[key]
    if (value === null || (key === 'voided' && value === false) || (key === 'unreported' && value === layout)) continue
    const kept = typeof value === 'object' ? filled(value!) : simple(value)
    if (kept !== null) text += `${text === '' ? '' : ','}"${key}":${kept}`
  }
  return `{${text}}`
}

const escapes = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/

const simple = (value: unknown): string => (typeof value === 'string' && !escapes.test(value) ? `"${value}"` : JSON.stringify(value))

/** Null if nothing is filled in. */
function filled(value: object): string | null {
  if (Array.isArray(value)) return value.length === 0 ? null : `[${value.map((entry: unknown) => (typeof entry === 'object' ? filled(entry!) ?? '{}' : simple(entry))).join()}]`
  let text = ''
  for (const key in value) {
    const inside = (value as Values)[key]
    if (inside === null) continue
    const kept = typeof inside === 'object' ? filled(inside!) : simple(inside)
    if (kept !== null) text += `${text === '' ? '' : ','}"${key}":${kept}`
  }
  return text === '' ? null : `{${text}}`
}

/** The record again, in its one shape. */
export function unpacked(kept: Values, unreported: readonly string[]): EnforcementRecord {
  const record = blankRecord(kept['actionKind'] as RecordKind)
  record.unreported = unreported
  restore(record as unknown as Values, enforcement, kept)
  return record
}

function restore(values: Values, fields: Fields, kept: Values): Values {
  const inner = innerOf(fields)
  for (const key in kept) {
    const of = inner.get(key)
    if (of === undefined) values[key] = kept[key]
    else if ('list' in of) values[key] = (kept[key] as Values[]).map((entry) => restore(blankOf(of.list)(), of.list, entry))
    else values[key] = restore(blankOf(of.group)(), of.group, kept[key] as Values)
  }
  return values
}

const inner = new WeakMap<Fields, ReadonlyMap<string, Group<Fields> | List<Fields>>>()

/** Groups and lists among the fields. */
function innerOf(fields: Fields): ReadonlyMap<string, Group<Fields> | List<Fields>> {
  const known = inner.get(fields) ?? new Map(Object.entries(fields).flatMap(([key, field]) => ('read' in field ? [] : [[key, field] as const])))
  inner.set(fields, known)
  return known
}
