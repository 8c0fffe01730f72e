import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { oneTimePassword } from '../../identity/oneTime.ts'
import type { Acting } from '../../store/acting.ts'
import { findOrgan } from '../../store/organs/organs.ts'
import { type AccountOverview, addAccount, findOverview, listAccounts, resetPassword, setDisabled, setRoles } from '../../store/people/accountRegister.ts'
import { requireRole } from '../../store/posts.ts'
import { notFound, refused } from '../../store/refused.ts'
import * as contract from '../contract/accounts.ts'
import { serve, type App } from '../serve.ts'

/** Accounts beneath a government, kept by the operator of its 司法行政部门. */
export function accounts(app: App, deps: Deps): void {
  serve(app, deps, contract.listAccounts, async ({ query, who, read }) => {
    mayAdminister(who)
    const { rows, next, total, about } = await read(tx => listAccounts(tx, deps.today(), query, query))
    return { items: rows.map(accountOut), next, total, about }
  })
  serve(app, deps, contract.getAccount, async ({ params: { id }, who, read }) => {
    mayAdminister(who)
    return accountOut(await read(tx => found(tx, deps, id)))
  })
  serve(app, deps, contract.addAccount, async ({ body: { at, ...given }, who, write }) => {
    mayAdminister(who)
    return await showingOnce(deps, write, async (tx, passwordHash, until) => {
      const home = await findOrgan(tx, at)
      if (!home || !(home.path >= who.viewer.accounts.from && home.path < who.viewer.accounts.to)) throw refused('account.outside', 422, '这个机关不在管理范围内。请选本地区的机关。', { errors: [{ field: 'body.at', code: 'account.outside', says: '不在管理范围内' }] })
      return await addAccount(tx, who, deps.today(), until, { ...given, home, passwordHash })
    })
  })
  serve(app, deps, contract.resetPassword, async ({ params: { id }, who, write }) => {
    mayAdminister(who)
    notOneself(who, id, '重发自己的密码', '自己的密码请在个人设置中修改')
    return await showingOnce(deps, write, async (tx, passwordHash, until) => {
      await resetPassword(tx, who, await found(tx, deps, id), passwordHash, until)
      return id
    })
  })
  serve(app, deps, contract.setRoles, async ({ params: { id }, body: { roles }, who, write }) => {
    mayAdminister(who)
    notOneself(who, id, '调整自己的岗位')
    await write(async tx => { await setRoles(tx, who, deps.today(), await found(tx, deps, id), roles) })
  })
  for (const [route, disabled] of [[contract.disableAccount, true], [contract.enableAccount, false]] as const) {
    serve(app, deps, route, async ({ params: { id }, who, write }) => {
      mayAdminister(who)
      notOneself(who, id, '停用或者启用自己的账号')
      await write(async tx => { await setDisabled(tx, who, await found(tx, deps, id), disabled) })
    })
  }
}

type Administering = Acting & { readonly viewer: { readonly accounts: NonNullable<Acting['viewer']['accounts']> } }

function mayAdminister(who: Acting): asserts who is Administering {
  requireRole(who, ['operator'], '管理账号')
  if (!who.viewer.accounts) throw refused('account.elsewhere', 403, '账号由司法行政部门的系统管理员管理。请与其联系。')
}

/** So there is always somebody left: the last operator cannot shut himself out. */
function notOneself({ account }: Acting, id: string, what: string, instead = '请由另一名系统管理员办理'): void {
  if (account.id === id) throw refused('account.oneself', 422, `不能${what}：${instead}。`)
}

async function found(tx: Transaction, { today }: Deps, id: string): Promise<AccountOverview> {
  const row = await findOverview(tx, today(), id)
  if (!row) throw notFound('个账号')
  return row
}

/** Writes with a fresh one-time password. It is no part of the answer that is kept for repeated requests. */
async function showingOnce(
  { now }: Deps, write: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>, work: (tx: Transaction, passwordHash: string, until: Date) => Promise<string>,
): Promise<{ id: string, password: string | null }> {
  const { password, hash, until } = await oneTimePassword(now())
  let shown: string | null = null
  const { id } = await write(async tx => {
    const done = { id: await work(tx, hash, until) }
    shown = password
    return done
  })
  return { id, password: shown }
}

const accountOut = ({ roles, ...row }: AccountOverview): contract.Account => ({ ...row, roles: [...roles] })
