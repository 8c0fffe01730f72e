import type { AlertDetail, AlertQuestion } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { addressOf } from '../frame/request.ts'
import { Cite } from '../parts/Cite.tsx'
import { Day, LastDay, Moment, Provisional } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { Stage } from '../parts/Stage.tsx'
import { Why } from '../parts/Why.tsx'
import { words } from '../words/index.ts'
import './Alert.css'

const says = words.alerts

/** What it rests on, how it was counted, what the body says to it, how the rule has fared, and what has happened since. */
export function AlertFacts({ alert }: { alert: AlertDetail }) {
  return (
    <dl className="panel facts-of-alert">
      <div>
        <dt>{says.facts}</dt>
        <dd>
          <p>{alert.says} <Cite {...alert.citation} named /></p>
          <ul className="used-facts">
            {alert.facts.map((fact) => (
              <li key={`${fact.field}${fact.name}`}><span className="quiet">{fact.name}</span> {fact.value ?? <Stage tone="tentative">{says.factMissing}</Stage>}</li>
            ))}
          </ul>
          <About alert={alert} />
        </dd>
      </div>
      {alert.reckoning.length > 0 && (
        <div>
          <dt>{says.howCounted}</dt>
          <dd>
            {alert.lastDay && <p>{says.lastDay} <Day day={alert.lastDay} />{alert.provisional && <> <Provisional /></>}</p>}
            <Why sentences={alert.reckoning} id="reckoning" />
          </dd>
        </div>
      )}
      {alert.questions.length > 0 && <div><dt>{says.questions}</dt><dd>{alert.questions.map((question) => <Question key={`${question.askedOn}${question.says}`} alert={alert} question={question} />)}</dd></div>}
      <RuleOf alert={alert} />
      <div>
        <dt>{says.history}</dt>
        <dd>
          <ol className="history-of-alert">
            {alert.history.map((entry) => (
              <li key={`${entry.at}${entry.says}`}>
                <Moment at={entry.at} /> {entry.organ && <span>{entry.organ}{entry.by}　</span>}<span>{entry.says}</span>{entry.internal && <> <span className="faint">{says.internal}</span></>}
              </li>
            ))}
          </ol>
        </dd>
      </div>
    </dl>
  )
}

/** The act, or the several acts, that it is about. */
function About({ alert }: { alert: AlertDetail }) {
  if (alert.record) return <p><Link to={addresses.record(alert.record.id)}>{says.openRecord}</Link></p>
  if (alert.records.length === 0) return null
  return (
    <>
      <p className="quiet">{says.groupOf(alert.records.length)}</p>
      <ul className="used-facts">{alert.records.map(({ id, actionNo, party }) => <li key={id}><Link to={addresses.record(id)}>{actionNo}</Link> <span className="quiet">{party}</span></li>)}</ul>
    </>
  )
}

function Question({ alert, question: { says: asked, askedOn, untilOn, organ, answer } }: { alert: AlertDetail; question: AlertQuestion }) {
  const acting = useActingOrgan()?.organ.id
  return (
    <div className="question">
      <p><Day day={askedOn} /> {says.asked(organ)} {answer ? <Day day={untilOn} /> : <LastDay day={untilOn} />}</p>
      <p className="said">{asked}</p>
      {answer
        ? (
          <>
            <p><Day day={answer.on} /> {says.answered(answer.organ, answer.by)}　<strong>{says.answering.kinds[answer.kind]}</strong></p>
            <p className="said">{answer.says}</p>
            {answer.files.length > 0 && (
              <ul className="used-facts">
                {answer.files.map(({ sha256, name, bytes }) => (
                  <li key={sha256}><a href={addressOf(`/api/alerts/${alert.id}/files/${sha256}`, { query: { organ: acting } })} target="_blank" rel="noreferrer">{name}</a> <span className="quiet">{words.evidence.size(bytes)}</span></li>
                ))}
              </ul>
            )}
          </>
        )
        : <p><Stage tone="soon">{says.notAnswered}</Stage></p>}
    </div>
  )
}

function RuleOf({ alert }: { alert: AlertDetail }) {
  const sets = useActingOrgan()?.roles.some((role) => role === 'chief' || role === 'leader') ?? false
  const { ruleVersion, ruleVersionNow, lawInForce, citation, ruleSoFar, reading } = alert
  const now = ruleVersionNow === null ? says.ruleGone : ruleVersionNow === ruleVersion ? '' : says.ruleNow(ruleVersionNow)
  return (
    <div>
      <dt>{says.rule}</dt>
      <dd>
        <p>
          {says.ruleVersion(ruleVersion)}{now}　{citation.lawName}{lawInForce && <>　{says.lawSince} <Day day={lawInForce} full /></>}
        </p>
        <p>{says.ruleSoFar(ruleSoFar.raised, ruleSoFar.judged, ruleSoFar.founded)}　<Link to={addresses.rule(alert.rule)}>{says.openRule}</Link>{sets && alert.record && alert.state === 'new' && <>　<Link to={addresses.rule(alert.rule, { record: String(alert.record.id), body: alert.body.id })}>{says.suppressOne}</Link></>}</p>
        {reading && <p className="reading"><span aria-hidden>◇ </span>{words.laws.reading}：{reading}</p>}
      </dd>
    </div>
  )
}
