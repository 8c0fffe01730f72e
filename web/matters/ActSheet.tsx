import { Button } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Consequences as ConsequencesOut, Matter, OptionOut } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { problemOf } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { Moment } from '../parts/Day.tsx'
import { DayField } from '../parts/DayField.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field } from '../parts/Field.tsx'
import { Link } from '../parts/Link.tsx'
import { PaperPrepared } from '../instruments/PaperPrepared.tsx'
import { ItemsForm } from '../rectification/ItemsForm.tsx'
import { BeforeMeasure, MeasureFields } from '../measures/MeasureFields.tsx'
import { words } from '../words/index.ts'
import { ActFields } from './ActFields.tsx'
import { Besides } from './Besides.tsx'
import { Changed } from './Changed.tsx'
import { Consequences } from './Consequences.tsx'
import { FactFields } from './FactFields.tsx'
import { PaperFields } from './PaperFields.tsx'
import { ReceiptFields } from './ReceiptFields.tsx'
import { Tensions } from './Tensions.tsx'
import { useAct } from './useAct.ts'
import './ActSheet.css'

const PaperPreview = lazy(async () => ({ default: (await import('../instruments/PaperPreview.tsx')).PaperPreview }))

interface ActSheetProps {
  matter: Matter
  option: OptionOut
  /** Stands in the page from the start (the agency's answer), so it neither takes the focus nor closes. */
  inline?: boolean
  onClose: () => void
  onDone: (label: string, consequences: ConsequencesOut) => void
}

/** One act: only the fields it needs, what will happen, one button. It opens below its button, the case still in sight. */
export function ActSheet({ matter, option, inline = false, onClose, onDone }: ActSheetProps) {
  const act = useAct(matter, option, onDone)
  const [previewing, setPreviewing] = useState(false)
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void act.submit() }
    if (event.key === 'Escape' && !inline) { event.stopPropagation(); onClose() }
  }
  return (
    <>
      <section className="act-sheet" aria-labelledby={`sheet-${option.id}`} onKeyDown={keys} data-sheet={option.id}>
        <Head option={option} {...(!inline && { onClose })} />
        {act.draft.foundFrom && (
          <p className="quiet">
            {words.forms.draftFound} <Moment at={act.draft.foundFrom} />　<button type="button" className="text-button" onClick={act.draft.discard}>{words.forms.discard}</button>
          </p>
        )}
        {option.late && <p className="warning"><span aria-hidden>▲ </span>{option.late}</p>}
        {option.reading && <p className="reading"><span aria-hidden>◇ </span>{words.laws.reading}：{option.reading}</p>}
        {option.answers?.map((answer) => (
          <p key={answer.question}><strong>{words.lawAnswers.answered}：</strong>{answer.says} <Cite {...answer.citation} /> <span className="quiet">{answer.organ} {answer.document}</span></p>
        ))}
        <Tensions tensions={option.tensions} />
        <ErrorSummary errors={act.errors} />
        <div className="sheet-columns">
          <Fields matter={matter} option={option} act={act} />
          <Consequences matter={matter.id} body={act.body} leavesTheHouse={option.leavesTheHouse} />
        </div>
        {act.trouble && <Trouble error={act.trouble} />}
        <div className="form-foot">
          <Button type="primary" onClick={() => void act.submit()} loading={act.busy} data-primary>{option.label}</Button>
          {option.written && <Button onClick={() => setPreviewing(true)}>{words.instruments.preview}</Button>}
          {option.act === 'file' && option.role && <PaperPrepared matter={matter.id} option={option} body={act.body} />}
          {option.wants === 'paper' && !inline && <Link to={addresses.draft(matter.id, option.id)}>{words.drafting.draftFirst}</Link>}
          <span className="faint">{words.matters.sheetKeys}</span>
        </div>
      </section>
      {previewing && (
        <Suspense fallback={null}>
          <PaperPreview matter={matter.id} body={act.body} title={option.paperTitle ?? option.label} onClose={() => setPreviewing(false)} />
        </Suspense>
      )}
    </>
  )
}

function Head({ option, onClose }: { option: OptionOut; onClose?: () => void }) {
  const organ = useActingOrgan()?.organ.name
  const heading = useRef<HTMLHeadingElement>(null)
  const opened = onClose !== undefined
  useEffect(() => { if (opened) heading.current?.focus() }, [opened])
  return (
    <div className="sheet-head">
      <h2 id={`sheet-${option.id}`} ref={heading} tabIndex={-1}>{option.label}</h2>
      <Cite {...option.citation} named />
      {option.byName !== organ && <span className="quiet">{words.matters.inNameOf(option.byName)}</span>}
      {onClose && <button type="button" className="text-button sheet-close" onClick={onClose}>{words.matters.closeSheet}</button>}
    </div>
  )
}

function Fields({ matter, option, act }: { matter: Matter; option: OptionOut; act: ReturnType<typeof useAct> }) {
  const { form, errors, draft } = act
  const shared = { form, errors, onChange: draft.set }
  const items = option.itemised && <ItemsForm matter={matter} option={option} foundFrom={draft.foundFrom} {...shared} />
  const itemsFirst = option.itemised && (option.act === 'file' || option.itemised.kind === 'examination')
  return (
    <div className="form">
      {option.wants === 'measure' && <BeforeMeasure matter={matter.id} />}
      {itemsFirst && items}
      <ActFields option={act.option} {...shared} />
      {!itemsFirst && items}
      <Besides matter={matter} option={option} {...shared} />
      {option.wants === 'paper' && <PaperFields option={option} {...shared} />}
      {option.wants === 'receipt' && <ReceiptFields {...shared} />}
      {option.wants === 'measure' && <MeasureFields matter={matter} option={option} {...shared} />}
      {option.wants === 'facts' && <FactFields facts={matter.facts} values={form.facts} errors={errors} onChange={(facts) => draft.set({ ...form, facts })} />}
      <Field name="on" label={option.wants === 'receipt' ? words.serving.on : words.matters.on} required errors={errors}>
        {(control) => <DayField {...control} value={form.on} onChange={(on) => draft.set({ ...form, on })} />}
      </Field>
    </div>
  )
}

function Trouble({ error }: { error: Error }) {
  const problem = problemOf(error)
  return problem?.changes ? <Changed problem={problem} /> : <TroubleNotice error={error} />
}
