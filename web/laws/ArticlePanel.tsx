import { useEffect, useRef } from 'react'
import type { getArticle } from '../../server/http/contract/index.ts'
import { addresses, articleSlug } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer } from '../frame/states.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { ArticleBody } from './ArticleBody.tsx'
import './Article.css'

interface ArticlePanelProps {
  citation: { readonly law: string; readonly lawName: string; readonly cite: string }
  onClose: () => void
}

/** The article beside the page. Esc closes it; the page and its address stay as they are. */
export function ArticlePanel({ citation, onClose }: ArticlePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const article = useAsk<typeof getArticle>('/api/laws/:id/articles/:article', { params: { id: citation.law, article: articleSlug(citation.cite) } })
  useEffect(() => heading.current?.focus(), [citation])
  useEffect(() => {
    const escape = (event: KeyboardEvent) => { if (event.key === 'Escape' && !event.isComposing) { event.preventDefault(); onClose() } }
    window.addEventListener('keydown', escape, { capture: true })
    return () => window.removeEventListener('keydown', escape, { capture: true })
  }, [onClose])
  return (
    <aside className="article-panel no-print" aria-labelledby="article-title" data-article={`${citation.law} ${citation.cite}`}>
      <div className="article-panel-head">
        <h2 id="article-title" ref={heading} tabIndex={-1}>{citation.lawName}{citation.cite}</h2>
        <button type="button" className="text-button" onClick={onClose} aria-label={words.laws.closePanel}>{words.frame.close} <kbd>Esc</kbd></button>
      </div>
      <div className="article-panel-body">
        <Answer of={article} lines={6}>{(answer) => <ArticleBody article={answer} marked={citation.cite} />}</Answer>
      </div>
      <p className="article-panel-foot"><Link to={addresses.article(citation.law, citation.cite)}>{words.laws.openLaw}</Link></p>
    </aside>
  )
}
