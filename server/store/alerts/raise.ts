import type { Day } from '../../../core/norms/index.ts'
import type { Finding } from '../../../core/monitoring/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { noteFailures } from '../rules/failures.ts'
import { applySuppressions } from './suppressions.ts'

/** What is stored of a finding, with the version of the law that was held against it. */
export interface StoredFinding extends Finding { readonly lawVersion: string }

/** What follows when a finding meets the alert that stands: in these states the machine may still change it. */
export const openStates = ['new', 'suppressed', 'asked', 'explained'] as const

const findingColumns = (tx: Transaction) => tx`law, law_version, norm, cite, title, colour, says, facts, reckoning, reading, last_day, provisional`
const findingValues = (tx: Transaction) => tx`one.law, one."lawVersion", one.norm, one.cite, one.title, one.colour, one.says, one.facts, one.reckoning, one.reading, one."lastDay", one.provisional`
const findingShape = (tx: Transaction) => tx`one(law text, "lawVersion" text, norm text, cite text,
  title text, colour text, says text, facts jsonb, reckoning jsonb, reading text, "lastDay" date, provisional boolean, failed boolean)`

/**
 * An alert that is still open takes the new facts where it stands; one that was dismissed, had lapsed or was corrected waits again if the
 * facts have changed or it is found anew; one that was verified or opened stays as it is.
 */
const takeNewFacts = (tx: Transaction) => tx`
  law_version = excluded.law_version, cite = excluded.cite, title = excluded.title, colour = excluded.colour, says = excluded.says, facts = excluded.facts,
  reckoning = excluded.reckoning, reading = excluded.reading, last_day = excluded.last_day, provisional = excluded.provisional,
  state = case when alert.state in ('suppressed', 'asked', 'explained') then alert.state else 'new' end,
  verdict = null, reason = null, judged_on = null, version = alert.version + 1
  where alert.state not in ('verified', 'opened') and (alert.facts is distinct from excluded.facts or alert.records is distinct from excluded.records or alert.last_day is distinct from excluded.last_day
    or alert.state in ('lapsed', 'corrected') or (alert.colour <> excluded.colour and alert.state <> 'dismissed'))`

const tellRaised = (tx: Transaction) => tx`
  insert into alert_event (alert_id, org_path, version, says)
  select id, org_path, version, case when version = 1 then '机器发现' else '数据或者规则变化后再次发现' end from raised`

const tellLapsed = (tx: Transaction) => tx`
  insert into alert_event (alert_id, org_path, version, says)
  select id, org_path, version, case state when 'corrected' then '机关更正数据后不再命中' else '数据或者规则变化后不再命中' end from lapsed`

/** Whether the body sent the record anew after it was asked. */
const isCorrected = (tx: Transaction) => tx`alert.state in ('asked', 'explained') and exists (
  select from enforcement_record record join alert_question question on question.alert_id = alert.id where record.id = alert.record_id and record.ingested_at > question.at)`

/**
 * Raises what was found, once for each norm in each record, in the temporary table `scanned(record_id, org_path, body_id, findings)`.
 * What is no longer found lapses, unless its rule failed. Answers how many are new. All is sent at once, and done in turn: what is sent
 * after it may empty the table.
 */
export async function raiseAlerts(tx: Transaction, today: Day): Promise<number> {
  const raising = tx<[{ raised: number }]>`
    with raised as (
      insert into alert (org_path, body_id, record_id, ${findingColumns(tx)}, raised_on)
      select scanned.org_path, scanned.body_id, scanned.record_id, ${findingValues(tx)}, ${today}::date
      from scanned cross join lateral json_to_recordset(scanned.findings) as ${findingShape(tx)} where one.failed is not true
      order by scanned.record_id, one.law, one.norm
      on conflict (record_id, law, norm) do update set ${takeNewFacts(tx)}
      returning id, org_path, version
    ), told as (${tellRaised(tx)})
    select count(*) filter (where version = 1) as raised from raised`.execute()
  const lapsing = tx`
    with lapsed as (
      update alert set state = case when ${isCorrected(tx)} then 'corrected' else 'lapsed' end, version = version + 1
      from scanned
      where alert.record_id = scanned.record_id and alert.state in ${tx([...openStates])}
        and not exists (select from json_to_recordset(scanned.findings) as one(law text, norm text) where one.law = alert.law and one.norm = alert.norm)
      returning alert.id, alert.org_path, alert.version, alert.state
    )
    ${tellLapsed(tx)}`.execute()
  const due = tx`insert into alert_due select record_id from scanned where json_array_length(findings) > 0`.execute()
  const [[{ raised }]] = await Promise.all([raising, lapsing, due, noteFailures(tx, today)])
  return raised
}

