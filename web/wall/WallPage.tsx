import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { addresses, useGo } from '../frame/address.ts'
import { useKeys } from '../frame/keys.ts'
import { Link } from '../parts/Link.tsx'
import { clock } from '../records/clock.ts'
import { words } from '../words/index.ts'
import { everyMinute } from './again.ts'
import { AlertsWall } from './AlertsWall.tsx'
import { MattersWall } from './MattersWall.tsx'
import { RecordsWall } from './RecordsWall.tsx'
import '../records/Figures.css'
import './Wall.css'

const says = words.wall
/** Minutes without an answer after which the wall says so. */
const staleAfter = 10

const views = ['matters', 'alerts', 'records'] as const
const shown = { matters: MattersWall, alerts: AlertsWall, records: RecordsWall } as const

/** Figures to be read from across a room, no names: three pages that take turns each minute. Space holds one, the arrows turn, Escape leaves. */
export function WallPage() {
  const { view: asked } = useParams({ strict: false })
  const at = Math.max(0, views.findIndex((view) => view === asked))
  const [held, hold] = useState(false)
  const [updated, setUpdated] = useState(0)
  const go = useGo()
  const turn = (by: number) => go(addresses.wall(views[(at + by + views.length) % views.length]!), { replace: true })
  useKeys({ ' ': () => hold(!held), ArrowRight: () => turn(1), ArrowLeft: () => turn(-1), Escape: () => go(addresses.workbench()) })
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => turn(1), everyMinute)
    return () => clearTimeout(timer)
  })
  const minutes = useMinutesSince(updated)
  const Shown = shown[views[at]!]
  return (
    <div className="wall" data-page="wall">
      <Shown onUpdate={setUpdated} />
      <p className={`wall-up-to${minutes >= staleAfter ? ' stale' : ''}`}>
        {updated > 0 && <span>{minutes >= staleAfter ? says.stale(minutes) : says.upTo(clock(updated))}</span>}
        <span>{says.page(at + 1, views.length)}{held && says.held}</span>
        <span className="wall-keys">{says.keys}</span>
        <Link to={addresses.workbench()}>{says.leave}</Link>
      </p>
    </div>
  )
}

/** How many whole minutes lie between then and now. */
function useMinutesSince(then: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMinute / 4)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((now - then) / everyMinute))
}
