import { useEffect, useRef } from 'react'
import type { signOut } from '../../server/http/contract/index.ts'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { useActingOrgan, useSession } from './acting.ts'
import { addresses } from './address.ts'
import { chooseAppearance, useAppearanceChoice, type AppearanceChoice } from './appearance.ts'
import { freshKey, write } from './request.ts'
import { shortcutsAreOff, switchShortcuts } from './keys.ts'
import './AccountMenu.css'

const appearances: readonly AppearanceChoice[] = ['system', 'light', 'dark']

/** Who is signed in, as what; how the pages look; the way out. */
export function AccountMenu({ onKeys }: { onKeys: () => void }) {
  const session = useSession()
  const post = useActingOrgan()
  const choice = useAppearanceChoice()
  const details = useRef<HTMLDetailsElement>(null)
  useClosing(details)
  if (!session) return null
  const leave = async () => {
    await write<typeof signOut>('/api/session', {}, freshKey(), 'DELETE')
    location.assign('/')
  }
  return (
    <details className="account" ref={details}>
      <summary>{session.account.name}<span aria-hidden> ▾</span></summary>
      <div className="account-sheet">
        <p>{session.account.name}<span className="quiet">　{post?.roles.map((role) => words.session.roles[role]).join('、')}</span></p>
        <p className="quiet">{post?.organ.name}</p>
        <fieldset>
          <legend>{words.session.appearance}</legend>
          {appearances.map((value) => (
            <label key={value}>
              <input type="radio" name="appearance" checked={choice === value} onChange={() => chooseAppearance(value)} />
              {words.session.appearances[value]}
            </label>
          ))}
        </fieldset>
        <label className="line">
          <input type="checkbox" defaultChecked={!shortcutsAreOff()} onChange={(event) => switchShortcuts(event.target.checked)} />
          {words.session.shortcuts}
        </label>
        <Link to={addresses.settings()} className="text-button" onClick={() => details.current?.removeAttribute('open')}>{words.settings.title}</Link>
        <button type="button" className="text-button" onClick={() => { details.current?.removeAttribute('open'); onKeys() }}>{words.keys.title}</button>
        <button type="button" className="text-button" onClick={() => void leave()}>{words.session.signOut}</button>
      </div>
    </details>
  )
}

/** A disclosure that closes on Esc (the focus goes back) and when one clicks elsewhere. */
function useClosing(details: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return
      details.current.open = false
      details.current.querySelector('summary')?.focus()
    }
    const elsewhere = (event: PointerEvent) => {
      if (details.current?.open && !details.current.contains(event.target as Node)) details.current.open = false
    }
    window.addEventListener('keydown', escape)
    window.addEventListener('pointerdown', elsewhere)
    return () => { window.removeEventListener('keydown', escape); window.removeEventListener('pointerdown', elsewhere) }
  }, [details])
}
