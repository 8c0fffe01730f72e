import type { NoticeOut } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { Nothing } from '../frame/states.tsx'
import { MasterLink } from '../masterData/MasterLink.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { EnterNotice } from './EnterNotice.tsx'
import { Sources } from './Sources.tsx'

const says = words.calendars
const { noticeColumn: head } = says

/** Every notice that was entered, those that others took the place of too; and the way to enter one. */
export function Notices({ notices }: { notices: readonly NoticeOut[] }) {
  const post = useActingOrgan()
  const mayEnter = post?.roles.some((role) => role === 'operator' || role === 'chief') ?? false
  return (
    <>
      {mayEnter && <p className="no-print"><MasterLink table="calendar" /> <span className="quiet">{says.enter.asTable}</span></p>}
      {mayEnter ? <EnterNotice /> : <p className="quiet">{says.enter.whoMay}</p>}
      {notices.length === 0
        ? <div className="panel"><Nothing>{says.noNotices}</Nothing></div>
        : <DataTable caption={says.noticesCaption} columns={columns} rows={notices} idOf={({ id, region, year }) => `${id}${region}${year}`} to={({ region, year }) => `/calendars?region=${region}&year=${year}`} />}
    </>
  )
}

const columns: readonly Column<NoticeOut>[] = [
  { key: 'title', head: head.title, cell: ({ title, replaces }) => <>{title}{replaces && <span className="quiet"> {says.replaces(replaces)}</span>}</> },
  { key: 'year', head: head.year, width: '5em', cell: ({ year }) => says.year(year) },
  { key: 'region', head: head.region, width: '7em', cell: ({ regionName }) => regionName },
  { key: 'source', head: says.source, width: '16%', wide: true, cell: ({ sources }) => <Sources sources={sources} /> },
  { key: 'entered', head: head.entered, width: '14em', wide: true, cell: ({ enteredBy, enteredOn }) => <>{enteredBy} {enteredOn && <Day day={enteredOn} full />}</> },
  { key: 'state', head: head.state, width: '8em', cell: ({ inForce }) => <Stage tone={inForce ? 'running' : 'ended'}>{inForce ? says.inForce : says.replaced}</Stage> },
]
