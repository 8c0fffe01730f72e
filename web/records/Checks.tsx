import { useId, useState } from 'react'
import type { RecordDetail } from '../../server/http/contract/index.ts'
import { Cite } from '../parts/Cite.tsx'
import { Day, Provisional } from '../parts/Day.tsx'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { Why, WhyButton } from '../parts/Why.tsx'
import { words } from '../words/index.ts'
import '../parts/Clock.css'
import './Records.css'

type Finding = RecordDetail['findings'][number]
type Result = Finding['result']

const results: readonly Result[] = ['broken', 'unknown', 'running', 'kept', 'notApplicable']
export const tones: Readonly<Record<Result, Tone>> = { kept: 'done', broken: 'soon', running: 'running', unknown: 'tentative', notApplicable: 'ended' }

/** What each rule makes of the record. Missing data never shows a tick, and 不适用 is not 合格. */
export function Checks({ findings }: { findings: readonly Finding[] }) {
  const of = (result: Result) => findings.filter((finding) => finding.result === result)
  const [chosen, setChosen] = useState<Result>(() => results.find((result) => of(result).length > 0) ?? 'kept')
  return (
    <section className="panel" aria-labelledby="checks-title">
      <h2 id="checks-title" className="panel-title">{words.records.checks}　{words.records.applicable(findings.length - of('notApplicable').length)}</h2>
      <div className="check-tabs" role="group" aria-labelledby="checks-title">
        {results.map((result) => (
          <button key={result} type="button" aria-pressed={result === chosen} onClick={() => setChosen(result)} data-count={of(result).length}>
            {words.records.results[result]} {of(result).length}
          </button>
        ))}
      </div>
      {of(chosen).length === 0
        ? <p className="panel-note">{words.records.noneOf(words.records.results[chosen])}</p>
        : <ul className="checks">{of(chosen).map((finding) => <Check key={finding.rule} finding={finding} />)}</ul>}
    </section>
  )
}

function Check({ finding }: { finding: Finding }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const known = finding.facts.length + finding.reckoning.length > 0
  return (
    <li>
      <span><Stage tone={tones[finding.result]}>{words.records.results[finding.result]}</Stage></span>
      <span>
        {finding.result === 'broken' ? <><strong>{finding.title}</strong>　{finding.says}</> : <>{finding.says} <span className="quiet">{words.records.lookedFor(finding.title)}</span></>}
        {finding.lastDay && <>　{words.alerts.lastDay} <Day day={finding.lastDay} />{finding.provisional && <> <Provisional /></>}</>}
        {finding.reading && <span className="reading"><br />◇ {words.laws.reading}：{finding.reading}</span>}
      </span>
      <span className="clock-chips"><Cite {...finding.citation} named />{known && <WhyButton open={open} controls={id} onToggle={() => setOpen(!open)} />}</span>
      {open && finding.facts.length > 0 && (
        <ul className="used-facts">
          {finding.facts.map((fact) => <li key={fact.field}><span className="quiet">{fact.name}</span> {fact.value ?? words.alerts.factMissing}</li>)}
        </ul>
      )}
      {open && finding.reckoning.length > 0 && <Why sentences={finding.reckoning} id={id} />}
    </li>
  )
}
