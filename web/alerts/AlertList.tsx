import { useState } from 'react'
import type { AlertItem } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { AlertLevel } from '../parts/AlertLevel.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day, LastDay, Provisional } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { useChoice } from './useChoice.ts'
import { tones } from './tones.ts'
import './Alert.css'

const { column } = words.alerts

const columns = {
  alert: { key: 'alert', head: column.alert, cell: ({ colour, title }) => <span className="alert-title"><AlertLevel colour={colour} /> <span className="clamp">{title}</span></span> },
  state: { key: 'state', head: words.alerts.filters.state, width: '9em', cell: ({ state }) => <Stage tone={tones[state]}>{words.alerts.states[state]}</Stage> },
  body: { key: 'body', head: column.body, width: '15%', cell: ({ body }) => body.name },
  subject: {
    key: 'record', head: column.record, width: '26%',
    cell: ({ record, subject, isEnterprise }) => record
      ? <><Link to={addresses.record(record.id)}>{record.actionNo}</Link> <span className="quiet nowrap">{words.alerts.kinds[record.kind]}</span><div className="quiet"><bdi>{record.party}</bdi>{isEnterprise && `（${words.alerts.enterprise}）`}</div></>
      : <>{subject.name} <span className="quiet">{words.alerts.subjects[subject.kind]}</span></>,
  },
  raisedOn: { key: 'raisedOn', head: column.raisedOn, width: '10em', cell: (alert) => <><Day day={alert.raisedOn} />{alert.provisional && <> <Provisional /></>}</> },
  until: { key: 'until', head: column.until, width: '13em', cell: ({ askedUntil }) => (askedUntil ? <LastDay day={askedUntil} /> : <span className="quiet">–</span>) },
  assignee: { key: 'assignee', head: column.assignee, width: '6em', cell: ({ assignee }) => assignee?.name ?? <span className="quiet">–</span> },
  basis: { key: 'basis', head: column.basis, width: '12em', cell: ({ citation }) => <Cite {...citation} named /> },
} as const satisfies Record<string, Column<AlertItem>>

interface AlertTableProps {
  caption: string
  rows: readonly AlertItem[]
  show: readonly (keyof typeof columns)[]
  stale?: boolean
  focusOn?: string | undefined
  onEnter?: (row: AlertItem) => void
  chosen?: ReadonlySet<string>
  onToggle?: (id: string) => void
}

/** Alerts one below the other; with `chosen`, several can be treated at once. */
export function AlertTable({ caption, rows, show, stale, focusOn, onEnter, chosen, onToggle }: AlertTableProps) {
  const [atFirst] = useState(String(rows[0]?.id)) // on arrival; a filter must not pull the focus into the list
  return (
    <DataTable caption={caption} columns={show.map((name) => columns[name])} rows={rows} idOf={({ id }) => String(id)} {...(stale !== undefined && { stale })} to={({ id }) => addresses.alert(id)}
      focusOn={focusOn ?? atFirst} {...(onEnter && { onEnter })} {...(chosen && onToggle && { selection: { chosen, toggle: onToggle, nameOf: (id) => rows.find((row) => String(row.id) === id)?.title ?? id } })} />
  )
}

/** Which alerts are chosen. */
export const useChosen = (rows: readonly AlertItem[]) => useChoice(rows, ({ id }) => String(id))
