import { useState } from 'react'
import type { LawAnswerOut, lawAnswers, LawOut, OpenQuestionOut, openQuestions } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { ChoiceFilter, Filters } from '../parts/Filters.tsx'
import { Stage } from '../parts/Stage.tsx'
import { Views } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { GivenAnswer } from './GivenAnswer.tsx'
import { LawSubPage } from './LawHead.tsx'
import './Library.css'

const says = words.lawAnswers

/** What a law leaves open, how the product gets along meanwhile, what organs have answered, and the place to answer. */
export const QuestionsPage = () => <LawSubPage view="questions">{(law) => <Questions law={law} />}</LawSubPage>

function Questions({ law }: { law: LawOut }) {
  const post = useActingOrgan()
  const questions = useAsk<typeof openQuestions>('/api/laws/:id/questions', { params: { id: law.id } })
  const answers = useAsk<typeof lawAnswers>('/api/laws/:id/answers', { params: { id: law.id } }, { enabled: post !== undefined })
  return <Answer of={questions} lines={8}>{({ items }) => <QuestionList law={law} questions={items} answers={answers.data?.items ?? []} />}</Answer>
}

function QuestionList({ law, questions, answers }: { law: LawOut; questions: readonly OpenQuestionOut[]; answers: readonly LawAnswerOut[] }) {
  const [query] = useQueryOfAddress()
  const isAnswered = ({ subject }: OpenQuestionOut) => answers.some((answer) => answer.subject === subject && answer.rules)
  const view = query['view'] ?? 'all'
  const shown = questions.filter((question) => (!query['kind'] || question.kind === query['kind']) && (view === 'all' || (view === 'answered') === isAnswered(question)))
  const open = questions.filter((question) => !isAnswered(question)).length
  const kinds = [...new Set(questions.map(({ kind }) => kind))]
  return (
    <>
      <Views label={says.state} current={view} views={[
        { name: 'all', word: says.states.all, count: questions.length }, { name: 'open', word: says.states.open, count: open }, { name: 'answered', word: says.states.answered, count: questions.length - open },
      ]} />
      <Filters names={['kind']}><ChoiceFilter name="kind" label={says.kind} choices={kinds.map((kind) => ({ value: kind, name: says.kinds[kind] }))} /></Filters>
      {shown.length === 0
        ? <div className="panel"><Nothing>{says.none}</Nothing></div>
        : <ul className="cards">{shown.map((question) => <li key={question.subject} className="panel panel-body" data-subject={question.subject}><Question law={law} question={question} answers={answers.filter(({ subject }) => subject === question.subject)} /></li>)}</ul>}
    </>
  )
}

function Question({ law, question, answers }: { law: LawOut; question: OpenQuestionOut; answers: readonly LawAnswerOut[] }) {
  const post = useActingOrgan()
  const [answering, setAnswering] = useState(false)
  const mayAnswer = post?.roles.some((role) => role === 'chief' || role === 'leader' || role === 'operator') ?? false
  const ruling = answers.find(({ rules }) => rules)
  const others = answers.filter((answer) => answer !== ruling)
  return (
    <>
      <p className="question-head">
        <Stage tone={ruling ? 'done' : 'tentative'}>{says.kinds[question.kind]}</Stage>
        <strong>{question.question}</strong> <Cite law={law.id} lawName={law.short} cite={question.cite} />
      </p>
      <p><span className="quiet">{says.meanwhile}：</span>{question.meanwhile}</p>
      {ruling && <GivenAnswer answer={ruling} />}
      {others.length > 0 && <details><summary>{says.earlier(others.length)}</summary>{others.map((answer) => <GivenAnswer key={answer.id} answer={answer} />)}</details>}
      {mayAnswer && !answering && <p className="no-print"><button type="button" className="text-button" onClick={() => setAnswering(true)}>{answers.length > 0 ? says.answerAgain : says.answer}</button></p>}
      {answering && <AnswerForm law={law} question={question} answered={answers.some(({ organ, says: said }) => organ === post?.organ.name && said !== null)} onClose={() => setAnswering(false)} />}
    </>
  )
}
