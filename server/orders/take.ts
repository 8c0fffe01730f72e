import { type OrderField, orderFields, type OrderMapping, placesIn, readOrder, textOfOrder, type WorkOrder } from '../../core/orders/index.ts'
import type { Day } from '../../core/norms/index.ts'
import type { Transaction } from '../database/connect.ts'
import { attempt } from '../database/transaction.ts'
import type { Table } from '../files/sheets.ts'
import type { Acting } from '../store/acting.ts'
import { groundFor, machineOf, openWithin } from '../store/matters/open.ts'
import type { Means } from '../store/matters/prospect.ts'
import { addOrder, knownOrders } from '../store/orders/orders.ts'
import { organsIn } from '../store/organs/organs.ts'
import { Refused, refused } from '../store/refused.ts'
import { beneath } from '../store/within.ts'

export interface RowProblem { readonly row: number, readonly column: string, readonly code: string, readonly says: string }

/** What became of a file of orders, or would become of it. */
export interface Taken {
  readonly rows: number
  readonly added: number
  /** They were there: an order is taken in once. */
  readonly known: number
  readonly problems: readonly RowProblem[]
}

interface Row { readonly row: number, readonly order: WorkOrder }

/** Takes orders in: each becomes the matter that the law of the place has for it. A row that cannot is told, and leaves nothing behind. */
export async function takeOrders(tx: Transaction, means: Means, who: Acting, mapping: OrderMapping, [header = [], ...rows]: Table): Promise<Taken> {
  const places = placesIn(mapping, header)
  if (typeof places === 'string') throw refused('orders.header', 422, places)
  const nameOf = (field: OrderField): string => (places[field] === undefined ? orderFields[field] : header[places[field]]!)
  const problems: RowProblem[] = []
  const read = rows.map((cells, at): Row => {
    const { order, problems: found } = readOrder(Object.fromEntries(Object.entries(places).map(([field, place]) => [field, cells[place] ?? ''])))
    problems.push(...found.map(({ field, code, says }) => ({ row: at + 2, column: nameOf(field), code, says })))
    return { row: at + 2, order }
  })
  const wrong = new Set(problems.map(({ row }) => row))
  const seen = new Set(await knownOrders(tx, who.organ.id, read.map(({ order }) => order.number)))
  const bodies = await bodiesOf(tx, mapping)
  let [added, known] = [0, 0]
  for (const { row, order } of read) {
    if (wrong.has(row)) continue
    if (seen.has(order.number)) {
      known++
      continue
    }
    const refusal = await refusalOf(() => attempt(tx, () => open(tx, means, who, order, bodies)))
    if (refusal) problems.push({ row, column: nameOf('body'), code: refusal.code, says: refusal.message })
    else {
      seen.add(order.number)
      added++
    }
  }
  return { rows: rows.length, added, known, problems: problems.sort((a, b) => a.row - b.row) }
}

/** Why something was refused; anything else that goes wrong is a fault. */
async function refusalOf(work: () => Promise<void>): Promise<Refused | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
}

/** Bodies under their names, short names, codes and ids, and under what the hotline calls them. */
async function bodiesOf(tx: Transaction, { bodies }: OrderMapping): Promise<ReadonlyMap<string, string>> {
  const own = new Map((await organsIn(tx, beneath('/'))).flatMap(({ id, name, shortName, uscc }) => [name, shortName, id, ...uscc === null ? [] : [uscc]].map(called => [called, id] as const)))
  return new Map([...own, ...Object.entries(bodies).flatMap(([theirs, ours]) => (own.has(ours) ? [[theirs, own.get(ours)!] as const] : []))])
}

/** What the law of a place may have for an order, the nearest first. */
const kinds = ['complaint', 'lead'] as const
/** How the laws call this source, where they ask for one. */
const source = 'hotline'

async function open(tx: Transaction, means: Means, who: Acting, order: WorkOrder, bodies: ReadonlyMap<string, string>): Promise<void> {
  const agency = bodies.get(order.body)
  if (agency === undefined) throw refused('orders.body', 422, `没有名为“${order.body}”的机关。请在列对照中写明它是哪个机关。`)
  const on = order.receivedOn ?? means.today()
  const { kind, facts } = await kindFor(tx, means, who, agency, on, order)
  const matterId = await openWithin(tx, means, who, { kind, agency, title: order.title, on, facts, people: [], text: textOfOrder(order) })
  await addOrder(tx, who, { number: order.number, category: order.category, receivedOn: on, replyBy: order.replyBy, matterId })
}

/** The kind of matter, and what of the order answers what the law asks at its opening. */
async function kindFor(tx: Transaction, { laws }: Means, who: Acting, agency: string, on: Day, order: WorkOrder) {
  const ground = await groundFor(tx, laws, who.organ.id, agency, on)
  const has = [ground.edition, ...ground.uppers].map(({ law }) => law)
  const kind = kinds.find(one => has.some(law => law.proceedings.some(proceeding => proceeding.kind === one)))
  if (kind === undefined) throw refused('orders.kind', 422, `${ground.edition.law.short}和它上面的法规都没有办理投诉举报或者线索的程序，法无规定，不能据工单启动办件。`)
  const asked = machineOf(ground, kind, {}, on, laws).facts
  const facts = Object.fromEntries(asked.flatMap(({ id, choices }): [string, string | boolean][] =>
    (choices?.some(({ value }) => value === source) ? [[id, source]] : id === 'anonymous' ? [[id, order.anonymous]] : [])))
  return { kind, facts }
}
