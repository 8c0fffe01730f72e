import type { Matter } from '../../server/http/contract/index.ts'
import { Timeline } from '../parts/Timeline.tsx'

/** What has happened in a matter and what is to come. */
export function TimelinePanel({ matter }: { matter: Matter }) {
  const papers = new Map(matter.papers.map((paper) => [paper.id, `${paper.title}${paper.number ?? ''}`]))
  return <Timeline entries={matter.timeline} nameOfPaper={(paper) => papers.get(paper)} />
}
