import { randomUUID } from 'node:crypto'
import { channels, mappingFault } from '../../../core/orders/index.ts'
import type { Deps } from '../../deps.ts'
import { takeOrderFile } from '../../orders/file.ts'
import { takeOrders, type Taken } from '../../orders/take.ts'
import type { Acting } from '../../store/acting.ts'
import { countWaiting } from '../../store/orders/orderImports.ts'
import { listOrders, orderMapping, saveOrderMapping } from '../../store/orders/orders.ts'
import { requireRole } from '../../store/posts.ts'
import { refused } from '../../store/refused.ts'
import { within } from '../../store/within.ts'
import * as contract from '../contract/workOrders.ts'
import { serve, type App } from '../serve.ts'
import { sendTable, tableIn } from '../sheetFiles.ts'

/** Each becomes a case: more than a hotline hands on in a week. */
const mostOrders = 1_000
const toldProblems = 500

/** What other sides hand us in files, in their own columns: each row becomes what its channel says. */
export function workOrders(app: App, deps: Deps): void {
  serve(app, deps, contract.listWorkOrders, async ({ params: { channel }, query, read }) => await read(async tx => {
    const { rows, next, total, about } = await listOrders(tx, channel, query)
    return { items: [...rows], next, total, about, waiting: await countWaiting(tx, channel) }
  }))
  serve(app, deps, contract.getOrderMapping, async ({ params: { channel }, who, read }) => {
    const row = await read(tx => orderMapping(tx, who.organ.id, channel))
    return { ...row, mapping: { columns: [...row.mapping.columns], bodies: { ...row.mapping.bodies } } }
  })
  serve(app, deps, contract.saveWorkOrderMapping, async ({ params: { channel }, body, who, write }) => {
    mayTake(who)
    const fault = mappingFault(channel, body.mapping)
    if (fault !== null) throw refused('mapping.incomplete', 422, fault)
    await write(tx => saveOrderMapping(tx, who, channel, body.after, body.mapping))
  })
  serve(app, deps, contract.workOrderTemplate, async ({ params: { channel }, query, reply }) => {
    const { name, columns } = channels[channel]
    return await sendTable(reply, `${name}-模板`, name, [columns.map(column => column.name), columns.map(({ example }) => example)], query.format)
  })
  serve(app, deps, contract.previewWorkOrders, async ({ params: { channel }, request, who }) => {
    mayTake(who)
    const { table } = await ordersIn(request)
    return await trial(() => within(deps.sql, who.viewer, async tx => {
      throw new Tried(await takeOrders(tx, deps, who, channel, (await orderMapping(tx, who.organ.id, channel)).mapping, table))
    }))
  })
  serve(app, deps, contract.importWorkOrders, async ({ params: { channel }, request, query, who, write }) => {
    mayTake(who)
    const { table, sha256, fileName } = await ordersIn(request)
    return await write(async tx => {
      const taken = await takeOrderFile(tx, deps, who, (await orderMapping(tx, who.organ.id, channel)).mapping, { id: randomUUID(), channel, fileName, sha256, table })
      if (taken.problems.length > 0 && query.which === 'all') throw refused('import.wrong', 422, `有${taken.kept.length}行需要修改，没有导入任何一件。请改好文件再导入，或者选择只导入没有问题的行。`)
      return tell(taken, true)
    }, `orders ${channel} ${sha256} ${query.which}`)
  })
}

/** What a trial found; the transaction that it ended has left nothing. */
async function trial(work: () => Promise<never>): Promise<contract.OrderImport> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Tried) return tell(error.taken, false)
    throw error
  }
}

/** Ends a trial: whatever it wrote is rolled back with it. */
class Tried extends Error {
  readonly taken: Taken
  constructor(taken: Taken) {
    super('tried')
    this.taken = taken
  }
}

const mayTake = (who: Acting): void => requireRole(who, ['clerk', 'chief', 'agencyLegal', 'officer'], '导入工单')

async function ordersIn(request: Parameters<typeof tableIn>[0]): ReturnType<typeof tableIn> {
  const found = await tableIn(request)
  if (found.table.length - 1 > mostOrders) throw refused('too.large', 413, `文件有${found.table.length - 1}件工单，一次最多导入${mostOrders}件。请拆成几个文件。`)
  return found
}

const tell = ({ rows, added, known, kept, problems }: Taken, written: boolean): contract.OrderImport => ({ rows, added, known, wrong: kept.length, written, problems: problems.slice(0, toldProblems) })
