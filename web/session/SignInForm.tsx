import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { Session, signIn } from '../../server/http/contract/index.ts'
import { problemOf } from '../frame/queries.ts'
import { freshKey, write } from '../frame/request.ts'
import { words } from '../words/index.ts'
import './SignIn.css'

/** Account and password. Pasting and password managers work; the error does not say which of the two was wrong. */
export function SignInForm({ login: known, onDone }: { login?: string; onDone: (session: Session) => void }) {
  const [login, setLogin] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const [error, setError] = useState<Error>()
  const [busy, setBusy] = useState(false)
  const first = useRef<InputRef>(null)
  useEffect(() => first.current?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    try {
      onDone(await write<typeof signIn>('/api/session', { body: { login, password } }, freshKey()))
    } catch (thrown) {
      setError(thrown as Error)
      setPassword('')
      first.current?.focus({ cursor: 'all' })
    } finally {
      setBusy(false)
    }
  }
  const problem = problemOf(error)
  const sentences = problem?.errors?.map(({ says }) => says) ?? (problem ? [problem.sentence] : [])
  return (
    <form className="sign-in" onSubmit={(event) => void submit(event)} noValidate>
      {sentences.length > 0 && (
        <div role="alert" className="notice trouble">{sentences.map((says) => <p key={says}>{says}</p>)}</div>
      )}
      <label htmlFor="login">{words.session.login}</label>
      <Input id="login" name="username" autoComplete="username" size="large" value={login} readOnly={known !== undefined}
        {...(known === undefined && { ref: first })} onChange={(event) => setLogin(event.target.value)} />
      <label htmlFor="password">{words.session.password}</label>
      <Input id="password" name="password" type="password" autoComplete="current-password" size="large" value={password}
        {...(known !== undefined && { ref: first })} onChange={(event) => setPassword(event.target.value)} />
      <Button type="primary" htmlType="submit" size="large" loading={busy} data-primary>{words.session.signIn}</Button>
    </form>
  )
}
