import { chineseDay } from '../periods/index.ts'
import type { Codes } from '../records/codes.ts'
import { asText, code as codeLeaf, codeList, count as countLeaf, day as dayLeaf, flag as flagLeaf, type Leaf, money as moneyLeaf, text as textLeaf, type Wrong } from '../records/values.ts'

/** How a value is asked for in a form. */
export type Form = 'text' | 'long' | 'day' | 'money' | 'number' | 'flag' | 'code' | 'codes' | 'texts' | 'tiers'

/** One value of an entry: read from a cell or a form, shown to people, written into a file that an import takes back. */
export interface Column<T = unknown> extends Leaf<T> {
  readonly form: Form
  readonly required: boolean
  readonly codes?: Codes
  readonly hint?: string
  cell(value: NonNullable<T>): string
}

interface Ways { readonly required?: boolean; readonly hint?: string }

const column = <T>(leaf: Leaf<T>, form: Form, { required = false, hint }: Ways, cell: (value: NonNullable<T>) => string = (value) => leaf.show(value), codes?: Codes): Column<T> =>
  ({ ...leaf, form, required, cell, ...(hint === undefined ? {} : { hint }), ...(codes === undefined ? {} : { codes }) })

export const text = (name: string, most = 200, ways: Ways = {}): Column<string | null> => column(textLeaf(name, most), most > 200 ? 'long' : 'text', ways)
export const day = (name: string, ways: Ways = {}) => column({ ...dayLeaf(name), show: chineseDay }, 'day', ways, String)
export const money = (name: string, ways: Ways = {}) => column(moneyLeaf(name), 'money', ways, String)
export const count = (name: string, ways: Ways = {}) => column(countLeaf(name), 'number', ways)
export const flag = (name: string, ways: Ways = {}) => column(flagLeaf(name), 'flag', ways)
export const code = <C extends Codes>(name: string, table: C, ways: Ways = {}) => column(codeLeaf(name, table), 'code', ways, undefined, table)
export const codes = <C extends Codes>(name: string, table: C, ways: Ways = {}) => column(codeList(name, table), 'codes', ways, undefined, table)

/** A plain number with up to three decimals: times a base, years. */
export const number = (name: string, ways: Ways = {}): Column<number | null> => column<number | null>({
  ...textLeaf(name), blank: null, show: String,
  read: (written, wrong) => {
    const read = textLeaf(name).read(written, wrong)
    if (read === null) return null
    return /^\d{1,6}(?:\.\d{1,3})?$/.test(read) ? Number(read) : wrong('E104', `${name}“${read}”不是数字：只写数字，至多三位小数，不写单位。`)
  },
}, 'number', ways)

/** Several short texts, separated by `；` or a line break. */
export const texts = (name: string, ways: Ways = {}): Column<readonly string[]> => {
  const one = textLeaf(name)
  return column<readonly string[]>({
    name, blank: [], show: (values) => values.join('；'),
    read: (written, wrong) => listOf(written, /[;；\n]/).flatMap((entry) => one.read(entry, wrong) ?? []),
  }, 'texts', ways)
}

export function listOf(written: unknown, between: RegExp): readonly unknown[] {
  if (written === null || written === undefined) return []
  return Array.isArray(written) ? written : asText(written).split(between).filter((part) => part.trim() !== '')
}

/** A column of something that has its own notation. */
export const special = <T>(name: string, form: Form, ways: Ways, blank: T, read: (written: unknown, wrong: Wrong) => T, show: (value: NonNullable<T>) => string, cell: (value: NonNullable<T>) => string): Column<T> =>
  column({ name, blank, read, show }, form, ways, cell)
