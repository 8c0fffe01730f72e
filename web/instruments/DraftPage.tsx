import { Button } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { DraftOut, getDraft, getMatter, listDrafts, noteTyping, previewDraft, startDraft, submitDraft } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses, useGo, useQueryOfAddress } from '../frame/address.ts'
import { useKeys } from '../frame/keys.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { addressOf, compute, type Given, reachPdf } from '../frame/request.ts'
import { Answer, PageHead, TroubleNotice } from '../frame/states.tsx'
import { ActFields } from '../matters/ActFields.tsx'
import { Besides } from '../matters/Besides.tsx'
import { PaperFields } from '../matters/PaperFields.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { Cite } from '../parts/Cite.tsx'
import { Day } from '../parts/Day.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldError } from '../parts/Field.tsx'
import { Link } from '../parts/Link.tsx'
import { NowBlock, NowLine } from '../parts/Now.tsx'
import { Views } from '../parts/Views.tsx'
import { ItemsForm } from '../rectification/ItemsForm.tsx'
import { words } from '../words/index.ts'
import { Attachments } from './Attachments.tsx'
import { Checks } from './Checks.tsx'
import { Countersigns, type Countersign } from './Countersigns.tsx'
import { Difference } from './Difference.tsx'
import { linesOf, nameOfField, savedOf, saySame } from './draftForm.ts'
import { DraftState } from './DraftState.tsx'
import { Paper } from './Paper.tsx'
import { Remarks } from './Remarks.tsx'
import { useDocument, type Document } from './useDocument.ts'
import { Versions } from './Versions.tsx'
import './Drafting.css'

const says = words.drafting

/** One paper in the making: the form, the pages as they would be issued, what is checked. */
export function DraftPage() {
  const { id = '', option = '' } = useParams({ strict: false })
  const drafts = useAsk<typeof listDrafts>('/api/matters/:id/drafts', { params: { id } })
  const start = useWrite<typeof startDraft>('/api/matters/:id/drafts')
  const begun = useRef(false)
  const known = drafts.data?.items.findLast((draft) => draft.option === option && draft.state !== 'issued')
  const missing = drafts.data !== undefined && known === undefined
  useEffect(() => {
    if (!missing || begun.current) return
    begun.current = true
    start.mutate({ params: { id }, body: { option } })
  }, [missing, id, option, start])
  return (
    <article className="page" data-page="draft">
      {start.error && (
        <>
          <PageHead title={words.matters.notOpenHere} />
          <div data-now><TroubleNotice error={start.error} /></div>
          <p><Link to={addresses.matter(id)}>{words.matters.backToMatter}</Link></p>
        </>
      )}
      <Answer of={drafts} lines={8} whole>{() => known && <OneDraft key={known.id} id={known.id} />}</Answer>
    </article>
  )
}

function OneDraft({ id }: { id: string }) {
  const draft = useAsk<typeof getDraft>('/api/drafts/:id', { params: { id } }, { again: () => 10_000 })
  return <Answer of={draft} lines={8} whole>{(answer) => <DraftView key={`${answer.id}${answer.open}`} draft={answer} />}</Answer>
}

function DraftView({ draft }: { draft: DraftOut }) {
  const document = useDocument(draft)
  return (
    <>
      <header className="page-top">
        <p className="quiet no-print"><Link to={addresses.matter(draft.matter.id)}>‹ {draft.matter.number} {draft.matter.title}</Link></p>
        <PageHead title={says.title(draft.title)}><DraftState draft={draft} /></PageHead>
        <p className="spaced"><span className="quiet">{says.numberLater}</span><span>{says.signedBy(draft.signedBy)}</span><Cite {...draft.of.citation} named /></p>
      </header>
      <Standing draft={draft} />
      {draft.editing && <p className="warning" role="status"><span aria-hidden>◇ </span>{says.typing(draft.editing.name, nameOfField(draft.editing.field, draft.of))}</p>}
      {draft.open ? <Writing draft={draft} document={document} /> : <Versions draft={draft} version={draft.version} />}
      <Remarks draft={draft} />
    </>
  )
}

