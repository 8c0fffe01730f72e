import type { LateRecord, listLate } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { words } from '../words/index.ts'

const says = words.quality
type Asked = NonNullable<Parameters<typeof useAsk<typeof listLate>>[1]['query']>

/** The acts behind a figure of lateness, of one body and source, month by month. */
export function LateRecords() {
  const [query, change] = useQueryOfAddress()
  const { late = '', of = '', at = '', month = '' } = query
  const records = useAsk<typeof listLate>('/api/record-quality/records', { query: { body: of, system: at, month, problem: late as Asked['problem'] } }, { enabled: of !== '' && month !== '' })
  const close = () => change({ late: undefined, of: undefined, at: undefined, month: undefined })
  const name = says.late[late as keyof typeof says.late] ?? ''
  return (
    <section className="panel" aria-label={name} data-late-records>
      <h2 className="panel-title">{says.lateOf(name, at, month)} <button type="button" className="text-button no-print" onClick={close}>{words.evidence.close}</button></h2>
      <Answer of={records} lines={4}>
        {({ items, looked }) => (items.length === 0 ? <Nothing>{says.noneLate}</Nothing> : (
          <>
            <DataTable caption={name} columns={columns} rows={items} idOf={({ id }) => String(id)} to={({ id }) => addresses.record(id)} />
            <p className="panel-note quiet">{says.looked(items.length, looked)}</p>
          </>
        ))}
      </Answer>
    </section>
  )
}

const columns: readonly Column<LateRecord>[] = [
  { key: 'actionNo', head: words.records.column.actionNo, cell: ({ actionNo }) => actionNo },
  { key: 'party', head: words.records.column.party, cell: ({ party }) => <bdi>{party}</bdi>, wide: true },
  { key: 'actedOn', head: says.days.acted, width: '9em', cell: ({ actedOn }) => <Day day={actedOn} /> },
  { key: 'recordedOn', head: says.days.recorded, width: '9em', cell: ({ recordedOn }) => recordedOn && <Day day={recordedOn} /> },
  { key: 'arrivedOn', head: says.days.arrived, width: '9em', cell: ({ arrivedOn }) => <Day day={arrivedOn} /> },
]
