import type { Day, RecordKind } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'

/** Which figures: of one area or one body, of one kind, of the months from and to; all within sight, if nothing is said. */
export interface FigureFilter {
  /** First days of months. */
  readonly from: Day
  readonly to: Day
  readonly area?: string | undefined
  readonly body?: string | undefined
  readonly kind?: RecordKind | undefined
}

export interface Figures {
  readonly records: number
  /** Concerning enterprises. */
  readonly enterprise: number
  readonly fined: number
  /** Yuan. */
  readonly fine: number
  /** Reviewed or sued over. */
  readonly contested: number
  /** Not upheld there. */
  readonly overturned: number
}

const columns = (query: Query) => query`records, enterprise, fined, fine, contested, overturned`

const sums = (query: Query) => query`sum(records)::int as records, sum(enterprise)::int as enterprise, sum(fined)::int as fined, sum(fine)::float8 as fine,
  sum(contested)::int as contested, sum(overturned)::int as overturned`

const inTime = (query: Query, { from, to, kind }: FigureFilter) => query`month between ${from} and ${to} ${kind ? query`and kind = ${kind}` : query``}`

const ofSome = (query: Query, filter: FigureFilter) => query`${inTime(query, filter)}
  ${filter.body ? query`and org_path = (select path from organ where id = ${filter.body})` : query``} ${filter.area ? query`and org_path in (select path from organ where area_code = ${filter.area})` : query``}`

/** Of some bodies: added up from what each has of each kind. */
const ofBodies = (query: Query, filter: FigureFilter) => query`
  select kind, month, body_id as body, ${sums(query)} from record_figure where ${ofSome(query, filter)} group by grouping sets (kind, month, body_id)`

/** Of all within sight: kinds and months from the sums of what lies beneath, bodies from their own; to both are added the entries that are not put together yet. */
const ofAll = (query: Query, filter: FigureFilter) => query`
  select kind, month, null as body, ${sums(query)} from (
    select kind, month, ${columns(query)} from record_figure_beneath where path = app_setting('app.scope') and ${inTime(query, filter)}
    union all select kind, month, ${columns(query)} from entry
  ) beneath group by grouping sets (kind, month)
  union all
  select null, null, body_id, ${sums(query)} from (
    select body_id, ${columns(query)} from ${filter.kind ? query`record_figure where folded and` : query`record_figure_of_body where`} ${inTime(query, filter)}
    union all select body_id, ${columns(query)} from entry
  ) own group by body_id`

/** One line of a table: what it is of, what that is called, and the figures. */
export type FigureRow = Figures & { readonly key: string, readonly name: string }

/** The same figures told by area, body, kind and month: each table adds up to the others. */
export interface FigureTables { readonly areas: FigureRow[], readonly bodies: FigureRow[], readonly kinds: FigureRow[], readonly months: FigureRow[] }

interface Told extends Figures { readonly kind: RecordKind | null, readonly month: Day | null, readonly body: string | null, readonly bodyName: string | null, readonly area: string | null, readonly areaName: string | null }

/** By kind alone, the most first: what a yearly report begins with. */
export async function kindsOf(query: Query, filter: FigureFilter): Promise<FigureRow[]> {
  const rows = await query<(Figures & { key: RecordKind })[]>`
    select kind as key, ${sums(query)} from (${filter.body ?? filter.area
      ? query`select kind, ${columns(query)} from record_figure where ${ofSome(query, filter)}`
      : query`select kind, ${columns(query)} from record_figure_beneath where path = app_setting('app.scope') and ${inTime(query, filter)}
          union all select kind, ${columns(query)} from record_figure where not folded and ${inTime(query, filter)}`}
    ) told group by kind having sum(records) <> 0`
  return rows.map(row => ({ ...row, name: row.key })).sort(largestFirst)
}

