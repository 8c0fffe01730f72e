import type { ReactNode } from 'react'
import { ArticlesProvider } from '../parts/Cite.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { addresses } from './address.ts'
import { useArticlePanel } from './articlePanel.tsx'
import { Mark } from './Frame.tsx'
import './Frame.css'
import './AccountMenu.css'

/** Around the pages that need no account: laws, the calculator, the calendar. */
export function OpenFrame({ children }: { children: ReactNode }) {
  const [panel, openArticle] = useArticlePanel()
  return (
    <ArticlesProvider value={openArticle}>
      <header className="top open-top">
        <Link to={addresses.laws()} className="brand"><Mark />{words.frame.product}</Link>
        <nav aria-label={words.frame.menu}>
          <Link to={addresses.laws()}>{words.menu.laws}</Link>
          <Link to={addresses.periods()}>{words.menu.periods}</Link>
          <Link to={addresses.calendars()}>{words.menu.calendars}</Link>
          <Link to={addresses.workbench()}>{words.session.signIn}</Link>
        </nav>
      </header>
      <main id="main" className="open-main" tabIndex={-1}>{children}</main>
      {panel}
    </ArticlesProvider>
  )
}
