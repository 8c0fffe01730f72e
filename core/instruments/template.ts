import { numberedSections, type Section } from './assemble.ts'
import type { Block, FormField, FormRow, Paper } from './paper.ts'

/**
 * What a paper says, with what changes left open. `text` is written as officials write, a paragraph a line: `# 约谈事项`
 * is a heading (numbered by itself), `{时间}` a placeholder. In a form a line is a row, `标签：内容`; two fields stand
 * beside each other with `｜` between them, and `〔手写〕年　　月　　日` leaves room for a pen.
 */
export interface Template {
  readonly layout: Paper['layout']
  readonly text: string
  /** Placeholders without which the paper is not issued; a line whose other placeholders bring nothing is left out. */
  readonly needs: readonly string[]
}

/** What placeholders bring: a text, paragraphs, or (undefined, or none) nothing. */
export type Values = Readonly<Record<string, string | readonly string[] | undefined>>

const open = /\{([^{}\n]*)\}/g
export const byHand = '〔手写〕'

export const namesIn = (text: string): string[] => [...text.matchAll(open)].map(([, name]) => name!)
export const linesOf = (text: string): string[] => text.split('\n').map(line => line.trim()).filter(line => line !== '')
export const isHeading = (line: string): boolean => line.startsWith('# ')

/** The body of the paper: what was filled in is text, whatever it looks like. */
export function fill({ layout, text }: Template, values: Values): Block[] {
  return layout === 'form' ? [{ kind: 'form', rows: linesOf(text).flatMap(line => rowOf(line, values)) }] : blocksOf(text, values)
}

function blocksOf(text: string, values: Values): Block[] {
  const parts: { heading: string | undefined; texts: string[] }[] = [{ heading: undefined, texts: [] }]
  for (const line of linesOf(text)) {
    if (isHeading(line)) parts.push({ heading: filled(line.slice(2), values), texts: [] })
    else parts.at(-1)!.texts.push(...paragraphsOf(line, values))
  }
  const [lead, ...sections] = parts
  return [
    ...lead!.texts.map((each): Block => ({ kind: 'paragraph', text: each })),
    ...numberedSections(sections.filter((section): section is Section & typeof section => section.heading !== undefined)),
  ]
}

/** A placeholder that stands alone brings its paragraphs; one within a sentence, its words. */
function paragraphsOf(line: string, values: Values): readonly string[] {
  const [, alone] = /^\{([^{}]*)\}$/.exec(line) ?? []
  const value = alone === undefined ? undefined : values[alone]
  if (typeof value === 'object') return value
  const text = filled(line, values)
  return text ? [text] : []
}

/** Undefined where a placeholder brings nothing; an empty text is something. */
function filled(line: string, values: Values): string | undefined {
  if (namesIn(line).some(name => values[name] === undefined || values[name].length === 0 && typeof values[name] === 'object')) return undefined
  return line.replace(open, (_, name: string) => inline(values[name]!))
}

const inline = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : value.map(part => part.replace(/[。；]$/u, '')).join('；')

function rowOf(line: string, values: Values): FormRow[] {
  const fields = line.split('｜').map(field => fieldOf(field.trim(), values)).filter(field => field !== undefined)
  const [first, second] = fields
  if (!first) return []
  const height = fields.some(({ value }) => 'byHand' in value) ? 2 : 1
  return [{ fields: second ? [first, second] : [first], height }]
}

function fieldOf(field: string, values: Values): FormField | undefined {
  const colon = field.indexOf('：')
  const [label, rest] = [field.slice(0, colon), field.slice(colon + 1)]
  if (rest.startsWith(byHand)) return { label, value: { byHand: true, hint: rest.slice(byHand.length) } }
  const texts = paragraphsOf(rest, values)
  return texts.length === 0 ? undefined : { label, value: texts.length === 1 ? { text: texts[0]! } : { texts } }
}
