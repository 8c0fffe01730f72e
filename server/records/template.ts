import { writeXlsx } from 'hucre/xlsx'
import { childTables, exampleMark, formatOf, passedOver, recordCodes, requiredName } from '../../core/records/index.ts'
import type { RecordKind } from '../../core/norms/index.ts'
import { csvLine } from './csv.ts'

type Column = Pick<ReturnType<typeof formatOf>['columns'][number], 'name' | 'leaf'>
type Holds = NonNullable<Column['leaf']['holds']>

const howFilled: Readonly<Record<Holds, string>> = {
  text: '文字', day: '日期，如 2026-03-27', moment: '日期，或者到分钟：2026-03-27 09:30', money: '金额，单位元，只写数字', tenThousands: '金额，单位万元，只写数字',
  number: '数字', count: '整数', flag: 'Y 或者 N', code: '代码，见“字典”', codes: '代码，几个之间用分号，见“字典”',
}
const examples: Partial<Record<Holds, string>> = { day: '2026-03-27', moment: '2026-03-27 09:30', money: '5000', tenThousands: '0.5', number: '2', count: '10', flag: 'Y' }
const exampleTexts: Readonly<Record<string, string>> = {
  rowAction: exampleMark, sourceSystem: '办案系统', sourceRecordId: '20260001', actionNo: '甲市监罚案〔2026〕1号', decisionNo: '甲市监罚决〔2026〕1号', bodyCode: '本机关的统一社会信用代码',
  actualBodyId: '', name: '某某超市有限公司', uscc: '91350100M000100Y43', idType: '', idNo: '', areaCode: '659801', placeAreaCode: '659801', legalRep: '',
}

/** An empty file of one kind: names of columns, and their Chinese names below. */
export function templateCsv(kind: RecordKind): string {
  const { columns } = formatOf(kind)
  return `\ufeff${csvLine(columns.map(({ name }) => name))}${csvLine(columns.map(({ leaf }) => leaf.name))}`
}

const childHints = { rowAction: '新增、更新可以不填；收回报过的一条填 V（作废），写明它的标识，没有标识的照原样写全各列' }

const passedOverHint = '只便于填报时对照，不入库：以所属行为报送的为准，不一致的请更正行为'

/**
 * A workbook of one kind: the sheet to fill in, with its required columns marked and an example that importing passes over; one for each
 * child table; what each column takes; and a sheet for every list of codes that these use.
 */
export async function templateBook(kind: RecordKind): Promise<Buffer> {
  const children = childTables.map((table): Fillable => ({ ...table, name: table.name.replace('（子表）', ''), hints: { ...childHints, ...Object.fromEntries(passedOver(table).map(({ name }) => [name, passedOverHint])) } }))
  const all: readonly Fillable[] = [{ ...formatOf(kind), name: recordCodes.recordKind[kind], hints: {} }, ...children]
  const dictionary = dictionaries(all.flatMap(({ columns }) => columns))
  return Buffer.from(await writeXlsx({
    sheets: [
      ...all.map(toFill),
      {
        name: '填写说明', freezePane: { rows: 1 }, columns: [{ width: 22 }, { width: 26 }, { width: 30 }, { width: 8 }, { width: 36 }, { width: 24 }],
        rows: [['工作表', '列名', '含义', '必填', '怎样填写', '字典工作表'], ...all.flatMap(({ name, columns, required, hints }) => columns.map(column => [
          name, column.name, column.leaf.name, required.includes(column.name) ? '是' : '', hints[column.name] ?? howFilled[column.leaf.holds ?? 'text'], column.leaf.codes ? dictionary.get(column.leaf.codes)! : '',
        ]))],
      },
      ...[...dictionary].map(([codes, name]) => ({ name, freezePane: { rows: 1 }, columns: [{ width: 28 }, { width: 40 }], rows: [['代码', '名称'], ...Object.entries(codes)] })),
    ],
  }))
}

/** `hints`: of single columns, in place of what they hold, how they are filled in. */
interface Fillable { readonly name: string, readonly columns: readonly Column[], readonly required: readonly string[], readonly hints: Readonly<Record<string, string>> }

/** A sheet to fill in: names of columns, their Chinese names with what must be filled in, and an example. */
const toFill = ({ name: sheet, columns, required }: Fillable) => ({
  name: sheet, freezePane: { rows: 2 },
  columns: columns.map(({ name, leaf }) => ({ width: Math.max(12, name.length + 2, leaf.name.length * 2 + 2), numFmt: '@' })),
  rows: [columns.map(({ name }) => name), columns.map(({ name, leaf }) => required.includes(name) ? requiredName(leaf.name) : leaf.name), columns.map(exampleOf)],
  cells: new Map(columns.flatMap(({ name }, at) => required.includes(name) ? [[`0,${at}`, marked], [`1,${at}`, marked]] as const : [])),
})

const marked = { style: { font: { bold: true } } }

/** A sheet name for every list of codes; lists that several columns share have one. */
function dictionaries(columns: readonly Column[]): Map<NonNullable<Column['leaf']['codes']>, string> {
  const named = new Map<NonNullable<Column['leaf']['codes']>, string>()
  const taken = new Set<string>()
  for (const { leaf } of columns) {
    if (!leaf.codes || named.has(leaf.codes)) continue
    const name = `字典·${leaf.name}`.slice(0, 28)
    const free = taken.has(name) ? `${name}${taken.size}` : name
    taken.add(free)
    named.set(leaf.codes, free)
  }
  return named
}

/** The mark that the row is an example stands in its first cell. */
function exampleOf({ name, leaf }: Column, at: number): string {
  if (at === 0) return exampleMark
  return exampleTexts[name] ?? examples[leaf.holds ?? 'text'] ?? (leaf.codes ? Object.keys(leaf.codes)[0]! : leaf.personal ? '' : `（${leaf.name}）`)
}
