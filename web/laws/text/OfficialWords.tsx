import { Fragment } from 'react'
import type { Article } from '../../../server/http/contract/index.ts'
import { chineseNumeral } from '../../../core/texts/numerals.ts'
import { placeOf } from '../../../core/texts/place.ts'
import { words } from '../../words/index.ts'
import { headingOf } from './headings.ts'
import './Text.css'

const says = words.lawText

type Text = NonNullable<Article['text']>

/** What the law itself says, as published, the cited 款 or 项 marked. Without a text, how to come by one. */
export function OfficialWords({ article, cited }: { article: Article; cited?: string | undefined }) {
  const { text } = article
  if (!text) return <p className="quiet">{article.imported ? says.notInText : says.missing}</p>
  const marked = markedIn(text, cited)
  return (
    <section className="official-words" aria-label={says.words}>
      {text.under.length > 0 && <p className="faint">{text.under.map(headingOf).join('　')}</p>}
      {marked.missing && <p className="warning">{says.placeMissing(cited ?? '')}</p>}
      {text.caption && <p className="quiet">{text.caption}</p>}
      {text.paragraphs.map((paragraph, at) => (
        <div key={at} className="official-paragraph">
          {text.paragraphs.length > 1 && <span className="official-number" aria-hidden>{at + 1}</span>}
          <Words text={paragraph.text} marked={marked.paragraph === at && marked.item === undefined} />
          {paragraph.items.length > 0 && (
            <ol>{paragraph.items.map((item, number) => (
              <li key={number}><Words text={`（${chineseNumeral(number + 1)}）${item}`} marked={marked.paragraph === at && (marked.item === undefined || marked.item === number)} /></li>
            ))}</ol>
          )}
        </div>
      ))}
    </section>
  )
}

/** Lines of the source stay lines: formulas, tables, sub-items. */
function Words({ text, marked }: { text: string; marked: boolean }) {
  const lines = text.split('\n').map((line, at) => <Fragment key={at}>{at > 0 && <br />}{line}</Fragment>)
  return <p>{marked ? <mark aria-current="true">{lines}</mark> : lines}</p>
}

interface Marked { readonly paragraph?: number; readonly item?: number; readonly missing?: true }

/** Nothing is marked where the article as a whole is cited. 第26条第2项 means the one list of that article. */
function markedIn({ paragraphs }: Text, cite: string | undefined): Marked {
  const place = cite === undefined ? undefined : placeOf(cite)
  if (!place || (place.paragraph === undefined && place.item === undefined)) return {}
  const at = place.paragraph === undefined ? paragraphs.findIndex(({ items }) => items.length > 0) : place.paragraph - 1
  const paragraph = paragraphs[at]
  if (!paragraph || (place.item !== undefined && paragraph.items[place.item - 1] === undefined)) return { missing: true }
  return { paragraph: at, ...(place.item !== undefined && { item: place.item - 1 }) }
}
