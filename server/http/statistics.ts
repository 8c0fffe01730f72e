import { addDays } from '../../core/periods/index.ts'
import type { Cite, Day } from '../../core/norms/index.ts'
import type { Deps } from '../deps.ts'
import * as figures from '../store/officeFigures.ts'
import { cited } from '../store/refused.ts'
import * as contract from './contract/statistics.ts'
import { serve, type App } from './serve.ts'

/** Days ahead that the calendar of last days shows, and those that count as soon. */
const [ahead, soonest] = [30, 7]
/** Nobody reads further in the list behind a figure. */
const most = 1000

export function statistics(app: App, deps: Deps): void {
  serve(app, deps, contract.officeFigures, async ({ who, read }) => {
    const today = deps.today()
    const [until, soon] = [addDays(today, ahead), addDays(today, soonest)]
    return await read(async tx => ({
      today, from: `${today.slice(0, 4)}-01-01` as Day, until, soon,
      totals: await figures.totalsOf(tx, who.organ.id, today),
      kept: await figures.keptBy(tx, who.organ.id, today),
      waiting: await figures.waitingFor(tx, who.organ.id),
      due: await figures.dueOn(tx, who.organ.id, today, until),
      handlers: await figures.handlersOf(tx, who.organ.id, today, soon),
      grounds: (await figures.groundsFound(tx, who.organ.id, today)).map(({ law, cite, matters }) => ({ citation: cited({ law, cite: cite as Cite }, deps.laws), name: nameOf(deps, law, cite), matters })),
    }))
  })
  serve(app, deps, contract.officeDuties, async ({ query, who, read }) => ({
    items: (await read(tx => figures.dutiesBehind(tx, who.organ.id, deps.today(), query, most))).map(({ law, cite, ...row }) => ({ ...row, citation: cited({ law, cite: cite as Cite }, deps.laws) })),
  }))
}

const nameOf = ({ laws }: Deps, law: string, cite: string): string => {
  const ground = laws.current(law)?.law.norms.find(norm => norm.kind === 'ground' && norm.cite === cite)
  return ground?.kind === 'ground' ? ground.text : cite
}
