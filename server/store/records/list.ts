import { type Colour, type Day, kindsOfAct, type RecordKind } from '../../../core/norms/index.ts'
import { addDays, addMonths } from '../../../core/periods/index.ts'
import { queryOf } from '../../../core/search/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import { ranks } from '../alerts/alerts.ts'
import { countedTo, dayPart, idPart, keyIn, type Page, pageOf } from '../pages.ts'
import { newAlerts, recordColumns, type RecordRow } from './records.ts'
import { kindsOf as figuresByKind } from './figures.ts'
import { talliesOf } from './yearlyReport.ts'

export interface RecordFilter {
  /** None: acts of all kinds, and no complaints. */
  readonly kind?: RecordKind | undefined
  readonly body?: string | undefined
  /** Code of the area of the bodies. */
  readonly area?: string | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly field?: string | undefined
  readonly item?: string | undefined
  readonly offence?: string | undefined
  /** Yuan. */
  readonly fineFrom?: number | undefined
  readonly fineTo?: number | undefined
  /** The counterpart of this record. */
  readonly party?: number | undefined
  /** Number of a credential, else the sender's own. */
  readonly officer?: string | undefined
  /** With alerts of this colour that nobody has judged yet. */
  readonly colour?: Colour | undefined
  readonly enterprise?: boolean | undefined
  /** Withdrawn by its sender. */
  readonly voided?: boolean | undefined
  readonly text?: string | undefined
  /** What it counts as: a line of the yearly report (`penalty.FINE`), or one of the figures on remedies. */
  readonly tally?: string | undefined
  /** By which sight they are looked at (授权查看). */
  readonly sight?: string | undefined
  /** The counterpart, known by its key already: towards whom the asker's own bodies acted. */
  readonly partyKey?: string | undefined
}

/** What a list shows of a record. */
export type ListedRow = Omit<RecordRow, 'area' | 'field' | 'item' | 'offence' | 'fine' | 'isPerson' | 'isSecret'>

/** Latest first, with how many there are. */
export async function listRecords(tx: Transaction, filter: RecordFilter, paging: Paging): Promise<Page<ListedRow>> {
  const asked = await askedFor(tx, filter)
  if (yearToldOf(asked) !== undefined && (await countRecords(tx, asked)).count === 0) return pageOf<ListedRow>([], paging.limit, 0, keyOf) // so that a year is not read for nothing
  const [rows, { count, more }] = await Promise.all([tx<ListedRow[]>`${page(tx, asked, listedColumns(tx), paging)}`, countRecords(tx, asked)])
  const { about, ...rest } = pageOf(rows, paging.limit, count, keyOf)
  return { ...rest, about: about || more }
}

/** The same to be read on to the end: with all that an export shows, and not counted. */
export async function nextRecords(tx: Transaction, filter: RecordFilter, paging: Paging): Promise<Pick<Page<RecordRow>, 'rows' | 'next'>> {
  const rows = await tx<RecordRow[]>`${page(tx, await askedFor(tx, filter), recordColumns(tx), paging)}`
  return pageOf(rows, paging.limit, 0, keyOf)
}

interface Paging { readonly after?: string | undefined, readonly limit: number }

const keyOf = ({ actedOn, id }: ListedRow) => [actedOn, id] as const

const listedColumns = (query: Query) => query`record.id, record.kind, record.action_no as "actionNo", record.decision_no as "decisionNo", record.party,
  record.is_enterprise as "isEnterprise", record.body_id as "bodyId", organ.name as "bodyName", organ.short_name as "bodyShortName", organ.region,
  record.acted_on as "actedOn", record.decided_on as "decidedOn", record.version, record.voided, counted.red, counted.yellow, counted.blue`

/** A filter whose counterpart is known by its key; undefined where its sender did not say, or the record is out of sight. */
type Asked = RecordFilter

const askedFor = async (tx: Transaction, filter: RecordFilter): Promise<Asked> =>
  filter.party === undefined || filter.partyKey !== undefined ? filter : { ...filter, partyKey: await partyKey(tx, filter.party) }