/** What was found about a body itself, one of its officers, or a group of its records. */
export interface FoundAbout {
  readonly body: { readonly id: string, readonly path: string }
  readonly subject: 'organ' | 'officer' | 'group'
  /** With body and norm the key: found again, it is the same alert. */
  readonly key: string
  readonly name: string
  readonly officer?: string
  readonly records?: readonly number[]
  readonly finding: StoredFinding
}

/** Raises what some rules found beyond single records, the same way; what these rules raised before and no longer find lapses, and what is suppressed is kept back at once. */
export async function raiseAbout(tx: Transaction, today: Day, rules: readonly { readonly law: string, readonly norm: string }[], found: readonly FoundAbout[]): Promise<number> {
  const rows = found.map(({ body, subject, key, name, officer = null, records = null, finding }) =>
    ({ ...finding, org_path: body.path, body_id: body.id, subject, subject_key: key, subject_name: name, officer_id: officer, records }))
  await tx`
    create temporary table if not exists found_about (org_path text collate "C", body_id text collate "C", subject text, subject_key text collate "C", subject_name text, officer_id uuid,
      records bigint[], law text collate "C", "lawVersion" text, norm text collate "C", cite text, title text, colour text, says text, facts jsonb, reckoning jsonb, reading text,
      "lastDay" date, provisional boolean) on commit drop`
  await tx`truncate found_about`
  await tx`insert into found_about select * from jsonb_populate_recordset(null::found_about, ${tx.json(rows as never)})`
  const [{ raised }] = await tx<[{ raised: number }]>`
    with raised as (
      insert into alert (org_path, body_id, subject, subject_key, subject_name, officer_id, records, ${findingColumns(tx)}, raised_on)
      select one.org_path, one.body_id, one.subject, one.subject_key, one.subject_name, one.officer_id, one.records, ${findingValues(tx)}, ${today}::date from found_about one
      order by one.body_id, one.law, one.norm, one.subject, one.subject_key
      on conflict (body_id, law, norm, subject, subject_key) where record_id is null
        do update set subject_name = excluded.subject_name, records = excluded.records, ${takeNewFacts(tx)}
      returning id, org_path, version
    ), told as (${tellRaised(tx)})
    select count(*) filter (where version = 1) as raised from raised`
  await tx`
    with lapsed as (
      update alert set state = 'lapsed', version = version + 1
      where alert.record_id is null and alert.state in ${tx([...openStates])}
        and exists (select from jsonb_to_recordset(${tx.json(rules as never)}) as rule(law text, norm text) where rule.law = alert.law and rule.norm = alert.norm)
        and not exists (select from found_about one where (one.body_id, one.law, one.norm, one.subject, one.subject_key) = (alert.body_id, alert.law, alert.norm, alert.subject, alert.subject_key))
      returning id, org_path, version, state
    )
    ${tellLapsed(tx)}`
  await applySuppressions(tx, today)
  return raised
}

/** Takes the next records whose alerts were raised: two workers share them. */
export async function takeDue(tx: Transaction, most: number): Promise<number[]> {
  const rows = await tx<{ id: number }[]>`
    delete from alert_due where ctid = any(array(select ctid from alert_due limit ${most} for update skip locked)) returning record_id as id`
  return [...new Set(rows.map(({ id }) => id))]
}
