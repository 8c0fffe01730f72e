import type { Query, Transaction } from '../../database/connect.ts'
import { refused } from '../refused.ts'

/** Whom a matter is about, as somebody names him at the opening: an officer of the register, or one who handles the case. */
export interface About {
  readonly officer?: string | undefined
  readonly account?: string | undefined
  /** Of a recusal that a complainant asks for, or that is ordered. */
  readonly motion?: 'complainant' | 'order' | undefined
}

export type Motion = 'own' | 'agency' | 'complainant' | 'order'

export interface AboutRow {
  readonly matterId: string
  readonly officer: string | null
  readonly account: string | null
  readonly name: string
  readonly motion: Motion | null
}

export async function aboutOf(query: Query, matterId: string): Promise<AboutRow | undefined> {
  const [row] = await query<AboutRow[]>`
    select matter_id as "matterId", officer_id as officer, account_id as account, name, motion from matter_about where matter_id = ${matterId}`
  return row
}

/** Writes down whom a new matter is about. A recusal names one of those who handle the case that it grew from. */
export async function keepAbout(tx: Transaction, matterId: string, about: About, recusal: { readonly from: string | undefined, readonly motion: Motion } | undefined): Promise<void> {
  const found = recusal ? await handlerOf(tx, recusal.from, about) : await officerOf(tx, about)
  if (!found) {
    const says = recusal ? '选定的人员不是该案的承办人。请从该案的承办人中选择。' : '人员登记中没有这个人，或者他不在你的职责范围内。请从人员登记中选择。'
    throw refused('person.unknown', 422, says, { errors: [{ field: 'body.about', code: 'person.unknown', says }] })
  }
  const [pending] = recusal ? await tx`
    select from matter_link join matter on matter.id = to_matter join matter_about earlier on earlier.matter_id = matter.id
    where from_matter = ${recusal.from!} and matter.kind = 'recusal' and matter.closed is null and earlier.account_id = ${found.account} and matter.id <> ${matterId}` : []
  if (pending) throw refused('recusal.pending', 409, `${found.name}在该案的回避还没有决定，不必再提出。请等待决定。`)
  await tx`insert into matter_about (matter_id, officer_id, account_id, name, motion) values (${matterId}, ${found.officer}, ${found.account}, ${found.name}, ${recusal?.motion ?? null})`
}

interface Found { readonly officer: string | null, readonly account: string | null, readonly name: string }

async function officerOf(tx: Transaction, { officer }: About): Promise<Found | undefined> {
  const [row] = await tx<Found[]>`select id as officer, account_id as account, name from officer where id = ${officer ?? null}`
  return row
}

async function handlerOf(tx: Transaction, from: string | undefined, { account, officer }: About): Promise<Found | undefined> {
  const [row] = await tx<Found[]>`
    select null as officer, account_id as account, name from matter_person
    where matter_id = ${from ?? null} and (account_id = ${account ?? null} or account_id in (select account_id from officer where officer.id = ${officer ?? null}))`
  return row
}

/** Who moves for a recusal: the person himself, the agency, or whom the office writes it down for. */
export function motionOf({ agency, office }: { readonly agency: string, readonly office: string }, who: { readonly account: { readonly id: string }, readonly organ: { readonly id: string } }, { account, motion }: About): Motion {
  if (who.organ.id === agency && who.organ.id !== office) return 'agency'
  return motion ?? (account === who.account.id ? 'own' : 'order')
}

export interface OpenMatterOf { readonly id: string, readonly officeId: string, readonly number: string, readonly title: string }

/** The open matters that somebody handles, as far as the viewer sees. */
export const handledBy = (query: Query, account: string): Promise<OpenMatterOf[]> => query<OpenMatterOf[]>`
  select matter.id, matter.office_id as "officeId", matter.number, matter.title from matter_person join matter on matter.id = matter_person.matter_id
  where matter_person.account_id = ${account} and matter.closed is null order by matter.opened_on, matter.number`

