import { Suspense, useId, useRef, type KeyboardEvent } from 'react'
import type { Matter } from '../../server/http/contract/index.ts'
import { useQueryOfAddress, usePath, written } from '../frame/address.ts'
import { Skeleton } from '../frame/states.tsx'
import { Boundary } from '../parts/Boundary.tsx'
import { Link } from '../parts/Link.tsx'
import { useCurrentInSight } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { tabs, type MatterTab } from './tabs.tsx'
import './MatterTabs.css'

/** The folders of a matter: one open, named in the address. The arrow keys go from one to the next. */
export function MatterTabs({ matter, received }: { matter: Matter; received: boolean }) {
  const [query] = useQueryOfAddress()
  const id = useId()
  const shown = tabs.filter((tab) => tab.shown?.(matter, received) ?? true)
  const current = shown.find((tab) => tab.id === query['tab']) ?? shown[0]
  if (!current) return null
  return (
    <section className="matter-tabs">
      <Strip id={id} matter={matter} shown={shown} current={current} />
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current.id}`} className="panel tab-panel" data-tab={current.id}>
        <Boundary key={current.id}>
          <Suspense fallback={<div className="panel-body"><Skeleton lines={4} /></div>}><current.Panel matter={matter} /></Suspense>
        </Boundary>
      </div>
    </section>
  )
}

function Strip({ id, matter, shown, current }: { id: string; matter: Matter; shown: readonly MatterTab[]; current: MatterTab }) {
  const [query, change] = useQueryOfAddress()
  const path = usePath()
  const sight = useCurrentInSight(current.id)
  const links = useRef(new Map<string, HTMLAnchorElement>())
  const keys = (event: KeyboardEvent) => {
    const to = nextTab(event.key, shown, current)
    if (!to) return
    event.preventDefault()
    change({ tab: to.id })
    links.current.get(to.id)?.focus()
  }
  return (
    <nav ref={sight} className="views no-print" aria-label={words.matters.folders}>
      <div role="tablist" className="tab-list" onKeyDown={keys}>
        {shown.map((tab) => {
          const count = tab.count?.(matter)
          const open = tab === current
          return (
            <Link key={tab.id} role="tab" id={`${id}-${tab.id}`} to={`${path}${written({ ...query, tab: tab.id })}`} replace aria-selected={open} tabIndex={open ? 0 : -1}
              ref={(link) => { if (link) links.current.set(tab.id, link) }}
              {...(open && { 'aria-controls': `${id}-panel`, 'aria-current': 'true' as const })} {...(count !== undefined && { 'data-count': count })}>
              {tab.name}{count !== undefined && <span className="views-count"> {count}</span>}
            </Link>
          )
        })}
      </div>
    </nav>
  )
}

/** Where a key leads among the tabs; round at the ends. */
function nextTab(key: string, shown: readonly MatterTab[], current: MatterTab): MatterTab | undefined {
  const at = shown.indexOf(current)
  switch (key) {
    case 'ArrowRight': return shown[(at + 1) % shown.length]
    case 'ArrowLeft': return shown[(at - 1 + shown.length) % shown.length]
    case 'Home': return shown[0]
    case 'End': return shown.at(-1)
    default: return undefined
  }
}
