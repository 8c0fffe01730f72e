import AlertOutlined from '@ant-design/icons/AlertOutlined'
import AuditOutlined from '@ant-design/icons/AuditOutlined'
import BookOutlined from '@ant-design/icons/BookOutlined'
import CalculatorOutlined from '@ant-design/icons/CalculatorOutlined'
import CalendarOutlined from '@ant-design/icons/CalendarOutlined'
import CarryOutOutlined from '@ant-design/icons/CarryOutOutlined'
import DatabaseOutlined from '@ant-design/icons/DatabaseOutlined'
import ImportOutlined from '@ant-design/icons/ImportOutlined'
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined'
import { useState, type ComponentType } from 'react'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { isOperator, isSupervised, useActingOrgan } from './acting.ts'
import { addresses, usePath } from './address.ts'
import './Menu.css'

interface Entry { readonly name: string; readonly to: string; readonly Icon: ComponentType; readonly within?: string }

const work = (supervised: boolean): readonly Entry[] => [
  { name: supervised ? words.menu.ourDeadlines : words.menu.workbench, to: addresses.workbench(), Icon: ScheduleOutlined },
  { name: supervised ? words.menu.alertsToExplain : words.menu.alerts, to: addresses.alerts(), Icon: AlertOutlined },
  { name: supervised ? words.menu.mattersReceived : words.menu.matters, to: addresses.matters(), Icon: AuditOutlined, within: '/matters' },
  { name: words.menu.fulfilments, to: addresses.fulfilments(), Icon: CarryOutOutlined },
  { name: words.menu.records, to: addresses.records(), Icon: DatabaseOutlined },
  { name: words.menu.recordImport, to: addresses.recordImport(), Icon: ImportOutlined },
]
const reference: readonly Entry[] = [
  { name: words.menu.laws, to: addresses.laws(), Icon: BookOutlined },
  { name: words.menu.periods, to: addresses.periods(), Icon: CalculatorOutlined },
  { name: words.menu.calendars, to: addresses.calendars(), Icon: CalendarOutlined },
]

const narrowKey = 'xiezhi.menuNarrow'

/** The menu of the role. Collapsed it shows marks only; their names stay for readers and on hover. */
export function Menu({ open }: { open: boolean }) {
  const post = useActingOrgan()
  const [narrow, setNarrow] = useState(() => localStorage.getItem(narrowKey) !== null)
  const toggle = () => {
    if (narrow) localStorage.removeItem(narrowKey)
    else localStorage.setItem(narrowKey, '1')
    setNarrow(!narrow)
  }
  return (
    <nav id="menu" className={`menu${narrow ? ' narrow' : ''}${open ? ' open' : ''}`} aria-label={words.frame.menu}>
      {!isOperator(post) && <Entries entries={work(isSupervised(post))} />}
      <Entries entries={reference} />
      <button type="button" className="fold" onClick={toggle} aria-expanded={!narrow} title={narrow ? words.frame.unfoldMenu : words.frame.foldMenu}>
        <span aria-hidden>{narrow ? '»' : '«'}</span><span className="name">{narrow ? words.frame.unfoldMenu : words.frame.foldMenu}</span>
      </button>
    </nav>
  )
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  const path = usePath()
  const here = (entry: Entry) => path === entry.to || path.startsWith(`${entry.within ?? entry.to}/`) || path === entry.within
  const best = entries.filter((entry) => entry.to !== '/' ? here(entry) : path === '/').sort((a, b) => b.to.length - a.to.length)
  const current = best.find((entry) => entry.to === path) ?? best[0]
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.to}>
          <Link to={entry.to} title={entry.name} {...(entry === current && { 'aria-current': 'page' as const })}>
            <entry.Icon aria-hidden /><span className="name">{entry.name}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
