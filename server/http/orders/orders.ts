import { mappingFault, orderFields } from '../../../core/orders/index.ts'
import type { Deps } from '../../deps.ts'
import { takeOrders, type Taken } from '../../orders/take.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
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

/** Work orders of the hotline, in its own columns, as the matters that the law of the place has for them. */
export function workOrders(app: App, deps: Deps): void {
  serve(app, deps, contract.listWorkOrders, async ({ query, read }) => await read(async tx => {
    const { rows, next, total, about } = await listOrders(tx, query)
    return { items: [...rows], next, total, about }
  }))
  serve(app, deps, contract.getOrderMapping, async ({ who, read }) => {
    const row = await read(tx => orderMapping(tx, who.organ.id))
    return { ...row, mapping: { columns: [...row.mapping.columns], bodies: { ...row.mapping.bodies } } }
  })
  serve(app, deps, contract.saveWorkOrderMapping, async ({ body, who, write }) => {
    mayTake(who)
    const fault = mappingFault(body.mapping)
    if (fault !== null) throw refused('mapping.incomplete', 422, fault)
    await write(tx => saveOrderMapping(tx, who, body.after, body.mapping))
  })
  serve(app, deps, contract.workOrderTemplate, async ({ query, reply }) =>
    await sendTable(reply, '热线工单-模板', '热线工单', [Object.values(orderFields), ['GD20260001', '2026-03-02', '', '反映……', '执法作风', '某某局', '2026-03-20', '否']], query.format))
  serve(app, deps, contract.previewWorkOrders, async ({ request, who }) => {
    mayTake(who)
    const { table } = await ordersIn(request)
    return await trial(() => within(deps.sql, who.viewer, async tx => {
      throw new Tried(await takeOrders(tx, deps, who, (await orderMapping(tx, who.organ.id)).mapping, table))
    }))
  })
  serve(app, deps, contract.importWorkOrders, async ({ request, query, who, write }) => {
    mayTake(who)
    const { table, sha256 } = await ordersIn(request)
    return await write(async tx => {
      const taken = await takeOrders(tx, deps, who, (await orderMapping(tx, who.organ.id)).mapping, table)
      if (taken.problems.length > 0 && query.which === 'all') throw refused('import.wrong', 422, `有${wrongRows(taken)}行需要修改，没有导入任何一件。请改好文件再导入，或者选择只导入没有问题的行。`)
      await audit(tx, who, { act: 'orders.imported', subject: { kind: 'organ', id: who.organ.id }, detail: { added: taken.added, known: taken.known, wrong: wrongRows(taken) } })
      return tell(taken, true)
    }, `orders ${sha256} ${query.which}`)
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

const mayTake = (who: Acting): void => requireRole(who, ['clerk', 'chief', 'agencyLegal', 'officer'], '导入热线工单')

async function ordersIn(request: Parameters<typeof tableIn>[0]): ReturnType<typeof tableIn> {
  const found = await tableIn(request)
  if (found.table.length - 1 > mostOrders) throw refused('too.large', 413, `文件有${found.table.length - 1}件工单，一次最多导入${mostOrders}件。请拆成几个文件。`)
  return found
}

const wrongRows = ({ problems }: Taken): number => new Set(problems.map(({ row }) => row)).size

const tell = (taken: Taken, written: boolean): contract.OrderImport => ({ rows: taken.rows, added: taken.added, known: taken.known, wrong: wrongRows(taken), written, problems: taken.problems.slice(0, toldProblems) })
