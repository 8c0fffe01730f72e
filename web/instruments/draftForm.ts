import type { DraftFormOut, DraftOut, OptionOut } from '../../server/http/contract/index.ts'
import { bodyOf, freshForm, type ActForm } from '../matters/actForm.ts'
import { words } from '../words/index.ts'

/** What stands on the page, from what was saved; a fresh draft begins with what the matter knows. */
export function formOf({ of: option, form, version }: Pick<DraftOut, 'of' | 'form' | 'version'>): ActForm {
  const fresh = freshForm(option, '2000-01-01')
  if (version === 0 && Object.keys(form).length === 0) return fresh
  const { paper, ...stated } = form
  const values = Object.entries(stated).flatMap(([name, value]) => typeof value === 'number' ? [[name, String(value)]] : typeof value === 'string' || typeof value === 'boolean' || Array.isArray(value) ? [[name, value]] : [])
  return { ...fresh, values: { ...fresh.values, ...Object.fromEntries(values) }, paper: paper ?? {} }
}

/** What is saved of it: what the act will state, and the text of the paper. */
export function savedOf(option: OptionOut, form: ActForm): DraftFormOut {
  const { finding, grounds, officers, outcome, within, decides, reasons, basis, to, feedback, text, paper, itemised } = bodyOf(option, 0, form) as DraftFormOut
  return JSON.parse(JSON.stringify({ finding, grounds, officers, outcome, within, decides, reasons, basis, to, feedback, text, paper, itemised })) as DraftFormOut // without what is not said
}

/** What a part of a paper is called, under the name the server gives it. */
export function nameOfField(field: string, option?: OptionOut): string {
  const known = option?.fields.find((each) => each.field === field)?.label ?? words.drafting.fieldNames[field]
  return known ?? (words.matters.paperFields as Record<string, string>)[field.replace(/^paper\./, '')] ?? field.replace(/^paper\.parts\./, '').replace(/^[a-zA-Z.:]+$/, words.drafting.otherField)
}

/** A form as lines that can be compared: each part under its name. */
export function linesOf(option: OptionOut, form: DraftFormOut): string[] {
  const { paper = {}, ...stated } = form
  const said = (name: string, value: unknown): string[] => {
    const texts = Array.isArray(value) ? value : typeof value === 'object' && value !== null ? Object.values(value) : value === undefined ? [] : [value]
    return texts.length === 0 ? [] : [`【${name}】`, ...texts.map(String)]
  }
  const choiceName = (field: string, value: unknown): unknown => {
    const choices = option.fields.find((each) => each.field === field)?.choices
    const named = (one: unknown) => choices?.find((choice) => choice.value === one)?.name ?? one
    return Array.isArray(value) ? value.map(named) : named(value)
  }
  const inOrder = (entries: [string, unknown][], names: readonly string[]) => entries.sort(([a], [b]) => names.indexOf(a) - names.indexOf(b)) // what is stored comes back in any order
  return [
    ...inOrder(Object.entries(stated), option.fields.map(({ field }) => field)).flatMap(([field, value]) => said(nameOfField(field, option), choiceName(field, value))),
    ...inOrder(Object.entries(paper), option.paperFields.map(({ field }) => field)).flatMap(([field, value]) => field === 'parts' ? Object.entries(value as Record<string, string>).flatMap(([name, text]) => said(name, text)) : said(nameOfField(`paper.${field}`, option), value)),
  ]
}
