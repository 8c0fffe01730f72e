import type { FulfilmentOut, OwedDetail } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { addressOf } from '../frame/request.ts'
import { Day, Moment } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'

const says = words.fulfilments

/** What was recorded, the latest first; what was replaced stays readable. */
export function History({ owed, onCorrect }: { owed: OwedDetail; onCorrect: ((entry: string) => void) | undefined }) {
  return (
    <section className="panel" aria-labelledby="owed-history">
      <h2 id="owed-history" className="panel-title">{says.history} {owed.history.length > 0 && owed.history.length}</h2>
      {owed.history.length === 0 && <p className="panel-note">{says.noHistory}</p>}
      <ol className="owed-history">
        {owed.history.map((entry) => (
          <li key={entry.id} className={entry.replacedBy ? 'replaced' : undefined}>
            <Entry entry={entry} />
            {onCorrect && !entry.replacedBy && <button type="button" className="text-button no-print" onClick={() => onCorrect(entry.id)}>{says.correct}</button>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Entry({ entry }: { entry: FulfilmentOut }) {
  return (
    <div className="owed-entry">
      <p className="spaced">
        {entry.turn && <strong>{entry.turn.name}</strong>}
        <Day day={entry.doneOn} />
        <span>{says.by(entry.doneBy.join('、'))}</span>
        {entry.afterLastDay && <Stage tone="soon">{says.afterLastDay}</Stage>}
        {entry.finding && <Stage tone={entry.finding === 'none' ? 'done' : 'soon'}>{says.findings[entry.finding]}</Stage>}
        {entry.replacedBy && <Stage tone="ended">{says.replaced}</Stage>}
      </p>
      <p className="owed-text">{entry.says}</p>
      {entry.problems && <p className="owed-text"><span className="quiet">{says.problems}</span> {entry.problems}</p>}
      {entry.matter && <p><Link to={addresses.matter(entry.matter.id)}>{entry.matter.number} {entry.matter.title}</Link></p>}
      {entry.document && <p>{entry.document.title} <span className="nowrap">{entry.document.number}</span></p>}
      <Files files={entry.files} />
      {entry.copies.map(({ to, acknowledged }) => <p key={to}><span className="quiet">{says.reportedTo(to)}</span> {acknowledged ? <>{says.acknowledgedBy(acknowledged.by)} <Day day={acknowledged.on} /></> : says.unacknowledged}</p>)}
      {entry.replaces && <p className="warning">{says.correction(entry.replaces.reasons)}</p>}
      <p className="faint">{says.recordedBy(entry.recorded.person)} <Moment at={entry.recorded.at} /></p>
    </div>
  )
}

function Files({ files }: { files: FulfilmentOut['files'] }) {
  const organ = useActingOrgan()?.organ.id
  if (files.length === 0) return null
  return (
    <ul className="owed-files">
      {files.map((file) => (
        <li key={file.id}><a href={addressOf('/api/fulfilments/files/:id', { params: { id: file.id }, query: { organ } })} download={file.name}>{file.name}</a> <span className="quiet">{says.size(file.bytes)}</span></li>
      ))}
    </ul>
  )
}
