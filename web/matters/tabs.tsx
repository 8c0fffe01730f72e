import { lazy, type ComponentType } from 'react'
import type { Matter } from '../../server/http/contract/index.ts'
import { words } from '../words/index.ts'
import { correspondence } from './correspondence.ts'

/** One tab of the page of a matter. Its panel is loaded when somebody opens it. */
export interface MatterTab {
  /** As the address keeps it: `?tab=papers`. */
  readonly id: string
  readonly name: string
  readonly Panel: ComponentType<{ readonly matter: Matter }>
  /** How many rows the panel will show, where the matter itself tells. */
  readonly count?: (matter: Matter) => number
  /** Left out where it says nothing; `received`: seen by the agency the matter is about. */
  readonly shown?: (matter: Matter, received: boolean) => boolean
}

const { tabs: names } = words.matters

const liabilityKinds: readonly string[] = ['liability', 'supervisorMisconduct', 'supervisorLiability', 'outsiderObstruction']

/** In the order of the page: 时间线、文书、问题与整改、证据、人员与回避、往来, what one kind alone has, 关联, then what is the house's own. */
export const tabs: readonly MatterTab[] = [
  { id: 'timeline', name: names.timeline, Panel: lazy(async () => ({ default: (await import('./TimelinePanel.tsx')).TimelinePanel })) },
  { id: 'papers', name: names.papers, count: ({ papers }) => papers.length, Panel: lazy(async () => ({ default: (await import('../instruments/PapersTab.tsx')).PapersTab })) },
  { id: 'items', name: words.rectification.tab, Panel: lazy(async () => ({ default: (await import('../rectification/ItemsPanel.tsx')).ItemsPanel })) },
  { id: 'evidence', name: words.evidence.tab, Panel: lazy(async () => ({ default: (await import('../evidence/EvidenceTab.tsx')).EvidenceTab })) },
  { id: 'people', name: words.people.tab, Panel: lazy(async () => ({ default: (await import('../people/PeopleTab.tsx')).PeopleTab })) },
  { id: 'correspondence', name: words.correspondence.tab, count: (matter) => correspondence(matter).length, Panel: lazy(async () => ({ default: (await import('./CorrespondencePanel.tsx')).CorrespondencePanel })) },
  { id: 'talk', name: words.consequences.talkTab, shown: ({ kind }) => kind === 'regulatoryTalk', Panel: lazy(async () => ({ default: (await import('../consequences/TalkPanel.tsx')).TalkPanel })) },
  { id: 'coordination', name: words.coordination.tab, shown: ({ kind }) => kind === 'coordination' || kind === 'jurisdiction', Panel: lazy(async () => ({ default: (await import('../coordination/CoordinationPanel.tsx')).CoordinationPanel })) },
  { id: 'liability', name: words.consequences.liabilityTab, shown: ({ kind }) => liabilityKinds.includes(kind), Panel: lazy(async () => ({ default: (await import('../consequences/LiabilityPanel.tsx')).LiabilityPanel })) },
  { id: 'copies', name: words.consequences.copiesTab, shown: ({ papers }) => papers.some(({ role }) => role === 'majorProblemReport'), Panel: lazy(async () => ({ default: (await import('../consequences/CopiesPanel.tsx')).CopiesPanel })) },
  { id: 'linked', name: words.linked.tab, Panel: lazy(async () => ({ default: (await import('../consequences/LinkedPanel.tsx')).LinkedPanel })) },
  { id: 'notes', name: words.notes.tab, Panel: lazy(async () => ({ default: (await import('../notes/NotesPanel.tsx')).NotesPanel })) },
  { id: 'archive', name: words.archive.tab, shown: (_, received) => !received, Panel: lazy(async () => ({ default: (await import('../archive/ArchivePanel.tsx')).ArchivePanel })) },
]
