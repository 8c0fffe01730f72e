import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AnswerOf, setReminders, settings } from '../../server/http/contract/index.ts'
import { problemOf, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { sayDay } from '../parts/day.ts'
import { Field } from '../parts/Field.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'

const says = words.settings.reminders
type RemindersOut = AnswerOf<typeof settings>['reminders']

const single = ['again', 'chief', 'leader', 'superior', 'unsigned', 'approval'] as const
const lists = ['before', 'credentials'] as const
type Given = Record<(typeof single)[number] | (typeof lists)[number], string>

const written = (rule: RemindersOut['rule']): Given => ({
  before: rule.before.join('、'), credentials: rule.credentials.join('、'), again: String(rule.again), chief: String(rule.chief), leader: String(rule.leader),
  superior: String(rule.superior), unsigned: String(rule.unsigned), approval: String(rule.approval),
})

const numbersIn = (text: string): number[] => text.split(/[、,，\s]+/).filter(Boolean).map(Number)

/** When and to whom the office reminds: an internal rule, which its heads set and everybody may read. */
export function Reminders({ reminders }: { reminders: RemindersOut }) {
  const { rule, usual, setBy, setOn, mayChange } = reminders
  const [given, give] = useState(written(rule))
  const write = useWrite<typeof setReminders>('/api/settings/reminders')
  const wrong = (problemOf(write.error)?.errors ?? []).map(({ field, says: text }) => ({ field: field.replace(/^body\./, ''), says: text }))
  const save = () => write.mutate({ body: {
    before: numbersIn(given.before), credentials: numbersIn(given.credentials), again: Number(given.again), chief: Number(given.chief), leader: Number(given.leader),
    superior: Number(given.superior), unsigned: Number(given.unsigned), approval: Number(given.approval),
  } })
  return (
    <section className="panel" aria-labelledby="reminders-title">
      <h2 id="reminders-title" className="panel-title">{says.title} <Stage tone="ended">{says.internal}</Stage></h2>
      <form noValidate className="panel-body settings-body" onSubmit={(event) => { event.preventDefault(); save() }}>
        <p className="quiet">{says.note} {usual || !setBy || !setOn ? says.usual : says.setBy(setBy, sayDay(setOn))}{!mayChange && ` ${says.byHeads}`}</p>
        {(['before', ...single, 'credentials'] as const).map((name) => (
          <Field key={name} name={name} label={says[name]} required {...(name === 'before' && { help: says.beforeHelp })} errors={wrong}>
            {(control) => <Input {...control} readOnly={!mayChange} inputMode={name === 'before' || name === 'credentials' ? 'text' : 'numeric'} suffix={says.days} value={given[name]} onChange={(event) => give({ ...given, [name]: event.target.value })} />}
          </Field>
        ))}
        {write.error && wrong.length === 0 && <TroubleNotice error={write.error} />}
        {mayChange && <p className="settings-line"><Button htmlType="submit" loading={write.isPending}>{says.save}</Button>{write.isSuccess && <span role="status">{says.saved}</span>}</p>}
      </form>
    </section>
  )
}
