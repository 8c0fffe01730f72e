import { useId } from 'react'
import type { listLaws, listMatters, listRecords } from '../../server/http/contract/index.ts'
import { words } from '../words/index.ts'
import { addresses, useGo } from './address.ts'
import { useAsk } from './queries.ts'

const most = 5

interface Hit { readonly to: string; readonly name: string; readonly note?: string }

const pages: readonly Hit[] = [
  { to: addresses.workbench(), name: words.menu.workbench }, { to: addresses.alerts(), name: words.menu.alerts },
  { to: addresses.matters(), name: words.menu.matters }, { to: addresses.openMatter(), name: words.matters.openAny },
  { to: addresses.fulfilments(), name: words.menu.fulfilments }, { to: addresses.records(), name: words.menu.records }, { to: addresses.recordImport(), name: words.menu.recordImport },
  { to: addresses.laws(), name: words.menu.laws }, { to: addresses.comparison(), name: words.lawLibrary.compare }, { to: addresses.periods(), name: words.menu.periods }, { to: addresses.calendars(), name: words.menu.calendars },
]

/** What a text finds: pages, matters, records, and articles (「国家条例27」). Five of each at most. */
export function Found({ text, active, onLeave }: { text: string; active: string | undefined; onLeave: () => void }) {
  const base = useId().replaceAll(/\W/g, '')
  const go = useGo()
  const matters = useAsk<typeof listMatters>('/api/matters', { query: { text, kind: 'all', view: 'all', limit: most } }, { keep: true })
  const records = useAsk<typeof listRecords>('/api/records', { query: { text, limit: most } }, { keep: true })
  const laws = useAsk<typeof listLaws>('/api/laws', {}, { lasting: true })
  const groups: readonly { readonly name: string; readonly hits: readonly Hit[] }[] = [
    { name: words.search.groups.pages, hits: pages.filter(({ name }) => name.includes(text)) },
    { name: words.search.groups.matters, hits: matters.data?.items.map((each) => ({ to: addresses.matter(each.id), name: each.number, note: `${each.agency.name}　${each.title}` })) ?? [] },
    { name: words.search.groups.records, hits: records.data?.items.map((each) => ({ to: addresses.record(each.id), name: each.actionNo, note: `${each.body.name}　${each.party}` })) ?? [] },
    { name: words.search.groups.articles, hits: articles(text, laws.data?.items ?? []) },
  ]
  const filled = groups.filter(({ hits }) => hits.length > 0)
  const count = filled.reduce((sum, { hits }) => sum + Math.min(most, hits.length), 0)
  const settled = !matters.isFetching && !records.isFetching
  return (
    <div className="found" id="found" role="listbox" aria-label={words.search.label}>
      {filled.map(({ name, hits }, group) => (
        <div key={name} role="group" aria-labelledby={`${base}-${group}`}>
          <p id={`${base}-${group}`} className="faint">{name}</p>
          {hits.slice(0, most).map((hit, index) => {
            const id = `hit-${base}-${group}-${index}`
            return (
              <div key={hit.to} id={id} role="option" aria-selected={id === active} tabIndex={-1} className="hit"
                onMouseDown={(event) => event.preventDefault()} onClick={() => { onLeave(); go(hit.to) }}>
                <span className="nowrap">{hit.name}</span>{hit.note && <span className="quiet hit-note">{hit.note}</span>}
              </div>
            )
          })}
        </div>
      ))}
      {settled && count === 0 && <p className="found-none">{words.search.none(text)}</p>}
      <p className="visually-hidden" aria-live="polite">{settled ? words.search.found(count) : ''}</p>
    </div>
  )
}

interface LawName { readonly id: string; readonly short: string; readonly title: string }

function articles(text: string, laws: readonly LawName[]): readonly Hit[] {
  const [, name = '', number = ''] = /^(\D*?)\s*第?(\d+)条?$/.exec(text) ?? [undefined, text]
  const named = laws.filter((law) => name !== '' && (law.short.includes(name) || law.title.includes(name)))
  const some = named.length === 0 && name === '' ? laws : named
  return some.map((law) => (number
    ? { to: addresses.article(law.id, `第${number}条`), name: `${law.short}第${number}条` }
    : { to: addresses.law(law.id), name: law.title }))
}
