import { Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { listMappings, listTables, MappingPreview, retireMapping, SavedMapping, saveMapping } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { addressOf, freshKey, reach } from '../frame/request.ts'
import { Answer, Nothing, PageHead, TroubleNotice } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Moment } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { Field } from '../parts/Field.tsx'
import { MappingEditor, PreviewedRows, SaveLine } from './MappingEditor.tsx'
import { tidied, type Mapping } from './mappingDraft.ts'
import './Import.css'

const says = words.mappings

/** What the columns of other systems' files mean: said once, used whenever such a file comes. */
export function MappingsPage() {
  return (
    <div className="page" data-page="mappings">
      <PageHead title={says.title}><Link to={addresses.recordImport()}>{says.toImport}</Link></PageHead>
      <MapFile />
      <Saved />
    </div>
  )
}

/** `part`: of several tables in one file, the one that is looked at. */
interface Asked { readonly file: File; readonly part: string | undefined; readonly mapping?: Mapping; readonly kind?: Mapping['kind'] }

function MapFile() {
  const organ = useActingOrgan()?.organ.id
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [mapping, setMapping] = useState<Mapping>()
  const [name, setName] = useState('')
  const [id, setId] = useState(freshKey)
  const preview = useMutation({ mutationFn: (asked: Asked) => sendPreview(asked, organ), onSuccess: (found) => setMapping(found.mapping) })
  const save = useWrite<typeof saveMapping>('/api/record-mappings')
  const look = (chosen: File, wanted?: string) => {
    save.reset()
    setFile(chosen)
    preview.mutate({ file: chosen, part: wanted }, { onSuccess: ({ saved, part: shown }) => { setName(saved?.name ?? nameFor(shown ?? chosen.name)); setId(saved?.id ?? freshKey()) } })
  }
  const part = preview.data?.part ?? undefined
  const next = preview.data?.parts.find(({ name: other, knownAs }) => knownAs === null && other !== part)
  const onSave = () => { if (mapping) save.mutate({ body: { id, name: name.trim(), mapping: tidied(mapping), after: preview.data?.saved?.version ?? null } }) }
  return (
    <section className="panel panel-body import" aria-live="polite">
      <p>{says.lead}</p>
      <p><Button {...(!mapping && { type: 'primary', 'data-primary': true })} onClick={() => input.current?.click()}>{file ? says.again : says.choose}</Button> <span className="quiet">{file?.name}</span></p>
      <input ref={input} type="file" accept=".xlsx,.zip,.csv,.txt" className="visually-hidden" tabIndex={-1} aria-label={says.choose} onChange={(event) => { const [chosen] = event.target.files ?? []; if (chosen) look(chosen); event.target.value = '' }} />
      {preview.isPending && <p>{says.reading}</p>}
      {preview.error && <TroubleNotice error={preview.error} />}
      {save.error && <TroubleNotice error={save.error} />}
      {save.isSuccess && <p role="status">{says.saved} <Link to={addresses.recordImport()}>{says.toImport}</Link> {file && next && <Button onClick={() => look(file, next.name)}>{says.nextPart(next.name)}</Button>}</p>}
      {preview.data && mapping && file && !save.isSuccess && (
        <>
          <PartChoice preview={preview.data} onPart={(wanted) => look(file, wanted)} />
          {preview.data.knownAs && <p>{says.known(preview.data.knownAs)}</p>}
          <MappingEditor preview={preview.data} mapping={mapping} onChange={setMapping} onKind={(kind) => preview.mutate({ file, part, kind })} />
          <SaveLine name={name} onName={setName} busy={preview.isPending || save.isPending} lacks={preview.data.lacks} onPreview={() => preview.mutate({ file, part, mapping: tidied(mapping) })} onSave={onSave} />
          {!preview.data.lacks && <PreviewedRows preview={preview.data} />}
        </>
      )}
    </section>
  )
}

/** A mapping is called as the file or the sheet that it was made from. */
const nameFor = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '').slice(0, 60)

/** Which table of an archive or a workbook is looked at; each has a mapping of its own. */
function PartChoice({ preview: { parts, part }, onPart }: { preview: MappingPreview; onPart: (part: string) => void }) {
  if (parts.length === 0) return null
  return (
    <Field name="part" label={says.part} help={says.partHelp} required={false}>
      {(control) => (
        <select {...control} value={part ?? ''} onChange={(event) => onPart(event.target.value)}>
          {parts.map(({ name, knownAs }) => <option key={name} value={name}>{knownAs ? says.knownPart(name, knownAs) : says.newPart(name)}</option>)}
        </select>
      )}
    </Field>
  )
}

/** The mapping goes before the file: the server reads as it arrives. */
async function sendPreview({ file, part, mapping, kind }: Asked, organ: string | undefined): Promise<MappingPreview> {
  const form = new FormData()
  if (mapping) form.append('mapping', JSON.stringify(mapping))
  form.append('file', file)
  const response = await reach(addressOf('/api/record-previews', { query: { organ, kind, part } }), { method: 'POST', body: form, headers: { 'x-xiezhi': '1' } })
  return await response.json() as MappingPreview
}

function Saved() {
  const mappings = useAsk<typeof listMappings>('/api/record-mappings', {})
  const tables = useAsk<typeof listTables>('/api/record-tables', {}, { lasting: true }).data?.items ?? []
  const retire = useWrite<typeof retireMapping>('/api/record-mappings/:id/retirement')
  const organ = useActingOrgan()?.organ.id
  const { listColumn: head } = says
  const columns: readonly Column<SavedMapping>[] = [
    { key: 'name', head: head.name, cell: ({ name }) => name },
    { key: 'kind', head: head.kind, width: '7em', cell: ({ mapping }) => tables.find(({ kind }) => kind === mapping.kind)?.name },
    { key: 'columns', head: head.columns, width: '7em', numeric: true, cell: ({ mapping }) => mapping.columns.filter(({ to }) => to !== null).length },
    { key: 'used', head: head.used, width: '6em', numeric: true, cell: ({ used }) => says.times(used) },
    { key: 'at', head: head.at, width: '13em', cell: ({ at }) => <Moment at={at} /> },
    { key: 'by', head: head.by, width: '7em', cell: ({ accountName }) => accountName },
    { key: 'act', head: head.act, width: '5em', cell: ({ id, organId }) => organId === organ && <button type="button" className="text-button" disabled={retire.isPending} onClick={() => retire.mutate({ params: { id }, body: {} })}>{says.retire}</button> },
  ]
  return (
    <>
      <h2 className="section-title">{says.list}</h2>
      {retire.error && <TroubleNotice error={retire.error} />}
      <Answer of={mappings} lines={3}>
        {({ items }) => (items.length === 0 ? <div className="panel"><Nothing>{says.none}</Nothing></div> : <DataTable caption={says.list} columns={columns} rows={items} idOf={({ id }) => id} />)}
      </Answer>
    </>
  )
}