/** The keys of the page first, from indexes alone; then its rows. */
function page(query: Query, asked: Asked, columns: ReturnType<typeof recordColumns>, { after, limit }: Paging) {
  const key = keyIn(after, dayPart, idPart)
  const beyond = key ? query`and (acted_on, id) < (${key[0]!}::date, ${key[1]!}::bigint)` : query``
  const one = query`select acted_on, id from enforcement_record record where ${indexed(query, asked)} and ${lookedAt(query, asked)} ${beyond}`
  const latest = query`order by acted_on desc, id desc limit ${limit + 1}`
  const stream = isOfAlerts(asked) ? query`select distinct acted_on, id from (${withAlerts(query, asked)}) act where true ${beyond} ${latest}` : streams(query, asked, one, latest)
  return query`
    select ${columns} from (select acted_on, id from (${stream}) stream ${latest}) found
      join enforcement_record record on record.id = found.id join organ on organ.id = record.body_id ${newAlerts(query)}
    order by found.acted_on desc, found.id desc`
}

type Part = ReturnType<typeof recordColumns>

/** Of so many bodies each is asked for its latest; of more, each kind of act is. */
const mostBodies = 150

/**
 * Where to look: each stream is answered by one index in the order of the list, so that of millions only the page is read. What is rare by
 * itself (a party, an officer, words, an item, an offence) is one stream; else each body of an area or within sight has one, else each kind. Of few bodies the alerts of a colour are few too.
 */
function streams(query: Query, asked: Asked, any: Part, latest: Part): Part {
  const one = asked.colour ? query`${any} and exists (select from alert where alert.record_id = record.id and alert.state = 'new' and alert.colour = ${asked.colour})` : any
  if (isRare(asked)) return query`${one} and ${ofBodies(query, asked)} ${latest}`
  const eachOf = (bodies: Part, also: Part) => query`select near.* from ${bodies} probe cross join lateral (${one} and record.org_path = probe.path ${latest}) near where ${also}`
  if (asked.body || asked.area) {
    return eachOf(query`(select path from organ where ${asked.body ? query`id = ${asked.body}` : query`true`} and ${asked.area ? query`area_code = ${asked.area}` : query`true`})`, query`true`)
  }
  return query`
    with seen as materialized (select path from ${within(query, asked)} limit ${mostBodies + 1})
    ${asked.colour
      ? query`select near.* from (${any} and ${withAlert(query, asked.colour)} ${latest}) near where (select count(*) from seen) <= ${mostBodies}`
      : eachOf(query`seen`, query`(select count(*) from seen) <= ${mostBodies}`)}
    union all
    select near.* from unnest(${[...kindsOf(asked)]}::text[]) probe (kind) cross join lateral (${one} and record.kind = probe.kind collate "C" ${latest}) near
    where (select count(*) from seen) > ${mostBodies}`
}

/** The organs whose records are looked at. */
const within = (query: Query, { sight }: Asked): Part => (sight
  ? query`organ, sight where sight.id = ${sight} and path >= over_path and path < over_end`
  : query`organ where path >= app_setting('app.scope') and path < app_setting('app.scope_end')`)

/** From the alerts to their records: where there are few of them. */
const withAlert = (query: Query, colour: Colour): Part => query`record.id in (select record_id from alert where state = 'new' and colour = ${colour})`

/** Only penalties have fines, and each line of the yearly report is of one kind of act. */
function kindsOf({ kind, fineFrom, fineTo, tally }: Asked): readonly RecordKind[] {
  if (kind) return [kind]
  if (fineFrom !== undefined || fineTo !== undefined) return ['penalty']
  const [of] = tally?.split('.') ?? []
  const [only] = kindsOfTallies.find(([, lines]) => lines.includes(of!)) ?? []
  return only ? [only] : kindsOfAct
}

const kindsOfTallies: readonly (readonly [RecordKind, readonly string[]])[] = [['penalty', ['penalty', 'decision']], ['licence', ['result']], ['coercion', ['coercion']], ['inspection', ['check']],
  ...(['levy', 'payment', 'confirmation', 'adjudication', 'reward'] as const).map(kind => [kind, [kind]] as const)]

