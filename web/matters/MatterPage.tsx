import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { getMatter, Matter } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses, useGo, useQueryOfAddress, written } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { Signature } from '../instruments/Signature.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { About } from './About.tsx'
import { Clocks } from './Clocks.tsx'
import { MatterTabs } from './MatterTabs.tsx'
import { Now, type Done } from './Now.tsx'
import { ReceivedHead } from './ReceivedHead.tsx'
import { hasSource, Source } from './Source.tsx'
import { Tensions } from './Tensions.tsx'
import { WhereItStands } from './WhereItStands.tsx'
import './MatterPage.css'

/** One matter, whole. The block, its order and its words come with the answer: this page knows no law. */
export function MatterPage() {
  const { id = '' } = useParams({ strict: false })
  const matter = useAsk<typeof getMatter>('/api/matters/:id', { params: { id } })
  return (
    <article className="page" data-page="matter">
      <Answer of={matter} lines={8} whole>{(answer) => <MatterView key={answer.id} matter={answer} />}</Answer>
    </article>
  )
}

function MatterView({ matter }: { matter: Matter }) {
  const { option: chosen } = useParams({ strict: false })
  const organ = useActingOrgan()?.organ.id
  const [done, setDone] = useState<Done>()
  const [{ tab }] = useQueryOfAddress()
  const go = useGo()
  const received = organ === matter.agency.id
  const show = (option: string | undefined) => go(`${option ? addresses.act(matter.id, option) : addresses.matter(matter.id)}${written({ tab })}`, { replace: chosen !== undefined })
  return (
    <>
      {received ? <ReceivedHead matter={matter} /> : <OfficeHead matter={matter} />}
      {received && matter.papers.map((paper) => <Signature key={paper.id} paper={paper} />)}
      <Now matter={matter} received={received} chosen={chosen} onChoose={show} done={done}
        onDone={(label, consequences) => { setDone({ label, consequences }); show(undefined) }} />
      <Tensions tensions={matter.tensions} folded />
      <Clocks matter={matter.id} clocks={matter.clocks} />
      <div className="matter-columns">
        <MatterTabs matter={matter} received={received} />
        <About matter={matter} />
      </div>
      <WhereItStands matter={matter} />
    </>
  )
}

function OfficeHead({ matter }: { matter: Matter }) {
  return (
    <header className="page-top">
      <p className="quiet no-print"><Link to={addresses.matters({ kind: matter.kind })}>‹ {matter.kind === 'supervision' ? words.menu.matters : matter.kindName}</Link>　<span className="nowrap">{matter.number}</span></p>
      <PageHead title={words.matters.titleOf(matter.agency.name, matter.title)}>
        <Stage tone={matter.closed ? 'done' : 'running'}>{matter.stageName}</Stage>
      </PageHead>
      <p className="spaced">
        <span>
          <Link to={addresses.law(matter.law.id)}>{matter.law.short}</Link>
          {matter.uppers.map((upper) => <span key={upper.id}>＋<Link to={addresses.law(upper.id)}>{upper.short}</Link></span>)}
        </span>
        <span className="quiet">{words.matters.edition(matter.law.version)}{matter.law.newer && `，${words.matters.newerEdition}`}</span>
        <span>{words.matters.people} {matter.people.length > 0 ? matter.people.map(({ name }) => name).join('、') : words.matters.noPeople}</span>
        {hasSource(matter.source) && <span>{words.matters.source} <Source of={matter.source} /></span>}
        <span>{words.matters.openedOn} <Day day={matter.openedOn} /></span>
      </p>
    </header>
  )
}
