import type { RecordField, RecordList } from './recordFields.ts'

/** The record says so, or does not. A value that is not reported makes the answer unknown, never no. */
export type RecordTest = FieldTest | Combined | EntryTest

type FieldTest =
  | { readonly field: RecordField; readonly oneOf: readonly (string | boolean)[] }
  /** As `oneOf`, of a thing that the record must say: an empty field says nothing, even where the source carries it. */
  | { readonly field: RecordField; readonly stated: readonly (string | boolean)[] }
  | { readonly field: RecordField; readonly noneOf: readonly (string | boolean)[] }
  /** Says something else than these; an empty field says nothing. `noneOf` is for exceptions, and takes silence for no. */
  | { readonly field: RecordField; readonly otherThan: readonly (string | boolean)[] }
  | { readonly field: RecordField; readonly known: boolean }
  | { readonly field: RecordField; readonly least: number }
  | { readonly field: RecordField; readonly most: number }
  /** Its day lies before the other's. */
  | { readonly field: RecordField; readonly before: RecordField }
  /** Its day lies so many days or more before the other's. */
  | { readonly field: RecordField; readonly daysBefore: RecordField; readonly atLeast: number }
  /** Its day lies before the other's, or on it, and so many days at most. */
  | { readonly field: RecordField; readonly daysBefore: RecordField; readonly atMost: number }

type Combined =
  /** One of them at least. */
  | { readonly any: readonly RecordTest[] }
  /** Not all of them. */
  | { readonly not: readonly RecordTest[] }

/**
 * What entries of a list say; the tests are of values of that list, and an entry is meant of which all hold. None are meant by every entry where
 * there is no entry: 每一项都 wants one at least.
 */
export type EntryTest =
  | { readonly entries: RecordList; readonly which: 'some' | 'none' | 'every'; readonly tests: readonly RecordTest[] }
  | { readonly entries: RecordList; readonly atLeast: number; readonly tests: readonly RecordTest[] }
  | { readonly entries: RecordList; readonly atMost: number; readonly tests: readonly RecordTest[] }

export const is = (field: RecordField, ...values: (string | boolean)[]): RecordTest => ({ field, oneOf: values })
export const states = (field: RecordField, ...values: (string | boolean)[]): RecordTest => ({ field, stated: values })
export const isNot = (field: RecordField, ...values: (string | boolean)[]): RecordTest => ({ field, noneOf: values })
export const known = (field: RecordField): RecordTest => ({ field, known: true })
export const absent = (field: RecordField): RecordTest => ({ field, known: false })
export const ahead = (field: RecordField, atLeast: number, daysBefore: RecordField): RecordTest => ({ field, daysBefore, atLeast })

/** Every field that tests ask for, in their order; of entries of lists none, for it is not said which entry. */
export const fieldsAsked = (tests: readonly RecordTest[]): RecordField[] => [...new Set(tests.flatMap((test) => {
  if ('any' in test) return fieldsAsked(test.any)
  if ('not' in test) return fieldsAsked(test.not)
  if ('entries' in test) return []
  return 'before' in test ? [test.field, test.before] : 'daysBefore' in test ? [test.field, test.daysBefore] : [test.field]
}))]
