import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Sql } from '../../server/database/connect.ts'
import { assertWhole } from './whole.ts'

/** All there is of a source: each record at its last version, what it was before, its alerts with their histories, and the rows that were kept out. Equal for equal files of other sources. */
export const stored = async (db: Sql, source: string) => ({ records: await recordsOf(db, source), keptOut: await keptOut(db, source) })

const keptOut = async (db: Sql, source: string) => [...await db`
  select child, source_record_id as id, line, md5(replace(cells::text, source, '')) as cells, replace(problems::text, source, '') as problems, pieces is not null as waits, resubmitted_in is not null as over
  from record_quarantine, (select ${source}::text as source) its where source_system = source order by 1, 2, 3, 4, 5, 6, 7`]

const recordsOf = async (db: Sql, source: string) => [...await db`
  select record.body_id as body, record.source_record_id as id, record.version, md5((record.content::jsonb - 'sourceSystem')::text) as content,
    (select array_agg(former.version || ' ' || md5((former.content::jsonb - 'sourceSystem')::text) order by former.version) from record_version former where former.record_id = record.id) as former,
    ${alertsOf(db)} as alerts
  from organ join enforcement_record record on record.body_id = organ.id and record.source_system = ${source} order by 1, 2`]

const alertsOf = (db: Sql) => db`(
  select array_agg(concat_ws(' ', alert.law, alert.norm, alert.state, alert.version, (select count(*) from alert_event told where told.alert_id = alert.id)) order by alert.law, alert.norm)
  from alert where alert.record_id = record.id)`

/** All alerts, as one would tell them to somebody who knows the records, and the leads they are gathered in. */
export const alertsNow = async (db: Sql) => [...await db`
  select concat_ws(' ', record.body_id, record.source_system, record.source_record_id, alert.body_id, alert.subject, alert.subject_key) as about, alert.law || ':' || norm as rule, alert.state, alert.version,
    alert.says, (select count(*) from alert_event where alert_id = alert.id) as events, (select count(*) from lead_alert where alert_id = alert.id) as leads
  from alert left join enforcement_record record on record.id = alert.record_id order by 1, 2`]

export const trialsNow = async (db: Sql) => [...await db`
  select law, norm, state, total, looked, unknown, raised, json_array_length(sample::json) as sampled,
    (select array_agg(body_id || ' ' || month || ' ' || counted.raised order by body_id, month) from rule_trial_count counted where trial_id = trial.id) as counts
  from rule_trial trial`]

/** Whether anything of it is there, in whichever table. */
export const isAnyOf = async (db: Sql, source: string): Promise<boolean> =>
  await countOf(db, source) > 0 || (await db`select from record_quarantine where source_system = ${source} limit 1`).length > 0

export const countOf = async (db: Sql, source: string): Promise<number> => {
  const [{ count }] = await db<[{ count: number }]>`
    select count(*) as count from organ join enforcement_record record on record.body_id = organ.id and record.source_system = ${source}`
  return count
}

const figures = 'body_id, kind, month::text, records::int, enterprise::int, fined::int, fine::float8'
/** What must never be found when all work is done: each query lists offenders. */
const offences: Readonly<Record<string, string>> = {
  'figures that are not what a recount gives': `
    with told as (select body_id, kind, month, sum(records) as records, sum(enterprise) as enterprise, sum(fined) as fined, sum(fine) as fine from record_figure group by 1, 2, 3 having sum(records) <> 0),
      counted as (
        select body_id, kind, date_trunc('month', acted_on)::date as month, count(*) as records, count(*) filter (where is_enterprise) as enterprise,
          count(*) filter (where (content #>> '{penalty,fineAmount}')::numeric > 0) as fined, coalesce(sum((content #>> '{penalty,fineAmount}')::numeric), 0) as fine
        from enforcement_record where not voided group by 1, 2, 3)
    (select 'told' as by, ${figures} from told except all select 'told', ${figures} from counted) union all (select 'counted', ${figures} from counted except all select 'counted', ${figures} from told)`,
  'an import that neither ended nor runs': 'select id, state, says from record_import where ended_at is null',
  'an import that is done without its audit entry, or with two': `
    select import.id from record_import import left join audit_entry entry on entry.act = 'records.imported' and entry.subject_id = import.id::text
    where import.state = 'done' and import.account_id is not null and import.bundle_id is null group by import.id having count(entry.id) <> 1`,
  'a record of an import that is not done': `
    select record.id from enforcement_record record left join record_import import on import.id = record.import_id where import.state is distinct from 'done'`,
  'a row in quarantine of an import that is not done': `
    select quarantined.import_id from record_quarantine quarantined left join record_import import on import.id = quarantined.import_id where import.state is distinct from 'done'`,
  'an alert without its history': `
    select alert.id from alert left join alert_event told on told.alert_id = alert.id group by alert.id having count(told.version) <> alert.version or count(distinct told.version) <> alert.version`,
  'two leads of the very same alerts': `
    select alerts from (select array_agg(alert_id order by alert_id) as alerts from lead_alert group by lead_id) lead group by alerts having count(*) > 1`,
  'work that nobody does': 'select id, topic, attempts, last_error from outbox',
  'a table that was meant for a while': "select relname from pg_class where relpersistence = 't'",
}

/** Waits until the worker has done all that was left, then holds everything against what must be so. */
export async function assertSettled(db: Sql, temporary: string): Promise<void> {
  await untilIdle(db)
  for (const [what, query] of Object.entries(offences)) assert.deepEqual([...await db.unsafe(query)], [], what)
  await assertWhole(db)
  assert.deepEqual(await readdir(temporary), [], 'a file that was meant for a while')
}

export async function untilIdle(db: Sql): Promise<void> {
  while (!await isIdle(db)) {
    await hurry(db)
    await wait(20)
  }
}

/** Whether the worker has done all that was left. */
export async function isIdle(db: Sql): Promise<boolean> {
  const [{ left }] = await db<[{ left: number }]>`select (select count(*) from outbox) + (select count(*) from alert_due) + (select count(*) from record_figure where not folded) as left`
  return left === 0
}

/** What a killed worker had taken was put off. */
export const hurry = async (db: Sql): Promise<void> => { await db`update outbox set available_at = now() where available_at > now() + interval '1 second'` }
