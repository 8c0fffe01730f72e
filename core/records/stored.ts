import type { RecordKind } from '../norms/index.ts'
import { officer, proposed, step, type Fields } from './fields.ts'
import { blankGroup, blankRecord, type EnforcementRecord, type Group, groups, type List, lists } from './record.ts'

type Values = Readonly<Record<string, unknown>>

/** What is kept of a record: only what is filled in. What its source cannot tell is kept with the import, once for the whole file. */
export function packed(record: EnforcementRecord): string {
  const { unreported, voided, ...rest } = record
  return JSON.stringify({ ...filled(rest), ...(voided && { voided }) })
}

function filled(values: object): Values {
  const kept: Record<string, unknown> = {}
  for (const key in values) {
    const value = (values as Values)[key]
    if (value === null) continue
    if (Array.isArray(value)) {
      if (value.length > 0) kept[key] = value.map((entry: unknown) => (typeof entry === 'object' ? filled(entry!) : entry))
    } else if (typeof value === 'object') {
      const inside = filled(value!)
      if (Object.keys(inside).length > 0) kept[key] = inside
    } else kept[key] = value
  }
  return kept
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
