import { type OrderChannel, type OrderMapping, ownColumns, channels } from '../../core/orders/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Table } from '../files/sheets.ts'
import type { Acting } from '../store/acting.ts'
import type { Means } from '../store/matters/prospect.ts'
import { endedPublications, keepOrderImport } from '../store/orders/orderImports.ts'
import { enqueue } from '../store/outbox.ts'
import { takeOrders, type Taken } from './take.ts'

export interface OrderFile { readonly id: string, readonly channel: OrderChannel, readonly fileName: string, readonly sha256: string, readonly table: Table }

/** Takes a file of orders in: rows that are right become what their channel says, the others are kept to be corrected. */
export async function takeOrderFile(tx: Transaction, means: Means, who: Acting, mapping: OrderMapping, { table, ...file }: OrderFile): Promise<Taken> {
  const taken = await takeOrders(tx, means, who, file.channel, mapping, table)
  await keepOrderImport(tx, who, { ...file, ...taken })
  const ended = file.channel === 'creditRepair' ? await endedPublications(tx, who.organ.id, taken.numbers) : []
  if (ended.length > 0) await enqueue(tx, 'orders.ended', { import: file.id, organ: who.organ.id, account: { ...who.account }, numbers: [...taken.numbers] })
  return taken
}

/** The same for one row that was kept out, as somebody corrected it. */
export const takeCorrected = (tx: Transaction, means: Means, who: Acting, bodies: OrderMapping['bodies'], { cells, ...file }: Omit<OrderFile, 'table'> & { readonly cells: readonly string[] }): Promise<Taken> =>
  takeOrderFile(tx, means, who, ownColumns(file.channel, bodies), { ...file, table: [channels[file.channel].columns.map(({ name }) => name), cells] })
