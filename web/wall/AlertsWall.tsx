import type { AnswerOf, getAlertFigures, newestAlerts } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { AlertLevel } from '../parts/AlertLevel.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { again } from './again.ts'
import { useUpdated, type WallProps } from './useUpdated.ts'
import { WallBars } from './WallBars.tsx'

const says = words.wall.alerts
/** Before anything was recorded: of what waits it does not matter since when. */
const ever = { from: '2000-01' } as const
/** As many as can be read from three metres. */
const most = 5

/** What waits for a person to decide: by colour, by theme, and what came last. */
export function AlertsWall({ onUpdate }: WallProps) {
  const figures = useAsk<typeof getAlertFigures>('/api/alert-figures', { query: ever }, again)
  const newest = useAsk<typeof newestAlerts>('/api/alerts/newest', {}, again)
  useUpdated(onUpdate, figures, newest)
  return <Answer of={figures} lines={6}>{(answer) => <Tiles figures={answer} newest={newest.data?.items ?? []} />}</Answer>
}

function Tiles({ figures: { colours, themes, total }, newest }: { figures: AnswerOf<typeof getAlertFigures>; newest: AnswerOf<typeof newestAlerts>['items'] }) {
  const waiting = themes.filter(({ open }) => open > 0).sort((a, b) => b.open - a.open).slice(0, most)
  return (
    <>
      <h1><Link to={addresses.alertFigures()}>{says.title}</Link>　<span className="quiet">{says.machine}</span></h1>
      <dl className="wall-tiles">
        <div><dt>{says.waiting}</dt><dd><CountLink count={total.open} to={addresses.alerts({ state: 'open' })}>{null}</CountLink></dd></div>
        {(['red', 'yellow', 'blue'] as const).map((colour) => (
          <div key={colour}><dt><AlertLevel colour={colour} /> {words.alerts.colourNames[colour]}</dt><dd><CountLink count={colours.find(({ key }) => key === colour)?.open ?? 0} to={addresses.alerts({ state: 'open', colour })}>{null}</CountLink></dd></div>
        ))}
      </dl>
      <div className="wall-halves wall-alerts">
        <section><h2>{says.themes}</h2><WallBars none={says.noneWaiting} rows={waiting.map(({ key, name, open }) => ({ key, name, count: open, to: addresses.alerts({ state: 'open', theme: key }) }))} /></section>
        <section>
          <h2>{says.newest}</h2>
          {newest.length === 0 ? <p className="quiet">{says.noneWaiting}</p> : (
            <ol className="wall-newest">{newest.map(({ rule, colour, title, raisedOn }) => <li key={`${rule}${colour}`}><AlertLevel colour={colour} /><Link to={addresses.alerts({ state: 'open', rule, colour })}>{title}</Link><Day day={raisedOn} /></li>)}</ol>
          )}
        </section>
      </div>
    </>
  )
}
