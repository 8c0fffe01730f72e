import type { AnswerOf, listMeasures, MeasureRecordIn, OptionOut } from '../../server/http/contract/index.ts'
import type { UploadedFile } from '../evidence/UploadsField.tsx'

export type Known = AnswerOf<typeof listMeasures>
export type RecordKind = MeasureRecordIn['kind']

export interface SignatureForm { readonly name: string; readonly as: string; readonly on: string; readonly picture?: string }
export interface ItemForm { readonly name: string; readonly form: string; readonly atHand: string }
export interface ParticipantForm { readonly name: string; readonly as: string; readonly present: boolean }
export interface ProductForm { readonly file: UploadedFile; readonly name: string; readonly kind: string; readonly original: string }

/** What a person has put into the record of a measure; every part is kept while the kind is still being chosen. */
export interface MeasureForm {
  /** As the measure that was chosen asks. */
  readonly kind: RecordKind
  readonly people: readonly string[]
  readonly from: string; readonly to: string; readonly place: string; readonly object: string; readonly found: string
  readonly recorded: readonly string[]
  readonly shownTo: string; readonly rightsTold: boolean
  readonly signatures: readonly SignatureForm[]
  readonly unsigned: { readonly on: boolean; readonly who: string; readonly says: string; readonly witness: string; readonly witnessAs: string }
  readonly obstruction: { readonly on: boolean; readonly who: string; readonly facts: string }
  readonly asked: { readonly name: string; readonly as: string; readonly organ: string; readonly contact: string }
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  readonly readBack: string
  readonly corrections: readonly { readonly at: string; readonly was: string; readonly now: string }[]
  /** Topic by `law norm`. */
  readonly topics: Readonly<Record<string, { readonly finding: string; readonly says: string }>>
  readonly title: string; readonly due: string; readonly items: readonly ItemForm[]
  readonly commission: { readonly body: string; readonly qualification: string; readonly qualifiedTo: string; readonly question: string; readonly conflict: string; readonly conflictSays: string }
  readonly meeting: { readonly form: string; readonly notice: string; readonly host: string; readonly opinions: string; readonly result: string }
  readonly participants: readonly ParticipantForm[]
  readonly products: readonly ProductForm[]
}

export const blankMeasure = (agency: string): MeasureForm => ({
  kind: 'plain', people: [], from: '', to: '', place: '', object: agency, found: '', recorded: ['text'], shownTo: '', rightsTold: false, signatures: [],
  unsigned: { on: false, who: '', says: '', witness: '', witnessAs: '' }, obstruction: { on: false, who: '', facts: '' },
  asked: { name: '', as: '', organ: agency, contact: '' }, answers: [{ question: '', answer: '' }], readBack: 'read', corrections: [], topics: {},
  title: '', due: '', items: [{ name: '', form: 'copy', atHand: '' }],
  commission: { body: '', qualification: '', qualifiedTo: '', question: '', conflict: 'none', conflictSays: '' },
  meeting: { form: 'hearing', notice: '', host: '', opinions: '', result: '' }, participants: [{ name: '', as: '', present: true }], products: [],
})

export const kindOf = (known: Pick<Known, 'catalogue'> | undefined, which: unknown): RecordKind =>
  known?.catalogue.find(({ citation }) => citation.cite === which)?.record ?? 'plain'

/** Without what was left empty: the server says of the rest what is missing. */
const filled = <T extends object>(given: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== undefined)) as { [K in keyof T]: NonNullable<T[K]> }

/** The record as the contract wants it, of the kind that the measure asks for. */
export function recordBody(form: MeasureForm): MeasureRecordIn {
  const { kind, people, from, to, place, object, found, recorded, shownTo, rightsTold, signatures, unsigned, obstruction, products } = form
  return {
    kind, people: [...people], from, to, place, object, found, recorded: [...recorded] as MeasureRecordIn['recorded'], rightsTold, ...(shownTo && { shownTo }),
    signatures: signatures.filter(({ name }) => name !== '').map((one) => filled(one)) as NonNullable<MeasureRecordIn['signatures']>,
    ...(unsigned.on && { unsigned: { who: unsigned.who, says: unsigned.says, witness: unsigned.witness, witnessAs: unsigned.witnessAs } }),
    ...(obstruction.on && { obstruction: { who: obstruction.who, facts: obstruction.facts } }),
    products: products.map(({ file, name, kind: product, original }) => ({ kind: product, name, original, upload: file.id })) as NonNullable<MeasureRecordIn['products']>,
    ...special(form),
  }
}

function special(form: MeasureForm): Partial<MeasureRecordIn> {
  switch (form.kind) {
    case 'interview': return {
      interview: {
        asked: filled(form.asked), answers: form.answers.filter(({ question, answer }) => question !== '' || answer !== ''), readBack: form.readBack as 'read',
        corrections: form.corrections.filter(({ at }) => at !== '').map(({ at, was, now }) => ({ at: Number(at), was, now })),
      },
    }
    case 'inspection': return {
      inspection: {
        topics: Object.entries(form.topics).map(([key, { finding, says }]) => {
          const [law = '', norm = ''] = key.split(' ')
          return { law, norm, finding: finding as 'none', ...(says && { says }) }
        }),
      },
    }
    case 'files': return { files: { ...(form.title && { title: form.title }), due: form.due, items: form.items.filter(({ name }) => name !== '').map((item) => filled(item)) as NonNullable<MeasureRecordIn['files']>['items'] } }
    case 'commission': return { commission: filled(form.commission) as NonNullable<MeasureRecordIn['commission']> }
    case 'meeting': return { meeting: { ...filled(form.meeting) as NonNullable<MeasureRecordIn['meeting']>, participants: form.participants.filter(({ name }) => name !== '') } }
    default: return {}
  }
}

/** What of a list is really asked for: the rest is here already. */
export const askedFor = (form: MeasureForm): readonly string[] => form.items.filter(({ name, atHand }) => name !== '' && atHand === '').map(({ name }) => name)

const inRecord: ReadonlySet<string> = new Set(['officers', 'people', 'text'])

/** What the record of a measure says itself is asked nowhere else. */
export const besideRecord = (option: OptionOut): OptionOut =>
  option.wants === 'measure' ? { ...option, fields: option.fields.filter(({ field }) => !inRecord.has(field)) } : option

/** How the record stands in the sheet of an act. */
export const measureOf = (form: { readonly measure?: MeasureForm }, agency: string): MeasureForm => form.measure ?? blankMeasure(agency)
