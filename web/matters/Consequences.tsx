import { useEffect, useState } from 'react'
import type { Consequences as ConsequencesOut, previewAct } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { problemOf } from '../frame/queries.ts'
import { compute, type Given } from '../frame/request.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { LastDay } from '../parts/Day.tsx'
import { words } from '../words/index.ts'
import type { ActBody } from './actBody.ts'

const pause = 350

/** What would happen, computed anew a moment after the form has changed. Nothing is written. */
export function usePreview(matter: string, body: ActBody): { consequences: ConsequencesOut | undefined; error: Error | undefined } {
  const organ = useActingOrgan()?.organ.id
  const [answer, setAnswer] = useState<{ consequences?: ConsequencesOut; error?: Error }>({})
  const asked = JSON.stringify(body)
  useEffect(() => {
    const cancel = new AbortController()
    const given: Given<typeof previewAct> = { params: { id: matter }, query: { organ }, body: JSON.parse(asked) as ActBody }
    const timer = setTimeout(() => {
      compute<typeof previewAct>('/api/matters/:id/acts/preview', given, cancel.signal)
        .then((consequences) => setAnswer({ consequences }))
        .catch((error: unknown) => { if (!cancel.signal.aborted) setAnswer({ error: error as Error }) })
    }, pause)
    return () => { clearTimeout(timer); cancel.abort() }
  }, [matter, organ, asked])
  return { consequences: answer.consequences, error: answer.error }
}

/** Who gets it, which periods start and when they end: the confirmation stands above the button, not in a dialog. */
export function Consequences({ matter, body, leavesTheHouse }: { matter: string; body: ActBody; leavesTheHouse: boolean }) {
  const { consequences, error } = usePreview(matter, body)
  const refused = problemOf(error)?.citation !== undefined
  return (
    <section className="consequences" aria-live="polite" aria-label={words.matters.willHappen}>
      <h3>{words.matters.willHappen}</h3>
      {error && (refused ? <TroubleNotice error={error} /> : <p className="quiet">{words.matters.fillFirst}</p>)}
      {!error && !consequences && <p className="quiet">{words.matters.computing}</p>}
      {!error && consequences && <What happens={consequences} leavesTheHouse={leavesTheHouse} />}
    </section>
  )
}

export function What({ happens, leavesTheHouse }: { happens: ConsequencesOut; leavesTheHouse: boolean }) {
  return (
    <ul className="what">
      {happens.paper && <li>{words.matters.goesTo(happens.paper.title, happens.paper.addressee, happens.paper.signedBy)}</li>}
      {happens.starts.map((clock) => (
        <li key={clock.id}>
          ＋ {clock.what}（{clock.whoName}）{clock.lastDay ? <LastDay day={clock.lastDay} provisional={clock.provisional} right={clock.kind === 'power'} /> : words.clocks.states.noLastDay}{' '}
          <Cite {...clock.citation} />
        </li>
      ))}
      {happens.ends.map((clock) => <li key={clock.id}>− {clock.state === 'held' ? words.matters.holdsClock(clock.what) : words.matters.endsClock(clock.what)}</li>)}
      {happens.flagged && <li className="warning">{happens.flagged.says} <Cite {...happens.flagged} /></li>}
      {happens.closed ? <li>{words.matters.willClose(happens.closed.name)}</li> : happens.waitingForName && <li>{words.matters.thenWaits(happens.waitingForName)}</li>}
      {leavesTheHouse && !happens.paper && <li className="quiet">{words.matters.leavesTheHouse}</li>}
    </ul>
  )
}
