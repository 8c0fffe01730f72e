import { useState } from 'react'
import type { draftVersions, DraftOut } from '../../server/http/contract/index.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { sayInstant } from '../parts/day.ts'
import { useToday } from '../frame/today.ts'
import { words } from '../words/index.ts'
import { Difference } from './Difference.tsx'
import { linesOf } from './draftForm.ts'
import './Drafting.css'

const says = words.drafting

/** Any two versions of a draft, side by side in one text. */
export function Versions({ draft, version }: { draft: DraftOut; version: number }) {
  const versions = useAsk<typeof draftVersions>('/api/drafts/:id/versions', { params: { id: draft.id } })
  const today = useToday()
  const [pair, setPair] = useState<{ from?: number; to?: number }>({})
  return (
    <section className="panel" aria-labelledby="versions-title" key={version}>
      <h2 id="versions-title" className="panel-title">{says.versionsTitle}</h2>
      <Answer of={versions}>{({ items }) => {
        if (items.length === 0) return <p className="panel-note">{says.noVersions}</p>
        const to = items.find((item) => item.version === (pair.to ?? items[0]!.version)) ?? items[0]!
        const from = items.find((item) => item.version === (pair.from ?? to.version - 1)) ?? items.at(-1)!
        const choices = items.map((item) => <option key={item.version} value={item.version}>{says.versionOf(item.version)}　{item.by}　{sayInstant(item.at, today)}</option>)
        return (
          <>
            <div className="versions-pick">
              <label>{says.from} <select value={from.version} onChange={(event) => setPair({ ...pair, from: Number(event.target.value) })}>{choices}</select></label>
              <label>{says.to} <select value={to.version} onChange={(event) => setPair({ ...pair, to: Number(event.target.value) })}>{choices}</select></label>
            </div>
            <Difference before={linesOf(draft.of, from.form, from.besides)} after={linesOf(draft.of, to.form, to.besides)} />
          </>
        )
      }}</Answer>
    </section>
  )
}
