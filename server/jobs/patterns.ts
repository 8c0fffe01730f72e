import { monitored, type Day, type Law, type Pattern } from '../../core/norms/index.ts'
import { addMonths } from '../../core/periods/index.ts'
import { attempt } from '../database/transaction.ts'
import type { Deps } from '../deps.ts'
import { settle } from '../records/monitor.ts'
import { organsOf } from '../store/organs/organs.ts'
import { gatherActs, layOutStandards, patterns, type Night, type Trace } from '../store/patterns/index.ts'
import { type FoundAbout, raiseAbout } from '../store/alerts/raise.ts'
import { noteFailure } from '../store/rules/failures.ts'
import { currentWorld } from '../store/registers/world.ts'
import { rulesInPlace, type RulesInPlace } from '../store/rules/settings.ts'
import { within, worker } from '../store/within.ts'

interface Bound { readonly law: Law; readonly norm: Pattern }

/**
 * Looks for what many records show together, under every statute in force. Called by the daily tick: done twice it finds the same,
 * and what is no longer there lapses. One that fails stops none of the others, and what it raised before stands.
 */
export async function lookForPatterns({ sql, laws, today, log }: Pick<Deps, 'sql' | 'laws' | 'today' | 'log'>): Promise<void> {
  const day = today()
  const bound = laws.all.flatMap(({ law }) => isInForce(law, day) ? monitored(law).filter(norm => norm.kind === 'pattern').map(norm => ({ law, norm })) : [])
  if (bound.length === 0) return
  const world = await currentWorld(sql)
  await within(sql, worker, async tx => {
    const night = { tx, today: day, world }
    await gatherActs(tx, lookingBackTo(bound, day))
    await layOutStandards(night)
    const settings = await rulesInPlace(tx, day)
    const found: FoundAbout[] = []
    const ran: Bound[] = []
    for (const one of bound) {
      try {
        found.push(...await attempt(tx, () => aboutIn(one, night, settings)))
        ran.push(one)
      } catch (error) {
        log.error({ err: error, law: one.law.id, norm: one.norm.id }, 'a rule over many records failed')
        await noteFailure(tx, { law: one.law.id, norm: one.norm.id, message: String(error) }, day)
      }
    }
    await raiseAbout(tx, day, ran.map(({ law, norm }) => ({ law: law.id, norm: norm.id })), found)
  })
}

const isInForce = ({ inForce: { from, to } }: Law, day: Day): boolean => from <= day && (to === undefined || day <= to)

/** As far as any pattern looks, and always over the whole of last year, with which this one is compared. */
function lookingBackTo(bound: readonly Bound[], day: Day): Day {
  const furthest = Math.max(0, ...bound.map(({ norm: { given } }) => ('months' in given ? given.months : 0)))
  const lastYear: Day = `${Number(day.slice(0, 4)) - 1}-01-01`
  const back = addMonths(day, -furthest)
  return back < lastYear ? back : lastYear
}

/** The traces of one pattern, as alerts: where an office switched the rule off there are none, and a law of one place finds nothing elsewhere. */
async function aboutIn({ law, norm }: Bound, night: Night, settings: RulesInPlace): Promise<FoundAbout[]> {
  const look = patterns[norm.pattern] as (night: Night & Pick<Law, 'counting'>, given: unknown) => Promise<readonly Trace[]>
  const traces = await look({ ...night, counting: law.counting }, norm.given)
  const bodies = await organsOf(night.tx, traces.map(({ body }) => body))
  return traces.flatMap(({ body, key, name, records, says, facts, subject = 'group' as const, officer, since }) => {
    const { path, region } = bodies.get(body)!
    if ((law.region !== 'cn' && law.region !== region) || (since !== undefined && since < law.inForce.from)) return []
    const finding = {
      law: law.id, lawVersion: law.version, norm: norm.id, cite: norm.cite, title: norm.title, colour: norm.colour, reading: norm.reading ?? null,
      result: 'broken' as const, says, facts, lastDay: null, provisional: false, reckoning: [],
    }
    return (settings.none ? [finding] : settle(finding, settings, path, null)).map(settled => ({
      body: { id: body, path }, subject, key, name, ...(subject === 'group' && { records }), ...(officer !== undefined && { officer }), finding: { ...settled, lawVersion: law.version },
    }))
  })
}
