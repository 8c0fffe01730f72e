import type { compareVersions, ComparedVersions, RecordDetail } from '../../server/http/contract/index.ts'
import { useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { Moment } from '../parts/Day.tsx'
import { words } from '../words/index.ts'

const says = words.records

/** How a record came to say what it says; any two versions can be held against each other. */
export function Versions({ record }: { record: RecordDetail }) {
  return (
    <section className="panel" aria-labelledby="versions-title">
      <h2 id="versions-title" className="panel-title">{says.versions}</h2>
      {record.versions.length > 1 && <Comparison record={record} />}
      <ol className="versions">
        {record.versions.toReversed().map((version) => (
          <li key={version.version}>
            <p className="spaced"><span>{says.version(version.version)}</span><span><Moment at={version.ingestedAt} /> {says.ingested}</span>{version === record.versions.at(-1) && <span>{says.firstVersion}</span>}{version.afterClosing && <strong>{says.afterClosing}</strong>}</p>
            <ul>{version.changed.map((change) => <li key={change.field} className="quiet">{says.changed(change.name, change.before ?? says.empty, change.after ?? says.empty)}</li>)}</ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Which two stands in the address: at first the first version and the last. */
function Comparison({ record: { id, versions } }: { record: RecordDetail }) {
  const [query] = useQueryOfAddress()
  const known = (text: string | undefined, otherwise: number) => versions.find(({ version }) => String(version) === text)?.version ?? otherwise
  const [from, to] = [known(query['before'], versions.at(-1)!.version), known(query['after'], versions[0]!.version)]
  const compared = useAsk<typeof compareVersions>('/api/records/:id/comparison', { params: { id }, query: { from, to } }, { keep: true })
  return (
    <div className="versions-compared">
      <p className="versions-pick"><Pick name="before" label={says.compareFrom} value={from} versions={versions} /><Pick name="after" label={says.compareTo} value={to} versions={versions} /></p>
      <Answer of={compared} lines={3}>{(answer) => <Changed answer={answer} />}</Answer>
    </div>
  )
}

function Pick({ name, label, value, versions }: { name: 'before' | 'after'; label: string; value: number; versions: RecordDetail['versions'] }) {
  const [, change] = useQueryOfAddress()
  return (
    <label>{label} <select value={value} onChange={(event) => change({ [name]: event.target.value })}>
      {versions.map(({ version }) => <option key={version} value={version}>{says.version(version)}</option>)}
    </select></label>
  )
}

function Changed({ answer: { before, after, changed } }: { answer: ComparedVersions }) {
  const title = says.compared(before.version, after.version)
  if (changed.length === 0) return <p className="panel-note">{says.same}</p>
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="record-figures versions-table">
        <caption className="visually-hidden">{title}</caption>
        <thead><tr><th scope="col">{says.compareHead.field}</th><th scope="col" className="text">{says.version(before.version)}</th><th scope="col" className="text">{says.version(after.version)}</th></tr></thead>
        <tbody>{changed.map((change) => (
          <tr key={change.field}>
            <th scope="row"><span className="quiet">{change.group}</span> {change.name}</th>
            <td className="text"><bdi>{change.before ?? says.empty}</bdi></td><td className="text"><bdi>{change.after ?? says.empty}</bdi></td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  )
}
