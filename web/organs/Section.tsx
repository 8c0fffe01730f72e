import type { ReactNode } from 'react'

/** A part of the page with a name, and what may be done in it. */
export function Section({ id, title, act, children }: { id: string; title: string; act?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-title panel-head"><h2 id={id} className="section-name">{title}</h2>{act}</div>
      {children}
    </section>
  )
}
