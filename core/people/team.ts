import type { Facts, Machine } from '../matters/index.ts'
import type { Citation, Condition, Day, Fact } from '../norms/index.ts'
import { rulesFor, unfit } from './fitness.ts'
import { covers, isCredentialed, type Person, type Recusal } from './person.ts'

/** Who stands around a matter. */
export interface Crew {
  /** Those who handle it today. */
  readonly handlers: readonly Person[]
  readonly recusals: readonly Recusal[]
  /** Invited supervisors of the office. */
  readonly invited: readonly Person[]
  /** Division code of the place where the supervised organ works. */
  readonly place: string
  /** Whom the matter is about: a credential, a qualification. */
  readonly about: Person | null
}

/** The least number of supervisors that a law wants, always or on the spot only. */
export interface TeamRule extends Citation {
  readonly atLeast: number
  readonly onSite: boolean
  /** The sentence of the bar. */
  readonly says: string
}

/** As the bars on measures say it; one statement for every machine. */
export function teamRules(machine: Pick<Machine, 'bars'>): TeamRule[] {
  const rules = machine.bars.filter(({ on }) => on.some(({ act }) => act === 'measure')).flatMap(({ when, law, cite, says }) => {
    const atLeast = least(when)
    return atLeast === undefined ? [] : [{ law: law.id, cite, atLeast, onSite: mentionsOnSite(when), says }]
  })
  return [...new Map(rules.map((rule) => [`${rule.law} ${rule.cite} ${rule.onSite}`, rule])).values()]
}

function least(condition: Condition): number | undefined {
  if ('stating' in condition) return condition.stating === 'officers' ? condition.atLeast : undefined
  if ('not' in condition) return least(condition.not)
  if ('all' in condition) return condition.all.map(least).find((found) => found !== undefined)
  return 'any' in condition ? condition.any.map(least).find((found) => found !== undefined) : undefined
}

function mentionsOnSite(condition: Condition): boolean {
  if ('states' in condition) return condition.states === 'onSite'
  if ('not' in condition) return mentionsOnSite(condition.not)
  return ('all' in condition && condition.all.some(mentionsOnSite)) || ('any' in condition && condition.any.some(mentionsOnSite))
}

/** The recusal of a person in a matter that counts: the latest. */
export const recusalOf = ({ recusals }: Pick<Crew, 'recusals'>, account: string | null): Recusal | undefined =>
  recusals.findLast((recusal) => recusal.account === account)

/** Who takes part in one act; nobody: the act is looked at without saying who. */
export type TakingPart = readonly Person[] | undefined

/** What the registers of people say of a matter on a day. What they cannot know they leave to whoever states it. */
export function registerFacts(machine: Pick<Machine, 'facts' | 'law' | 'uppers'>, crew: Crew, day: Day, takingPart?: TakingPart): Facts {
  return Object.fromEntries(machine.facts.flatMap((fact): [string, boolean | string][] => {
    const value = answer(fact, machine, crew, day, takingPart)
    return value === undefined ? [] : [[fact.id, value]]
  }))
}

function answer(fact: Fact, machine: Pick<Machine, 'law' | 'uppers'>, crew: Crew, day: Day, takingPart: TakingPart): boolean | string | undefined {
  const { handlers, invited, place, about } = crew
  const outsiders = takingPart?.filter((person) => person.credentials.some(({ kind }) => kind === 'invited')) ?? invited
  const some = takingPart ? (test: (person: Person) => boolean) => outsiders.length > 0 && outsiders.every(test) : (test: (person: Person) => boolean) => outsiders.some(test)
  const laws = rulesFor([machine.law, ...machine.uppers])
  switch (fact.register) {
    case 'handlersRecused': return handlers.length > 0 && handlers.every((person) => unfit(person, laws, recusalOf(crew, person.account), day).some(({ code }) => code === 'held' || code === 'recused'))
    case 'handlersUncredentialed': return handlers.length > 0 && !handlers.some((person) => isCredentialed(person, 'supervision', day))
    case 'invitedCredential': return some((person) => isCredentialed(person, 'invited', day))
    case 'invitedArea': return some((person) => person.credentials.some(({ kind, areas }) => kind === 'invited' && covers(areas, place)))
    default: return fact.holds && about ? held(fact, about) : undefined
  }
}

function held({ holds = [], choices }: Fact, { qualifications }: Person): boolean | string {
  if (!choices) return holds.every((one) => qualifications.includes(one))
  const found = holds.find((one) => qualifications.includes(one))
  return found ?? choices.find(({ value }) => !holds.some((one) => one === value))?.value ?? false
}
