import { useState } from 'react'
import type { AnswerOf, ComparedCell, compareLaws } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import './Comparison.css'

type Comparison = AnswerOf<typeof compareLaws>
type LawName = Comparison['laws'][number]
type Row = Comparison['groups'][number]['rows'][number]

const says = words.comparison
/** Values of a cell that are shown at once; a list of twenty measures hides the differences. */
const shownAtOnce = 5

/** The laws side by side on every question, each cell from its pack. What is chosen stands in the address. */
export function ComparisonPage() {
  const [query] = useQueryOfAddress()
  const comparison = useAsk<typeof compareLaws>('/api/laws/comparison', { query: { laws: query['laws'] } }, { keep: true })
  return (
    <div className="page" data-page="comparison">
      <header className="page-top">
        <p className="quiet no-print"><Link to={addresses.laws()}>‹ {words.laws.title}</Link></p>
        <PageHead title={says.title} />
        <p className="quiet">{says.note}</p>
      </header>
      <Answer of={comparison} lines={10}>{(answer) => <Compared comparison={answer} only={query['only'] === 'differences'} />}</Answer>
    </div>
  )
}

function Compared({ comparison, only }: { comparison: Comparison; only: boolean }) {
  const { laws, choices, groups } = comparison
  const all = groups.flatMap(({ rows }) => rows)
  const different = all.filter(({ alike }) => !alike).length
  const shown = groups.map((group) => ({ ...group, rows: group.rows.filter(({ alike }) => !only || !alike) })).filter(({ rows }) => rows.length > 0)
  return (
    <>
      <Choice choices={choices} chosen={laws} only={only} />
      <p className="quiet" role="status">{says.count(different, all.length)}</p>
      {shown.length === 0
        ? <div className="panel"><Nothing>{says.noneDiffers}</Nothing></div>
        : (
          <div className="comparison-frame" tabIndex={0} role="region" aria-label={says.title}>
            <table className="comparison">
              <caption className="visually-hidden">{says.caption(laws.map(({ short }) => short).join('、'))}</caption>
              <thead><tr><th scope="col">{says.question}</th>{laws.map(({ id, short, title }) => <th key={id} scope="col" title={title}><Link to={addresses.law(id)}>{short}</Link></th>)}</tr></thead>
              {shown.map(({ title, rows }) => (
                <tbody key={title}>
                  <tr className="comparison-group"><th colSpan={laws.length + 1} scope="colgroup">{title}</th></tr>
                  {rows.map((row) => <ComparedRow key={row.key} row={row} laws={laws} />)}
                </tbody>
              ))}
            </table>
          </div>
        )}
    </>
  )
}

function Choice({ choices, chosen, only }: { choices: readonly LawName[]; chosen: readonly LawName[]; only: boolean }) {
  const [, change] = useQueryOfAddress()
  const picked = new Set(chosen.map(({ id }) => id))
  const toggle = (id: string) => {
    const next = choices.map((law) => law.id).filter((each) => (each === id ? !picked.has(id) : picked.has(each)))
    if (next.length > 0) change({ laws: next.join(',') })
  }
  return (
    <div className="panel panel-body comparison-choice no-print">
      <fieldset>
        <legend>{says.choose}</legend>
        {choices.map(({ id, short }) => (
          <label key={id}><input type="checkbox" checked={picked.has(id)} disabled={picked.has(id) && picked.size === 1} onChange={() => toggle(id)} /> {short}</label>
        ))}
      </fieldset>
      <label><input type="checkbox" checked={only} onChange={() => change({ only: only ? undefined : 'differences' })} /> {says.only}</label>
    </div>
  )
}

function ComparedRow({ row, laws }: { row: Row; laws: readonly LawName[] }) {
  const differs = !row.alike && laws.length > 1
  return (
    <tr className={differs ? 'differs' : undefined} data-question={row.key}>
      <th scope="row">
        {row.question}
        {differs && <span className="differs-mark"><span aria-hidden>≠ </span>{says.differs}</span>}
      </th>
      {row.cells.map((cell, at) => <td key={cell.law} data-law={laws[at]!.short}><Values cell={cell} law={laws[at]!} /></td>)}
    </tr>
  )
}

function Values({ cell, law }: { cell: ComparedCell; law: LawName }) {
  const [whole, setWhole] = useState(false)
  if (cell.values.length === 0) return <Silent cell={cell} law={law} />
  const beyond = cell.values.length - shownAtOnce
  return (
    <>
      <ul className={whole ? undefined : 'folded'}>
        {cell.values.map((value) => (
          <li key={value.says}>
            {value.says} {value.cites.map((cite) => <Cite key={cite} law={law.id} lawName={law.short} cite={cite} />)}
            {value.reading && <p className="reading"><span aria-hidden>◇ </span><span className="visually-hidden">{words.laws.reading}：</span>{value.reading}</p>}
          </li>
        ))}
      </ul>
      {beyond > 0 && <button type="button" className="text-button no-print" aria-expanded={whole} onClick={() => setWhole(!whole)}>{whole ? says.fewer : says.more(beyond)}</button>}
    </>
  )
}

function Silent({ cell, law }: { cell: ComparedCell; law: LawName }) {
  return (
    <p className="silent">
      <span aria-hidden>○ </span>{says.silent}
      {cell.silence && <><span className="quiet"> {cell.silence.question}</span> <Cite law={law.id} lawName={law.short} cite={cell.silence.cite} /></>}
    </p>
  )
}
