import { Button } from 'antd'
import { useParams } from '@tanstack/react-router'
import type { AnswerOf, getRule, RuleDetail, RuleSettingOut, setRule } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, PageHead, TroubleNotice } from '../frame/states.tsx'
import { useToday } from '../frame/today.ts'
import { AlertLevel } from '../parts/AlertLevel.tsx'
import { Cite } from '../parts/Cite.tsx'
import { Day, Moment } from '../parts/Day.tsx'
import { Link } from '../parts/Link.tsx'
import { NowBlock, NowLine } from '../parts/Now.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { nameOfField } from './fields.ts'
import { RuleState } from './RulesPage.tsx'
import { Samples } from './Samples.tsx'
import { SetRule } from './SetRule.tsx'
import { Suppressions } from './Suppressions.tsx'
import { isTrying, Trials } from './Trials.tsx'
import '../alerts/Alert.css'
import './rules.css'

const says = words.rules

/** One rule: what it rests on and needs, how it has fared, and what this office has settled about it. */
export function RulePage() {
  const { law = '', norm = '' } = useParams({ strict: false })
  const rule = useAsk<typeof getRule>('/api/rules/:law/:norm', { params: { law, norm } }, { again: (answer) => answer?.trials.some(isTrying) ? 1_000 : false })
  return <article className="page" data-page="rule"><Answer of={rule} lines={8} whole>{(answer: AnswerOf<typeof getRule>) => <RuleView rule={answer} />}</Answer></article>
}

function RuleView({ rule }: { rule: RuleDetail }) {
  const { setting } = rule
  const isOwn = rule.citation.law.startsWith('own-') // tried on its own page
  const now = setting?.enabled === false ? says.nowOff : rule.often ? says.nowOften : setting?.colour ? says.nowLowered(words.alerts.colours[setting.colour]) : says.nowFine
  return (
    <>
      <header className="page-top">
        <p className="quiet no-print"><Link to={addresses.rules()}>‹ {says.title}</Link></p>
        <PageHead title={rule.title}><RuleState rule={rule} /></PageHead>
        <p className="spaced">
          <AlertLevel colour={setting?.colour ?? rule.colour} /><span>{says.of[rule.of]}</span><span>{rule.kinds.map((kind) => words.alerts.kinds[kind]).join('、')}</span>
          <span>{says.version(rule.version)}</span>
        </p>
      </header>
      <NowBlock state={rule.often && rule.may ? 'mine' : 'closed'}>
        <NowLine><span>{now}</span><Cite {...rule.citation} named /></NowLine>
        {rule.failingSince && <p><Stage tone="soon">{says.states.failing}</Stage> {says.failingSince} <Moment at={rule.failingSince} />　{says.failing}</p>}
        {rule.often && <p>{rule.often.says}</p>}
        {rule.often?.lowerTo && rule.may && setting?.enabled !== false && <Agree rule={rule} to={rule.often.lowerTo} />}
        <p className="alert-onward"><Link to={addresses.alerts({ rule: rule.rule, state: 'all' })}>{says.toAlerts}</Link></p>
      </NowBlock>
      <RuleFacts rule={rule} />
      <section className="panel" aria-labelledby="settings-title">
        <h2 id="settings-title" className="panel-title">{says.settings}</h2>
        {rule.settings.length === 0 ? <p className="panel-note">{says.noSettings}</p> : <ul className="rule-settings">{rule.settings.map((one) => <Setting key={one.id} setting={one} rule={rule} />)}</ul>}
        {rule.may ? <SetRule rule={rule} /> : <p className="panel-note">{says.only}</p>}
      </section>
      {rule.of !== 'pattern' && !isOwn && <Trials rule={{ law: rule.citation.law, norm: rule.rule.slice(rule.citation.law.length + 1) }} trials={rule.trials} may={rule.may} thresholds={rule.thresholds} />}
      <Samples rule={rule} />
      <Suppressions rule={rule} />
    </>
  )
}

function Agree({ rule, to }: { rule: RuleDetail; to: 'yellow' | 'blue' }) {
  const today = useToday() ?? ''
  const [law = '', norm = ''] = rule.rule.split(':')
  const write = useWrite<typeof setRule>('/api/rules/:law/:norm/settings')
  const kept = { parameters: rule.setting?.parameters ?? {}, ...(rule.setting?.basis && { basis: rule.setting.basis }) }
  return (
    <div className="spaced">
      <Button type="primary" data-primary loading={write.isPending} onClick={() => write.mutate({ params: { law, norm }, body: { from: today, enabled: true, colour: to, reason: says.agreeReason, ...kept } })}>{says.agree(words.alerts.colours[to])}</Button>
      {write.error && <TroubleNotice error={write.error} />}
    </div>
  )
}

function RuleFacts({ rule: { soFar, needs, reading } }: { rule: RuleDetail }) {
  const { confirmed, dismissed, confirmed90, dismissed90 } = soFar
  return (
    <dl className="panel facts-of-alert">
      <div>
        <dt>{says.counts}</dt>
        <dd>
          <p className="spaced"><span className="quiet">{says.last90}</span><span>{says.raised(soFar.raised90)}</span><span>{says.confirmed(confirmed90)}</span><span>{says.dismissed(dismissed90)}</span><strong>{says.precision(confirmed90, confirmed90 + dismissed90)}</strong></p>
          <p className="spaced"><span className="quiet">{says.ever}</span><span>{says.raised(soFar.raised)}</span><span>{says.confirmed(confirmed)}</span><span>{says.dismissed(dismissed)}</span><strong>{says.precision(confirmed, confirmed + dismissed)}</strong><span>{says.waiting(soFar.waiting)}</span>{soFar.suppressed > 0 && <span>{says.suppressed(soFar.suppressed)}</span>}</p>
        </dd>
      </div>
      <div><dt>{says.needs}</dt><dd>{needs.length > 0 ? <ul className="used-facts">{needs.map((need) => <li key={need}>{need}</li>)}</ul> : <p className="quiet">{says.needsMore}</p>}</dd></div>
      {reading && <div><dt>{says.reading}</dt><dd><p className="reading"><span aria-hidden>◇ </span>{reading}</p></dd></div>}
    </dl>
  )
}

function Setting({ setting, rule: { colour: own, thresholds } }: { setting: RuleSettingOut; rule: RuleDetail }) {
  const { from, enabled, colour, field, parameters, basis, reason, by, organ } = setting
  const terms = Object.entries(parameters).map(([name, value]) => `${thresholds.find((one) => one.name === name)?.title ?? name}：${value}`).join('，')
  return (
    <li>
      <p className="spaced"><Day day={from} full /><strong>{enabled ? says.yes : says.no}</strong><span>{colour ? words.alerts.colours[colour] : says.own(words.alerts.colours[own])}</span><span>{field ? nameOfField(field) : says.allFields}</span>{terms && <span>{terms}</span>}{basis && <span>{basis}</span>}</p>
      <p>{reason} <span className="faint">{organ}{by}</span></p>
    </li>
  )
}
