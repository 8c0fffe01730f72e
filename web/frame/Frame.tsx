import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { Bell } from '../notices/Bell.tsx'
import { ArticlesProvider } from '../parts/Cite.tsx'
import { sayInstant } from '../parts/day.ts'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { useActingOrgan, useSession } from './acting.ts'
import { addresses, useGo, usePath } from './address.ts'
import { useArticlePanel } from './articlePanel.tsx'
import { useKeys } from './keys.ts'
import { Menu } from './Menu.tsx'
import { OrganSwitch } from './OrganSwitch.tsx'
import { Search } from './Search.tsx'
import './Frame.css'

const KeysHelp = lazy(async () => ({ default: (await import('./KeysHelp.tsx')).KeysHelp }))

/** What stands around every page of an official: whose desk it is, the menu, the search, the article beside the page. */
export function Frame({ children }: { children: ReactNode }) {
  const post = useActingOrgan()
  const path = usePath()
  const [panel, openArticle] = useArticlePanel()
  const [menuOpen, setMenuOpen] = useState(false)
  const [help, setHelp] = useState(false)
  const main = useRef<HTMLElement>(null)
  useGoKeys(() => setHelp(true))
  useEffect(() => setMenuOpen(false), [path])
  return (
    <ArticlesProvider value={openArticle}>
      <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus() }}>{words.frame.skip}</a>
      <header className="top">
        <button type="button" className="menu-toggle" aria-expanded={menuOpen} aria-controls="menu" onClick={() => setMenuOpen(!menuOpen)}>
          <span aria-hidden>☰</span><span className="visually-hidden">{words.frame.menu}</span>
        </button>
        <Link to={addresses.workbench()} className="brand" aria-label={words.frame.brandLabel}><Mark />{words.frame.product}</Link>
        <OrganSwitch />
        {post?.law && <Link to={addresses.law(post.law.id)} className="law-chip" title={words.frame.lawInForce}>{post.law.short}</Link>}
        <Search />
        <Bell />
        <AccountMenu onKeys={() => setHelp(true)} />
      </header>
      <Menu open={menuOpen} />
      <main id="main" ref={main} tabIndex={-1} key={post?.organ.id}>
        <PrintHead />
        {children}
      </main>
      {panel}
      {help && <Suspense fallback={null}><KeysHelp onClose={() => setHelp(false)} /></Suspense>}
    </ArticlesProvider>
  )
}

/** On paper: whose page, printed by whom and when. */
function PrintHead() {
  const session = useSession()
  const post = useActingOrgan()
  const [at, setAt] = useState('')
  useEffect(() => {
    const stamp = () => setAt(sayInstant(new Date().toISOString()))
    window.addEventListener('beforeprint', stamp)
    return () => window.removeEventListener('beforeprint', stamp)
  }, [])
  return <p className="print-only" aria-hidden>{words.frame.printed(post?.organ.name ?? '', session?.account.name ?? '', at)}</p>
}

function useGoKeys(showHelp: () => void): void {
  const go = useGo()
  useKeys({
    'g w': () => go(addresses.workbench()),
    'g a': () => go(addresses.alerts()),
    'g c': () => go(addresses.matters()),
    'g d': () => go(addresses.records()),
    'g l': () => go(addresses.laws()),
    '?': showHelp,
  })
}

export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden focusable="false">
      <path d="M12 2v7M6 8c0 7 2 13 6 13s6-6 6-13M6 8 3.500 5M18 8l2.500-3M10 17h4" fill="none" stroke="currentColor" strokeWidth="1.800" strokeLinecap="round" />
    </svg>
  )
}
