import { useEffect } from 'react'
import { Mark } from '../frame/Frame.tsx'
import { words } from '../words/index.ts'
import { PasswordForm } from './PasswordForm.tsx'

const says = words.accounts.own

/** Stands at every address for whoever has signed in with a password that an operator gave out. */
export function OneTimePage({ login, onDone }: { login: string; onDone: () => void }) {
  useEffect(() => { document.title = `${says.oneTime} · ${words.frame.product}` }, [])
  return (
    <main className="sign-in-page open-main" data-page="one-time-password">
      <div>
        <h1><Mark />{says.oneTime}</h1>
        <p className="quiet">{says.oneTimeWhy}</p>
        <p><code>{login}</code></p>
        <PasswordForm onDone={onDone} />
      </div>
    </main>
  )
}
