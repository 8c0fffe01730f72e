import { Button, Input } from 'antd'
import { useState } from 'react'
import type { addExportSecret, ExportSetDetail } from '../../server/http/contract/index.ts'
import { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Moment } from '../parts/Day.tsx'
import { words } from '../words/index.ts'
import { Shown } from './Shown.tsx'

const says = words.sharing

/** With what deliveries are signed; a new secret goes beside the old one for a while. */
export function Secrets({ set: { id, secrets } }: { set: ExportSetDetail }) {
  const add = useWrite<typeof addExportSecret>('/api/export-sets/:id/secrets')
  const [given, setGiven] = useState('')
  const submit = () => add.mutate({ params: { id }, body: given.trim() === '' ? {} : { secret: given.trim() } })
  const made = given.trim() === '' ? add.data?.secret : null
  return (
    <section className="panel panel-body set-part" aria-labelledby="secrets-title">
      <h2 id="secrets-title" className="section-title">{says.secrets}</h2>
      <p className="quiet">{says.secretsHelp}</p>
      {secrets.length === 0 ? <p>{says.noSecret}</p> : <ul>{secrets.map(({ id: one, createdAt, endsAt }) => <li key={one}>{says.secretSince} <Moment at={createdAt} />{endsAt && <>，{says.secretUntil} <Moment at={endsAt} /></>}</li>)}</ul>}
      {made && <Shown about={says.shownSecret} secret={made} onCopied={() => add.reset()} />}
      {add.error && <TroubleNotice error={add.error} />}
      <form onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Input aria-label={says.form.secret} placeholder={says.form.secret} title={says.form.secretHelp} autoComplete="off" maxLength={200} value={given} onChange={(event) => setGiven(event.target.value)} />
        <Button htmlType="submit" loading={add.isPending}>{says.newSecret}</Button>
      </form>
    </section>
  )
}
