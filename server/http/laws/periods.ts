import { namedClocks, type NamedClock } from '../../../core/laws/index.ts'
import type { Day, Law, Period } from '../../../core/norms/index.ts'
import { addDays, chinesePeriod, explain, lastDay, natureOf, parsePeriod, type Calendar, type LastDay } from '../../../core/periods/index.ts'
import type { Deps } from '../../deps.ts'
import type { Calendars } from '../../store/laws/calendars.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { cited, refused } from '../../store/refused.ts'
import * as contract from '../contract/periods.ts'
import type { AnswerOf, BodyOf } from '../contract/route.ts'
import { serve, type App } from '../serve.ts'

/** The calculator: open to everybody, and it leaves no trace. */
export function periods(app: App, deps: Deps): void {
  serve(app, deps, contract.computeLastDay, async ({ body, read }) => compute(body, deps.laws, await read(deps.laws.calendars.current)))
  serve(app, deps, contract.periodChoices, async () => ({
    laws: deps.laws.all.map(({ law }) => ({ id: law.id, short: law.short, region: law.region, norms: timedNorms(law, deps.laws) })),
    regions: regionsOf(deps.laws), today: deps.today(),
  }))
}

type Choices = AnswerOf<typeof contract.periodChoices>

function regionsOf(laws: LawShelf): Choices['regions'] {
  const ids = new Set(laws.all.map(({ law }) => law.region))
  return [...ids].map(id => ({ id, name: laws.region(id).name }))
}

/** What the law itself puts a number on, in the words of the page of the law. */
const timedNorms = (law: Law, laws: LawShelf): Choices['laws'][number]['norms'] =>
  clocksOf(law, laws).map(({ id, cite, period, says, from }) => ({ id, says, citation: cited({ law: law.id, cite }, laws), period: chinesePeriod(period), from }))

const clocksOf = (law: Law, laws: LawShelf): NamedClock[] => namedClocks(law, laws.uppers(law).map(upper => upper.law))

function compute(given: BodyOf<typeof contract.computeLastDay>, laws: LawShelf, calendars: Calendars): AnswerOf<typeof contract.computeLastDay> {
  const law = laws.current(given.law)?.law
  if (!law) throw wrong('law', 'law.unknown', `没有“${given.law}”这部法规，请从列表中选择`)
  const region = given.region ?? law.region
  if (!laws.all.some(edition => edition.law.region === region)) throw wrong('region', 'region.unknown', `没有“${region}”这个地区，请从列表中选择`)
  const norm = given.norm === undefined ? undefined : clocksOf(law, laws).find(({ id }) => id === given.norm) ?? unfixed(law, given.norm)
  const period = norm ? norm.period : periodIn(given.period ?? '')
  const calendar = calendars.of(region)
  const result = lastDay(period, given.from, law.counting, calendar)
  return {
    lastDay: result.lastDay, nominal: result.nominal, provisional: result.provisional, caveats: [...result.caveats], explanation: explain(result),
    period: chinesePeriod(period), citation: norm ? cited({ law: law.id, cite: norm.cite }, laws) : null, regionName: laws.region(region).name,
    days: dayByDay(given.from, result, calendar),
  }
}

const wrong = (field: string, code: string, says: string) => refused('request.invalid', 400, `${says}。`, { errors: [{ field: `body.${field}`, code, says }] })

function unfixed(law: Law, id: string): never {
  throw law.norms.some(norm => norm.id === id)
    ? wrong('norm', 'norm.unfixed', `${law.short}对这一事项没有写明固定的期限（由文书或者其他法律确定），请改为直接填写期限`)
    : wrong('norm', 'norm.unknown', `${law.short}没有“${id}”这一事项，请从列表中选择`)
}

function periodIn(text: string): Period {
  const period = parsePeriod(text)
  if (!period.ok) throw wrong('period', period.code, period.says)
  return period.value
}

/** A table longer than this helps nobody. */
const mostDays = 400

function dayByDay(from: Day, { lastDay: last, nominal, explanation }: LastDay, calendar: Calendar): AnswerOf<typeof contract.computeLastDay>['days'] {
  if (last === null || nominal === null) return []
  const days: AnswerOf<typeof contract.computeLastDay>['days'] = []
  let counted = 0
  for (let day = addDays(from, 1); day <= last && days.length < mostDays; day = addDays(day, 1)) {
    const { works, holiday } = natureOf(day, calendar)
    const counts = explanation.countsWorkingDays ? works : day <= nominal
    days.push({ day, works, holiday: holiday ?? null, counted: counts ? ++counted : null })
  }
  return days
}