function Standing({ draft }: { draft: DraftOut }) {
  return (
    <NowBlock state={draft.open ? 'mine' : 'waiting'}>
      <NowLine>
        <span>{draft.lies ? says.lies(draft.lies.who) : says.states[draft.state]}</span>
        {draft.lies && <span className="quiet">{says.since} <Day day={draft.lies.since} /></span>}
        {draft.round && draft.state !== 'draft' && <Link to={addresses.approval(draft.round)}>{says.toApproval}</Link>}
        {draft.instrument && <Link to={addresses.instrument(draft.instrument)}>{says.toInstrument}</Link>}
      </NowLine>
      {draft.open && <ol className="route" aria-label={says.route}>{draft.route.map((stop) => <li key={stop}>{stop}</li>)}</ol>}
      {draft.direct && <p className="quiet">{says.directHelp} <Link to={addresses.act(draft.matter.id, draft.option)}>{says.direct}</Link></p>}
      <p className="on-phone warning">{says.onComputer}</p>
    </NowBlock>
  )
}

function Writing({ draft, document }: { draft: DraftOut; document: Document }) {
  const [query, change] = useQueryOfAddress()
  const [reasons, setReasons] = useState<Record<string, string>>({})
  const [countersign, setCountersign] = useState<Countersign[]>([])
  const submitting = useSubmit(draft, document, reasons, countersign)
  const typing = useTyping(draft.id)
  const form = useFocusInFirstField()
  const tab = query['tab'] === 'preview' ? 'preview' : 'writing'
  useKeys({ p: () => change({ tab: tab === 'preview' ? undefined : 'preview' }) })
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !(event.ctrlKey || event.metaKey)) return
    if (event.key === 'Enter') { event.preventDefault(); void submitting.submit() }
    if (event.key === 's') { event.preventDefault(); void document.save() }
  }
  return (
    <div onKeyDown={keys} style={{ display: 'grid', gap: 16 }}>
      <div className="draft-tabs"><Views label={says.writing} as="tab" current={tab} views={[{ name: 'writing', word: says.writing }, { name: 'preview', word: says.preview }]} /></div>
      {document.theirs && <Conflict draft={draft} document={document} />}
      <div className="drafting" data-tab={tab}>
        <div className="draft-writing" style={{ display: 'grid', gap: 16 }}>
          <section className="panel" aria-labelledby="writing-title" onInput={(event) => typing((event.target as Element).id)} onBlur={() => typing(undefined)}>
            <h2 id="writing-title" className="panel-title">{says.writing}　<span className="quiet" role="status">{saveWords(document)}</span></h2>
            <Fixed draft={draft} />
            <div className="form" ref={form}>
              <ErrorSummary errors={submitting.errors} />
              <ActFields option={draft.of} form={document.form} errors={submitting.errors} onChange={document.change} />
              <WithMatter draft={draft} document={document} errors={submitting.errors} />
              <PaperFields option={draft.of} form={document.form} errors={submitting.errors} onChange={document.change} />
              {draft.of.written && <Attachments form={document.form} errors={submitting.errors} onChange={document.change} />}
            </div>
          </section>
          <Checks checks={document.checks} reasons={reasons} onReason={(id, reason) => setReasons({ ...reasons, [id]: reason })} />
          <section className="panel"><div className="form">
            <Countersigns value={countersign} agency={draft.matter.agency} onChange={setCountersign} />
            {submitting.trouble && <TroubleNotice error={submitting.trouble} />}
            <div className="form-foot">
              <Button type="primary" data-primary loading={submitting.busy} onClick={() => void submitting.submit()}>{says.submit}</Button>
              <Button onClick={() => change({ versions: query['versions'] ? undefined : 'yes' })}>{says.versions}</Button>
              <span className="faint">{says.keys}</span>
            </div>
          </div></section>
          {query['versions'] && <Versions draft={draft} version={document.version} />}
        </div>
        <div className="draft-preview"><Preview draft={draft} document={document} /></div>
      </div>
    </div>
  )
}

/** What the act says besides; for a paper that carries nothing, nothing is asked of the matter. */
function WithMatter({ draft, document, errors }: { draft: DraftOut; document: Document; errors: readonly FieldError[] }) {
  const { of: option } = draft
  const asked = option.itemised !== undefined || option.carries !== undefined || option.credential !== undefined || option.registers !== undefined
  const matter = useAsk<typeof getMatter>('/api/matters/:id', { params: { id: draft.matter.id } }, { enabled: asked })
  if (!asked) return null
  const shared = { option, form: document.form, errors, onChange: document.change }
  return (
    <Answer of={matter} lines={3}>{(known) => (
      <>
        <ItemsForm matter={known} foundFrom={undefined} {...shared} />
        <Besides matter={known} {...shared} />
      </>
    )}</Answer>
  )
}

