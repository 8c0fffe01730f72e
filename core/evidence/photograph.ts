import { chineseDay, daysBetween } from '../periods/index.ts'
import type { Day } from '../norms/index.ts'

/** What a camera wrote into a picture: its own clock (no time zone), and where it stood. */
export interface Taken {
  /** `2026-07-13T09:30` */
  readonly at: string | null
  readonly place: { readonly latitude: number, readonly longitude: number } | null
  readonly device: string | null
}

/** Clocks of cameras run astray by minutes; an hour is another occasion. */
const toleratedMinutes = 60

/**
 * What is to be explained where the camera's time is not the time that a person states. Nothing where they agree, or where one of
 * them is not known: a picture without a time is no reason for doubt.
 */
export function differenceOf(taken: Pick<Taken, 'at'> | null, stated: { readonly on: Day, readonly time: string | null }): string | undefined {
  if (!taken?.at) return undefined
  const [day = '', time = ''] = taken.at.split('T')
  if (!stated.time) {
    return day === stated.on ? undefined : `照片内记录的拍摄日期是${chineseDay(day as Day)}，与填写的取得日期${chineseDay(stated.on)}不同。请核对，或者说明原因。`
  }
  const apart = Math.abs(daysBetween(stated.on, day as Day) * 24 * 60 + minutesOf(time) - minutesOf(stated.time))
  return apart <= toleratedMinutes ? undefined
    : `照片内记录的拍摄时间是${chineseDay(day as Day)}${time}，与填写的${chineseDay(stated.on)}${stated.time}相差${apart >= 24 * 60 ? `${Math.round(apart / (24 * 60))}天` : `${Math.round(apart / 60)}小时`}。请核对，或者说明原因。`
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
