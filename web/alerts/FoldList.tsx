import type { AlertFold, AnswerOf, foldAlerts } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { AlertLevel } from '../parts/AlertLevel.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { Pager } from '../parts/Filters.tsx'
import { words } from '../words/index.ts'
import { useChoice } from './useChoice.ts'
import { Treat, type Treatment, type TreatProps } from './Treat.tsx'

const { column, folding } = words.alerts

const keyOf = ({ rule, body }: AlertFold): string => `${rule} ${body.id}`

interface FoldListProps {
  page: AnswerOf<typeof foldAlerts>
  caption: string
  stale: boolean
  /** None: the reader treats nothing here. */
  offers: readonly Treatment[]
  filter: TreatProps['filter']
}

/** Equal alerts of one body as one line, opened by its link, treated together. */
export function FoldList({ page, caption, stale, offers, filter }: FoldListProps) {
  const [query] = useQueryOfAddress()
  const { chosen, ids, toggle, clear } = useChoice(page.items, keyOf)
  const open = ({ rule, body }: AlertFold) => addresses.alerts({ ...query, fold: undefined, after: undefined, row: undefined, rule, body: body.id })
  return (
    <>
      {offers.length > 0 && <Treat folds={chosen} filter={filter} offers={offers} counted onDone={clear} />}
      <DataTable caption={caption} columns={columns} rows={page.items} idOf={keyOf} to={open} stale={stale}
        {...(offers.length > 0 && { selection: { chosen: ids, toggle, nameOf: (key) => page.items.find((fold) => keyOf(fold) === key)?.title ?? key } })} />
      <p className="quiet">{folding.total(page.items.length, page.total, page.about)}</p>
      {page.next && <Pager shown={page.items.length} total={page.total} about={page.about} next={page.next} />}
    </>
  )
}

const columns: readonly Column<AlertFold>[] = [
  { key: 'alert', head: column.alert, cell: ({ colour, title }) => <span className="alert-title"><AlertLevel colour={colour} /> <span className="clamp">{title}</span></span> },
  { key: 'count', head: column.count, width: '6em', numeric: true, cell: ({ count }) => folding.pieces(count) },
  { key: 'body', head: column.body, width: '20%', cell: ({ body }) => body.name },
  { key: 'days', head: column.days, width: '16em', cell: ({ firstOn, lastOn }) => (firstOn === lastOn ? <Day day={firstOn} /> : <><Day day={firstOn} /> {folding.to} <Day day={lastOn} /></>) },
  { key: 'basis', head: column.basis, width: '12em', cell: ({ citation }) => <Cite {...citation} named /> },
]
