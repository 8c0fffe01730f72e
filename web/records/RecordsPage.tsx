import { recordHeads } from '../../core/records/columns.ts'
import type { AnswerOf, getRecordChoices, listRecords, listSights, RecordItem } from '../../server/http/contract/index.ts'
import { isDay } from '../../core/periods/day.ts'
import * as codes from '../../core/records/codes.ts'
import { elementNames } from '../../core/records/publication.ts'
import { addresses, useQueryOfAddress, type Query } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { ListViews } from '../matters/ListViews.tsx'
import { AlertLevel } from '../parts/AlertLevel.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { ChoiceFilter, DayFilter, Filters, Pager, TextFilter } from '../parts/Filters.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { SeenBySight } from '../sharing/SeenBySight.tsx'
import { words } from '../words/index.ts'
import { Export } from './Export.tsx'
import { useExportColumns } from './ExportColumns.tsx'
import { FindPerson } from './Personal.tsx'
import './Records.css'

type Page = AnswerOf<typeof listRecords>
type Asked = NonNullable<Parameters<typeof useAsk<typeof listRecords>>[1]['query']>

const filterNames = ['kind', 'body', 'area', 'field', 'from', 'to', 'fineFrom', 'fineTo', 'colour', 'enterprise', 'item', 'offence', 'officer', 'party', 'voided', 'text', 'tally', 'sight'] as const

/** What the enforcement bodies did, latest first. */
export function RecordsPage() {
  const [query] = useQueryOfAddress()
  const ofComplaints = isOfComplaints(query)
  const taken = useExportColumns('records.exported', recordHeads)
  const records = useAsk<typeof listRecords>('/api/records', { query: asked(query) }, { keep: true })
  return (
    <div className="page" data-page="records">
      <PageHead title={ofComplaints ? words.records.complaints : words.records.title}>{taken.choice}<Export query={{ ...exported(asked(query)), columns: taken.query }} />{!ofComplaints && <FindPerson />}<Link to={addresses.recordImport()}>{words.records.import}</Link></PageHead>
      <ListViews of="records" />
      <RecordFilters />
      <Answer of={records} lines={10}>{(page) => <>{page.sight && <SeenBySight sight={page.sight} />}<RecordList page={page} stale={records.isPlaceholderData} /></>}</Answer>
    </div>
  )
}

const isOfComplaints = (query: Query): boolean => query['kind'] === 'complaint'

/** The list as its address asks for it; what is no number or no day yet asks for nothing. */
const asked = (query: Query): Asked => ({
  kind: query['kind'] as Asked['kind'], body: query['body'], area: query['area'], field: query['field'], item: query['item'] || undefined, offence: query['offence'] || undefined,
  officer: query['officer'] || undefined, fineFrom: numberIn(query['fineFrom']), fineTo: numberIn(query['fineTo']), party: numberIn(query['party']), colour: query['colour'] as Asked['colour'],
  enterprise: query['enterprise'], voided: query['voided'], text: query['text'] || undefined, tally: query['tally'], sight: query['sight'] || undefined, after: query['after'], from: dayIn(query['from']), to: dayIn(query['to']),
})

/** Without the page one is on. */
const exported = ({ after: _, ...rest }: Asked): Readonly<Record<string, string | undefined>> => rest as Readonly<Record<string, string | undefined>>

const dayIn = (text: string | undefined): string | undefined => (text && isDay(text) ? text : undefined)
const numberIn = (text: string | undefined): string | undefined => (text && /^\d+(\.\d+)?$/.test(text) ? text : undefined)

const choicesOf = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, name]) => ({ value, name }))

function RecordFilters() {
  const [query, change] = useQueryOfAddress()
  const choices = useAsk<typeof getRecordChoices>('/api/record-choices', {})
  const { filters } = words.records
  const more = words.recordFilters
  const ofActs = !isOfComplaints(query)
  return (
    <Filters names={filterNames}>
      <SightFilter />
      <TextFilter name="text" label={ofActs ? filters.text : filters.complaintText} />
      <ChoiceFilter name="kind" label={filters.kind} choices={choicesOf(words.alerts.kinds)} />
      <ChoiceFilter name="body" label={filters.body} choices={choices.data?.bodies.map(({ id, name }) => ({ value: id, name })) ?? []} />
      <ChoiceFilter name="area" label={more.area} choices={choices.data?.areas.map(({ id, name }) => ({ value: id, name })) ?? []} />
      <ChoiceFilter name="field" label={more.field} choices={choicesOf(codes.field)} />
      <DayFilter name="from" label={filters.from} />
      <DayFilter name="to" label={filters.to} />
      <ChoiceFilter name="colour" label={more.colour} choices={choicesOf(words.alerts.colours)} />
      {ofActs && <ChoiceFilter name="enterprise" label={more.enterprise} choices={[{ value: 'true', name: more.yes }, { value: 'false', name: more.no }]} />}
      {ofActs && (['fineFrom', 'fineTo', 'item', 'offence', 'officer'] as const).map((name) => <TextFilter key={name} name={name} label={more[name]} narrow />)}
      <ChoiceFilter name="voided" label={more.state} choices={[{ value: 'false', name: more.inForce }, { value: 'true', name: words.records.voided }]} />
      {query['party'] && <button type="button" className="filter-chip" onClick={() => change({ party: undefined, after: undefined })}>{more.sameParty} <span aria-hidden>×</span></button>}
      {query['tally'] && <button type="button" className="filter-chip" onClick={() => change({ tally: undefined, after: undefined })}>{nameOfTally(query['tally'])} <span aria-hidden>×</span></button>}
    </Filters>
  )
}

