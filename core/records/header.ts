import { column } from './formats.ts'
import { nearest, type Problem, problem } from './problems.ts'
import { type Leaf, text } from './values.ts'

/** What a table is known by: the names of its columns. */
export interface Layout<C extends Headed = Headed> {
  readonly name: string
  readonly columns: readonly C[]
  readonly required: readonly string[]
  /** Other names of columns, and ours. */
  readonly formerly: Readonly<Record<string, string>>
}
interface Headed { readonly name: string; readonly leaf: Leaf<unknown> }

/** How the rows under a header are handled before they are read. */
export interface Handling {
  readonly header: readonly string[]
  /** A row as it may lie open: personal values masked. */
  readonly masked: (row: readonly string[]) => readonly string[]
  /** The lines of our templates below the header: the columns' Chinese names, and the example. */
  readonly isOfTemplate: (row: readonly string[]) => boolean
}

/** Columns that we add to the rows we hand back; a file that was corrected may be handed in again with them. */
export const resultNames = ['行号（导入结果）', '未入库原因（导入结果）'] as const
export const resultColumns = resultNames.map((name) => column(name, 'ignored', name, text(name, 10_000)))

/** How a template marks a column that must be filled in, and its row that is only an example. */
export const requiredName = (name: string): string => `${name}（必填）`
export const exampleMark = '示例（导入时跳过）'

export const namesIn = (written: readonly string[]): string[] => written.map((name) => name.trim())

/** What stands under each name of a header; or what is wrong with the header. */
export function columnsUnder<C extends Headed>({ name: called, columns, required, formerly }: Layout<C>, written: readonly string[]): C[] | Problem {
  const header = namesIn(written)
  const names = header.map((name) => (Object.hasOwn(formerly, name) ? formerly[name]! : name))
  const known = new Map<string, Headed>([...columns, ...resultColumns].map((made) => [made.name, made]))
  const unknown = names.findIndex((name) => !known.has(name))
  if (unknown >= 0) {
    const near = nearest(names[unknown]!, known.keys())
    return problem('E101', header[unknown]!, `第1行第${unknown + 1}列“${header[unknown] || '（空）'}”不是${called}的列名${near ? `，是不是“${near}”？` : '，请删去这一列，或者改用导入模板的列名。'}`)
  }
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice) return problem('E101', twice, `第1行的列名“${twice}”出现了两次，请删去一列。`)
  const missing = required.filter((name) => !names.includes(name))
  if (missing.length > 0) {
    return problem('E101', missing[0]!, `第1行缺少必需的列：${missing.map((name) => `${name}（${known.get(name)!.leaf.name}）`).join('、')}。文件按${called}识别。`)
  }
  return names.map((name) => known.get(name) as C)
}

/** The layout most of whose columns stand there; null if hardly any do. */
export function closest<L extends Layout>(header: readonly string[], layouts: readonly L[]): L | null {
  const present = new Set(header)
  const scored = layouts.map((layout) => {
    const stands = (name: string) => present.has(name) || Object.entries(layout.formerly).some(([former, ours]) => ours === name && present.has(former))
    const own = layout.columns.filter(({ name }) => stands(name)).length
    return { layout, score: own - layout.required.filter((name) => !stands(name)).length / 2, own }
  })
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best.own >= Math.min(3, header.length) && best.own > 0 ? best.layout : null
}

export function handling(columns: readonly Headed[]): Omit<Handling, 'header'> {
  const masks = columns.map(({ leaf: { personal } }) => personal?.mask ?? null)
  const masksAny = masks.some((mask) => mask !== null)
  return {
    // Where there are more or fewer cells than columns, any of them may hold anything.
    masked: (row) => !masksAny ? row : row.length === masks.length ? row.map((cell, at) => masks[at]?.(cell.trim()) ?? cell) : row.map(() => ''),
    isOfTemplate: (row) => row[0]?.trim() === exampleMark || (row.length === columns.length && columns.filter(({ leaf, name }, at) => [leaf.name, requiredName(leaf.name), name].includes(row[at]?.trim() ?? '')).length > columns.length / 2),
  }
}

const wide = /[\uff01-\uff5e\u3000]/
const onlySigns = /^[\u0020-\u007e\uff01-\uff5e\u3000]+$/

/** Digits, letters and signs as wide as Chinese characters, in a value that has nothing else: days, amounts, numbers and codes typed that way. */
export const halfWidth = (written: string): string => (wide.test(written) && onlySigns.test(written)
  ? written.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')
  : written)
