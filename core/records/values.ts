import { isDay, parseDay } from '../periods/index.ts'
import type { Day } from '../norms/index.ts'
import type { Codes } from './codes.ts'
import { type Code, type Level, nearest } from './problems.ts'

/** A day, or a minute of a day in Chinese time: `2026-03-02` or `2026-03-02 09:30`. They compare as text. */
export type Moment = Day | `${Day} ${number}:${number}`

export const dayOf = (moment: Moment): Day => moment.slice(0, 10) as Day

/** Says what is wrong with a value and stands in for it. */
export type Wrong = (code: Code, says: string, level?: Level) => null

/** One value of a record: how it is called, read from what a sender wrote, and shown to people. */
export interface Leaf<T> {
  readonly name: string
  readonly blank: T
  readonly read: (written: unknown, wrong: Wrong) => T
  show(value: NonNullable<T>): string
  /** What a cell holds, so that a template can say how it is filled in, and a mapping how it is turned. */
  readonly holds?: Holds
  /** Of codes: which there are, and their names. */
  readonly codes?: Codes
  /** A day or a minute: one that has been when it is reported, or one that may lie ahead. */
  readonly time?: 'past' | 'ahead'
  /** A value that tells who somebody is or how to reach them. */
  readonly personal?: Personal
}

export type Holds = 'text' | 'day' | 'moment' | 'money' | 'tenThousands' | 'number' | 'count' | 'flag' | 'code' | 'codes'

/** How a personal value is treated: masked wherever it lies open, is shown or handed out; whole only under a seal. */
export interface Personal {
  readonly mask: (value: string) => string
  /** Whether monitoring asks for it whole. */
  readonly asked: boolean
}

/** A cell as it is; a number or a truth value of JSON as it is written there. */
export const asText = (written: unknown): string => (typeof written === 'string' ? written : JSON.stringify(written))

const formula = /^'[=+\-@]/

const leaf = <T>(holds: Holds, name: string, read: (text: string, wrong: Wrong) => T | null, show: (value: NonNullable<T>) => string = String): Leaf<T | null> => ({
  name, holds, blank: null, show,
  read: (written, wrong) => {
    if (written === null || written === undefined) return null
    if (typeof written === 'object') return wrong('E106', `${name}应当是一个值，不能是列表或者对象。`, 'reject')
    const text = asText(written).trim()
    // An apostrophe before a formula is ours, or the spreadsheet's: it kept the cell from being computed.
    return text === '' ? null : read(text.startsWith("'") && formula.test(text) ? text.slice(1) : text, wrong)
  },
})

const placeholders = new Set(['无', '/', '-', '—', '测试', 'xxx', 'XXX', '***', '同上', '空', 'null', 'NULL'])
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/

export const text = (name: string, most = 200): Leaf<string | null> => leaf('text', name, (written, wrong) => {
  if (written.length <= 4 && placeholders.has(written)) return wrong('E105', `${name}填写了“${written}”，按未填写处理；没有的，请留空。`)
  if (written.length > most) return wrong('E106', `${name}有${written.length}字，超过了${most}字，请精简。`)
  if (controlCharacters.test(written) || !written.isWellFormed()) return wrong('E106', `${name}里有看不见的控制字符，请删去后重报。`)
  return written
})

const moments = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:\+08:?00)?)?$/
const noDays = new Set(['1900-01-01', '1900-01-00', '0000-00-00', '9999-12-31', '9999-01-01'])

/** Nearly every day that is handed in: told without taking it apart. */
const isPlainDay = (written: string): written is Day => written > '1900-01-01' && written < '2100' && isDay(written)

function readMoment(name: string, written: string, wrong: Wrong): Moment | null {
  if (isPlainDay(written)) return written
  if (noDays.has(written.slice(0, 10)) || /^\d{5}$/.test(written) || written === '9999') {
    return wrong('E103', `${name}“${written}”是电子表格的空日期或者序列号，按未填写处理；请写作 年-月-日，如 2026-03-27。`, 'warning')
  }
  const parts = moments.exec(written)
  if (!parts) return wrong('E103', `${name}“${written}”不是日期，请写作 2026-03-27，或者 2026-03-27 09:30（北京时间）。`)
  const [, day, hour, minute] = parts
  if (!isPlainDay(day!)) {
    const parsed = parseDay(day!)
    if (!parsed.ok) return wrong('E103', `${name}${parsed.says}。`)
  }
  if (hour === undefined) return day as Day
  if (hour > '23' || minute! > '59') return wrong('E103', `${name}“${written}”没有这个时刻，小时为 00 至 23，分钟为 00 至 59。`)
  return `${day} ${hour}:${minute}` as Moment
}

/** To the minute where the sender knows it. */
export const moment = (name: string): Leaf<Moment | null> => ({ ...leaf('moment', name, (written, wrong) => readMoment(name, written, wrong)), time: 'past' })

export const day = (name: string): Leaf<Day | null> => ({
  ...leaf('day', name, (written, wrong) => {
    const read = readMoment(name, written, wrong)
    return read === null ? null : dayOf(read)
  }),
  time: 'past',
})

