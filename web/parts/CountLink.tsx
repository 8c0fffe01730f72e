import type { ReactNode } from 'react'
import { Link } from './Link.tsx'

/** A number that opens the list of exactly that many rows. A nought by itself opens nothing. */
export function CountLink({ count, to, children, className, about }: { count: number; to: string; children: ReactNode; className?: string; about?: boolean }) {
  if (count === 0 && children === null) return <>0</>
  return (
    <Link to={to} className={`count-link ${className ?? ''}`} data-count={count}>
      {children} <strong>{count.toLocaleString('en')}{about && '+'}</strong>
    </Link>
  )
}
