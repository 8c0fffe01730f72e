import type { ConflictOut, LawOut, lawConflicts } from '../../server/http/contract/index.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { LawSubPage } from './LawHead.tsx'
import './Library.css'

const says = words.conflicts

/** The provisions of a law beside those of the law above: what a person decides, and what the system does with each pair. */
export const ConflictsPage = () => <LawSubPage view="conflicts">{(law) => <Conflicts law={law} />}</LawSubPage>

function Conflicts({ law }: { law: LawOut }) {
  const conflicts = useAsk<typeof lawConflicts>('/api/laws/:id/conflicts', { params: { id: law.id } })
  return (
    <Answer of={conflicts} lines={8}>
      {({ items }) => items.length === 0 ? <div className="panel"><Nothing>{says.none}</Nothing></div> : (
        <section aria-labelledby="conflicts-title">
          <h2 id="conflicts-title">{says.title}</h2>
          <p className="quiet">{says.counts(items.filter(({ grade }) => grade === 'choice').length, items.filter(({ grade }) => grade === 'notice').length)}</p>
          <ul className="cards">{items.map((pair) => <li key={`${pair.local.cite}${pair.upper.cite}${pair.says}`} className="panel panel-body"><Pair pair={pair} /></li>)}</ul>
        </section>
      )}
    </Answer>
  )
}

function Pair({ pair }: { pair: ConflictOut }) {
  return (
    <>
      <p className="spaced">
        <Stage tone={pair.grade === 'choice' ? 'soon' : 'running'}>{says.grades[pair.grade]}</Stage>
        <span><Cite {...pair.local} named />　<span aria-hidden>⇄</span>　<Cite {...pair.upper} named /></span>
        {pair.line && <span className="quiet">{says.lines[pair.line]}</span>}
      </p>
      <p><strong>{pair.says}</strong></p>
      <dl className="facts">
        <Said term={says.own} items={pair.own} />
        <Said term={says.above} items={pair.above} />
        <Said term={says.decides} items={[pair.decides]} />
        <Said term={says.engine} items={pair.engine} />
      </dl>
    </>
  )
}

function Said({ term, items }: { term: string; items: readonly string[] }) {
  if (items.length === 0) return null
  return <div><dt>{term}</dt><dd>{items.length === 1 ? items[0] : <ul>{items.map((item) => <li key={item}>{item}</li>)}</ul>}</dd></div>
}
