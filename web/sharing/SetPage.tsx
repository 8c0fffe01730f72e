import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { changeExportSet, ExportSetDetail, getExportSet, shareChoices } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, PageHead, TroubleNotice } from '../frame/states.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { Cite } from '../parts/Cite.tsx'
import { Day, Moment } from '../parts/Day.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldError } from '../parts/Field.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { Deliveries } from './Deliveries.tsx'
import { Keys } from './Keys.tsx'
import { Secrets } from './Secrets.tsx'
import { SetActs } from './SetActs.tsx'
import { formOf, sentOf } from './setForm.ts'
import { SetFields } from './SetFields.tsx'
import { stateOf } from './states.ts'
import './Sharing.css'

const says = words.sharing

/** One set: how far it is, what can be done with it, and what was sent. */
export function SetPage() {
  const { id } = useParams({ strict: false })
  const set = useAsk<typeof getExportSet>('/api/export-sets/:id', { params: { id: id! } }, { again: (row) => (row?.state === 'active' ? 5_000 : false) })
  const organ = useActingOrgan()?.organ.id
  return (
    <div className="page" data-page="export-set">
      <Answer of={set} whole>
        {(row) => (
          <>
            <PageHead title={row.name}><Link to={addresses.sharing()}>{says.title}</Link></PageHead>
            <Standing set={row} own={row.organId === organ} />
            {row.url !== null && <Deliveries set={row} own={row.organId === organ} />}
            {row.organId === organ && row.state !== 'ended' && <>{row.url !== null && <Secrets set={row} />}<Keys set={row} /><Edit key={row.version} set={row} /></>}
          </>
        )}
      </Answer>
    </div>
  )
}

function Standing({ set, own }: { set: ExportSetDetail; own: boolean }) {
  const { state, failures, pausedWhy, receiver, basis, agreement, content, url, waiting, total, takenAt, triedAt, failingSince } = set
  return (
    <section className="panel panel-body" aria-label={says.state_}>
      <dl className="set-facts">
        <dt>{says.column.state}</dt><dd><Stage tone={stateOf(set)}>{failures > 0 && state === 'active' ? says.failing(failures) : says.state[state]}</Stage>{pausedWhy && <> {pausedWhy}</>}</dd>
        <dt>{says.form.receiver}</dt><dd>{receiver}</dd>
        <dt>{says.form.basis}</dt><dd>{basis ? <Cite {...basis} named /> : agreement}</dd>
        <dt>{says.column.what}</dt><dd>{content.subjects.map((subject) => says.subjects[subject]).join('、')}{content.since && <> <Day day={content.since as never} full /></>}</dd>
        {url !== null && <><dt>{says.form.url}</dt><dd>{url}</dd><dt>{says.waiting}</dt><dd data-waiting={waiting}>{waiting}</dd></>}
        <dt>{says.total}</dt><dd>{total}</dd>
        {takenAt && <><dt>{says.lastTaken}</dt><dd><Moment at={takenAt} /></dd></>}
        {triedAt && <><dt>{says.lastTried}</dt><dd><Moment at={triedAt} /></dd></>}
        {failingSince && <><dt>{says.failuresSince}</dt><dd><Moment at={failingSince} /></dd></>}
      </dl>
      {own && state !== 'ended' && <SetActs set={set} />}
    </section>
  )
}

function Edit({ set }: { set: ExportSetDetail }) {
  const choices = useAsk<typeof shareChoices>('/api/export-choices', {})
  const change = useWrite<typeof changeExportSet>('/api/export-sets/:id')
  const [form, setForm] = useState(() => formOf(set))
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async () => {
    setErrors([])
    try {
      await change.mutateAsync({ params: { id: set.id }, body: { ...sentOf(form), version: set.version } })
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  return (
    <details className="panel panel-body">
      <summary>{says.edit}</summary>
      <Answer of={choices} lines={6}>
        {(known) => (
          <form className="form set-form" onSubmit={(event) => { event.preventDefault(); void submit() }}>
            {errors.length > 0 ? <ErrorSummary errors={errors} /> : change.error && <TroubleNotice error={change.error} />}
            <SetFields form={form} onChange={setForm} errors={errors} choices={known} />
            <p className="form-foot"><Button type="primary" htmlType="submit" loading={change.isPending}>{says.form.save}</Button></p>
          </form>
        )}
      </Answer>
    </details>
  )
}
