import type { KindOfAct } from '../norms/index.ts'
import { enforcement } from './fields/index.ts'
import type { Fields, Values } from './fields/shape.ts'
import type { Column } from './formats.ts'
import { maskNumbersIn } from './identifiers.ts'
import type { MappedColumn, Mapping } from './mapping.ts'
import type { EnforcementRecord } from './record.ts'
import { isPublic, isSecret, isTold, withheldWords } from './secrecy.ts'
import { packed } from './stored.ts'
import { formatOf, formats } from './table.ts'
import { dayOf, type Moment } from './values.ts'

/** The body of a record, as others are told of it. */
export interface OutwardBody {
  readonly name: string
  /** Its 统一社会信用代码, else our id. */
  readonly code: string
}

/** A layout in which records of one kind are handed out: files read the other way round. */
export interface Outward {
  readonly id: string
  readonly name: string
  readonly kind: KindOfAct
  readonly header: readonly string[]
  /** Null: what is public may not name this act. */
  readonly row: (record: EnforcementRecord, body: OutwardBody) => string[] | null
}

/** Of a person the first character: what leaves the platform names nobody. */
export const maskedName = (name: string): string => `${[...name][0] ?? ''}**`

/**
 * What of a record may leave the platform, in the names of the data model: persons by their first character, wherever they are named, their
 * numbers and addresses masked, their days of birth not at all. Of a secret act no words and nothing of the party. `version` is the one that
 * it has here.
 */
export function outwardRecord(record: EnforcementRecord, version: number, body: OutwardBody): Readonly<Record<string, unknown>> {
  const hidden: Hidden = { text: textMask(record), isSecret: isSecret(record), withheld: [] }
  const masked = outward(enforcement, record as unknown as Values, hidden, '') as unknown as EnforcementRecord
  const unreported = [...new Set([...record.unreported, ...hidden.withheld])]
  const { sourceSystem, sourceRecordId } = record // by which the receiver knows it
  return JSON.parse(packed({ ...masked, sourceSystem, sourceRecordId, name: nameOf(record), version, bodyCode: body.code, unreported })) as Record<string, unknown>
}

/** How texts are masked, and the fields of which nothing is told. */
interface Hidden { readonly text: (text: string) => string, readonly isSecret: boolean, readonly withheld: string[] }

/** In what is written in words no number of a person stands, nor the name of the one whom it is about. */
function textMask({ name, partyType }: EnforcementRecord): (text: string) => string {
  const whose = partyType === 'PERSON' && name !== null && name.length > 1 ? name : null
  return (text) => (/\p{Script=Han}/u.test(text) ? maskNumbersIn(whose === null ? text : text.replaceAll(whose, maskedName(whose))) : text)
}

function nameOf(record: EnforcementRecord): string | null {
  const { name, partyType } = record
  if (name === null) return null
  return isSecret(record) ? withheldWords : partyType === 'PERSON' ? maskedName(name) : name
}

/** Values without what tells who a person is. A day has no masked form that can be read again: it is withheld, and named so. */
function outward(fields: Fields, values: Values, hidden: Hidden, within: string): Values {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => {
    const field = fields[key]
    const path = within + key
    if (field === undefined || value === null) return [key, value]
    if ('list' in field) return [key, (value as Values[]).map((entry) => outward(field.list, entry, hidden, `${path}.`))]
    if ('group' in field) return [key, outward(field.group, value as Values, hidden, `${path}.`)]
    if (hidden.isSecret ? !isTold(path, field) : field.personal !== undefined && field.time !== undefined) {
      hidden.withheld.push(path)
      return [key, null]
    }
    if (field.personal) return [key, field.personal.mask(value as string)]
    return [key, field.holds === 'text' ? hidden.text(value as string) : value]
  }))
}

