import { useRef, type MouseEvent, type ReactNode } from 'react'
import { isPlain, Link } from './Link.tsx'
import { useGo } from '../frame/address.ts'
import { useKeys } from '../frame/keys.ts'
import { words } from '../words/index.ts'
import './DataTable.css'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  readonly numeric?: boolean
  /** A CSS width; the column keeps it. */
  readonly width?: string
  /** Hidden on a phone, where it only repeats. */
  readonly wide?: boolean
}

interface Selection {
  readonly chosen: ReadonlySet<string>
  readonly toggle: (id: string) => void
  readonly nameOf: (id: string) => string
}

/** Rows that belong together, under a heading of their own. */
export interface RowGroup<Row> {
  readonly key: string
  readonly head?: ReactNode
  readonly rows: readonly Row[]
}

interface DataTableProps<Row> {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** The same rows under headings. */
  groups?: readonly RowGroup<Row>[]
  idOf: (row: Row) => string
  /** Where a row leads; the first column becomes the link. */
  to?: (row: Row) => string
  selection?: Selection
  /** Older rows stand, dimmed, while new ones are on their way. */
  stale?: boolean
  /** The row that takes the focus when the page is entered (back from its own page). */
  focusOn?: string | undefined
  onEnter?: (row: Row) => void
}

/** The one table of the product: a caption, a link in each row, `j` `k` to move, cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, groups, idOf, stale, selection } = props
  const table = useRef<HTMLTableElement>(null)
  useRowKeys(table, selection)
  return (
    <div className="table-frame" aria-busy={stale}>
      <table className={`data-table${stale ? ' stale' : ''}`} role="table" ref={table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {selection && <th scope="col" className="choose"><span className="visually-hidden">{words.list.choose}</span></th>}
            {columns.map(({ key, head, width, numeric }) => <th key={key} scope="col" role="columnheader" style={{ inlineSize: width }} {...(numeric && { className: 'numeric' })}>{head}</th>)}
          </tr>
        </thead>
        {(groups ?? [{ key: 'all', rows }]).map((group: RowGroup<Row>) => (
          <tbody key={group.key} role="rowgroup">
            {group.head && (
              <tr role="row" className="group-head"><th scope="rowgroup" role="rowheader" colSpan={columns.length + (selection ? 1 : 0)}>{group.head}</th></tr>
            )}
            {group.rows.map((row) => <Row key={idOf(row)} row={row} {...props} />)}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Row<Row>({ row, columns, idOf, to, selection, focusOn, onEnter }: DataTableProps<Row> & { row: Row }) {
  const go = useGo()
  const id = idOf(row)
  const address = to?.(row)
  const open = (event: MouseEvent<HTMLTableRowElement>) => {
    if (!address || !isPlain(event) || (event.target as HTMLElement).closest('a, button, input, label, summary')) return
    if (window.getSelection()?.isCollapsed === false) return
    onEnter?.(row)
    go(address)
  }
  return (
    <tr role="row" onClick={open} data-row={id} className={address ? 'opens' : undefined}>
      {selection && (
        <td className="choose" role="cell">
          <label><input type="checkbox" checked={selection.chosen.has(id)} onChange={() => selection.toggle(id)} />
            <span className="visually-hidden">{words.list.chooseRow(selection.nameOf(id))}</span>
          </label>
        </td>
      )}
      {columns.map((column, index) => {
        const content = column.cell(row)
        const linked = index === 0 && address
        return (
          <td key={column.key} role="cell" data-head={column.head}
            className={[column.numeric ? 'numeric' : '', column.wide ? 'wide' : ''].join(' ').trim() || undefined}>
            <div className="cell">{linked
              ? <Link to={address} className="row-link" onClick={() => onEnter?.(row)}
                  {...(focusOn === id && { ref: focusOnce })}>{content}</Link>
              : content}</div>
          </td>
        )
      })}
    </tr>
  )
}

function useRowKeys(table: { readonly current: HTMLTableElement | null }, selection?: Selection): void {
  const move = (step: number) => {
    const links = [...table.current?.querySelectorAll<HTMLElement>('.row-link') ?? []]
    const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
    links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus()
  }
  const choose = () => {
    const row = document.activeElement?.closest<HTMLElement>('tr[data-row]')
    if (row?.dataset['row'] && table.current?.contains(row)) selection?.toggle(row.dataset['row'])
  }
  useKeys({ j: () => move(1), k: () => move(-1), ...(selection && { x: choose }) })
}

/** A ref that takes the focus the first time its element appears. */
const focused = new WeakSet<HTMLElement>()
function focusOnce(element: HTMLElement | null): void {
  if (!element || focused.has(element)) return
  focused.add(element)
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'nearest' })
}
