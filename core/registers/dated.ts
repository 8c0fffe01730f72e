import type { Day } from '../norms/index.ts'
import { addDays, chineseDay } from '../periods/index.ts'

/** From the first day to the last, both included; without a last day it still holds. */
export interface Dated {
  readonly from: Day
  readonly to: Day | null
}

export const coversDay = ({ from, to }: Dated, day: Day): boolean => from <= day && (to === null || day <= to)

/** Which of several versions of one thing holds on a day: the version of the day of the act decides. */
export function versionOn<Version extends Dated>(versions: readonly Version[] | undefined, day: Day): Version | undefined {
  if (versions === undefined) return undefined
  for (let at = versions.length - 1; at >= 0; at--) if (coversDay(versions[at]!, day)) return versions[at]
  return undefined
}

export const overlap = (one: Dated, other: Dated): boolean =>
  (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to)

export const spanWords = ({ from, to }: Dated): string => `${chineseDay(from)}至${to === null ? '今' : chineseDay(to)}`

/** What a new version does to those that are there: it follows the one that still runs, or it does not fit and is told why. */
export type Succession<Version> =
  | { readonly ok: true; readonly ends: Version | undefined; readonly lastDay: Day | undefined }
  | { readonly ok: false; readonly meets: Version; readonly says: string }

/**
 * Fits a version between the others of the same thing. Whatever runs without a last day ends on the day before; a span that was
 * written down is never cut short by another entry, only by its own end or a correction.
 */
export function succeed<Version extends Dated>(held: readonly Version[], next: Dated): Succession<Version> {
  const met = held.filter((version) => overlap(version, next))
  const running = met.find(({ from, to }) => to === null && from < next.from)
  const other = met.find((version) => version !== running)
  if (other) return { ok: false, meets: other, says: refusal(other, next) }
  return { ok: true, ends: running, lastDay: running && addDays(next.from, -1) }
}

function refusal(held: Dated, next: Dated): string {
  const meets = `与已经登记的版本（${spanWords(held)}）时间重叠，同一天只能有一个版本有效`
  if (held.from === next.from) return `${meets}。那个版本登记有误的，请更正它；内容有变化的，请核对起始日期。`
  if (next.from < held.from && next.to === null) return `${meets}。请填写失效日期，至迟为${chineseDay(addDays(held.from, -1))}。`
  return `${meets}。请核对起止日期；那个版本的期限登记有误的，请先更正它。`
}

/** The versions of one thing that stand in each other's way, with what to say of each pair. */
export function overlaps<Version extends Dated>(versions: readonly Version[]): { readonly one: Version; readonly other: Version; readonly says: string }[] {
  const sorted = [...versions].sort((a, b) => (a.from < b.from ? -1 : 1))
  return sorted.slice(1).flatMap((other, at) => {
    const one = sorted[at]!
    return overlap(one, other) ? [{ one, other, says: `${spanWords(one)}与${spanWords(other)}两个版本时间重叠，同一天只能有一个版本有效。请核对起止日期。` }] : []
  })
}
