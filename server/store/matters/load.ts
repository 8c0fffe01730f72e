import { actorsOf, addresseeOf, commonSuperior, type Organs, type Parties } from '../../../core/authority/index.ts'
import { machineFor, type Machine, type Matter } from '../../../core/matters/index.ts'
import { registerFacts, type Crew } from '../../../core/people/index.ts'
import type { Actor, Day, Law } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Calendars } from '../laws/calendars.ts'
import { changesOf, type ClockChangeRow } from './clockChanges.ts'
import { editionsOf } from '../laws/editions.ts'
import { historiesOf, type RecordedEvent } from './history.ts'
import type { Edition, LawShelf } from '../laws/laws.ts'
import { rivalsOf } from './coordination.ts'
import { linkedFacts } from './links.ts'
import { peopleOf, type MatterRow, type PersonRow } from './matters.ts'
import { asOrgans, organsAround, type OrganRow } from '../organs/organs.ts'
import { crewsOf } from '../people/people.ts'
import { templatesFor, type TemplateRow } from '../papers/templates.ts'

/** A matter as it lies on the desk: its row, its history under its own laws, and the organs around it. */
export interface InHand {
  readonly row: MatterRow
  readonly matter: Omit<Matter, 'changes'> & { readonly changes: readonly ClockChangeRow[] }
  /** The laws above it as they were when it was opened, in force by then or not. */
  readonly editions: readonly Edition[]
  readonly recorded: readonly RecordedEvent[]
  readonly people: readonly PersonRow[]
  /** Who stands around it, as the registers know them; unknown to whoever does not see the office. */
  readonly crew: Crew | undefined
  readonly parties: Parties
  readonly organs: ReadonlyMap<string, OrganRow>
  readonly directory: Organs
  /** How offices along its path word their papers, near after wide, late after early. */
  readonly templates: readonly TemplateRow[]
}

/** Loads any number of matters with a handful of questions to the database; by other calendars than those of today where one is entered. */
export async function load(tx: Transaction, laws: LawShelf, rows: readonly MatterRow[], by?: Calendars): Promise<InHand[]> {
  const ids = rows.map(row => row.id)
  const rivals = await rivalsOf(tx, ids)
  const [calendars, changes, editions, histories, people, organs, templates] = await Promise.all([
    by ?? laws.calendars.current(tx),
    changesOf(tx, ids),
    editionsOf(tx, laws, [...new Set(rows.flatMap(row => [row.lawHash, ...row.upperHashes]))]),
    historiesOf(tx, ids),
    peopleOf(tx, ids),
    organsAround(tx, rows.flatMap(row => [row.officeId, row.authorityId, row.agencyId, ...rivals.get(row.id) ?? []])),
    templatesFor(tx, [...new Set(rows.map(row => row.officePath))]),
  ])
  const directory = asOrgans(organs.values())
  const machines = new Map(rows.map(row => [row.id, machineOf(row, editions)]))
  const linked = await linkedFacts(tx, rows.map(({ id }) => ({ id, machine: machines.get(id)! })))
  const crews = await crewsOf(tx, rows, people)
  return rows.map(row => {
    const recorded = histories.get(row.id) ?? []
    const machine = machines.get(row.id)!
    const [links, crew] = [linked.get(row.id), crews.get(row.id)]
    const known = (on: Day) => ({ ...links?.(on), ...(crew && registerFacts(machine, crew, on)) })
    return {
      row, recorded, editions: row.upperHashes.map(hash => ({ law: editions.get(hash)!, hash })), people: people.get(row.id) ?? [], crew, organs, directory, templates,
      parties: { authority: row.authorityId, office: row.officeId, agency: row.agencyId, commonSuperior: commonSuperiorIn(row, machine, rivals.get(row.id), directory) },
      matter: { machine, facts: row.facts, calendar: calendars.of(regionOf({ row, organs })), changes: changes.get(row.id) ?? [], events: eventsOf(recorded), known },
    }
  })
}

