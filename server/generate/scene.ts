import type { Counting, Day } from '../../core/norms/index.ts'
import { type Calendar, lastDayOnly, workingDayFrom } from '../../core/periods/index.ts'
import { isUscc } from '../../core/records/index.ts'

/** A body that acts, as a record must name it. */
export interface ActingBody {
  readonly id: string
  readonly name: string
  readonly areaCode: string
  readonly region: string
  readonly documentMark: string
  readonly fieldCodes: readonly string[]
  /** Of the place, as names of enterprises begin with it. */
  readonly placeName?: string
}

/** Who acts, against whom, and when it begins: everything else of a lawful act follows from it. */
export interface Scene {
  readonly body: ActingBody
  readonly number: number
  readonly party: string
  /** Which of the enterprises of the place the party is; left out: one of its own. */
  readonly partyNumber?: number
  /** Two at least, with credentials that are valid. */
  readonly officers: readonly { readonly name: string, readonly certNo: string }[]
  /** The working day so many working days after the first step. */
  day(workingDays: number): Day
}

const counting: Counting = { plainDay: 'calendar', endsOnHoliday: 'unchanged', reading: '' }

/** Days of a scene that begins on that day, or on the first working day after it. */
export function daysFrom(begin: Day, calendar: Calendar): Scene['day'] {
  const first = workingDayFrom(begin, calendar)
  const known = new Map<number, Day>([[0, first]])
  return (count) => {
    const day = known.get(count) ?? lastDayOnly({ unit: 'workingDay', count }, first, counting, calendar)!
    known.set(count, day)
    return day
  }
}

/** A 统一社会信用代码 that no enterprise has, its check character right. */
export function fictitiousUscc(division: string, number: number): string {
  const code = `91${division}MA${String(number % 10_000_000).padStart(7, '0')}`
  return [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map(last => code + last).find(isUscc)!
}

export const at = (day: Day, time: string): string => `${day} ${time}`
