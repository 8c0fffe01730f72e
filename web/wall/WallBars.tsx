import { CountLink } from '../parts/CountLink.tsx'

interface WallBarsProps {
  rows: readonly { readonly key: string; readonly name: string; readonly count: number; readonly to: string }[]
  none: string
}

/** Numbers with bars, large enough for a wall. */
export function WallBars({ rows, none }: WallBarsProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  if (rows.length === 0) return <p className="quiet">{none}</p>
  return <ul className="wall-bars">{rows.map(({ key, name, count, to }) => <li key={key}><span className="name">{name}</span><span className="track" aria-hidden><span style={{ inlineSize: `${count / most * 100}%` }} /></span><CountLink count={count} to={to}>{null}</CountLink></li>)}</ul>
}
