import type { Query } from '../../database/connect.ts'

export interface YearlyFilter { readonly year: number, readonly area?: string | undefined, readonly body?: string | undefined }

/** How many records of a year count as what: `penalty.FINE`, `remedy.LITIGATION`; one record may count as several. */
export interface Tally { readonly tally: string, readonly records: number, readonly fine: number }

export const talliesOf = (query: Query, { year, area, body }: YearlyFilter): Promise<Tally[]> => query<Tally[]>`
  select tally, sum(records)::int as records, sum(fine)::float8 as fine from (${body ?? area
    ? query`select tally, records, fine from record_tally where year = ${year}
        ${body ? query`and org_path = (select path from organ where id = ${body})` : query``} ${area ? query`and org_path in (select path from organ where area_code = ${area})` : query``}`
    : query`select tally, records, fine from record_tally_beneath where path = app_setting('app.scope') and year = ${year}
        union all select tally, records, fine from record_tally where not folded and year = ${year}`}
  ) told group by tally having sum(records) <> 0`

/** What a report is about, in words. */
export async function nameOfReport(query: Query, { area, body }: YearlyFilter): Promise<string | undefined> {
  if (body === undefined && area === undefined) return undefined
  const [row] = body ? await query<{ name: string }[]>`select name from organ where id = ${body}` : await query<{ name: string }[]>`select name from area where code = ${area!}`
  return row?.name
}
