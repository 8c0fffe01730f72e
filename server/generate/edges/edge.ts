import type { Day, KindOfAct } from '../../../core/norms/index.ts'
import { addDays, addMonths, workingDayFrom } from '../../../core/periods/index.ts'
import { calendarFor } from '../../../laws/registry.ts'
import type { Irregularity } from '../irregularities/irregularity.ts'
import type { Told } from '../lawful.ts'
import type { Scene } from '../scene.ts'

/** A limit tried at its edge: the same act on the last lawful day and a day beyond. */
export interface Edge extends Omit<Irregularity, 'differs'> {
  readonly kept: Irregularity['differs']
  readonly broken: Irregularity['differs']
}

/** The last lawful day of a limit, or the first one of what must wait; and the nearest day that is unlawful. */
interface Days { readonly kept: (scene: Scene) => Day, readonly broken: (scene: Scene) => Day }

export const edge = (kind: KindOfAct) => (norm: string, days: Days, differs: (day: Day, scene: Scene, told: Told) => Told, { also = [], where }: { also?: readonly string[], where?: (scene: Scene) => boolean } = {}): Edge => ({
  norm, kind, kept: (scene, told) => differs(days.kept(scene), scene, told), broken: (scene, told) => differs(days.broken(scene), scene, told), ...(also.length > 0 && { also }), ...(where && { where }),
})

/** Within so many working days after one of the scene. */
export const within = (count: number, from: number): Days => ({ kept: ({ day }) => day(from + count), broken: ({ day }) => addDays(day(from + count), 1) })
/** The same of an act that happens on working days only. */
export const withinAtWork = (count: number, from: number): Days => ({ kept: ({ day }) => day(from + count), broken: ({ day }) => day(from + count + 1) })
/** What starts a wait of so many working days that must be over before a day of the scene. */
export const waitedFor = (count: number, until: number): Days => ({ kept: ({ day }) => day(until - count - 1), broken: ({ day }) => day(until - count) })
/** The same where the wait may end on that day. */
export const waitedUntil = (count: number, until: number): Days => ({ kept: ({ day }) => day(until - count), broken: ({ day }) => day(until - count + 1) })

/** 自然日: the last day moves to a working day. */
export const withinDays = (count: number, from: number): Days => moved(({ day }) => addDays(day(from), count))
export const withinMonths = (count: number, from: number): Days => moved(({ day }) => addMonths(day(from), count))

const moved = (last: (scene: Scene) => Day): Days => {
  const kept = (scene: Scene) => workingDayFrom(last(scene), calendarFor(scene.body.region))
  return { kept, broken: scene => addDays(kept(scene), 1) }
}

/** The last day does not move. */
export const forDays = (count: number, from: number): Days => ({ kept: ({ day }) => addDays(day(from), count), broken: ({ day }) => addDays(day(from), count - 1) })

/** Whether the day before a day of the scene is one at work, too: then no day between them moves. */
export const followsWorkingDay = (until: number) => ({ day }: Scene): boolean => addDays(day(until), -1) === day(until - 1)
