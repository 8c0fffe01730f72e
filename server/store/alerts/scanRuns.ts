import type { Query, Transaction } from '../../database/connect.ts'

/** A look at all records beneath a path, and how far it has come. */
export interface ScanRun { readonly id: number, readonly beneath: string, readonly after: number, readonly total: number, readonly looked: number }

export async function beginScan(tx: Transaction, beneath: string): Promise<ScanRun> {
  const [run] = await tx<[ScanRun]>`
    insert into scan_run (org_path, total) values (${beneath}, (select count(*) from enforcement_record where starts_with(org_path, ${beneath})))
    returning id, org_path as beneath, after_id as after, total, looked`
  return run
}

export async function findScan(tx: Transaction, id: number): Promise<ScanRun> {
  const [run] = await tx<[ScanRun]>`select id, org_path as beneath, after_id as after, total, looked from scan_run where id = ${id}`
  return run
}

/** Notes a part that is done. `after`: where the next begins; null: that was the last. */
export const noteScanned = async (tx: Transaction, { id }: ScanRun, looked: number, after: number | null): Promise<void> => {
  await tx`update scan_run set looked = looked + ${looked}, after_id = coalesce(${after}::bigint, after_id), ended_at = case when ${after}::bigint is null then now() end where id = ${id}`
}

export interface ScanProgress { readonly total: number, readonly looked: number, readonly beganAt: string, readonly endedAt: string | null }

/** Those within sight or over the reader that still run; else the latest. */
export const scansNow = (query: Query): Promise<ScanProgress[]> => query<ScanProgress[]>`
  select total, looked, began_at as "beganAt", ended_at as "endedAt" from scan_run
  where ended_at is null or id = (select max(id) from scan_run where not daily) order by id desc limit 10`

/** Notes that the look of a day at the acts whose time has come is over. */
export const noteDaily = async (tx: Transaction, { looked, rules }: { readonly looked: number, readonly rules: number }): Promise<void> => {
  await tx`insert into scan_run (org_path, total, looked, ended_at, daily, rules) values ('/', ${looked}, ${looked}, now(), true, ${rules})`
}

/** The latest look of a day, and how many acts there are within sight. */
export async function lastDaily(query: Query): Promise<{ readonly last: { readonly looked: number, readonly rules: number, readonly endedAt: string } | null, readonly acts: number }> {
  const [last = null] = await query<{ looked: number, rules: number, endedAt: string }[]>`select looked, rules, ended_at as "endedAt" from scan_run where daily order by id desc limit 1`
  const [{ acts }] = await query<[{ acts: number }]>`
    select coalesce(sum(records), 0)::int as acts from (
      select records from record_figure_beneath where path = app_setting('app.scope') union all select records from record_figure where not folded) counted`
  return { last, acts }
}
