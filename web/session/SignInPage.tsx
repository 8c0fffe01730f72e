import { useEffect } from 'react'
import { queries } from '../frame/queries.ts'
import { addresses } from '../frame/address.ts'
import { Mark } from '../frame/Frame.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { SignInForm } from './SignInForm.tsx'

/** Stands at every address that wants an account; afterwards the page of that address is there. */
export function SignInPage() {
  useEffect(() => { document.title = `${words.session.signIn} · ${words.frame.product}` }, [])
  return (
    <main className="sign-in-page open-main" data-page="sign-in">
      <div>
        <h1><Mark />{words.frame.product}</h1>
        <p className="quiet">{words.frame.productIs}</p>
        <SignInForm onDone={(session) => queries.setQueryData(['session'], session)} />
        <p className="open-links">
          <Link to={addresses.laws()}>{words.menu.laws}</Link>
          <Link to={addresses.periods()}>{words.menu.periods}</Link>
          <span className="quiet">{words.session.openToAll}</span>
        </p>
      </div>
    </main>
  )
}
