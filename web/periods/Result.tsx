import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { AnswerOf, computeLastDay } from '../../server/http/contract/index.ts'
import { Cite } from '../parts/Cite.tsx'
import { Provisional } from '../parts/Day.tsx'
import { sayDay } from '../parts/day.ts'
import { words } from '../words/index.ts'

type Result = AnswerOf<typeof computeLastDay>
type DayRow = Result['days'][number]

const says = words.periods
/** Rows beyond which the days are folded by month. */
const foldedFrom = 62

/** The day in one number, the sentences that lead to it, and each day on request. */
export function Result({ result, from, title }: { result: Result; from: string; title: string }) {
  const [copied, setCopied] = useState(false)
  const day = result.lastDay ? sayDay(result.lastDay) : says.noLastDay
  const copy = async () => {
    const basis = result.citation ? `${result.citation.lawName}${result.citation.cite}` : ''
    await navigator.clipboard.writeText([title, says.conclusion(day), basis, ...result.explanation].filter(Boolean).join('\n'))
    setCopied(true)
  }
  return (
    <section className="panel result" aria-live="polite" aria-labelledby="result-title">
      <div className="result-head">
        <h2 id="result-title" className="quiet">{says.lastDay}</h2>
        <p className="result-day">{result.lastDay ? <time data-day dateTime={result.lastDay}>{day}</time> : day} {result.provisional && <Provisional />}</p>
        <p className="quiet">{title}　{result.period}　{result.regionName} {result.citation && <Cite {...result.citation} named />}</p>
        {isSecure && <Button className="no-print" onClick={() => void copy()}>{copied ? says.copied : says.copy}</Button>}
      </div>
      <ol className="result-why" aria-label={says.explanation}>{result.explanation.filter((sentence) => !result.caveats.includes(sentence)).map((sentence) => <li key={sentence}>{sentence}</li>)}</ol>
      {result.caveats.length > 0 && <ul className="result-caveats">{result.caveats.map((sentence) => <li key={sentence}><span aria-hidden>◇ </span>{sentence}</li>)}</ul>}
      {result.days.length > 0 && <Days days={result.days} from={from} lastDay={result.lastDay} />}
    </section>
  )
}

/** Browsers lend the clipboard to secure pages only; elsewhere there is no button that could not work. */
const isSecure = window.isSecureContext

function Days({ days, from, lastDay }: { days: readonly DayRow[]; from: string; lastDay: string | null }) {
  const months = useMemo(() => {
    const groups = new Map<string, DayRow[]>()
    for (const day of days) groups.set(day.day.slice(0, 7), [...groups.get(day.day.slice(0, 7)) ?? [], day])
    return [...groups]
  }, [days])
  return (
    <details className="by-day">
      <summary>{says.byDay} {days.length}</summary>
      {days.length <= foldedFrom
        ? <DayTable days={days} from={from} lastDay={lastDay} />
        : months.map(([month, some]) => (
            <details key={month}><summary>{says.month(month, some.length)}</summary><DayTable days={some} from={from} lastDay={lastDay} /></details>
          ))}
    </details>
  )
}

function DayTable({ days, from, lastDay }: { days: readonly DayRow[]; from: string; lastDay: string | null }) {
  return (
    <table className="days">
      <caption className="visually-hidden">{says.byDay}</caption>
      <thead><tr>{[says.column.day, says.column.number, says.column.works, says.column.why].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>
        {days.map((row) => (
          <tr key={row.day} className={[row.works ? '' : 'off', row.day === lastDay ? 'last' : ''].join(' ').trim() || undefined}>
            <td><time dateTime={row.day}>{sayDay(row.day)}</time></td>
            <td className="numeric">{row.counted ?? ''}</td>
            <td>{row.works ? says.works : says.rests}</td>
            <td>{reason(row, from, lastDay)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function reason(row: DayRow, from: string, lastDay: string | null): string {
  const holiday = row.holiday && (row.works ? says.madeUp(row.holiday) : says.holiday(row.holiday))
  const what = row.day === from ? says.start : row.day === lastDay ? says.last : row.counted === null ? says.notCounted : ''
  return [what, holiday].filter(Boolean).join('；')
}
