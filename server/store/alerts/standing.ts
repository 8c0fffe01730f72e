import type { FactUsed } from '../../../core/monitoring/index.ts'
import type { Colour, Day } from '../../../core/norms/index.ts'
import type { Query } from '../../database/connect.ts'
import { openStates, type StoredFinding } from './raise.ts'

/** An alert about a record, as far as it decides whether a look at the record changes anything. */
export interface Standing {
  readonly law: string
  readonly norm: string
  readonly state: string
  readonly colour: Colour
  readonly lastDay: Day | null
  readonly facts: readonly FactUsed[]
}

/** Those about `record`; null: none. */
export const standingAlerts = (query: Query) => query`
  (select json_agg(json_build_object('law', law, 'norm', norm, 'state', alert.state, 'colour', colour, 'lastDay', last_day, 'facts', facts)) from alert where alert.record_id = record.id)`

const open: readonly string[] = openStates

/** Whether `raiseAlerts` would leave everything as it stands: each finding has its alert, no open one has lost its finding. */
export function standsAlready(findings: readonly StoredFinding[], standing: readonly Standing[]): boolean {
  const found = (one: Standing) => findings.some(({ law, norm }) => law === one.law && norm === one.norm)
  return findings.every((finding) => standing.some((one) => one.law === finding.law && one.norm === finding.norm && tellsTheSame(one, finding)))
    && standing.every((one) => !open.includes(one.state) || found(one))
}

/** As `takeNewFacts` has it. */
function tellsTheSame({ state, colour, lastDay, facts }: Standing, finding: StoredFinding): boolean {
  if (state === 'verified' || state === 'opened') return true
  return state !== 'lapsed' && state !== 'corrected' && lastDay === finding.lastDay && (colour === finding.colour || state === 'dismissed') && sameFacts(facts, finding.facts)
}

const sameFacts = (some: readonly FactUsed[], others: readonly FactUsed[]): boolean => some.length === others.length
  && some.every(({ field, name, value }, at) => field === others[at]!.field && name === others[at]!.name && value === others[at]!.value)
