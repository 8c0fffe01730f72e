import type { TimelineEntryOut } from '../../server/http/contract/index.ts'
import { useToday } from '../frame/today.ts'
import { addresses } from '../frame/address.ts'
import { words } from '../words/index.ts'
import { Cite } from './Cite.tsx'
import { Day, Provisional } from './Day.tsx'
import { sayDay, sayInstant } from './day.ts'
import { Link } from './Link.tsx'
import './Timeline.css'

/** Entries beyond which a history is grouped by month. */
const groupedFrom = 30

/** What happened, newest first, and above it what is to come. */
export function Timeline({ entries, nameOfPaper }: { entries: readonly TimelineEntryOut[]; nameOfPaper: (id: string) => string | undefined }) {
  const newest = [...entries].reverse()
  const ahead = newest.filter(({ kind }) => kind === 'ahead')
  const past = newest.filter(({ kind }) => kind !== 'ahead')
  return (
    <>
      {ahead.length > 0 && <Entries label={words.matters.ahead} entries={ahead} nameOfPaper={nameOfPaper} />}
      {past.length <= groupedFrom
        ? <Entries label={words.matters.timeline} entries={past} nameOfPaper={nameOfPaper} />
        : months(past).map(([month, some]) => (
            <section key={month} className="month">
              <h3>{words.matters.month(month)}</h3>
              <Entries label={words.matters.month(month)} entries={some} nameOfPaper={nameOfPaper} />
            </section>
          ))}
    </>
  )
}

function Entries({ label, entries, nameOfPaper }: { label: string; entries: readonly TimelineEntryOut[]; nameOfPaper: (id: string) => string | undefined }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry, index) => <Entry key={`${entry.on}-${entry.label}-${index}`} entry={entry} nameOfPaper={nameOfPaper} />)}
    </ol>
  )
}

function Entry({ entry, nameOfPaper }: { entry: TimelineEntryOut; nameOfPaper: (id: string) => string | undefined }) {
  const today = useToday()
  const paper = entry.instrument ? nameOfPaper(entry.instrument) : undefined
  return (
    <li className={`entry ${entry.kind}`}>
      <span className="entry-day"><Day day={entry.on} /></span>
      <div className="entry-body">
        <p>
          {entry.byName && <span className="entry-by">{entry.byName} </span>}
          <strong>{entry.label}</strong> {entry.provisional && <><Provisional /> </>}<Cite {...entry.citation} />
          {paper && entry.instrument && <> <Link to={addresses.instrument(entry.instrument)}>{paper}</Link></>}
        </p>
        {entry.late && <p className="warning">{entry.late}</p>}
        {entry.detail.length > 0 && (
          <dl className="entry-detail">
            {entry.detail.map(({ name, value }) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
          </dl>
        )}
        {entry.started.length + entry.ended.length > 0 && (
          <p className="entry-clocks">
            {words.clocks.title}　{entry.started.map((clock) => (
              <span key={clock.id} className="nowrap">＋{clock.what}{clock.lastDay && ` ${sayDay(clock.lastDay, today)}`}{clock.provisional && <> <Provisional /></>}</span>
            ))}
            {entry.ended.map((clock) => <span key={clock.id} className="nowrap">−{clock.what}</span>)}
          </p>
        )}
        {entry.recorded && <p className="faint">{words.matters.recordedBy(entry.recorded.organ, entry.recorded.person, sayInstant(entry.recorded.at, today))}</p>}
      </div>
    </li>
  )
}

function months(entries: readonly TimelineEntryOut[]): [string, TimelineEntryOut[]][] {
  const groups = new Map<string, TimelineEntryOut[]>()
  for (const entry of entries) {
    const month = entry.on.slice(0, 7)
    groups.set(month, [...groups.get(month) ?? [], entry])
  }
  return [...groups]
}
