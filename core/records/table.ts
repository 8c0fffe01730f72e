import type { RecordKind } from '../norms/index.ts'
import { type Column, column, type Format, ownFormats } from './formats.ts'
import { nearest, type Problem, problem } from './problems.ts'
import { publicityLicence, publicityPenalty } from './publicity.ts'
import { Findings, type Reading } from './read.ts'
import { common, details, lists, parts } from './fields/index.ts'
import { type Fields, formOf, type Values } from './fields/shape.ts'
import { blankRecord, type Draft, type Officer } from './record.ts'
import { text } from './values.ts'

export const formats: readonly Format[] = [...ownFormats, publicityPenalty, publicityLicence]

export const formatOf = (kind: RecordKind): Format => ownFormats.find((format) => format.kind === kind)!

/** A file of rows under a header that is understood. */
export interface Table {
  readonly format: Format
  readonly header: readonly string[]
  /** Fields that this file cannot tell. */
  readonly unreported: readonly string[]
  /** A row as it may be kept: identity numbers masked. */
  readonly masked: (row: readonly string[]) => readonly string[]
  /** The lines of our templates below the header: the columns' Chinese names, and the example. */
  readonly isOfTemplate: (row: readonly string[]) => boolean
  readonly read: (row: readonly string[]) => Reading
}

/** Columns that we add to the rows we hand back; a file that was corrected may be handed in again with them. */
export const resultNames = ['行号（导入结果）', '未入库原因（导入结果）'] as const
export const resultColumns = resultNames.map((name) => column(name, 'ignored', name, text(name, 10_000)))

/** How a template marks a column that must be filled in, and its row that is only an example. */
export const requiredName = (name: string): string => `${name}（必填）`
export const exampleMark = '示例（导入时跳过）'

/** Finds out from its header which format a file has, or says what is wrong with the header. */
export function tableOf(written: readonly string[]): Table | Problem {
  const header = written.map((name) => name.trim())
  const format = closest(header)
  if (!format) return problem('E101', null, `第1行不是能识别的表头：没有找到执法数据的列名。请使用导入模板，或者双公示文件（CF_、XK_ 开头的列名）。`)
  const names = header.map((name) => (Object.hasOwn(format.formerly, name) ? format.formerly[name]! : name))
  const known = new Map([...format.columns, ...resultColumns].map((made) => [made.name, made]))
  const unknown = names.findIndex((name) => !known.has(name))
  if (unknown >= 0) {
    const near = nearest(names[unknown]!, known.keys())
    return problem('E101', header[unknown]!, `第1行第${unknown + 1}列“${header[unknown] || '（空）'}”不是${format.name}的列名${near ? `，是不是“${near}”？` : '，请删去这一列，或者改用导入模板的列名。'}`)
  }
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice) return problem('E101', twice, `第1行的列名“${twice}”出现了两次，请删去一列。`)
  const missing = format.required.filter((name) => !names.includes(name))
  if (missing.length > 0) {
    return problem('E101', missing[0]!, `第1行缺少必需的列：${missing.map((name) => `${name}（${known.get(name)!.leaf.name}）`).join('、')}。文件按${format.name}识别。`)
  }
  return tableUnder(format, header, names.map((name) => known.get(name)!))
}

/** The format most of whose columns stand there; null if hardly any do. */
function closest(header: readonly string[]): Format | null {
  const present = new Set(header)
  const scored = formats.map((format) => {
    const own = format.columns.filter(({ name }) => present.has(name)).length + Object.keys(format.formerly).filter((name) => present.has(name)).length
    const required = format.required.filter((name) => present.has(name)).length
    return { format, score: own + 2 * required - format.required.length, own }
  })
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best.own >= Math.min(3, header.length) && best.own > 0 ? best.format : null
}

/** `columns`: what stands under each name of the header. */
export function tableUnder(format: Format, header: readonly string[], columns: readonly Column[]): Table {
  const masks = columns.map(({ leaf: { personal } }) => (personal?.kept === 'masked' ? personal.mask : null))
  const masksAny = masks.some((mask) => mask !== null)
  const unreported = unreportedUnder(format, columns)
  return {
    format, header, unreported,
    masked: (row) => masksAny ? row.map((cell, at) => masks[at]?.(cell.trim()) ?? cell) : row,
    isOfTemplate: (row) => row[0]?.trim() === exampleMark || (row.length === columns.length && columns.filter(({ leaf, name }, at) => [leaf.name, requiredName(leaf.name), name].includes(row[at]?.trim() ?? '')).length > columns.length / 2),
    read: (row) => readRow(format, columns, unreported, row),
  }
}

/** What this file cannot tell: rules must not take its silence for an answer. */
function unreportedUnder({ kind }: Format, columns: readonly Column[]): readonly string[] {
  const told = new Set(columns.map(({ into, key }) => (into === 'record' ? key : `${into}.${key}`)))
  const within = (group: string, fields: Fields) => Object.keys(fields).map((key) => `${group}.${key}`)
  const tellable = [...Object.keys(common), ...within(kind, details[kind].group), ...within('publicity', parts.publicity.group)]
  const wholes = [...Object.keys(parts), ...Object.keys(lists)].filter((name) => name !== 'publicity' && !(name === 'officers' && columns.some(({ into }) => into === 'officer1')))
  return [...tellable.filter((field) => !told.has(field)), ...wholes]
}

function readRow(format: Format, columns: readonly Column[], unreported: readonly string[], row: readonly string[]): Reading {
  const found = new Findings()
  const draft = blankRecord(format.kind)
  const apart: Record<'officer1' | 'officer2' | 'action', Values> = { officer1: {}, officer2: {}, action: {} }
  for (let at = 0; at < columns.length; at++) {
    const written = row[at]
    if (written === undefined || written === '') continue
    const { into, key, leaf, name } = columns[at]!
    if (into === 'ignored') continue
    const value = leaf.read(halfWidth(written), found.at(name))
    if (into === 'record') (draft as unknown as Values)[key] = value
    else if (into === 'officer1' || into === 'officer2' || into === 'action') apart[into][key] = value
    else (draft[into] as unknown as Values)[key] = value
  }
  draft.officers = [apart.officer1, apart.officer2].filter((officer) => Object.keys(officer).length > 0).map((officer) => ({ ...formOf(lists.officers.list).blank(), ...officer }) as Officer)
  draft.voided = apart.action['rowAction'] === 'V'
  draft.unreported = unreported
  if (format.publicityOnly) completeFromPublicity(draft)
  return { record: draft, problems: found.problems }
}

const wide = /[\uff01-\uff5e\u3000]/
const onlySigns = /^[\u0020-\u007e\uff01-\uff5e\u3000]+$/

/** Digits, letters and signs as wide as Chinese characters, in a value that has nothing else: days, amounts, numbers and codes typed that way. */
const halfWidth = (written: string): string => (wide.test(written) && onlySigns.test(written)
  ? written.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')
  : written)

/** A publicity file has no number of the case; the number of the decision is all that tells its rows apart. */
function completeFromPublicity(draft: Draft): void {
  draft.sourceSystem = '双公示'
  draft.sourceRecordId = draft.decisionNo
  draft.actionNo = draft.decisionNo
  if (draft.penalty) draft.decisionResult = 'PENALISE'
  if (draft.licence) draft.licence = { ...draft.licence, result: 'GRANT' }
}
