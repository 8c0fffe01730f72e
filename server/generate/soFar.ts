import type { Day } from '../../core/norms/index.ts'
import type { Told } from './lawful.ts'

const isMoment = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/.test(value)

/** Days that lie ahead by their nature. */
const ahead = ['validTo', 'dueAt', 'originalValidTo', 'effectiveTo']

/** What of an act would be on record on that day: what happens later has not happened, and what it decides is not decided. */
export function soFar(told: Told, today: Day): Told {
  const known = past(told, today)
  if (told['decidedAt'] === undefined || known['decidedAt'] !== null) return known
  const open = Object.fromEntries(Object.entries(known).filter(([key]) => !outcome.includes(key)))
  return { ...open, ...undecided(open, 'penalty', outcomeOfPenalty), ...undecided(open, 'licence', outcomeOfLicence) }
}

const outcome = ['decisionNo', 'decisionResult', 'decisionDoc', 'headApproval', 'denialReason', 'fulfilled', 'partyPresentAtDecision']
const outcomeOfPenalty = [
  'penaltyKinds', 'fineAmount', 'textFine', 'confiscatedGains', 'benchmarkId', 'tierCode', 'tierType', 'discretionReason', 'penaltyContent',
]
const outcomeOfLicence = ['result', 'licenceDocName', 'certName', 'certNo', 'content', 'validFrom', 'validTo', 'certIssuedAt']

const undecided = (told: Told, group: string, fields: readonly string[]): Told =>
  told[group] ? { [group]: Object.fromEntries(Object.entries(told[group] as Told).filter(([key]) => !fields.includes(key))) } : {}

const past = (told: Told, today: Day): Told => Object.fromEntries(Object.entries(told).map(([key, value]) => [key, pastValue(key, value, today)]))

function pastValue(key: string, value: unknown, today: Day): unknown {
  if (isMoment(value)) return !ahead.includes(key) && value.slice(0, 10) > today ? null : value
  // An entry of a list that would begin later is not there.
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => (isTold(entry) ? (isLater(entry, today) ? [] : [past(entry, today)]) : [entry]))
  return isTold(value) ? past(value, today) : value
}

const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null && !Array.isArray(value)

function isLater(entry: Told, today: Day): boolean {
  const first = Object.values(entry).filter(isMoment).sort()[0]
  return first !== undefined && first.slice(0, 10) > today
}
