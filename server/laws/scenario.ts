import { isMap, LineCounter, parseAllDocuments, type Document } from 'yaml'
import { z } from 'zod'
import type { Scenario } from '../../core/matters/index.ts'
import type { Day } from '../../core/norms/index.ts'
import { parseDay, parsePeriod } from '../../core/periods/index.ts'

/** A scenario and the line on which each of its steps begins, or the line and reason why it cannot be read. */
export type ReadScenario =
  | { readonly ok: true; readonly scenario: Scenario; readonly lines: readonly number[] }
  | { readonly ok: false; readonly line: number; readonly reason: string }

/** Laws and regions that a scenario may name. */
export interface Known {
  readonly laws: readonly string[]
  readonly regions: readonly string[]
}

/** Reads one YAML 1.2 document; nothing in it is guessed, and a misspelt key is an error. */
export function readScenario(source: string, known: Known): ReadScenario {
  const counter = new LineCounter()
  const [document, second] = parseAllDocuments(source, { version: '1.2', lineCounter: counter, prettyErrors: false })
  const lineAt = (offset: number | undefined) => counter.linePos(offset ?? 0).line || 1
  if (!document || 'empty' in document || document.contents === null) return { ok: false, line: 1, reason: '文件是空的' }
  if (second) return { ok: false, line: lineAt(second.range[0]), reason: '一个文件只写一个情景，不能用 --- 分成几个' }
  const broken = document.errors[0]
  if (broken) return { ok: false, line: lineAt(broken.pos[0]), reason: `不是正确的 YAML：${yamlReasons[broken.code] ?? broken.message}` }
  const read = scenarioSchema(known).safeParse(document.toJS())
  if (read.success) return { ok: true, scenario: read.data as Scenario, lines: read.data.steps.map((_, index) => lineAt(offsetOf(document, ['steps', index]))) }
  const { path, message, key } = firstIssue(read.error)
  return { ok: false, line: lineAt(offsetOf(document, path, key)), reason: path.length > 0 ? `${pathWords(path)}：${message}` : message }
}

const yamlReasons: Partial<Record<string, string>> = {
  DUPLICATE_KEY: '同一个键写了两次', BAD_INDENT: '缩进不对', TAB_AS_INDENT: '不能用制表符缩进', MISSING_CHAR: '缺少引号、括号或者逗号',
  UNEXPECTED_TOKEN: '这里多出了符号', BAD_ALIAS: '引用了没有定义的别名', MULTILINE_IMPLICIT_KEY: '键不能跨行', BLOCK_AS_IMPLICIT_KEY: '缩进不对或者缺少引号',
}

const orMissing = (says: string) => (issue: { readonly input?: unknown }): string => (issue.input === undefined ? '没有写，必须写明' : says)
const text = z.string({ error: orMissing('应当是文字') }).min(1, { error: '不能为空' })
const texts = z.array(text, { error: '应当是列表，如 [甲, 乙]' })
const day = text.superRefine((value, context) => {
  const read = parseDay(value)
  if (!read.ok) context.addIssue({ code: 'custom', message: read.says })
}).transform((value) => value as Day)
const period = text.superRefine((value, context) => {
  const read = parsePeriod(value)
  if (!read.ok) context.addIssue({ code: 'custom', message: read.says })
})
const truth = z.boolean({ error: '应当是 true 或者 false' })
const entries = <T extends z.ZodType>(value: T) => z.record(text, value, { error: '应当是一组“名称: 值”' })
const acts = ['open', 'establish', 'measure', 'conclude', 'issue', 'submit', 'approve', 'disapprove', 'serve', 'file', 'accept', 'reject', 'refer', 'notPursue', 'close'] as const
const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values, { error: orMissing(`应当是下列之一：${values.join('、')}`) })

const factsSchema = (known: Known) => entries(z.union([z.boolean(), z.string(), z.number()], { error: '应当是 true、false、数字或者文字' })).superRefine((facts, context) => {
  const unknown = typeof facts['region'] === 'string' && !known.regions.includes(facts['region'])
  if (unknown) context.addIssue({ code: 'custom', path: ['region'], message: `没有这个地区，可以是：${known.regions.join('、')}` })
  if (facts['line'] !== undefined && facts['line'] !== 'government' && facts['line'] !== 'department') {
    context.addIssue({ code: 'custom', path: ['line'], message: '应当是 government（政府一线）或者 department（部门一线）' })
  }
})

