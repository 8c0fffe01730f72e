import type { Day } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'

export interface NewSuppression {
  readonly law: string
  readonly norm: string
  /** Left out: every body of the territory; every field; every record. */
  readonly body?: string | undefined
  readonly field?: string | undefined
  readonly record?: number | undefined
  readonly reason: string
  readonly from: Day
  readonly until: Day
}

export interface SuppressionRow {
  readonly id: string
  readonly law: string
  readonly norm: string
  readonly body: { readonly id: string, readonly name: string } | null
  readonly field: string | null
  readonly record: { readonly id: number, readonly actionNo: string } | null
  readonly reason: string
  readonly from: Day
  readonly until: Day
  readonly by: string
  readonly organ: string
  readonly ended: { readonly on: Day, readonly by: string, readonly reason: string } | null
  /** Findings it keeps back at this moment. */
  readonly held: number
}

/** Those in force on a day, whose territory and terms an alert falls under. */
const covers = (tx: Transaction, today: Day) => tx`
  suppression.law = alert.law and suppression.norm = alert.norm and ${today}::date between suppression.from_on and suppression.until_on
  and starts_with(alert.org_path, suppression.org_path)
  and (suppression.body_id is null or suppression.body_id = alert.body_id)
  and (suppression.record_id is null or suppression.record_id = alert.record_id)
  and (suppression.field is null or exists (select from enforcement_record record where record.id = alert.record_id and record.content->>'fieldCode' = suppression.field))
  and not exists (select from rule_suppression_end ended where ended.suppression_id = suppression.id)`

/** Keeps back what is suppressed, and lets come back what no longer is. With records: theirs alone. Nothing that a person has touched is moved. */
export async function applySuppressions(tx: Transaction, today: Day, records?: readonly number[]): Promise<void> {
  const some = records ? tx`and alert.record_id = any(${[...records]}::bigint[])` : tx``
  await tx`
    with held as (
      update alert set state = 'suppressed', version = version + 1
      where alert.state = 'new' ${some} and exists (select from rule_suppression suppression where ${covers(tx, today)}) returning id, org_path, version
    )
    insert into alert_event (alert_id, org_path, version, says, internal) select id, org_path, version, '按本机关的决定暂不提示', true from held`
  await tx`
    with back as (
      update alert set state = 'new', version = version + 1
      where alert.state = 'suppressed' ${some} and not exists (select from rule_suppression suppression where ${covers(tx, today)}) returning id, org_path, version
    )
    insert into alert_event (alert_id, org_path, version, says, internal) select id, org_path, version, '暂不提示已经结束，恢复提示', true from back`
}

export async function suppress(tx: Transaction, { account, organ, viewer }: Acting, { law, norm, body, field, record, reason, from, until }: NewSuppression): Promise<string> {
  const [row] = await tx<[{ id: string }]>`
    insert into rule_suppression (org_path, organ_id, law, norm, body_id, field, record_id, reason, from_on, until_on, account_id, account_name, organ_name)
    values (${viewer.scope!.from}, ${organ.id}, ${law}, ${norm}, ${body ?? null}, ${field ?? null}, ${record ?? null}, ${reason}, ${from}, ${until}, ${account.id}, ${account.name}, ${organ.name})
    returning id`
  return row.id
}

/** Ends one before its day; false where it is out of sight, another office's, or over. */
export async function endSuppression(tx: Transaction, { account, organ }: Acting, id: string, { reason, on }: { readonly reason: string, readonly on: Day }): Promise<boolean> {
  const { count } = await tx`
    insert into rule_suppression_end (suppression_id, org_path, on_day, reason, account_id, account_name)
    select id, org_path, ${on}, ${reason}, ${account.id}, ${account.name} from rule_suppression where id = ${id} and organ_id = ${organ.id} and until_on >= ${on}
    on conflict do nothing`
  return count > 0
}

export interface SuppressionFilter { readonly law?: string | undefined, readonly norm?: string | undefined, readonly record?: number | undefined }

/** Those that this reader's office or one beneath it laid down, the latest first; over ones too. */
export const listSuppressions = (tx: Transaction, { law, norm, record }: SuppressionFilter, today: Day): Promise<SuppressionRow[]> => tx<SuppressionRow[]>`
  select suppression.id, suppression.law, suppression.norm, suppression.field, suppression.reason, suppression.from_on as "from", suppression.until_on as until,
    suppression.account_name as by, suppression.organ_name as organ,
    case when organ.id is not null then json_build_object('id', organ.id, 'name', organ.name) end as body,
    case when act.id is not null then json_build_object('id', act.id, 'actionNo', act.action_no) end as record,
    (select json_build_object('on', ended.on_day, 'by', ended.account_name, 'reason', ended.reason) from rule_suppression_end ended where ended.suppression_id = suppression.id) as ended,
    (select count(*) from alert where alert.state = 'suppressed' and ${covers(tx, today)}) as held
  from rule_suppression suppression left join organ on organ.id = suppression.body_id left join enforcement_record act on act.id = suppression.record_id
  where true ${law ? tx`and suppression.law = ${law}` : tx``} ${norm ? tx`and suppression.norm = ${norm}` : tx``} ${record ? tx`and suppression.record_id = ${record}` : tx``}
  order by suppression.at desc limit 500`
