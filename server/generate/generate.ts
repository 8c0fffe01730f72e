import type { Day, RecordKind } from '../../core/norms/index.ts'
import { addDays, daysBetween } from '../../core/periods/index.ts'
import { calendarFor } from '../../laws/registry.ts'
import { changed, irregularitiesOf } from './irregularities/index.ts'
import { lawful, type Told } from './lawful.ts'
import { type ActingBody, daysFrom, type Scene } from './scene.ts'

/** Where acts happen, and who carries them out there. */
export interface Place {
  readonly body: ActingBody
  readonly officers: Scene['officers']
}

export interface Wanted {
  readonly count: number
  /** The same seed, the same records. */
  readonly seed: number
  readonly places: readonly Place[]
  /** Every act begins on one of these days. */
  readonly from: Day
  readonly to: Day
  /** One record in so many breaks the law. */
  readonly flawedOneIn: number
}

/** A record, and which norms it was made to break; most break none. */
export interface Generated { readonly told: Told, readonly breaks: readonly string[] }

/** What bodies mostly do, in parts of a hundred. */
const share: readonly (readonly [RecordKind, number])[] = [
  ['penalty', 52], ['inspection', 22], ['licence', 12], ['coercion', 5], ['payment', 3], ['confirmation', 3], ['reward', 1], ['adjudication', 1], ['levy', 1],
]

/** Acts of many bodies over a stretch of time, as their systems would report them; every kind of flaw comes in turn. */
export function* generate({ count, seed, places, from, to, flawedOneIn }: Wanted): Generator<Generated> {
  const random = numbersFrom(seed)
  const days = daysBetween(from, to) + 1
  const turns = new Map<RecordKind, number>()
  for (let number = 1; number <= count; number++) {
    const { body, officers } = places[Math.floor(random() * places.length)]!
    const kind = kindAt(random() * 100)
    const scene: Scene = { body, officers, number, party: partyOf(number), day: daysFrom(addDays(from, Math.floor(random() * days)), calendarFor(body.region)) }
    const told = lawful[kind](scene)
    const flaws = irregularitiesOf(kind).filter(({ where }) => where?.(scene) ?? true)
    if (flaws.length === 0 || random() * flawedOneIn >= 1) {
      yield { told, breaks: [] }
      continue
    }
    const turn = turns.get(kind) ?? 0
    turns.set(kind, turn + 1)
    const { norm, also = [], differs } = flaws[turn % flaws.length]!
    yield { told: changed(told, differs(scene, told)), breaks: [norm, ...also] }
  }
}

function kindAt(part: number): RecordKind {
  let sum = 0
  for (const [kind, parts] of share) if (part < (sum += parts)) return kind
  return 'penalty'
}

const trades = ['超市', '餐饮', '商贸', '建材', '农资', '运输', '食品', '养殖', '药房', '加油站']
const partyOf = (number: number): string => `某某${trades[number % trades.length]!}第${number}有限公司`

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = state + 0x6d2b79f5 >>> 0
    let mixed = Math.imul(state ^ state >>> 15, state | 1)
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61)
    return ((mixed ^ mixed >>> 14) >>> 0) / 4_294_967_296
  }
}
