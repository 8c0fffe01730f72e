import type { Query, Transaction } from '../database/connect.ts'
import type { Acting } from './acting.ts'

export interface Subject {
  readonly name: string
  readonly post: string
  readonly measure: string
  readonly sanction: string | null
  readonly officer: string | null
}
export interface SubjectRow extends Subject { readonly id: number }

export const subjectsOf = (query: Query, matterId: string): Promise<SubjectRow[]> => query<SubjectRow[]>`
  select id, name, post, measure, sanction, officer_id as officer from liability_subject where matter_id = ${matterId} order by id`

export async function addSubject(tx: Transaction, { account }: Acting, matterId: string, { name, post, measure, sanction, officer }: Subject): Promise<void> {
  await tx`insert into liability_subject (matter_id, officer_id, name, post, measure, sanction, account_id, account_name)
    values (${matterId}, ${officer}, ${name}, ${post}, ${measure}, ${sanction}, ${account.id}, ${account.name})`
}
