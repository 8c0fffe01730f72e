import type { AnswerOf, listMasterTables } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { addressOf } from '../frame/request.ts'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'

type Table = AnswerOf<typeof listMasterTables>['items'][number]['table']

/** The way to the import of a table, for those who may use it. */
export function MasterLink({ table }: { table: Table }) {
  const about = useAsk<typeof listMasterTables>('/api/master-data', {}).data?.items.find((item) => item.table === table)
  return about?.mayImport ? <Link to={addresses.masterImport(table)}>{words.masterData.title(about.name)}</Link> : null
}

/** What is registered as a file that the import takes back. */
export function MasterExport({ table }: { table: Table }) {
  const organ = useActingOrgan()?.organ.id
  const file = (format: string) => addressOf(`/api/master-data/${table}/export`, { query: { organ, format } })
  const says = words.masterData.exported[table]
  return <span className="spaced no-print"><span className="quiet">{says}</span> <a href={file('xlsx')} download aria-label={`${says} XLSX`}>XLSX</a> <a href={file('csv')} download aria-label={`${says} CSV`}>CSV</a></span>
}
