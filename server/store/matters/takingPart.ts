import { replay } from '../../../core/matters/index.ts'
import { recusalOf, registerFacts, rulesFor, unfit, unfitInvited, type Crew, type Person, type Unfit } from '../../../core/people/index.ts'
import type { ActName, Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import type { LawShelf } from '../laws/laws.ts'
import type { InHand } from './load.ts'
import { personsAt } from '../people/people.ts'
import { cited, refused } from '../refused.ts'
import type { Intent } from './intent.ts'

/** Somebody of the office who could take part in an act, and what speaks against it on that day. */
export interface Hand {
  readonly person: Person
  readonly invited: boolean
  readonly against: readonly Unfit[]
}

/** Everybody whom the office could choose for an act in this matter on a day; nobody for those who do not see the office. */
export async function handsOf(query: Query, inHand: InHand, day: Day): Promise<Hand[]> {
  const { crew, row } = inHand
  return crew ? (await personsAt(query, row.officePath)).map(({ duty, ...person }) => handOf(inHand, crew, person, duty === 'invited', day)) : []
}

function handOf({ matter: { machine } }: InHand, crew: Crew, person: Person, invited: boolean, day: Day): Hand {
  const laws = rulesFor([machine.law, ...machine.uppers])
  return { person, invited, against: invited ? unfitInvited(person, laws, crew.place, day) : unfit(person, laws, recusalOf(crew, person.account), day) }
}

/** Those whom an act names; who is unfit, or not of this office, is refused with his sentence. */
export async function chosen(query: Query, inHand: InHand, intent: Intent, laws: LawShelf): Promise<Hand[] | undefined> {
  if (intent.people === undefined) return undefined
  const hands = await handsOf(query, inHand, intent.on)
  const named = [...new Set(intent.people)].map(id => hands.find(({ person }) => person.officer === id))
  if (named.includes(undefined)) throw refused('person.unknown', 422, '选定的人员不在本监督机构的人员登记中。请从列出的人员中选择。', { errors: [{ field: 'body.people', code: 'person.unknown', says: '不在人员登记中' }] })
  const those = named as Hand[]
  refuseUnfit(those.flatMap(({ against }) => against), laws)
  const outsider = those.find(({ invited }) => invited)
  if (outsider && signing.has(intent.option.split(':')[0] as ActName)) {
    throw refused('person.signsNothing', 422, `${outsider.person.name}是受邀参与监督的人员，不签发文书、不作决定。请去掉，由监督机关的人员办理。`)
  }
  return those
}

const signing: ReadonlySet<ActName> = new Set<ActName>(['issue', 'submit', 'approve', 'disapprove', 'accept', 'reject', 'conclude'])

/** Refuses with the first of what speaks against people, the rest beside it. */
export function refuseUnfit([first, ...others]: readonly Unfit[], laws: LawShelf): void {
  if (!first) return
  const also = others.flatMap(({ citation, says }) => citation ? [{ ...cited(citation, laws), says }] : [])
  throw refused('person.unfit', 409, first.says, { ...(first.citation && { citation: cited(first.citation, laws) }), also, errors: [{ field: 'body.people', code: `person.${first.code}`, says: first.brief }] })
}

/** Whoever must withdraw does nothing in the matter; whoever handles it and has become unfit neither. Others go on. */
export function refusePersonally({ crew, matter }: InHand, who: Acting, on: Day, laws: LawShelf): void {
  if (!crew || replay(matter, on).closed) return
  const rules = rulesFor([matter.machine.law, ...matter.machine.uppers])
  const handler = crew.handlers.find(({ account }) => account === who.account.id)
  const person = handler ?? { officer: '', account: who.account.id, name: who.account.name, service: [], qualifications: [], credentials: [] }
  const against = unfit(person, rules, recusalOf(crew, who.account.id), on)
  refuseUnfit(handler ? against : against.filter(({ code }) => code === 'held' || code === 'recused'), laws)
}

/** The matter as the registers know it for an act by these people. */
export function knownFor(inHand: InHand, hands: readonly Hand[] | undefined): InHand {
  const { crew, matter } = inHand
  if (!crew || !hands) return inHand
  const people = hands.map(({ person }) => person)
  return { ...inHand, matter: { ...matter, known: (on: Day) => ({ ...matter.known?.(on), ...registerFacts(matter.machine, crew, on, people) }) } }
}

/** Who takes a measure is named, not counted, wherever the register knows anybody of the office. */
export async function refuseUnnamed(query: Query, inHand: InHand, { option, people, record, on }: Intent): Promise<void> {
  const named = people ?? record?.people ?? []
  if (option !== 'measure' || named.length > 0 || (await handsOf(query, inHand, on)).length === 0) return
  const says = '监督措施须写明由谁参加，人数由人员登记数出。请从列出的人员中选择。'
  throw refused('person.unnamed', 422, says, { errors: [{ field: 'body.people', code: 'person.unnamed', says: '请选择参加的人员' }] })
}

/** What an act states besides: how many supervisors took part is counted, what registers know is not stated by hand. */
export function counted(intent: Intent, hands: readonly Hand[] | undefined, { matter }: InHand): Intent {
  const known = Object.keys(matter.known?.(intent.on) ?? {})
  const facts = intent.facts && Object.fromEntries(Object.entries(intent.facts).filter(([id]) => !known.includes(id)))
  return { ...intent, ...(facts && { facts }), ...(hands && { officers: hands.filter(({ invited }) => !invited).length }) }
}

export async function keepHands(tx: Transaction, matterId: string, seq: number, hands: readonly Hand[] | undefined): Promise<void> {
  for (const { person, invited } of hands ?? []) {
    await tx`insert into act_person (matter_id, seq, officer_id, name, invited) values (${matterId}, ${seq}, ${person.officer}, ${person.name}, ${invited})`
  }
}
