import { DataTable, type Column } from '../parts/DataTable.tsx'
import { words } from '../words/index.ts'
import type { Quality } from './trend.ts'

const says = words.quality
type Named = Quality['files'][number]

/** Attachments that records name, and how many of them ever came. */
export function NamedFiles({ files }: Pick<Quality, 'files'>) {
  if (files.length === 0) return null
  return (
    <section aria-label={says.files}>
      <h2 className="section-title">{says.files}</h2>
      <DataTable caption={says.files} columns={columns} rows={files} idOf={({ bodyId }) => bodyId} />
    </section>
  )
}

const number = (value: number): string => value.toLocaleString('en')
const columns: readonly Column<Named>[] = [
  { key: 'body', head: says.column.body, cell: ({ bodyName }) => bodyName },
  { key: 'named', head: says.fileColumn.named, width: '8em', numeric: true, cell: ({ named }) => number(named) },
  { key: 'intact', head: says.fileColumn.intact, width: '8em', numeric: true, cell: ({ intact }) => number(intact) },
  { key: 'other', head: says.fileColumn.other, width: '8em', numeric: true, cell: ({ other }) => number(other) },
  { key: 'missing', head: says.fileColumn.missing, width: '8em', numeric: true, cell: ({ named, intact, other }) => number(named - intact - other) },
]
