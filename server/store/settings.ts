import type { Day } from '../../core/norms/index.ts'
import type { Query, Transaction } from '../database/connect.ts'
import type { Acting } from './acting.ts'
import { audit } from './audit.ts'
import { usualRule, type ReminderRule } from './reminders/ladder.ts'
import { requireRole, type PostRole } from './posts.ts'

/** Who sets the internal rules of an office. */
export const ruleSetters: readonly PostRole[] = ['chief', 'leader']

export interface SetRule {
  readonly rule: ReminderRule
  /** Nobody has set another. */
  readonly usual: boolean
  readonly setBy: string | null
  readonly setOn: Day | null
}

/** By which rule the matters of an office are reminded of. */
export async function reminderRuleOf(query: Query, organId: string): Promise<SetRule> {
  const [row] = await query<{ body: ReminderRule, setBy: string, setOn: Day }[]>`select body, account_name as "setBy", set_on as "setOn" from reminder_rule where organ_id = ${organId}`
  return row ? { rule: { ...usualRule, ...row.body }, usual: false, setBy: row.setBy, setOn: row.setOn } : { rule: usualRule, usual: true, setBy: null, setOn: null }
}

/** Sets the rule of an office; its duties are looked at anew at once, and what was told stays told. */
export async function setReminderRule(tx: Transaction, who: Acting, rule: ReminderRule, today: Day): Promise<void> {
  requireRole(who, ruleSetters, '设定提醒规则')
  const { account, organ } = who
  await tx`
    insert into reminder_rule (organ_id, org_path, body, account_id, account_name, set_on) values (${organ.id}, ${organ.path}, ${tx.json({ ...rule } as never)}, ${account.id}, ${account.name}, ${today})
    on conflict (organ_id) do update set body = excluded.body, account_id = excluded.account_id, account_name = excluded.account_name, set_on = excluded.set_on`
  await tx`update deadline set wakes_on = ${today} from matter where matter.id = matter_id and office_id = ${organ.id} and matter.closed is null
    and deadline.kind = 'duty' and last_day is not null and state in ('running', 'overdue')`
  await audit(tx, who, { act: 'reminders.set', subject: { kind: 'organ', id: organ.id } })
}
