import type { FastifyReply } from 'fastify'
import type { Deps } from '../deps.ts'
import type { Table } from '../files/sheets.ts'
import type { Acting } from '../store/acting.ts'
import { audit } from '../store/audit.ts'
import { within } from '../store/within.ts'
import { sendTable } from './sheetFiles.ts'

/** Sends figures as a file, and notes who took them away. `of`: what they are, as the file is called. */
export async function sendFigures(deps: Deps, who: Acting, reply: FastifyReply, { of, as, table }: { readonly of: string, readonly as: 'csv' | 'xlsx', readonly table: Table }): Promise<FastifyReply> {
  await within(deps.sql, who.viewer, tx => audit(tx, who, { act: 'figures.exported', subject: { kind: 'organ', id: who.organ.id }, detail: { of, as, rows: table.length - 1 } }))
  return await sendTable(reply.header('x-rows', String(table.length - 1)), `${of}-${deps.today()}`, of.slice(0, 31), table, as)
}
