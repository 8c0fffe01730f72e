import type { Law } from '../../core/norms/index.ts'
import { actedIn, actedOn, type EnforcementRecord, type TimeAllowed } from '../../core/records/index.ts'
import type { World } from '../../core/registers/index.ts'

/**
 * Where no register says otherwise: no law gives days within which a sender hands in what it has typed in. Seven let a system that sends once a
 * week be in time.
 */
export const reportedWithin = 7

/** The rule that says within how long an act must be typed into its system, with its period. */
export function recordingRule(statutes: readonly Law[]) {
  for (const { id: law, limits = [] } of statutes) {
    const limit = limits.find(({ until }) => until[0] === 'recordedAt')
    const period = limit?.terms[0]?.period
    if (limit && period && (period.unit === 'workingDay' || period.unit === 'day')) return { law, cite: limit.cite, norm: limit.id, title: limit.title, count: period.count, workingDays: period.unit === 'workingDay' }
  }
  return undefined
}

/** Within how long a record must become data: by the law, or by what the registers say for its place and field. */
export function timeAllowed(statutes: readonly Law[], world: World): (record: EnforcementRecord) => TimeAllowed {
  const rule = recordingRule(statutes)
  return record => {
    const [day, place, field] = [actedOn(record), actedIn(record) ?? '', record.fieldCode]
    if (day === null) return { recorded: rule ?? null, reported: reportedWithin }
    const special = rule && world.specialPeriod(rule.norm, { place, field, item: record.itemCode }, day)
    const days = special && (special.unit === 'wd' || special.unit === 'cd') ? { count: special.count, workingDays: special.unit === 'wd' } : null
    return { recorded: days ?? rule ?? null, reported: world.standard('REPORTING', { place, field, party: record.partyType }, day)?.days ?? reportedWithin }
  }
}
