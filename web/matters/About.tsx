import { chineseDay } from '../../core/periods/index.ts'
import type { Matter } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { Cite } from '../parts/Cite.tsx'
import { Day } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { hasSource, Source } from './Source.tsx'

/** What was stated when the matter was opened, and who has it. */
export function About({ matter }: { matter: Matter }) {
  const open = matter.facts.filter((fact) => !isStated(fact))
  const line = (name: string, value: React.ReactNode) => <div><dt>{name}</dt><dd>{value}</dd></div>
  return (
    <section className="panel" aria-labelledby="about-title">
      <h2 id="about-title" className="panel-title">{words.matters.about}</h2>
      <dl className="about">
        {line(words.matters.number, <span className="nowrap">{matter.number}</span>)}
        {line(words.matters.office, matter.office.name === matter.authority.name ? matter.office.name : words.matters.officeFor(matter.office.name, matter.authority.name))}
        {line(words.matters.agency, matter.agency.name)}
        {line(words.matters.people, matter.people.length > 0 ? matter.people.map(({ name }) => name).join('、') : words.matters.noPeople)}
        {line(words.matters.openedOn, <Day day={matter.openedOn} />)}
        {line(words.matters.law, (
          <>
            <Link to={addresses.law(matter.law.id)}>{matter.law.title}</Link>
            {matter.uppers.map((upper) => <span key={upper.id}><br /><Link to={addresses.law(upper.id)}>{upper.title}</Link></span>)}
            {matter.later.map((law) => <p key={law.id} className="quiet">{words.matters.followsEarlier(law.title, chineseDay(law.from))}</p>)}
          </>
        ))}
        {hasSource(matter.source) && line(words.matters.source, <Source of={matter.source} />)}
        <Facts facts={matter.facts.filter(isStated)} />
      </dl>
      {open.length > 0 && (
        <details className="about">
          <summary>{words.matters.notStated(open.length)}</summary>
          <dl><Facts facts={open} /></dl>
        </details>
      )}
    </section>
  )
}

type Fact = Matter['facts'][number]

const isStated = ({ value }: Fact): boolean => value !== null

function Facts({ facts }: { facts: readonly Fact[] }) {
  return facts.map((fact) => <div key={fact.id} className="fact"><dt>{fact.ask} <Cite {...fact.citation} /></dt><dd>{fact.name}</dd></div>)
}
