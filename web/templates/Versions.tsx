import type { TemplateDetail } from '../../server/http/contract/index.ts'
import { Nothing } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { words } from '../words/index.ts'
import type { Wording } from './wording.ts'

const says = words.templates
const { versionColumn: head } = says

type Version = TemplateDetail['versions'][number]

/** Every version of this organ, none of which is ever changed. */
export function Versions({ versions, takeUp }: { versions: readonly Version[]; takeUp: (wording: Wording) => void }) {
  if (versions.length === 0) return <div className="panel"><Nothing>{says.noVersions}</Nothing></div>
  const columns: readonly Column<Version>[] = [
    { key: 'version', head: head.version, width: '8em', cell: ({ version, withdrawn }) => <>{says.version(version)}{withdrawn && <span className="quiet"> {says.withdrawn}</span>}</> },
    { key: 'from', head: head.from, width: '12em', cell: ({ from }) => <Day day={from} full /> },
    { key: 'by', head: head.by, width: '10em', wide: true, cell: ({ by }) => by },
    { key: 'reason', head: head.reason, cell: ({ reason, layout, text, needs }) => <>{reason} <button type="button" className="text-button" onClick={() => takeUp({ layout, text, needs })}>{says.takeUp}</button></> },
  ]
  return <DataTable caption={says.versions} columns={columns} rows={versions} idOf={({ id }) => id} />
}
