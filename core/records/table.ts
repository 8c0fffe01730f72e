import type { RecordKind } from '../norms/index.ts'
import { type ChildReading, readChildRow } from './children.ts'
import { completeComplaint } from './complaints.ts'
import { type ChildTable, childTables } from './childTables.ts'
import { type Column, type Format, ownFormats } from './formats.ts'
import { closest, columnsUnder, type Handling, halfWidth, handling, namesIn } from './header.ts'
import { type Problem, problem } from './problems.ts'
import { publicityLicence, publicityPenalty } from './publicity.ts'
import { Findings, type Reading } from './read.ts'
import { common, detailOf, lists, parts } from './fields/index.ts'
import { type Fields, formOf, type Values } from './fields/shape.ts'
import { blankRecord, type Draft, type Officer, type Penalty } from './record.ts'

export const formats: readonly Format[] = [...ownFormats, publicityPenalty, publicityLicence]

export const formatOf = (kind: RecordKind): Format => ownFormats.find((format) => format.kind === kind)!

/** A file of acts under a header that is understood. */
export interface Table extends Handling {
  readonly format: Format
  /** Fields that this file cannot tell. */
  readonly unreported: readonly string[]
  readonly read: (row: readonly string[]) => Reading
}

/** A file of rows that belong to acts. */
export interface ChildSheet extends Handling {
  readonly child: ChildTable
  readonly read: (row: readonly string[]) => ChildReading
}

/** Finds out from its header which format a file of acts has, or says what is wrong with the header. */
export function tableOf(written: readonly string[]): Table | Problem {
  const format = closest(namesIn(written), formats)
  return format ? tableOfFormat(format, written) : notKnown
}

/** A table of acts, or one whose rows belong to acts. */
export function sheetOf(written: readonly string[]): Table | ChildSheet | Problem {
  const layout = closest<Format | ChildTable>(namesIn(written), [...formats, ...childTables])
  if (!layout) return notKnown
  return 'parts' in layout ? childSheetOf(layout, written) : tableOfFormat(layout, written)
}

const notKnown = problem('E101', null, `第1行不是能识别的表头：没有找到执法数据的列名。请使用导入模板，或者双公示文件（CF_、XK_ 开头的列名）。`)

function tableOfFormat(format: Format, written: readonly string[]): Table | Problem {
  const columns = columnsUnder(format, written)
  return Array.isArray(columns) ? tableUnder(format, namesIn(written), columns) : columns as Problem
}

function childSheetOf(table: ChildTable, written: readonly string[]): ChildSheet | Problem {
  const columns = columnsUnder(table, written)
  if (!Array.isArray(columns)) return columns as Problem
  const own = columns.map((column) => (Array.isArray(column.into) ? column : { ...column, into: [] }))
  return { child: table, header: namesIn(written), ...handling(own), read: (row) => readChildRow(table, own, row) }
}

/** `columns`: what stands under each name of the header. */
export function tableUnder(format: Format, header: readonly string[], columns: readonly Column[]): Table {
  const unreported = unreportedUnder(format, columns)
  return { format, header, unreported, ...handling(columns.slice(0, header.length)), read: (row) => readRow(format, columns, unreported, row) }
}

/** What this file cannot tell: rules must not take its silence for an answer. */
function unreportedUnder({ kind }: Format, columns: readonly Column[]): readonly string[] {
  const told = new Set(columns.map(({ into, key }) => (into === 'record' ? key : `${into}.${key}`)))
  const within = (group: string, fields: Fields) => Object.keys(fields).map((key) => `${group}.${key}`)
  const tellable = [...Object.keys(common), ...within(kind, detailOf(kind).group), ...within('publicity', parts.publicity.group)]
  const wholes = [...Object.keys(parts), ...Object.keys(lists)].filter((name) => name !== 'publicity' && name !== kind && !(name === 'officers' && columns.some(({ into }) => into === 'officer1')))
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
  if (format.kind === 'complaint') completeComplaint(draft)
  return { record: draft, problems: found.problems }
}

/** A publicity file has no number of the case; the number of the decision is all that tells its rows apart. */
function completeFromPublicity(draft: Draft): void {
  draft.sourceSystem = '双公示'
  draft.sourceRecordId = draft.decisionNo
  draft.actionNo = draft.decisionNo
  if (draft.penalty) [draft.decisionResult, draft.penalty] = ['PENALISE', withConfiscated(draft.penalty)]
  if (draft.licence) draft.licence = { ...draft.licence, result: 'GRANT' }
}

/** A publicity file has gains and goods as one sum: that of goods where only goods were confiscated; of both, it stands with the gains. */
function withConfiscated(penalty: Penalty): Penalty {
  const { penaltyKinds, confiscatedGains } = penalty
  const areGoods = penaltyKinds.includes('CONFISCATE_GOODS') && !penaltyKinds.includes('CONFISCATE_GAINS')
  return areGoods ? { ...penalty, confiscatedGains: null, confiscatedGoodsValue: confiscatedGains } : penalty
}
