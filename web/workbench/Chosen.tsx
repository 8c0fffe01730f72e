import { Button } from 'antd'
import { useState } from 'react'
import type { AnswerOf, urgeMatters, WorkItem } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { AssignBar } from '../matters/AssignBar.tsx'
import { words } from '../words/index.ts'

const says = words.matterList

interface ChosenProps { chosen: readonly WorkItem[]; total: number; onClear: () => void; urging?: boolean }

/** What may be done to several rows at once: nothing that has effect in law. */
export function Chosen(props: ChosenProps) {
  const matters = [...new Map(props.chosen.map(({ matter }) => [matter.id, { id: matter.id, number: matter.number }])).values()]
  return (
    <>
      <ChosenRows {...props} />
      <AssignBar matters={matters} onDone={props.onClear} />
    </>
  )
}

function ChosenRows({ chosen, total, onClear, urging = false }: ChosenProps) {
  const organ = useActingOrgan()?.organ.id
  const [done, setDone] = useState<AnswerOf<typeof urgeMatters>>()
  const write = useWrite<typeof urgeMatters>('/api/matters/urgings')
  if (chosen.length === 0 && !done && !write.error) return null
  const matters = [...new Set(chosen.map(({ matter }) => matter.id))]
  const urge = () => write.mutate({ body: { matters } }, { onSuccess: (answer) => { setDone(answer); onClear() } })
  return (
    <div className="bulk-bar bench-chosen" role="status">
      {chosen.length > 0 && (
        <>
          <strong>{says.chosen(chosen.length, total)}</strong>
          {urging && <Button size="small" loading={write.isPending} onClick={urge}>{says.urge}</Button>}
          <a className="text-button" download href={`/api/calendar-file?${new URLSearchParams({ ...(organ && { organ }), matters: matters.join(',') }).toString()}`}>{words.workbench.addToCalendar}</a>
          <button type="button" className="text-button" onClick={onClear}>{says.clear}</button>
        </>
      )}
      {done && chosen.length === 0 && (
        <>
          <span>{says.urged(done.urged.length)}</span>
          {done.not.map((row) => <span key={row.id}>{row.number}：{row.says}</span>)}
        </>
      )}
      {write.error && <TroubleNotice error={write.error} />}
    </div>
  )
}
