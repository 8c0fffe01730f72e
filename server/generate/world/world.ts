import type { Day } from '../../../core/norms/index.ts'
import { addDays } from '../../../core/periods/index.ts'
import { Fines } from '../charges.ts'
import { Diary } from '../diary.ts'
import { fill, reported, Turns, type Wanted } from '../generate.ts'
import { soFar } from '../soFar.ts'
import { between, numbersFrom } from '../seeded.ts'
import { type Generated, Sender } from '../sender.ts'
import { documentRows } from './documents.ts'
import { fulfilmentRows, type WorldFulfilment } from './duties.ts'
import { type Group, misnumbered, plantGroups } from './groups.ts'
import { letterRows, type WorldEmpowered, type WorldLetter, empoweredRows } from './letters.ts'
import { isActing, officersOf, type Staff, type WorldOfficer } from './people.ts'
import { bare, isApart, placesOf, type WorldPlaces, type WorldOrgan } from './places.ts'
import { registersOf, type WorldEntry } from './registers.ts'

export interface WorldWanted extends Wanted {
  readonly count: number
  /** The same seed and the same day, the same world. */
  readonly seed: number
  readonly counties: number
  readonly today: Day
}

/** An invented world: who acts where under which registers, and, body by body, what was done. */
export interface World extends WorldPlaces {
  readonly officers: readonly WorldOfficer[]
  readonly letters: readonly WorldLetter[]
  readonly empowered: readonly WorldEmpowered[]
  readonly entries: readonly WorldEntry[]
  readonly fulfilments: readonly WorldFulfilment[]
  /** What the registers themselves show. */
  readonly groups: readonly Group[]
  acts(): Generator<Generated | Group>
}

/** A team finishes about so many acts in the stretch. */
const actsOfTeam = 20

export function worldOf(wanted: WorldWanted): World {
  const { seed, count, counties, today } = wanted
  const begin = addDays(today, -560)
  const places = placesOf(counties)
  const bodies = places.organs.filter(({ enforces }) => enforces)
  const usual = bodies.filter(body => !isApart(body))
  const shares = sharedOut(count, usual, seed)
  const staffOf = (organ: WorldOrgan): Staff => organ.id.endsWith('-fire') ? { acting: 22, reviewing: 1 } : staffed(isApart(organ) ? 20 : 2 * Math.max(2, Math.ceil((shares.get(organ.id) ?? 0) / actsOfTeam)))
  const officers = places.organs.filter(({ enforces, kind }) => enforces || kind === 'justiceDepartment').flatMap((organ, turn) => officersOf(organ, staffOf(organ), begin, seed * 1000 + turn))
  const years = Array.from({ length: Number(today.slice(0, 4)) - Number(begin.slice(0, 4)) + 1 }, (_, at) => `${Number(begin.slice(0, 4)) + at}`)
  const { letters, groups } = letterRows(places.organs, today)
  const documents = documentRows(places.organs, today)
  const kept = fulfilmentRows(bodies, organ => organ.areaCode === bare || (shares.get(organ.id) ?? 0) > 0, today)
  const gone = { ...officers.find(({ organ }) => organ.endsWith('-water'))!, name: '许退', certNo: '执659101-water-retired', gone: { status: 'RETIRED' as const, on: addDays(today, -60) } }
  return {
    ...places, officers: [...officers, gone], letters, empowered: empoweredRows(places.organs, begin), entries: [...registersOf(places.areas, places.organs, years), ...documents.entries], fulfilments: kept.fulfilments,
    groups: [...groups, ...documents.groups, ...kept.groups, { group: 'departed-officer-certificate-active', bodyCode: gone.organ, records: [] }, { group: 'legal-review-staffing-low', bodyCode: '659101-fire', records: [] },
      ...bodies.filter(({ areaCode }) => areaCode === bare).map(({ id }): Group => ({ group: 'benchmark-or-lists-not-published', bodyCode: id, records: [] }))],
    acts: () => actsOf(wanted, bodies, shares, officers),
  }
}

const staffed = (acting: number): Staff => ({ acting, reviewing: Math.ceil(acting / 8) })

/** How many acts each body has: some are much busier than others. */
function sharedOut(count: number, bodies: readonly WorldOrgan[], seed: number): Map<string, number> {
  const random = numbersFrom(seed)
  const weights = bodies.map(({ fieldCodes }) => (fieldCodes[0] === 'MARKET' ? 3 : fieldCodes[0] === 'OTHER' ? 0.5 : 1) * (0.6 + random()))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let [reached, given] = [0, 0]
  return new Map(bodies.map(({ id }, at) => {
    reached += weights[at]!
    const own = Math.round(count * reached / whole) - given
    given += own
    return [id, own]
  }))
}

function* actsOf(wanted: WorldWanted, bodies: readonly WorldOrgan[], shares: ReadonlyMap<string, number>, officers: readonly WorldOfficer[]): Generator<Generated | Group> {
  const { seed, today } = wanted
  const [random, shared, turns] = [numbersFrom(seed), { diary: new Diary(), fines: new Fines() }, new Turns()]
  let number = 0
  const ofBody = Map.groupBy(officers.filter(isActing), ({ organ }) => organ)
  const senderOf = (body: WorldOrgan, turn: number) =>
    new Sender({ body, officers: ofBody.get(body.id)!.map(({ name, certNo }) => ({ name, certNo })) }, numbersFrom(between(random, 0, 2 ** 31)), () => ++number, turn, shared)
  for (const [turn, body] of bodies.entries()) {
    if (isApart(body)) continue
    const sender = senderOf(body, turn)
    fill(sender, shares.get(body.id)!, wanted, random, turns)
    yield* reported(sender)
  }
  const apart = new Map(bodies.flatMap((body, turn) => (isApart(body) ? [[body.id, senderOf(body, turn)] as const] : [])))
  const first = bodies.find(body => isApart(body) && body.areaCode !== bare)!.areaCode
  yield* plantGroups({ today, sender: what => apart.get(`${first}-${what}`)! })
  apart.get(`${bare}-market`)?.add('penalty', addDays(today, -200))
  for (const [id, sender] of apart) {
    for (const { told, breaks } of misnumbered(id.replace(/^\d+-/, ''), reported(sender))) yield { told: soFar(told, today), breaks }
  }
}
