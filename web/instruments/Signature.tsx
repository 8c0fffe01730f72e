import { Button, Input } from 'antd'
import { useState } from 'react'
import type { InstrumentRef, signaturePreview, signForPaper } from '../../server/http/contract/index.ts'
import { useActingOrgan, useSession } from '../frame/acting.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { LastDay } from '../parts/Day.tsx'
import { Field } from '../parts/Field.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { words } from '../words/index.ts'

const says = words.delivery

/** 签收: the addressee signs in its own name, having seen what that starts. */
export function Signature({ paper }: { paper: InstrumentRef }) {
  const organ = useActingOrgan()?.organ.id
  const account = useSession()?.account.name ?? ''
  const waits = organ === paper.to.id && paper.servedOn === null && paper.voided === null
  const signature = useAsk<typeof signaturePreview>('/api/instruments/:id/signature', { params: { id: paper.id } }, { enabled: waits })
  const write = useWrite<typeof signForPaper>('/api/instruments/:id/signature')
  const [name, setName] = useState(account)
  if (!waits || !signature.data?.mine) return null
  const { starts } = signature.data
  return (
    <section className="panel no-print" aria-labelledby="sign-title">
      <h2 id="sign-title" className="panel-title">{says.signTitle}</h2>
      <div className="panel-body form">
        <p>{starts.length > 0 ? says.signStarts : says.signNothing}</p>
        <ul className="what">{starts.map((clock) => <li key={clock.id}>＋ {clock.what} {clock.lastDay && <LastDay day={clock.lastDay} provisional={clock.provisional} right={clock.kind === 'power'} />} <Cite {...clock.citation} /></li>)}</ul>
        <Field name="name" label={says.signName} required errors={write.error ? fieldErrors(write.error) : []}>{(control) => <Input {...control} value={name} onChange={(event) => setName(event.target.value)} style={{ inlineSize: 'min(100%, 20em)' }} />}</Field>
        {write.error && fieldErrors(write.error).length === 0 && <TroubleNotice error={write.error} />}
        <div className="form-foot"><Button type="primary" data-primary loading={write.isPending} onClick={() => write.mutate({ params: { id: paper.id }, body: { name } })}>{says.sign}</Button></div>
      </div>
    </section>
  )
}
