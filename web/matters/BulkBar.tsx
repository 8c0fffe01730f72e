import { Button } from 'antd'
import { useState } from 'react'
import type { AnswerOf, MatterRow, urgeMatters } from '../../server/http/contract/index.ts'
import { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { words } from '../words/index.ts'
import { AssignBar } from './AssignBar.tsx'

const says = words.matterList

interface BulkBarProps { chosen: readonly MatterRow[]; total: number; onClear: () => void }

/** What may be done to several matters at once: nothing that has effect in law. */
export function BulkBar(props: BulkBarProps) {
  return (
    <>
      <UrgeBar {...props} />
      <AssignBar matters={props.chosen.filter(({ closed }) => !closed)} onDone={props.onClear} />
    </>
  )
}

function UrgeBar({ chosen, total, onClear }: BulkBarProps) {
  const [done, setDone] = useState<AnswerOf<typeof urgeMatters>>()
  const write = useWrite<typeof urgeMatters>('/api/matters/urgings')
  if (chosen.length === 0 && !done) return null
  const may = chosen.filter((row) => !row.closed && !row.mine)
  const urge = async () => {
    try {
      setDone(await write.mutateAsync({ body: { matters: chosen.map(({ id }) => id) } }))
      onClear()
    } catch {
      setDone(undefined) // the sentence stands below
    }
  }
  return (
    <div className="bulk-bar no-print" role="status">
      {chosen.length > 0 && (
        <>
          <strong>{says.chosen(chosen.length, total)}</strong>
          <Button size="small" loading={write.isPending} onClick={() => void urge()}>{says.urge}</Button>
          {may.length < chosen.length && <span className="quiet">{says.notAll(chosen.length - may.length)}</span>}
          <button type="button" className="text-button" onClick={onClear}>{says.clear}</button>
        </>
      )}
      {done && chosen.length === 0 && (
        <>
          <span>{says.urged(done.urged.length)}</span>
          {done.not.map((row) => <span key={row.id} className="warning">{row.number}：{row.says}</span>)}
        </>
      )}
      {write.error && <TroubleNotice error={write.error} />}
    </div>
  )
}