/** Areas and bodies as the register has them, for nobody is ranked by how much he did; kinds by their number, months as they follow. Names of kinds are the reader's. All in one reading. */
export async function figuresOf(query: Query, filter: FigureFilter): Promise<FigureTables> {
  const rows = await query<Told[]>`
    with entry as materialized (select kind, month, body_id, ${columns(query)} from record_figure where not folded and ${inTime(query, filter)})
    select told.*, organ.name as "bodyName", area.code as area, area.name as "areaName"
    from (${filter.body ?? filter.area ? ofBodies(query, filter) : ofAll(query, filter)}) told
      left join organ on organ.id = told.body left join area on area.code = organ.area_code
    where told.records <> 0 order by organ.path`
  const lines = (of: (row: Told) => readonly [string | null, string | null]): FigureRow[] => rows.flatMap(row => {
    const [key, name] = of(row)
    return key === null ? [] : [{ key, name: name ?? key, ...figuresIn(row) }]
  })
  return {
    areas: byKey(lines(({ area, areaName }) => [area, areaName])), bodies: lines(({ body, bodyName }) => [body, bodyName]),
    kinds: lines(({ kind }) => [kind, kind]).sort(largestFirst), months: lines(({ month }) => [month, month && month.slice(0, 7)]).sort((a, b) => (a.key < b.key ? -1 : 1)),
  }
}

export interface Choices { readonly areas: readonly Choice[], readonly bodies: readonly Choice[], readonly from: string | null }
interface Choice { readonly id: string, readonly name: string }

/** Areas and bodies within sight that have records, in the order of their paths, and the month of the first record. */
export async function choicesIn(query: Query): Promise<Choices> {
  const rows = await query<{ id: string, name: string, area: string, areaName: string, first: Day }[]>`
    select organ.id, organ.name, area.code as area, area.name as "areaName", oldest.acted_on as first
    from organ join area on area.code = organ.area_code
      cross join lateral (select acted_on from enforcement_record where org_path = organ.path order by acted_on, id limit 1) oldest
    where organ.path >= app_setting('app.scope') and organ.path < app_setting('app.scope_end') order by organ.path`
  const from = rows.reduce<Day | null>((first, row) => (first !== null && first < row.first ? first : row.first), null)
  return {
    areas: [...new Map(rows.map(({ area, areaName }) => [area, { id: area, name: areaName }])).values()], bodies: rows.map(({ id, name }) => ({ id, name })), from: from && from.slice(0, 7),
  }
}

const figuresIn = ({ records, enterprise, fined, fine, contested, overturned }: Figures): Figures => ({ records, enterprise, fined, fine, contested, overturned })

const largestFirst = (a: FigureRow, b: FigureRow): number => b.records - a.records || (a.key < b.key ? -1 : 1)

/** Lines of one key added up. */
const byKey = (rows: readonly FigureRow[]): FigureRow[] =>
  [...Map.groupBy(rows, ({ key }) => key).values()].map(some => ({ ...some[0]!, ...sumOf(some) }))

export function sumOf(rows: readonly Figures[]): Figures {
  const sum = (of: (row: Figures) => number) => rows.reduce((all, row) => all + of(row), 0)
  const cents = Math.round(sum(row => row.fine) * 100)
  return { records: sum(row => row.records), enterprise: sum(row => row.enterprise), fined: sum(row => row.fined), fine: cents / 100, contested: sum(row => row.contested), overturned: sum(row => row.overturned) }
}

/** Puts together what was counted since, some keys at a time; says how many. One at a time does: none, where another is about it. */
export async function foldFigures(tx: Transaction, most = 20_000): Promise<number> {
  const [turn] = await tx<[{ mine: boolean }]>`select pg_try_advisory_xact_lock(${foldingTurn}) as mine`
  if (!turn.mine) return 0
  const [row] = await tx<[{ keys: number }]>`select fold_record_figures(${most}) + fold_record_tallies(${most}) as keys`
  return row.keys
}

/** The key under which whoever folds takes his turn. */
const foldingTurn = 0x66_6f_6c_64
