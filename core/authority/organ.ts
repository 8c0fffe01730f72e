import type { Day, Level } from '../norms/index.ts'

/** 街道办事处 and 地区行署 are dispatched organs; 派出所 a dispatched body; 司法所 a justice station; 议事协调机构 only coordinate; 监察机关, 检察院, 法院 are external. */
export type OrganKind =
  | 'government' | 'department' | 'justiceDepartment' | 'dispatchedOrgan' | 'dispatchedBody' | 'institution'
  | 'authorizedOrganization' | 'entrustedOrganization' | 'justiceStation' | 'coordination' | 'external'

/** An organ of the administration, or an organisation that enforces beside it. The references are ids of other organs. */
export interface Organ {
  readonly id: string
  readonly name: string
  readonly kind: OrganKind
  readonly level: Level
  /** Id of the `Region` whose law rules it. */
  readonly region: string
  /** The government it belongs to; of a vertically managed organ, the one of its place and level; of a justice station, that of the township. */
  readonly government?: string
  /** The next higher organ: of a government the higher government, of a department the one above it in its system. */
  readonly superior?: string
  /** Who set up a dispatched organ or body, an institution, a justice station. */
  readonly setUpBy?: string
  readonly entrustedBy?: string
  /** What authorises an organisation: 法律、法规, or only a 规章. */
  readonly authorizedBy?: 'lawOrRegulation' | 'rule'
  /** 垂直管理, or 双重领导并以上级部门领导为主. */
  readonly management?: 'vertical' | 'upperLed'
  /** Name of the law that rules its supervision otherwise. */
  readonly otherLaw?: string
  /** Those that guide its work (业务指导) without any power over its cases. */
  readonly guidedBy?: readonly string[]
  /** First and last day of its existence, both included. */
  readonly from?: Day
  readonly to?: Day
}

export type Organs = ReadonlyMap<string, Organ>

export const organsById = (organs: Iterable<Organ>): Organs => new Map([...organs].map((organ) => [organ.id, organ]))

/** Throws for an id that is not there: references are checked where organs are entered. */
export function getOrgan(id: string, organs: Organs): Organ {
  const organ = organs.get(id)
  if (!organ) throw new Error(`unknown organ: ${id}`)
  return organ
}

export const existsOn = (organ: Pick<Organ, 'from' | 'to'>, day: Day): boolean =>
  (organ.from === undefined || organ.from <= day) && (organ.to === undefined || day <= organ.to)

/** A 地区行署 governs its area like the government that sent it. */
export const governs = (organ: Organ): boolean =>
  organ.kind === 'government' || (organ.kind === 'dispatchedOrgan' && organ.level === 'prefecture')

export const isDepartment = (organ: Organ): boolean => organ.kind === 'department' || organ.kind === 'justiceDepartment'

/** Whether one stands above the other in the same chain, at whatever distance. */
export function isAbove(upper: Organ, lower: Organ, organs: Organs): boolean {
  const seen = new Set<string>()
  for (let id = lower.superior; id !== undefined; id = getOrgan(id, organs).superior) {
    if (id === upper.id) return true
    if (seen.has(id)) throw new Error(`the organs above ${lower.id} form a circle`)
    seen.add(id)
  }
  return false
}

const levels: readonly Level[] = ['nation', 'region', 'prefecture', 'county', 'township']

export const isAtLeast = (organ: Organ, level: Level): boolean => levels.indexOf(organ.level) <= levels.indexOf(level)

/** Those right above an organ, in whatever way. */
const above = ({ superior, government, setUpBy, entrustedBy }: Organ): string[] => [superior, government, setUpBy, entrustedBy].filter((id) => id !== undefined)

/**
 * The nearest organ that stands above both, with the justice department through which it works: 共同上一级. Of several equally near
 * a government comes first. Undefined where the register knows none.
 */
export function commonSuperior(first: Organ, second: Organ, organs: Organs): Organ | undefined {
  const [ofFirst, ofSecond] = [distancesAbove(first, organs), distancesAbove(second, organs)]
  const shared = [...ofFirst.keys()].filter((id) => ofSecond.has(id)).map((id) => ({ organ: getOrgan(id, organs), far: Math.max(ofFirst.get(id)!, ofSecond.get(id)!) }))
  return shared.sort((a, b) => a.far - b.far || Number(governs(b.organ)) - Number(governs(a.organ)))[0]?.organ
}

function distancesAbove(organ: Organ, organs: Organs): Map<string, number> {
  const distances = new Map<string, number>()
  for (let [level, far] = [above(organ), 1]; level.length > 0; level = level.flatMap((id) => above(getOrgan(id, organs))), far++) {
    level = level.filter((id) => organs.has(id) && !distances.has(id))
    for (const id of level) distances.set(id, far)
  }
  return distances
}

/** The department through which a government supervises; undefined below the county. */
export function justiceDepartmentOf(government: Organ, organs: Organs, day: Day): Organ | undefined {
  for (const organ of organs.values()) {
    if (organ.kind === 'justiceDepartment' && organ.government === government.id && existsOn(organ, day)) return organ
  }
  return undefined
}

/**
 * To whom papers go. An organisation that acts in another's name answers through the organ that entrusted it,
 * unless that very organ supervises it.
 */
export function addresseeOf(organ: Organ, organs: Organs, authority?: Organ): Organ {
  if (organ.kind !== 'entrustedOrganization' || organ.entrustedBy === undefined || organ.entrustedBy === authority?.id) return organ
  return getOrgan(organ.entrustedBy, organs)
}

/**
 * Who may be the 上一级 of an authority, the usual one first: the department above in its system, else the government of its own
 * level. A vertically managed department has only its system, a government only the government above.
 */
export function superiorsOf(authority: Organ, organs: Organs): Organ[] {
  const ids = isDepartment(authority) && authority.management !== 'vertical'
    ? [authority.superior, authority.government]
    : [authority.superior ?? authority.setUpBy]
  return ids.filter((id) => id !== undefined).map((id) => getOrgan(id, organs))
}
