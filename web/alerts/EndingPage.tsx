import { useState } from 'react'
import type { AnswerOf, EndingItem, listEnding, listOrgans, setEarlyNotice } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { FormSheet, type Question } from '../organs/FormSheet.tsx'
import { Cite } from '../parts/Cite.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { sayDay } from '../parts/day.ts'
import { LastDay } from '../parts/Day.tsx'
import { ChoiceFilter, Filters, Pager } from '../parts/Filters.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import './Alert.css'

const says = words.ending
type Page = AnswerOf<typeof listEnding>

/** Acts that will be late soon: told before they are, to the body and to its office. No alert, and no breach. */
export function EndingPage() {
  const [query] = useQueryOfAddress()
  const organs = useAsk<typeof listOrgans>('/api/organs', { query: { which: 'scope' } })
  const ending = useAsk<typeof listEnding>('/api/ending-clocks', { query: { kind: query['kind'] as never, body: query['body'], after: query['after'] } }, { keep: true })
  return (
    <div className="page" data-page="ending">
      <PageHead title={says.title}><Stage tone="running">{says.notice}</Stage></PageHead>
      <Answer of={ending} lines={10}>{(page) => (
        <>
          <About page={page} />
          <Filters names={['kind', 'body']}>
            <ChoiceFilter name="kind" label={says.filters.kind} choices={Object.entries(words.alerts.kinds).map(([value, name]) => ({ value, name }))} />
            <ChoiceFilter name="body" label={says.filters.body} choices={organs.data?.items.map(({ id, name }) => ({ value: id, name })) ?? []} />
          </Filters>
          {page.items.length === 0
            ? <div className="panel"><Nothing>{query['kind'] || query['body'] ? says.noMatch : says.none(page.days)}</Nothing></div>
            : <DataTable caption={says.caption} columns={columns} rows={page.items} idOf={({ record }) => String(record.id)} to={({ record }) => addresses.record(record.id)} stale={ending.isPlaceholderData} />}
          {page.items.length > 0 && <Pager shown={page.items.length} total={page.total} about={page.about} next={page.next} />}
        </>
      )}</Answer>
    </div>
  )
}

const questions: readonly Question[] = [
  { name: 'days', label: says.days, input: 'number', required: true, help: says.daysHelp },
  { name: 'from', label: says.from, input: 'day', required: true },
  { name: 'reason', label: says.reason, input: 'long', required: true },
]

/** What the list means, and how many days it looks ahead, by whom and why. */
function About({ page: { days, until, setting, maySet } }: { page: Page }) {
  const today = useToday() ?? ''
  const [form, setForm] = useState<'closed' | 'open' | 'saved'>('closed')
  return (
    <>
      <p className="quiet">{says.about(days, sayDay(until))}</p>
      <p className="spaced no-print">
        <span className="quiet">{setting ? says.setting(setting.days, `${setting.organ}${setting.by}`, setting.reason) : says.usual(days)}</span>
        {maySet && form !== 'open' && <button type="button" className="text-button" onClick={() => setForm('open')}>{says.set}</button>}
        {form === 'saved' && <span role="status">{says.saved}</span>}
      </p>
      {form === 'open' && (
        <FormSheet<typeof setEarlyNotice> title={says.set} questions={questions} initial={{ days: String(days), from: today }} path="/api/ending-clocks/settings"
          given={(values) => ({ body: { days: Number(values['days']), from: values['from'] as never, reason: String(values['reason']) } })} onClose={() => setForm('closed')} onDone={() => setForm('saved')} />
      )}
    </>
  )
}

const { column } = says
const columns: readonly Column<EndingItem>[] = [
  { key: 'act', head: column.act, cell: ({ record }) => <>{record.actionNo} <span className="quiet">{words.alerts.kinds[record.kind]}　<bdi>{record.party}</bdi></span></> },
  { key: 'body', head: column.body, width: '18%', cell: ({ body }) => body.name },
  { key: 'clock', head: column.clock, width: '24%', cell: ({ clocks }) => <>{clocks[0]!.act}{clocks.length > 1 && <span className="quiet">　{says.others(clocks.length - 1)}</span>}</> },
  { key: 'lastDay', head: column.lastDay, width: '14em', cell: ({ clocks }) => <LastDay day={clocks[0]!.lastDay} provisional={clocks[0]!.provisional} /> },
  { key: 'basis', head: column.basis, width: '12em', cell: ({ clocks }) => <Cite {...clocks[0]!.citation} named /> },
]
