import type { RecordField } from './recordFields.ts'

/** The record says so, or does not. A value that is not reported makes the answer unknown, never no. */
export type RecordTest =
  | { readonly field: RecordField; readonly oneOf: readonly (string | boolean)[] }
  /** As `oneOf`, of a thing that the record must say: an empty field says nothing, even where the source carries it. */
  | { readonly field: RecordField; readonly stated: readonly (string | boolean)[] }
  | { readonly field: RecordField; readonly noneOf: readonly (string | boolean)[] }
  | { readonly field: RecordField; readonly known: boolean }
  /** Its day lies so many days or more before the other's. */
  | { readonly field: RecordField; readonly daysBefore: RecordField; readonly atLeast: number }

export const is = (field: RecordField, ...values: (string | boolean)[]): RecordTest => ({ field, oneOf: values })
export const states = (field: RecordField, ...values: (string | boolean)[]): RecordTest => ({ field, stated: values })
export const isNot = (field: RecordField, ...values: (string | boolean)[]): RecordTest => ({ field, noneOf: values })
export const known = (field: RecordField): RecordTest => ({ field, known: true })
export const absent = (field: RecordField): RecordTest => ({ field, known: false })
export const ahead = (field: RecordField, atLeast: number, daysBefore: RecordField): RecordTest => ({ field, daysBefore, atLeast })
