import { Dialog } from '../frame/Dialog.tsx'
import { words } from '../words/index.ts'
import { SignInForm } from './SignInForm.tsx'

/** The session ended while the page was open. The page, and all that was typed into it, stays behind this. */
export function SignInAgain({ login, onDone }: { login: string; onDone: () => void }) {
  return (
    <Dialog titled="again-title" focusOn="[name=password]">
      <h2 id="again-title">{words.session.again}</h2>
      <p className="quiet">{words.session.againWhy}</p>
      <SignInForm login={login} onDone={onDone} />
    </Dialog>
  )
}
