import { useParams } from '@tanstack/react-router'
import type { AnswerOf, listMasterTables, MasterImport } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Missing, PageHead } from '../frame/states.tsx'
import { Link } from '../parts/Link.tsx'
import { SheetImport } from '../parts/SheetImport.tsx'
import { words } from '../words/index.ts'
import { MasterExport } from './MasterLink.tsx'

const says = words.masterData
type MasterTable = AnswerOf<typeof listMasterTables>['items'][number]

const isTable = (table: string): table is MasterTable['table'] => Object.hasOwn(says.back, table)

/** Hands in a file of people, credentials, entrustments or empowered items, and takes away what is registered. */
export function MasterImportPage() {
  const { table = '' } = useParams({ strict: false })
  return isTable(table) ? <Page table={table} /> : <Missing />
}

function Page({ table }: Pick<MasterTable, 'table'>) {
  const tables = useAsk<typeof listMasterTables>('/api/master-data', {})
  return (
    <div className="page" data-page="master-import">
      <p className="quiet no-print"><Link to={registerOf(table)}>‹ {says.back[table]}</Link></p>
      <PageHead title={says.title(says.names[table])} />
      <p>{says.lead[table]}</p>
      <p><MasterExport table={table} /> <span className="quiet no-print">{says.exportedHelp}</span></p>
      <Answer of={tables}>
        {({ items }) => (items.find((item) => item.table === table)?.mayImport ? <Import table={table} /> : <p className="notice">{says.notYours[table]}</p>)}
      </Answer>
    </div>
  )
}

const registers: Readonly<Partial<Record<MasterTable['table'], string>>> = { officers: addresses.officers(), credentials: addresses.officers({ show: 'credentials' }), calendar: addresses.calendars({ view: 'notices' }) }
const registerOf = (table: MasterTable['table']): string => registers[table] ?? addresses.organs()

const Import = ({ table }: Pick<MasterTable, 'table'>) => (
  <SheetImport<MasterImport> path={`/api/master-data/${table}/imports`} template={`/api/master-data/${table}/template`} right={({ added, changed }) => added + changed} nothing={says.nothing}
    counts={(found) => [[says.added, found.added], [says.changed, found.changed], [says.unchanged, found.unchanged], [says.wrong, found.wrong]]}
    first={({ examples }) => examples.map(({ title, what }) => `${says.what[what]}：${title}`)}
    written={(found) => <>{says.written(found)}　<Link to={registerOf(table)}>{says.toRegister}</Link></>} />
)
