import { type Finding, scan } from '../../core/monitoring/index.ts'
import type { Day, Law } from '../../core/norms/index.ts'
import type { EnforcementRecord } from '../../core/records/index.ts'
import type { World } from '../../core/registers/index.ts'
import type { StoredFinding } from '../store/raiseAlerts.ts'
import type { Calendars } from '../store/calendars.ts'
import type { LawShelf } from '../store/laws.ts'
import type { RulesInPlace } from '../store/ruleSettings.ts'

/** What was found in one record, ready to be stored, and when to look again. */
export interface Looked {
  readonly findings: readonly StoredFinding[]
  readonly next: Day | null
}

/** The statutes that records are held against; those of one place bind only there. */
export const statutesIn = (laws: LawShelf): readonly Law[] =>
  laws.all.map(({ law }) => law).filter(({ limits, requirements }) => limits !== undefined || requirements !== undefined)

/** By what records are looked at on a day: the laws, the calendars, the registers, and what the offices above the bodies have settled. */
export interface Watch {
  readonly laws: LawShelf
  readonly calendars: Calendars
  readonly today: Day
  readonly world: World
  readonly settings?: RulesInPlace
}

const asTheLawHasThem: RulesInPlace = { none: true, of: () => undefined }

/** Looks at records of any region. */
export function monitorOf({ laws, calendars, today, world, settings = asTheLawHasThem }: Watch): (record: EnforcementRecord, body: { readonly region: string, readonly path: string }) => Looked {
  const statutes = statutesIn(laws)
  const versions = new Map(statutes.map(({ id, version }) => [id, version]))
  return (record, { region, path }) => {
    const { findings, next } = scan(record, statutes, { calendar: calendars.of(region), today, world })
    const settled = settings.none ? findings : findings.flatMap(finding => settle(finding, settings, path, record.fieldCode))
    return { findings: settled.map(finding => ({ ...finding, lawVersion: versions.get(finding.law)! })), next }
  }
}

/** What an office leaves of a finding: nothing where it switched the rule off, a lower colour where it wanted that. */
export function settle(finding: Finding, settings: RulesInPlace, path: string, field: string | null): Finding[] {
  const setting = settings.of(finding, path, field)
  if (setting?.enabled === false) return []
  const lower = setting?.colour === 'blue' || (setting?.colour === 'yellow' && finding.colour === 'red')
  return [lower ? { ...finding, colour: setting.colour! } : finding]
}
