import type { AnswerOf, coverage } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'

type Row = AnswerOf<typeof coverage>['items'][number]
const says = words.organs.coverage

/** Level by level: which government has an office of supervision, which township a justice station. */
export function CoverageView() {
  const [query] = useQueryOfAddress()
  const covered = useAsk<typeof coverage>('/api/competence/coverage', { query: { on: query['on'] } as never })
  return (
    <Answer of={covered} lines={8}>
      {({ items }) => {
        const missing = items.filter((each) => each.missing !== null).length
        return (
          <>
            <p>{missing === 0 ? says.all : says.some(missing)}</p>
            {items.length === 0 ? <div className="panel"><Nothing>{words.organs.empty}</Nothing></div>
              : <DataTable caption={says.caption} columns={columns} rows={items} idOf={({ government }) => government.id} to={({ government }) => addresses.organ(government.id)} />}
          </>
        )
      }}
    </Answer>
  )
}

const columns: readonly Column<Row>[] = [
  { key: 'government', head: says.government, cell: ({ government }) => government.name },
  { key: 'level', head: words.organs.column.level, width: '5em', cell: ({ level }) => words.organs.levels[level as keyof typeof words.organs.levels] },
  { key: 'office', head: says.office, width: '17em', cell: ({ office, station }) => { const found = office ?? station; return found && <Link to={addresses.organ(found.id)}>{found.shortName}</Link> } },
  { key: 'departments', head: says.departments, width: '6em', numeric: true, cell: ({ departments }) => departments, wide: true },
  { key: 'legal', head: says.legal, width: '9em', numeric: true, cell: ({ withoutLegalUnit }) => withoutLegalUnit || '', wide: true },
  { key: 'missing', head: says.missing, width: '14em', cell: ({ missing }) => (missing ? <Stage tone="soon">{missing}</Stage> : <span className="quiet">{says.none}</span>) },
]
