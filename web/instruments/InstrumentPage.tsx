import { Button } from 'antd'
import { useParams } from '@tanstack/react-router'
import type { getInstrument, getMatter, InstrumentOut, renderAgain } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { addressOf, reach } from '../frame/request.ts'
import { Answer, PageHead, TroubleNotice } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { NowBlock, NowLine } from '../parts/Now.tsx'
import { PaperState } from '../matters/Papers.tsx'
import { words } from '../words/index.ts'
import { Paper } from './Paper.tsx'
import { Signature } from './Signature.tsx'

const says = words.instruments

/** One paper: where it stands, the pages as they were issued, its files. */
export function InstrumentPage() {
  const { id = '' } = useParams({ strict: false })
  const instrument = useAsk<typeof getInstrument>('/api/instruments/:id', { params: { id } }, { again: (answer) => answer?.files.state === 'waiting' && 1000 })
  return (
    <article className="page" data-page="instrument">
      <Answer of={instrument} lines={8} whole>{(answer) => <InstrumentView paper={answer} />}</Answer>
    </article>
  )
}

function InstrumentView({ paper }: { paper: InstrumentOut }) {
  const organ = useActingOrgan()?.organ.id
  const file = (kind: 'pdf' | 'docx') => addressOf(`/api/instruments/:id/${kind}`, { params: { id: paper.id }, query: { organ } })
  const ready = paper.files.state === 'ready'
  return (
    <>
      <header className="page-top">
        <p className="quiet no-print"><Link to={addresses.matter(paper.matter.id)}>‹ {paper.matter.number} {paper.matter.title}</Link></p>
        <PageHead title={`${paper.title}${paper.number ?? ''}`}><PaperState paper={paper} /></PageHead>
        <p className="spaced">
          <span>{paper.issuedBy.name} → {paper.to.name}</span>
          <span>{says.issued} <Day day={paper.issuedOn} /></span>
          <Cite {...paper.citation} named />
        </p>
      </header>
      <InstrumentNow paper={paper} />
      <Signature paper={paper} />
      <Files paper={paper} pdf={file('pdf')} docx={file('docx')} first={organ !== paper.to.id || paper.servedOn !== null} />
      <section className="panel" aria-label={says.layout}>
        {ready
          ? <Paper title={`${paper.title}${paper.number ?? ''}`} again={`${paper.id}${paper.renderedAt}`} load={async (signal) => await (await reach(file('pdf'), { signal })).arrayBuffer()} />
          : <div className="lines">{paper.lines.map((line, index) => <p key={index}>{line}</p>)}</div>}
      </section>
    </>
  )
}

function InstrumentNow({ paper }: { paper: InstrumentOut }) {
  const matter = useAsk<typeof getMatter>('/api/matters/:id', { params: { id: paper.matter.id } }, { enabled: paper.role !== 'serviceReceipt' })
  const organ = useActingOrgan()?.organ.id
  const serve = paper.servedOn === null && !paper.filed && paper.voided === null ? matter.data?.options.find((option) => option.wants === 'receipt' && option.role === paper.role) : undefined
  return (
    <NowBlock state={paper.servedOn || paper.filed ? 'closed' : serve ? 'mine' : 'waiting'}>
      <NowLine>
        <span>{paper.voided ? paper.voided.reasons : paper.filed ? says.filedAway : paper.servedOn ? says.servedTo(paper.to.name) : says.waitsFor(paper.to.name)}</span>
        {paper.servedOn && <Day day={paper.servedOn} />}
        {serve && <Link to={addresses.serving(paper.id)}>{serve.label}</Link>}
        {!serve && !paper.filed && matter.data?.office.id === organ && paper.role !== 'serviceReceipt' && <Link to={addresses.serving(paper.id)}>{words.delivery.attempts}</Link>}
      </NowLine>
    </NowBlock>
  )
}

function Files({ paper, pdf, docx, first }: { paper: InstrumentOut; pdf: string; docx: string; first: boolean }) {
  const again = useWrite<typeof renderAgain>('/api/instruments/:id/rendering')
  const { state } = paper.files
  if (state === 'none') return null
  if (state === 'ready') {
    return (
      <p className="paper-files no-print">
        <Button href={pdf} download {...(first && { type: 'primary', 'data-primary': true })}>{says.pdf}</Button>
        <Button href={docx} download>{says.docx}</Button>
      </p>
    )
  }
  if (state === 'waiting') return <p className="quiet" role="status">{says.rendering}</p>
  return (
    <div className="notice trouble">
      <p>{says.renderFailed}{paper.files.says}</p>
      <Button size="small" loading={again.isPending} onClick={() => again.mutate({ params: { id: paper.id } })}>{says.renderAgain}</Button>
      {again.error && <TroubleNotice error={again.error} />}
    </div>
  )
}
