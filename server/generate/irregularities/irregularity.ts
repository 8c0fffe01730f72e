import type { KindOfAct } from '../../../core/norms/index.ts'
import type { Told } from '../lawful.ts'
import type { Scene } from '../scene.ts'

/** One way in which a lawful act goes wrong: what differs, and which norm that breaks. */
export interface Irregularity {
  readonly norm: string
  readonly kind: KindOfAct
  /** Norms that the same flaw breaks too. */
  readonly also?: readonly string[]
  readonly differs: (scene: Scene, told: Told) => Told
  /** Where it breaks a law: some bind one region or one field. Left out: everywhere. */
  readonly where?: (scene: Scene) => boolean
}

const isObject = (value: unknown): value is Told => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A record in which some things differ: groups are merged, lists are replaced. */
export function changed(told: Told, differences: Told): Told {
  return { ...told, ...Object.fromEntries(Object.entries(differences).map(([key, value]) => [key, isObject(value) && isObject(told[key]) ? changed(told[key], value) : value])) }
}

export const flaw = (kind: KindOfAct) => (norm: string, differs: Irregularity['differs'], also: readonly string[] = [], where?: Irregularity['where']): Irregularity =>
  ({ norm, kind, differs, ...(also.length > 0 && { also }), ...(where && { where }) })

/** Entries of a list of the record, some of them changed. */
export const each = (told: Told, list: string, change: (entry: Told, turn: number) => Told): Told => ({ [list]: (told[list] as readonly Told[]).map(change) })