/** Whose data: one's own, or what another organ gave a sight of. */
function SightFilter() {
  const sights = useAsk<typeof listSights>('/api/sights', {})
  const [query] = useQueryOfAddress()
  const inForce = sights.data?.received.filter(({ id, state }) => state === 'inForce' || id === query['sight']) ?? []
  if (inForce.length === 0) return null
  return <ChoiceFilter name="sight" label={words.sights.scope} standard="" choices={[{ value: '', name: words.sights.ownScope }, ...inForce.map(({ id, over }) => ({ value: id, name: words.sights.choice(over.name) }))]} />
}

const tallies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  penalty: codes.penaltyKind, decision: codes.decisionResult, result: codes.licenceResult, coercion: codes.coercionType, check: codes.checkResult, remedy: codes.remedyKind, outcome: codes.remedyOutcome,
}

/** What a line of the yearly report, or a figure, is called. */
function nameOfTally(tally: string): string {
  if (tally === 'publicity.INCOMPLETE') return words.publication.incomplete
  if (tally === 'contested' || tally === 'overturned') return words.recordFigures.count[tally]
  const [table, line] = tally.split('.')
  if (table === 'lacks') return words.publication.lacks(elementNames[line as keyof typeof elementNames] ?? '')
  return tallies[table ?? '']?.[line ?? ''] ?? tally
}

function NoRecords({ bySight }: { bySight: boolean }) {
  const [query, change] = useQueryOfAddress()
  const ofComplaints = isOfComplaints(query)
  const own = filterNames.filter((name) => name !== 'sight' && !(name === 'kind' && ofComplaints))
  if (own.some((name) => query[name])) {
    return <Nothing action={<button type="button" className="text-button" onClick={() => change(Object.fromEntries(own.map((name) => [name, undefined])))}>{words.list.clear}</button>}>{words.records.noMatch}</Nothing>
  }
  if (bySight) return <Nothing>{words.sights.noneHere}</Nothing>
  return <Nothing action={<Link to={addresses.recordImport()}>{words.records.import}</Link>}>{ofComplaints ? words.records.noComplaints : words.records.none}</Nothing>
}

function RecordList({ page, stale }: { page: Page; stale: boolean }) {
  const [query, change] = useQueryOfAddress()
  const ofComplaints = isOfComplaints(query)
  if (page.items.length === 0) return <div className="panel"><NoRecords bySight={page.sight !== null} /></div>
  return (
    <>
      <DataTable caption={ofComplaints ? words.records.complaintsCaption : words.records.caption} columns={page.sight ? reportedColumns : ofComplaints ? complaintColumns : columns} rows={page.items} idOf={({ id }) => String(id)} stale={stale}
        to={({ id }) => addresses.record(id, page.sight ? { sight: page.sight.id } : {})} focusOn={query['row']} onEnter={({ id }) => change({ row: String(id) })} />
      <Pager shown={page.items.length} total={page.total} about={page.about} next={page.next} />
    </>
  )
}

const { column } = words.records
const columns: readonly Column<RecordItem>[] = [
  { key: 'actionNo', head: column.actionNo, width: '15em', cell: (record) => <><span className="nowrap">{record.actionNo}</span>{record.voided && <> <Stage tone="ended">{words.records.voided}</Stage></>}</> },
  { key: 'kind', head: column.kind, width: '6em', cell: ({ kind }) => words.alerts.kinds[kind] },
  { key: 'party', head: column.party, cell: (record) => <bdi className="clamp">{record.party}{record.isEnterprise && <span className="quiet">（{words.records.enterprise}）</span>}</bdi> },
  { key: 'body', head: column.body, width: '13%', cell: ({ body }) => body.name },
  { key: 'actedOn', head: column.actedOn, width: '10em', cell: ({ actedOn }) => <Day day={actedOn} /> },
  { key: 'decisionNo', head: column.decisionNo, width: '13em', wide: true, cell: ({ decisionNo }) => <span className="nowrap">{decisionNo}</span> },
  { key: 'alerts', head: column.alerts, width: '8em', cell: ({ newAlerts }) => <AlertCounts counts={newAlerts} /> },
]

const complaintColumns: readonly Column<RecordItem>[] = columns.flatMap((one) =>
  (one.key === 'actionNo' || one.key === 'actedOn' ? [{ ...one, head: words.records.complaintColumn[one.key] }] : one.key === 'body' || one.key === 'alerts' ? [one] : []))

/** By a sight no alerts are seen. */
const reportedColumns = columns.filter(({ key }) => key !== 'alerts')

export function AlertCounts({ counts }: { counts: RecordItem['newAlerts'] }) {
  return (
    <span className="alert-counts">
      {(['red', 'yellow', 'blue'] as const).filter((colour) => counts[colour] > 0).map((colour) => <span key={colour} className="nowrap"><AlertLevel colour={colour} /> {counts[colour]}</span>)}
    </span>
  )
}
