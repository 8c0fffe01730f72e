import { Button } from 'antd'
import type { Account, disableAccount, enableAccount, resetPassword } from '../../server/http/contract/index.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { words } from '../words/index.ts'
import './Accounts.css'

const says = words.accounts
type Acts = typeof disableAccount | typeof enableAccount | typeof resetPassword

/** What is about to be done to an account. */
export interface Asked { readonly what: 'reset' | 'disabling' | 'enabling'; readonly route: Acts['path']; readonly account: Account }

/** Asks once more, and says what follows. `onDone` hears the one-time password where there is one. */
export function Sure({ asked: { what, route, account }, onClose, onDone }: { asked: Asked; onClose: () => void; onDone: (password: string | null | undefined) => void }) {
  const act = useWrite<Acts>(route)
  const go = () => act.mutate({ params: { id: account.id }, body: {} }, { onSuccess: (answer) => onDone(answer === undefined ? undefined : answer.password) })
  return (
    <Dialog titled="sure-title" onClose={onClose} focusOn="[data-primary]">
      <h2 id="sure-title">{says.sure[what](account.name)}</h2>
      <p>{says.then[what]}</p>
      {act.error && <TroubleNotice error={act.error} />}
      <p className="form-foot">
        <Button type="primary" data-primary loading={act.isPending} onClick={go}>{{ reset: says.reset, disabling: says.disable, enabling: says.enable }[what]}</Button>
        <Button onClick={onClose}>{says.cancel}</Button>
      </p>
    </Dialog>
  )
}

/** A one-time password, until it is noted down. */
export function ShownOnce({ login, password, onClose }: { login: string; password: string | null; onClose: () => void }) {
  return (
    <section className="panel panel-body" role="status" data-shown="password">
      {password === null ? <p>{says.shownBefore}</p> : <><p>{says.shown(login)}</p><p><code className="one-time">{password}</code></p></>}
      <p><Button onClick={onClose}>{says.copied}</Button></p>
    </section>
  )
}
