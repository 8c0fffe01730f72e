import { type Around, type Examined, examine, type Failed, type Finding, scan, tuned } from '../../core/monitoring/index.ts'
import type { Day, Law } from '../../core/norms/index.ts'
import type { EnforcementRecord } from '../../core/records/index.ts'
import type { World } from '../../core/registers/index.ts'
import type { StoredFinding } from '../store/alerts/raise.ts'
import type { Calendars } from '../store/laws/calendars.ts'
import type { LawShelf } from '../store/laws/laws.ts'
import type { OwnLaw } from '../store/rules/ownRules.ts'
import type { RulesInPlace } from '../store/rules/settings.ts'

/** What was found in one record, ready to be stored, and when to look again. */
export interface Looked {
  readonly findings: readonly StoredFinding[]
  readonly failed: readonly Failed[]
  readonly next: Day | null
}

/** As they are stored: a rule that failed stands among the findings, raises nothing, and what it raised before stands. */
export const stored = ({ findings, failed }: Looked): readonly unknown[] => (failed.length === 0 ? findings : [...findings, ...failed.map(one => ({ ...one, failed: true }))])

/** One array for each shelf: the scan gathers the norms of an array once. */
const gathered = new WeakMap<LawShelf['all'], readonly Law[]>()

/** The statutes that records are held against; those of one place bind only there. */
export function statutesIn({ all }: LawShelf): readonly Law[] {
  const known = gathered.get(all) ?? all.map(({ law }) => law).filter(({ limits, requirements }) => limits !== undefined || requirements !== undefined)
  gathered.set(all, known)
  return known
}

/** By what records are looked at on a day: the laws, the calendars, the registers, and what the offices above the bodies have settled. */
export interface Watch {
  readonly laws: LawShelf
  readonly calendars: Calendars
  readonly today: Day
  readonly world: World
  readonly settings?: RulesInPlace
  /** Rules that offices laid down themselves. */
  readonly own?: readonly OwnLaw[]
}

const asTheLawHasThem: RulesInPlace = { none: true, tuned: [], of: () => undefined }

/** Looks at records of any region. */
export function monitorOf({ laws, calendars, today, world, settings = asTheLawHasThem, own = [] }: Watch): (record: EnforcementRecord, body: { readonly region: string, readonly path: string }) => Looked {
  const statutes = statutesIn(laws)
  const versions = new Map([...statutes, ...own.map(({ law }) => law)].map(({ id, version }) => [id, version]))
  const binding = bindingOn(statutes, settings, own)
  const aroundIn = aroundsIn({ calendars, today, world })
  return (record, { region, path }) => {
    const { findings, failed, next } = scan(record, binding(path, record.fieldCode), aroundIn(region))
    const settled = settings.none ? findings : findings.flatMap(finding => settle(finding, settings, path, record.fieldCode))
    // What failed is tried again every night.
    return { findings: settled.map(finding => ({ ...finding, lawVersion: versions.get(finding.law)! })), failed, next: failed.length === 0 ? next : today }
  }
}

/** What lies around the records of each region; made once, for the scan makes what it needs of it once. */
function aroundsIn({ calendars, today, world }: Pick<Watch, 'calendars' | 'today' | 'world'>): (region: string) => Around {
  const known = new Map<string, Around>()
  return region => {
    const around = known.get(region) ?? { calendar: calendars.of(region), today, world }
    known.set(region, around)
    return around
  }
}

/** A period that runs, and its last day. */
export interface Running extends Examined { readonly lastDay: Day }

/** What still runs in records of any region, the next to end first: what an office switched off is left out. */
export function runningOf({ laws, calendars, today, world, settings = asTheLawHasThem, own = [] }: Watch): (record: EnforcementRecord, body: { readonly region: string, readonly path: string }) => Running[] {
  const binding = bindingOn(statutesIn(laws), settings, own)
  const aroundIn = aroundsIn({ calendars, today, world })
  return (record, { region, path }) => examine(record, binding(path, record.fieldCode), aroundIn(region))
    .filter((one): one is Running => one.result === 'running' && one.lastDay !== null && settle(one, settings, path, record.fieldCode).length > 0)
    .sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1))
}

/**
 * What records of a body and a field are held against: the statutes, with the thresholds of the place, and the rules of the offices above it.
 * Bodies for which it is the same share one array, for the scan gathers the norms of each array once.
 */
function bindingOn(statutes: readonly Law[], settings: RulesInPlace, own: readonly OwnLaw[]): (path: string, field: string | null) => readonly Law[] {
  if (settings.tuned.length === 0 && own.length === 0) return () => statutes
  const byPlace = new Map<string, readonly Law[]>()
  const shared = new Map<string, readonly Law[]>()
  const gather = (path: string, field: string | null) => {
    const thresholds = settings.tuned.flatMap(rule => settings.of(rule, path, field) ?? [])
    const rules = own.filter(({ territory }) => path.startsWith(territory)).map(({ law }) => law)
    const key = `${thresholds.map(({ id }) => id).join()}|${rules.map(({ id }) => id).join()}`
    const laws = shared.get(key) ?? [...statutes.map(law => thresholds.filter(one => one.law === law.id).reduce((so, { norm, parameters }) => tuned(so, norm, parameters), law)), ...rules]
    shared.set(key, laws)
    return laws
  }
  return (path, field) => {
    const place = settings.tuned.length === 0 ? path : `${path} ${field}`
    const laws = byPlace.get(place) ?? gather(path, field)
    byPlace.set(place, laws)
    return laws
  }
}

/** What an office leaves of a finding: nothing where it switched the rule off, a lower colour where it wanted that. */
export function settle(finding: Finding, settings: RulesInPlace, path: string, field: string | null): Finding[] {
  const setting = settings.of(finding, path, field)
  if (setting?.enabled === false) return []
  const lower = setting?.colour === 'blue' || (setting?.colour === 'yellow' && finding.colour === 'red')
  return [lower ? { ...finding, colour: setting.colour! } : finding]
}