/** Of whatever kind: that it was reviewed, sued over or compensated for. */
const isRemedy = (tally: string | undefined): boolean => tally !== undefined && /^(remedy\.|outcome\.|contested$|overturned$)/.test(tally)

const isRare = ({ party, officer, offence, item, text, tally }: Asked): boolean => isRemedy(tally) || (party ?? officer ?? offence ?? item ?? (text || undefined)) !== undefined

/** Beyond this many nobody looks further for words: what half the country is called is not put in order. */
const mostFound = countedTo + 1

/** Of yuan; what counting in binary fractions adds to them falls away. */
const cents = (yuan: number): number => Number((yuan * 100).toFixed(4))

/** Filters that an index answers. */
function indexed(query: Query, { kind, from, to, item, offence, fineFrom, fineTo, party, partyKey: key, officer, voided, text, tally, sight }: Asked) {
  return query`true
    ${kind ? query`and record.kind = ${kind}` : query`and record.kind <> 'complaint'`}
    ${from ? query`and record.acted_on >= ${from}` : query``}
    ${to ? query`and record.acted_on <= ${to}` : query``}
    ${item ? query`and record.item_code = ${item}` : query``}
    ${offence ? query`and record.offence_code = ${offence}` : query``}
    ${fineFrom === undefined ? query`` : query`and record.fine_cents >= ${Math.ceil(cents(fineFrom))}::bigint`}
    ${fineTo === undefined ? query`` : query`and record.fine_cents <= ${Math.floor(cents(fineTo))}::bigint`}
    ${party === undefined ? query`` : key === undefined ? query`and record.id = ${party}` : query`and record.party_key = ${key}`}
    ${officer ? query`and record.id in (select records_of_officer(${officer}))` : query``}
    ${isRemedy(tally) ? query`and has_remedy(record.tallies)` : query``}
    ${voided === true ? query`and record.voided` : query``}
    ${text ? sight ? query`and (strpos(record.action_no, ${text}) > 0 or strpos(record.decision_no, ${text}) > 0 or strpos(record.party, ${text}) > 0)` : query`and record.id in (select found_records(${queryOf(text) ?? ''}::tsquery, ${text}, ${mostFound}))` : query``}`
}

const ofBodies = (query: Query, { body, area, sight }: Asked): Part => query`true
  ${sight ? query`and record.org_path >= (select over_path from sight where id = ${sight}) and record.org_path < (select over_end from sight where id = ${sight})` : query``}
  ${body ? query`and record.org_path = (select path from organ where id = ${body})` : query``}
  ${area ? query`and record.org_path in (select path from organ where area_code = ${area})` : query``}`

/** Filters for which each record in question is looked at, in an index that has them beside its key. */
const lookedAt = (query: Query, { field, enterprise, voided, tally }: Asked): Part => query`true
  ${tally === 'contested' ? query`and is_contested(tallies)` : tally === 'overturned' ? query`and is_overturned(tallies)` : tally ? query`and ${tally} collate "C" = any (tallies)` : query``}
  ${field ? query`and field_code = ${field}` : query``}
  ${enterprise === undefined ? query`` : query`and is_enterprise = ${enterprise}`}
  ${voided === false ? query`and not voided` : query``}`

/** So many are looked at to be counted, where nothing but looking tells. */
const mostLookedAt = 50_000

/** One more than `countedTo` where there are more than that; `more`: not all were looked at. */
async function countRecords(tx: Transaction, asked: Asked): Promise<{ readonly count: number, readonly more: boolean }> {
  const year = yearToldOf(asked)
  if (year !== undefined) {
    const told = (await talliesOf(tx, { year, area: asked.area, body: asked.body })).find(({ tally }) => tally === asked.tally)
    return { count: told?.records ?? 0, more: false }
  }
  if (isOfAlerts(asked)) return { count: await countWithAlerts(tx, asked), more: false }
  if (await isBeyondCounting(tx, asked)) return { count: countedTo + 1, more: false }
  const inQuestion = tx`select field_code, is_enterprise, voided ${asked.tally ? tx`, tallies` : tx``} from enforcement_record record where ${indexed(tx, asked)} and ${ofBodies(tx, asked)}
    ${asked.colour ? tx`and ${withAlert(tx, asked.colour)}` : tx``} limit ${mostLookedAt}`
  const [row] = await tx<[{ count: number, more: boolean }]>`
    select count, count <= ${countedTo} and ${asked.field || asked.tally || asked.enterprise !== undefined || asked.voided === false
      ? tx`(select count(*) from (${inQuestion}) record) = ${mostLookedAt}` : tx`false`} as more
    from (select count(*) as count from (select from (${inQuestion}) record where ${lookedAt(tx, asked)} limit ${countedTo + 1}) counted) told`
  return row
}

