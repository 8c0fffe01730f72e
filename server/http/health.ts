import type { Deps } from '../deps.ts'
import * as contract from './contract/health.ts'
import { serve, type App } from './serve.ts'

/** For whoever watches over the process: it answers, and says whether the database does. */
export function health(app: App, deps: Deps): void {
  serve(app, deps, contract.health, async ({ reply }) => {
    const database = await deps.sql`select 1`.then(() => true, () => false)
    if (!database) reply.status(503)
    return { ok: database, database, says: database ? '正常。' : '数据库连不上，正在重试。' }
  })
}
