import { channels, columnOf, keptCells, type OrderCells, type OrderChannel, type OrderField, type OrderMapping, placesIn, readOrder, textOfOrder, type WorkOrder } from '../../core/orders/index.ts'
import type { Day } from '../../core/norms/index.ts'
import { plain } from '../../core/records/index.ts'
import type { Transaction } from '../database/connect.ts'
import { attempt } from '../database/transaction.ts'
import type { Table } from '../files/sheets.ts'
import type { Acting } from '../store/acting.ts'
import { groundFor, machineOf, openWithin } from '../store/matters/open.ts'
import type { Means } from '../store/matters/prospect.ts'
import type { KeptRow } from '../store/orders/orderImports.ts'
import { addOrder, knownOrders } from '../store/orders/orders.ts'
import { penaltiesOf, type PenaltyRow } from '../store/orders/penalties.ts'
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
  /** Under the names of the file's own columns. */
  readonly problems: readonly RowProblem[]
  readonly kept: readonly KeptRow[]
  /** Of all rows that could be read so far. */
  readonly numbers: readonly string[]
}

interface Row { readonly row: number, readonly cells: OrderCells, readonly order: WorkOrder, readonly problems: readonly Told[] }
type Told = KeptRow['problems'][number]

/** What the rows of a file are held against. */
interface Known {
  readonly channel: OrderChannel
  readonly bodies: ReadonlyMap<string, string>
  readonly penalties: readonly PenaltyRow[]
}

/** Takes orders in: each becomes what its channel says. A row that cannot is told, and leaves nothing behind. */
export async function takeOrders(tx: Transaction, means: Means, who: Acting, channel: OrderChannel, mapping: OrderMapping, [header = [], ...rows]: Table): Promise<Taken> {
  const places = placesIn(channel, mapping, header)
  if (typeof places === 'string') throw refused('orders.header', 422, places)
  const read = rows.map((cells, at): Row => {
    const own = Object.fromEntries(Object.entries(places).map(([field, place]) => [field, cells[place] ?? ''])) as OrderCells
    return { row: at + 2, cells: own, ...readOrder(channel, own) }
  })
  const numbers = read.map(({ order }) => order.number)
  const seen = new Set(await knownOrders(tx, who.organ.id, channel, numbers))
  const bodies = await bodiesOf(tx, mapping)
  const against: Known = { channel, bodies, penalties: await penaltiesOf(tx, read.flatMap(({ order: { body, decisionNo } }) => (decisionNo !== null && bodies.has(body) ? [{ body: bodies.get(body)!, decisionNo }] : []))) }
  const wrong: Row[] = []
  let [added, known] = [0, 0]
  for (const row of read) {
    const already = row.problems.length === 0 && seen.has(row.order.number)
    const problems = already || row.problems.length > 0 ? row.problems : await refusalOf(() => attempt(tx, () => take(tx, means, who, row.order, against)))
    if (already) known++
    else if (problems.length > 0) wrong.push({ ...row, problems })
    else {
      seen.add(row.order.number)
      added++
    }
  }
  const nameOf = (field: OrderField): string => (places[field] === undefined ? columnOf(channel, field).name : header[places[field]]!)
  return {
    rows: rows.length, added, known, numbers,
    problems: wrong.flatMap(({ row, problems }) => problems.map(({ field, code, says }) => ({ row, column: nameOf(field), code, says }))),
    kept: wrong.map(({ row, cells, order, problems }) => ({ line: row, cells: keptCells(channel, cells), body: bodies.get(order.body) ?? null, number: order.number, problems })),
  }
}

/** Why something was refused; anything else that goes wrong is a fault. */
async function refusalOf(work: () => Promise<void>): Promise<readonly Told[]> {
  try {
    await work()
    return []
  } catch (error) {
    if (error instanceof Refused) return [{ field: fieldOf[error.code] ?? 'body', code: error.code, says: error.message }]
    throw error
  }
}

/** What of a row is to be looked at when it was refused; else whom it is about. */
const fieldOf: Readonly<Partial<Record<string, OrderField>>> = { 'orders.penalty': 'decisionNo', 'orders.unpublished': 'decisionNo', 'orders.before': 'receivedOn', 'day.future': 'receivedOn' }

