import type { DraftFormOut, DraftOut, OptionOut } from '../../server/http/contract/index.ts'
import { credentialForm } from '../people/CredentialFields.tsx'
import { replyForm } from '../rectification/itemForm.ts'
import { bodyOf, freshForm, type ActForm } from '../matters/actForm.ts'
import { words } from '../words/index.ts'

/** What stands on the page, from what was saved; a fresh draft begins with what the matter knows. */
export function formOf({ of: option, form, version }: Pick<DraftOut, 'of' | 'form' | 'version'>): ActForm {
  const fresh = freshForm(option, '2000-01-01')
  if (version === 0 && Object.keys(form).length === 0) return fresh
  const { paper, itemised, carried, register, credential, ...stated } = form
  const values = Object.entries(stated).flatMap(([name, value]) => typeof value === 'number' ? [[name, String(value)]] : typeof value === 'string' || typeof value === 'boolean' || Array.isArray(value) ? [[name, value]] : [])
  return { ...fresh, values: { ...fresh.values, ...Object.fromEntries(values) }, paper: paper ?? {},
    ...(itemised?.kind === 'reply' && { itemised: replyForm(itemised) }), ...(carried && { carried }), ...(register && { register }), ...(credential && { credential: credentialForm(credential) }) }
}

/** What is saved of it: what the act will state, and the text of the paper. */
export function savedOf(option: OptionOut, form: ActForm): DraftFormOut {
  const { option: _, by: __, on: ___, expectedVersion: ____, ...said } = bodyOf(option, 0, form)
  const { carried, ...rest } = JSON.parse(JSON.stringify(said)) as DraftFormOut // without what is not said
  return carried === undefined || (carried.kind === 'copies' && carried.to.length === 0) ? rest : { ...rest, carried } // a draft may wait for it
}

/** What a part of a paper is called, under the name the server gives it. */
export function nameOfField(field: string, option?: OptionOut): string {
  const known = option?.fields.find((each) => each.field === field)?.label ?? words.drafting.fieldNames[field]
  return known ?? (words.matters.paperFields as Record<string, string>)[field.replace(/^paper\./, '')] ?? field.replace(/^paper\.parts\./, '').replace(/^[a-zA-Z.:]+$/, words.drafting.otherField)
}

/** Whether two forms say the same besides their papers. */
export const saySame = (one: DraftFormOut, other: DraftFormOut): boolean =>
  (['itemised', 'carried', 'register', 'credential', 'people'] as const).every((part) => inOneOrder(one[part]) === inOneOrder(other[part]))

const inOneOrder = (value: unknown): string | undefined => JSON.stringify(value, (_, part: unknown) =>
  typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a < b ? -1 : 1)) : part)

/** A form as lines that can be compared: each part under its name, then what is said besides. */
export function linesOf(option: OptionOut, form: DraftFormOut, besides: readonly string[]): string[] {
  const { paper = {}, itemised: _, carried: __, register: ___, credential: ____, people: _____, ...stated } = form
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
    ...inOrder(Object.entries(paper), option.paperFields.map(({ field }) => field)).flatMap(([field, value]) => field === 'attachments' ? (value as NonNullable<typeof paper.attachments>).flatMap(({ title, lines }) => said(`${words.matters.paperFields.attachments} ${title}`, lines)) : field === 'parts' ? Object.entries(value as Record<string, string>).flatMap(([name, text]) => said(name, text)) : said(nameOfField(`paper.${field}`, option), value)),
    ...besides,
  ]
}
