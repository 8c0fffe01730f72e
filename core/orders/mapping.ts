import { channels, type OrderChannel, type OrderField } from './channels.ts'

/** What the columns of another side's files are to us. Of several names that stand for one field a file has one. */
export interface OrderMapping {
  readonly columns: readonly { readonly from: string, readonly to: OrderField }[]
  /** Their names of bodies, and ours: a name, a short name, a code. */
  readonly bodies: Readonly<Record<string, string>>
}

/** What they usually call their columns, until somebody says otherwise. */
export const usualMapping = (channel: OrderChannel): OrderMapping => ({
  columns: channels[channel].columns.flatMap(({ to, name, usual }) => [name, ...usual].map((from) => ({ from, to }))), bodies: {},
})

/** Columns under our own names, as rows that were kept out have them. */
export const ownColumns = (channel: OrderChannel, bodies: OrderMapping['bodies']): OrderMapping => ({ columns: channels[channel].columns.map(({ to, name }) => ({ from: name, to })), bodies })

const requiredOf = (channel: OrderChannel) => channels[channel].columns.filter(({ required }) => required)

/** What is not so with a mapping; null if nothing. */
export function mappingFault(channel: OrderChannel, { columns }: OrderMapping): string | null {
  const twice = columns.find(({ from }, at) => columns.findIndex((other) => other.from === from) !== at)
  if (twice) return `来源列“${twice.from}”写了两次，请删去一次。`
  const foreign = columns.find(({ to }) => !channels[channel].columns.some((own) => own.to === to))
  if (foreign) return `“${foreign.from}”对应的项不属于${channels[channel].name}，请删去。`
  const missing = requiredOf(channel).filter(({ to }) => !columns.some((column) => column.to === to))
  return missing.length > 0 ? `还没有对应的必填项：${missing.map(({ name }) => name).join('、')}。` : null
}

/** Where in a row each field stands, or what the heading lacks. A field with several names takes the first that is there. */
export function placesIn(channel: OrderChannel, { columns }: OrderMapping, header: readonly string[]): Partial<Record<OrderField, number>> | string {
  const names = header.map((name) => name.trim())
  const places: Partial<Record<OrderField, number>> = {}
  for (const { from, to } of columns) {
    const at = names.indexOf(from)
    if (at >= 0 && places[to] === undefined) places[to] = at
  }
  const missing = requiredOf(channel).filter(({ to }) => places[to] === undefined)
  return missing.length === 0 ? places : `第1行缺少：${missing.map((field) => `${field.name}（${columns.filter(({ to }) => to === field.to).map(({ from }) => from).join('、')}）`).join('；')}。请在列对照中写明对方的列名。`
}
