import { Select } from 'antd'
import { Fragment } from 'react'
import type { AnswerOf, CalendarYear, getCalendar, listCalendars, NoticeOut } from '../../server/http/contract/index.ts'
import type { Day as DayValue } from '../../core/norms/period.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing } from '../frame/states.tsx'
import { Day } from '../parts/Day.tsx'
import { words } from '../words/index.ts'
import { Month } from './Month.tsx'
import { Sources } from './Sources.tsx'

const says = words.calendars

/** A year of a region at a glance; region and year stand in the address. */
export function YearView({ regions, today }: { regions: AnswerOf<typeof listCalendars>['regions']; today: DayValue }) {
  const [query, change] = useQueryOfAddress()
  const own = useActingOrgan()?.organ.region
  const region = regions.find(({ id }) => id === (query['region'] ?? own)) ?? regions[0]!
  const year = /^\d{4}$/.test(query['year'] ?? '') ? Number(query['year']) : Number(today.slice(0, 4))
  const answer = useAsk<typeof getCalendar>('/api/calendars/:region/:year', { params: { region: region.id, year } }, { keep: true })
  const go = (to: number) => change({ year: String(to), region: region.id })
  return (
    <>
      <div className="filters no-print">
        <Select className="filter" aria-label={says.region} prefix={<span className="quiet">{says.region}</span>} popupMatchSelectWidth={false} value={region.id}
          options={regions.map(({ id, name }) => ({ value: id, label: name }))} onChange={(id) => change({ region: id, year: String(year) })} />
        <span className="year-steps" role="group" aria-label={says.yearLabel}>
          <button type="button" className="text-button" onClick={() => go(year - 1)}><span aria-hidden>‹ </span>{year - 1}<span className="visually-hidden">，{says.before}</span></button>
          <strong aria-live="polite">{says.year(year)}</strong>
          <button type="button" className="text-button" onClick={() => go(year + 1)}>{year + 1}<span aria-hidden> ›</span><span className="visually-hidden">，{says.after}</span></button>
        </span>
      </div>
      <Answer of={answer} lines={12}>{(calendar) => <Year calendar={calendar} today={today} />}</Answer>
    </>
  )
}

function Year({ calendar, today }: { calendar: CalendarYear; today: DayValue }) {
  const months = Array.from({ length: 12 }, (_, index) => calendar.days.filter(({ day }) => Number(day.slice(5, 7)) === index + 1))
  return (
    <>
      {(calendar.provisional || calendar.caveats.length > 0) && (
        <div className="notice tentative" {...(calendar.provisional && { 'data-provisional': true })}>
          {(calendar.provisional ? [says.provisional] : calendar.caveats).map((sentence) => <p key={sentence}><span aria-hidden>◇ </span>{sentence}</p>)}
        </div>
      )}
      <section className="panel" aria-labelledby="year-title">
        <h2 id="year-title" className="panel-title">{calendar.regionName} {says.year(calendar.year)}　<span className="quiet">{says.workingDays(calendar.workingDays)}</span></h2>
        <p className="legend quiet" aria-label={says.legend.label}>
          <span><b className="mark off">{says.marks.off}</b>{says.legend.off}</span><span><b className="mark work">{says.marks.work}</b>{says.legend.work}</span>
          <span><b className="mark local">{says.marks.local}</b>{says.legend.local}</span><span>{says.legend.weekend}</span>
        </p>
        <div className="months">{months.map((days, index) => <Month key={index} month={index + 1} days={days} today={today} />)}</div>
      </section>
      <Arrangements notices={calendar.notices} year={calendar.year} />
    </>
  )
}

/** The holidays of the year in words, each with the notice that says so. */
function Arrangements({ notices, year }: { notices: readonly NoticeOut[]; year: number }) {
  const touches = (day: DayValue) => day.startsWith(`${year}-`)
  const rows = notices.flatMap((notice) => notice.holidays.map((holiday) => ({ ...holiday, notice })))
    .filter(({ from, to, work }) => [from, to, ...work].some(touches)).sort((a, b) => (a.from < b.from ? -1 : 1))
  return (
    <section className="panel" aria-labelledby="arrangements-title">
      <h2 id="arrangements-title" className="panel-title">{says.list}</h2>
      {rows.length === 0
        ? <Nothing>{says.noHolidays}</Nothing>
        : (
            <ul className="arrangements">
              {rows.map(({ name, from, to, work, notice }) => (
                <li key={`${notice.title}${from}`}>
                  <strong>{name}</strong>
                  <span><Day day={from} full />{from !== to && <>—<Day day={to} full /></>} {says.from}</span>
                  <span>{work.map((day) => <Fragment key={day}><Day day={day} full /> </Fragment>)}{work.length > 0 && says.works}</span>
                  <span className="quiet">{notice.title} <Sources sources={notice.sources} /></span>
                </li>
              ))}
            </ul>
          )}
    </section>
  )
}
