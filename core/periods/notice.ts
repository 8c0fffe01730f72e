import type { Day, HolidayNotice, Region, Span } from '../norms/period.ts'
import { numbersOf } from './calendar.ts'
import { toDay, toNumber, weekday, yearOf } from './day.ts'
import { chineseDay } from './notation.ts'
import { drafted, type Draft, type NoticeProblem } from './noticeShape.ts'

/** What is known before a notice is entered. */
export interface NoticeSurroundings {
  readonly regions: readonly Region[]
  /** The notices in force: one for each place and year at most. */
  readonly notices: readonly HolidayNotice[]
}

/** A notice that can be entered, or everything that is wrong with it. `known`: the same days are in force already. */
export type NoticeRead =
  | { readonly ok: true; readonly notice: HolidayNotice; readonly known: boolean }
  | { readonly ok: false; readonly problems: readonly NoticeProblem[] }

/**
 * Reads a notice as people write it (YAML or JSON in the form of `HolidayNotice`) or as holiday-cn publishes it
 * (`year` and `days` of name, date, isOffDay). A notice that is wrong would move last days without anybody seeing why,
 * so nothing is guessed.
 */
export function readNotice(written: unknown, surroundings: NoticeSurroundings): NoticeRead {
  const { draft, problems } = drafted(written)
  if (!draft) return { ok: false, problems }
  const all = [...problems, ...wrongPlace(draft, surroundings.regions), ...wrongDays(draft)]
  if (all.length > 0) return { ok: false, problems: all }
  const known = surroundings.notices.find(notice => notice.region === draft.region && notice.year === draft.year)
  if (known && arrangesTheSame(known, draft)) return { ok: true, notice: known, known: true }
  const succession = wrongSuccession(draft, known)
  return succession ? { ok: false, problems: [succession] } : { ok: true, notice: draft, known: false }
}

function wrongPlace({ region }: Draft, regions: readonly Region[]): NoticeProblem[] {
  if (regions.some(({ id }) => id === region)) return []
  const list = regions.map(({ id, name }) => `${id}（${name}）`).join('、')
  return [{ code: 'region.unknown', at: 'region', says: `没有编号为“${region}”的地区，请从中选择：${list}` }]
}

function wrongDays({ year, holidays }: Draft): NoticeProblem[] {
  const reversed = holidays.flatMap(({ name, rest }, index) => rest.from <= rest.to ? [] : [{
    code: 'rest.reversed', at: `holidays[${index}].rest`, says: `${name}放假的首日${chineseDay(rest.from)}晚于末日${chineseDay(rest.to)}，请核对前后`,
  }])
  if (reversed.length > 0) return reversed
  return [...holidays.flatMap((holiday, index) => [...strayDays(year, holiday, index), ...wrongWork(holiday, index)]), ...namedTwice(holidays)]
}

type Holiday = HolidayNotice['holidays'][number]

function strayDays(year: number, { name, rest, work = [] }: Holiday, index: number): NoticeProblem[] {
  const isStray = (day: Day) => Math.abs(yearOf(toNumber(day)) - year) > 1
  const says = (day: Day) => `${name}的${chineseDay(day)}不在${year}年，也不在它的前后一年，请核对年份`
  const ends = rest.from === rest.to ? [rest.from] : [rest.from, rest.to]
  return [
    ...ends.filter(isStray).map(day => ({ code: 'day.outside', at: `holidays[${index}].rest`, says: says(day) })),
    ...work.filter(isStray).map(day => ({ code: 'day.outside', at: `holidays[${index}].work`, says: says(day) })),
  ]
}

function wrongWork({ name, rest, work = [] }: Holiday, index: number): NoticeProblem[] {
  const at = `holidays[${index}].work`
  return work.flatMap(day => {
    if (isWithin(day, rest)) return [{ code: 'work.insideRest', at, says: `${name}的上班日${chineseDay(day)}在它自己的放假日之内，请核对` }]
    return isWeekend(day) || returns(day, rest) ? []
      : [{ code: 'work.weekday', at, says: `${name}的上班日${chineseDay(day)}不是周六、周日，本来就上班，请核对日期` }]
  })
}

const isWithin = (day: Day, { from, to }: Span): boolean => from <= day && day <= to
export const isWeekend = (day: Day): boolean => weekday(toNumber(day)) >= 5
/** A notice may say from which weekday on people are back (延长春节假期的通知：2月3日起正常上班). */
const returns = (day: Day, { to }: Span): boolean => toNumber(day) === toNumber(to) + 1

function namedTwice(holidays: Draft['holidays']): NoticeProblem[] {
  const seen = new Map<number, string>()
  return holidays.flatMap(({ name, rest, work = [] }, index) => {
    const numbers = [...numbersOf(rest), ...work.filter(day => !isWithin(day, rest)).map(toNumber)]
    const twice = numbers.find(number => seen.has(number))
    const other = twice === undefined ? undefined : seen.get(twice)
    for (const number of numbers) seen.set(number, name)
    return twice === undefined ? [] : [{
      code: 'day.twice', at: `holidays[${index}]`, says: `${chineseDay(toDay(twice))}既写在“${other}”，又写在“${name}”，同一日只能写一次`,
    }]
  })
}

/** Day by day: names and titles may differ, and the order of writing. */
function arrangesTheSame(known: HolidayNotice, draft: Draft): boolean {
  const daysOf = ({ holidays }: Pick<HolidayNotice, 'holidays'>): string => holidays.flatMap(({ rest, work = [] }) => [
    ...numbersOf(rest).map(number => `${toDay(number)} off`), ...work.map(day => `${day} on`),
  ]).sort().join()
  return daysOf(known) === daysOf(draft)
}

function wrongSuccession({ replaces, year, region }: Draft, known: HolidayNotice | undefined): NoticeProblem | undefined {
  if (known && replaces === undefined) {
    return { code: 'notice.duplicate', at: 'replaces', says: `${region} ${year}年已有通知“${known.title}”，放假安排与本通知不同。本通知取代它的，请写明 replaces: ${known.title}` }
  }
  if (replaces === undefined || known?.title === replaces) return undefined
  return known
    ? { code: 'replaces.unknown', at: 'replaces', says: `本通知写明取代“${replaces}”，现行的却是“${known.title}”，请核对名称` }
    : { code: 'replaces.unknown', at: 'replaces', says: `本通知写明取代“${replaces}”，但${region} ${year}年没有这份通知，请先录入它，或者去掉 replaces` }
}
