import type { OptionOut } from '../../server/http/contract/index.ts'
import type { Day } from '../../core/norms/period.ts'
import { credentialBody, type CredentialForm } from '../people/CredentialFields.tsx'
import { blankCarried, carriedBody, type Carried } from '../consequences/carriedForm.ts'
import { askedFor, recordBody, type MeasureForm } from '../measures/measureForm.ts'
import { blankItems, itemisedBody, type ItemisedForm } from '../rectification/itemForm.ts'
import { words } from '../words/index.ts'
import type { ActBody, PaperText, Receipt } from './actBody.ts'

type FieldOut = OptionOut['fields'][number]

/** A blank of the template, which has a Chinese name of its own. */
export const blank = 'parts.'

/** What a person has put into the sheet of an act. Fields by the name the server gives them; the page knows none. */
export interface ActForm {
  readonly on: string
  readonly values: Readonly<Record<string, string | readonly string[] | boolean>>
  readonly paper: PaperText
  readonly receipt: Partial<Receipt>
  readonly credential?: CredentialForm
  /** Facts that have come to be known, by id; yes and no as `true` and `false`. */
  readonly facts: Readonly<Record<string, string>>
  /** What was filled in item by item. */
  readonly itemised?: ItemisedForm
  /** What it says for the register of organs. */
  readonly register?: NonNullable<ActBody['register']>
  /** The record of a measure. */
  readonly measure?: MeasureForm
  /** What it carries besides. */
  readonly carried?: Carried
}

export const freshForm = (option: OptionOut, today: Day): ActForm => ({
  on: today,
  values: Object.fromEntries(option.fields.flatMap((field) => {
    const only = field.choices?.length === 1 ? field.choices[0] : undefined
    return field.required && only ? [[field.field, field.input === 'choices' ? [only.value] : only.value]] : []
  })),
  paper: freshPaper(option),
  receipt: {},
  facts: {},
})

/** What the matter and its figures already say of the paper. */
function freshPaper({ paperFields }: OptionOut): PaperText {
  const said = paperFields.filter(({ value }) => value !== null)
  const parts = said.flatMap(({ field, value }) => (field.startsWith(blank) ? [[field.slice(blank.length), value]] : []))
  return { ...Object.fromEntries(said.filter(({ field }) => !field.startsWith(blank)).map(({ field, value }) => [field, value])), ...(parts.length > 0 && { parts: Object.fromEntries(parts) }) }
}

/** The command as the contract wants it: nothing that was left empty, numbers as numbers. */
export function bodyOf(option: OptionOut, version: number, form: ActForm): ActBody {
  const fields = option.fields.flatMap((field) => {
    const value = valueOf(field, form.values[field.field])
    return value === undefined ? [] : [[field.field, value] as const]
  })
  return {
    option: option.id,
    by: option.by,
    on: form.on,
    expectedVersion: version,
    ...Object.fromEntries(fields),
    ...(option.wants === 'paper' && { paper: paperOf(form.paper) }),
    ...(option.wants === 'receipt' && { receipt: tidied(form.receipt) as Receipt }),
    ...(option.credential && form.credential && { credential: credentialBody(form.credential) }),
    ...(option.wants === 'facts' && { facts: factsOf(form.facts) }),
    ...(option.registers && form.register && { register: form.register }),
    ...itemisedPart(option, form),
    ...recordPart(option, form),
    ...(option.carries && { carried: carriedBody(form.carried?.kind === option.carries ? form.carried : blankCarried(option.carries)) }),
  }
}

/** Who takes part is counted; what a list asks for counts among the requests to the agency. */
function recordPart({ wants }: OptionOut, { measure }: ActForm): Pick<ActBody, 'record' | 'people' | 'itemised'> {
  if (wants !== 'measure' || !measure) return {}
  const asked = measure.kind === 'files' ? askedFor(measure) : []
  return { record: recordBody(measure), people: [...measure.people], ...(asked.length > 0 && { itemised: { kind: 'request', items: asked.map((says) => ({ says })) } }) }
}

/** Blank items are what a fresh form holds: an objection to a paper with one demand is about that one. */
function itemisedPart({ itemised }: OptionOut, form: ActForm): Pick<ActBody, 'itemised'> {
  const said = itemised && itemisedBody(itemised, form.itemised ?? blankItems, form.values)
  return said ? { itemised: said } : {}
}

function valueOf({ input }: FieldOut, value: ActForm['values'][string] | undefined): unknown {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return undefined
  return input === 'number' ? Number(value) : value
}

/** What was not answered is left out; no choice of a law is written in digits, so what is, is a number. */
export const factsOf = (facts: ActForm['facts']): Record<string, boolean | string | number> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')
    .map(([id, value]) => [id, value === 'true' ? true : value === 'false' ? false : /^\d+$/.test(value) ? Number(value) : value]))

/** Attachments that were left empty are none; one without a title is called what it is. */
function paperOf({ attachments = [], ...paper }: PaperText): PaperText {
  const kept = attachments.map(({ title, lines }) => ({ title: title.trim(), lines: lines.filter((line) => line.trim() !== '') })).filter(({ title, lines }) => title !== '' || lines.length > 0)
  return { ...tidied(paper), ...(kept.length > 0 && { attachments: kept.map(({ title, lines }) => ({ title: title || words.matters.paperFields.attachments, lines })) }) }
}

/** Without empty texts and empty items. */
function tidied<T extends object>(given: T): T {
  const entries = Object.entries(given).flatMap(([key, value]) => {
    const kept: unknown = Array.isArray(value) ? value.filter((item: string) => item.trim() !== '') : value
    const empty = kept === '' || kept === undefined || (Array.isArray(kept) && kept.length === 0)
      || (typeof kept === 'object' && kept !== null && Object.values(kept).every((part) => part === ''))
    return empty ? [] : [[key, kept]]
  })
  return Object.fromEntries(entries) as T
}

/** Required fields of the sheet that are still empty; the server knows more, and says so when asked. */
export const missing = (option: OptionOut, form: ActForm): readonly FieldOut[] =>
  option.fields.filter((field) => field.required && valueOf(field, form.values[field.field]) === undefined)
