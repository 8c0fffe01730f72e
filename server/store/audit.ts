import type { Transaction } from '../database/connect.ts'
import type { Day } from '../../core/norms/index.ts'
import type { Acting } from './acting.ts'

/** What was done, to what. `detail` holds no personal data: who and what are named by their ids. */
export interface Done {
  /** `matter.opened`, `alert.dismissed`: the subject and what became of it. */
  readonly act: string
  readonly subject: { readonly kind: string, readonly id: string }
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
  /** Of a look at enforcement data: the path of the organ whose data it is. Whoever supervises there reads who looked. */
  readonly about?: string
  /** The sight that was looked by. */
  readonly sight?: string | undefined
}

/** Writes down, in the transaction that does it, who did what. The table can only grow. */
export async function audit(tx: Transaction, { account, organ }: Pick<Acting, 'account' | 'organ'>, { act, subject, detail = {}, about, sight }: Done): Promise<void> {
  await tx`insert into audit_entry (account_id, account_name, organ_id, org_path, act, subject_kind, subject_id, detail, about_path, sight_id)
    values (${account.id}, ${account.name}, ${organ.id}, ${organ.path}, ${act}, ${subject.kind}, ${subject.id}, ${tx.json(detail)}, ${about ?? null}, ${sight ?? null})`
}

/** The same act on many subjects, in one statement. */
export async function auditEach(tx: Transaction, { account, organ }: Pick<Acting, 'account' | 'organ'>, { act, kind, ids, detail }: { act: string, kind: string, ids: readonly string[], detail: NonNullable<Done['detail']> }): Promise<void> {
  await tx`insert into audit_entry (account_id, account_name, organ_id, org_path, act, subject_kind, subject_id, detail)
    select ${account.id}, ${account.name}, ${organ.id}, ${organ.path}, ${act}, ${kind}, id, ${tx.json(detail)} from unnest(${[...ids]}::text[]) id`
}

/** The same, unless it stands there already of that day: a page that is opened again and again is one look. */
export async function auditOnceADay(tx: Transaction, who: Pick<Acting, 'account' | 'organ'>, done: Done, today: Day): Promise<void> {
  const [already] = await tx`
    select from audit_entry where subject_kind = ${done.subject.kind} and subject_id = ${done.subject.id} and act = ${done.act} and account_id = ${who.account.id}
      and sight_id is null and at >= ${today}::date limit 1`
  if (!already) await audit(tx, who, done)
}