const inFigures: readonly string[] = ['kind', 'from', 'to', 'enterprise', 'voided'] satisfies (keyof RecordFilter)[]

/** Whether the figures alone, of the months that lie wholly within the days, say that there are more than anybody counts. What was withdrawn is not in them: there may be more still. */
async function isBeyondCounting(tx: Transaction, asked: Asked): Promise<boolean> {
  const { kind, from, to, enterprise, voided } = asked
  if (voided === true || enterprise === false || !Object.entries(asked).every(([name, value]) => inFigures.includes(name) || isUnasked(value))) return false
  const [first, last] = [from && (from.endsWith('-01') ? from : addMonths(firstOf(from), 1)), to && (addDays(to, 1).endsWith('-01') ? firstOf(to) : addMonths(firstOf(to), -1))]
  const kinds = await figuresByKind(tx, { from: first ?? '0001-01-01', to: last ?? '9999-12-01', kind })
  return kinds.reduce((sum, figures) => sum + (enterprise ? figures.enterprise : figures.records), 0) > countedTo
}

const firstOf = (day: Day): Day => `${day.slice(0, 7)}-01` as Day

/** What stands beside each alert too. */
const besideAlerts: readonly string[] = ['colour', 'kind', 'area', 'body', 'from', 'to', 'field', 'enterprise'] satisfies (keyof RecordFilter)[]

/** The alerts of a colour tell all that is asked for, without the records. */
const isOfAlerts = (asked: Asked): boolean => asked.colour !== undefined && Object.entries(asked).every(([name, value]) => besideAlerts.includes(name) || isUnasked(value))

const isUnasked = (value: unknown): boolean => value === undefined || value === ''

/** The acts with such alerts, once for each alert. */
const withAlerts = (query: Query, asked: Asked): Part => query`
  select acted_on, id from (
    select record_id as id, act_day as acted_on, act_kind as kind, act_enterprise as is_enterprise, act_field as field_code, org_path
    from alert where state = 'new' and rank = ${ranks[asked.colour!]}::smallint and record_id is not null
  ) record where ${indexed(query, asked)} and ${lookedAt(query, asked)} and ${ofBodies(query, asked)}`

async function countWithAlerts(tx: Transaction, asked: Asked): Promise<number> {
  const [row] = await tx<[{ count: number }]>`select count(*) as count from (select distinct id from (${withAlerts(tx, asked)}) act limit ${countedTo + 1}) counted`
  return row.count
}

/** The year, where a line of the yearly report is asked for and nothing besides: there it is counted already. */
function yearToldOf({ tally, from, to, voided, area: _, body: __, ...rest }: Asked): number | undefined {
  const year = from?.slice(0, 4)
  const isWhole = tally?.includes('.') && voided === false && from === `${year}-01-01` && to === `${year}-12-31`
  return isWhole && Object.values(rest).every(isUnasked) ? Number(year) : undefined
}

/** The filter with the key of its counterpart, where the record lies within the asker's own sight. */
export async function withParty(query: Query, filter: RecordFilter): Promise<RecordFilter> {
  const key = filter.party === undefined ? undefined : await partyKey(query, filter.party)
  return { ...filter, ...(key !== undefined && { partyKey: key }) }
}

/** What makes the counterpart of a record the same at every body; undefined where its sender did not say, or the record is out of sight. */
export async function partyKey(query: Query, record: number): Promise<string | undefined> {
  const [row] = await query<{ key: string | null }[]>`select party_key as key from enforcement_record where id = ${record}`
  return row?.key ?? undefined
}
