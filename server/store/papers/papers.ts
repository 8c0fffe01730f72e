import { attachmentBody, compose, composeReceipt, counterWord, familyOf, formatNumber, isComposed, isReply, prefixOf, writtenIn, type Paper, type PaperFacts, type Problem, type Template } from '../../../core/instruments/index.ts'
import { instrumentFor, type Command, type Machine, type Situation } from '../../../core/matters/index.ts'
import type { Day, Actor } from '../../../core/norms/index.ts'
import { parsePeriod } from '../../../core/periods/index.ts'
import type { InstrumentRow, Receipt } from './instruments.ts'
import { addressee, isOutsider, organsThatAre, type InHand } from '../matters/load.ts'
import type { OrganRow } from '../organs/organs.ts'
import { refused } from '../refused.ts'
import { actorName } from '../matters/standing.ts'
import { templateIn } from './templates.ts'
import { newCode, verifyAddress } from './verification.ts'
import type { PaperText } from '../matters/intent.ts'
import type { Weighed } from '../matters/prospect.ts'

/** All that a paper is made from: the act that issues it, what a person wrote, and the papers that went before. */
export interface Draft {
  readonly inHand: InHand
  readonly command: Pick<Command, 'act' | 'on' | 'role'> & Partial<Command>
  readonly text: PaperText
  readonly earlier: readonly InstrumentRow[]
  /** Where the matter stands before the paper. */
  readonly before: Situation
  /** The organ that acts. */
  readonly organ: OrganRow
}

type Deed = Pick<Command, 'act' | 'role'> & { readonly by?: Actor }

/**
 * Whether this platform writes the paper that an act issues: not what courts, discipline organs and others without an
 * account issue, nor what was issued on paper before and comes with a number of its own.
 */
export const isWritten = (machine: Machine, { act, role, by }: Deed, text?: PaperText): boolean =>
  act === 'issue' && role !== undefined && isComposed(role) && !(by && isOutsider(by, machine)) && (text?.number === undefined || familyOf(role) !== 'general')

/** A government that has approved a paper signs it, whoever prints it; any other paper bears the name of the organ that acts. */
export function signer({ inHand, command, before, organ }: Draft): OrganRow {
  const approved = before.matter.events.findLast(event => event.act === 'approve' && event.role === command.role)
  const government = approved?.by === 'government' || command.by === 'government'
  return government ? organsThatAre('government', inHand, before.today)[0] ?? organ : organ
}

/**
 * To whom a paper goes: to whom its law names, an organ where there is one; outside the platform, the name its writer gives. A
 * paper to everybody, or to nobody, goes to the agency the matter is about.
 */
export function recipientOf(inHand: InHand, { role, on }: Pick<Command, 'act' | 'role' | 'on'>, text?: PaperText): { readonly id: string | null, readonly name: string } {
  const to = [instrumentFor(inHand.matter.machine, role!)?.to ?? []].flat()
  const agency = addressee(inHand)
  if (familyOf(role!) !== 'general' || to.length === 0 || to.some(actor => actor === 'supervisedAgency' || actor === 'enforcementOfficer' || actor === 'anyone')) return agency
  const [organ] = to.flatMap(actor => organsThatAre(actor, inHand, on))
  return organ ?? { id: null, name: text?.addressee ?? actorName(inHand, to[0]!) }
}

/** The paper in full; what it still lacks is refused with the fields that hold it. */
export function draw(draft: Draft, number: string): Paper {
  const composed = compose(draft.inHand.matter.machine, draft.command.role!, { ...factsOf(draft, number), ...(number !== previewNumber && codeOf()) }, templateOf(draft))
  if ('paper' in composed) return composed.paper
  throw incomplete(composed.problems)
}

/** The office's own template in effect on the day of the paper; undefined where the shipped one serves. */
const templateOf = ({ inHand: { templates, row }, command }: Pick<Draft, 'inHand' | 'command'>): Template | undefined =>
  templateIn(templates, row.officePath, command.role!, command.on)

