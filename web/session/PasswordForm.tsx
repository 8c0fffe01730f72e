import { Button, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import type { changePassword } from '../../server/http/contract/index.ts'
import { freshKey, write } from '../frame/request.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { fieldErrors } from '../matters/useAct.ts'
import { Field, type FieldError } from '../parts/Field.tsx'
import { words } from '../words/index.ts'
import './SignIn.css'

const says = words.accounts.own
const names = ['current', 'next', 'repeated'] as const
const empty = { current: '', next: '', repeated: '' }

/** Changes the password of whoever is signed in. */
export function PasswordForm({ onDone }: { onDone?: () => void }) {
  const [values, setValues] = useState(empty)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [trouble, setTrouble] = useState<Error>()
  const [state, setState] = useState<'asking' | 'busy' | 'done'>('asking')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (state === 'busy') return
    const { current, next, repeated } = values
    const wrong = next === repeated ? [] : [{ field: 'repeated', says: says.differs }]
    setErrors(wrong)
    setTrouble(undefined)
    if (wrong.length > 0) return
    setState('busy')
    try {
      await write<typeof changePassword>('/api/password', { body: { current, next } }, freshKey())
      setValues(empty)
      setState('done')
      onDone?.()
    } catch (error) {
      setErrors(fieldErrors(error as Error))
      setTrouble(error as Error)
      setState('asking')
    }
  }
  return (
    <form className="sign-in" onSubmit={(event) => void submit(event)} noValidate>
      {state === 'done' && <p role="status">{says.done}</p>}
      {trouble && <TroubleNotice error={trouble} />}
      {names.map((name) => (
        <Field key={name} name={name} label={says[name]} required errors={errors} {...(name === 'next' && { help: says.nextHelp })}>
          {(control) => (
            <Input {...control} type="password" autoComplete={name === 'current' ? 'current-password' : 'new-password'} value={values[name]}
              onChange={(event) => { setState('asking'); setValues((now) => ({ ...now, [name]: event.target.value })) }} />
          )}
        </Field>
      ))}
      <Button type="primary" htmlType="submit" loading={state === 'busy'} data-primary>{says.change}</Button>
    </form>
  )
}
