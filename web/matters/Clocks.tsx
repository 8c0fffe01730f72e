import type { ClockOut } from '../../server/http/contract/index.ts'
import { Clock } from '../parts/Clock.tsx'
import { words } from '../words/index.ts'

const live: readonly ClockOut['state'][] = ['running', 'held', 'atOnce', 'overdue']

/** The periods of a matter side by side; those that are over are folded away, not gone. */
export function Clocks({ matter, clocks }: { matter: string; clocks: readonly ClockOut[] }) {
  const running = clocks.filter(({ state }) => live.includes(state))
  const ended = clocks.filter(({ state }) => !live.includes(state))
  if (clocks.length === 0) return null
  return (
    <section className="panel" aria-labelledby="clocks-title">
      <h2 id="clocks-title" className="panel-title">{words.clocks.title}</h2>
      {running.length === 0
        ? <p className="panel-note">{words.clocks.none}</p>
        : <ul className="clocks">{running.map((clock) => <Clock key={`${clock.id}${clock.startedOn}`} clock={clock} matter={matter} />)}</ul>}
      {ended.length > 0 && (
        <details className="ended-clocks">
          <summary>{words.clocks.ended(ended.length)}</summary>
          <ul className="clocks">{ended.map((clock) => <Clock key={`${clock.id}${clock.startedOn}${clock.endedOn}`} clock={clock} />)}</ul>
        </details>
      )}
    </section>
  )
}
