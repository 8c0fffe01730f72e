import { Button } from 'antd'
import type { Problem } from '../../server/http/contract/index.ts'
import { queries } from '../frame/queries.ts'
import { useToday } from '../frame/today.ts'
import { sayInstant } from '../parts/day.ts'
import { words } from '../words/index.ts'

/** Somebody else was faster: who did what and when, and that nothing typed is lost. */
export function Changed({ problem }: { problem: Problem }) {
  const today = useToday()
  return (
    <div className="notice trouble" role="alert">
      <p>{problem.sentence}</p>
      <ul>
        {problem.changes?.map((change) => (
          <li key={`${change.at}${change.says}`}>{words.troubles.changedBy(change.by, change.organ, sayInstant(change.at, today), change.says)}</li>
        ))}
      </ul>
      <p>{words.troubles.keptAsDraft}</p>
      <Button size="small" onClick={() => void queries.invalidateQueries()}>{words.troubles.seeChanges}</Button>
    </div>
  )
}
