import { Button } from 'antd'
import { useState } from 'react'
import type { Account, addAccount, AnswerOf, listAccounts, setRoles } from '../../server/http/contract/index.ts'
import { useSession } from '../frame/acting.ts'
import { useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, Nothing, PageHead } from '../frame/states.tsx'
import { FormSheet, type Question } from '../organs/FormSheet.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Moment } from '../parts/Day.tsx'
import { ChoiceFilter, Filters, Pager, TextFilter } from '../parts/Filters.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { ShownOnce, Sure, type Asked } from './Sure.tsx'

const says = words.accounts
const filterNames = ['text', 'state'] as const

/** Those who may sign in, beneath the government whose operator looks at them. */
export function AccountsPage() {
  const [query] = useQueryOfAddress()
  const [doing, setDoing] = useState<{ readonly what: 'add' } | { readonly what: 'roles'; readonly account: Account } | Asked>()
  const [shown, setShown] = useState<{ readonly login: string; readonly password: string | null }>()
  const accounts = useAsk<typeof listAccounts>('/api/accounts', { query: { text: query['text'], state: query['state'] as never, after: query['after'] } }, { keep: true })
  const close = () => setDoing(undefined)
  return (
    <div className="page" data-page="accounts">
      <PageHead title={says.title}><Button onClick={() => setDoing({ what: 'add' })}>{says.add}</Button></PageHead>
      <p className="quiet">{says.lead}</p>
      {shown && <ShownOnce {...shown} onClose={() => setShown(undefined)} />}
      {doing?.what === 'add' && (
        <AddSheet onClose={close} onDone={(login, { password }) => { close(); setShown({ login, password }) }} />
      )}
      {doing?.what === 'roles' && (
        <FormSheet<typeof setRoles> key={doing.account.id} title={says.changeRolesOf(doing.account.name)} questions={[rolesQuestion]} path="/api/accounts/:id/posts" initial={{ roles: doing.account.roles }}
          given={(values) => ({ params: { id: doing.account.id }, body: values as never })} onClose={close} onDone={close} />
      )}
      {doing && 'route' in doing && <Sure asked={doing} onClose={close} onDone={(password) => { close(); if (password !== undefined) setShown({ login: doing.account.login, password }) }} />}
      <Filters names={filterNames}>
        <TextFilter name="text" label={says.filters.text} />
        <ChoiceFilter name="state" label={says.filters.state} choices={(['active', 'disabled'] as const).map((value) => ({ value, name: says.states[value] }))} />
      </Filters>
      <Answer of={accounts} lines={10}>{(answer) => <List accounts={answer} stale={accounts.isPlaceholderData} onAct={setDoing} />}</Answer>
    </div>
  )
}

const rolesQuestion: Question = { name: 'roles', label: says.roles, required: true, several: true, choices: words.session.roles, help: says.rolesHelp }
const questions: readonly Question[] = [
  { name: 'login', label: says.login, required: true, help: says.loginHelp },
  { name: 'name', label: says.name, required: true },
  { name: 'at', label: says.at, input: 'organ', required: true },
  rolesQuestion,
  { name: 'link', label: says.link, input: 'check' },
]

function AddSheet({ onClose, onDone }: { onClose: () => void; onDone: (login: string, answer: AnswerOf<typeof addAccount>) => void }) {
  const [login, setLogin] = useState('')
  return (
    <FormSheet<typeof addAccount> title={says.add} questions={questions} path="/api/accounts" initial={{}} onClose={onClose} onDone={(answer) => onDone(login, answer)}
      given={(values) => { setLogin(String(values['login'])); return { body: values as never } }} />
  )
}

interface ListProps { accounts: AnswerOf<typeof listAccounts>; stale: boolean; onAct: (asked: Asked | { what: 'roles'; account: Account }) => void }

function List({ accounts, stale, onAct }: ListProps) {
  const own = useSession()?.account.id
  if (accounts.items.length === 0) return <div className="panel"><Nothing>{says.noMatch}</Nothing></div>
  const { column: head } = says
  const columns: readonly Column<Account>[] = [
    { key: 'login', head: head.login, width: '13em', cell: ({ login }) => login },
    { key: 'name', head: head.name, width: '6em', cell: ({ name }) => name },
    { key: 'organ', head: head.organ, cell: ({ home }) => home.name },
    { key: 'roles', head: head.roles, width: '10em', cell: ({ roles }) => roles.map((role) => words.session.roles[role]).join('、') },
    { key: 'state', head: head.state, width: '7em', cell: ({ disabled, oneTime }) => <Stage tone={disabled ? 'ended' : oneTime ? 'tentative' : 'running'}>{says.states[disabled ? 'disabled' : oneTime ? 'oneTime' : 'active']}</Stage> },
    { key: 'made', head: head.made, width: '13em', wide: true, cell: ({ madeAt }) => <Moment at={madeAt} /> },
    { key: 'act', head: head.act, width: '15em', cell: (account) => account.id !== own && <Acts account={account} onAct={onAct} /> },
  ]
  return (
    <>
      <DataTable caption={says.caption} columns={columns} rows={accounts.items} idOf={({ id }) => id} stale={stale} />
      <Pager shown={accounts.items.length} total={accounts.total} about={accounts.about} next={accounts.next} />
    </>
  )
}

function Acts({ account, onAct }: { account: Account; onAct: ListProps['onAct'] }) {
  const { name, disabled } = account
  const button = (word: string, act: Parameters<ListProps['onAct']>[0]) => <button type="button" className="text-button" aria-label={`${word} ${name}`} onClick={() => onAct(act)}>{word}</button>
  return (
    <span className="row-acts">
      {button(says.changeRoles, { what: 'roles', account })}
      {button(says.reset, { what: 'reset', route: '/api/accounts/:id/password', account })}
      {disabled ? button(says.enable, { what: 'enabling', route: '/api/accounts/:id/enabling', account }) : button(says.disable, { what: 'disabling', route: '/api/accounts/:id/disabling', account })}
    </span>
  )
}
