import BellOutlined from '@ant-design/icons/BellOutlined'
import { addresses } from '../frame/address.ts'
import { CountLink } from '../parts/CountLink.tsx'
import { Link } from '../parts/Link.tsx'
import '../settings/density.ts'
import { words } from '../words/index.ts'
import { useCounts } from './useNotices.ts'
import './Bell.css'

/** At the head of every page: what waits for me, which reading does not lessen, and beside it what was told. */
export function Bell() {
  const counts = useCounts()
  if (!counts) return null
  const unread = counts.deadline + counts.told
  return (
    <>
      <CountLink className="my-count" count={counts.duty} to={addresses.workbench()}>{words.frame.waitsForMe}</CountLink>
      <Link to={addresses.notices()} className="bell" aria-label={words.notices.bell(unread)} title={words.notices.bell(unread)}>
        <BellOutlined aria-hidden />{unread > 0 && <span className="bell-count" aria-hidden>{unread > 99 ? '99+' : unread}</span>}
      </Link>
    </>
  )
}
