import { useActingOrgan, useSession } from '../frame/acting.ts'
import { useToday } from '../frame/today.ts'
import './Watermark.css'

/** Enough for the largest screen and a sheet of A4. */
const times = 60

/** Who sees this page, on which day: over all of it, on the screen, in a photograph and on paper. For what is not for everybody's eyes. */
export function Watermark() {
  const organ = useActingOrgan()?.organ.name
  const name = useSession()?.account.name
  const text = [organ, name, useToday()].filter(Boolean).join('　')
  return <div className="watermark" aria-hidden>{Array.from({ length: times }, (_, at) => <span key={at} data-mark={text} />)}</div>
}