const expectationSchema = z.strictObject({
  deadlines: entries(day).optional(), provisional: texts.optional(), overdue: texts.optional(), options: texts.optional(), notOptions: texts.optional(),
  waitingFor: texts.optional(), closed: text.optional(), instruments: entries(text).optional(), conflicts: texts.optional(),
}, { error: shape('要检验的内容', ['deadlines', 'provisional', 'overdue', 'options', 'notOptions', 'waitingFor', 'closed', 'instruments', 'conflicts']) })

const actSchema = (known: Known) => z.strictObject({
  on: day, act: oneOf(acts), role: text.optional(), by: text.optional(), finding: text.optional(), grounds: texts.optional(), which: text.optional(),
  officers: z.int({ error: '应当是整数' }).min(0, { error: '不能是负数' }).optional(), onSite: truth.optional(), outcome: text.optional(), within: period.optional(),
  decides: text.optional(), reasons: text.optional(), basis: text.optional(), to: text.optional(), feedback: day.optional(), text: text.optional(),
  facts: factsSchema(known).optional(), expect: oneOf(['accepted', 'refused', 'flagged']).optional(), cite: text.optional(),
}, { error: shape('步骤', ['on', 'act', 'role', 'by', 'finding', 'grounds', 'which', 'officers', 'onSite', 'outcome', 'within', 'decides', 'reasons', 'basis', 'to', 'feedback', 'text', 'facts', 'expect', 'cite']) })

const checkSchema = z.strictObject({ on: day.optional(), expect: expectationSchema }, { error: shape('没有 act 的步骤', ['on', 'expect']) })

const scenarioSchema = (known: Known) => z.strictObject({
  law: oneOf(known.laws), title: text.optional(), kind: text.optional(), facts: factsSchema(known).optional(), overlay: truth.optional(),
  steps: z.array(z.unknown().transform((value, context) => {
    const acted = value !== null && typeof value === 'object' && 'act' in value
    const read = (acted ? actSchema(known) : checkSchema).safeParse(value)
    if (read.success) return read.data
    for (const issue of read.error.issues) context.addIssue({ ...issue, code: 'custom', message: issue.message, params: { key: keyOf(issue) } })
    return z.NEVER
  }), { error: orMissing('应当是步骤的列表') }).min(1, { error: '至少写一个步骤' }),
}, { error: shape('情景', ['law', 'title', 'kind', 'facts', 'overlay', 'steps']) })

/** The sentence for a part that is no object, or holds a key that nobody knows. */
function shape(what: string, keys: readonly string[]) {
  return (issue: { readonly code?: string; readonly keys?: unknown }): string => issue.code === 'unrecognized_keys'
    ? `${what}没有“${(issue.keys as string[]).join('、')}”这一项，可以写：${keys.join('、')}` : `${what}应当是一组“名称: 值”`
}

const keyOf = (issue: z.core.$ZodIssue): string | undefined => {
  if (issue.code === 'unrecognized_keys') return issue.keys[0]
  return issue.code === 'custom' ? issue.params?.['key'] as string | undefined : undefined
}

function firstIssue(error: z.ZodError): { path: (string | number)[], message: string, key: string | undefined } {
  const issue = error.issues[0]!
  return { path: issue.path.filter((part) => typeof part !== 'symbol'), message: issue.message, key: keyOf(issue) }
}

/** Where the named part of the document begins; a part that is missing stands where its parent does. */
function offsetOf(document: Document.Parsed, path: readonly (string | number)[], key?: string): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (key !== undefined && isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === key)
      return (pair?.key as { range?: readonly number[] } | undefined)?.range?.[0]
    }
    const range = (node as { range?: readonly number[] } | null | undefined)?.range
    if (range) return range[0]
  }
  return undefined
}

const pathWords = (path: readonly (string | number)[]): string =>
  path.map((part, index) => (typeof part === 'number' ? `第 ${part + 1} ${path[index - 1] === 'steps' ? '步' : '项'}` : part === 'steps' && typeof path[index + 1] === 'number' ? '' : part))
    .filter(Boolean).join(' 的 ')
