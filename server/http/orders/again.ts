import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { OrderChannel } from '../../../core/orders/index.ts'
import type { Deps } from '../../deps.ts'
import { takeCorrected } from '../../orders/file.ts'
import type { Acting } from '../../store/acting.ts'
import { orderMapping } from '../../store/orders/orders.ts'
import { findImport } from '../../store/records/imports.ts'
import { followUp, type WaitingDetail } from '../../store/records/quarantine.ts'
import { within } from '../../store/within.ts'
import type { RecordImportDetail } from '../contract/records.ts'
import { detail, importIdIn } from '../records/imports.ts'

/** A row of a file of orders goes the way of its channel again, with what the organ calls bodies now. */
export async function takeOrderAgain(deps: Deps, request: FastifyRequest, who: Acting, { fileName, importId, line }: WaitingDetail, channel: OrderChannel, cells: readonly string[]): Promise<RecordImportDetail> {
  const id = importIdIn(request)
  return await within(deps.sql, who.viewer, async tx => {
    if (await findImport(tx, id) === undefined) {
      const { mapping: { bodies } } = await orderMapping(tx, who.organ.id, channel)
      await takeCorrected(tx, deps, who, bodies, { id, channel, fileName: `改正：${fileName} 第${line}行`, sha256: createHash('sha256').update(JSON.stringify(cells)).digest('hex'), cells })
      await followUp(tx, { id: importId, line, by: id })
    }
    return await detail(tx, id)
  })
}
