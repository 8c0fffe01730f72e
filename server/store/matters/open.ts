import { matterCounter, matterMark } from '../../../core/instruments/index.ts'
import { lineBetween, type Competence } from '../../../core/authority/index.ts'
import { decide, machineFor, replay, type Facts, type Machine } from '../../../core/matters/index.ts'
import type { Actor, Day } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { colleagues } from '../people/accounts.ts'
import { keepAbout, motionOf, type About, type Motion } from './about.ts'
import type { Acting } from '../acting.ts'
import { noteHandlers, refuseHandlers } from './assignments.ts'
import { markOpened } from '../alerts/way.ts'
import { audit } from '../audit.ts'
import { nextNumber } from '../papers/counters.ts'
import { holdCalendars } from '../laws/calendars.ts'
import { designationOf, takenOverFor } from '../organs/designations.ts'
import { keepEdition } from '../laws/editions.ts'
import { appendEvent } from './history.ts'
import { once } from '../idempotency.ts'
import { renewalOf } from '../laws/answers.ts'
import type { Edition, LawShelf } from '../laws/laws.ts'
import { alertsOfLead, markLead } from '../alerts/leads.ts'
import { addLink } from './links.ts'
import { actorsFor, load, type InHand } from './load.ts'
import { notify } from '../reminders/notices.ts'
import { addMatter, addPeople, findMatter, type MatterRow, type PersonRow } from './matters.ts'
import { asOrgans, type OrganRow } from '../organs/organs.ts'
import { markOf, yearOf } from '../papers/papers.ts'
import { requireRole } from '../posts.ts'
import { organsAroundOn } from '../organs/relations.ts'
import { lawRefused, notFound, refused } from '../refused.ts'
import { tellHeld } from '../people/recusals.ts'
import { record } from './record.ts'
import { within } from '../within.ts'
import type { Means, Once } from './prospect.ts'

/** What somebody opens a matter with. */
export interface Opening {
  readonly kind: string
  readonly agency: string
  readonly title: string
  readonly on: Day
  readonly facts: Facts
  readonly people: readonly string[]
  readonly about?: About | undefined
  readonly alert?: number | undefined
  /** The act of enforcement it is about; that of the alert need not be named. */
  readonly record?: number | undefined
  /** Of which all open alerts are marked. */
  readonly lead?: string | undefined
  /** The matter it grows from. */
  readonly from?: string | undefined
  /** Where another law sets the period of the proceeding: how long, and which law. */
  readonly within?: string | undefined
  readonly basis?: string | undefined
  readonly reasons?: string | undefined
  readonly text?: string | undefined
}

/** Under which laws and on which line an organ would open a matter against another on a day. */
export interface Ground {
  readonly edition: Edition
  readonly uppers: readonly Edition[]
  readonly competence: Competence
  readonly organs: ReadonlyMap<string, OrganRow>
  readonly renewedUntil: Day | undefined
}

/** Who opens a matter about his own organ hands it in, as agencies do; anybody else opens it for the office. */
function requirePost(who: Acting, { competence }: Ground, agency: string): void {
  const handsIn = who.organ.id === agency && who.organ.id !== competence.office
  requireRole(who, handsIn ? ['agencyLegal', 'officer'] : ['clerk', 'chief'], '启动办件')
}

/** Opens a matter: competence, law and the guards of opening are asked first; the history begins in the same transaction. */
export function openMatter(means: Means, who: Acting, opening: Opening, once_: Once): Promise<string> {
  return within(means.sql, who.viewer, tx => once(tx, { account: who.account.id, ...once_ }, () => openWithin(tx, means, who, opening)))
}

/** Who supervises an organ that opens a matter about itself: its government, else whoever stands above it in its system. */
function supervisorsOf(opener: string, agency: OrganRow): string[] {
  const above = [agency.governmentId, agency.superiorId, agency.setUpById].filter(id => id !== null)
  return opener === agency.id && above.length > 0 ? above : [opener]
}

