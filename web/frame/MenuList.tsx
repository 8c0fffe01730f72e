import { useRouterState } from '@tanstack/react-router'
import { useState, type ComponentType } from 'react'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { currentLine } from './currentLine.ts'
import type { Entry, Section as Lines } from './menuLines.ts'

type Section = Lines & { readonly Icon: ComponentType }

const openKey = 'xiezhi.menuOpen'
const kept = (): readonly string[] => JSON.parse(localStorage.getItem(openKey) ?? '[]') as string[]

/**
 * The group of the page in sight stands open by itself; what else was opened stays open. Where only marks are shown one group
 * opens beside them, and shuts again when a page was chosen.
 */
export function MenuList({ sections, narrow }: { sections: readonly Section[]; narrow: boolean }) {
  const current = useCurrent(sections)
  const [open, setOpen] = useState(kept)
  const [beside, setBeside] = useState<string>()
  const toggle = (name: string) => {
    if (narrow) return setBeside(beside === name ? undefined : name)
    const next = open.includes(name) ? open.filter((each) => each !== name) : [...open, name]
    localStorage.setItem(openKey, JSON.stringify(next))
    setOpen(next)
  }
  return (
    <ul onClick={({ target }) => { if (target instanceof Element && target.closest('a')) setBeside(undefined) }}
      onKeyDown={({ key }) => { if (key === 'Escape') setBeside(undefined) }}>
      {sections.map((section) => 'to' in section
        ? <li key={section.name}><Line entry={section} Icon={section.Icon} current={current === section.to} /></li>
        : section.entries.length > 0 && (
          <Group key={section.name} {...section} narrow={narrow} current={current} open={narrow ? beside === section.name : open.includes(section.name)} onToggle={() => toggle(section.name)} />
        ))}
    </ul>
  )
}

interface GroupProps {
  readonly name: string
  readonly Icon: ComponentType
  readonly entries: readonly Entry[]
  readonly current: string | undefined
  readonly narrow: boolean
  readonly open: boolean
  readonly onToggle: () => void
}

function Group({ name, Icon, entries, current, narrow, open, onToggle }: GroupProps) {
  const here = entries.some(({ to }) => to === current)
  const [folded, setFolded] = useState(false)
  const shown = open || (!narrow && here && !folded)
  const toggle = () => {
    setFolded(shown)
    if (open === shown) onToggle()
  }
  return (
    <li className={shown ? 'group shown' : 'group'}>
      <button type="button" className={here ? 'head here' : 'head'} aria-expanded={shown} title={name} onClick={toggle}>
        <span className="icon" aria-hidden><Icon /></span><span className="name">{name}</span><span className="turn" aria-hidden>›</span>
      </button>
      {shown && (
        <ul aria-label={name}>
          {entries.map((entry) => <li key={entry.to}><Line entry={entry} current={entry.to === current} /></li>)}
        </ul>
      )}
    </li>
  )
}

function Line({ entry, Icon, current }: { entry: Entry; Icon?: ComponentType; current: boolean }) {
  return (
    <Link to={entry.to} title={entry.name} {...(current && { 'aria-current': 'page' as const })}>
      {Icon && <span className="icon" aria-hidden><Icon /></span>}<span className="name">{entry.name}</span>
      {entry.count ? <span className="count" data-count={entry.count} aria-label={words.menu.openMatters(entry.count)}>{entry.count}</span> : null}
    </Link>
  )
}

function useCurrent(sections: readonly Section[]): string | undefined {
  const { pathname, searchStr } = useRouterState({ select: ({ location }) => location })
  return currentLine(sections.flatMap((section) => 'to' in section ? [section.to] : section.entries.map(({ to }) => to)), pathname, searchStr)
}
