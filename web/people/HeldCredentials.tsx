import { Button } from 'antd'
import { useState } from 'react'
import type { CredentialOut, OfficerOut, reportLost } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useToday } from '../frame/today.ts'
import { FormSheet } from '../organs/FormSheet.tsx'
import { Section } from '../organs/Section.tsx'
import { Cite } from '../parts/Cite.tsx'
import { Day, LastDay } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { nameOfField } from '../rules/fields.ts'
import { words } from '../words/index.ts'
import { CredentialStage } from './CredentialStage.tsx'

const says = words.people
const kinds = { enforcement: 'enforcementCredential', departmental: null, supervision: 'supervisionCredential', invited: 'invitedSupervisor' } as const

/** Every credential somebody held, what was decided about it and under which article, and what an invalid one stops. */
export function HeldCredentials({ officer }: { officer: OfficerOut }) {
  const [lost, setLost] = useState<CredentialOut>()
  const today = useToday() ?? ''
  const apply = officer.mayKeep && <Link to={addresses.openMatter({ kind: kinds[officer.duty], agency: officer.organ.id, about: officer.id })}>{says.apply}</Link>
  return (
    <Section id="officer-credentials" title={says.credentials} act={apply}>
      {lost && (
        <FormSheet<typeof reportLost> title={says.entry.lost} path="/api/credentials/:id/loss" initial={{ on: today }}
          questions={[{ name: 'on', label: says.field.on, input: 'day', required: true }, { name: 'says', label: says.field.loss, input: 'long', required: true }]}
          given={(values) => ({ params: { id: lost.id }, body: values as never })} onClose={() => setLost(undefined)} onDone={() => setLost(undefined)} />
      )}
      {officer.credentials.length === 0 ? <p className="panel-note">{says.noneHeld}</p> : (
        <ul className="officer-list">{officer.credentials.map((credential) => <Held key={credential.id} credential={credential} renewFor={officer.mayKeep ? officer : undefined} onLost={officer.mayKeep ? () => setLost(credential) : undefined} />)}</ul>
      )}
    </Section>
  )
}

function Held({ credential, renewFor, onLost }: { credential: CredentialOut; renewFor: OfficerOut | undefined; onLost: (() => void) | undefined }) {
  const { number, kind, issuer, from, to, state, areas, fields, matter, history, blocks, daysLeft } = credential
  return (
    <li className="block">
      <span className="line">
        <strong className="nowrap">{number}</strong><CredentialStage state={state} /><span>{says.kinds[kind]}</span><span className="quiet">{issuer}</span>
        <span><Day day={from} /> — {state === 'valid' && daysLeft <= 60 ? <LastDay day={to} /> : <Day day={to} />}</span>
        {fields.length > 0 && <span className="quiet">{says.credential.fields} {fields.map(nameOfField).join('、')}</span>}
        {areas.length > 0 && <span className="quiet">{says.area} {areas.join('、')}</span>}
        {matter && <Link to={addresses.matter(matter)}>{says.inMatter}</Link>}
        {renewFor && state === 'valid' && matter === null && kind !== 'invited' && kinds[kind] && <Link to={addresses.openMatter({ kind: kinds[kind], agency: renewFor.organ.id, about: renewFor.id })}>{says.renew}</Link>}
        {onLost && (state === 'valid' || state === 'suspended') && <Button size="small" onClick={onLost}>{says.entry.lost}</Button>}
      </span>
      <ol className="line quiet" aria-label={says.history}>
        {history.map((entry, at) => <li key={at}><Day day={entry.from} /> {says.states[entry.status]}{entry.citation && <> <Cite {...entry.citation} /></>}{entry.says && `：${entry.says}`}</li>)}
      </ol>
      {state !== 'valid' && blocks.length > 0 && (
        <p><span className="warning"><span aria-hidden>▲ </span>{says.blocksTitle}</span>　{blocks.map(({ id, number: matterNumber }, at) => <span key={id}>{at > 0 && '、'}<Link to={addresses.matter(id)}>{matterNumber}</Link></span>)}</p>
      )}
    </li>
  )
}