/** Whether the law lets an organ open this kind of matter, as one of the actors that it would be in it. */
export function mayOpen(organId: string, { competence, organs }: Ground, agency: string, machine: Machine, on: Day): boolean {
  const parties = { authority: competence.authority, office: competence.office, agency }
  const actors = actorsFor(organId, { parties, organs, directory: asOrgans(organs.values()), matter: { machine } }, on)
  return [machine.proceeding.opening.by].flat().some(actor => actors.includes(actor))
}

/**
 * `supervisor`: who opens it; the agency itself where it hands in a matter of its own. Where the local law keeps out and only one
 * above it reaches the organ, that one applies alone (a vertical organ under a local law that excludes it).
 */
export async function groundFor(tx: Transaction, laws: LawShelf, supervisor: string, agency: string, on: Day): Promise<Ground> {
  const organs = await organsAroundOn(tx, [supervisor, agency], on)
  const supervised = organs.get(agency)
  if (!supervised) throw refused('organ.unknown', 422, '没有这个被监督机关，请从机关目录中选择。', { errors: [{ field: 'body.agency', code: 'organ.unknown', says: '机关目录中没有它' }] })
  const { edition, renewedUntil } = await lawOn(tx, laws, supervised.region, organs.get(supervisor)?.path ?? supervised.path, on)
  if (!edition) throw refused('law.none', 422, `${chineseDay(on)}没有适用于${supervised.name}的行政执法监督法规，不能启动办件。请核对日期。`)
  const uppers = laws.uppers(edition.law)
  const binding = uppers.map(upper => upper.law).filter(law => law.inForce.from <= on)
  const lines = supervisorsOf(supervisor, supervised).map(id => lineBetween([edition.law, ...binding], id, agency, asOrgans(organs.values()), on))
  const competence = lines.find(line => !line.refused)
    ?? (organs.has(supervisor) ? await designationOf(tx, asOrgans(organs.values()), [edition.law], supervisor, agency, on) : undefined) ?? lines[0]!
  if (competence.refused) throw lawRefused(competence, laws)
  const alone = uppers.find(upper => upper.law.id === competence.law)
  if (alone) return { edition: alone, uppers: laws.uppers(alone.law), competence, organs, renewedUntil: undefined }
  return { edition, uppers, competence, organs, renewedUntil }
}

/**
 * The law of a place on a day. One of its own whose validity has run out is not passed over in silence: it goes on as far as
 * a renewal says, it gives way where it was recorded that it ended, and else it refuses.
 */
export async function lawOn(tx: Transaction, laws: LawShelf, region: string, path: string, on: Day): Promise<{ edition: Edition | undefined, renewedUntil: Day | undefined }> {
  const edition = laws.inForce(region, on)
  const ended = laws.all.filter(({ law }) => law.region === region && law.proceedings.length > 0 && law.inForce.from <= on)
    .sort((a, b) => a.law.inForce.from < b.law.inForce.from ? 1 : -1)[0]
  if (!ended || edition?.law.region === region) return { edition, renewedUntil: undefined }
  const renewal = await renewalOf(tx, ended.law, path, on)
  return renewal?.until === null ? { edition, renewedUntil: undefined } : { edition: ended, renewedUntil: renewal?.until }
}

interface ToOpen { readonly kind: string, readonly agency: string, readonly on: Day, readonly from?: string | undefined }

/**
 * The ground for one kind. Of one by which a superior decides over whoever supervises, that organ stays the authority: the office whose
 * case it grows from, else the one next above the agency.
 */
export async function groundOfKind(tx: Transaction, laws: LawShelf, opener: string, { kind, agency, on, from }: ToOpen): Promise<Ground> {
  const overSupervisor = (all: readonly Edition[]) => all.some(({ law }) => law.proceedings.some(({ kind: each, opening }) => each === kind && opening.overSupervisor))
  if (!overSupervisor(laws.all)) return await groundFor(tx, laws, opener, agency, on)
  const below = await groundFor(tx, laws, (from && (await findMatter(tx, from))?.officeId) ?? agency, agency, on)
  if (!overSupervisor([below.edition, ...below.uppers]) || below.competence.office === opener) return await groundFor(tx, laws, opener, agency, on)
  const { competence: { authority, office }, organs } = below
  const cast = { parties: { authority, office, agency }, organs, directory: asOrgans(organs.values()), matter: { machine: machineOf(below, kind, {}, on, laws) } }
  return actorsFor(opener, cast, on).includes('superiorAuthority') ? below : await groundFor(tx, laws, opener, agency, on)
}

