import { useEffect, useRef, type RefObject } from 'react'
import { useQueryOfAddress, usePath, written, type Query } from '../frame/address.ts'
import { Link } from './Link.tsx'
import './Views.css'

interface View { readonly name: string; readonly word: string; readonly count?: number | undefined }

interface ViewsProps {
  label: string
  views: readonly View[]
  current: string
  /** Under which name the address keeps it. */
  as?: string
}

/** Saved queries as links in one line; each count equals the rows it opens. */
export function Views({ label, views, current, as = 'view' }: ViewsProps) {
  const [query] = useQueryOfAddress()
  const path = usePath()
  const line = useCurrentInSight(`${current} ${views.map(({ count }) => count).join()}`)
  const to = (name: string) => `${path}${written({ ...query, [as]: name, after: undefined, row: undefined } satisfies Query)}`
  return (
    <nav ref={line} className="views" aria-label={label}>
      {views.map((view) => (
        <Link key={view.name} to={to(view.name)} {...(view.name === current && { 'aria-current': 'true' as const })} {...(view.count !== undefined && { 'data-count': view.count })}>
          {view.word}{view.count !== undefined && <span className="views-count"> {view.count}</span>}
        </Link>
      ))}
    </nav>
  )
}

/** On a phone the line is longer than the page is wide: the current one must not lie outside of it. Looks again when `shown` changes. */
export function useCurrentInSight(shown: string): RefObject<HTMLElement | null> {
  const line = useRef<HTMLElement>(null)
  useEffect(() => {
    const link = line.current?.querySelector<HTMLElement>('[aria-current]')
    if (line.current && link) line.current.scrollLeft = link.offsetLeft + link.offsetWidth / 2 - line.current.offsetLeft - line.current.clientWidth / 2
  }, [shown])
  return line
}
