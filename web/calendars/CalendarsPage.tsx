import type { listCalendars, waitingChanges } from '../../server/http/contract/index.ts'
import { isSupervised, useActingOrgan } from '../frame/acting.ts'
import { useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { Notices } from './Notices.tsx'
import { Waiting } from './Waiting.tsx'
import { YearView } from './YearView.tsx'
import './Calendars.css'

const says = words.calendars

/** Which days are off and who says so; notices to enter; earlier last days to decide on. The year is open to everybody. */
export function CalendarsPage() {
  const [query] = useQueryOfAddress()
  const post = useActingOrgan()
  const office = post !== undefined && !isSupervised(post) && post.roles.some((role) => role !== 'operator')
  const known = useAsk<typeof listCalendars>('/api/calendars', {})
  const waiting = useAsk<typeof waitingChanges>('/api/clock-changes', {}, { enabled: office })
  const view = query['view'] === 'notices' || (query['view'] === 'waiting' && office) ? query['view'] : 'year'
  return (
    <div className="page" data-page="calendars">
      <PageHead title={says.title} />
      <Views label={says.title} current={view} views={[
        { name: 'year', word: says.views.year }, { name: 'notices', word: says.views.notices },
        ...(office ? [{ name: 'waiting', word: says.views.waiting, count: waiting.data?.items.length }] : []),
      ]} />
      {view === 'waiting'
        ? <Answer of={waiting}>{(answer) => <Waiting {...answer} />}</Answer>
        : <Answer of={known}>{(answer) => (view === 'notices' ? <Notices notices={answer.notices} /> : <YearView regions={answer.regions} today={answer.today} />)}</Answer>}
    </div>
  )
}
