import type { Day } from '../../../core/norms/index.ts'
import { addDays } from '../../../core/periods/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { AccountRow, Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import { findOrgan, type OrganRow } from '../organs/organs.ts'
import { countedTo, keyIn, type Page, pageOf } from '../pages.ts'
import type { PostRole } from '../posts.ts'
import { refused } from '../refused.ts'

/** An account as its operator sees it: who, where, as what; nothing of what that person does. */
export interface AccountOverview {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly home: { readonly id: string, readonly name: string, readonly shortName: string }
  readonly roles: readonly PostRole[]
  readonly disabled: boolean
  /** Its password is an operator's that has not been changed yet. */
  readonly oneTime: boolean
  readonly madeAt: string
}

const overview = (query: Query, today: Day) => query`
  account.id, account.login, account.name, json_build_object('id', organ.id, 'name', organ.name, 'shortName', organ.short_name) as home, account.disabled, account.made_at as "madeAt",
  password_is_one_time(account.id) as "oneTime",
  array(select role from post where account_id = account.id and organ_id = organ.id and from_day <= ${today} and (to_day is null or to_day >= ${today}) order by role) as roles
  from account join organ on organ.path = account.home_path`

const inSight = (query: Query) => query`account.home_path >= app_setting('app.accounts') and account.home_path < app_setting('app.accounts_end')`

export interface AccountFilter { readonly text?: string | undefined, readonly state?: 'active' | 'disabled' | undefined, readonly at?: string | undefined }

/** By name. */
export async function listAccounts(tx: Transaction, today: Day, { text, state, at }: AccountFilter, { after: cursor, limit }: { readonly after?: string | undefined, readonly limit: number }): Promise<Page<AccountOverview>> {
  const after = keyIn(cursor, /^.{1,64}$/)
  const matching = tx`${inSight(tx)} ${state ? tx`and account.disabled = ${state === 'disabled'}` : tx``} ${at ? tx`and organ.id = ${at}` : tx``}
    ${text ? tx`and (account.name like ${`%${literal(text)}%`} or account.login like ${`%${literal(text)}%`} or organ.name like ${`%${literal(text)}%`})` : tx``}`
  const rows = await tx<AccountOverview[]>`select ${overview(tx, today)} where ${matching} ${after ? tx`and account.login > ${after[0]!}` : tx``} order by account.login limit ${limit + 1}`
  const [{ count }] = await tx<[{ count: number }]>`
    select count(*) as count from (select from account join organ on organ.path = account.home_path where ${matching} limit ${countedTo + 1}) counted`
  return pageOf(rows, limit, count, row => [row.login])
}

const literal = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')

export async function findOverview(tx: Transaction, today: Day, id: string): Promise<AccountOverview | undefined> {
  const [row] = await tx<AccountOverview[]>`select ${overview(tx, today)} where account.id = ${id} and ${inSight(tx)}`
  return row
}

export interface NewAccount { readonly login: string, readonly name: string, readonly home: OrganRow, readonly roles: readonly PostRole[], readonly link: boolean, readonly passwordHash: string }

export async function addAccount(tx: Transaction, who: Acting, today: Day, until: Date, { login, name, home, roles, link, passwordHash }: NewAccount): Promise<string> {
  const [made] = await tx<{ id: string }[]>`insert into account (login, name, home_path) values (${login}, ${name}, ${home.path}) on conflict (login) do nothing returning id`
  if (!made) throw refused('account.taken', 409, `账号“${login}”已经有人使用，没有新建。请换一个。`, { errors: [{ field: 'body.login', code: 'account.taken', says: '已经有人使用' }] })
  await keepOneTime(tx, { id: made.id, login }, passwordHash, until)
  await keepRoles(tx, made.id, home, roles, today)
  if (link) await linkPerson(tx, made.id, name, home)
  await audit(tx, who, { act: 'account.added', subject: { kind: 'account', id: made.id }, detail: { organ: home.id, roles: roles.join(' '), linked: link } })
  return made.id
}

