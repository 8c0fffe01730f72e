import type { Access, AnswerOf, listAccess } from '../../server/http/contract/index.ts'
import { accessActs, accessReasons } from '../../core/records/access.ts'
import { isDay } from '../../core/periods/day.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Moment } from '../parts/Day.tsx'
import { ChoiceFilter, DayFilter, Filters, Pager, TextFilter } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { Export } from '../records/Export.tsx'
import { words } from '../words/index.ts'
import './Sharing.css'

const says = words.accessLog
const names = ['record', 'person', 'act', 'from', 'to', 'sight'] as const
type Asked = NonNullable<Parameters<typeof useAsk<typeof listAccess>>[1]['query']>

/** Who looked at whose data: by record, by person, by day. */
export function AccessLogPage() {
  const [query, change] = useQueryOfAddress()
  const day = (text: string | undefined) => (text && isDay(text) ? text : undefined)
  const { after, ...filter }: Asked = { record: query['record'] || undefined, person: query['person'] || undefined, act: query['act'] as Asked['act'], sight: query['sight'], from: day(query['from']), to: day(query['to']), after: query['after'] }
  const log = useAsk<typeof listAccess>('/api/access-log', { query: { ...filter, after } }, { keep: true })
  const { filters } = says
  return (
    <div className="page" data-page="access-log">
      <PageHead title={says.title}><Export query={filter as Readonly<Record<string, string | undefined>>} from="/api/access-log/export" name={says.title} /></PageHead>
      <p className="quiet">{says.lead}</p>
      <Filters names={names}>
        <TextFilter name="record" label={filters.record} />
        <TextFilter name="person" label={filters.person} narrow />
        <ChoiceFilter name="act" label={filters.act} choices={Object.entries(accessActs).map(([value, name]) => ({ value, name }))} />
        <DayFilter name="from" label={filters.from} />
        <DayFilter name="to" label={filters.to} />
        {query['sight'] && <button type="button" className="filter-chip" onClick={() => change({ sight: undefined, after: undefined })}>{says.onlySight} <span aria-hidden>×</span></button>}
      </Filters>
      <Answer of={log} lines={10}>{(page) => <List page={page} stale={log.isPlaceholderData} />}</Answer>
    </div>
  )
}

function List({ page, stale }: { page: AnswerOf<typeof listAccess>; stale: boolean }) {
  const [query, change] = useQueryOfAddress()
  if (page.items.length === 0) {
    return (
      <div className="panel">
        {names.some((name) => query[name])
          ? <Nothing action={<button type="button" className="text-button" onClick={() => change(Object.fromEntries(names.map((name) => [name, undefined])))}>{words.list.clear}</button>}>{says.noMatch}</Nothing>
          : <Nothing>{says.none}</Nothing>}
      </div>
    )
  }
  return (
    <>
      <DataTable caption={says.caption} columns={columns} rows={page.items} idOf={({ id }) => String(id)} stale={stale} />
      <Pager shown={page.items.length} total={page.total} about={page.about} next={page.next} />
    </>
  )
}

const { column } = says
const columns: readonly Column<Access>[] = [
  { key: 'at', head: column.at, width: '14em', cell: ({ at }) => <Moment at={at} /> },
  { key: 'person', head: column.person, width: '7em', cell: ({ person }) => person },
  { key: 'organ', head: column.organ, width: '16%', cell: ({ organ }) => organ },
  { key: 'act', head: column.act, width: '11em', cell: ({ act, rows, sight }) => <>{accessActs[act]}{rows !== null && <span className="quiet"> {says.rows(rows)}</span>}{sight && <span className="quiet"> {says.bySight}</span>}</> },
  { key: 'what', head: column.what, cell: ({ record, actionNo }) => (record === null ? '' : actionNo === null ? says.record(record) : <Link to={addresses.record(record)}>{actionNo}</Link>) },
  { key: 'about', head: column.about, width: '16%', cell: ({ about }) => about },
  { key: 'why', head: column.why, width: '12%', cell: ({ reason, says: text }) => [reason && (accessReasons[reason as keyof typeof accessReasons] ?? reason), text].filter(Boolean).join('：') },
]