/** Writes what a column holds, as files of that layout have it; codes by name where the layout has names. */
function cellOf({ into, key, leaf, plus }: Column, record: EnforcementRecord, body: OutwardBody, named: boolean): string {
  if (into === 'ignored') return ignoredCell(key, body)
  if (into === 'action') return record.voided ? 'V' : 'A'
  if (key === 'bodyCode') return body.code
  if (key === 'sourceRecordId' || key === 'sourceSystem') return record[key] ?? ''
  if (key === 'name' && into === 'record') return nameOf(record) ?? ''
  if (key === 'partyType' && named && record.isIndividualBusiness === true) return '个体工商户'
  const value = plus === undefined ? partOf(into, record)?.[key] : sumOf(partOf(into, record), key, plus)
  if (value === null || value === undefined) return ''
  if (isSecret(record) && !isTold(into === 'officer1' || into === 'officer2' ? `officers.${key}` : key, leaf)) return leaf.time === undefined ? withheldWords : ''
  if (leaf.personal) return leaf.time === undefined ? leaf.personal.mask(value as string) : ''
  const code = (one: string): string => (named && leaf.codes ? leaf.codes[one] ?? one : one)
  switch (leaf.holds) {
    case 'day': return dayOf(value as Moment)
    case 'flag': return value === true ? 'Y' : 'N'
    case 'tenThousands': return inTenThousands(value as number)
    case 'code': return code(value as string)
    case 'codes': return (value as string[]).map(code).join(';')
    case 'text': return textMask(record)(value as string)
    default: return String(value as number)
  }
}

/** Null if neither amount is known. */
function sumOf(values: Values | null | undefined, ...keys: readonly string[]): number | null {
  const known = keys.map((key) => values?.[key] as number | null | undefined).filter((amount) => typeof amount === 'number')
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0)
}

/** What a publicity file has of the body and we have not in a field. */
const ignoredCell = (key: string, { name, code }: OutwardBody): string => (key === 'bodyName' || key === 'source' ? name : key === 'sourceCode' ? code : '')

function partOf(into: Exclude<Column['into'], 'ignored' | 'action'>, record: EnforcementRecord): Values | null | undefined {
  if (into === 'record') return record as unknown as Values
  if (into === 'officer1') return record.officers[0] as unknown as Values
  if (into === 'officer2') return record.officers[1] as unknown as Values
  return record[into] as unknown as Values | null
}

/** Yuan as ten thousand yuan, without arithmetic that rounds. */
function inTenThousands(yuan: number): string {
  const cents = String(Math.round(yuan * 100)).padStart(7, '0')
  return `${cents.slice(0, -6)}.${cents.slice(-6)}`.replace(/\.?0+$/, '')
}

/** The layouts of our own files and of the publicity files. None for complaints: they are told to nobody but who supervises. */
export const outwardFormats: readonly Outward[] = formats.flatMap<Outward>(({ id, name, kind, columns, publicityOnly }) => {
  if (kind === 'complaint') return []
  const row = (record: EnforcementRecord, body: OutwardBody) => columns.map((column) => cellOf(column, record, body, publicityOnly))
  return { id, name, kind, header: columns.map((column) => column.name), row: (record, body) => (publicityOnly && !isPublic(record) ? null : row(record, body)) }
})

/** A receiver's own columns: a saved mapping turned round. What it has fixed it does not ask for. */
export function outwardThrough(id: string, name: string, { kind, columns }: Mapping<KindOfAct>): Outward {
  const ours = new Map(formatOf(kind).columns.map((column) => [column.name, column]))
  const taken = columns.filter(({ to }) => to !== null && ours.has(to))
  const row = (record: EnforcementRecord, body: OutwardBody) => taken.map((mapped) => {
    const column = ours.get(mapped.to!)!
    return turnedBack(cellOf(column, record, body, false), column, mapped)
  })
  return { id, name, kind, header: taken.map(({ from }) => from), row }
}

/** What we write, as the receiver writes it. */
function turnedBack(cell: string, { leaf: { holds, time } }: Column, { values = {}, days = 'yearFirst', tenThousands = false }: MappedColumn): string {
  const theirs = new Map(Object.entries(values).map(([own, ours]) => [ours, own]))
  if (holds === 'codes') return cell.split(';').map((one) => theirs.get(one) ?? one).join(';')
  if (theirs.has(cell)) return theirs.get(cell)!
  if (holds === 'money' && tenThousands && cell !== '') return inTenThousands(Number(cell))
  const [, year, month, day, rest = ''] = time !== undefined && days !== 'yearFirst' ? /^(\d{4})-(\d{2})-(\d{2})(.*)$/.exec(cell) ?? [] : []
  if (year === undefined) return cell
  return `${days === 'dayFirst' ? `${day}/${month}` : `${month}/${day}`}/${year}${rest}`
}
