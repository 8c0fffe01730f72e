import type { Day } from '../norms/index.ts'
import { stateOn } from '../people/index.ts'
import { withPowers } from './bodies.ts'
import { coversDay, type Dated, versionOn } from './dated.ts'
import type { Entry, InspectionPlan, SpecialPeriod, Standard } from './entries.ts'
import { ByPlace, liesIn, narrowness } from './place.ts'
import { type Body, type HeldCredential, noEntries, type World, type WorldEntries } from './world.ts'

/** Indexes entries once, so that millions of questions cost little. */
export function worldOf(entries: Partial<WorldEntries>): World {
  const all = { ...noEntries, ...entries }
  return { ...items(all), ...discretion(all), ...standards(all), ...inspections(all), ...moneys(all), ...grounds(all), ...bodies(all), ...people(all), ...entrusting(all) }
}

type Part<Asked extends keyof World> = Pick<World, Asked>

const made = ({ publishedOn }: Entry, day: Day): boolean => publishedOn !== null && publishedOn <= day

/** By one key and then another, the versions in the order of their days. */
function byTwo<E extends Dated>(entries: readonly E[], first: (entry: E) => string, second: (entry: E) => string): Map<string, Map<string, readonly E[]>> {
  return new Map([...Map.groupBy(entries, first)].map(([key, some]) => [key, byOne(some, second)]))
}

const byOne = <E extends Dated>(entries: readonly E[], key: (entry: E) => string): Map<string, readonly E[]> =>
  new Map([...Map.groupBy(entries, key)].map(([of, some]) => [of, some.sort((a, b) => (a.from < b.from ? -1 : 1))]))

const placed = <E extends Entry & { readonly place: string }>(entries: readonly E[], key: (entry: E) => string): Map<string, ByPlace<E>> =>
  new Map([...Map.groupBy(entries, key)].map(([of, some]) => [of, new ByPlace(some)]))

/** The first in force of those that rule a place, the narrowest first. */
function firstOn<E extends Dated>(entries: readonly E[] | undefined, day: Day): E | undefined {
  if (entries === undefined) return undefined
  for (const entry of entries) if (coversDay(entry, day)) return entry
  return undefined
}

function items({ item }: WorldEntries): Part<'item'> {
  const byBody = byTwo(item, ({ organ }) => organ, ({ code }) => code)
  return {
    item: (code, body, day) => {
      const list = byBody.get(body)
      return list === undefined ? undefined : versionOn(list.get(code), day) ?? null
    },
  }
}

function discretion({ offence, benchmark, list }: WorldEntries): Part<'offence' | 'benchmark' | 'listEntries'> {
  const offences = placed(offence, ({ code }) => code)
  const benchmarks = placed(benchmark, (each) => each.offence)
  const lines = placed(list, (each) => each.offence)
  const anyLists = new ByPlace(list)
  return {
    offence: (code, place, day) => firstOn(offences.get(code)?.at(place), day),
    benchmark: (code, place, day) => {
      for (const each of benchmarks.get(code)?.at(place) ?? []) if (coversDay(each, day) && made(each, day)) return each
      return undefined
    },
    listEntries: (code, place, day) => {
      const ruling = lines.get(code)?.at(place)
      if (ruling === undefined || ruling.length === 0) return anyLists.at(place).length === 0 ? undefined : []
      return ruling.filter((each) => coversDay(each, day) && made(each, day))
    },
  }
}

const rankOfStandard = (standard: Standard): number => narrowness(standard) * 4 + Number(standard.fieldCode !== null) * 2 + Number(standard.party !== null)
const rankOfPeriod = (period: SpecialPeriod): number => Number(period.item !== null) * 100 + narrowness(period) * 2 + Number(period.fieldCode !== null)

function standards({ standard, period }: WorldEntries): Part<'standard' | 'specialPeriod'> {
  const byPurpose = new Map([...Map.groupBy(standard, ({ purpose }) => purpose)].map(([purpose, some]) => [purpose, new ByPlace(some, rankOfStandard)]))
  const byNorm = new Map([...Map.groupBy(period, ({ norm }) => norm)].map(([norm, some]) => [norm, new ByPlace(some, rankOfPeriod)]))
  return {
    standard: (purpose, { place, field, party }, day) => {
      for (const each of byPurpose.get(purpose)?.at(place) ?? []) {
        if ((each.fieldCode === null || each.fieldCode === field) && (each.party === null || each.party === party) && coversDay(each, day)) return each
      }
      return undefined
    },
    specialPeriod: (norm, { place, field, item }, day) => {
      for (const each of byNorm.get(norm)?.at(place) ?? []) {
        if ((each.item === null || each.item === item) && (each.fieldCode === null || each.fieldCode === field) && coversDay(each, day)) return each
      }
      return undefined
    },
  }
}

