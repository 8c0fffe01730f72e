import { useParams } from '@tanstack/react-router'
import type { listRegisters, RegisterImport } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { Link } from '../parts/Link.tsx'
import { SheetImport } from '../parts/SheetImport.tsx'
import { words } from '../words/index.ts'
import type { RegisterAbout } from './about.ts'

const says = words.registers.importing

/** Hands in a file of one register. */
export function RegisterImportPage() {
  const { register = '' } = useParams({ strict: false })
  const registers = useAsk<typeof listRegisters>('/api/registers', {})
  return (
    <div className="page" data-page="register-import">
      <Answer of={registers}>
        {({ items }) => {
          const about = items.find(({ id }) => id === register)
          if (!about) return <Nothing>{words.registers.noMatch}</Nothing>
          return (
            <>
              <p className="quiet no-print"><Link to={addresses.registers({ view: about.id })}>‹ {about.name}</Link></p>
              <PageHead title={says.title(about.name)} />
              {about.mayKeep ? <Import about={about} /> : <p className="notice">{says.notYours}</p>}
            </>
          )
        }}
      </Answer>
    </div>
  )
}

const Import = ({ about: { id } }: { about: RegisterAbout }) => (
  <SheetImport<RegisterImport> path={`/api/registers/${id}/imports`} template={`/api/registers/${id}/template`} right={({ added }) => added} nothing={says.nothing}
    counts={(found) => [[says.added, found.added], [says.ended, found.ended], [says.unchanged, found.unchanged], [says.wrong, found.wrong]]}
    written={({ added }) => <>{says.written(added)}　<Link to={addresses.registers({ view: id })}>{says.toRegister}</Link></>} />
)
