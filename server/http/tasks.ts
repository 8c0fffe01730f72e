import type { Deps } from '../deps.ts'
import { notFound } from '../store/refused.ts'
import { findTask, requestCancel } from '../store/tasks.ts'
import * as contract from './contract/tasks.ts'
import { serve, type App } from './serve.ts'

export function tasks(app: App, deps: Deps): void {
  serve(app, deps, contract.getTask, async ({ params, read }) => await read(tx => findTask(tx, params.id)) ?? missing())
  serve(app, deps, contract.cancelTask, async ({ params, write }) => await write(async tx => await requestCancel(tx, params.id) ?? missing()))
}

const missing = (): never => { throw notFound('项后台工作') }
