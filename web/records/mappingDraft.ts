import type { MappingPreview, RecordColumn } from '../../server/http/contract/index.ts'

export type Mapping = MappingPreview['mapping']
export type Mapped = Mapping['columns'][number]

/** At most so many of a sender's codes are offered to be translated one by one. */
const mostCodes = 30

/** What a sender wrote in one column of the rows shown, each once. */
export function samples({ header, rows }: MappingPreview, column: string): string[] {
  const at = header.indexOf(column)
  return [...new Set(rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== ''))].slice(0, mostCodes)
}

/** The sender's codes that are neither our codes nor their names. */
export const strangeCodes = (values: readonly string[], { codes }: RecordColumn): string[] =>
  codes ? values.filter((value) => !Object.hasOwn(codes, value) && !Object.values(codes).includes(value)) : []

export const withColumn = (mapping: Mapping, from: string, change: Partial<Mapped>): Mapping =>
  ({ ...mapping, columns: mapping.columns.map((column) => (column.from === from ? { ...column, ...change } : column)) })

/** Required columns that no column of the sender's fills. */
export function unfilled({ columns }: Mapping, ours: readonly RecordColumn[]): RecordColumn[] {
  const filled = new Set(columns.map(({ to }) => to))
  return ours.filter(({ name, required }) => required && !filled.has(name))
}

/** Without what is empty, and without fixed values of what a column fills by now. */
export function tidied({ kind, columns, fixed }: Mapping): Mapping {
  const filled = new Set(columns.map(({ to }) => to))
  return {
    kind, columns: columns.map(({ values = {}, ...column }) => ({ ...column, values: Object.fromEntries(Object.entries(values).filter(([, ours]) => ours !== '')) })),
    fixed: Object.fromEntries(Object.entries(fixed).filter(([name, value]) => value.trim() !== '' && !filled.has(name))),
  }
}
