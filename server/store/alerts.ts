import type { Cite, Colour, Day, RecordKind } from '../../core/norms/index.ts'
import type { FactUsed, Finding } from '../../core/monitoring/index.ts'
import type { Query, Transaction } from '../database/connect.ts'
import { countedTo, idPart, keyIn, type Page, pageOf } from './pages.ts'
import { refused } from './refused.ts'

export type AlertState = 'new' | 'verified' | 'dismissed' | 'opened' | 'lapsed'
export type Verdict = 'TRUE_ILLEGAL' | 'TRUE_DEFECT' | 'FALSE_EXCEPTION' | 'FALSE_DATA' | 'FALSE_RULE'

/** What is stored of a finding, with the version of the law that was held against the record. */
export interface StoredFinding extends Finding { readonly lawVersion: string }

/**
 * Raises what was found, once for each norm in each record, in the temporary table `scanned(record_id, org_path, body_id, findings)`.
 * An alert that waits takes the new facts; one that was dismissed or had lapsed waits again if the facts have changed; one that a person
 * acted upon stays as it is. What is no longer found lapses. Answers how many are new.
 */
export async function raiseAlerts(tx: Transaction, today: Day): Promise<number> {
  const [{ raised }] = await tx<[{ raised: number }]>`
    with raised as (
      insert into alert (org_path, body_id, record_id, law, law_version, norm, cite, title, colour, says, facts, reckoning, reading, last_day, provisional, raised_on)
      select scanned.org_path, scanned.body_id, scanned.record_id, one.law, one."lawVersion", one.norm, one.cite, one.title, one.colour, one.says, one.facts,
        one.reckoning, one.reading, one."lastDay", one.provisional, ${today}::date
      from scanned cross join lateral json_to_recordset(scanned.findings) as one(law text, "lawVersion" text, norm text, cite text,
        title text, colour text, says text, facts jsonb, reckoning jsonb, reading text, "lastDay" date, provisional boolean)
      order by scanned.record_id, one.law, one.norm
      on conflict (record_id, law, norm) do update set
        law_version = excluded.law_version, cite = excluded.cite, title = excluded.title, colour = excluded.colour, says = excluded.says, facts = excluded.facts,
        reckoning = excluded.reckoning, reading = excluded.reading, last_day = excluded.last_day, provisional = excluded.provisional,
        state = 'new', verdict = null, reason = null, judged_on = null, version = alert.version + 1
      where alert.state in ('new', 'dismissed', 'lapsed') and (alert.facts is distinct from excluded.facts or alert.last_day is distinct from excluded.last_day or alert.state = 'lapsed')
      returning id, org_path, version
    ), told as (
      insert into alert_event (alert_id, org_path, version, says)
      select id, org_path, version, case when version = 1 then '机器发现' else '数据更新后再次发现' end from raised
    )
    select count(*) filter (where version = 1) as raised from raised`
  await tx`
    with lapsed as (
      update alert set state = 'lapsed', version = version + 1
      from scanned
      where alert.record_id = scanned.record_id and alert.state = 'new'
        and not exists (select from json_to_recordset(scanned.findings) as one(law text, norm text) where one.law = alert.law and one.norm = alert.norm)
      returning alert.id, alert.org_path, alert.version
    )
    insert into alert_event (alert_id, org_path, version, says) select id, org_path, version, '数据更新后不再命中' from lapsed`
  return raised
}

export interface AlertRow {
  readonly id: number
  readonly colour: Colour
  readonly state: AlertState
  readonly title: string
  readonly law: string
  readonly norm: string
  readonly cite: Cite
  readonly bodyId: string
  readonly bodyName: string
  readonly bodyShortName: string
  readonly recordId: number
  readonly kind: RecordKind
  readonly actionNo: string
  readonly party: string
  readonly raisedOn: Day
  readonly provisional: boolean
  readonly version: number
}

