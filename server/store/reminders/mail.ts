import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { acting, type AccountRow } from '../acting.ts'
import type { NoticeKind } from './notices.ts'
import { findOrgan } from '../organs/organs.ts'
import { enqueue } from '../outbox.ts'
import type { PostRole } from '../posts.ts'
import { countTasks, type Group } from '../matters/work.ts'

export type MailMode = 'off' | 'digest' | 'atOnce'

export interface MailSetting {
  readonly address: string
  readonly verified: boolean
  readonly duty: 'off' | 'digest'
  readonly deadline: MailMode
  readonly told: MailMode
}

export async function mailSettingOf(query: Query, accountId: string): Promise<MailSetting | undefined> {
  const [row] = await query<MailSetting[]>`select address, verified_at is not null as verified, duty, deadline, told from mail_setting where account_id = ${accountId}`
  return row
}

/** Minutes for which a code holds. */
const codeHolds = 15
const mostTries = 5

/** Takes down an address that has yet to be proved, and leaves the sending of the code behind; false: the last code is not a minute old. */
export async function proposeAddress(tx: Transaction, accountId: string, address: string, code: string, now: Date, today: Day): Promise<boolean> {
  const until = new Date(now.getTime() + codeHolds * 60_000)
  const [set] = await tx<{ address: string }[]>`
    insert into mail_setting as s (account_id, address, code, code_until) values (${accountId}, ${address}, ${code}, ${until})
    on conflict (account_id) do update set address = excluded.address, verified_at = null, code = excluded.code, code_until = excluded.code_until, code_tries = 0
    where s.code_until is null or s.code_until < ${new Date(until.getTime() - 60_000)} returning address`
  if (!set) return false
  await addMail(tx, { key: `code:${accountId}:${now.toISOString()}`, accountId, organId: null, kind: 'code', day: today, notices: [] })
  return true
}

/** Whether the code is the one that was sent, holds still, and was not tried too often. It is used up by being right. */
export async function proveAddress(tx: Transaction, accountId: string, code: string, now: Date): Promise<'proved' | 'wrong' | 'over'> {
  const [row] = await tx<{ right: boolean, holds: boolean }[]>`
    update mail_setting set code_tries = code_tries + 1 where account_id = ${accountId} and code is not null
    returning code = ${code} as right, code_until >= ${now} and code_tries <= ${mostTries} as holds`
  if (!row?.holds) return 'over'
  if (!row.right) return 'wrong'
  await tx`update mail_setting set verified_at = ${now}, code = null, code_until = null where account_id = ${accountId}`
  return 'proved'
}

export const chooseKinds = async (tx: Transaction, accountId: string, { duty, deadline, told }: Pick<MailSetting, 'duty' | 'deadline' | 'told'>): Promise<boolean> =>
  (await tx`update mail_setting set duty = ${duty}, deadline = ${deadline}, told = ${told} where account_id = ${accountId} returning account_id`).length > 0

export const removeAddress = async (tx: Transaction, accountId: string): Promise<void> => { await tx`delete from mail_setting where account_id = ${accountId}` }

/** Whom mails wait for: one conversation after another. */
const mailServer = 'mail.send'

interface NewMail {
  readonly key: string
  readonly accountId: string
  readonly organId: string | null
  readonly kind: 'code' | 'notice' | 'digest'
  readonly day: Day
  readonly notices: readonly number[]
}

/** Puts a mail in the queue, once under its key, with what it tells of. */
async function addMail(tx: Transaction, { key, accountId, organId, kind, day, notices }: NewMail): Promise<void> {
  const [mail] = await tx<{ id: number }[]>`insert into mail (key, account_id, organ_id, kind, day) values (${key}, ${accountId}, ${organId}, ${kind}, ${day}) on conflict do nothing returning id`
  if (!mail) return
  if (notices.length > 0) await tx`insert into mail_notice (account_id, notice_id, mail_id) select ${accountId}, unnest(${[...notices]}::bigint[]), ${mail.id} on conflict do nothing`
  await enqueue(tx, 'mail.send', { mail: mail.id }, { to: mailServer })
}

interface ForPerson { readonly accountId: string, readonly organId: string, readonly noticeId: number, readonly key: string }

/** Everybody with a proved address, for each organ where he holds posts that day. */
const people = (query: Query, today: Day) => query`
  select setting.account_id, setting.deadline, setting.told, setting.duty, setting.digested_on, post.organ_id, array_agg(post.role) as roles
  from mail_setting setting join account on account.id = setting.account_id and not account.disabled
    join post on post.account_id = account.id and post.from_day <= ${today} and (post.to_day is null or post.to_day >= ${today})
  where setting.verified_at is not null group by setting.account_id, post.organ_id`

/** What each of them was told since, and has not had by mail. Three days on nobody wants it any more. */
const unmailed = (query: Query) => query`
  notice.organ_id = person.organ_id and notice.created_at > now() - interval '3 days'
  and (notice.account_id is null or notice.account_id = person.account_id) and (notice.roles is null or notice.roles && person.roles)
  and not exists (select from mail_notice sent where sent.account_id = person.account_id and sent.notice_id = notice.id)`

/** Some of the mails that are wanted at once; 0: there are none. */
export async function queueAtOnce(tx: Transaction, today: Day): Promise<number> {
  const found = await tx<ForPerson[]>`
    select person.account_id as "accountId", person.organ_id as "organId", notice.id as "noticeId", notice.key from (${people(tx, today)}) person join notice on ${unmailed(tx)}
    where case notice.kind when 'deadline' then person.deadline else person.told end = 'atOnce' order by notice.id limit 100`
  for (const { accountId, organId, noticeId, key } of found) await addMail(tx, { key: `${key}:${accountId}`, accountId, organId, kind: 'notice', day: today, notices: [noticeId] })
  return found.length
}