export function machineOf({ edition, uppers, competence, renewedUntil }: Ground, kind: string, facts: Facts, on: Day, laws: LawShelf): Machine {
  const machine = machineFor({ law: edition.law, uppers: uppers.map(upper => upper.law), kind, facts: { ...facts, line: competence.line }, openedOn: on, ...(renewedUntil && { renewedUntil }) })
  if ('refused' in machine) throw lawRefused(machine, laws)
  return machine
}

/** The same within a transaction that does more than this. */
export async function openWithin(tx: Transaction, { laws, today }: Means, who: Acting, opening: Opening): Promise<string> {
  if (opening.on > today()) throw refused('day.future', 400, `启动日期${chineseDay(opening.on)}还没有到，今天是${chineseDay(today())}。请改为实际启动的日期。`, { errors: [{ field: 'body.on', code: 'day.future', says: `不能晚于今天（${chineseDay(today())}）` }] })
  await holdCalendars(tx)
  const ground = await groundOfKind(tx, laws, who.organ.id, opening)
  requirePost(who, ground, opening.agency)
  const people = await handlers(tx, ground.organs.get(ground.competence.office)!, opening)
  const id = await addMatter(tx, await rowFor(tx, ground, opening, who, laws))
  await addPeople(tx, id, people)
  await noteHandlers(tx, who, id, people, opening.on)
  if (opening.from !== undefined) await growFrom(tx, who, opening.from, id, opening.on)
  for (const earlier of await takenOverFor(tx, ground.competence, opening)) await addLink(tx, who, earlier, id, 'continued', opening.on)
  const motion = await noteAbout(tx, who, ground, opening, id)
  const [inHand] = await load(tx, laws, [(await findMatter(tx, id))!])
  await refuseHandlers(tx, inHand!, opening.on, laws)
  const { matter } = inHand!
  const allowed = actorsFor(who.organ.id, inHand!, opening.on)
  const by = motion ? movers[motion] : [matter.machine.proceeding.opening.by].flat().find(actor => allowed.includes(actor)) ?? allowed[0]
  const { on, within: period, basis, reasons, text } = opening
  const answer = decide(matter, { act: 'open', on, ...(by && { by }), ...(period && { within: period }), ...(basis && { basis }), ...(reasons && { reasons }), ...(text && { text }) })
  if (answer.refused) throw lawRefused(answer, laws)
  await appendEvent(tx, id, 1, answer.events[0]!, who)
  await record(tx, inHand!, 1, replay({ ...matter, events: answer.events }, today()))
  await tellOffice(tx, who, inHand!)
  if (motion) await tellHeld(tx, id)
  await audit(tx, who, { act: 'matter.open', subject: { kind: 'matter', id }, detail: { kind: opening.kind, alert: opening.alert ?? null } })
  await markGrown(tx, who, opening, id)
  return id
}

/** Marks what it grew from: one alert, or a lead with all its open ones. */
async function markGrown(tx: Transaction, who: Acting, { alert, lead, on }: Opening, id: string): Promise<void> {
  const alerts = lead === undefined ? [] : (await alertsOfLead(tx, lead)).map(one => one.id)
  const marked = await markOpened(tx, who, alert === undefined ? alerts : [alert, ...alerts], id, on)
  if (alert !== undefined && marked === 0) throw refused('alert.taken', 409, '这条预警已经有人处理，或者不在你的职责范围内。请刷新预警后再办。')
  if (lead !== undefined && (marked === 0 || !await markLead(tx, lead, id))) throw refused('lead.taken', 409, '这条线索已经启动办件，或者其中的预警都已处理。请刷新线索后再办。')
}

/** Who asks for a recusal, as the law calls him. */
const movers: Readonly<Record<Motion, Actor>> = { own: 'supervisionOfficer', agency: 'supervisedAgency', complainant: 'complainant', order: 'supervisionAuthority' }

