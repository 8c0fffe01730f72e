import type { Deps } from '../../deps.ts'
import { colleagues } from '../../store/people/accounts.ts'
import { handlersAt, handOver, inHandOf } from '../../store/organs/succession.ts'
import * as contract from '../contract/succession.ts'
import { serve, type App } from '../serve.ts'

export function succession(app: App, deps: Deps): void {
  serve(app, deps, contract.getSuccession, async ({ query, who, read }) => await read(async tx => ({
    handlers: await handlersAt(tx, who.organ.id),
    colleagues: (await colleagues(tx, who.organ.id, deps.today())).map(({ id, name }) => ({ id, name })),
    matters: query.from === undefined ? [] : (await inHandOf(tx, who.organ.id, query.from)).map(({ nextLastDay, nextProvisional, others, ...row }) =>
      ({ ...row, others: [...others], next: nextLastDay === null ? null : { lastDay: nextLastDay, provisional: nextProvisional } })),
  })))
  serve(app, deps, contract.handOverMatters, async ({ body, who, write }) => await write(async tx => {
    const { moved, left } = await handOver(tx, deps.laws, who, body, deps.today())
    return { moved: [...moved], left: [...left] }
  }))
}
