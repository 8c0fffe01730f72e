import { Input } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { articleOf } from '../../core/norms/citation.ts'
import type { AnswerOf, getArticle, getLaw, LawOut } from '../../server/http/contract/index.ts'
import { addresses, articleSlug, citeOf, useGo } from '../frame/address.ts'
import { useKeys } from '../frame/keys.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { ArticleBody } from './ArticleBody.tsx'
import { LawHead } from './LawHead.tsx'
import { citeOfArticle, headingOf } from './text/headings.ts'
import { TextPanel } from './text/TextPanel.tsx'
import './Law.css'

const says = words.laws

/** A law beside what the system does with it: contents, one article, its norms, readings and silences. */
export function LawPage() {
  const { law: id = '', place } = useParams({ strict: false })
  const law = useAsk<typeof getLaw>('/api/laws/:id', { params: { id } })
  return (
    <div className="page" data-page="law">
      <Answer of={law} lines={8} whole>{(answer) => <LawView key={answer.id} law={answer} cite={place === undefined ? undefined : citeOf(place)} />}</Answer>
    </div>
  )
}

function LawView({ law, cite }: { law: LawOut; cite: string | undefined }) {
  const current = cite === undefined ? undefined : articleOf(cite)
  const known = law.articles.some(({ article }) => article === current)
  return (
    <>
      <LawHead law={law} view="law" />
      <div className="law-columns">
        <Contents law={law} current={current} />
        {cite === undefined && <Overview law={law} />}
        {cite !== undefined && known && <OneArticle law={law} cite={cite} />}
        {cite !== undefined && !known && <div className="panel"><Nothing>{says.noArticle(law.articles.length)}</Nothing></div>}
      </div>
    </>
  )
}

function Contents({ law, current }: { law: LawOut; current: string | undefined }) {
  const [text, setText] = useState('')
  const go = useGo()
  const here = useRef<HTMLElement>(null)
  const shown = law.articles.filter(({ article }) => text.trim() === '' || article.includes(text.trim()))
  useEffect(() => {
    const link = here.current?.querySelector<HTMLElement>('[aria-current]')
    const box = here.current
    if (link && box) box.scrollTop = link.offsetTop - box.clientHeight / 3
  }, [current])
  return (
    <nav className="contents panel no-print" aria-label={says.contents} ref={here}>
      <div className="contents-search">
        <Input size="small" aria-label={says.find} placeholder={says.find} value={text} onChange={(event) => setText(event.target.value)}
          onPressEnter={() => { const first = shown[0]; if (first) go(addresses.article(law.id, first.article)) }} />
      </div>
      {shown.length === 0 && <p className="quiet">{says.findNone}</p>}
      <ol>
        {shown.map(({ article, state, norms, readings }) => (
          <li key={article}>
            {text.trim() === '' && law.chapters.filter(({ first }) => first && citeOfArticle(first) === article).map((chapter) => <p key={headingOf(chapter)} className="contents-heading">{headingOf(chapter)}</p>)}
            <Link to={addresses.article(law.id, article)} {...(article === current && { 'aria-current': 'true' as const })}>
              <span>{article}</span>
              <span className="faint">{state === 'encoded' && norms > 0 ? says.normCount(norms) : says.state[state]}{readings > 0 && ` ◇${readings}`}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function OneArticle({ law, cite }: { law: LawOut; cite: string }) {
  const article = useAsk<typeof getArticle>('/api/laws/:id/articles/:article', { params: { id: law.id, article: articleSlug(cite) } })
  return (
    <section className="panel panel-body" aria-labelledby="article-heading">
      <Answer of={article} lines={6}>{(answer) => <ArticleView article={answer} cite={cite} />}</Answer>
    </section>
  )
}

function ArticleView({ article, cite }: { article: AnswerOf<typeof getArticle>; cite: string }) {
  const go = useGo()
  const to = (place: string | null) => (place === null ? undefined : addresses.article(article.law.id, place))
  const previous = to(article.previous)
  const next = to(article.next)
  useKeys({ '[': () => { if (previous) go(previous) }, ']': () => { if (next) go(next) } })
  return (
    <>
      <div className="article-nav">
        <h2 id="article-heading">{cite}</h2>
        <Link to={addresses.law(article.law.id)} className="to-contents">{says.contents}</Link>
        {previous && <Link to={previous}>‹ {says.previous}</Link>}
        {next && <Link to={next}>{says.next} ›</Link>}
      </div>
      <ArticleBody article={article} marked={cite} />
    </>
  )
}

/** What holds for the whole law: how days are counted, readings, silences, and where the law above speaks too. */
function Overview({ law }: { law: LawOut }) {
  const own = { law: law.id, lawName: law.short }
  return (
    <div className="overview">
      <TextPanel law={law} />
      <section className="panel panel-body"><h2>{says.counting}</h2><p>{law.counting.says}{law.counting.cite && ` ${law.counting.cite}`}</p></section>
      {law.proceedings.length > 0 && (
        <section className="panel panel-body"><h2>{says.proceedings}</h2>
          <ul>{law.proceedings.map((each) => <li key={each.kind}>{each.title} <Cite {...own} cite={each.cite} /></li>)}</ul>
        </section>
      )}
      {law.readings.length > 0 && (
        <section className="panel panel-body"><h2>{says.readings} {law.readings.length}</h2>
          <ul>{law.readings.map((each) => <li key={`${each.cite}${each.question}`}><p className="reading"><span aria-hidden>◇ </span>{each.question} <Cite {...own} cite={each.cite} /></p><p>{each.says}</p></li>)}</ul>
        </section>
      )}
      {law.silent.length > 0 && (
        <section className="panel panel-body"><h2>{says.silences} {law.silent.length}</h2>
          <ul>{law.silent.map((each) => <li key={`${each.cite}${each.question}`}><p><span aria-hidden>○ </span>{each.question} <Cite {...own} cite={each.cite} /></p></li>)}</ul>
        </section>
      )}
      {law.tensions.length > 0 && (
        <section className="panel panel-body"><h2>{says.tensions} {law.tensions.length}</h2>
          <ul>{law.tensions.map((each) => <li key={`${each.cite}${each.upper.cite}${each.says}`}><p>{each.says}</p><p><Cite {...own} cite={each.cite} named />　<Cite {...each.upper} named /></p></li>)}</ul>
        </section>
      )}
    </div>
  )
}
