import { recusalOf, rulesFor, unfit, type Person, type Unfit } from '../../../core/people/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { colleagues, type ColleagueRow } from '../people/accounts.ts'
import { conflictsOf } from '../people/conflicts.ts'
import type { LawShelf } from '../laws/laws.ts'
import { load, type InHand } from './load.ts'
import { lockMatter, type PersonRow } from './matters.ts'
import { notify } from '../reminders/notices.ts'
import { personsWith } from '../people/people.ts'
import { requireRole, type PostRole } from '../posts.ts'
import { notFound, refused } from '../refused.ts'
import { refuseUnfit } from './takingPart.ts'

/** Who gives out the work of an office. */
export const assigners: readonly PostRole[] = ['chief', 'leader']

/** A person of the office with a post, and what speaks against giving him the matter. */
export interface Candidate extends ColleagueRow {
  readonly person: Person
  readonly against: readonly Unfit[]
}

/** Everybody with a post at the office of a matter, whether he may be given it or not. */
export async function candidatesFor(query: Query, inHand: InHand, day: Day): Promise<Candidate[]> {
  const there = await colleagues(query, inHand.row.officeId, day)
  const registered = await personsWith(query, there.map(({ id }) => id))
  return there.map(colleague => candidate(inHand, colleague, registered.get(colleague.id), day))
}

function candidate({ matter: { machine }, crew }: InHand, colleague: ColleagueRow, registered: Person | undefined, day: Day): Candidate {
  const person = registered ?? { officer: '', account: colleague.id, name: colleague.name, service: [], qualifications: [], credentials: [] }
  const rules = rulesFor([machine.law, ...machine.uppers])
  return { ...colleague, person, against: unfit(person, rules, crew && recusalOf(crew, colleague.id), day) }
}

/** Refuses the first of those chosen at an opening who may not be given the matter. */
export async function refuseHandlers(tx: Transaction, inHand: InHand, day: Day, laws: LawShelf): Promise<void> {
  if (inHand.people.length === 0) return
  const candidates = await candidatesFor(tx, inHand, day)
  refuseUnfit(candidates.filter(({ id }) => inHand.people.some(person => person.id === id)).flatMap(({ against }) => against), laws)
}

/** What a chief wants: who comes, who goes, and why. */
export interface Reassignment {
  readonly on: Day
  readonly assign: readonly string[]
  readonly release: readonly string[]
  readonly reasons: string
  /** Why in spite of a conflict of interest. */
  readonly conflict?: string | undefined
}

/** Gives a matter to somebody or takes it from him, from a day on. */
export async function reassign(tx: Transaction, laws: LawShelf, who: Acting, matterId: string, wish: Reassignment, today: Day): Promise<void> {
  const row = await lockMatter(tx, matterId)
  if (!row) throw notFound('个办件')
  if (row.officeId !== who.organ.id) throw refused('organ.notParty', 403, '承办人由办理该案的监督机构指定。请由该机构办理。')
  requireRole(who, assigners, '指定承办人')
  if (row.closed) throw refused('matter.closed', 409, '本案已经办结，不再更换承办人。')
  if (wish.on > today) throw refused('day.future', 400, '日期还没有到。请填写今天或者实际更换的日期。', { errors: [{ field: 'body.on', code: 'day.future', says: '不能晚于今天' }] })
  const [inHand] = await load(tx, laws, [row])
  const candidates = await candidatesFor(tx, inHand!, wish.on)
  const coming = wish.assign.filter(id => !inHand!.people.some(person => person.id === id)).map(id => {
    const found = candidates.find(each => each.id === id)
    if (!found) throw refused('person.unknown', 422, '选定的人员不在本机关任职。请从本机关任职人员中选择。', { errors: [{ field: 'body.assign', code: 'person.unknown', says: '不在本机关任职' }] })
    return found
  })
  const going = inHand!.people.filter(({ id }) => wish.release.includes(id))
  if (coming.length + going.length === 0) throw refused('assignment.nothing', 422, '没有选择要增加或者退出的人员。请先选择。')
  refuseUnfit(coming.flatMap(({ against }) => against), laws)
  await refuseConflict(tx, inHand!, coming, wish)
  for (const person of going) await release(tx, who, matterId, person, wish.on, wish.reasons)
  for (const person of coming) await assign(tx, who, matterId, person, wish)
  await tell(tx, inHand!, coming, going, wish.on)
}

