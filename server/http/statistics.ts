import { addDays } from '../../core/periods/index.ts'
import type { Cite, Day } from '../../core/norms/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { officeFigureSheet } from '../records/figureSheets.ts'
import { kindName } from '../store/matters/proceedings.ts'
import * as figures from '../store/officeFigures.ts'
import { cited } from '../store/refused.ts'
import { comparison, monthsAsked, spanOf } from './comparedMonths.ts'
import * as contract from './contract/statistics.ts'
import type { AnswerOf, QueryOf } from './contract/route.ts'
import { sendFigures } from './sendFigures.ts'
import { serve, type App } from './serve.ts'

type Asked = QueryOf<typeof contract.officeFigures>
type Answer = AnswerOf<typeof contract.officeFigures>

/** Days ahead that the calendar of last days shows, and those that count as soon. */
const [ahead, soonest] = [30, 7]
/** Nobody reads further in the list behind a figure, nor in that of grounds. */
const [most, grounds] = [1000, 12]

export function statistics(app: App, deps: Deps): void {
  serve(app, deps, contract.officeFigures, async ({ query, who, read }) => await read(tx => told(tx, deps, query, who.organ.id)))
  serve(app, deps, contract.exportOfficeFigures, async ({ query, who, read, reply }) =>
    await sendFigures(deps, who, reply, { of: '办件概况', as: query.as, table: officeFigureSheet(await read(tx => told(tx, deps, query, who.organ.id))) }))
  serve(app, deps, contract.officeDuties, async ({ query, who, read }) => {
    const of = { ...mattersIn(query, who.organ.id), asked: spanOf(monthsAsked(query, deps.today())) }
    return { items: (await read(tx => figures.dutiesBehind(tx, of, deps.today(), query, most))).map(({ law, cite, ...row }) => ({ ...row, citation: cited({ law, cite: cite as Cite }, deps.laws) })) }
  })
}

const mattersIn = ({ office, agency, kind }: Asked, own: string): figures.OfMatters => ({ office: office === 'all' ? null : office ?? own, agency, kind })

async function told(tx: Transaction, deps: Deps, query: Asked, own: string): Promise<Answer> {
  const today = deps.today()
  const [until, soon] = [addDays(today, ahead), addDays(today, soonest)]
  const matters = mattersIn(query, own)
  const [first, choices] = [await figures.firstDayOf(tx, matters), await figures.choicesOf(tx)]
  const months = monthsAsked(query, today)
  const found = comparison(months, query.against, today, first && `${first.slice(0, 7)}-01` as Day)
  const compared = found && { against: found.against, now: spanOf(found.now), before: spanOf(found.before) }
  const of: figures.OfDays = { ...matters, asked: spanOf(months), compared }
  return {
    today, until, soon, ...of.asked, compared, ...tablesOf(deps, await figures.registeredOf(tx, of, today)),
    choices: { offices: [...choices.offices], kinds: choices.kinds.map(({ kind, law }) => ({ id: kind, name: kindName(deps.laws, law, kind) })), from: first && first.slice(0, 7) },
    kept: (await figures.keptBy(tx, of, today)).filter(({ due, before }) => due > 0 || before.due > 0),
    waiting: await figures.waitingFor(tx, matters),
    due: await figures.dueOn(tx, matters, { from: today, to: until }),
    handlers: matters.office === null ? [] : await figures.handlersOf(tx, matters, today, soon),
    grounds: (await figures.groundsFound(tx, of, grounds)).map(({ law, cite, ...counts }) => ({ ...counts, citation: cited({ law, cite: cite as Cite }, deps.laws), name: groundName(deps, law, cite) })),
  }
}

function tablesOf({ laws }: Deps, rows: readonly figures.RegisteredRow[]): Pick<Answer, 'total' | 'kinds' | 'offices' | 'months'> {
  const lines = (by: figures.RegisteredRow['by'], nameOf: (row: figures.RegisteredRow & { key: string }) => string) =>
    rows.flatMap(({ key, ...row }) => (row.by === by && key !== null ? [{ ...countsIn(row), key, name: nameOf({ ...row, key }) }] : []))
  return {
    total: countsIn(rows.find(({ by }) => by === 'all')!), kinds: lines('kind', ({ law, key }) => kindName(laws, law, key)),
    offices: lines('office', ({ officeName, key }) => officeName ?? key), months: lines('month', ({ key }) => key.slice(0, 7)),
  }
}

const countsIn = ({ opened, closed, openedNow, openedBefore, closedNow, closedBefore, open, overdue }: figures.Registered): figures.Registered =>
  ({ opened, closed, openedNow, openedBefore, closedNow, closedBefore, open, overdue })

export const groundName = ({ laws }: Pick<Deps, 'laws'>, law: string, cite: string): string => {
  const ground = laws.current(law)?.law.norms.find(norm => norm.kind === 'ground' && norm.cite === cite)
  return ground?.kind === 'ground' ? ground.text : cite
}
