import { Button } from 'antd'
import { useEffect, useRef, type ReactNode } from 'react'
import type { ErrorComponentProps } from '@tanstack/react-router'
import type { UseQueryResult } from '@tanstack/react-query'
import { Cite } from '../parts/Cite.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { addresses } from './address.ts'
import { problemOf } from './queries.ts'
import './states.css'

/** The page when there is nothing to show yet: its shape, and only after a moment, so that fast answers do not flicker. */
export function PageSkeleton() {
  return (
    <div className="skeleton" role="status" aria-label={words.frame.loading}>
      <span className="bar title" /><span className="bar" /><span className="bar" /><span className="bar short" />
    </div>
  )
}

export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className="skeleton" role="status" aria-label={words.frame.loading}>
      {Array.from({ length: lines }, (_, index) => <span key={index} className={`bar${index === lines - 1 ? ' short' : ''}`} />)}
    </div>
  )
}

interface AnswerProps<T> {
  of: UseQueryResult<T, Error>
  lines?: number
  /** The page is about nothing else: if it does not come, the page still has a heading and leads on. */
  whole?: boolean
  children: (answer: T) => ReactNode
}

/** What an answer shows while it is coming, when it does not come, and when it is there. */
export function Answer<T>({ of, lines, whole, children }: AnswerProps<T>) {
  if (of.data !== undefined) {
    return (
      <>
        {of.error && <TroubleNotice error={of.error} retry={() => void of.refetch()} />}
        {children(of.data)}
      </>
    )
  }
  if (of.error) {
    const notice = <TroubleNotice error={of.error} retry={() => void of.refetch()} />
    return whole ? <WithoutIts error={of.error}>{notice}</WithoutIts> : notice
  }
  return <Skeleton lines={lines ?? 4} />
}

/** The page of a thing that was not shown: that it was not, why, and where to go from here. */
function WithoutIts({ error, children }: { error: Error; children: ReactNode }) {
  const { notAllowed, notFound, notShown } = words.troubles.pages
  const status = problemOf(error)?.status
  return (
    <>
      <PageHead title={status === 403 ? notAllowed : status === 404 ? notFound : notShown} />
      <div data-now>{children}</div>
      <p><Link to={addresses.workbench()}>{words.frame.toWorkbench}</Link></p>
    </>
  )
}

/** Asking again helps where nobody answered or something broke, not where the answer was no. */
const mayHelp = (problem: ReturnType<typeof problemOf>): boolean => problem === undefined || problem.status === 0 || problem.status >= 500

/** A sentence, the article where the law says no, a way on, and the number to quote. */
export function TroubleNotice({ error, retry }: { error: Error; retry?: () => void }) {
  const problem = problemOf(error)
  return (
    <div className="notice trouble" role="alert" {...(problem?.citation && { 'data-refused': true })}>
      <p>
        <span aria-hidden>▲ </span>{problem?.sentence ?? words.troubles.page}
        {problem?.citation && <> <Cite {...problem.citation} /></>}
      </p>
      {problem?.also?.map((bar) => <p key={`${bar.cite}${bar.says}`}>{bar.says} <Cite {...bar} /></p>)}
      {problem?.reference && !problem.sentence.includes(problem.reference) && <p className="faint">{words.troubles.reference(problem.reference)}</p>}
      {retry && mayHelp(problem) && <Button size="small" onClick={retry}>{words.troubles.retry}</Button>}
    </div>
  )
}

/** Nothing here: why, and what to do. Three kinds of nothing have three sentences, chosen by the page. */
export function Nothing({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return <div className="nothing"><p>{children}</p>{action}</div>
}

export function Missing() {
  return (
    <div className="page" data-page="missing">
      <PageHead title={words.frame.missing} />
      <p>{words.frame.missingWhy} <Link to={addresses.workbench()}>{words.frame.toWorkbench}</Link></p>
    </div>
  )
}

export function PageBroke({ error, reset }: ErrorComponentProps) {
  return <TroubleNotice error={error as Error} retry={reset} />
}

/** Sets the title of the window and heads the page; takes the focus when one comes from another page. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { document.title = `${title} · ${words.frame.product}` }, [title])
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus({ preventScroll: true })
  }, [])
  return <div className="page-head"><h1 ref={heading} tabIndex={-1}>{title}</h1>{children}</div>
}
