import { useId } from 'react'
import type { AnswerOf, listLaws, search } from '../../server/http/contract/index.ts'
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

type Answered = AnswerOf<typeof search>
type Kind = Answered['items'][number]['kind']

const kinds: readonly Kind[] = ['matter', 'instrument', 'record', 'organ', 'officer']

const addressOf: Readonly<Record<Kind, (id: string) => string>> = {
  matter: addresses.matter, instrument: addresses.instrument, record: addresses.record, organ: addresses.organ, officer: addresses.officer,
}

const hitsOf = (kind: Kind, answer: Answered | undefined): Hit[] =>
  (answer?.items ?? []).filter((item) => item.kind === kind).map(({ id, title, note }) => ({ to: addressOf[kind](id), name: title, note }))

/** What a text finds: pages, what is within sight, and articles (「国家条例27」). Five of each at most. */
export function Found({ text, active, onLeave }: { text: string; active: string | undefined; onLeave: () => void }) {
  const base = useId().replaceAll(/\W/g, '')
  const go = useGo()
  const found = useAsk<typeof search>('/api/search', { query: { text, most } }, { keep: true })
  const laws = useAsk<typeof listLaws>('/api/laws', {}, { lasting: true })
  const groups: readonly { readonly name: string; readonly hits: readonly Hit[] }[] = [
    { name: words.search.groups.pages, hits: pages.filter(({ name }) => name.includes(text)) },
    ...kinds.map((kind) => ({ name: words.search.groups[kind], hits: hitsOf(kind, found.data) })),
    { name: words.search.groups.articles, hits: articles(text, laws.data?.items ?? []) },
  ]
  const filled = groups.filter(({ hits }) => hits.length > 0)
  const count = filled.reduce((sum, { hits }) => sum + Math.min(most, hits.length), 0)
  const settled = !found.isFetching
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
      {found.data?.logged && <p className="faint">{words.search.logged}</p>}
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