/** Whom it is about; of a recusal, who moves for it. */
async function noteAbout(tx: Transaction, who: Acting, { competence }: Ground, { kind, about, agency, from }: Opening, id: string): Promise<Motion | undefined> {
  if (!about) return undefined
  const motion = kind === 'recusal' ? motionOf({ agency, office: competence.office }, who, about) : undefined
  await keepAbout(tx, id, about, motion && { from, motion })
  return motion
}

async function growFrom(tx: Transaction, who: Acting, from: string, id: string, on: Day): Promise<void> {
  if (!await findMatter(tx, from)) throw notFound('个来源办件')
  await addLink(tx, who, from, id, 'opened', on)
}

async function tellOffice(tx: Transaction, who: Acting, { row, matter: { machine } }: InHand): Promise<void> {
  if (row.officeId === who.organ.id) return
  await notify(tx, { matterId: row.id, organId: row.officeId, key: `${row.id}:opened`, says: `${row.number} ${who.organ.shortName}提出${machine.proceeding.title}：${row.title}` })
}

async function rowFor(tx: Transaction, ground: Ground, opening: Opening, who: Acting, laws: LawShelf): Promise<Parameters<typeof addMatter>[1]> {
  const { edition, uppers, competence, organs } = ground
  const [office, agency] = [organs.get(competence.office)!, organs.get(competence.addressee)!]
  const facts: Facts = { ...opening.facts, line: competence.line, ...(who.organ.kind === 'justiceStation' && { openedBy: 'justiceStation' }) }
  const { proceeding } = machineOf(ground, opening.kind, facts, opening.on, laws)
  for (const kept of [edition, ...uppers]) await keepEdition(tx, kept)
  const year = yearOf(opening.on)
  const numbering = sees(who, office) ? office : who.organ
  const ordinal = await nextNumber(tx, numbering.id, matterCounter(opening.kind), year)
  return {
    kind: opening.kind, number: `${markOf(numbering)}${matterMark(opening.kind)}〔${year}〕${ordinal}号`, title: opening.title, lawId: edition.law.id, lawVersion: edition.law.version,
    lawHash: edition.hash, upperHashes: uppers.map(upper => upper.hash), facts, line: competence.line, officeId: office.id, officePath: office.path,
    authorityId: competence.authority, agencyId: opening.agency, agencyPath: proceeding.withheld || isOfTheHouse(opening, who) ? office.path : agency.path, openedOn: opening.on,
    source: await sourceOf(tx, opening),
  }
}

/** What it grew from, with the act behind an alert. */
async function sourceOf(tx: Transaction, { alert, record }: Opening): Promise<MatterRow['source']> {
  const [act] = await tx<{ id: number, says: string }[]>`
    select id, coalesce(decision_no, action_no) as says from enforcement_record where id = coalesce((select record_id from alert where id = ${alert ?? null}::bigint), ${record ?? null}::bigint)`
  if (record !== undefined && !act) throw refused('record.unknown', 422, '没有这项行政执法行为，或者不在你的职责范围内。请从行为页面启动。')
  return { ...(alert !== undefined && { alert }), ...(act && { record: act.id, says: act.says }) }
}

/** Why an official would withdraw, or somebody wants him to, is not for the agency to read, unless it is the one that asks. */
const isOfTheHouse = ({ kind, agency }: Opening, { organ }: Acting): boolean => kind === 'recusal' && organ.id !== agency

/** An office's numbers are taken by those who work for it or above it; an agency that hands in a matter takes one of its own. */
const sees = ({ viewer: { scope } }: Acting, { path }: OrganRow): boolean => scope !== undefined && path >= scope.from && path < scope.to

/** Those who handle it hold a post at the office on that day. */
async function handlers(tx: Transaction, office: OrganRow, { people, on }: Opening): Promise<PersonRow[]> {
  const there = await colleagues(tx, office.id, on)
  return [...new Set(people)].map(id => {
    const person = there.find(candidate => candidate.id === id)
    if (!person) throw refused('person.unknown', 422, `选定的承办人${chineseDay(on)}不在${office.name}任职。请从本机关任职人员中选择。`, { errors: [{ field: 'body.people', code: 'person.unknown', says: '不在本机关任职' }] })
    return person
  })
}
