import type { RecordKind } from '../norms/index.ts'
import { officer, proposed, step, type Fields } from './fields.ts'
import { blankGroup, blankRecord, type EnforcementRecord, type Group, groups, type List, lists } from './record.ts'

type Values = Readonly<Record<string, unknown>>

/**
 * What is kept of a record, as JSON: only what is filled in. What its source cannot tell is kept once for its whole layout.
 * Written piece by piece: this runs once for every row handed in.
 */
export function packed(record: EnforcementRecord): string {
  let text = ''
  for (const key in record) {
    const value = (record as unknown as Values)[key]
    if (value === null || key === 'unreported' || (key === 'voided' && value === false)) continue
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
  const record = blankRecord(kept['actionKind'] as RecordKind) as unknown as Record<string, unknown>
  for (const [key, value] of Object.entries(kept)) record[key] = restored(key, value)
  record['unreported'] = unreported
  return record as unknown as EnforcementRecord
}

function restored(key: string, value: unknown): unknown {
  if (Object.hasOwn(groups, key)) return restoredGroup(key as Group, value as Values)
  if (Object.hasOwn(lists, key)) return (value as Values[]).map((entry) => ({ ...blankEntry(lists[key as List]), ...entry }))
  if (key === 'steps') {
    return (value as Values[]).map((entry) => ({
      ...blankEntry(step), ...entry, officers: ((entry['officers'] ?? []) as Values[]).map((person) => ({ ...blankEntry(officer), ...person })),
    }))
  }
  return value
}

const blankEntry = (of: Fields): Values => Object.fromEntries(Object.entries(of).map(([name, { blank }]) => [name, blank]))

function restoredGroup(group: Group, kept: Values): Values {
  const values = { ...blankGroup(group), ...kept }
  return kept['proposed'] ? { ...values, proposed: { ...blankEntry(proposed), ...(kept['proposed'] as Values) } } : values
}
