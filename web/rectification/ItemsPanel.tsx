import type { ItemOut, listItems, Matter } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { ItemEntries, Proof } from './ItemEntries.tsx'
import './rectification.css'

const says = words.rectification
const tones = { asked: 'soon', reported: 'running', passed: 'done', failed: 'soon', supplement: 'soon', revoked: 'ended' } as const

/** What each paper asked, what was reported of it, and what the office found. */
export function ItemsPanel({ matter }: { matter: Matter }) {
  const items = useAsk<typeof listItems>('/api/matters/:id/items', { params: { id: matter.id } })
  return (
    <Answer of={items}>{({ papers }) => (papers.length === 0
      ? <p className="panel-note">{says.none}</p>
      : papers.map(({ paper, title, number, items: list, material }) => (
          <section key={paper} className="paper-items">
            <h3><Link to={addresses.instrument(paper)}>{title}</Link> <span className="nowrap">{number}</span> <span className="quiet">{says.summary(list.filter(({ standing }) => standing === 'passed').length, list.length)}</span></h3>
            <ol>{list.map((item) => <One key={item.position} matter={matter.id} item={item} />)}</ol>
            {material.map(({ seq, evidence }) => <p key={seq}><Proof matter={matter.id} evidence={evidence} /></p>)}
          </section>
        )))}
    </Answer>
  )
}

function One({ matter, item }: { matter: string; item: ItemOut }) {
  return (
    <li className="item" data-item={item.number} data-standing={item.standing}>
      <p className="item-asks">
        <strong>{item.position === 0 ? '' : `${item.number} `}</strong>{item.says} <Stage tone={tones[item.standing]}>{says.standing[item.standing]}</Stage>
        {item.objected && <> <Stage tone="tentative">{says.objected}</Stage></>}
      </p>
      <ItemEntries matter={matter} entries={item.entries} />
    </li>
  )
}