function machineOf({ id, kind, facts, openedOn, lawHash, upperHashes }: MatterRow, editions: ReadonlyMap<string, Law>): Machine {
  const machine = machineFor({
    law: editions.get(lawHash)!, uppers: upperHashes.map(hash => editions.get(hash)!), kind, facts, openedOn, renewedUntil: openedOn, // what was opened was in force
  })
  if ('refused' in machine) throw new Error(`matter ${id} stands under a law that refuses it: ${machine.says}`)
  return machine
}

/** 共同上一级 of the supervisors that dispute: of a justice department the one of its government, in whose name it supervises. */
function commonSuperiorIn({ authorityId, agencyId }: MatterRow, { proceeding }: Machine, rivals: readonly string[] = [], organs: Organs): string | undefined {
  const rival = proceeding.opening.overSupervisor && rivals.find(id => id !== agencyId)
  const other = rival ? organs.get(rival) : undefined
  const supervisor = other?.kind === 'justiceDepartment' && other.government !== undefined ? organs.get(other.government) : other
  return supervisor && commonSuperior(organs.get(authorityId)!, supervisor, organs)?.id
}

/** A place counts by its own days off, under whichever law. */
export const regionOf = ({ row, organs }: Pick<InHand, 'row' | 'organs'>): string => organs.get(row.officeId)!.region

/** Expiries in the history are notes of what a day found; the law's answer comes from the days themselves. */
export const eventsOf = (recorded: readonly RecordedEvent[]) =>
  recorded.map(({ event }) => event).filter(event => event.act !== 'expire')

/** Actors of the law that an organ of the platform may be. */
const organActors: readonly Actor[] = [
  'supervisionAuthority', 'supervisionOffice', 'supervisionOfficer', 'government', 'justiceDepartment', 'justiceStation',
  'superiorAuthority', 'superiorDepartment', 'regionalGovernment', 'regionalJusticeDepartment', 'supervisedAgency', 'enforcementOfficer',
]

/** Who of them an actor is that one law alone knows. */
export const seatOf = (actor: Actor, { law, uppers }: Machine): Actor =>
  [law, ...uppers].map(({ playedBy = {} }) => playedBy[actor]).find(seat => seat !== undefined) ?? actor

/** Those without an account here: parties, courts, a committee. The office takes in and records what they do. */
export const isOutsider = (actor: Actor, machine: Machine): boolean => !organActors.includes(seatOf(actor, machine))

/** Who is who in a matter, opened or not yet. */
type Cast = Pick<InHand, 'parties' | 'organs' | 'directory'> & { readonly matter: Pick<Matter, 'machine'> }

/** As whom somebody takes part in a matter that judges him. */
const ofSubject: readonly Actor[] = ['supervisedAgency', 'enforcementOfficer', 'anyone']

/** Which of the law's actors an organ may act as in this matter. */
export function actorsFor(organId: string, { parties, organs, directory, matter: { machine } }: Cast, day: Day): Actor[] {
  if (!organs.has(organId)) return []
  const judged = machine.proceeding.notBySubject ? parties.agency : undefined
  const seats = actorsOf(organId, parties, directory, day).filter(seat => organId !== judged || ofSubject.includes(seat))
  const registrar = parties.office === judged ? parties.authority : parties.office
  const named = new Set([...organActors, ...machine.steps.flatMap(step => step.by), ...[machine.proceeding.opening.by].flat()])
  return [...named].filter(actor => isOutsider(actor, machine) ? organId === registrar : seats.includes(seatOf(actor, machine)))
}

/** The organs that an actor of the law is in this matter; none for those outside the platform. */
export function organsThatAre(actor: Actor, inHand: InHand, day: Day): OrganRow[] {
  const { parties, organs, directory, matter: { machine } } = inHand
  if (isOutsider(actor, machine)) return []
  const seat = seatOf(actor, machine)
  if (seat === 'supervisionAuthority' || seat === 'supervisionOffice') return [organs.get(parties.office)!]
  return [...organs.values()].filter(organ => actorsOf(organ.id, parties, directory, day).includes(seat))
}

/** To whom papers go. */
export const addressee = ({ parties, organs, directory }: InHand): OrganRow =>
  organs.get(addresseeOf(directory.get(parties.agency)!, directory, directory.get(parties.authority)!).id)!
