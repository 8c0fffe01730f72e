import { enforcement } from './fields/index.ts'
import type { Fields, Values } from './fields/shape.ts'
import type { Draft, EnforcementRecord } from './record.ts'
import type { Leaf, Personal } from './values.ts'

/** The personal values of a record, or of a part of it, and the parts and lists that have some: looked up once, for this runs for every row. */
interface Tree {
  readonly leaves: readonly { readonly key: string; readonly leaf: Leaf<unknown>; readonly personal: Personal }[]
  readonly inner: readonly { readonly key: string; readonly tree: Tree }[]
}

function treeOf(fields: Fields): Tree {
  const entries = Object.entries(fields)
  return {
    leaves: entries.flatMap(([key, field]) => ('read' in field && field.personal ? [{ key, leaf: field, personal: field.personal }] : [])),
    inner: entries.flatMap(([key, field]) => {
      if ('read' in field) return []
      const tree = treeOf('list' in field ? field.list : field.group)
      return tree.leaves.length + tree.inner.length > 0 ? [{ key, tree }] : []
    }),
  }
}

const whole = treeOf(enforcement)

/** Takes the personal values out of a record, where masked ones stay, and gives them back as JSON for the seal; null if there are none. */
export function setApart(record: EnforcementRecord): string | null {
  const apart = takeOut(whole, record as unknown as Values)
  return apart === null ? null : JSON.stringify(apart)
}

function takeOut({ leaves, inner }: Tree, values: Values): Values | null {
  let apart: Values | null = null
  for (const { key, personal } of leaves) {
    const value = values[key]
    if (typeof value !== 'string') continue
    (apart ??= {})[key] = value
    values[key] = personal.mask(value)
  }
  for (const { key, tree } of inner) {
    const inside = values[key] as Values | readonly Values[] | null
    if (inside === null) continue
    const taken = Array.isArray(inside) ? listed(inside.map((entry: Values) => takeOut(tree, entry))) : takeOut(tree, inside as Values)
    if (taken !== null) (apart ??= {})[key] = taken
  }
  return apart
}

const listed = (entries: readonly (Values | null)[]): readonly (Values | null)[] | null => (entries.some((entry) => entry !== null) ? entries : null)

/** The record whole again. */
export function putBack(record: EnforcementRecord, apart: string): EnforcementRecord {
  putInto(record as unknown as Values, JSON.parse(apart) as Values)
  return record
}

function putInto(values: Values, apart: Values): void {
  for (const key in apart) {
    const [into, value] = [values[key], apart[key]]
    if (Array.isArray(value)) value.forEach((entry: Values | null, at) => { if (entry !== null) putInto((into as readonly Values[])[at]!, entry) })
    else if (typeof value === 'object' && value !== null) putInto(into as Values, value as Values)
    else values[key] = value
  }
}

/** Whether something stands in it that monitoring asks for whole: only then is its seal opened for that. */
export const isAskedWhole = (record: EnforcementRecord): boolean => asks(whole, record as unknown as Values)

const asks = ({ leaves, inner }: Tree, values: Values): boolean =>
  leaves.some(({ key, personal }) => personal.asked && values[key] !== null)
  || inner.some(({ key, tree }) => tree.leaves.some(({ personal }) => personal.asked) && values[key] !== null && [values[key]].flat().some((one) => asks(tree, one as Values)))

/** A record whose seal does not open, as monitoring takes it: what it would have asked for whole counts as not reported. */
export function withoutAsked(record: EnforcementRecord): EnforcementRecord {
  const without = record as Draft
  without.unreported = [...record.unreported, ...struckOut(whole, record as unknown as Values, '')]
  return without
}

function struckOut({ leaves, inner }: Tree, values: Values, prefix: string): string[] {
  const struck = leaves.filter(({ key, personal }) => personal.asked && values[key] !== null).map(({ key }) => {
    values[key] = null
    return `${prefix}${key}`
  })
  return [...struck, ...inner.flatMap(({ key, tree }) => (values[key] === null ? [] : [values[key]].flat().flatMap((one) => struckOut(tree, one as Values, `${prefix}${key}.`))))]
}

/** One personal value, under the name that `describe` gives its place. */
export interface PersonalValue { readonly field: string; readonly name: string; readonly value: string }

/** The personal values of a record, whole. Only for whom they may be shown to. */
export const personalValues = (record: EnforcementRecord): PersonalValue[] => valuesIn(whole, record as unknown as Values, '')

function valuesIn({ leaves, inner }: Tree, values: Values, prefix: string): PersonalValue[] {
  return [
    ...leaves.flatMap(({ key, leaf: { name } }) => (values[key] === null ? [] : [{ field: `${prefix}${key}`, name, value: values[key] as string }])),
    ...inner.flatMap(({ key, tree }) => {
      const inside = values[key]
      if (Array.isArray(inside)) return inside.flatMap((entry: Values, at) => valuesIn(tree, entry, `${prefix}${key}[${at}].`))
      return inside === null ? [] : valuesIn(tree, inside as Values, `${prefix}${key}.`)
    }),
  ]
}

const masks = new Map(named(whole))

function named({ leaves, inner }: Tree): (readonly [string, Personal['mask']])[] {
  return [...leaves.map(({ key, personal }) => [key, personal.mask] as const), ...inner.flatMap(({ tree }) => named(tree))]
}

/** What a sender wrote, with everything masked that bears the name of a personal value, wherever it stands. */
export function maskedWritten(written: unknown): unknown {
  if (Array.isArray(written)) return written.map(maskedWritten)
  if (typeof written !== 'object' || written === null) return written
  return Object.fromEntries(Object.entries(written).map(([key, value]) => [key, masks.has(key) && value !== null && typeof value !== 'object' ? masks.get(key)!(String(value)) : maskedWritten(value)]))
}

/** What was corrected in its masked form, whole again: whatever was left as it was masked is what the sender wrote. */
export function unmasked(corrected: unknown, masked: unknown, written: unknown): unknown {
  if (corrected === masked) return written
  if (Array.isArray(corrected) && Array.isArray(masked) && Array.isArray(written)) return corrected.map((one, at) => unmasked(one, masked[at], written[at]))
  if (!isObject(corrected) || !isObject(masked) || !isObject(written)) return corrected
  return Object.fromEntries(Object.entries(corrected).map(([key, value]) => [key, unmasked(value, masked[key], written[key])]))
}

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)
