import { useState } from 'react'
import { words } from '../words/index.ts'
import { CaseFile } from './CaseFile.tsx'
import '../matters/MattersPage.css'

/** Chosen rows of a list of papers, and the bar that makes one PDF of them for the printer. */
export function useStack(papers: readonly { readonly id: string; readonly name: string }[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosen = papers.filter(({ id }) => ids.has(id)).map(({ id }) => id)
  const toggle = (id: string) => setIds(ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id]))
  const bar = chosen.length > 0 && (
    <div className="bulk-bar no-print" role="status">
      <strong>{words.matterList.chosen(chosen.length, papers.length)}</strong>
      <CaseFile key={chosen.join()} papers={chosen} />
      <button type="button" className="text-button" onClick={() => setIds(new Set())}>{words.matterList.clear}</button>
    </div>
  )
  return { bar, selection: { chosen: ids, toggle, nameOf: (id: string) => papers.find((paper) => paper.id === id)?.name ?? '' } }
}
