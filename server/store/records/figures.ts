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

const sums = (query: Query) => query`sum(figure.records)::int as records, sum(figure.enterprise)::int as enterprise, sum(figure.fined)::int as fined, sum(figure.fine)::float8 as fine,
  sum(figure.contested)::int as contested, sum(figure.overturned)::int as overturned`

const matching = (query: Query, { from, to, area, body, kind }: FigureFilter) => query`
  figure.month between ${from} and ${to} ${body ? query`and figure.body_id = ${body}` : query``} ${kind ? query`and figure.kind = ${kind}` : query``}
  ${area ? query`and figure.org_path in (select path from organ where area_code = ${area})` : query``}`

/** By what a table of figures is told. */
export type FigureBy = 'area' | 'body' | 'kind' | 'month'

/** One line of a table: what it is of, what that is called, and the figures. */
export type FigureRow = Figures & { readonly key: string, readonly name: string }

/** The largest first; months as they follow. Names of kinds are the reader's. */
export function figuresBy(query: Query, by: FigureBy, filter: FigureFilter): Promise<FigureRow[]> {
  const where = matching(query, filter)
  switch (by) {
    case 'month': return query<FigureRow[]>`
      select figure.month::text as key, to_char(figure.month, 'YYYY-MM') as name, ${sums(query)} from record_figure figure where ${where} group by figure.month order by figure.month`
    case 'kind': return query<FigureRow[]>`
      select figure.kind as key, figure.kind as name, ${sums(query)} from record_figure figure where ${where} group by figure.kind order by records desc, key`
    case 'body': return query<FigureRow[]>`
      select organ.id as key, organ.name, told.* from (select figure.body_id, ${sums(query)} from record_figure figure where ${where} group by figure.body_id) told
      join organ on organ.id = told.body_id order by told.records desc, organ.id`
    case 'area': return query<FigureRow[]>`
      select area.code as key, area.name, ${sums(query)}
      from (select body_id, ${sums(query)} from record_figure figure where ${where} group by body_id) figure
      join organ on organ.id = figure.body_id join area on area.code = organ.area_code
      group by area.code order by records desc, key`
  }
}

/** Puts together what was counted since, some keys at a time; says how many. */
export async function foldFigures(tx: Transaction, most = 20_000): Promise<number> {
  const [row] = await tx<[{ keys: number }]>`select fold_record_figures(${most}) as keys`
  return row.keys
}
