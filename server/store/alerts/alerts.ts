import { isSecret } from '../records/records.ts'
import type { Cite, Colour, Day, RecordKind } from '../../../core/norms/index.ts'
import type { FactUsed } from '../../../core/monitoring/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { countedTo, idPart, keyIn, type Page, pageOf } from '../pages.ts'

/** Those in which a person has still to decide. */
export const openStates = ['new', 'asked', 'explained'] as const
/** Those in which a person found it true. */
export const confirmedStates = ['verified', 'opened'] as const
export type AlertState = (typeof openStates)[number] | (typeof confirmedStates)[number] | 'suppressed' | 'dismissed' | 'corrected' | 'lapsed'
export const alertStateNames: Readonly<Record<AlertState, string>> = {
  new: '待核实', asked: '等机关说明', explained: '已说明待核实', verified: '属实', dismissed: '不属实', opened: '已启动案件', corrected: '机关已改正', lapsed: '不再命中', suppressed: '暂不提示',
}
export type Verdict = 'TRUE_ILLEGAL' | 'TRUE_DEFECT' | 'FALSE_EXCEPTION' | 'FALSE_DATA' | 'FALSE_RULE'
/** What an alert is about: an act on record, the body itself, one of its officers, or several acts and a figure drawn from them. */
export type AlertSubject = 'record' | 'organ' | 'officer' | 'group'

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
  readonly subject: AlertSubject
  readonly subjectName: string | null
  readonly officer: string | null
  /** Of an alert about a record; null together otherwise. */
  readonly recordId: number | null
  readonly kind: RecordKind | null
  readonly actionNo: string | null
  readonly party: string | null
  readonly isEnterprise: boolean
  /** The counterpart is a natural person. */
  readonly isPerson: boolean
  /** What is told outside leaves its party out. */
  readonly isSecret: boolean
  readonly field: string | null
  readonly raisedOn: Day
  readonly provisional: boolean
  readonly version: number
  readonly askedUntil: Day | null
  /** Null: nobody's, or out of the reader's sight. */
  readonly assignee: { readonly id: string, readonly name: string } | null
}

export interface AlertDetailRow extends AlertRow {
  readonly says: string
  readonly lawVersion: string
  readonly reckoning: readonly string[]
  readonly facts: readonly FactUsed[]
  readonly reading: string | null
  readonly lastDay: Day | null
  readonly verdict: Verdict | null
  readonly reason: string | null
  readonly matterId: string | null
  readonly records: readonly number[] | null
  readonly orgPath: string
}

const columns = (query: Query) => query`alert.id, alert.colour, alert.state, alert.title, alert.law, alert.norm, alert.cite, alert.body_id as "bodyId",
  organ.name as "bodyName", organ.short_name as "bodyShortName", alert.subject, alert.subject_name as "subjectName", alert.officer_id as officer,
  alert.record_id as "recordId", alert.act_kind as kind, record.action_no as "actionNo", record.party,
  coalesce(alert.act_enterprise, false) as "isEnterprise", coalesce(record.content ->> 'partyType' = 'PERSON', false) as "isPerson", ${isSecret(query)} as "isSecret", alert.act_field as field, alert.raised_on as "raisedOn", alert.provisional, alert.version, case when alert.state = 'asked' then alert.asked_until end as "askedUntil",
  (select json_build_object('id', account_id, 'name', account_name) from alert_assignee where alert_id = alert.id) as assignee`

const joins = (query: Query) => query`left join enforcement_record record on record.id = alert.record_id join organ on organ.id = alert.body_id`

/** Some rules by `<law>:<norm>`, or with `except` all others. */
export interface SomeRules { readonly names: readonly string[], readonly except: boolean }

/** Of a table with the columns `law` and `norm`. */
export const ofRules = (query: Query, { names, except }: SomeRules) => query`
  (law, norm) ${except ? query`not in` : query`in`} (select split_part(name, ':', 1), split_part(name, ':', 2) from unnest(${[...names]}::text[]) name)`

