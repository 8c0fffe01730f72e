import { Button } from 'antd'
import type { listNotices, Notice, readNotices } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, Nothing, PageHead, TroubleNotice } from '../frame/states.tsx'
import { Moment } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { useCounts } from './useNotices.ts'
import './Notices.css'

const says = words.notices
const views = ['duty', 'deadline', 'told'] as const

/** What was told, in kinds that are never mixed. What is to be done stands on the workbench; reading does not do it. */
export function NoticesPage() {
  const [query] = useQueryOfAddress()
  const counts = useCounts()
  const view = views.find((each) => each === query['view']) ?? 'deadline'
  return (
    <div className="page" data-page="notices">
      <PageHead title={says.title} />
      <Views label={says.title} current={view} views={views.map((name) => ({ name, word: says.views[name], count: counts?.[name] }))} />
      {view === 'duty' ? <Duty count={counts?.duty} /> : <Told kind={view} />}
    </div>
  )
}

function Duty({ count }: { count: number | undefined }) {
  if (count === undefined) return null
  return <div className="panel"><Nothing action={<Link to={addresses.workbench()}>{says.toWorkbench}</Link>}>{count === 0 ? says.dutyNone : says.duty(count)}</Nothing></div>
}

function Told({ kind }: { kind: 'deadline' | 'told' }) {
  const [query, change] = useQueryOfAddress()
  const unread = query['unread'] === 'true'
  const found = useAsk<typeof listNotices>('/api/notices', { query: { kind, unread: unread ? 'true' : 'false', ...(query['after'] && { after: Number(query['after']) }) } }, { keep: true })
  const write = useWrite<typeof readNotices>('/api/notices/read')
  const read = (ids: readonly number[]) => write.mutate({ body: { ids: [...ids] } })
  return (
    <>
      <p className="notices-bar">
        <label><input type="checkbox" checked={unread} onChange={(event) => change({ unread: event.target.checked ? 'true' : undefined, after: undefined })} /> {says.unreadOnly}</label>
        {kind === 'deadline' && <span className="quiet">{says.internal}</span>}
      </p>
      {write.error && <TroubleNotice error={write.error} />}
      <Answer of={found} lines={8}>{({ items, next }) => {
        const fresh = items.filter((item) => !item.read)
        if (items.length === 0) return <div className="panel"><Nothing action={unread ? <button type="button" className="text-button" onClick={() => change({ unread: undefined })}>{says.clear}</button> : undefined}>{unread ? says.noneUnread : says.none}</Nothing></div>
        return (
          <>
            <ul className="panel notice-list">{items.map((item) => <Row key={item.id} notice={item} onRead={() => read([item.id])} />)}</ul>
            <p className="notices-bar">
              {fresh.length > 0 && <Button size="small" loading={write.isPending} onClick={() => read(fresh.map(({ id }) => id))}>{says.markShown(fresh.length)}</Button>}
              {next !== null && <button type="button" className="text-button" onClick={() => change({ after: String(next) }, { replace: false })}>{says.older}</button>}
            </p>
          </>
        )
      }}</Answer>
    </>
  )
}

function Row({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const { page, says: text, at, read } = notice
  return (
    <li className={read ? 'read' : 'unread'}>
      <span className="notice-when quiet">{!read && <span className="notice-unread"><span aria-hidden>● </span>{says.unread}</span>}<Moment at={at} /></span>
      <span className="notice-says">{page ? <Link to={page} {...(!read && { onClick: onRead })}>{text}</Link> : text}</span>
      {!read && <button type="button" className="text-button nowrap" aria-label={says.markReadOf(text)} onClick={onRead}>{says.markRead}</button>}
    </li>
  )
}
