import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { getOwed, OwedDetail } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { LastDay } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { NowBlock, NowLine } from '../parts/Now.tsx'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { History } from './History.tsx'
import { RecordSheet } from './RecordSheet.tsx'
import './Fulfilments.css'

const says = words.fulfilments
const tones: Record<OwedDetail['state'], Tone> = { late: 'late', due: 'soon', done: 'done', open: 'ended' }

/** One duty or topic of an organ: what is asked for now, what proves it, and what was recorded. */
export function OwedPage() {
  const { law = '', norm = '' } = useParams({ strict: false })
  const [query] = useQueryOfAddress()
  const owed = useAsk<typeof getOwed>('/api/fulfilments/duties/:law/:norm', { params: { law, norm }, query: { of: query['of'] } })
  return (
    <article className="page" data-page="owed">
      <Answer of={owed} lines={8} whole>{(answer) => <OwedView key={`${answer.law} ${answer.norm}`} owed={answer} />}</Answer>
    </article>
  )
}

function OwedView({ owed }: { owed: OwedDetail }) {
  const [query, change] = useQueryOfAddress()
  const [done, setDone] = useState(false)
  const of = query['of']
  const show = (record: string | undefined) => { if (record) setDone(false); change({ record }) }
  const corrected = owed.history.find(({ id, replacedBy }) => id === query['record'] && replacedBy === null)
  const open = owed.mayRecord && (query['record'] === 'new' || corrected !== undefined)
  const found = done && owed.history[0]?.finding === 'problems'
  return (
    <>
      <header className="page-top">
        <p className="quiet no-print"><Link to={addresses.fulfilments({ of, view: owed.kind === 'topic' ? 'topics' : undefined })}>‹ {of ? says.titleOf(owed.organ.name) : says.title}</Link></p>
        <PageHead title={owed.what}>{owed.kind === 'standing' && <Stage tone={tones[owed.state]}>{says.states[owed.state]}</Stage>}</PageHead>
        {of && <p className="quiet">{says.readOnly}</p>}
      </header>
      <NowBlock state={owed.mayRecord && (owed.state === 'late' || owed.state === 'due') ? 'mine' : owed.state === 'done' ? 'closed' : 'waiting'}
        done={done && <div className="now-done" role="status"><strong><span aria-hidden>✓ </span>{says.done}</strong>{found && <p><Link to={addresses.openMatter()}>{says.openMatter}</Link></p>}</div>}
        sheet={open && <RecordSheet key={query['record']} owed={owed} corrected={corrected} onClose={() => show(undefined)} onDone={() => { setDone(true); change({ record: undefined }) }} />}>
        <NowLine>
          <span>{nowOf(owed)}</span>
          {owed.turn && owed.state !== 'done' && <LastDay day={owed.turn.lastDay} />}
          <Cite {...owed.citation} named />
        </NowLine>
        {owed.mayRecord && !open && (
          <p><Button {...(owed.state === 'late' || owed.state === 'due' ? { type: 'primary', 'data-primary': true } : {})} onClick={() => show('new')}>{says.record}</Button></p>
        )}
      </NowBlock>
      <About owed={owed} />
      <History owed={owed} onCorrect={owed.mayRecord ? show : undefined} />
    </>
  )
}

function nowOf({ kind, state, turn, missed }: OwedDetail): string {
  if (kind === 'topic') return says.now.topic
  if (state === 'late') return says.now.late(missed.map(({ name }) => name).join('、'))
  return state === 'open' || !turn ? says.now.open : says.now[state](turn.name)
}

function About({ owed }: { owed: OwedDetail }) {
  const lines: readonly (readonly [string, string | null])[] = [
    [says.who, `${owed.whoName}${owed.forOthers ? `（${says.forOthers}）` : ''}`], [says.to, owed.toName], [says.catalogue, owed.catalogue],
    [says.every, owed.kind === 'standing' ? owed.every ?? says.whenever : null], [says.evidence, owed.evidence], [says.delegated, owed.delegated],
  ]
  return (
    <section className="panel" aria-labelledby="owed-about">
      <h2 id="owed-about" className="panel-title">{says.about}</h2>
      <dl className="owed-about">
        {lines.map(([name, value]) => value && <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
      {owed.reading && <p className="reading panel-note"><span aria-hidden>◇ </span>{words.laws.reading}：{owed.reading}</p>}
    </section>
  )
}
