import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import type { Acting } from '../store/acting.ts'
import { countUnread, listNotices, markRead } from '../store/reminders/notices.ts'
import { countTasks } from '../store/matters/work.ts'
import * as contract from './contract/notices.ts'
import { serve, type App } from './serve.ts'

export function notices(app: App, deps: Deps): void {
  serve(app, deps, contract.listNotices, async ({ who, query, read }) => await read(async tx => {
    const { rows, next } = await listNotices(tx, who, query)
    return { items: rows.map(({ matter, number, ...row }) => ({ ...row, matter: matter !== null && number !== null ? { id: matter, number } : null })), next, counts: await countsOf(tx, who, deps) }
  }))
  serve(app, deps, contract.countNotices, async ({ who, read }) => await read(tx => countsOf(tx, who, deps)))
  serve(app, deps, contract.readNotices, async ({ who, body, write }) => await write(tx => markRead(tx, who, body.ids)))
}

async function countsOf(tx: Transaction, who: Acting, { today }: Deps) {
  const groups = await countTasks(tx, who, { whose: 'organ' }, [], today())
  return { duty: Object.values(groups).reduce((sum, count) => sum + count, 0), ...await countUnread(tx, who) }
}
