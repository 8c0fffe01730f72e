import type { Transaction } from '../database/connect.ts'
import type { Acting } from './acting.ts'

/** What was done, to what. `detail` holds no personal data: who and what are named by their ids. */
export interface Done {
  /** `matter.opened`, `alert.dismissed`: the subject and what became of it. */
  readonly act: string
  readonly subject: { readonly kind: string, readonly id: string }
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** Writes down, in the transaction that does it, who did what. The table can only grow. */
export async function audit(tx: Transaction, { account, organ }: Pick<Acting, 'account' | 'organ'>, { act, subject, detail = {} }: Done): Promise<void> {
  await tx`insert into audit_entry (account_id, account_name, organ_id, org_path, act, subject_kind, subject_id, detail)
    values (${account.id}, ${account.name}, ${organ.id}, ${organ.path}, ${act}, ${subject.kind}, ${subject.id}, ${tx.json(detail)})`
}
