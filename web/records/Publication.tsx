import type { RecordDetail } from '../../server/http/contract/index.ts'
import { Day } from '../parts/Day.tsx'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import './Publication.css'

const says = words.publication
type Publication = NonNullable<RecordDetail['publication']>

const tones: Readonly<Record<Publication['state'], Tone>> = { withheld: 'ended', due: 'soon', published: 'done', withdrawn: 'ended', ended: 'ended' }
const shapes = { given: '✓', missing: '▲', needless: '–' } as const

/** Whether a decision is public, and which of the eight elements of a published decision it has. */
export function PublicationPanel({ publication: { state, on, why, elements } }: { publication: Publication }) {
  const missing = elements.filter((element) => element.state === 'missing').length
  const checked = state === 'due' || state === 'published'
  return (
    <section className="panel" aria-labelledby="publication-title">
      <h2 id="publication-title" className="panel-title">{says.title}</h2>
      <div className="panel-body">
        <p className="spaced"><Stage tone={tones[state]}>{says.state[state]}</Stage>{on && <Day day={on} />}{why && <span>{says.why(why)}</span>}{checked && <span data-missing={missing}>{missing === 0 ? says.whole : says.missing(missing)}</span>}</p>
        {checked && (
          <ul className="public-elements">
            {elements.map((element) => <li key={element.key} className={element.state}><span aria-hidden>{shapes[element.state]}</span> {element.name}<span className={element.state === 'missing' ? 'warning' : 'visually-hidden'}> {says.element[element.state]}</span></li>)}
          </ul>
        )}
      </div>
    </section>
  )
}