/** A day that may lie ahead when it is reported: until when something is valid, by when something is due. */
export const ahead = <T>(of: Leaf<T>): Leaf<T> => ({ ...of, time: 'ahead' })

/** Money in yuan. */
export const money = (name: string): Leaf<number | null> => leaf('money', name, (written, wrong) => readAmount(name, written, 2, wrong), yuan)

/** A number without a unit, six decimals at most. */
export const number = (name: string): Leaf<number | null> => leaf('number', name, (written, wrong) => readAmount(name, written, 6, wrong))

/** Written in ten thousand yuan, as the publicity files have it; kept in yuan. */
export const tenThousands = (name: string): Leaf<number | null> => leaf('tenThousands', name, (written, wrong) => {
  const amount = readAmount(`${name}（万元）`, written, 6, wrong)
  return amount === null ? null : Math.round(amount * 1_000_000) / 100
}, yuan)

function readAmount(name: string, written: string, decimals: number, wrong: Wrong): number | null {
  const parts = /^(\d{1,14})(?:\.(\d*))?$/.exec(written)
  if (!parts) return wrong('E104', `${name}“${written}”不是金额：只写数字，不写负号、逗号和单位。`)
  if ((parts[2]?.length ?? 0) > decimals) return wrong('E104', `${name}“${written}”的小数超过${decimals}位，请核对。`)
  const amount = Number(written)
  return amount > 1e13 ? wrong('E104', `${name}“${written}”大得不合情理，请核对单位。`) : amount
}

const figures = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
export const yuan = (amount: number): string => `${figures.format(amount)}元`

export const count = (name: string): Leaf<number | null> => leaf('count', name, (written, wrong) =>
  /^\d{1,6}$/.test(written) ? Number(written) : wrong('E104', `${name}“${written}”不是整数，请只写数字。`))

const flags: Record<string, boolean> = { Y: true, N: false, y: true, n: false, true: true, false: false, 是: true, 否: false, 1: true, 0: false }

export const flag = (name: string): Leaf<boolean | null> => leaf('flag', name, (written, wrong) =>
  flags[written] ?? wrong('E201', `${name}“${written}”应当写 Y 或者 N。`), (value) => (value ? '是' : '否'))

export function code<C extends Codes>(name: string, table: C): Leaf<keyof C & string | null> {
  const reader = codeReader(name, table)
  return { ...leaf<keyof C & string>('code', name, reader, (value) => table[value]!), codes: table }
}

const between = /[;；、]/

/** Several names in one cell. A name that has a `、` of its own stays whole. */
function apart(written: string, names: ReadonlySet<string>): readonly string[] {
  if (!between.test(written)) return [written]
  if (!written.includes('、')) return written.split(/[;；]/)
  return written.split(/[;；]/).flatMap((part) => (part.includes('、') ? whole(part.split('、').map((piece) => piece.trim()), names) : [part]))
}

function whole(pieces: readonly string[], names: ReadonlySet<string>): string[] {
  const found: string[] = []
  for (let at = 0; at < pieces.length;) {
    let end = pieces.length
    while (end > at + 1 && !names.has(pieces.slice(at, end).join('、'))) end--
    found.push(pieces.slice(at, end).join('、'))
    at = end
  }
  return found
}

/** Several codes, separated by `;` or given as a list. */
export function codeList<C extends Codes>(name: string, table: C): Leaf<readonly (keyof C & string)[]> {
  const reader = codeReader(name, table)
  const names = new Set(Object.values(table))
  return {
    name, holds: 'codes', codes: table, blank: [],
    read: (written, wrong) => {
      if (written === null || written === undefined) return []
      const codes: (keyof C & string)[] = []
      for (const entry of Array.isArray(written) ? written : apart(asText(written), names)) {
        const text = asText(entry).trim()
        const code = text === '' ? null : reader(text, wrong)
        if (code !== null) codes.push(code)
      }
      return codes
    },
    show: (values) => values.map((value) => table[value]!).join('、'),
  }
}

function codeReader<C extends Codes>(name: string, table: C): (written: string, wrong: Wrong) => keyof C & string | null {
  // What is answered is the table's own text: rules compare it by its place.
  const meant = new Map([...Object.entries(table).map(([key, label]) => [label, key] as const), ...Object.keys(table).map((key) => [key, key] as const)])
  return (written, wrong) => {
    const known = meant.get(written)
    if (known !== undefined) return known
    const near = nearest(written, [...Object.keys(table), ...Object.values(table)])
    const all = Object.entries(table).slice(0, 4).map(([key, label]) => `${key} ${label}`).join('、')
    return wrong('E201', `${name}“${written}”不在代码表里，${near ? `是不是“${near}”？` : `可以填：${all}${Object.keys(table).length > 4 ? '等' : ''}。`}`)
  }
}

/** The digest of a file, by which two copies of it are known to be one. */
export const digest = (name: string): Leaf<string | null> => text(name, 64)
