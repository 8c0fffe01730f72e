import { useState } from 'react'

/** Which rows are chosen; what is no longer shown is not chosen. */
export function useChoice<Row>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosen = rows.filter((row) => ids.has(keyOf(row)))
  return {
    chosen, ids, clear: () => setIds(new Set()), choose: (some: readonly Row[]) => setIds(new Set(some.map(keyOf))),
    toggle: (id: string) => setIds((all) => { const next = new Set(all); if (!next.delete(id)) next.add(id); return next }),
  }
}
