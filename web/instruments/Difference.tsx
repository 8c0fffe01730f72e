import { differenceOf, isChanged } from '../../core/instruments/difference.ts'
import { words } from '../words/index.ts'
import './Drafting.css'

const says = words.drafting

/** What became of a text: what went is struck through, what came is underlined, and both are told to readers. */
export function Difference({ before, after }: { before: readonly string[]; after: readonly string[] }) {
  const lines = differenceOf(before, after)
  if (!isChanged(lines)) return <p className="panel-note">{says.noDifference}</p>
  return (
    <div className="difference" data-difference>
      <p className="faint">{says.legend}</p>
      {lines.map(({ kind, spans }, index) => (
        <p key={index} className={kind}>
          {kind !== 'changed' && kind !== 'same' && <span className="visually-hidden">{kind === 'gone' ? says.gone : says.came}：</span>}
          {spans.map(({ kind: each, text }, at) => kind !== 'changed' || each === 'same' ? <span key={at}>{text}</span>
            : each === 'gone' ? <del key={at}><span className="visually-hidden">{says.gone}：</span>{text}</del> : <ins key={at}><span className="visually-hidden">{says.came}：</span>{text}</ins>)}
        </p>
      ))}
    </div>
  )
}
