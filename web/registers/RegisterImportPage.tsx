import { useParams } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState } from 'react'
import type { listRegisters, RegisterImport } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { DayField } from '../parts/DayField.tsx'
import { Field, idOfField } from '../parts/Field.tsx'
import { Link } from '../parts/Link.tsx'
import { SheetImport } from '../parts/SheetImport.tsx'
import { words } from '../words/index.ts'
import type { RegisterAbout } from './about.ts'
import { Corrections, reasonField } from './Corrections.tsx'

const says = words.registers.importing

/** Hands in a file of one register. */
export function RegisterImportPage() {
  const { register = '' } = useParams({ strict: false })
  const registers = useAsk<typeof listRegisters>('/api/registers', {})
  return (
    <div className="page" data-page="register-import">
      <Answer of={registers} whole>
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

function Import({ about: { id, columns } }: { about: RegisterAbout }) {
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const asked = [{ id: 'from', name: words.registers.from, form: 'day' }, ...columns.filter((column) => column.required && (column.id === 'place' || column.id === 'document'))]
  const confirmed = ({ confirms }: RegisterImport) => {
    if (confirms === null) return {}
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') return { basis: reason.trim(), confirms }
    document.getElementById(idOfField(reasonField))?.focus()
    return undefined
  }
  return (
    <SheetImport<RegisterImport> path={`/api/registers/${id}/imports`} template={`/api/registers/${id}/template`} right={({ added, versions, corrected }) => added + versions + corrected} nothing={says.nothing}
      ofAllRows={Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim() !== ''))} asks={<OfAllRows asked={asked} said={said} onChange={setSaid} />}
      counts={(found) => [[says.added, found.added], [says.versions, found.versions], [says.ended, found.ended], [says.corrected, found.corrected], [says.unchanged, found.unchanged], [says.wrong, found.wrong]]}
      seen={(found) => found.corrected > 0 && <Corrections found={found} reason={reason} isMissing={isMissing && reason.trim() === ''} onReason={setReason} />} confirmed={confirmed}
      written={(found) => <>{says.written(found)}　<Link to={addresses.registers({ view: id })}>{says.toRegister}</Link></>} />
  )
}

interface OfAllRowsProps { asked: readonly { readonly id: string; readonly name: string; readonly form: string }[]; said: Readonly<Record<string, string>>; onChange: (said: Readonly<Record<string, string>>) => void }

/** What must be known of every entry and some files have no column for. */
const OfAllRows = ({ asked, said, onChange }: OfAllRowsProps) => (
  <details className="panel panel-body of-all-rows">
    <summary>{says.ofAllRows}</summary>
    <p className="quiet">{says.ofAllRowsHelp}</p>
    <div className="form">
      {asked.map(({ id, name, form }) => (
        <Field key={id} name={`ofAllRows.${id}`} label={name} required={false} errors={[]}>
          {(control) => (form === 'day' ? <DayField {...control} value={said[id] ?? ''} onChange={(day) => onChange({ ...said, [id]: day })} />
            : <Input {...control} value={said[id] ?? ''} onChange={(event) => onChange({ ...said, [id]: event.target.value })} />)}
        </Field>
      ))}
    </div>
  </details>
)