/** A conflict of interest does not forbid: whoever assigns says why all the same, and only he reads it. */
async function refuseConflict(tx: Transaction, { row }: InHand, coming: readonly Candidate[], { conflict }: Reassignment): Promise<void> {
  if (conflict !== undefined) return
  const [found] = await conflictsOf(tx, row, coming.map(({ person }) => person))
  if (found) throw refused('person.conflict', 409, `${found.name}申报过可能的利害关系：${found.says}。请换人；确需指定的，写明理由。`, { errors: [{ field: 'body.conflict', code: 'field.missing', says: '请写明为什么仍然指定' }] })
}

async function assign(tx: Transaction, who: Acting, matterId: string, { id, name }: PersonRow, { on, reasons, conflict }: Pick<Reassignment, 'on' | 'conflict'> & { readonly reasons: string | null }): Promise<void> {
  await tx`insert into matter_person (matter_id, account_id, name) values (${matterId}, ${id}, ${name}) on conflict do nothing`
  await note(tx, who, { matterId, id, name, assigned: true, on, reasons, conflict })
}

/** Takes somebody off a matter: by the chief, or because he must withdraw. */
export async function release(tx: Transaction, who: Acting, matterId: string, { id, name }: PersonRow, on: Day, reasons: string): Promise<void> {
  await tx`delete from matter_person where matter_id = ${matterId} and account_id = ${id}`
  await note(tx, who, { matterId, id, name, assigned: false, on, reasons })
}

interface Noted { readonly matterId: string, readonly id: string, readonly name: string, readonly assigned: boolean, readonly on: Day, readonly reasons: string | null, readonly conflict?: string | undefined }

async function note(tx: Transaction, who: Acting, { matterId, id, name, assigned, on, reasons, conflict }: Noted): Promise<void> {
  await tx`insert into assignment (matter_id, person_id, name, assigned, on_day, reasons, conflict, account_id, account_name)
    values (${matterId}, ${id}, ${name}, ${assigned}, ${on}, ${reasons}, ${conflict ?? null}, ${who.account.id}, ${who.account.name})`
  await audit(tx, who, { act: assigned ? 'matter.assigned' : 'matter.released', subject: { kind: 'matter', id: matterId }, detail: { person: id, on } })
}

/** Those who handle a matter from its first day. */
export async function noteHandlers(tx: Transaction, who: Acting, matterId: string, people: readonly PersonRow[], on: Day): Promise<void> {
  for (const { id, name } of people) await note(tx, who, { matterId, id, name, assigned: true, on, reasons: null })
}

async function tell(tx: Transaction, { row }: InHand, coming: readonly PersonRow[], going: readonly PersonRow[], on: Day): Promise<void> {
  for (const { id } of coming) await notify(tx, { matterId: row.id, organId: row.officeId, accountId: id, key: `${row.id}:assigned:${id}:${on}`, says: `${row.number}《${row.title}》由你承办。` })
  for (const { id } of going) await notify(tx, { matterId: row.id, organId: row.officeId, accountId: id, key: `${row.id}:released:${id}:${on}`, says: `${row.number}《${row.title}》改由其他人承办。` })
}

export interface AssignmentRow {
  readonly person: string
  readonly name: string
  readonly assigned: boolean
  readonly on: Day
  readonly reasons: string | null
  readonly conflict: string | null
  readonly by: string
}

export const assignmentsOf = (query: Query, matterId: string): Promise<AssignmentRow[]> => query<AssignmentRow[]>`
  select person_id as person, name, assigned, on_day as on, reasons, conflict, account_name as by from assignment where matter_id = ${matterId} order by id`

