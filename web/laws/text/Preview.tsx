import type { LawTextPreview } from '../../../server/http/contract/index.ts'
import { nameOf } from '../../../core/texts/place.ts'
import { words } from '../../words/index.ts'
import { RoundArticles } from './RoundArticles.tsx'

const says = words.lawText

/** What was understood of a file, what was not, and what would change. */
export function Preview({ of }: { of: LawTextPreview }) {
  if (of.refusal !== null) return <p className="warning" role="alert">{of.refusal}</p>
  const { articles, paragraphs, items, chapters } = of.counts
  return (
    <>
      <p><strong>{of.title}</strong></p>
      {of.adopted !== '' && <p className="official-note">{of.adopted}</p>}
      <p>{says.understood(articles, paragraphs, items, chapters)}。{of.words.words > 0 && `${says.wordsFound(of.words.found, of.words.words)}。`}</p>
      <RoundArticles of={of} />
      {of.problems.length === 0 ? <p>{says.whole}</p> : <Sentences title={says.problems(of.problems.length)} of={of.problems} />}
      {of.astray.length > 0 && <Sentences title={says.astray} of={of.astray} />}
      {of.known ? <p>{says.known}</p> : of.changes && <Changes of={of.changes} />}
    </>
  )
}

function Sentences({ title, of }: { title: string; of: readonly string[] }) {
  return <div><p>{title}</p><ul className="import-text-sentences">{of.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></div>
}

function Changes({ of: { added, removed, changed } }: { of: NonNullable<LawTextPreview['changes']> }) {
  return (
    <div>
      <h3>{says.changes}</h3>
      {added.length + removed.length + changed.length === 0 && <p>{says.noChanges}</p>}
      {added.length > 0 && <p>{says.added(added.map(nameOf).join('、'))}</p>}
      {removed.length > 0 && <p>{says.removed(removed.map(nameOf).join('、'))}</p>}
      {changed.map(({ article, before, after }) => (
        <details key={nameOf(article)}><summary>{says.changed(nameOf(article))}</summary>
          <dl className="import-text-change"><dt>{says.before}</dt><dd>{before}</dd><dt>{says.after}</dt><dd>{after}</dd></dl>
        </details>
      ))}
    </div>
  )
}
