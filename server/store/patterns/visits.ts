import type { Day } from '../../../core/norms/index.ts'
import type { InspectionCap, World } from '../../../core/registers/index.ts'

/** One inspection of an enterprise on its premises. */
export interface Visit { readonly id: number, readonly on: Day, readonly trigger: string | null, readonly plan: string | null, readonly risk: InspectionCap['risk'], readonly joint: string | null }

/** What a case called for does not count towards the cap. */
const cases: ReadonlySet<string> = new Set(['COMPLAINT', 'ASSIGNED', 'DATA_ALERT', 'APPLICATION', 'EMERGENCY', 'RECHECK'])

/** Visits of a body to one enterprise in a year, and the cap it published for such; undefined: none. What a superior ordered counts neither way; one joint inspection, however many records tell of it, counts once. */
export function againstCap(world: Pick<World, 'cap' | 'plan'>, body: string, year: string, visits: readonly Visit[]): { readonly cap: number | undefined, readonly counted: readonly Visit[], readonly called: readonly Visit[] } {
  const once = visits.filter(({ joint }, at) => joint === null || visits.findIndex(other => other.joint === joint) === at)
  const called = once.filter(({ trigger }) => trigger !== null && cases.has(trigger))
  return {
    cap: world.cap(body, year, visits.findLast(({ risk }) => risk !== null)?.risk ?? null)?.cap, called,
    counted: once.filter(visit => !called.includes(visit) && visit.trigger !== 'SUPERIOR' && world.plan(visit.plan ?? '', body, visit.on, visit.joint !== null)?.deployedAbove !== true),
  }
}
