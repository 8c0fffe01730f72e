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
import { useState, useSyncExternalStore } from 'react'
import type { AnswerOf, listAwards, listKinds } from '../../server/http/contract/index.ts'
import { words } from '../words/index.ts'
import { isOperator, isSupervised, readsAccessLog, useActingOrgan, type Post } from './acting.ts'
import { addresses } from './address.ts'
import { MenuList, type Entry, type Section } from './MenuList.tsx'
import { kindsIn, type KindSection } from './menuSections.ts'
import { useAsk } from './queries.ts'
import './Menu.css'

type Kinds = AnswerOf<typeof listKinds>['items']

const { menu } = words

/** The work of an official: what to do now, then the kinds of proceeding that the law of the place has, then what it rests on. */
function work({ supervised, reads }: { supervised: boolean; reads: boolean }, kinds: Kinds, awards: boolean): readonly Section[] {
  const shown = supervised ? kinds.filter(({ open, mayOpen }) => open > 0 || mayOpen) : kinds
  const under = (section: KindSection): readonly Entry[] => kindsIn(section, shown).map(({ kind, name, open }) => ({ name, to: addresses.matters({ kind }), count: open }))
  const cases = kinds.find(({ kind }) => kind === 'supervision')?.open
  return [
    { name: supervised ? menu.ourDeadlines : menu.workbench, Icon: ScheduleOutlined, to: addresses.workbench() },
    { name: supervised ? menu.alertsToExplain : menu.alerts, Icon: AlertOutlined, to: addresses.alerts() },
    { name: menu.leads, Icon: InboxOutlined, entries: [...supervised ? [] : [{ name: words.leads.title, to: addresses.leads() }], ...under('leads'), { name: words.records.complaints, to: addresses.records({ kind: 'complaint' }) }, { name: words.workOrders.title, to: addresses.workOrders() }] },
    { name: supervised ? menu.mattersReceived : menu.matters, Icon: AuditOutlined, to: addresses.matters(), count: cases ?? 0 },
    ...supervised ? [] : [{ name: words.approving.title, Icon: SignatureOutlined, entries: [{ name: words.approving.views.mine, to: addresses.approvals() }, { name: words.delivery.unserved, to: addresses.instruments() }, { name: words.delivery.register, to: addresses.instruments({ view: 'register' }) }, { name: words.templates.title, to: addresses.templates() }] }],
    supervised ? { name: words.received.title, Icon: MailOutlined, to: addresses.received() } : { name: words.archive.title, Icon: HddOutlined, to: addresses.archive() },
    ...(supervised ? [] : [{ name: menu.office, Icon: BarChartOutlined, entries: [{ name: words.statistics.title, to: addresses.statistics() }, { name: words.indicators.title, to: addresses.indicators() }, { name: words.succession.title, to: addresses.succession() }] }]),
    { name: menu.activities, Icon: ZoomInOutlined, entries: [{ name: menu.fulfilments, to: addresses.fulfilments() }, ...under('activities')] },
    { name: menu.filings, Icon: FileProtectOutlined, entries: under('filings') },
    { name: menu.coordination, Icon: SwapOutlined, entries: [...under('coordination'), ...supervised ? [] : [{ name: words.referrals.title, to: addresses.referrals() }]] },
    { name: menu.consequences, Icon: NotificationOutlined, entries: [...under('consequences'), { name: words.consequences.commitments, to: addresses.commitments() }, ...supervised ? [] : [{ name: words.consequences.circulars, to: addresses.circulars() }, ...awards ? [{ name: words.consequences.awards, to: addresses.awards() }] : []]] },
    { name: menu.people, Icon: TeamOutlined, entries: [{ name: words.organs.title, to: addresses.organs() }, ...supervised ? [{ name: words.indicators.own, to: addresses.indicators() }] : [], { name: words.people.title, to: addresses.officers() }, { name: words.people.own, to: addresses.ownOfficer() }, ...under('people')] },
    { name: menu.data, Icon: DatabaseOutlined, entries: [{ name: menu.records, to: addresses.records() }, { name: words.ending.title, to: addresses.ending() }, { name: words.recordFigures.title, to: addresses.recordFigures() }, { name: words.rules.title, to: addresses.rules() }, { name: words.registers.title, to: addresses.registers() }, { name: menu.recordImport, to: addresses.recordImport() }, { name: words.quality.title, to: addresses.quality() }, { name: words.publication.checkTitle, to: addresses.publication() }, { name: words.sharing.title, to: addresses.sharing() }, { name: words.sights.title, to: addresses.sights() }, ...reads ? [{ name: words.accessLog.title, to: addresses.accessLog() }] : [], { name: words.requests.menu, to: addresses.requests() }] },
    { name: menu.others, Icon: FolderOpenOutlined, entries: [...under('others'), { name: menu.allMatters, to: addresses.matters({ kind: 'all' }) }] },
  ]
}

const reference: Section = {
  name: menu.laws, Icon: BookOutlined,
  entries: [{ name: menu.lawLibrary, to: addresses.laws() }, { name: menu.periods, to: addresses.periods() }, { name: menu.calendars, to: addresses.calendars() }],
}

/** What somebody sees who keeps the system running. */
const operating: readonly Section[] = [{ name: words.accounts.title, Icon: TeamOutlined, to: addresses.accounts() }, { name: words.organs.title, Icon: BankOutlined, to: addresses.organs() }, { name: words.registers.title, Icon: DatabaseOutlined, to: addresses.registers() }, { name: words.accessLog.title, Icon: ZoomInOutlined, to: addresses.accessLog() }, { name: words.templates.title, Icon: FileProtectOutlined, to: addresses.templates() }]

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
      {isOperator(post) ? <MenuList narrow={narrow} sections={[...operating, reference]} /> : <OfficialMenu post={post} narrow={narrow} />}
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
  return <MenuList narrow={narrow} sections={[...work({ supervised, reads: readsAccessLog(post) }, kinds.data?.items ?? [], Boolean(awards.data?.may)), reference]} />
}

function useWidth(query: string): boolean {
  const subscribe = (changed: () => void) => {
    const list = matchMedia(query)
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
