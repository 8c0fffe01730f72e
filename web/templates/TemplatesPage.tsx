import { Input } from 'antd'
import { useState } from 'react'
import type { listTemplates, TemplateRowOut } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { clearableText } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'

const says = words.templates

/** Which template each kind of paper has here, and the way to a wording of one's own. */
export function TemplatesPage() {
  const known = useAsk<typeof listTemplates>('/api/paper-templates', {})
  const [wanted, setWanted] = useState('')
  return (
    <div className="page" data-page="templates">
      <PageHead title={says.title} />
      <p className="quiet">{says.about}</p>
      <p><Input value={wanted} onChange={(event) => setWanted(event.target.value.trim())} placeholder={says.find} aria-label={says.find} allowClear={clearableText} style={{ maxInlineSize: '20em' }} /></p>
      <Answer of={known}>{({ items }) => <Templates items={items.filter(({ names }) => names.some((name) => name.includes(wanted)))} />}</Answer>
    </div>
  )
}

function Templates({ items }: { items: readonly TemplateRowOut[] }) {
  if (items.length === 0) return <div className="panel"><Nothing>{says.none}</Nothing></div>
  return <DataTable caption={says.caption} columns={columns} rows={items} idOf={({ role }) => role} to={({ role }) => addresses.template(role)} />
}

const columns: readonly Column<TemplateRowOut>[] = [
  { key: 'name', head: says.column.name, cell: ({ names }) => names.join('、') },
  { key: 'law', head: says.column.law, width: '14em', wide: true, cell: ({ citation }) => <Cite {...citation} named /> },
  { key: 'source', head: says.column.source, width: '18em', cell: ({ source, version, by }) => <>{says.source[source]}{version !== null && <span className="quiet"> {says.version(version)}{source === 'above' && by && `，${says.byOrgan(by.name)}`}</span>}</> },
  { key: 'from', head: says.column.from, width: '12em', wide: true, cell: ({ from }) => from && <Day day={from} full /> },
]