export interface AlertFilter {
  readonly state: AlertState | readonly AlertState[] | null
  readonly colour?: Colour | undefined
  /** Of bodies of this area; its code. */
  readonly area?: string | undefined
  readonly body?: string | undefined
  /** `none`: about no one act. */
  readonly kind?: RecordKind | 'none' | undefined
  readonly rule?: { readonly law: string, readonly norm: string } | undefined
  readonly rules?: SomeRules | undefined
  /** Account of whose they are; `none`: nobody's. */
  readonly assignee?: string | undefined
  readonly lead?: string | undefined
  /** Days on which they were raised. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** About an act that concerns an enterprise, or one that does not. */
  readonly enterprise?: boolean | undefined
  /** Field of enforcement of the act. */
  readonly field?: string | undefined
  /** Asked to explain by a day that lies before this one. */
  readonly lateOn?: Day | undefined
  /** Drawn by lot in this sample. */
  readonly sample?: string | undefined
  /** Raised up to this one, as somebody saw them. */
  readonly upTo?: number | undefined
}

/** As the table sorts them. */
export const ranks: Readonly<Record<Colour, number>> = { red: 1, yellow: 2, blue: 3 }

/** In one state, or in any of some; null: whatever the state. */
export const inState = (query: Query, state: AlertFilter['state']) =>
  state === null ? query`true` : typeof state === 'string' ? query`alert.state = ${state}` : query`alert.state in ${query([...state])}`

export const matching = (query: Query, { state, colour, area, body, kind, rule, rules, assignee, lead, from, to, enterprise, field, lateOn, sample, upTo }: AlertFilter) => query`
  ${inState(query, state)}
  ${colour ? query`and alert.rank = ${ranks[colour]}::smallint` : query``}
  ${area ? query`and alert.org_path in (select path from organ where area_code = ${area})` : query``}
  ${body ? query`and alert.org_path = (select path from organ where id = ${body})` : query``}
  ${kind === undefined ? query`` : kind === 'none' ? query`and alert.act_kind is null` : query`and alert.act_kind = ${kind}`}
  ${rules ? query`and ${ofRules(query, rules)}` : query``}
  ${rule ? query`and alert.law = ${rule.law} and alert.norm = ${rule.norm}` : query``}
  ${lead ? query`and exists (select from lead_alert where lead_id = ${lead} and alert_id = alert.id)` : query``}
  ${from ? query`and alert.raised_on >= ${from}` : query``} ${to ? query`and alert.raised_on <= ${to}` : query``}
  ${enterprise === undefined ? query`` : query`and alert.act_enterprise = ${enterprise}`}
  ${field ? query`and alert.act_field = ${field}` : query``}
  ${lateOn ? query`and alert.state = 'asked' and alert.asked_until < ${lateOn}` : query``}
  ${sample ? query`and exists (select from rule_sample_item item where item.sample_id = ${sample} and item.alert_id = alert.id)` : query``}
  ${upTo === undefined ? query`` : query`and alert.id <= ${upTo}`}
  ${assignee === undefined ? query`` : assignee === 'none'
    ? query`and not exists (select from alert_assignee where alert_id = alert.id)`
    : query`and exists (select from alert_assignee where alert_id = alert.id and account_id = ${assignee})`}`

/** `counted: false` for those who read on to the end anyway: the total is nought then. */
interface Paging { readonly after?: string | undefined, readonly limit: number, readonly counted?: boolean }

/** Red first, then the oldest: the page from an index alone, then its rows. */
export async function listAlerts(tx: Transaction, filter: AlertFilter, { after: cursor, limit, counted = true }: Paging): Promise<Page<AlertRow>> {
  const after = keyIn(cursor, idPart, idPart)
  const rows = await tx<(AlertRow & { rank: number })[]>`
    select ${columns(tx)}, alert.rank from (
      select id from alert where ${matching(tx, filter)} ${after ? tx`and (alert.rank, alert.id) > (${after[0]!}::smallint, ${after[1]!}::bigint)` : tx``}
      order by rank, id limit ${limit + 1}
    ) page join alert on alert.id = page.id ${joins(tx)}
    order by alert.rank, alert.id`
  return pageOf(rows, limit, counted ? await countAlerts(tx, filter) : 0, row => [row.rank, row.id])
}

