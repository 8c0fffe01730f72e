import { useEffect, useRef } from 'react'
import { words } from '../words/index.ts'
import { SignInForm } from './SignInForm.tsx'
import '../frame/Dialog.css'

/** The session ended while the page was open. The page, and all that was typed into it, stays behind this. */
export function SignInAgain({ login, onDone }: { login: string; onDone: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const origin = document.activeElement
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('[name=password]')?.focus()
    return () => { if (origin instanceof HTMLElement) origin.focus() }
  }, [])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="again-title" onCancel={(event) => event.preventDefault()}>
      <h2 id="again-title">{words.session.again}</h2>
      <p className="quiet">{words.session.againWhy}</p>
      <SignInForm login={login} onDone={onDone} />
    </dialog>
  )
}
