import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { audit, type Done } from '../../store/audit.ts'
import { requireRole, type PostRole } from '../../store/posts.ts'
import { giveSight, listSights, type Sight, sightInForce, takeBackSight } from '../../store/records/sights.ts'
import { bySight, reading, within } from '../../store/within.ts'
import * as contract from '../contract/sights.ts'
import { serve, type App } from '../serve.ts'

const givers: readonly PostRole[] = ['chief', 'leader', 'agencyLegal']

/** Sights across organs: both sides see them; whose data it is gives them and takes them back. */
export function sights(app: App, deps: Deps): void {
  serve(app, deps, contract.listSights, async ({ who, read }) => await read(async tx => ({
    given: (await listSights(tx, who, 'given', deps.today())).map(sightOut), received: (await listSights(tx, who, 'received', deps.today())).map(sightOut),
    mayGive: who.roles.some(role => givers.includes(role)),
  })))
  serve(app, deps, contract.giveSight, async ({ body, who, write }) => {
    requireRole(who, givers, '授权其他机关查看数据')
    return await write(async tx => ({ id: await giveSight(tx, who, body, deps.today()) }))
  })
  serve(app, deps, contract.takeBackSight, async ({ params, body, who, write }) => {
    requireRole(who, givers, '收回授权')
    await write(tx => takeBackSight(tx, who, params.id, body.why, deps.today()))
  })
}

export const sightOut = ({ kinds, ...sight }: Sight): contract.Sight => ({ ...sight, kinds: [...kinds] })

/** What is looked at by a sight: first written down, with whose data it is, then shown. */
export async function lookBySight<T>(deps: Deps, who: Acting, id: string, done: Omit<Done, 'about' | 'sight'>, look: (tx: Transaction, sight: Sight) => Promise<T>): Promise<T> {
  const sight = await within(deps.sql, who.viewer, async tx => {
    const sight = await sightInForce(tx, who, id, deps.today())
    await audit(tx, who, { ...done, about: sight.over.path, sight: id })
    return sight
  })
  return await reading(deps.sql, bySight(who.viewer, id, deps.today()), tx => look(tx, sight))
}
