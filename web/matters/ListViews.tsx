import { Button, Input } from 'antd'
import { useState } from 'react'
import { useQueryOfAddress, usePath, written, type Query } from '../frame/address.ts'
import { usePreference } from '../frame/preference.ts'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import './MattersPage.css'

const says = words.matterList

interface OwnView { readonly name: string; readonly query: Query }
interface OwnViews { readonly views: readonly OwnView[] }

const fresh: OwnViews = { views: [] }

/** Views of one's own: what the address holds now, under a name. `of`: the list. */
export function ListViews({ of = 'matters' }: { of?: 'matters' | 'alerts' | 'records' }) {
  const [query] = useQueryOfAddress()
  const path = usePath()
  const { value, set } = usePreference<OwnViews>(`${of}.views`, fresh)
  const [name, setName] = useState<string>()
  const here = written(kept(query))
  const save = () => {
    const called = name?.trim()
    if (called) set({ views: [...value.views.filter((view) => view.name !== called), { name: called, query: kept(query) }] })
    setName(undefined)
  }
  return (
    <div className="own-views no-print">
      {value.views.map((view) => (
        <span key={view.name} className="nowrap">
          <Link to={`${path}${written(view.query)}`} {...(written(view.query) === here && { 'aria-current': 'true' as const })}>{view.name}</Link>{' '}
          <button type="button" className="text-button faint" aria-label={says.dropView(view.name)} onClick={() => set({ views: value.views.filter((each) => each !== view) })}>×</button>
        </span>
      ))}
      {name === undefined
        ? <button type="button" className="text-button" onClick={() => setName('')}>{says.saveView}</button>
        : (
          <form onSubmit={(event) => { event.preventDefault(); save() }}>
            <Input size="small" autoFocus aria-label={says.viewName} placeholder={says.viewName} maxLength={20} value={name} onChange={(event) => setName(event.target.value)} onKeyDown={(event) => { if (event.key === 'Escape') setName(undefined) }} />
            <Button size="small" htmlType="submit">{says.keepView}</Button>
          </form>
        )}
    </div>
  )
}

/** Everything but the place within the list and the organ one acts for. */
const kept = ({ after: _, row: _row, organ: _organ, ...query }: Query): Query => Object.fromEntries(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)))