/** Bodies under their names, short names, codes and ids, and under what the other side calls them. */
async function bodiesOf(tx: Transaction, { bodies }: OrderMapping): Promise<ReadonlyMap<string, string>> {
  const own = new Map((await organsIn(tx, beneath('/'))).flatMap(({ id, name, shortName, uscc }) => [name, shortName, id, ...uscc === null ? [] : [uscc]].map(called => [called, id] as const)))
  return new Map([...own, ...Object.entries(bodies).flatMap(([theirs, ours]) => (own.has(ours) ? [[theirs, own.get(ours)!] as const] : []))])
}

async function take(tx: Transaction, means: Means, who: Acting, order: WorkOrder, known: Known): Promise<void> {
  const { channel } = known
  const agency = known.bodies.get(order.body)
  if (agency === undefined) throw refused('orders.body', 422, `没有名为“${order.body}”的机关。请在列对照中写明它是哪个机关。`)
  const on = order.receivedOn ?? means.today()
  const penalty = channels[channel].becomes === 'matter' ? null : penaltyOf(known.penalties, agency, order)
  const matterId = channels[channel].becomes === 'endOfPublication' ? null : await open(tx, means, who, channel, order, { agency, on, penalty })
  if (matterId === null) refuseEnd(order, penalty!, on, means.today())
  await addOrder(tx, who, { channel, number: order.number, category: order.category, receivedOn: on, replyBy: order.replyBy, matterId, recordId: penalty?.id ?? null, endsOn: order.endsOn })
}

function penaltyOf(penalties: readonly PenaltyRow[], agency: string, { body, decisionNo }: WorkOrder): PenaltyRow {
  const found = penalties.filter(one => one.body === agency && plain(one.decisionNo) === plain(decisionNo!))
  if (found.length === 0) throw refused('orders.penalty', 422, `${body}没有报来文号为“${decisionNo}”的处罚决定。请核对文号；还没有报来的，等它报来以后重新提交这一行。`)
  if (found.length > 1) throw refused('orders.penalty', 422, `${body}报来了${found.length}项文号为“${decisionNo}”的处罚决定，分不清是哪一项。请先由机关更正重复的记录。`)
  return found[0]!
}

/** A publication ends after it began; one that nobody reported cannot end. */
function refuseEnd({ endsOn, receivedOn }: WorkOrder, { decisionNo, publishedOn }: PenaltyRow, on: Day, today: Day): void {
  if (on > today || (endsOn !== null && endsOn > today)) throw refused('day.future', 422, '修复决定日期或者停止公示日期还没有到，请核对。')
  if (endsOn === null) return
  if (publishedOn === null) throw refused('orders.unpublished', 422, `${decisionNo}没有报来公示日，记录里没有可以停止的公示。请先由机关补报公示日，再重新提交这一行。`)
  if (endsOn < publishedOn) throw refused('orders.before', 422, `${decisionNo}到${publishedOn}才公示，修复却在${receivedOn}决定、${endsOn}停止公示。请核对日期和文号。`)
}

/** What the law of a place may have for an order, the nearest first. */
const kinds = ['complaint', 'lead'] as const

interface About { readonly agency: string, readonly on: Day, readonly penalty: PenaltyRow | null }

async function open(tx: Transaction, means: Means, who: Acting, channel: OrderChannel, order: WorkOrder, { agency, on, penalty }: About): Promise<string> {
  const { kind, facts } = await kindFor(tx, means, who, channel, order, { agency, on })
  return await openWithin(tx, means, who, { kind, agency, title: order.title, on, facts, people: [], text: textOfOrder(channel, order), record: penalty?.id })
}

/** The kind of matter, and what of the order answers what the law asks at its opening. */
async function kindFor(tx: Transaction, { laws }: Means, who: Acting, channel: OrderChannel, order: WorkOrder, { agency, on }: Pick<About, 'agency' | 'on'>) {
  const ground = await groundFor(tx, laws, who.organ.id, agency, on)
  const has = [ground.edition, ...ground.uppers].map(({ law }) => law)
  const kind = kinds.find(one => has.some(law => law.proceedings.some(proceeding => proceeding.kind === one)))
  if (kind === undefined) throw refused('orders.kind', 422, `${ground.edition.law.short}和它上面的法规都没有办理投诉举报或者线索的程序，法无规定，不能据${channels[channel].name}启动办件。`)
  const asked = machineOf(ground, kind, {}, on, laws).facts
  const facts = Object.fromEntries(asked.flatMap(({ id, choices }): [string, string | boolean][] => {
    const source = channels[channel].sources.find(one => choices?.some(({ value }) => value === one))
    return source !== undefined ? [[id, source]] : id === 'anonymous' ? [[id, order.anonymous]] : []
  }))
  return { kind, facts }
}
