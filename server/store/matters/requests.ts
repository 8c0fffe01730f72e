import type { Command } from '../../../core/matters/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { InHand } from './load.ts'
import { countedTo, idPart, keyIn, pageOf, type Page } from '../pages.ts'

/** Citations of the measures by which an agency is asked for material, under the laws of a matter. */
export const materialMeasures = ({ matter: { machine } }: Pick<InHand, 'matter'>): string[] =>
  [machine.law, ...machine.uppers].flatMap(law => law.norms.flatMap(norm => norm.kind === 'measure' && norm.asksMaterial ? [norm.cite] : []))

export const asksForMaterial = (inHand: InHand, { act, which }: Pick<Command, 'act' | 'which'>): boolean =>
  act === 'measure' && which !== undefined && materialMeasures(inHand).includes(which)

/** One row for each piece of material; what the platform holds already is noted with the record that would have answered it. */
export async function addRequests(tx: Transaction, { row, matter: { machine } }: InHand, seq: number, { on, which, text }: Command, items: readonly { readonly says: string }[]): Promise<void> {
  const measure = [machine.law, ...machine.uppers].flatMap(law => law.norms).find(norm => norm.kind === 'measure' && norm.cite === which)
  const asked = items.length > 0 ? items.map(({ says }) => says) : [text ?? (measure?.kind === 'measure' ? measure.text : '材料')]
  for (const says of asked) {
    const [known] = await recordsNamed(tx, row.agencyId, says)
    await tx`insert into material_request (matter_id, seq, office_id, office_path, agency_id, agency_path, asked_on, says, record_id)
      values (${row.id}, ${seq}, ${row.officeId}, ${row.officePath}, ${row.agencyId}, ${row.agencyPath}, ${on}, ${says.slice(0, 2000)}, ${known?.id ?? null})`
  }
}

export interface KnownRecord { readonly id: number, readonly name: string }

/** Records of an agency that are here and that a text names by their number. */
export const recordsNamed = (query: Query, agencyId: string, text: string): Promise<KnownRecord[]> => query<KnownRecord[]>`
  select id, coalesce(decision_no, action_no) as name from enforcement_record
  where body_id = ${agencyId} and not voided and (position(action_no in ${text}) > 0 or (decision_no is not null and position(decision_no in ${text}) > 0))
  order by acted_on desc, id desc limit 5`

export async function countRecordsOf(query: Query, agencyId: string): Promise<number> {
  const [row] = await query<[{ count: number }]>`select count(*) as count from (select from enforcement_record where body_id = ${agencyId} and not voided limit 10000) counted`
  return row.count
}

export interface Burden { readonly count: number, readonly known: number }

const inYear = (query: Query, year: number) => query`asked_on between ${`${year}-01-01`} and ${`${year}-12-31`}`

/** How much an agency was asked for in a year, and how much of it was here: as far as this viewer sees the requests. */
export async function burdenOn(query: Query, agencyId: string, year: number): Promise<Burden> {
  const [row] = await query<[Burden]>`select count(*) as count, count(record_id) as known from material_request where agency_id = ${agencyId} and ${inYear(query, year)}`
  return row
}

export interface AgencyBurden extends Burden { readonly id: string, readonly name: string, readonly shortName: string }

/** The same for every agency that was asked, the most asked first. */
export const burdens = (query: Query, year: number): Promise<AgencyBurden[]> => query<AgencyBurden[]>`
  select organ.id, organ.name, organ.short_name as "shortName", count(*) as count, count(record_id) as known
  from material_request join organ on organ.id = agency_id where ${inYear(query, year)}
  group by organ.id order by count(*) desc, organ.id limit 500`

export interface RequestRow {
  readonly id: number
  readonly askedOn: Day
  readonly says: string
  readonly officeName: string
  readonly agencyId: string
  readonly agencyName: string
  readonly record: number | null
  readonly recordName: string | null
  /** Null: the matter is not in this viewer's sight. */
  readonly matter: { readonly id: string, readonly number: string } | null
}

export interface RequestFilter { readonly agency?: string | undefined, readonly year: number, readonly known?: boolean | undefined, readonly after?: string | undefined, readonly limit: number }

/** The list behind the numbers, the latest first. */
export async function listRequests(tx: Transaction, { agency, year, known, after, limit }: RequestFilter): Promise<Page<RequestRow>> {
  const key = keyIn(after, idPart)
  const where = tx`${inYear(tx, year)} ${agency ? tx`and agency_id = ${agency}` : tx``} ${known ? tx`and record_id is not null` : tx``}`
  const rows = await tx<RequestRow[]>`
    select request.id, request.asked_on as "askedOn", request.says, office.name as "officeName", agency.id as "agencyId", agency.name as "agencyName", request.record_id as record,
      coalesce(record.decision_no, record.action_no) as "recordName",
      (select json_build_object('id', matter.id, 'number', matter.number) from matter where matter.id = request.matter_id) as matter
    from (select * from material_request where ${where} ${key ? tx`and id < ${key[0]!}::bigint` : tx``} order by id desc limit ${limit + 1}) request
    join organ office on office.id = request.office_id join organ agency on agency.id = request.agency_id
    left join enforcement_record record on record.id = request.record_id
    order by request.id desc`
  const [{ count }] = await tx<[{ count: number }]>`select count(*) as count from (select from material_request where ${where} limit ${countedTo + 1}) counted`
  return pageOf(rows, limit, count, row => [row.id])
}

export interface MaterialHere extends KnownRecord { readonly party: string, readonly on: Day }

/** Records of an agency that may prove its answer: that the matter grew from first, then the latest; with a text, those it finds. */
export async function materialFor(query: Query, { agencyId, source }: Pick<InHand['row'], 'agencyId' | 'source'>, text: string | undefined, most: number): Promise<{ items: MaterialHere[], total: number }> {
  const like = text ? `%${text.replaceAll(/[\\%_]/g, found => `\\${found}`)}%` : null
  const where = query`body_id = ${agencyId} and not voided ${like ? query`and (action_no like ${like} or decision_no like ${like} or party like ${like})` : query``}`
  const items = await query<MaterialHere[]>`
    select id, coalesce(decision_no, action_no) as name, party, acted_on as on from enforcement_record where ${where}
    order by (id = ${source.record ?? null}::bigint) desc nulls last, acted_on desc, id desc limit ${most}`
  const [row] = await query<[{ count: number }]>`select count(*) as count from (select from enforcement_record where ${where} limit 10000) counted`
  return { items, total: row.count }
}
