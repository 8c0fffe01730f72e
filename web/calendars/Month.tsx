import type { Day as DayValue } from '../../core/norms/period.ts'
import { toNumber, weekday } from '../../core/periods/day.ts'
import type { CalendarYear } from '../../server/http/contract/index.ts'
import { words } from '../words/index.ts'

type CalendarDay = CalendarYear['days'][number]

const says = words.calendars

/** A month as it hangs on the wall, Monday first. What a day is stands there as a mark and in words, not in colour alone. */
export function Month({ month, days, today }: { month: number; days: readonly CalendarDay[]; today: DayValue }) {
  const blanks = days[0] ? weekday(toNumber(days[0].day)) : 0
  const cells: (CalendarDay | undefined)[] = [...Array.from<undefined>({ length: blanks }), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (__, at) => cells[week * 7 + at]))
  return (
    <table className="month-table">
      <caption>{says.month(month)}</caption>
      <thead><tr>{says.weekdays.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
      <tbody>{weeks.map((week, index) => <tr key={index}>{week.map((day, at) => (day ? <Cell key={day.day} day={day} today={today} /> : <td key={at} />))}</tr>)}</tbody>
    </table>
  )
}

function Cell({ day, today }: { day: CalendarDay; today: DayValue }) {
  const { kind, mark, words: said } = natureOf(day)
  const isToday = day.day === today
  return (
    <td className={`calendar-day ${kind}${isToday ? ' today' : ''}`} title={said}>
      <time dateTime={day.day}>{Number(day.day.slice(8))}</time>
      {mark && <b className="mark" aria-hidden>{mark}</b>}
      {(said || isToday) && <span className="visually-hidden">{[isToday && says.today, said].filter(Boolean).join('，')}</span>}
    </td>
  )
}

function natureOf({ works, holiday, local }: CalendarDay): { kind: string; mark?: string; words?: string } {
  if (holiday === null) return { kind: works ? 'plain' : 'weekend' }
  if (works) return { kind: 'work', mark: says.marks.work, words: says.dayWorked(holiday) }
  return local ? { kind: 'local', mark: says.marks.local, words: says.dayLocal(holiday) } : { kind: 'off', mark: says.marks.off, words: says.dayOff(holiday) }
}
