import { scan } from '../../core/monitoring/index.ts'
import type { Day, Law } from '../../core/norms/index.ts'
import type { EnforcementRecord } from '../../core/records/index.ts'
import type { StoredFinding } from '../store/alerts.ts'
import type { Calendars } from '../store/calendars.ts'
import type { LawShelf } from '../store/laws.ts'

/** What was found in one record, ready to be stored, and when to look again. */
export interface Looked {
  readonly findings: readonly StoredFinding[]
  readonly next: Day | null
}

/** The statutes that records are held against, whatever the region. */
export const statutesIn = (laws: LawShelf): readonly Law[] =>
  laws.all.map(({ law }) => law).filter(({ limits, requirements }) => limits !== undefined || requirements !== undefined)

/** Looks at records of any region, by the statutes of today. */
export function monitorOf(laws: LawShelf, calendars: Calendars, today: Day): (record: EnforcementRecord, region: string) => Looked {
  const statutes = statutesIn(laws)
  const versions = new Map(statutes.map(({ id, version }) => [id, version]))
  return (record, region) => {
    const { findings, next } = scan(record, statutes, calendars.of(region), today)
    return { findings: findings.map(finding => ({ ...finding, lawVersion: versions.get(finding.law)! })), next }
  }
}
