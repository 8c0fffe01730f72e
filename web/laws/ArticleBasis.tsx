import type { Article, articleExamples, articleMatters, lawAnswers, openQuestions, RestingMatter } from '../../server/http/contract/index.ts'
import { isOperator, useActingOrgan } from '../frame/acting.ts'
import { addresses, articleSlug } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { LastDay } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { GivenAnswer } from './GivenAnswer.tsx'

const says = words.articleBasis

/** What rests on an article: answers of organs, open matters within sight, examples that go through it. */
export function ArticleBasis({ article }: { article: Article }) {
  const post = useActingOrgan()
  return (
    <>
      {post && <Answers article={article} />}
      {post && !isOperator(post) && article.state === 'encoded' && <Matters article={article} />}
      {article.state === 'encoded' && <Examples article={article} />}
    </>
  )
}

function Answers({ article }: { article: Article }) {
  const { id } = article.law
  const questions = useAsk<typeof openQuestions>('/api/laws/:id/questions', { params: { id } }, { lasting: true })
  const answers = useAsk<typeof lawAnswers>('/api/laws/:id/answers', { params: { id } })
  const here = new Map(questions.data?.items.filter(({ cite }) => cite === article.article || cite.startsWith(`${article.article}第`)).map((question) => [question.subject, question]))
  const given = answers.data?.items.filter(({ subject, rules }) => rules && here.has(subject)) ?? []
  if (given.length === 0) return null
  return (
    <section><h3>{says.answers}</h3>
      <ul>{given.map((answer) => <li key={answer.id}><p className="quiet">{here.get(answer.subject)!.question}</p><GivenAnswer answer={answer} /></li>)}</ul>
    </section>
  )
}

function Matters({ article }: { article: Article }) {
  const matters = useAsk<typeof articleMatters>('/api/laws/:id/articles/:article/matters', { params: { id: article.law.id, article: articleSlug(article.article) } })
  if (!matters.data) return null
  const { items, total } = matters.data
  return (
    <section><h3>{says.matters} {total}</h3>
      {items.length === 0 ? <p className="quiet">{says.none}</p> : <ul>{items.map((matter) => <li key={matter.id}><Resting matter={matter} /></li>)}</ul>}
      {items.length < total && <p className="faint">{says.more(items.length, total)}</p>}
    </section>
  )
}

function Resting({ matter }: { matter: RestingMatter }) {
  const ways = [matter.latest ? says.latest : '', matter.next ? says.next : ''].filter(Boolean).join('，')
  return (
    <>
      <p><Link to={addresses.matter(matter.id)}>{matter.number}</Link>　{matter.agency}　{matter.stageName}</p>
      <p className="quiet">{matter.clock && <>{says.clock}：{matter.clock} {matter.lastDay && <LastDay day={matter.lastDay} />}{ways && '　'}</>}{ways}</p>
    </>
  )
}

function Examples({ article }: { article: Article }) {
  const examples = useAsk<typeof articleExamples>('/api/laws/:id/articles/:article/examples', { params: { id: article.law.id, article: articleSlug(article.article) } }, { lasting: true })
  const items = examples.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section>
      <details><summary>{says.examples} {items.length}</summary><ul>{items.map(({ file, title }) => <li key={file} title={file}>{title}</li>)}</ul></details>
    </section>
  )
}