/** The digests of some people for today; 0: everybody has had his. Without duties and news there is none. */
export async function queueDigests(tx: Transaction, today: Day): Promise<number> {
  const due = await tx<{ id: string }[]>`
    select account_id as id from mail_setting where verified_at is not null and (digested_on is null or digested_on < ${today}) order by account_id limit 50 for update skip locked`
  if (due.length === 0) return 0
  const ids = due.map(({ id }) => id)
  const told = await tx<{ accountId: string, organId: string, duty: 'off' | 'digest', notices: number[] }[]>`
    select person.account_id as "accountId", person.organ_id as "organId", person.duty, coalesce(array_agg(notice.id order by notice.id) filter (where notice.id is not null), '{}') as notices
    from (${people(tx, today)}) person left join notice on ${unmailed(tx)} and case notice.kind when 'deadline' then person.deadline else person.told end <> 'off'
    where person.account_id = any(${ids}) group by 1, 2, 3`
  for (const { accountId, organId, duty, notices } of told) {
    if (notices.length > 0 || duty === 'digest') await addMail(tx, { key: `digest:${accountId}:${organId}:${today}`, accountId, organId, kind: 'digest', day: today, notices: notices.slice(-200).map(Number) })
  }
  await tx`update mail_setting set digested_on = ${today} where account_id = any(${ids})`
  return due.length
}

/** A mail with all that it is made from, as of now. */
export interface DueMail {
  readonly id: number
  readonly key: string
  readonly kind: NewMail['kind']
  readonly address: string
  readonly code: string | null
  readonly day: Day
  readonly organId: string | null
  readonly notices: readonly { readonly matter: string | null, readonly number: string | null, readonly kindName: string | null, readonly lawId: string | null, readonly kind: NoticeKind, readonly says: string, readonly page: string | null }[]
  /** Of a digest: what waits for the person. */
  readonly groups: Record<Group, number> | null
  readonly attempts: number
}

/** What is to be sent; undefined: sent already, or nobody is left to have it: the address was taken back, the post has ended, nothing waits. */
export async function dueMail(tx: Transaction, id: number, today: Day): Promise<DueMail | undefined> {
  const [mail] = await tx<(Omit<DueMail, 'notices' | 'groups'> & { account: AccountRow, roles: PostRole[] })[]>`
    select mail.id, key, mail.kind, address, code, mail.day, mail.organ_id as "organId", attempts, json_build_object('id', account.id, 'login', login, 'name', account.name) as account,
      (select coalesce(array_agg(role), '{}') from post where post.account_id = account.id and post.organ_id = mail.organ_id and from_day <= ${today} and (to_day is null or to_day >= ${today})) as roles
    from mail join account on account.id = mail.account_id and not disabled join mail_setting setting on setting.account_id = account.id
    where mail.id = ${id} and mail.state = 'waiting' and (verified_at is not null or mail.kind = 'code')`
  if (!mail || (mail.organId !== null && mail.roles.length === 0) || (mail.kind === 'code' && mail.code === null)) return undefined
  const notices = await tx<DueMail['notices']>`
    select matter_id as matter, matter.number, matter.kind as "kindName", matter.law_id as "lawId", notice.kind, says, coalesce(page, '/matters/' || matter_id) as page
    from mail_notice join notice on notice.id = notice_id left join matter on matter.id = matter_id where mail_id = ${id} order by notice.kind, notice.id`
  const groups = mail.kind === 'digest' && mail.organId ? await dutiesOf(tx, mail.account, mail.organId, mail.roles, today) : null
  const waits = groups ? Object.values(groups).some(count => count > 0) : false
  return mail.kind === 'digest' && notices.length === 0 && !waits ? undefined : { ...mail, notices, groups }
}

async function dutiesOf(tx: Transaction, account: AccountRow, organId: string, roles: readonly PostRole[], today: Day): Promise<Record<Group, number>> {
  return await countTasks(tx, acting(account, (await findOrgan(tx, organId))!, roles, null), { whose: 'organ' }, [], today)
}

export const endMail = async (tx: Transaction, id: number, state: 'sent' | 'dead' | 'dropped', answer: string | null): Promise<void> => {
  await tx`update mail set state = ${state}, answer = ${answer}, attempts = attempts + 1, ended_at = now() where id = ${id}`
}

/** Attempts after which a mail is given up: a day and a half, each wait twice as long as the one before, four hours at the most. */
const mostAttempts = 14

/** Puts a mail off; false: it was tried often enough, and is given up. */
export async function tryLater(tx: Transaction, { id, attempts }: DueMail, answer: string): Promise<boolean> {
  if (attempts + 1 >= mostAttempts) {
    await endMail(tx, id, 'dead', answer)
    return false
  }
  await tx`update mail set attempts = attempts + 1, answer = ${answer} where id = ${id}`
  await enqueue(tx, 'mail.send', { mail: id }, { to: mailServer, after: Math.min(4 * 3600, 30 * 2 ** attempts) })
  return true
}

export interface DeadMail { readonly id: number, readonly kind: NewMail['kind'], readonly day: Day, readonly login: string, readonly answer: string | null, readonly attempts: number }

/** What could not be sent, for the operator: whose, when, and what the mail server said; not what it was about. */
export const deadMails = (tx: Transaction): Promise<DeadMail[]> => tx<DeadMail[]>`
  select mail.id, mail.kind, mail.day, login, answer, attempts from mail join account on account.id = account_id where state = 'dead' order by mail.id desc limit 100`
