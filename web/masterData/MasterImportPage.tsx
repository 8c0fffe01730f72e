import { useParams } from '@tanstack/react-router'
import type { AnswerOf, listMasterTables, MasterImport } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { Link } from '../parts/Link.tsx'
import { SheetImport } from '../parts/SheetImport.tsx'
import { words } from '../words/index.ts'
import { MasterExport } from './MasterLink.tsx'

const says = words.masterData
type MasterTable = AnswerOf<typeof listMasterTables>['items'][number]

/** Hands in a file of people, credentials, entrustments or empowered items. */
export function MasterImportPage() {
  const { table = '' } = useParams({ strict: false })
  const tables = useAsk<typeof listMasterTables>('/api/master-data', {})
  return (
    <div className="page" data-page="master-import">
      <Answer of={tables}>
        {({ items }) => {
          const about = items.find((item) => item.table === table)
          if (!about) return <Nothing>{words.registers.noMatch}</Nothing>
          return (
            <>
              <p className="quiet no-print"><Link to={registerOf(about.table)}>‹ {says.back[about.table]}</Link></p>
              <PageHead title={says.title(about.name)} />
              <p>{says.lead[about.table]}</p>
              <p><MasterExport table={about.table} /> <span className="quiet no-print">{says.exportedHelp}</span></p>
              {about.mayImport ? <Import table={about.table} /> : <p className="notice">{says.notYours[about.table]}</p>}
            </>
          )
        }}
      </Answer>
    </div>
  )
}

const registerOf = (table: MasterTable['table']): string => table === 'officers' ? addresses.officers() : table === 'credentials' ? addresses.officers({ show: 'credentials' }) : addresses.organs()

const Import = ({ table }: Pick<MasterTable, 'table'>) => (
  <SheetImport<MasterImport> path={`/api/master-data/${table}/imports`} template={`/api/master-data/${table}/template`} right={({ added, changed }) => added + changed} nothing={says.nothing}
    counts={(found) => [[says.added, found.added], [says.changed, found.changed], [says.unchanged, found.unchanged], [says.wrong, found.wrong]]}
    first={({ examples }) => examples.map(({ title, what }) => `${says.what[what]}：${title}`)}
    written={(found) => <>{says.written(found)}　<Link to={registerOf(table)}>{says.toRegister}</Link></>} />
)
