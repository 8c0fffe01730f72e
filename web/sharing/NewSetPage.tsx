import { Button } from 'antd'
import { useState } from 'react'
import type { addExportSet, shareChoices } from '../../server/http/contract/index.ts'
import { addresses, useGo } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, PageHead, TroubleNotice } from '../frame/states.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldError } from '../parts/Field.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { blankSet, sentOf } from './setForm.ts'
import { SetFields } from './SetFields.tsx'
import { Shown } from './Shown.tsx'
import './Sharing.css'

const says = words.sharing

/** A new set. A secret that was made for it is shown here, once, before the set is opened. */
export function NewSetPage() {
  const go = useGo()
  const choices = useAsk<typeof shareChoices>('/api/export-choices', {})
  const add = useWrite<typeof addExportSet>('/api/export-sets')
  const [form, setForm] = useState(blankSet)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async () => {
    setErrors([])
    try {
      const { id, secret } = await add.mutateAsync({ body: { ...sentOf(form), ...(form.secret && { secret: form.secret.trim() }) } })
      if (secret === null || form.secret !== '') go(addresses.exportSet(id))
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  return (
    <div className="page" data-page="new-export-set">
      <PageHead title={says.add}><Link to={addresses.sharing()}>{says.title}</Link></PageHead>
      {add.data?.secret && form.secret === ''
        ? <section className="panel panel-body"><Shown about={says.shownSecret} secret={add.data.secret} /><p><Link to={addresses.exportSet(add.data.id)}>{says.open}</Link></p></section>
        : (
          <Answer of={choices} lines={6}>
            {(known) => (
              <form className="form set-form panel panel-body" onSubmit={(event) => { event.preventDefault(); void submit() }}>
                {errors.length > 0 ? <ErrorSummary errors={errors} /> : add.error && <TroubleNotice error={add.error} />}
                <SetFields form={form} onChange={setForm} errors={errors} choices={known} isNew />
                <p className="form-foot"><Button type="primary" htmlType="submit" data-primary loading={add.isPending}>{says.form.create}</Button></p>
              </form>
            )}
          </Answer>
        )}
    </div>
  )
}
