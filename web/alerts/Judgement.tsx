import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AlertDetail, dismissAlert, listAlerts, verifyAlert } from '../../server/http/contract/index.ts'
import { addresses, useGo } from '../frame/address.ts'
import { useDraft } from '../frame/draft.ts'
import { useKeys, useSubmitKey } from '../frame/keys.ts'
import { problemOf, useAsk, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { Changed } from '../matters/Changed.tsx'
import { words } from '../words/index.ts'

type Verdict = NonNullable<AlertDetail['verdict']>
type Founded = Extract<Verdict, `TRUE_${string}`>
type Unfounded = Exclude<Verdict, Founded>

const verdicts = Object.keys(words.alerts.verdicts) as Verdict[]
const isFounded = (verdict: Verdict): verdict is Founded => verdict.startsWith('TRUE_')
const nothing: { verdict: Verdict | ''; reason: string } = { verdict: '', reason: '' }

/** A person's conclusion with its reason; founded or not, it goes into the file. `1` to `5` choose, Ctrl Enter records; the next alert opens. */
export function Judgement({ alert }: { alert: AlertDetail }) {
  const draft = useDraft(`alert.${alert.id}`, nothing)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const go = useGo()
  const verify = useWrite<typeof verifyAlert>('/api/alerts/:id/verification')
  const dismiss = useWrite<typeof dismissAlert>('/api/alerts/:id/dismissal')
  const waiting = useAsk<typeof listAlerts>('/api/alerts', { query: { state: 'new', limit: 2 } })
  const { verdict, reason } = draft.value
  const choose = (chosen: Verdict | undefined) => { if (chosen) draft.set({ ...draft.value, verdict: chosen }) }
  useKeys(Object.fromEntries(verdicts.map((each, index) => [String(index + 1), () => { choose(each); document.getElementById('field-reason')?.focus() }])))

  const record = async (thenOpen: boolean) => {
    const empty = [
      ...(verdict ? [] : [{ field: 'verdict', says: words.alerts.chooseVerdict }]),
      ...(reason.trim() ? [] : [{ field: 'reason', says: words.alerts.fillReason }]),
    ]
    setErrors(empty)
    if (empty.length > 0 || !verdict || verify.isPending || dismiss.isPending) return
    const shared = { version: alert.version, reason }
    const params = { id: alert.id }
    try {
      if (isFounded(verdict)) await verify.mutateAsync({ params, body: { ...shared, verdict } })
      else await dismiss.mutateAsync({ params, body: { ...shared, verdict: verdict as Unfounded } })
      draft.discard()
      const next = waiting.data?.items.find(({ id }) => id !== alert.id)
      if (thenOpen) go(addresses.openMatter({ alert: String(alert.id) }))
      else if (next && location.pathname === addresses.alert(alert.id)) go(addresses.alert(next.id, { judged: String(alert.id) })) // unless one has gone on oneself meanwhile
    } catch (error) {
      setErrors((problemOf(error as Error)?.errors ?? []).map(({ field, says }) => ({ field: field.replace(/^body\./, ''), says })))
    }
  }
  useSubmitKey(() => void record(false))
  const error = verify.error ?? dismiss.error
  const problem = problemOf(error)
  return (
    <section className="panel panel-body form judgement" aria-label={words.alerts.record}>
      <ErrorSummary errors={errors} />
      <Field name="verdict" label={words.alerts.verdict} required errors={errors} group>
        {({ id: _, ...aria }) => (
          <Choices {...aria} name="verdict" value={verdict ? [verdict] : []} choices={verdicts.map((value) => ({ value, name: words.alerts.verdicts[value] }))}
            onChange={([chosen]) => choose(chosen as Verdict)} />
        )}
      </Field>
      <Field name="reason" label={words.alerts.reason} required help={words.alerts.reasonHelp} errors={errors}>
        {(control) => <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2000} value={reason} onChange={(event) => draft.set({ ...draft.value, reason: event.target.value })} />}
      </Field>
      {error && errors.length === 0 && (problem?.changes ? <Changed problem={problem} /> : <TroubleNotice error={error} />)}
      <p className="form-foot">
        <Button type="primary" data-primary loading={verify.isPending || dismiss.isPending} onClick={() => void record(false)}>{words.alerts.record}</Button>
        {verdict !== '' && isFounded(verdict) && <Button disabled={verify.isPending || dismiss.isPending} onClick={() => void record(true)}>{words.alerts.recordAndOpen}</Button>}
        <span className="faint">{words.alerts.keys}</span>
      </p>
    </section>
  )
}