export interface NewestAlert { readonly rule: string, readonly colour: Colour, readonly title: string, readonly raisedOn: Day }

/** Which rules raised what waits for a person to decide, the latest first; of the last two hundred, each rule once. */
export const newestAlerts = (query: Query, most: number): Promise<NewestAlert[]> => query<NewestAlert[]>`
  select law || ':' || norm as rule, colour, max(title) as title, max(raised_on) as "raisedOn"
  from (select id, law, norm, colour, title, raised_on from alert where ${inState(query, openStates)} order by id desc limit 200) latest
  group by law, norm, colour order by max(id) desc limit ${most}`

/** Not further than anybody reads. */
export async function countAlerts(query: Query, filter: AlertFilter): Promise<number> {
  const [{ count }] = await query<[{ count: number }]>`select count(*) as count from (select from alert where ${matching(query, filter)} limit ${countedTo + 1}) counted`
  return count
}

export async function findAlert(query: Query, id: number): Promise<AlertDetailRow | undefined> {
  const [row] = await query<AlertDetailRow[]>`
    select ${columns(query)}, alert.says, alert.law_version as "lawVersion", alert.reckoning, alert.facts, alert.reading, alert.last_day as "lastDay", alert.verdict, alert.reason,
      alert.matter_id as "matterId", alert.records, alert.org_path as "orgPath"
    from alert ${joins(query)} where alert.id = ${id}`
  return row
}

export const alertsOfRecord = (query: Query, recordId: number): Promise<AlertRow[]> => query<AlertRow[]>`
  select ${columns(query)} from alert ${joins(query)} where alert.record_id = ${recordId} order by alert.rank, alert.id`

export interface GroupedRecord { readonly id: number, readonly kind: RecordKind, readonly actionNo: string, readonly party: string }

/** The records that a figure was drawn from, the latest first; as many as anybody reads. */
export const recordsOfGroup = (query: Query, ids: readonly number[]): Promise<GroupedRecord[]> => query<GroupedRecord[]>`
  select id, kind, action_no as "actionNo", party from enforcement_record where id = any(${[...ids]}::bigint[]) order by acted_on desc, id desc limit 200`

export interface AlertEvent { readonly version: number, readonly by: string | null, readonly organ: string | null, readonly says: string, readonly internal: boolean, readonly at: string }
export const historyOf = (query: Query, id: number): Promise<AlertEvent[]> => query<AlertEvent[]>`
  select version, account_name as by, organ_name as organ, says, internal, at from alert_event where alert_id = ${id} order by id`

/** How one rule has fared within sight since a day: raised, judged by a person, and found true. */
export async function ruleSoFar(query: Query, law: string, norm: string, since: Day): Promise<{ raised: number, judged: number, founded: number }> {
  const [row] = await query<[{ raised: number, judged: number, founded: number }]>`
    select count(*) as raised, count(*) filter (where verdict is not null or state = 'opened') as judged,
      count(*) filter (where verdict in ('TRUE_ILLEGAL', 'TRUE_DEFECT') or state = 'opened') as founded
    from alert where law = ${law} and norm = ${norm} and raised_on >= ${since}`
  return row
}

/** What the list opens with: for an office what it has still to look at, for a body what it was asked to explain. */
export async function waitingAlertCount(query: Query, forBody: boolean): Promise<number> {
  const [row] = await query<[{ count: number }]>`select count(*) as count from (select from alert where state = ${forBody ? 'asked' : 'new'} limit 10001) as waiting`
  return row.count
}

/** Papers by which the body was urged (督办函) in the matter that an alert led to. */
export interface Urged { readonly matter: string, readonly number: string, readonly title: string, readonly urgedBy: { readonly number: string | null, readonly on: Day } | null }
export async function matterOf(query: Query, matterId: string): Promise<Urged | undefined> {
  const [row] = await query<Urged[]>`
    select matter.id as matter, matter.number, matter.title,
      (select json_build_object('number', paper.number, 'on', paper.issued_on) from instrument paper
        where paper.matter_id = matter.id and paper.role = 'urging' and paper.voided_on is null order by paper.issued_on desc limit 1) as "urgedBy"
    from matter where matter.id = ${matterId}`
  return row
}
