import type { LawShelf } from '../store/laws/laws.ts'
import { statutesIn } from '../records/monitor.ts'

/** The norms of monitoring that a special period may stand in for: by their ids, as people call them. */
export function normNames(laws: LawShelf): ReadonlyMap<string, string> {
  const norms = statutesIn(laws).flatMap(({ short, limits = [], requirements = [] }) => [...limits, ...requirements].map(({ id, cite, title }) => [id, `${title}（${short}${cite}）`] as const))
  return new Map(norms)
}