export interface AlertDetailRow extends AlertRow {
  readonly says: string
  readonly reckoning: readonly string[]
  readonly facts: readonly FactUsed[]
  readonly reading: string | null
  readonly lastDay: Day | null
  readonly verdict: Verdict | null
  readonly reason: string | null
  readonly matterId: string | null
}

const columns = (query: Query) => query`alert.id, alert.colour, alert.state, alert.title, alert.law, alert.norm, alert.cite, alert.body_id as "bodyId",
  organ.name as "bodyName", organ.short_name as "bodyShortName", alert.record_id as "recordId", record.kind, record.action_no as "actionNo", record.party,
  alert.raised_on as "raisedOn", alert.provisional, alert.version`

export interface AlertFilter {
  readonly state: AlertState | null
  readonly colour?: Colour | undefined
  readonly body?: string | undefined
  readonly kind?: RecordKind | undefined
  readonly rule?: { readonly law: string, readonly norm: string } | undefined
}

const matching = (query: Query, { state, colour, body, kind, rule }: AlertFilter) => query`
  ${state ? query`alert.state = ${state}` : query`true`}
  ${colour ? query`and alert.colour = ${colour}` : query``}
  ${body ? query`and alert.body_id = ${body}` : query``}
  ${kind ? query`and record.kind = ${kind}` : query``}
  ${rule ? query`and alert.law = ${rule.law} and alert.norm = ${rule.norm}` : query``}`

/** Red first, then the oldest. */
export async function listAlerts(tx: Transaction, filter: AlertFilter, { after: cursor, limit }: { after?: string | undefined, limit: number }): Promise<Page<AlertRow>> {
  const after = keyIn(cursor, idPart, idPart)
  const rows = await tx<(AlertRow & { rank: number })[]>`
    select ${columns(tx)}, alert.rank
    from alert join enforcement_record record on record.id = alert.record_id join organ on organ.id = alert.body_id
    where ${matching(tx, filter)} ${after ? tx`and (alert.rank, alert.id) > (${after[0]!}::smallint, ${after[1]!}::bigint)` : tx``}
    order by alert.rank, alert.id limit ${limit + 1}`
  const [{ count }] = await tx<[{ count: number }]>`
    select count(*) as count from (
      select from alert join enforcement_record record on record.id = alert.record_id where ${matching(tx, filter)} limit ${countedTo + 1}
    ) counted`
  return pageOf(rows, limit, count, row => [row.rank, row.id])
}

export interface RuleCount { readonly law: string, readonly norm: string, readonly cite: Cite, readonly title: string, readonly count: number }
export const rulesWithAlerts = (query: Query, state: AlertState | null): Promise<RuleCount[]> => query<RuleCount[]>`
  select law, norm, cite, title, count(*) as count from alert where ${state ? query`state = ${state}` : query`true`}
  group by law, norm, cite, title order by count desc, law, norm`

export interface BodyCount { readonly id: string, readonly name: string, readonly shortName: string, readonly count: number }
export const bodiesWithAlerts = (query: Query, state: AlertState | null): Promise<BodyCount[]> => query<BodyCount[]>`
  select organ.id, organ.name, organ.short_name as "shortName", count(*) as count from alert join organ on organ.id = alert.body_id
  where ${state ? query`alert.state = ${state}` : query`true`} group by organ.id order by count desc, organ.id`

export async function findAlert(query: Query, id: number): Promise<AlertDetailRow | undefined> {
  const [row] = await query<AlertDetailRow[]>`
    select ${columns(query)}, alert.says, alert.reckoning, alert.facts, alert.reading, alert.last_day as "lastDay", alert.verdict, alert.reason, alert.matter_id as "matterId"
    from alert join enforcement_record record on record.id = alert.record_id join organ on organ.id = alert.body_id where alert.id = ${id}`
  return row
}

