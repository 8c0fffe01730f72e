import type { listMasterTables } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'

/** The way to the import of a table, for those who may use it. */
export function MasterLink({ table }: { table: 'officers' | 'credentials' | 'entrustments' | 'empowered' }) {
  const about = useAsk<typeof listMasterTables>('/api/master-data', {}).data?.items.find((item) => item.table === table)
  return about?.mayImport ? <Link to={addresses.masterImport(table)}>{words.masterData.title(about.name)}</Link> : null
}
