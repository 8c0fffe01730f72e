import { Button } from 'antd'
import type { RelationOut } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { Nothing } from '../frame/states.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import type { PartProps } from './RegisterSheet.tsx'
import { Section } from './Section.tsx'
import { Span } from './Span.tsx'

const says = words.organs

/** Whom it is bound to; what no longer holds stays readable. */
export function Relations({ organ, open }: PartProps) {
  const [current, earlier] = [organ.relations.filter(({ holds }) => holds), organ.relations.filter(({ holds }) => !holds)]
  return (
    <Section id="organ-relations" title={says.relations} act={organ.mayKeep && <Button size="small" onClick={() => open({ what: 'relation' })}>{says.addRelation}</Button>}>
      {organ.relations.length === 0 && <Nothing>{words.organs.nobodyAbove}</Nothing>}
      <ul className="organ-list">{current.map((each) => <One key={each.id} relation={each} organ={organ} open={open} />)}</ul>
      {earlier.length > 0 && (
        <details className="panel-note"><summary>{says.earlier(earlier.length)}</summary>
          <ul className="organ-list">{earlier.map((each) => <One key={each.id} relation={each} organ={organ} open={open} />)}</ul>
        </details>
      )}
      {organ.dependents.length > 0 && (
        <details className="panel-note"><summary>{says.dependents(organ.dependents.length)}</summary>
          <ul className="organ-list">{organ.dependents.map(({ organ: other, kind }) => <li key={`${other.id}${kind}`}><p className="organ-line"><Link to={addresses.organ(other.id)}>{other.name}</Link> <span className="quiet">{says.relationKinds[kind]}</span></p></li>)}</ul>
        </details>
      )}
    </Section>
  )
}

function One({ relation, organ, open }: PartProps & { relation: RelationOut }) {
  const { id, kind, to, from, until, basis, endBasis, withdrawn } = relation
  const aria = `${says.relationKinds[kind]}${to.name}`
  return (
    <li>
      <p className="organ-line">
        <span className="quiet">{says.relationKinds[kind]}</span> <span className={withdrawn ? 'void' : undefined}><Link to={addresses.organ(to.id)}>{to.name}</Link></span> <Span from={from} until={until} />
        {withdrawn && <span className="quiet">{says.withdrawn}</span>}
        {organ.mayKeep && !withdrawn && (
          <span className="spaced no-print">
            {until === null && <button type="button" className="text-button" aria-label={`${says.end}${aria}`} onClick={() => open({ what: 'end', relation: id })}>{says.end}</button>}
            <button type="button" className="text-button" aria-label={`${says.withdraw}${aria}`} onClick={() => open({ what: 'withdraw', relation: id })}>{says.withdraw}</button>
          </span>
        )}
      </p>
      {(basis ?? endBasis) && <p className="quiet">{[basis, endBasis].filter(Boolean).join('；')}</p>}
    </li>
  )
}