function inspections({ plan, cap, bodies: spans }: WorldEntries): Part<'plan' | 'cap'> {
  const plans = byTwo(plan, ({ organ }) => organ, ({ code }) => code)
  const makers = byTwo(plan, ({ code }) => code, ({ organ }) => organ)
  const known = new Map(spans.map((each) => [each.id, each]))
  const isAbove = (maker: string, body: string): boolean => {
    const [its, own] = [known.get(maker), known.get(body)]
    if (its === undefined || own === undefined || its.area === own.area || !liesIn(own.area, its.area)) return false
    return its.fields.length === 0 || own.fields.length === 0 || its.fields.some((field) => own.fields.includes(field))
  }
  const ofAnother = (code: string, body: string, day: Day, isJoint: boolean): InspectionPlan | undefined => {
    for (const [maker, versions] of makers.get(code) ?? []) {
      const version = versionOn(versions, day)
      if (version === undefined) continue
      if (isAbove(maker, body)) return { ...version, deployedAbove: true }
      if (isJoint) return version
    }
    return undefined
  }
  const caps = byTwo(cap.filter(({ publishedOn }) => publishedOn !== null), ({ organ }) => organ, ({ year }) => year)
  return {
    plan: (code, body, day, isJoint) => {
      const kept = plans.get(body)
      return versionOn(kept?.get(code), day) ?? ofAnother(code, body, day, isJoint) ?? (kept === undefined ? undefined : null)
    },
    cap: (body, year, risk) => {
      const ofYear = caps.get(body)?.get(year)
      return ofYear?.find((each) => each.risk === risk) ?? ofYear?.find((each) => each.risk === null)
    },
  }
}

function moneys({ fee, reward }: WorldEntries): Part<'fee' | 'rewardStandard'> {
  const fees = placed(fee, ({ code }) => code)
  const anyFees = new ByPlace(fee)
  const rewards = placed(reward, ({ type }) => type)
  return {
    fee: (code, place, day) => firstOn(fees.get(code)?.at(place), day) ?? (anyFees.at(place).length === 0 ? undefined : null),
    rewardStandard: (type, grade, place, day) => {
      for (const each of rewards.get(type)?.at(place) ?? []) if (each.grade === grade && coversDay(each, day)) return each
      return undefined
    },
  }
}

/** 《中华人民共和国食品安全法》 and 食品安全法 are one law. */
export const plainName = (name: string): string => name.replaceAll(/[《》\s]/g, '').replace(/^中华人民共和国/, '')

function grounds({ basis, areas, area, numbering }: WorldEntries): Part<'legalBasis' | 'isArea' | 'area' | 'areaSetting' | 'numberPatterns'> {
  const laws = byOne(basis, ({ name }) => plainName(name))
  const divisions = new Map(areas.map((each) => [each.code, each]))
  const settings = new ByPlace(area)
  const numberings = new ByPlace(numbering)
  const lawOf = (name: string) => laws.get(name) ?? laws.get(plainName(name))
  return {
    legalBasis: (name, day) => {
      const versions = lawOf(name)
      return versions === undefined ? undefined : versionOn(versions, day) ?? null
    },
    isArea: (code, day) => {
      if (divisions.size === 0) return undefined
      const division = divisions.get(code)
      return division !== undefined && (division.from === null || division.from <= day) && (division.to === null || day <= division.to)
    },
    area: (code) => divisions.get(code),
    areaSetting: (place, day) => firstOn(settings.at(place), day),
    numberPatterns: (place, day) => numberings.at(place).flatMap((each) => (coversDay(each, day) ? each.patterns : [])),
  }
}

function bodies({ bodies: spans, power }: WorldEntries): Part<'body'> {
  const powers = byOne(power, ({ organ }) => organ)
  const byId = new Map<string, readonly Body[]>([...byOne(spans, ({ id }) => id)].map(([id, some]) => [id, withPowers(some, powers.get(id) ?? [])]))
  return { body: (id, day) => versionOn(byId.get(id), day) }
}

function people({ officers }: WorldEntries): Part<'credential' | 'officer' | 'keepsCredentials'> {
  const byId = new Map(officers.map((officer) => [officer.officer, officer]))
  const byNumber = new Map<string, HeldCredential>(officers.flatMap(({ credentials }) => credentials.map((credential) => [credential.number, credential] as const)))
  const organs = new Set(officers.flatMap(({ credentials }) => credentials.map(({ organ }) => organ)))
  return {
    keepsCredentials: (organ) => organs.has(organ),
    credential: (number, day) => {
      const credential = byNumber.get(number)
      return credential && { credential, state: stateOn(credential, day) }
    },
    officer: (id) => byId.get(id),
  }
}

function entrusting({ entrustments, empowered, bodies: spans }: WorldEntries): Part<'entrustments' | 'empowered'> {
  const known = new Set(spans.map(({ id }) => id))
  const to = byOne(entrustments, ({ entrusted }) => entrusted)
  const given = byOne(empowered, ({ body }) => body)
  return {
    entrustments: (by, entrusted, day) => {
      const letters = to.get(entrusted)
      if (letters === undefined) return known.has(entrusted) ? [] : undefined
      return letters.filter((letter) => (by === undefined || letter.by === by) && coversDay(letter, day))
    },
    empowered: (body, item, day) => {
      const items = given.get(body)
      if (items === undefined) return undefined
      for (const each of items) if ((each.code === item || each.name === item) && coversDay(each, day)) return each
      return null
    },
  }
}
