import { Button, Input } from 'antd'
import { useState } from 'react'
import type { recordConsent, Serving } from '../../server/http/contract/index.ts'
import { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { Day } from '../parts/Day.tsx'
import { DayField } from '../parts/DayField.tsx'
import { Field } from '../parts/Field.tsx'
import { words } from '../words/index.ts'

const says = words.delivery

/** Whether the addressee has agreed to be served through the platform, and on what paper. */
export function Consent({ serving: { consent, instrument, may } }: { serving: Serving }) {
  const today = useToday() ?? ''
  const write = useWrite<typeof recordConsent>('/api/electronic-consents')
  const [document, setDocument] = useState('')
  const [on, setOn] = useState<string>(today)
  const agency = instrument.to.id
  if (!agency) return null
  return (
    <section className="panel" aria-labelledby="consent-title">
      <h2 id="consent-title" className="panel-title">{says.consent}</h2>
      <div className="serving-part">
        {consent?.agrees ? <p>{says.consentYes(consent.document)} <Day day={consent.on} /></p> : <p className="quiet">{says.consentNo}</p>}
        {!consent?.agrees && may.attempt && (
          <details>
            <summary>{says.recordConsent}</summary>
            <div className="form">
              <Field name="consent-document" label={says.consentDocument} required>{(control) => <Input {...control} value={document} onChange={(event) => setDocument(event.target.value)} />}</Field>
              <Field name="consent-on" label={says.on} required>{(control) => <DayField {...control} value={on} onChange={setOn} />}</Field>
              {write.error && <TroubleNotice error={write.error} />}
              <div className="form-foot"><Button loading={write.isPending} onClick={() => write.mutate({ body: { agency, agrees: true, on, document } })}>{says.recordConsent}</Button></div>
            </div>
          </details>
        )}
      </div>
    </section>
  )
}
