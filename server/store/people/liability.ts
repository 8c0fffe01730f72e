import { articleOf, type Law, type Sanction } from '../../../core/norms/index.ts'
import type { Machine } from '../../../core/matters/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'

export interface Subject {
  readonly name: string
  readonly post: string
  readonly measure: string
  readonly sanction: string | null
  readonly officer: string | null
}
export interface SubjectRow extends Subject {
  readonly id: number
  /** What was decided instead of the measure; null: nothing else is known. */
  readonly otherwise: string | null
}

export const subjectsOf = (query: Query, matterId: string): Promise<SubjectRow[]> => query<SubjectRow[]>`
  select id, name, post, measure, sanction, officer_id as officer, (select measure from subject_decision where subject_id = liability_subject.id order by subject_decision.id desc limit 1) as otherwise
  from liability_subject where matter_id = ${matterId} order by id`

export async function addSubject(tx: Transaction, { account }: Acting, matterId: string, { name, post, measure, sanction, officer }: Subject): Promise<void> {
  await tx`insert into liability_subject (matter_id, officer_id, name, post, measure, sanction, account_id, account_name)
    values (${matterId}, ${officer}, ${name}, ${post}, ${measure}, ${sanction}, ${account.id}, ${account.name})`
}

/** Writes down that something else was decided on a person than was proposed; null: as proposed after all. */
export async function addDecision(tx: Transaction, { account }: Acting, matterId: string, subject: number, measure: string | null): Promise<void> {
  await tx`insert into subject_decision (subject_id, matter_id, measure, account_id, account_name) values (${subject}, ${matterId}, ${measure}, ${account.id}, ${account.name})`
}

/** A consequence, and the law that has it. */
export interface Bound { readonly law: Law, readonly norm: Sanction }

/** Those of the article on which the proceeding rests, in the matter's own law and in those above it. */
export const sanctionsOf = ({ law, uppers, kind }: Machine): Bound[] => [law, ...uppers].flatMap(each => {
  const proceeding = each.proceedings.find(candidate => candidate.kind === kind)
  return proceeding ? each.norms.flatMap(norm => norm.kind === 'sanction' && articleOf(norm.cite) === articleOf(proceeding.cite) ? [{ law: each, norm }] : []) : []
})