/** What the template of such a paper leaves to its writer: blanks by their Chinese names, and free text, demands, reasons. */
export const blanksOf = (draft: Pick<Draft, 'inHand' | 'command'>): readonly string[] =>
  writtenIn(draft.inHand.matter.machine, draft.command.role!, templateOf(draft))

export const isGeneral = (role: string): boolean => familyOf(role) === 'general'

/** By this anybody can ask later whether a copy is true. */
function codeOf(): Pick<PaperFacts, 'verification' | 'verifyAt'> {
  const code = newCode()
  const address = verifyAddress(code)
  return { verification: code, ...(address && { verifyAt: address }) }
}

/** Stands where an organ writes its own number. */
const ownNumber = '（由本单位编号）'

const authors: ReadonlySet<Actor> = new Set(['supervisionOffice', 'supervisionAuthority', 'justiceDepartment'])

/**
 * Whether an act writes a paper of the office for its file: a record, a decision that no later act issues. It takes its number there
 * and then. What the other side or a third organ wrote keeps its own.
 */
export function isFiled({ matter: { machine } }: InHand, { act, role, by }: Deed): boolean {
  if (role === undefined || !(act === 'file' || act === 'approve' || act === 'disapprove') || !isComposed(role)) return false
  const ours = (actor: Actor): boolean => [actor, ...[machine.law, ...machine.uppers].flatMap(({ playedBy }) => playedBy?.[actor] ?? [])].some(each => authors.has(each))
  return by !== undefined && ours(by) && [instrumentFor(machine, role)?.issuedBy ?? []].flat().some(ours) && !machine.steps.some(({ on }) => on.act === 'issue' && on.role === role)
}

/** Such a paper in full; undefined where too little was said for one, and its number alone stands in the register. */
export function drawFiled(draft: Draft, number: string): Paper | undefined {
  if (draft.text.number !== undefined) return undefined
  const composed = compose(draft.inHand.matter.machine, draft.command.role!, { ...factsOf(draft, number), ...(number !== previewNumber && codeOf()) }, templateOf(draft))
  return 'paper' in composed ? composed.paper : undefined
}

/** What an organ hands in or has signed, drawn up for its seal: no code of this platform, and no number but where the office files its own. */
export function prepare(draft: Draft): Paper {
  const composed = compose(draft.inHand.matter.machine, draft.command.role!, factsOf(draft, isFiled(draft.inHand, draft.command) ? previewNumber : ownNumber), templateOf(draft))
  if ('paper' in composed) return composed.paper
  throw incomplete(composed.problems)
}

/** Which facts this paper is made of, which of them are still missing, and what the matter already gives. */
export function needs(draft: Draft): { needed: ReadonlySet<string>, missing: ReadonlySet<string>, known: PaperFacts } {
  const known = factsOf(draft, previewNumber)
  const lacking = (facts: PaperFacts): ReadonlySet<string> => {
    const composed = compose(draft.inHand.matter.machine, draft.command.role!, facts, templateOf(draft))
    return new Set('problems' in composed ? composed.problems.map(problem => problem.fact) : [])
  }
  return { needed: lacking({}), missing: lacking(known), known }
}

/** Stands where the number will: it is taken only when the paper is issued. */
export const previewNumber = '签发时取号'

/** 甲司监意〔2026〕3号. */
export function numberOf({ inHand, command }: Draft, signing: OrganRow, ordinal: number): string {
  return formatNumber({ prefix: prefixOf(markOf(signing), inHand.matter.machine, command.role!), year: yearOf(command.on), seq: ordinal })
}

/** What the number is counted by: papers with a word of their own apart, the others together. */
export const counterOf = ({ inHand, command }: Pick<Draft, 'inHand' | 'command'>): string => `instrument:${counterWord(inHand.matter.machine, command.role!)}`

export const yearOf = (day: string): number => Number(day.slice(0, 4))

