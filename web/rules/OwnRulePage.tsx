import { Button, Input } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { getOwnRule, listAskables, OwnRuleDetail, switchOwnRule } from '../../server/http/contract/index.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, PageHead, TroubleNotice } from '../frame/states.tsx'
import { AlertLevel } from '../parts/AlertLevel.tsx'
import { Moment } from '../parts/Day.tsx'
import { Field } from '../parts/Field.tsx'
import { Link } from '../parts/Link.tsx'
import { NowBlock, NowLine } from '../parts/Now.tsx'
import { words } from '../words/index.ts'
import { type Askables, readOut, sentenceShown } from './conditions.ts'
import { nameOfField } from './fields.ts'
import { ChangeOwnRule } from './OwnRuleEditor.tsx'
import { OwnRuleState } from './OwnRulesPage.tsx'
import { isTrying, Trials } from './Trials.tsx'
import '../alerts/Alert.css'
import './rules.css'

const says = words.rules.ownRules

/** A rule of an office: what it says, what trying it showed, whether it is on. */
export function OwnRulePage() {
  const { id = '' } = useParams({ strict: false })
  const rule = useAsk<typeof getOwnRule>('/api/own-rules/:id', { params: { id: Number(id) } }, { again: (answer) => answer?.trials.some(isTrying) ? 1_000 : false })
  return <article className="page" data-page="own-rule"><Answer of={rule} lines={10} whole>{(answer) => <OwnRuleView rule={answer} />}</Answer></article>
}

function OwnRuleView({ rule }: { rule: OwnRuleDetail }) {
  const [query, change] = useQueryOfAddress()
  const { onVersion, version } = rule
  if (query['edit'] && rule.mine) {
    return (
      <>
        <p className="quiet no-print"><Link to={addresses.ownRule(rule.id)}>‹ {rule.title}</Link></p>
        <PageHead title={says.form.changeTitle} />
        <ChangeOwnRule rule={rule} onDone={() => change({ edit: undefined })} />
      </>
    )
  }
  const now = onVersion === null ? says.nowDraft : onVersion === version ? says.nowOn : says.nowNewer(onVersion)
  return (
    <>
      <header className="page-top">
        <p className="quiet no-print"><Link to={addresses.ownRules()}>‹ {says.title}</Link></p>
        <PageHead title={rule.title}><OwnRuleState rule={rule} /></PageHead>
        <p className="spaced"><AlertLevel colour={rule.colour} /><span>{says.number(rule.office, rule.number)}</span><span>{says.version(version)}</span><span>{rule.kinds.map((kind) => words.alerts.kinds[kind]).join('、')}</span></p>
      </header>
      <NowBlock state={rule.mine && onVersion !== version ? 'mine' : 'closed'}>
        <NowLine><span>{now}</span></NowLine>
        <p className="alert-onward">{rule.mine && <Link to={addresses.ownRule(rule.id, { edit: '1' })}>{says.edit}</Link>}<Link to={addresses.alerts({ rule: rule.name, state: 'all' })}>{words.rules.toAlerts}</Link></p>
      </NowBlock>
      <Content rule={rule} />
      <Trials rule={{ own: rule.id, version }} trials={rule.trials} may={rule.mine} />
      <Turn rule={rule} />
      <section className="panel" aria-labelledby="versions-title">
        <h2 id="versions-title" className="panel-title">{says.versions}</h2>
        <ul className="rule-settings">{rule.versions.map((one) => <li key={one.version}><p className="spaced"><span>{says.version(one.version)}</span><Moment at={one.at} /><span>{one.by}</span></p></li>)}</ul>
      </section>
    </>
  )
}

function Content({ rule }: { rule: OwnRuleDetail }) {
  const values = useAsk<typeof listAskables>('/api/own-rules/values', {}, { lasting: true })
  const askables: Askables = new Map((values.data?.items ?? []).map((one) => [one.field, one]))
  const lists = new Map((values.data?.lists ?? []).map(({ id, name }) => [id as string, name]))
  const { written, soFar, basis, place, from, to } = rule
  const read = ({ all, tests }: typeof written.applies) => tests.map((test) => readOut(test, askables, lists)).join(all ? says.reads.and : says.reads.or)
  const { confirmed, dismissed } = soFar
  return (
    <dl className="panel facts-of-alert">
      <div><dt>{says.reads.applies}</dt><dd>{read(written.applies) || says.reads.always}</dd></div>
      <div><dt>{says.reads.broken}</dt><dd>{read(written.broken)}</dd></div>
      <div><dt>{says.reads.says}</dt><dd>{sentenceShown(written.says, askables)}</dd></div>
      <div><dt>{says.column.basis}</dt><dd>{basis}</dd></div>
      <div><dt>{says.column.place}</dt><dd><p className="spaced"><span>{place?.name ?? says.everywhere}</span><span>{written.fields.length > 0 ? written.fields.map(nameOfField).join('、') : words.rules.allFields}</span><span>{says.since(from, to)}</span></p></dd></div>
      <div><dt>{says.soFar}</dt><dd><p className="spaced"><span>{words.rules.raised(soFar.raised)}</span><span>{words.rules.confirmed(confirmed)}</span><span>{words.rules.dismissed(dismissed)}</span><strong>{words.rules.precision(confirmed, confirmed + dismissed)}</strong></p></dd></div>
    </dl>
  )
}

/** On with the figures of the trial before one's eyes, or off; with a reason. */
function Turn({ rule }: { rule: OwnRuleDetail }) {
  const { id, version, onVersion, switches, mine } = rule
  const [reason, setReason] = useState('')
  const write = useWrite<typeof switchOwnRule>('/api/own-rules/:id/switch')
  const trial = rule.trials.find((one) => one.state === 'done' && one.version === version)
  const turn = (to: { version: number; trial: string | null }) => write.mutate({ params: { id }, body: { ...to, reason } }, { onSuccess: () => setReason('') })
  return (
    <section className="panel" aria-labelledby="turn-title">
      <h2 id="turn-title" className="panel-title">{says.turn.title}</h2>
      {mine && (
        <div className="panel-body form">
          {onVersion !== version && <p>{trial ? says.turn.figures(trial.raised, trial.looked, trial.known) : says.turn.first}</p>}
          {(trial ?? onVersion) !== undefined && (trial !== undefined || onVersion !== null) && (
            <>
              <Field name="reason" label={says.turn.reason} required>{(control) => <Input.TextArea {...control} autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />}</Field>
              <p className="form-foot">
                {onVersion !== version && trial && <Button type="primary" disabled={reason.trim() === ''} loading={write.isPending} onClick={() => turn({ version, trial: trial.id })}>{says.turn.on(version)}</Button>}
                {onVersion !== null && <Button disabled={reason.trim() === ''} loading={write.isPending} onClick={() => turn({ version: onVersion, trial: null })}>{says.turn.off}</Button>}
              </p>
            </>
          )}
          {write.error && <TroubleNotice error={write.error} />}
        </div>
      )}
      {switches.length === 0 ? <p className="panel-note">{says.turn.none}</p>
        : <ul className="rule-settings">{switches.map((one) => <li key={one.at}><p className="spaced"><Moment at={one.at} /><strong>{one.on ? says.turn.turnedOn : says.turn.turnedOff}</strong><span>{says.version(one.version)}</span><span>{one.reason}</span><span className="faint">{one.by}</span></p></li>)}</ul>}
    </section>
  )
}
