import { createHash } from 'node:crypto'
import type { Day, HolidayNotice, Law, Region } from '../../../core/norms/index.ts'
import { type CalendarShelf, shelveCalendars } from './calendars.ts'

/** A law as it stands in one version of its pack. */
export interface Edition {
  readonly law: Law
  /** sha256 of the canonical JSON of the pack. */
  readonly hash: string
}

/** The laws that the registry knows today, with their hashes, and the calendars by which their days are counted. */
export interface LawShelf {
  readonly all: readonly Edition[]
  current(id: string): Edition | undefined
  /** The supervision law of a region on that day. */
  inForce(region: string, day: Day): Edition | undefined
  /** The laws above one, in force or not: `machineFor` chooses by the day of opening. */
  uppers(law: Law): readonly Edition[]
  readonly calendars: CalendarShelf
  region(id: string): Region
}

export interface LawSource {
  readonly laws: readonly Law[]
  readonly regions: readonly Region[]
  readonly notices: readonly HolidayNotice[]
  /** Which law rules supervision in a region on a day. */
  readonly lawFor: (region: string, day: Day) => Law | undefined
}

export function shelve({ laws, regions, notices, lawFor }: LawSource): LawShelf {
  const all = laws.map(law => ({ law, hash: hashOf(law) }))
  const byId = new Map(all.map(edition => [edition.law.id, edition]))
  const region = (id: string): Region => {
    const found = regions.find(candidate => candidate.id === id)
    if (!found) throw new Error(`no region ${id}`)
    return found
  }
  return {
    all, region, calendars: shelveCalendars(regions, notices, hashOf),
    current: id => byId.get(id),
    inForce: (id, day) => byId.get(lawFor(id, day)?.id ?? ''),
    uppers: law => law.under.flatMap(id => byId.get(id) ?? []),
  }
}

/** The same for the same content, whatever the order of its properties. */
export const hashOf = (law: Law | HolidayNotice): string => createHash('sha256').update(canonicalJson(law)).digest('hex')

/** JSON with sorted properties and without those that are undefined. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, content]) => content !== undefined).sort(([a], [b]) => a < b ? -1 : 1)
  return `{${entries.map(([name, content]) => `${JSON.stringify(name)}:${canonicalJson(content)}`).join()}}`
}
