import { Button } from 'antd'
import { useId } from 'react'
import type { DiagramOut, LawOut, lawDiagram } from '../../server/http/contract/index.ts'
import { useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { words } from '../words/index.ts'
import { Diagram } from './Diagram.tsx'
import { LawSubPage } from './LawHead.tsx'
import './Library.css'

const says = words.diagrams

/** The procedures of a law as drawings, for each line of supervision, with or without what the law above brings. */
export const DiagramPage = () => (
  <LawSubPage view="diagram">{(law) => (law.proceedings.length === 0 ? <div className="panel"><Nothing>{says.noProceedings}</Nothing></div> : <Chosen law={law} />)}</LawSubPage>
)

function Chosen({ law }: { law: LawOut }) {
  const [query] = useQueryOfAddress()
  const kind = query['kind'] ?? law.proceedings[0]!.kind
  const line = query['line'] === 'department' ? 'department' : 'government'
  const above = query['above'] === 'false' ? 'false' : 'true'
  const diagram = useAsk<typeof lawDiagram>('/api/laws/:id/diagrams/:kind', { params: { id: law.id, kind }, query: { line, above } }, { keep: true })
  return (
    <Answer of={diagram} lines={8}>
      {(answer) => (
        <>
          <Filters names={['kind', 'line', 'above', 'size']}>
            <ChoiceFilter name="kind" label={says.kind} standard={kind} choices={answer.kinds.map((each) => ({ value: each.kind, name: each.own ? each.title : `${each.title}${says.ofUpper}` }))} />
            <ChoiceFilter name="line" label={says.line} standard="government" choices={[{ value: 'government', name: says.lines.government }, { value: 'department', name: says.lines.department }]} />
            {law.uppers.length > 0 && <ChoiceFilter name="above" label={says.above} standard="true" choices={[{ value: 'true', name: says.yes }, { value: 'false', name: says.no }]} />}
            <ChoiceFilter name="size" label={says.size} standard="full" choices={[{ value: 'full', name: says.sizes.full }, { value: 'fit', name: says.sizes.fit }]} />
          </Filters>
          <Drawn diagram={answer} law={law} fit={query['size'] === 'fit'} />
        </>
      )}
    </Answer>
  )
}

function Drawn({ diagram, law, fit }: { diagram: DiagramOut; law: LawOut; fit: boolean }) {
  const id = useId()
  const steps = diagram.boxes.flatMap(({ id: box, step }) => (step ? [{ id: box, ...step }] : []))
  const nameOf = new Map(diagram.boxes.filter(({ kind }) => kind !== 'step').map(({ id: box, lines }) => [box.replace(/^[^/]*\//, ''), lines.map(({ says: part }) => part).join('')]))
  return (
    <>
      <section className="panel" aria-labelledby={`${id}-title`}>
        <div className="panel-title spaced">
          <h2 id={`${id}-title`}>{law.short}：{diagram.title}</h2>
          <span className="quiet">{says.description(steps.length)}</span>
          <Button size="small" className="no-print" onClick={() => window.print()}>{words.periods.print}</Button>
        </div>
        <Diagram key={`${diagram.title}${diagram.width}${fit}`} diagram={diagram} own={law.id} fit={fit} />
      </section>
      <details className="panel panel-body diagram-text">
        <summary>{says.asList}（{steps.length}）</summary>
        <ol>
          {steps.map((step) => (
            <li key={step.id}>
              <p><strong>{step.who}{step.act}</strong>{step.clock && `（${step.clock}）`} <Cite {...step.citation} named={step.citation.law !== law.id} /></p>
              <p className="quiet">
                {says.from} {step.from.map((stage) => nameOf.get(stage) ?? '').filter(Boolean).join('、') || says.stays}　{says.to} {step.to === null ? says.stays : nameOf.get(step.to) ?? ''}
                {step.notes.length > 0 && `　${step.notes.join('；')}`}
              </p>
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}
