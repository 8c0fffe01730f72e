import type { Day, KindOfAct } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import { calendarFor } from '../../laws/registry.ts'
import { Fines } from './charges.ts'
import { Diary } from './diary.ts'
import { changed, type Irregularity } from './irregularities/index.ts'
import { lawful, type Told } from './lawful.ts'
import { enterpriseName } from './names.ts'
import { type ActingBody, daysFrom, type Scene } from './scene.ts'
import { between, numbersFrom, type Random } from './seeded.ts'
import { amountOf, delayOf, variation } from './variations.ts'

/** Where acts happen, and who carries them out there: two by two. */
export interface Place {
  readonly body: ActingBody
  readonly officers: Scene['officers']
}

/** A record, and which norms it was made to break; most break none. */
export interface Generated { readonly told: Told, readonly breaks: readonly string[] }

export interface Ways {
  readonly flaw?: Irregularity
  /** A lawful shape that is seldom, told like a flaw. */
  readonly shape?: Pick<Irregularity, 'differs' | 'where'>
  /** In place of what usually differs between acts. */
  readonly differs?: (scene: Scene, told: Told) => Told
  readonly party?: { readonly number: number, readonly name: string }
  /** Which two of the officers; left out: whoever is free. */
  readonly team?: number
  /** So many minutes later than usual; left out: as it comes. */
  readonly minutes?: number
  /** The officers are there, wherever else they are. */
  readonly twice?: true
}

/** What holds over all bodies: when officers are out, and which fines were given for what. */
interface Shared { readonly diary: Diary, readonly fines: Fines }

/** Enterprises of a place are numbered from here, each body's own. */
const partiesOfBody = 20_000

/** A body decides at most so many cases of one offence on one day. */
const mostAlike = 9

/** Days that an act may wait for officers, or for a day with fewer decisions. */
const mostLater = 60

const dayOf = ({ offenceCode, decidedAt }: Told): string => `${String(offenceCode)} ${String(decidedAt)}`

/** The case system of one body: its acts in the order they came to it, with its officers' hours and its customers. */
export class Sender {
  readonly place: Place
  readonly acts: Generated[] = []
  readonly #random: Random
  readonly #nextNumber: () => number
  readonly #firstParty: number
  readonly #shared: Shared
  readonly #met = new Set<string>()
  readonly #decided = new Map<string, number>()
  #parties = 0

  constructor(place: Place, random: Random, nextNumber: () => number, turn: number, shared: Shared = { diary: new Diary(), fines: new Fines() }) {
    this.place = place
    this.#random = random
    this.#nextNumber = nextNumber
    this.#firstParty = turn * partiesOfBody
    this.#shared = shared
  }

  /** Adds an act that begins on that day, or as soon after it as two officers have time; answers its identifier. */
  add(kind: KindOfAct, begin: Day, ways: Ways = {}): string {
    const number = this.#nextNumber()
    const seed = between(this.#random, 0, 2 ** 31)
    const party = ways.party ?? this.#known(this.#party(kind, begin))
    const teams = Math.floor(this.place.officers.length / 2)
    const start = ways.team ?? between(this.#random, 0, teams - 1)
    for (let later = 0; ; later++) {
      for (let turn = 0; turn < (ways.team === undefined ? teams : 1); turn++) {
        const made = this.#make(kind, addDays(begin, later), number, party, (start + turn) % teams, seed, ways)
        if (made === null) break
        if (!ways.twice && later < mostLater && !this.#shared.diary.hasRoomFor(made.told)) continue
        if (!ways.differs && later < mostLater && this.#isCrowded(made.told)) break
        this.#enter(made.told)
        this.acts.push(made)
        return made.told['sourceRecordId'] as string
      }
    }
  }

  #enter(told: Told): void {
    this.#shared.diary.enter(told)
    this.#decided.set(dayOf(told), (this.#decided.get(dayOf(told)) ?? 0) + 1)
  }

  /** So many decisions for one offence on one day would look like a campaign. */
  readonly #isCrowded = (told: Told): boolean => told['actionKind'] === 'penalty' && (this.#decided.get(dayOf(told)) ?? 0) >= mostAlike

  /** Some come again and again; nobody twice for the same offence or above the cap of inspections. */
  #party(kind: KindOfAct, begin: Day): number {
    const known = this.#firstParty + Math.floor(this.#random() ** 3 * this.#parties)
    const met = `${kind} ${known} ${begin.slice(0, 4)}`
    if (this.#parties > 0 && this.#random() < 0.35 && !this.#met.has(met)) {
      this.#met.add(met)
      return known
    }
    const fresh = this.#firstParty + ++this.#parties
    this.#met.add(`${kind} ${fresh} ${begin.slice(0, 4)}`)
    return fresh
  }

  #known(number: number): NonNullable<Ways['party']> {
    const { placeName, fieldCodes } = this.place.body
    return { number, name: enterpriseName(numbersFrom(number), placeName ?? '某某', fieldCodes[0] ?? 'OTHER') }
  }

  /** Null: what is to be told of it cannot happen on that day. */
  #make(kind: KindOfAct, begin: Day, number: number, { number: partyNumber, name: party }: NonNullable<Ways['party']>, team: number, seed: number, { flaw, shape, differs, minutes: given }: Ways): Generated | null {
    const random = numbersFrom(seed)
    const { body, officers } = this.place
    const shortest = daysFrom(begin, calendarFor(body.region))
    const change = flaw ?? shape
    const delay = change || differs ? 0 : delayOf(kind, shortest, random)
    const scene: Scene = { body, number, party, partyNumber, officers: officers.slice(team * 2, team * 2 + 2), day: count => shortest(count > 5 ? count + delay : count) }
    if (change?.where?.(scene) === false) return null
    const plain = lawful[kind](scene)
    const minutes = given ?? between(random, -8, 9) * 5
    const { fines } = this.#shared
    if (!change) return { told: shifted(changed(plain, (differs ?? ((_: Scene) => variation(kind, scene, random, fines)))(scene, plain)), minutes), breaks: [] }
    const varied = changed(plain, amountOf(kind, scene, fines))
    return { told: shifted(changed(varied, change.differs(scene, varied)), minutes), breaks: flaw ? [flaw.norm, ...flaw.also ?? []] : [] }
  }
}

const isGroup = (value: unknown): value is Told => typeof value === 'object' && value !== null && !Array.isArray(value)

const isTime = /^(\d{4}-\d\d-\d\d) (\d\d):(\d\d)$/

/** The same act so many minutes earlier or later on each of its days. */
function shifted<T>(told: T, minutes: number): T {
  if (typeof told === 'string') {
    const [, day, hour, minute] = isTime.exec(told) ?? []
    if (day === undefined) return told
    const at = Number(hour) * 60 + Number(minute) + minutes
    return `${day} ${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}` as T
  }
  if (Array.isArray(told)) return told.map(one => shifted(one as unknown, minutes)) as T
  return isGroup(told) ? Object.fromEntries(Object.entries(told).map(([key, value]) => [key, shifted(value, minutes)])) as T : told
}
