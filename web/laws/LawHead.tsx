import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { getLaw, lawAnswers, LawOut } from '../../server/http/contract/index.ts'
import { useActingOrgan, isOperator, isSupervised } from '../frame/acting.ts'
import { addresses, type LawView } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { sayDay } from '../parts/day.ts'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { useCurrentInSight } from '../parts/Views.tsx'
import { words } from '../words/index.ts'
import '../parts/Views.css'

const says = words.laws
const views: readonly (LawView | 'law')[] = ['law', 'coverage', 'diagram', 'questions', 'conflicts', 'impact']

/** Which law this is, since when, under which; and the way to its pages. */
export function LawHead({ law, view }: { law: LawOut; view: LawView | 'law' }) {
  const today = useToday()
  const renewed = useRenewal(law)
  return (
    <header className="page-top">
      <p className="quiet no-print"><Link to={addresses.laws()}>‹ {says.title}</Link></p>
      <PageHead title={law.title}>{today && <Validity from={law.inForceFrom} to={renewed ?? law.inForceTo} today={today} />}</PageHead>
      <p className="quiet spaced">
        <span>{law.rankName}</span>
        <span>{law.regionName}</span>
        <span>{says.from(sayDay(law.inForceFrom))}{law.inForceTo && `，${says.until(sayDay(law.inForceTo))}`}{renewed && `，${words.lawAnswers.renewedUntil(sayDay(renewed))}`}</span>
        <span>{says.edition(law.version)}</span>
        <span>{says.coverage(law.articles.filter(({ state }) => state !== 'unknown').length, law.articles.length)}</span>
        {law.uppers.length > 0 && <span>{says.upper} {law.uppers.map((upper) => <Link key={upper.id} to={addresses.law(upper.id)}>{upper.short}</Link>)}</span>}
      </p>
      <LawViews law={law} current={view} />
    </header>
  )
}

function Validity({ from, to, today }: { from: string; to: string | null; today: string }) {
  if (from > today) return <Stage tone="tentative">{words.lawLibrary.notYet}</Stage>
  return to !== null && to < today ? <Stage tone="late">{words.lawLibrary.ended}</Stage> : <Stage tone="done">{says.inForce}</Stage>
}

/** Until when a law goes on after its own last day, as recorded for the acting organ. */
function useRenewal({ id, inForceTo }: LawOut) {
  const asks = useActingOrgan() !== undefined && inForceTo !== null
  const { data } = useAsk<typeof lawAnswers>('/api/laws/:id/answers', { params: { id } }, { enabled: asks })
  return data?.items.find(({ subject, rules }) => subject === 'validity' && rules)?.renewedUntil ?? undefined
}

/** Pages that would show nothing of this law, or nothing to this person, are not named. */
function LawViews({ law, current }: { law: LawOut; current: LawView | 'law' }) {
  const post = useActingOrgan()
  const shown = views.filter((view) => view === 'law' || view === 'coverage' || view === 'questions'
    || (view === 'conflicts' ? law.tensions.length > 0 : law.proceedings.length > 0 && (view === 'diagram' || (post !== undefined && !isOperator(post)))))
  return (
    <nav ref={useCurrentInSight(current)} className="views no-print" aria-label={words.lawLibrary.viewsLabel}>
      {shown.map((view) => (
        <Link key={view} to={view === 'law' ? addresses.law(law.id) : addresses.lawView(law.id, view)} {...(view === current && { 'aria-current': 'page' as const })}>
          {words.lawLibrary.views[view]}
        </Link>
      ))}
      {post && !isSupervised(post) && !isOperator(post) && <Link to={addresses.lawEvaluation({ law: law.id })}>{words.lawEvaluation.title}</Link>}
    </nav>
  )
}

/** A page of one law, named by the address. */
export function LawSubPage({ view, children }: { view: LawView; children: (law: LawOut) => ReactNode }) {
  const { law: id = '' } = useParams({ strict: false })
  const law = useAsk<typeof getLaw>('/api/laws/:id', { params: { id } })
  return (
    <div className="page" data-page={`law-${view}`}>
      <Answer of={law} lines={8} whole>{(answer) => <><LawHead law={answer} view={view} />{children(answer)}</>}</Answer>
    </div>
  )
}
