import { useState } from 'react'
import type { AnswerOf, settings } from '../../server/http/contract/index.ts'
import { isOperator, useActingOrgan } from '../frame/acting.ts'
import { chooseAppearance, useAppearanceChoice } from '../frame/appearance.ts'
import { shortcutsAreOff, switchShortcuts } from '../frame/keys.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { PasswordForm } from '../session/PasswordForm.tsx'
import { words } from '../words/index.ts'
import { chooseDensity, density } from './density.ts'
import { Feeds } from './Feeds.tsx'
import { Mail } from './Mail.tsx'
import { Reminders } from './Reminders.tsx'
import './Settings.css'

const says = words.settings

/** What a person settles for himself; below it the internal rule of his office. */
export function SettingsPage() {
  const found = useAsk<typeof settings>('/api/settings', {})
  const operator = isOperator(useActingOrgan())
  return (
    <div className="page settings" data-page="settings">
      <PageHead title={says.title} />
      <Answer of={found} lines={10}>{(answer) => (
        <>
          {answer.dead && <Dead mails={answer.dead} />}
          <Mail mail={answer.mail} />
          {!operator && <Feeds feeds={answer.feeds} revealing={answer.revealing} />}
          <Look />
          <OwnPassword />
          {!operator && <Reminders reminders={answer.reminders} />}
        </>
      )}</Answer>
    </div>
  )
}

function OwnPassword() {
  return (
    <section className="panel" aria-labelledby="password-title">
      <h2 id="password-title" className="panel-title">{words.accounts.own.title}</h2>
      <div className="panel-body"><PasswordForm /></div>
    </section>
  )
}

function Look() {
  const appearance = useAppearanceChoice()
  const [close, setClose] = useState(density())
  return (
    <section className="panel" aria-labelledby="look-title">
      <h2 id="look-title" className="panel-title">{says.look.title}</h2>
      <div className="panel-body settings-body">
        <fieldset><legend>{says.look.appearance}</legend>
          {(['system', 'light', 'dark'] as const).map((value) => (
            <label key={value}><input type="radio" name="settings-appearance" checked={appearance === value} onChange={() => chooseAppearance(value)} /> {words.session.appearances[value]}</label>
          ))}
        </fieldset>
        <fieldset><legend>{says.look.density}</legend>
          {(['roomy', 'compact'] as const).map((value) => (
            <label key={value}><input type="radio" name="settings-density" checked={close === value} onChange={() => { chooseDensity(value); setClose(value) }} /> {says.look.densities[value]}</label>
          ))}
        </fieldset>
        <label><input type="checkbox" defaultChecked={!shortcutsAreOff()} onChange={(event) => switchShortcuts(event.target.checked)} /> {says.look.shortcuts}</label>
      </div>
    </section>
  )
}

type DeadMail = NonNullable<AnswerOf<typeof settings>['dead']>[number]

/** For operators: whose mail the mail server did not take, and what it said. */
function Dead({ mails }: { mails: readonly DeadMail[] }) {
  return (
    <section className="panel" aria-labelledby="dead-title">
      <h2 id="dead-title" className="panel-title">{says.dead.title}</h2>
      {mails.length === 0 ? <p className="panel-note">{says.dead.none}</p>
        : <DataTable caption={says.dead.title} columns={deadColumns} rows={mails} idOf={({ id }) => String(id)} />}
    </section>
  )
}

const deadColumns: readonly Column<DeadMail>[] = [
  { key: 'day', head: says.dead.column.day, cell: ({ day }) => <Day day={day} /> },
  { key: 'login', head: says.dead.column.login, cell: ({ login }) => login },
  { key: 'kind', head: says.dead.column.kind, cell: ({ kind }) => says.dead.kinds[kind] },
  { key: 'answer', head: says.dead.column.answer, cell: ({ answer }) => answer },
  { key: 'attempts', head: says.dead.column.attempts, numeric: true, cell: ({ attempts }) => attempts },
]
