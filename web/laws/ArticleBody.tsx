import type { ReactNode } from 'react'
import type { Article } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { Cite } from '../parts/Cite.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { ArticleBasis } from './ArticleBasis.tsx'
import { useInRegister } from './inRegister.ts'
import { OfficialWords } from './text/OfficialWords.tsx'
import './Article.css'

const says = words.laws

/** What the system makes of an article: norms, steps, prohibitions, readings, silences. `marked`: the 款 or 项 that was cited. */
export function ArticleBody({ article, marked }: { article: Article; marked?: string }) {
  const law = { law: article.law.id, lawName: article.law.short }
  const register = useInRegister(article)
  const at = (cite: string) => cite === marked
  return (
    <div className="article">
      <OfficialWords article={article} cited={marked} />
      <p className="article-state">
        <Stage tone={article.state === 'encoded' ? 'done' : article.state === 'excused' ? 'ended' : 'tentative'}>{says.state[article.state]}</Stage>
        {article.excuse && <span>{article.excuse}</span>}
      </p>
      <Part title={says.norms} items={article.norms} render={(norm) => (
        <li key={norm.id} className={at(norm.cite) ? 'marked' : undefined} {...(at(norm.cite) && { 'aria-current': true })}>
          <p><span className="norm-kind">{norm.kindName}</span> <strong>{norm.says}</strong>{norm.within && ` ${norm.within}`}</p>
          <p className="quiet">
            {[norm.who, norm.from].filter(Boolean).join('　')}{(norm.who ?? norm.from) && '　'}{norm.cite}
            {norm.within && norm.kind !== 'standing' && <>　<Link to={addresses.periods({ law: article.law.id, norm: norm.id })}>{says.tryPeriod}</Link></>}
            {register.has(norm.id) && <>　<Link to={addresses.owed(article.law.id, norm.id)}>{says.inRegister(register.get(norm.id)!)}</Link></>}
          </p>
          {norm.words.length > 0 && <p className="faint">{says.words}：{norm.words.map((word) => `〔${word}〕`).join('')}</p>}
          {norm.reading && <p className="reading"><span aria-hidden>◇ </span>{says.reading}：{norm.reading}</p>}
        </li>
      )} />
      <Part title={says.steps} items={article.steps} render={(step) => <li key={`${step.cite}${step.says}`} className={at(step.cite) ? 'marked' : undefined}><p>{step.says}</p><p className="quiet">{step.proceeding}　{step.cite}</p></li>} />
      <Part title={says.bars} items={article.bars} render={(bar) => <li key={`${bar.cite}${bar.says}`} className={at(bar.cite) ? 'marked' : undefined}><p>{bar.says}</p><p className="quiet">{bar.cite}</p></li>} />
      <Part title={says.asks} items={article.asks} render={(ask) => <li key={`${ask.cite}${ask.says}`} className={at(ask.cite) ? 'marked' : undefined}><p>{ask.says}</p><p className="quiet">{ask.cite}</p></li>} />
      <Part title={says.lines} items={article.lines} render={(line) => <li key={`${line.cite}${line.says}`} className={at(line.cite) ? 'marked' : undefined}><p>{line.says}</p><p className="quiet">{line.cite}</p></li>} />
      <Part title={says.readings} items={article.readings} render={(reading) => (
        <li key={reading.question}><p className="reading"><span aria-hidden>◇ </span>{reading.question}</p><p>{reading.says}</p><p className="quiet">{reading.cite}</p></li>
      )} />
      <Part title={says.silences} items={article.silent} render={(silence) => <li key={silence.question}><p><span aria-hidden>○ </span>{silence.question}</p><p className="quiet">{silence.cite}</p></li>} />
      <Part title={says.external} items={article.external} render={(external) => (
        <li key={external.refersTo}><p>{external.refersTo} {!external.resolved && <Stage tone="tentative">{says.unresolved}</Stage>}</p><p>{external.says}</p></li>
      )} />
      <Part title={says.tensions} items={article.tensions} render={(tension) => (
        <li key={`${tension.cite}${tension.other.cite}${tension.says}`}><p>{tension.says}</p><p><Cite {...law} cite={tension.cite} named />　<Cite {...tension.other} named /></p></li>
      )} />
      <ArticleBasis article={article} />
    </div>
  )
}

/** One kind of thing said by the article; nothing where there is none. */
function Part<Item>({ title, items, render }: { title: string; items: readonly Item[]; render: (item: Item) => ReactNode }) {
  if (items.length === 0) return null
  return <section><h3>{title}</h3><ul>{items.map(render)}</ul></section>
}
