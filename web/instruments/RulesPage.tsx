import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AnswerOf, BodyInput, endDeputy, listApprovalRules, setApprovalRule, setDeputy } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, PageHead, TroubleNotice } from '../frame/states.tsx'
import { Day } from '../parts/Day.tsx'
import { DayField } from '../parts/DayField.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { Link } from '../parts/Link.tsx'
import { useToday } from '../frame/today.ts'
import { words } from '../words/index.ts'
import { fieldErrors } from '../matters/useAct.ts'
import './Drafting.css'

const says = words.approving
type Rules = AnswerOf<typeof listApprovalRules>
type Rule = BodyInput<typeof setApprovalRule>

/** How an office signs its papers, and who stands in for whom. */
export function RulesPage() {
  const rules = useAsk<typeof listApprovalRules>('/api/approval-rules', {})
  return (
    <article className="page rules" data-page="approval-rules">
      <p className="quiet no-print"><Link to={addresses.approvals()}>‹ {says.title}</Link></p>
      <PageHead title={says.rules} />
      <Answer of={rules} lines={6}>{(answer) => <><RulesPanel rules={answer} /><Deputies rules={answer} /></>}</Answer>
    </article>
  )
}

function RulesPanel({ rules }: { rules: Rules }) {
  const name = (role: string | null) => role === null ? says.everyPaper : rules.papers.find((paper) => paper.role === role)?.title ?? role
  return (
    <section className="panel" aria-labelledby="rules-title">
      <h2 id="rules-title" className="panel-title">{says.rulesTitle}</h2>
      <p className="panel-note">{says.house}</p>
      {rules.rules.length > 0 && <ul className="approval-steps">
        {rules.rules.map((rule) => (
          <li key={rule.role ?? 'all'}>
            <strong>{name(rule.role)}</strong>
            <span>{[...rule.review.map((post) => `${says.posts[post]}${says.review}`), `${says.posts[rule.sign]}${says.sign}`].join(' → ')}　{rule.direct ? says.directYes : says.directNo}</span>
            <span className="faint">{says.remindAfter}：{rule.remindAfter}　{rule.by}</span>
          </li>
        ))}
      </ul>}
      {rules.mayChange && <SetRule rules={rules} />}
    </section>
  )
}

function SetRule({ rules }: { rules: Rules }) {
  const write = useWrite<typeof setApprovalRule>('/api/approval-rules')
  const [rule, setRule] = useState<Rule>({ ...rules.house, role: null })
  const choices = (['clerk', 'chief', 'leader'] as const).map((value) => ({ value, name: says.posts[value] }))
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); write.mutate({ body: rule }) }}>
      <Field name="role" label={says.paper} required>
        {(control) => (
          <select {...control} value={rule.role ?? ''} onChange={(event) => setRule({ ...rule, role: event.target.value || null })}>
            <option value="">{says.everyPaper}</option>
            {rules.papers.map(({ role, title }) => <option key={role} value={role}>{title}</option>)}
          </select>
        )}
      </Field>
      <Field name="review" label={says.review} required={false} group>
        {({ id: _, ...aria }) => <Choices {...aria} name="review" several choices={choices} value={rule.review} onChange={(review) => setRule({ ...rule, review: review as Rule['review'] })} />}
      </Field>
      <Field name="sign" label={says.sign} required group>
        {({ id: _, ...aria }) => <Choices {...aria} name="sign" choices={choices.slice(1)} value={[rule.sign]} onChange={([sign]) => setRule({ ...rule, sign: sign as Rule['sign'] })} />}
      </Field>
      <Field name="direct" label={words.drafting.direct} required group>
        {({ id: _, ...aria }) => <Choices {...aria} name="direct" choices={[{ value: 'yes', name: says.directYes }, { value: 'no', name: says.directNo }]} value={[rule.direct ? 'yes' : 'no']} onChange={([direct]) => setRule({ ...rule, direct: direct === 'yes' })} />}
      </Field>
      <Field name="remindAfter" label={says.remindAfter} required>
        {(control) => <Input {...control} inputMode="numeric" style={{ inlineSize: '8em' }} value={String(rule.remindAfter)} onChange={(event) => setRule({ ...rule, remindAfter: Number(event.target.value.replaceAll(/\D/g, '')) })} />}
      </Field>
      {write.error && <TroubleNotice error={write.error} />}
      <div className="form-foot"><Button htmlType="submit" loading={write.isPending}>{says.saveRule}</Button><span className="faint">{says.onlyLeader}</span></div>
    </form>
  )
}

function Deputies({ rules }: { rules: Rules }) {
  const end = useWrite<typeof endDeputy>('/api/deputies/:id/ended')
  return (
    <section className="panel" aria-labelledby="deputies-title">
      <h2 id="deputies-title" className="panel-title">{says.deputies}</h2>
      {rules.deputies.length === 0 && <p className="panel-note">{says.noDeputies}</p>}
      {rules.deputies.length > 0 && <ul className="approval-steps">
        {rules.deputies.map(({ id, away, post, deputy, from, to, endedOn }) => (
          <li key={id}>
            <span>{deputy.name}{says.deputises(`${away.name}，${says.posts[post]}`)}　<Day day={from} /> – <Day day={to} /></span>
            {endedOn ? <span className="quiet">{says.ended} <Day day={endedOn} /></span>
              : rules.mayChange && <button type="button" className="text-button" style={{ justifySelf: 'start' }} onClick={() => end.mutate({ params: { id }, body: {} })}>{says.endDeputy}</button>}
          </li>
        ))}
      </ul>}
      {end.error && <TroubleNotice error={end.error} />}
      {rules.mayChange && <SetDeputy rules={rules} />}
    </section>
  )
}

function SetDeputy({ rules }: { rules: Rules }) {
  const today = useToday() ?? ''
  const write = useWrite<typeof setDeputy>('/api/deputies')
  const [form, setForm] = useState({ away: '', post: 'leader' as const as 'chief' | 'leader', deputy: '', from: today as string, to: today as string })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async () => {
    setErrors([])
    try {
      await write.mutateAsync({ body: form })
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  const person = (name: 'away' | 'deputy', label: string, among: Rules['people']) => (
    <Field name={name} label={label} required errors={errors}>
      {(control) => (
        <select {...control} value={form[name]} onChange={(event) => setForm({ ...form, [name]: event.target.value })}>
          <option value="" disabled>{label}</option>
          {among.map(({ id, name: who, posts }) => <option key={id} value={id}>{who}　{posts.join('、')}</option>)}
        </select>
      )}
    </Field>
  )
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <Field name="post" label={says.post} required group>
        {({ id: _, ...aria }) => <Choices {...aria} name="post" choices={(['chief', 'leader'] as const).map((value) => ({ value, name: says.posts[value] }))} value={[form.post]} onChange={([post]) => setForm({ ...form, post: post as 'chief' | 'leader' })} />}
      </Field>
      {person('away', says.away, rules.people.filter(({ posts }) => posts.includes(says.posts[form.post])))}
      {person('deputy', says.deputy, rules.people)}
      <Field name="from" label={says.from} required errors={errors}>{(control) => <DayField {...control} value={form.from} onChange={(from) => setForm({ ...form, from })} />}</Field>
      <Field name="to" label={says.to} required errors={errors}>{(control) => <DayField {...control} value={form.to} onChange={(to) => setForm({ ...form, to })} />}</Field>
      {errors.length === 0 && write.error && <TroubleNotice error={write.error} />}
      <div className="form-foot"><Button htmlType="submit" loading={write.isPending}>{says.setDeputy}</Button></div>
    </form>
  )
}