const saveWords = ({ state, version }: Document): string =>
  state === 'saved' ? version === 0 ? '' : says.saved(version) : state === 'saving' ? says.saving : state === 'unsaved' ? says.unsaved : says.notSaved

function Fixed({ draft }: { draft: DraftOut }) {
  return (
    <dl className="fixed-words" aria-label={says.fixed}>
      {draft.fixed.map(({ name, says: text, citation }) => <div key={`${name}${text}`}><dt>{name}</dt><dd>{text} {citation && <Cite {...citation} />}</dd></div>)}
    </dl>
  )
}

/** Somebody else saved in between: his text and one's own, and the choice. */
function Conflict({ draft, document }: { draft: DraftOut; document: Document }) {
  const theirs = document.theirs!
  const mine = savedOf(draft.of, document.form)
  return (
    <section className="notice trouble" role="alert">
      <p>{says.othersChanged(theirs.saved?.by ?? '')}</p>
      <p>{says.bothTexts}</p>
      <Difference before={linesOf(draft.of, theirs.form, theirs.besides)} after={linesOf(draft.of, mine, saySame(theirs.form, mine) ? theirs.besides : [says.besidesDiffer])} />
      <div className="form-foot">
        <Button onClick={() => void document.keepMine()}>{says.keepMine}</Button>
        <Button onClick={document.takeTheirs}>{says.takeTheirs}</Button>
      </div>
    </section>
  )
}

function Preview({ draft, document }: { draft: DraftOut; document: Document }) {
  const organ = useActingOrgan()?.organ.id
  const incomplete = document.checks.some(({ id, state }) => id.startsWith('text:') && state === 'bad')
  const given: Given<typeof previewDraft> = { params: { id: draft.id }, query: { organ, format: 'pdf' }, body: { form: savedOf(draft.of, document.form) } }
  const load = (signal: AbortSignal) => reachPdf(addressOf('/api/drafts/:id/preview', given), given.body, signal)
  return (
    <section className="panel" aria-labelledby="preview-title">
      <h2 id="preview-title" className="panel-title">{says.preview}{document.state === 'saving' && <span className="quiet">　{says.previewing}</span>}</h2>
      {!draft.of.written ? <p className="panel-note">{words.instruments.notShown}</p>
        : incomplete ? <p className="panel-note">{says.previewLater}</p> : <Paper load={load} title={draft.title} again={`${draft.id}.${document.version}`} zoomed={0.75} />}
    </section>
  )
}

function useSubmit(draft: DraftOut, document: Document, reasons: Readonly<Record<string, string>>, countersign: readonly Countersign[]) {
  const go = useGo()
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const write = useWrite<typeof submitDraft>('/api/drafts/:id/rounds')
  const submit = async () => {
    if (write.isPending) return
    if ((document.state !== 'saved' || document.version === 0) && !await document.save()) return
    const given = Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason.trim() !== ''))
    setErrors([])
    try {
      const { round } = await write.mutateAsync({ params: { id: draft.id }, body: { expectedVersion: document.latest(), reasons: given, countersign: countersign.filter(({ organ }) => organ !== '') } })
      go(addresses.approval(round))
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  return { submit, errors, busy: write.isPending, trouble: errors.length === 0 ? write.error ?? undefined : undefined }
}

/** At a desk one has come here to write: the focus stands in the first field, and the page does not move. */
function useFocusInFirstField(): RefObject<HTMLDivElement | null> {
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!window.matchMedia('(min-width: 768px)').matches) return
    const first = form.current?.querySelector<HTMLInputElement>('input:enabled, textarea:enabled')
    const chosen = first?.type === 'radio' ? form.current?.querySelector<HTMLInputElement>(`input[name="${CSS.escape(first.name)}"]:checked`) : null
    ;(chosen ?? first)?.focus({ preventScroll: true })
  }, [])
  return form
}

/** Tells others in which field one writes, at most once for each. */
function useTyping(id: string): (element: string | undefined) => void {
  const organ = useActingOrgan()?.organ.id
  const told = useRef<string | null>(null)
  return (element) => {
    const field = element === undefined ? null : /^field-(.+?)(-(items|person|phone|error|help))?$/.exec(element)?.[1]?.replace(/-/g, '.') ?? told.current
    if (field === told.current) return
    told.current = field
    const given: Given<typeof noteTyping> = { params: { id }, query: { organ }, body: { field } }
    compute<typeof noteTyping>('/api/drafts/:id/editing', given).catch(() => undefined) // a courtesy: without it nothing is lost
  }
}
