import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AnswerOf, chooseMail, proposeMail, proveMail, removeMail, settings } from '../../server/http/contract/index.ts'
import { problemOf, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Field } from '../parts/Field.tsx'
import { words } from '../words/index.ts'

const says = words.settings.mail
type MailOut = AnswerOf<typeof settings>['mail']
type Setting = NonNullable<MailOut['setting']>

/** An address of one's own, proved by a code, and what one wants to hear there. */
export function Mail({ mail: { available, setting } }: { mail: MailOut }) {
  return (
    <section className="panel" aria-labelledby="mail-title">
      <h2 id="mail-title" className="panel-title">{says.title}</h2>
      <div className="panel-body settings-body">
        {available ? <p className="quiet">{says.note}</p> : <p className="quiet">{says.off}</p>}
        {setting && <Current setting={setting} />}
        {available && !setting && <Propose />}
        {setting && !setting.verified && <Prove />}
        {setting?.verified && <Kinds key={JSON.stringify(setting)} setting={setting} />}
      </div>
    </section>
  )
}

function Current({ setting }: { setting: Setting }) {
  const remove = useWrite<typeof removeMail>('/api/settings/mail/removal')
  return (
    <p className="settings-line">
      <strong>{setting.verified ? says.proved(setting.address) : says.unproved(setting.address)}</strong>
      <button type="button" className="text-button" onClick={() => remove.mutate({ body: {} })}>{says.remove}</button>
      {remove.error && <TroubleNotice error={remove.error} />}
    </p>
  )
}

/** What is wrong with a field, as the server says it. */
const wrongIn = (error: Error | null) => (problemOf(error)?.errors ?? []).map(({ field, says: text }) => ({ field: field.replace(/^body\./, ''), says: text }))

function Propose() {
  const [address, setAddress] = useState('')
  const write = useWrite<typeof proposeMail>('/api/settings/mail')
  const wrong = wrongIn(write.error)
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); write.mutate({ body: { address: address.trim() } }) }}>
      <Field name="address" label={says.address} required help={says.addressHelp} errors={wrong}>
        {(control) => <Input {...control} type="email" autoComplete="email" value={address} onChange={(event) => setAddress(event.target.value)} />}
      </Field>
      {write.error && wrong.length === 0 && <TroubleNotice error={write.error} />}
      <Button htmlType="submit" loading={write.isPending}>{says.send}</Button>
    </form>
  )
}

function Prove() {
  const [code, setCode] = useState('')
  const write = useWrite<typeof proveMail>('/api/settings/mail/proof')
  const became = write.data?.became
  const wrong = became === 'wrong' ? [{ field: 'code', says: says.wrong }] : became === 'over' ? [{ field: 'code', says: says.over }] : wrongIn(write.error)
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); write.mutate({ body: { code: code.trim() } }) }}>
      <Field name="code" label={says.code} required errors={wrong}>
        {(control) => <Input {...control} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.target.value)} />}
      </Field>
      {write.error && wrong.length === 0 && <TroubleNotice error={write.error} />}
      <Button htmlType="submit" loading={write.isPending}>{says.prove}</Button>
    </form>
  )
}

function Kinds({ setting }: { setting: Setting }) {
  const [chosen, choose] = useState({ duty: setting.duty, deadline: setting.deadline, told: setting.told })
  const write = useWrite<typeof chooseMail>('/api/settings/mail/kinds')
  return (
    <form onSubmit={(event) => { event.preventDefault(); write.mutate({ body: chosen }) }}>
      {(['duty', 'deadline', 'told'] as const).map((kind) => (
        <fieldset key={kind}><legend>{says.kinds[kind]}</legend>
          {(kind === 'duty' ? ['off', 'digest'] as const : ['off', 'digest', 'atOnce'] as const).map((mode) => (
            <label key={mode}><input type="radio" name={`mail-${kind}`} checked={chosen[kind] === mode} onChange={() => choose({ ...chosen, [kind]: mode })} /> {says.modes[mode]}</label>
          ))}
        </fieldset>
      ))}
      {write.error && <TroubleNotice error={write.error} />}
      <p className="settings-line"><Button htmlType="submit" loading={write.isPending}>{says.save}</Button>{write.isSuccess && <span role="status">{says.saved}</span>}</p>
    </form>
  )
}
