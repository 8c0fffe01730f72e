import AlertOutlined from '@ant-design/icons/AlertOutlined'
import AuditOutlined from '@ant-design/icons/AuditOutlined'
import BankOutlined from '@ant-design/icons/BankOutlined'
import BarChartOutlined from '@ant-design/icons/BarChartOutlined'
import BookOutlined from '@ant-design/icons/BookOutlined'
import DatabaseOutlined from '@ant-design/icons/DatabaseOutlined'
import FileProtectOutlined from '@ant-design/icons/FileProtectOutlined'
import FolderOpenOutlined from '@ant-design/icons/FolderOpenOutlined'
import HddOutlined from '@ant-design/icons/HddOutlined'
import InboxOutlined from '@ant-design/icons/InboxOutlined'
import MailOutlined from '@ant-design/icons/MailOutlined'
import NotificationOutlined from '@ant-design/icons/NotificationOutlined'
import SignatureOutlined from '@ant-design/icons/SignatureOutlined'
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined'
import SwapOutlined from '@ant-design/icons/SwapOutlined'
import TeamOutlined from '@ant-design/icons/TeamOutlined'
import ZoomInOutlined from '@ant-design/icons/ZoomInOutlined'
import { useState, useSyncExternalStore, type ComponentType } from 'react'
import type { listAwards, listKinds } from '../../server/http/contract/index.ts'
import { words } from '../words/index.ts'
import { isOperator, isSupervised, readsAccessLog, useActingOrgan, type Post } from './acting.ts'
import { MenuList } from './MenuList.tsx'
import { type Icon, operating, reference, type Section, work } from './menuLines.ts'
import { useAsk } from './queries.ts'
import './Menu.css'

const icons: Readonly<Record<Icon, ComponentType>> = {
  alert: AlertOutlined, audit: AuditOutlined, bank: BankOutlined, barChart: BarChartOutlined, book: BookOutlined, database: DatabaseOutlined, fileProtect: FileProtectOutlined, folderOpen: FolderOpenOutlined, hdd: HddOutlined, inbox: InboxOutlined, mail: MailOutlined, notification: NotificationOutlined, signature: SignatureOutlined, schedule: ScheduleOutlined, swap: SwapOutlined, team: TeamOutlined, zoomIn: ZoomInOutlined,
}
const marked = (sections: readonly Section[]) => sections.map((section) => ({ ...section, Icon: icons[section.icon] }))

const narrowKey = 'xiezhi.menuNarrow'

/** The menu of the role, in two levels. Collapsed it shows marks only; their names stay for readers and on hover. */
export function Menu({ open }: { open: boolean }) {
  const post = useActingOrgan()
  const [folded, setFolded] = useState(() => localStorage.getItem(narrowKey) !== null)
  const [medium, wide] = [useWidth('(min-width: 768px) and (max-width: 1099px)'), useWidth('(min-width: 1100px)')]
  const narrow = medium || (wide && folded)
  const toggle = () => {
    if (narrow) localStorage.removeItem(narrowKey)
    else localStorage.setItem(narrowKey, '1')
    setFolded(!narrow)
  }
  return (
    <nav id="menu" className={`menu${narrow ? ' narrow' : ''}${open ? ' open' : ''}`} aria-label={words.frame.menu}>
      {isOperator(post) ? <MenuList narrow={narrow} sections={marked([...operating, reference])} /> : <OfficialMenu post={post} narrow={narrow} />}
      <button type="button" className="fold" onClick={toggle} aria-expanded={!narrow} title={narrow ? words.frame.unfoldMenu : words.frame.foldMenu}>
        <span aria-hidden>{narrow ? '»' : '«'}</span><span className="name">{narrow ? words.frame.unfoldMenu : words.frame.foldMenu}</span>
      </button>
    </nav>
  )
}

function OfficialMenu({ post, narrow }: { post: Post | undefined; narrow: boolean }) {
  const supervised = isSupervised(post)
  const kinds = useAsk<typeof listKinds>('/api/matters/kinds', { query: { agency: supervised ? post?.organ.id : undefined } }, { enabled: post !== undefined, keep: true })
  const awards = useAsk<typeof listAwards>('/api/awards', {}, { enabled: post !== undefined && !supervised, lasting: true })
  return <MenuList narrow={narrow} sections={marked([...work({ supervised, reads: readsAccessLog(post) }, kinds.data?.items ?? [], Boolean(awards.data?.may)), reference])} />
}

function useWidth(query: string): boolean {
  const subscribe = (changed: () => void) => {
    const list = matchMedia(query)
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
