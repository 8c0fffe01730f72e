import type { Day } from '../../../core/norms/index.ts'
import type { Failed } from '../../../core/monitoring/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'

const onceMore = (tx: Transaction) => tx`on conflict (law, norm) do update set last_on = excluded.last_on, message = excluded.message,
  times = excluded.times + case when rule_failure.last_on = excluded.last_on then rule_failure.times else 0 end`

/** Notes which rules failed on the records in `scanned`; see `raiseAlerts`. */
export const noteFailures = (tx: Transaction, today: Day): Promise<unknown> => tx`
  insert into rule_failure (law, norm, last_on, times, message)
  select one.law, one.norm, ${today}::date, count(*), left(min(one.message), 500)
  from scanned cross join lateral json_to_recordset(scanned.findings) as one(law text, norm text, message text, failed boolean)
  where scanned.findings::text like '%"failed":%' and one.failed
  group by one.law, one.norm ${onceMore(tx)}`.execute()

/** Notes a rule whose query over all records failed. */
export const noteFailure = async (tx: Transaction, { law, norm, message }: Failed, today: Day): Promise<void> => {
  await tx`insert into rule_failure (law, norm, last_on, times, message) values (${law}, ${norm}, ${today}, 1, ${message.slice(0, 500)}) ${onceMore(tx)}`
}

/** At the end of a night in which all that had failed was tried again: what did not fail is well. */
export const forgetFailures = async (tx: Transaction, today: Day): Promise<void> => {
  await tx`delete from rule_failure where last_on < ${today}`
}

export interface RuleFailure {
  readonly law: string
  readonly norm: string
  readonly since: string
  readonly lastOn: Day
  /** On the last day. */
  readonly times: number
  /** For those who keep the system. */
  readonly message: string
}

/** Rules that fail now, the oldest trouble first. */
export const ruleFailures = (query: Query): Promise<RuleFailure[]> => query<RuleFailure[]>`
  select law, norm, since, last_on as "lastOn", times, message from rule_failure order by since, law, norm`
