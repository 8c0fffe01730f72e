import type { listRegister, OrganImport } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { Link } from '../parts/Link.tsx'
import { SheetImport } from '../parts/SheetImport.tsx'
import { words } from '../words/index.ts'
import './Organs.css'

const says = words.organs.importing

/** Hands in a file of organs. */
export function OrganImportPage() {
  const register = useAsk<typeof listRegister>('/api/organs/register', { query: { limit: 1 } })
  return (
    <div className="page" data-page="organ-import">
      <p className="quiet no-print"><Link to={addresses.organs()}>‹ {words.organs.title}</Link></p>
      <PageHead title={says.title} />
      <Answer of={register}>{({ mayKeep }) => (mayKeep ? <Import /> : <p className="notice">{says.notYours}</p>)}</Answer>
    </div>
  )
}

const Import = () => (
  <SheetImport<OrganImport> path="/api/organs/imports" template="/api/organs/template" right={({ added, changed }) => added + changed} nothing={says.nothing}
    counts={(found) => [[says.added, found.added], [says.changed, found.changed], [says.unchanged, found.unchanged], [says.areas, found.areas], [says.wrong, found.wrong]]}
    written={({ added, changed }) => <>{says.written(added, changed)}　<Link to={addresses.organs()}>{says.toRegister}</Link></>} />
)
