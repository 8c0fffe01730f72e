import { Input } from 'antd'
import { useRef, useState } from 'react'
import type { Matter, TimelineEntryOut } from '../../server/http/contract/index.ts'
import { useKeys } from '../frame/keys.ts'
import { Timeline } from '../parts/Timeline.tsx'
import { clearableText } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'

/** Entries from which one may search in them. */
const searchedFrom = 8

/** What has happened in a matter and what is to come; `f` finds in it. */
export function TimelinePanel({ matter }: { matter: Matter }) {
  const [text, setText] = useState('')
  const input = useRef<HTMLDivElement>(null)
  useKeys({ f: () => input.current?.querySelector('input')?.focus() })
  const papers = new Map(matter.papers.map((paper) => [paper.id, `${paper.title}${paper.number ?? ''}`]))
  const found = text.trim() === '' ? matter.timeline : matter.timeline.filter((entry) => wordsOf(entry, papers).includes(text.trim()))
  return (
    <>
      {matter.timeline.length >= searchedFrom && (
        <div className="find-in no-print" ref={input}>
          <Input size="small" allowClear={clearableText} aria-label={words.matterList.find} placeholder={words.matterList.find} value={text} onChange={(event) => setText(event.target.value)} />
        </div>
      )}
      {found.length === 0 && <p className="panel-note">{words.matterList.foundNone}</p>}
      <Timeline entries={found} nameOfPaper={(paper) => papers.get(paper)} />
    </>
  )
}

const wordsOf = ({ label, byName, detail, late, instrument, citation }: TimelineEntryOut, papers: ReadonlyMap<string, string>): string =>
  [label, byName, late, instrument && papers.get(instrument), citation.cite, ...detail.map(({ value }) => value)].filter(Boolean).join(' ')