export function markOf(organ: OrganRow): string {
  if (organ.documentMark) return organ.documentMark
  throw refused('organ.mark', 422, `${organ.name}没有登记文号代字，不能取号。请系统管理员在机关资料中补上。`)
}

function factsOf({ inHand, command, text, earlier, before, organ }: Draft, number: string): PaperFacts {
  const { matter, row } = inHand
  const signing = signer({ inHand, command, text, earlier, before, organ })
  const papers = earlier.filter(paper => !paper.voidedOn && !paper.filed && paper.number !== null && paper.role !== 'serviceReceipt')
  const objection = matter.events.findLast(event => event.act === 'file' && (event.role === 'objection' || event.role === 'reviewRequest'))
  const against = papers.findLast(paper => paper.role !== command.role && !isReply(paper.role))
  const grounds = command.grounds ?? (before.grounds.length > 0 ? before.grounds : undefined)
  const within = command.within === undefined ? undefined : parsePeriod(command.within)
  const proposal = matter.events.findLast(event => event.act === 'submit' && event.role === command.role)
  const decides = command.decides ?? proposal?.decides
  const found = text.found ?? paragraphs(matter.events.findLast(event => event.act === 'conclude')?.text)
  const to = [instrumentFor(matter.machine, command.role!)?.to ?? []].flat()
  return dropUndefined({
    signedBy: signing.name, agency: to.length > 0 && to.every(actor => actor === 'anyone') ? undefined : text.addressee ?? recipientOf(inHand, command, text).name,
    number, date: command.on, matter: row.number, subject: text.subject, matterTitle: row.title, openedOn: row.openedOn, object: addressee(inHand).name,
    handlers: inHand.people.map(person => person.name), stated: statedIn(inHand), text: paragraphs(text.outline ?? command.text ?? matter.events[0]?.text),
    parts: text.parts, attachments: text.attachments?.map(({ title, lines }) => ({ title, body: attachmentBody(lines) })),
    organs: organNames(inHand, before), act: text.act ?? row.title, found, grounds, demands: text.demands, orders: text.orders,
    within: within?.ok ? within.value : undefined, reasons: paragraphs(command.reasons ?? proposal?.reasons), decides: decides === undefined ? undefined : [decides],
    basis: command.basis, copies: text.copies, jointly: text.jointly?.length ? text.jointly : undefined, contact: text.contact ?? contactOf(organ),
    proposedBy: signing.id === organ.id ? undefined : inHand.organs.get(inHand.parties.office)!.name,
    earlier: against && earlierPaper(against, before, against.issuedById === signing.id ? undefined : inHand.organs.get(against.issuedById)?.name),
    objection: objection && { receivedOn: objection.on, claims: paragraphs(objection.reasons ?? objection.text) ?? ['（未写明）'], ...filedBy(objection.by, inHand) },
    outcome: command.outcome ?? decisions[command.act], paperName: text.name,
  })
}

/** What the law asked of this matter and was answered by a choice, a number or words; a mere yes or no says little on paper. */
const statedIn = ({ matter: { machine, facts } }: InHand): NonNullable<PaperFacts['stated']> => machine.facts.flatMap(({ id, ask, choices }) => {
  const value = facts[id]
  if (value === undefined || typeof value === 'boolean') return []
  return [{ ask, says: choices?.find(choice => choice.value === value)?.name ?? String(value) }]
})

/** An officer of the agency may hand in what the agency may. */
const filedBy = (by: Actor, inHand: InHand) => by === 'supervisedAgency' ? undefined : { by: `${addressee(inHand).name}的${actorName(inHand, by)}` }

/** What a decision that is filed says by being taken. */
const decisions: Readonly<Partial<Record<Command['act'], string>>> = { approve: '同意', disapprove: '不同意' }

type Loose<T> = { readonly [name in keyof T]: T[name] | undefined }

const dropUndefined = (facts: Loose<PaperFacts>): PaperFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as PaperFacts

