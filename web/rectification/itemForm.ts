import type { ActBody } from '../matters/actBody.ts'
import type { AnswerFile, ItemOut, OptionOut } from '../../server/http/contract/index.ts'

export type ItemisedOption = NonNullable<OptionOut['itemised']>
type Itemised = NonNullable<ActBody['itemised']>
type Kind<K extends Itemised['kind']> = Extract<Itemised, { kind: K }>

export interface RecordRef { readonly id: number; readonly name: string }
export interface Material { readonly files: readonly Pick<AnswerFile, 'id' | 'name' | 'bytes'>[]; readonly records: readonly RecordRef[] }

/** What was filled in of one item. */
export interface ItemForm extends Material {
  readonly result?: string
  readonly says: string
  /** Of an objection: whether it is about this item. */
  readonly chosen?: boolean
}

/** What a person has filled in item by item; items by `keyOf`. */
export interface ItemisedForm {
  readonly items: Readonly<Record<string, ItemForm>>
  readonly material: Material
  readonly sameAuthor: string
  readonly asked: readonly string[]
}

const noMaterial: Material = { files: [], records: [] }
export const blankItem: ItemForm = { ...noMaterial, says: '' }
export const blankItems: ItemisedForm = { items: {}, material: noMaterial, sameAuthor: '', asked: [] }

export const keyOf = ({ paper, position }: Pick<ItemOut, 'paper' | 'position'>): string => `${paper}:${position}`
export const filled = (form: ItemisedForm, item: ItemOut): ItemForm => form.items[keyOf(item)] ?? blankItem

/** The items as the contract wants them; nothing where the act has none to say. */
export function itemisedBody(option: ItemisedOption, form: ItemisedForm, values: Readonly<Record<string, unknown>>): Itemised | undefined {
  const place = ({ paper, position }: ItemOut) => ({ paper, position })
  const worded = (text: string) => (text.trim() === '' ? {} : { says: text.trim() })
  switch (option.kind) {
    case 'report':
      return { kind: 'report', items: option.items.flatMap((item) => {
        const { result, says, ...material } = filled(form, item)
        return result ? [{ ...place(item), result: result as Kind<'report'>['items'][number]['result'], ...worded(says), ...proof(material) }] : []
      }) }
    case 'examination':
      return { kind: 'examination', items: option.items.flatMap((item) => {
        const { result, says } = filled(form, item)
        return result ? [{ ...place(item), result: result as Kind<'examination'>['items'][number]['result'], ...worded(says) }] : []
      }) }
    case 'objection':
      return { kind: 'objection', items: option.items.filter((item) => filled(form, item).chosen || option.items.length === 1).map(place), ...proof(form.material) }
    case 'reply':
      return option.items.length === 0 && form.sameAuthor.trim() === '' ? undefined : {
        kind: 'reply', ...(form.sameAuthor.trim() && { sameAuthor: form.sameAuthor.trim() }),
        items: option.items.flatMap((item) => {
          const { result, says } = filled(form, item)
          const becomes = impliedBy(values['outcome']) ?? result
          const why = says.trim() === '' && becomes === 'revoked' && typeof values['reasons'] === 'string' ? values['reasons'] : says
          return becomes ? [{ ...place(item), result: becomes as Kind<'reply'>['items'][number]['result'], ...worded(why.slice(0, 4000)) }] : []
        }),
      }
    default: {
      const items = form.asked.map((text) => text.trim()).filter(Boolean)
      return items.length > 0 && asksMaterial(option, values) ? { kind: 'request', items: items.map((says) => ({ says })) } : undefined
    }
  }
}

/** The form of a reply that was saved. */
export const replyForm = ({ items, sameAuthor = '' }: Kind<'reply'>): ItemisedForm =>
  ({ ...blankItems, sameAuthor, items: Object.fromEntries(items.map(({ result, says = '', ...place }) => [keyOf(place), { ...blankItem, result, says }])) })

const proof = ({ files, records }: Material) => ({ files: files.map(({ id }) => id), records: records.map(({ id }) => id) })

/** An outcome that leaves no choice for the single items: all stand, or none does. */
export function impliedBy(outcome: unknown): 'upheld' | 'revoked' | undefined {
  if (outcome === 'unfounded' || outcome === 'upheld') return 'upheld'
  return outcome === 'founded' || outcome === 'annulled' ? 'revoked' : undefined
}

/** Whether the measure that is chosen asks the agency for material. */
export const asksMaterial = ({ request }: ItemisedOption, values: Readonly<Record<string, unknown>>): boolean =>
  typeof values['which'] === 'string' && (request?.measures.includes(values['which']) ?? false)
