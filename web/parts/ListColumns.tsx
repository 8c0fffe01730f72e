import { usePreference } from '../frame/preference.ts'
import { words } from '../words/index.ts'
import './ListColumns.css'

const says = words.matterList

interface Arrangement { readonly hidden: readonly string[]; readonly order: readonly string[] }
const fresh: Arrangement = { hidden: [], order: [] }

interface Named { readonly key: string; readonly head: string }
interface Columns<C extends Named> { readonly shown: readonly C[]; readonly all: readonly C[]; readonly hidden: readonly string[]; readonly set: (to: Arrangement) => void }

/** The columns as this person has arranged them, kept under a name; the first stays where it is. */
export function useColumns<C extends Named>(columns: readonly C[], kept: string): Columns<C> {
  const { value, set } = usePreference<Arrangement>(kept, fresh)
  const place = (key: string) => { const at = value.order.indexOf(key); return at < 0 ? columns.findIndex((column) => column.key === key) + 100 : at }
  const [first, ...rest] = columns
  const all = [...first ? [first] : [], ...rest.toSorted((a, b) => place(a.key) - place(b.key))]
  return { all, hidden: value.hidden, set, shown: all.filter((column, index) => index === 0 || !value.hidden.includes(column.key)) }
}

/** Which columns are shown, and in which order: buttons, no dragging. */
export function ListColumns<C extends Named>({ columns: { all, hidden, set }, name = says.columns }: { columns: Columns<C>; name?: string }) {
  const keys = all.slice(1).map(({ key }) => key)
  const move = (key: string, by: number) => {
    const at = keys.indexOf(key)
    const to = keys.filter((each) => each !== key)
    to.splice(Math.max(0, at + by), 0, key)
    set({ hidden, order: to })
  }
  return (
    <details className="list-columns no-print">
      <summary>{name}</summary>
      <ul>
        {all.slice(1).map(({ key, head }, index) => (
          <li key={key}>
            <label><input type="checkbox" checked={!hidden.includes(key)} onChange={(event) => set({ order: keys, hidden: event.target.checked ? hidden.filter((each) => each !== key) : [...hidden, key] })} /> {head}</label>
            <button type="button" className="text-button" aria-label={says.moveUp(head)} disabled={index === 0} onClick={() => move(key, -1)}>↑</button>
            <button type="button" className="text-button" aria-label={says.moveDown(head)} disabled={index === keys.length - 1} onClick={() => move(key, 1)}>↓</button>
          </li>
        ))}
      </ul>
    </details>
  )
}