export const alertsOfRecord = (query: Query, recordId: number): Promise<AlertRow[]> => query<AlertRow[]>`
  select ${columns(query)} from alert join enforcement_record record on record.id = alert.record_id join organ on organ.id = alert.body_id
  where alert.record_id = ${recordId} order by alert.rank, alert.id`

export interface AlertEvent { readonly version: number, readonly by: string | null, readonly organ: string | null, readonly says: string, readonly at: string }
export const historyOf = (query: Query, id: number): Promise<AlertEvent[]> => query<AlertEvent[]>`
  select version, account_name as by, organ_name as organ, says, at from alert_event where alert_id = ${id} order by id`

/** How one rule has fared within sight since a day: raised, judged by a person, and found true. */
export async function ruleSoFar(query: Query, law: string, norm: string, since: Day): Promise<{ raised: number, judged: number, founded: number }> {
  const [row] = await query<[{ raised: number, judged: number, founded: number }]>`
    select count(*) as raised, count(*) filter (where verdict is not null or state = 'opened') as judged,
      count(*) filter (where verdict in ('TRUE_ILLEGAL', 'TRUE_DEFECT') or state = 'opened') as founded
    from alert where law = ${law} and norm = ${norm} and raised_on >= ${since}`
  return row
}

export const newAlertCount = async (query: Query): Promise<number> => {
  const [row] = await query<[{ count: number }]>`select count(*) as count from (select from alert where state = 'new' limit 10001) as waiting`
  return row.count
}

/** By whom something is done to an alert. */
export interface Judge {
  readonly account: { readonly id: string, readonly name: string }
  readonly organ: { readonly name: string }
}

export interface Judgement {
  readonly id: number
  /** As the judge saw it. */
  readonly version: number
  readonly state: 'verified' | 'dismissed'
  readonly verdict: Verdict
  readonly reason: string
  readonly says: string
  readonly on: Day
}

/** Records what a person made of an alert that waits; whoever saw an older state is told what happened since. */
export async function judge(tx: Transaction, { account, organ }: Judge, { id, version, state, verdict, reason, says, on }: Judgement): Promise<void> {
  const [judged] = await tx<{ version: number }[]>`
    update alert set state = ${state}, verdict = ${verdict}, reason = ${reason}, judged_on = ${on}, version = version + 1
    where id = ${id} and version = ${version} and state = 'new' returning version`
  if (!judged) throw await changedMeanwhile(tx, id, version)
  await tx`insert into alert_event (alert_id, org_path, version, account_id, account_name, organ_name, says)
    select id, org_path, version, ${account.id}, ${account.name}, ${organ.name}, ${says} from alert where id = ${id}`
}

async function changedMeanwhile(tx: Transaction, id: number, version: number): Promise<Error> {
  const history = await historyOf(tx, id)
  const since = history.filter(event => event.version > version)
  const changes = (since.length > 0 ? since : history.slice(-1)).map(({ by, organ, at, says }) => ({ by: by ?? '系统', organ: organ ?? '', at, says }))
  const latest = changes.at(-1)
  return refused('alert.changed', 409, `这条预警已经有人处理：${latest ? `${latest.by}${latest.says.replace(/。$/, '')}` : '状态已变化'}。请刷新后查看，你填写的内容没有丢。`, { changes })
}

/** Marks that a matter was opened from an alert, in the transaction that opens it. False: it is out of sight, lapsed, dismissed, or opened already. */
export async function markOpened(tx: Transaction, alertId: number, matterId: string): Promise<boolean> {
  const [marked] = await tx`update alert set state = 'opened', matter_id = ${matterId}, version = version + 1 where id = ${alertId} and state in ('new', 'verified') returning id`
  if (!marked) return false
  await tx`
    insert into alert_event (alert_id, org_path, version, account_id, account_name, says)
    select alert.id, alert.org_path, alert.version, account.id, account.name, '启动监督程序'
    from alert left join account on account.id::text = app_setting('app.account') where alert.id = ${alertId}`
  return true
}
