import type { Organ, Organs } from '../authority/index.ts'
import type { Actor, Day, Law, Line, Standing, Topic } from '../norms/index.ts'
import { actorsOn, isOutside, type Place } from './bearers.ts'

/** A standing duty, or a topic that supervision looks at, as it binds one organ. */
export interface Owed {
  readonly law: Law
  readonly norm: Standing | Topic
  /** The actors of the law that the organ is here; those of others where it only keeps the record for them. */
  readonly as: readonly Actor[]
  readonly forOthers: boolean
  /** The first day on which it binds this organ, and the last, where the law ends. */
  readonly since: Day
  readonly until?: Day
}

/**
 * What an organ owes outside any proceeding on that day. The first law is the local one; where it and the law above say the same,
 * both are shown, the local first.
 */
export const dutiesOf = (organ: Organ, laws: readonly Law[], organs: Organs, day: Day): Owed[] =>
  laws.filter(({ inForce: { from, to } }) => from <= day && (to === undefined || day <= to)).flatMap(law => owedUnder(law, organ, { law, organs, day }))

/** What people can record: the norms that no proceeding holds. */
export const recordable = (law: Law): (Standing | Topic)[] =>
  law.norms.filter(norm => norm.kind === 'standing' || norm.kind === 'topic')

function owedUnder(law: Law, organ: Organ, place: Place): Owed[] {
  const held: Record<Line, readonly Actor[]> = { government: actorsOn('government', organ, place), department: actorsOn('department', organ, place) }
  const { from, to } = law.inForce
  const since = organ.from !== undefined && organ.from > from ? organ.from : from
  return recordable(law).flatMap(norm => {
    const bound = norm.kind === 'topic' ? lookers(norm, held) : bearers(norm, organ, held, law)
    return bound ? [{ law, norm, ...bound, since, ...(to && { until: to }) }] : []
  })
}

type Bound = Pick<Owed, 'as' | 'forOthers'>

/** Whoever supervises looks at the topics, on either line or on the one that the law means. */
const lookers = ({ line }: Topic, held: Record<Line, readonly Actor[]>): Bound | undefined =>
  (line ? held[line] : [...held.government, ...held.department]).includes('supervisionOffice') ? { as: ['supervisionOffice'], forOthers: false } : undefined

function bearers({ who, line, levels }: Standing, { level }: Organ, held: Record<Line, readonly Actor[]>, { playedBy = {} }: Law): Bound | undefined {
  if (levels && !levels.includes(level)) return undefined
  const here = line ? held[line] : [...held.government, ...held.department]
  const named = [who].flat()
  const seat = (actor: Actor): Actor => playedBy[actor] ?? actor
  const as = named.filter(actor => here.includes(seat(actor)))
  if (as.length > 0) return { as, forOthers: false }
  return named.every(actor => isOutside(seat(actor))) && held.government.includes('supervisionOffice') ? { as: named, forOthers: true } : undefined
}
