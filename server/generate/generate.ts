import type { Day, KindOfAct } from '../../core/norms/index.ts'
import { addDays, daysBetween } from '../../core/periods/index.ts'
import { calendarFor } from '../../laws/registry.ts'
import { onTheEdge, overTheEdge } from './edges/index.ts'
import { hardest } from './hardest.ts'
import { irregularitiesOf, type Irregularity } from './irregularities/index.ts'
import { inOrderOfDecision } from './numbered.ts'
import { daysFrom } from './scene.ts'
import { type Random, weighed } from './seeded.ts'
import type { Generated, Sender } from './sender.ts'

export interface Wanted {
  readonly from: Day
  readonly to: Day
  /** One record in so many breaks the law. */
  readonly flawedOneIn: number
}

type Share = readonly (readonly [KindOfAct, number])[]

/** What bodies mostly do, in parts of a hundred. */
const usual: Share = [['penalty', 52], ['inspection', 24], ['licence', 14], ['coercion', 6], ['reward', 1], ['adjudication', 1], ['confirmation', 1], ['payment', 0.5], ['levy', 0.5]]
/** What differs by field: who pays, confirms, takes land. */
const shares: Readonly<Record<string, Share>> = {
  CIVIL: [['payment', 70], ['confirmation', 12], ['inspection', 12], ['penalty', 6]], HRSS: [['confirmation', 45], ['inspection', 25], ['penalty', 25], ['adjudication', 5]],
  LAND: [['levy', 20], ['licence', 30], ['confirmation', 15], ['inspection', 20], ['penalty', 15]], OTHER: [['inspection', 60], ['penalty', 40]],
}

/** By month and by day of the week, from Sunday: after the spring festival and before the year ends there is more to do. */
const months = [0.8, 0.6, 1.1, 1.1, 1, 1.1, 1, 0.9, 1.1, 0.9, 1.2, 1.1]
const weekdays = [0.02, 1, 1.15, 1.1, 1, 0.8, 0.05]

function beginning(random: Random, from: Day, days: number): Day {
  for (;;) {
    const day = addDays(from, Math.floor(random() * days))
    if (random() < months[Number(day.slice(5, 7)) - 1]! / 1.2 * (weekdays[new Date(day).getUTCDay()]! / 1.15)) return day
  }
}

/** Which of those that may be planted come next, of each kind of act; shared by all bodies. */
export class Turns {
  readonly #taken = new Map<string, number>()

  next<T>(key: string, those: readonly T[]): T | undefined {
    if (those.length === 0) return undefined
    const turn = this.#taken.get(key) ?? 0
    this.#taken.set(key, turn + 1)
    return those[turn % those.length]
  }
}

/** One lawful act in so many is of a seldom shape: every step there is, or the last day of a limit. */
const shapedOneIn = 12

/** So many acts of a body, as its system would report them; every kind of flaw, and every seldom shape, comes in turn. */
export function fill(sender: Sender, count: number, { from, to, flawedOneIn }: Wanted, random: Random, turns: Turns): void {
  const { body, officers } = sender.place
  const days = daysBetween(from, to) + 1
  for (let made = 0; made < count; made++) {
    const kind = weighed(random, shares[body.fieldCodes[0] ?? ''] ?? usual)
    const begin = beginning(random, from, days)
    const scene = { body, officers: officers.slice(0, 2), number: 0, party: '', day: daysFrom(begin, calendarFor(body.region)) }
    const here = <T extends Pick<Irregularity, 'where'>>(those: readonly T[]) => those.filter(({ where }) => where?.(scene) ?? true)
    const isFlawed = random() * flawedOneIn < 1
    const flaw = isFlawed ? turns.next(`flaw ${kind}`, here([...irregularitiesOf(kind), ...overTheEdge(kind)])) : undefined
    const shape = !isFlawed && random() * shapedOneIn < 1 ? turns.next(`shape ${kind}`, here([...hardest.filter(one => one.kind === kind), ...onTheEdge(kind)])) : undefined
    sender.add(kind, begin, { ...(flaw && { flaw }), ...(shape && { shape }) })
  }
}

/** The acts of a body with their numbers, in the order in which they came. */
export function reported({ acts }: Sender): Generated[] {
  const numbered = inOrderOfDecision(acts.map(({ told }) => told))
  return acts.map(({ breaks }, at) => ({ told: numbered[at]!, breaks }))
}