/** One entry a line: how officials write paragraphs into one field. */
const paragraphs = (text: string | undefined): string[] | undefined =>
  text === undefined ? undefined : text.split('\n').map(line => line.trim()).filter(line => line !== '')

function organNames(inHand: InHand, { today }: Situation): Partial<Record<Actor, string>> {
  const { law, uppers } = inHand.matter.machine
  const own = [law, ...uppers].flatMap(({ playedBy = {} }) => Object.keys(playedBy) as Actor[])
  const actors: readonly Actor[] = ['government', 'justiceDepartment', 'superiorAuthority', 'superiorDepartment', ...own]
  return Object.fromEntries(actors.flatMap(actor => {
    const [organ] = organsThatAre(actor, inHand, today)
    return organ ? [[actor, organ.name]] : []
  }))
}

const contactOf = ({ legalReviewUnit, shortName, phone }: OrganRow) => phone === null ? undefined : { person: legalReviewUnit ?? shortName, phone }

function earlierPaper(paper: InstrumentRow, at: Situation, issuedBy: string | undefined): NonNullable<PaperFacts['earlier']> {
  const clock = at.clocks.findLast(candidate => candidate.kind === 'duty' && candidate.startedOn === paper.servedOn)
  return {
    name: paper.title.replace(/^《|》$/gu, ''), number: paper.number!, issuedOn: paper.issuedOn, ...(issuedBy && { issuedBy }),
    ...(paper.servedOn && { servedOn: paper.servedOn }), ...(clock?.lastDay && { lastDay: clock.lastDay, provisional: clock.provisional }),
  }
}

export interface Server { readonly name: string, readonly credential: string }

/** 送达回证 for a paper that was received. */
export function drawReceipt({ inHand, paper, receipt, servers, organ, number, weighed, receivedOn, correction }: {
  inHand: InHand, paper: InstrumentRow, receipt: Receipt, servers: readonly Server[], organ: OrganRow, number: string, weighed: Weighed, receivedOn: Day
  /** Why an earlier receipt was wrong. */
  correction?: string | undefined
}): Paper {
  const composed = composeReceipt({
    office: organ.name, number, date: weighed.command.on, matter: inHand.row.number, paper: { name: paper.title.replace(/^《|》$/gu, ''), number: paper.number ?? '无文号' },
    recipient: paper.addressee, way: receipt.way, servers, receivedOn, place: receipt.place ?? (receipt.way === 'electronic' ? '本平台' : paper.addressee),
    remark: [`收件人：${receipt.recipient}`, ...(receipt.witness ? [`见证人：${receipt.witness}`] : []), ...(correction ? [`更正送达日期：${correction}`] : [])].join('；'),
  })
  if ('paper' in composed) return composed.paper
  throw incomplete(composed.problems)
}

/** Where a request carries what a paper calls by this name. */
const fieldOf: Partial<Record<string, string>> = {
  act: 'body.paper.act', found: 'body.paper.found', demands: 'body.paper.demands', orders: 'body.paper.orders', subject: 'body.paper.subject',
  paperName: 'body.paper.name', text: 'body.text', agency: 'body.paper.addressee', contact: 'body.paper.contact', copies: 'body.paper.copies', servers: 'body.receipt.servers', place: 'body.receipt.place', way: 'body.receipt.way',
}

const incomplete = (problems: readonly Problem[]) => refused('paper.incomplete', 422, `文书还不能制发：${problems.map(problem => problem.says).join('')}`, {
  errors: problems.map(({ fact, says }) => ({ field: fieldOf[fact] ?? `body.${fact}`, code: `paper.${fact}`, says })),
})

/** 《…》 where the law writes it so. */
export function titleOf(inHand: InHand, role: string): string {
  const instrument = instrumentFor(inHand.matter.machine, role)
  return instrument ? (instrument.titled ? `《${instrument.name}》` : instrument.name) : role
}
