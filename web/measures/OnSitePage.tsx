import { Button, Input } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { getMatter, listMeasures, Matter, OptionOut } from '../../server/http/contract/index.ts'
import { addresses, useGo } from '../frame/address.ts'
import { problemOf, useAsk } from '../frame/queries.ts'
import { Answer, TroubleNotice } from '../frame/states.tsx'
import { Changed } from '../matters/Changed.tsx'
import { useAct } from '../matters/useAct.ts'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { Checklist } from './Checklist.tsx'
import { TextArea, TextField } from './fields.tsx'
import { Before, People, Products } from './MeasureFields.tsx'
import { measureOf, type Known, type MeasureForm } from './measureForm.ts'
import { Signatures } from './Signatures.tsx'
import './measures.css'

const says = words.measures

/** 监督检查（现场）, for a phone: sign in, show credentials, the checklist, pictures, signatures, hand in; kept on this machine until then. */
export function OnSitePage() {
  const { matter: id } = useParams({ strict: false }) as { matter: string }
  const matter = useAsk<typeof getMatter>('/api/matters/:id', { params: { id } })
  const known = useAsk<typeof listMeasures>('/api/matters/:id/measures', { params: { id } })
  return (
    <div className="on-site" data-page="on-site">
      <Answer of={matter} whole>
        {(found) => {
          const option = found.options.find(({ act }) => act === 'measure')
          return (
            <>
              <h1>{says.onSiteTitle(found.agency.shortName)}</h1>
              <p className="quiet">{found.number}　{found.title}　<Link to={addresses.matter(id)}>{says.backToMatter}</Link></p>
              <Answer of={known}>{(said) => option ? <Steps key={found.version} matter={found} option={option} known={said} /> : <p data-now>{says.notOpen}</p>}</Answer>
            </>
          )
        }}
      </Answer>
    </div>
  )
}

function Steps({ matter, option, known }: { matter: Matter; option: OptionOut; known: Known }) {
  const go = useGo()
  const act = useAct(matter, option, () => go(addresses.matter(matter.id, { tab: 'evidence' })))
  const { form, errors } = act
  const latest = useRef(form)
  latest.current = form
  const choices = known.catalogue.filter(({ record }) => record === 'inspection' || record === 'plain')
  const set = (changes: Partial<MeasureForm>, values: Record<string, string | boolean> = {}) => {
    const measure = { ...measureOf(latest.current, matter.agency.name), kind: 'inspection' as const, ...changes }
    latest.current = { ...latest.current, measure, values: { ...latest.current.values, onSite: true, ...values } }
    act.draft.set(latest.current)
  }
  const first = known.catalogue.find(({ record }) => record === 'inspection')?.citation.cite
  useEffect(() => { if (!form.measure) set({ from: now() }, { ...(first && { which: first }) }) })
  const value = measureOf(form, matter.agency.name)
  const part = { matter, on: form.on, known, value, errors, set }
  const which = String(form.values['which'] ?? '')
  return (
    <div data-now>
      <Before known={known} />
      <ErrorSummary errors={errors} />
      <h2>{says.signIn}</h2>
      <p className="quiet">{says.signInNote}</p>
      <People {...part} />
      <Field name="which" label={says.whichMeasure} required errors={errors} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="which" choices={choices.map(({ citation, text }) => ({ value: citation.cite, name: text }))} value={[which]}
          onChange={([cite = '']) => set({ kind: known.catalogue.find(({ citation }) => citation.cite === cite)?.record === 'inspection' ? 'inspection' : 'plain' }, { which: cite })} />}
      </Field>
      <TextField name="record.from" label={says.from} help={words.evidence.timeHelp} value={value.from} errors={errors} onChange={(from) => set({ from })} />
      <TextField name="record.place" label={says.place} value={value.place} errors={errors} onChange={(place) => set({ place })} />
      <h2>{says.showCredential}</h2>
      <TextField name="record.shownTo" label={says.shownTo} help={says.shownToHelp} optional value={value.shownTo} errors={errors} onChange={(shownTo) => set({ shownTo })} />
      <h2>{says.checklist}</h2>
      <Checklist {...part} />
      <TextArea name="record.found" label={says.found} required value={value.found} errors={errors} onChange={(found) => set({ found })} />
      <h2>{says.pictures}</h2>
      <p className="quiet">{says.noPendingPictures}</p>
      <Products {...part} />
      <h2>{says.sign}</h2>
      <Signatures {...part} />
      <Finish act={act} value={value} onEnd={(to) => set({ to })} />
    </div>
  )
}

type Acting = ReturnType<typeof useAct>

/** How much lies on this machine and nowhere else, and whether there is a net to send it by. */
function Finish({ act, value, onEnd }: { act: Acting; value: MeasureForm; onEnd: (to: string) => void }) {
  const online = useSyncExternalStore(watchNet, () => navigator.onLine)
  const problem = problemOf(act.trouble)
  const pending = entriesOf(value)
  return (
    <>
      <h2>{says.finish}</h2>
      <Field name="record.to" label={says.to} required help={words.evidence.timeHelp} errors={act.errors}>{(control) => <span className="spaced"><Input {...control} style={{ inlineSize: '8em' }} value={value.to} onChange={(event) => onEnd(event.target.value)} /><Button onClick={() => onEnd(now())}>{says.nowTime}</Button></span>}</Field>
      {act.trouble && (problem?.changes ? <Changed problem={problem} /> : <TroubleNotice error={act.trouble} />)}
      <div className="on-site-foot">
        <Button type="primary" data-primary loading={act.busy} onClick={() => void act.submit()}>{says.submitOnSite}</Button>
        <span role="status" data-pending={pending}>{pending > 0 ? says.pending(pending) : says.kept}</span>
        {!online && <span className="warning"><span aria-hidden>▲ </span>{says.offline}</span>}
      </div>
    </>
  )
}

/** Topics looked at, pictures, signatures and texts: each is an entry that would be lost with the telephone. */
const entriesOf = ({ people, topics, found, place, shownTo, products, signatures }: MeasureForm): number =>
  people.length + Object.keys(topics).length + products.length + signatures.length + [found, place, shownTo].filter(Boolean).length

function watchNet(listener: () => void): () => void {
  for (const event of ['online', 'offline']) window.addEventListener(event, listener)
  return () => { for (const event of ['online', 'offline']) window.removeEventListener(event, listener) }
}

/** Hours and minutes on this machine's clock, for whoever stands there; it can be changed. */
const now = (): string => new Date().toTimeString().slice(0, 5)