/** Who may work on what is asked of the person in the register; whose account that is must not be guessed. */
async function linkPerson(tx: Transaction, account: string, name: string, home: OrganRow): Promise<void> {
  const { count } = await tx`update officer set account_id = ${account} where organ_id = ${home.id} and name = ${name} and account_id is null and status = 'ACTIVE'`
  if (count === 1) return
  const why = count === 0 ? `${home.shortName}的人员登记中没有叫“${name}”、还没有账号的在岗人员` : `${home.shortName}有${count}名叫“${name}”的在岗人员，分不清是哪一名`
  throw refused('account.person', 422, `${why}，没有新建。请先登记该人员，或者不关联。`, { errors: [{ field: 'body.link', code: 'account.person', says: why }] })
}

export async function resetPassword(tx: Transaction, who: Acting, { id, login }: AccountOverview, passwordHash: string, until: Date): Promise<void> {
  await keepOneTime(tx, { id, login }, passwordHash, until)
  await audit(tx, who, { act: 'account.passwordReset', subject: { kind: 'account', id } })
}

/** Keeps a one-time password; whoever was signed in is no longer, and a locked name is open again. */
export async function keepOneTime(tx: Transaction, { id, login }: { readonly id: string, readonly login: string }, passwordHash: string, until: Date): Promise<void> {
  await tx`insert into account_secret (account_id, login, password_hash, one_time_until) values (${id}, ${login}, ${passwordHash}, ${until})
    on conflict (account_id) do update set password_hash = excluded.password_hash, one_time_until = excluded.one_time_until`
  await tx`delete from session where account_id = ${id}`
  await tx`delete from sign_in where login = ${login}`
}

/** A disabled account's sessions end with this transaction. */
export async function setDisabled(tx: Transaction, who: Acting, { id }: AccountOverview, disabled: boolean): Promise<void> {
  await tx`update account set disabled = ${disabled} where id = ${id}`
  if (disabled) await tx`delete from session where account_id = ${id}`
  await audit(tx, who, { act: disabled ? 'account.disabled' : 'account.enabled', subject: { kind: 'account', id } })
}

export async function setRoles(tx: Transaction, who: Acting, today: Day, { id, home }: AccountOverview, roles: readonly PostRole[]): Promise<void> {
  await keepRoles(tx, id, (await findOrgan(tx, home.id))!, roles, today)
  await audit(tx, who, { act: 'account.posts', subject: { kind: 'account', id }, detail: { organ: home.id, roles: roles.join(' ') } })
}

/** Posts that are no longer held end with the day before: nobody goes on under them today. */
export async function keepRoles(tx: Transaction, id: string, home: Pick<OrganRow, 'id' | 'path'>, roles: readonly PostRole[], today: Day): Promise<void> {
  await tx`update post set to_day = ${addDays(today, -1)} where account_id = ${id} and organ_id = ${home.id} and (to_day is null or to_day >= ${today}) and not role = any(${[...roles]})`
  await tx`
    insert into post (account_id, organ_id, org_path, role, from_day) select ${id}, ${home.id}, ${home.path}, role, ${today}::date from unnest(${[...roles]}::text[]) as role
    on conflict (account_id, organ_id, role) do update set from_day = excluded.from_day, to_day = null where post.to_day < ${today}`
}

/** A new password of one's own: the other sessions end. `tokenHash`: of the one that asks. */
export async function keepOwnPassword(tx: Transaction, { id, login }: AccountRow, passwordHash: string, tokenHash: string): Promise<void> {
  await tx`select set_config('app.login', ${login}, true)`
  await tx`update account_secret set password_hash = ${passwordHash}, one_time_until = null where account_id = ${id}`
  await tx`delete from session where account_id = ${id} and token_hash <> decode(${tokenHash}, 'hex')`
}

/** The organ that answers for an account. */
export async function homeOf(tx: Transaction, id: string): Promise<OrganRow> {
  const [home] = await tx<[{ id: string }]>`select organ.id from organ join account on account.home_path = organ.path where account.id = ${id}`
  return (await findOrgan(tx, home.id))!
}
