import type { RecordKind } from '../norms/index.ts'
import { enforcement } from './fields/index.ts'
import { type Fields, formOf, type Values } from './fields/shape.ts'
import { blankRecord, type EnforcementRecord } from './record.ts'

/**
 * What is kept of a record, as JSON: only what is filled in. What its source cannot tell is kept once for its whole layout, unless the
 * record itself said so. Written piece by piece: this runs once for every row handed in.
 */
export function packed(record: EnforcementRecord, layout: readonly string[] = []): string {
  return filled(record, layout) ?? '{}'
}

const escapes = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/

const simple = (value: unknown): string => (typeof value === 'string' && !escapes.test(value) ? `"${value}"` : JSON.stringify(value))

/** Null if nothing is filled in. Keys and values are taken at once: most are empty, and looking each up costs more than writing it. */
function filled(value: object, layout?: readonly string[]): string | null {
  if (Array.isArray(value)) return value.length === 0 ? null : `[${value.map((entry: unknown) => (typeof entry === 'object' ? filled(entry!) ?? '{}' : simple(entry))).join()}]`
  const keys = Object.keys(value)
  const values = Object.values(value) as unknown[]
  let text = ''
  for (let at = 0; at < values.length; at++) {
    const inside = values[at]
    if (inside === null || inside === layout) continue
    const kept = typeof inside === 'object' ? filled(inside!) : keys[at] === 'voided' && inside === false ? null : simple(inside)
    if (kept !== null) text += `${text === '' ? '' : ','}"${keys[at]}":${kept}`
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
  const { inner } = formOf(fields)
  for (const key in kept) {
    const value = kept[key]
    const of = typeof value === 'object' ? inner.get(key) : undefined
    if (of === undefined) values[key] = value
    else if ('list' in of) values[key] = (value as Values[]).map((entry) => restore(formOf(of.list).blank(), of.list, entry))
    else values[key] = restore(formOf(of.group).blank(), of.group, value as Values)
  }
  return values
}
