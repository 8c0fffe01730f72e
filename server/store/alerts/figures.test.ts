import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Day } from '../../../core/norms/index.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import { beneath, reading, within, worker } from '../within.ts'
import { type AlertFigureFilter, alertFiguresOf, foldAlertFigures } from './figures.ts'

const office = await recordsOffice('2026-11-20')
const { superuser, sql } = office.db

const viewers = ['/', '/650000-gov/', '/650000-gov/659801-gov/', '/650000-gov/659801-gov/659801-market/', '/650000-gov/659801-gov/659801-justice/']
const overdue = 'penalty-law-2021:penalty-service-overdue'
const year = { from: '2026-01-01' as Day, to: '2026-12-01' as Day, compared: null }
const october = { now: { from: '2026-11-01' as Day, to: '2026-11-01' as Day }, before: { from: '2026-10-01' as Day, to: '2026-10-01' as Day } }
const filters: readonly AlertFigureFilter[] = [
  year, { ...year, kind: 'penalty' }, { ...year, kind: 'licence' }, { ...year, kind: 'none' }, { ...year, colour: 'yellow' }, { ...year, area: '659801' }, { ...year, body: '659802-market' },
  { ...year, rules: { names: [overdue], except: false } }, { ...year, rules: { names: [overdue], except: true }, area: '659801' }, { from: '2026-11-01' as Day, to: '2026-11-01' as Day, compared: october },
]

type Line = Readonly<Record<string, string | number>>
const sorted = (lines: readonly Line[]) => [...lines].sort((a, b) => (a['of']! < b['of']! ? -1 : 1))

/** What a viewer is told: one line for each rule, month, colour, kind and body. */
const toldTo = (path: string, filter: AlertFigureFilter) => reading(sql, { account: 'worker', scope: beneath(path) }, async tx => sorted((await alertFiguresOf(tx, filter)).map(
  ({ law, norm, month, colour, kind, body, raised, confirmed, dismissed, open, now, before }) => ({
    of: law === null ? month ?? colour ?? (kind === null ? body! : `kind ${kind}`) : `${law}:${norm}`, raised, confirmed, dismissed, open, now, before,
  }))))

/** The same counted alert by alert. */
async function countedFor(path: string, { from, to, compared, area, body, kind, colour, rules }: AlertFigureFilter) {
  const during = (months: { from: Day, to: Day } | undefined) => months ? superuser`(month between ${months.from} and ${months.to})` : superuser`false`
  const lines = await superuser<{ of: string }[]>`
    select key as of, count(*) filter (where ${during({ from, to })})::int as raised, count(*) filter (where ${during({ from, to })} and state in ('verified', 'opened'))::int as confirmed,
      count(*) filter (where ${during({ from, to })} and state = 'dismissed')::int as dismissed, count(*) filter (where ${during({ from, to })} and state in ('new', 'asked', 'explained'))::int as open,
      count(*) filter (where ${during(compared?.now)})::int as now, count(*) filter (where ${during(compared?.before)})::int as before
    from (
      select alert.*, date_trunc('month', raised_on)::date as month, record.kind as act from alert left join enforcement_record record on record.id = record_id join organ on organ.id = alert.body_id
      where starts_with(alert.org_path, ${path}) ${area ? superuser`and area_code = ${area}` : superuser``} ${body ? superuser`and alert.body_id = ${body}` : superuser``}
        ${kind ? superuser`and coalesce(record.kind, 'none') = ${kind}` : superuser``} ${colour ? superuser`and colour = ${colour}` : superuser``}
        ${rules ? superuser`and (law || ':' || norm = any(${[...rules.names]})) <> ${rules.except}` : superuser``}
    ) one cross join lateral unnest(array[law || ':' || norm, month::text, colour, 'kind ' || coalesce(act, 'none'), body_id]) key group by key`
  return sorted(lines.map(line => ({ ...line } as Line)).filter(line => line['raised'] !== 0 || line['before'] !== 0))
}

async function allTold(): Promise<void> {
  for (const path of viewers) {
    for (const filter of filters) assert.deepEqual(await toldTo(path, filter), await countedFor(path, filter), `${path} ${JSON.stringify(filter)}`)
  }
}

/** What happens to alerts: a record comes or comes anew, in this month or the one before; a person judges some of those that stand. */
interface Arrives { readonly id: number, readonly body: string, readonly servedAt: string, readonly voided: boolean, readonly on: string }
interface Judged { readonly share: number, readonly state: 'verified' | 'dismissed' | 'asked' | 'suppressed' }
const arrives = fc.record<Arrives>({
  id: fc.integer({ min: 0, max: 5 }), body: fc.constantFrom('659801-market', '659801-transport', '659802-market'), servedAt: fc.constantFrom('2026-04-02', '2026-04-30', '2026-05-20'),
  voided: fc.boolean(), on: fc.constantFrom('2026-10-20', '2026-11-20'),
})
const judged = fc.record<Judged>({ share: fc.integer({ min: 2, max: 3 }), state: fc.constantFrom('verified', 'dismissed', 'asked', 'suppressed') })
const happens = fc.oneof({ weight: 2, arbitrary: fc.array(arrives, { minLength: 1, maxLength: 5 }) }, { weight: 1, arbitrary: judged })

async function happen(what: readonly Arrives[] | Judged): Promise<void> {
  if ('state' in what) {
    await superuser`
      update alert set state = ${what.state}, asked_until = case when ${what.state} = 'asked' then '2026-12-01'::date end, verdict = case ${what.state} when 'verified' then 'TRUE_DEFECT' when 'dismissed' then 'FALSE_DATA' end, reason = '经核实', version = version + 1
      where id % ${what.share} = 0 and state <> 'lapsed'`
    return
  }
  for (const [on, rows] of Map.groupBy(what, one => one.on)) {
    office.goTo(on as Day)
    const latest = [...new Map(rows.map(one => [`${one.body}${one.id}`, one])).values()]
    await office.handIn(penaltyFile(...latest.map(({ id, body, servedAt, voided }) => penaltyRow(id, { bodyCode: body, servedAt, rowAction: voided ? 'D' : 'A' }))))
  }
}

test('命中、消失、再命中、核实、不属实、要求说明，不论先后，汇总数都与逐条计数相等；合并前、合并一半、合并后，每一级看到的也都相等', { timeout: 120_000 }, async () => {
  await happen([0, 1, 2, 3, 4, 5].map(id => ({ id, body: '659801-market', servedAt: '2026-05-20', voided: false, on: '2026-11-20' })))
  assert.equal((await superuser`select from alert where norm = 'penalty-service-overdue'`).length, 6)
  await fc.assert(fc.asyncProperty(fc.array(happens, { minLength: 2, maxLength: 5 }), async all => {
    for (const what of all) await happen(what)
    await allTold()
    await within(sql, worker, tx => foldAlertFigures(tx, 3))
    await allTold()
    await within(sql, worker, tx => foldAlertFigures(tx))
    await allTold()
  }), { numRuns: 6 })
})

test('行为的种类更正了，它的预警随之改种类，汇总数也改', async () => {
  await within(superuser, worker, tx => tx`update enforcement_record set kind = 'licence' where id = (select min(record_id) from alert)`)
  assert.deepEqual([...await superuser`select distinct act_kind as kind from alert where record_id = (select min(record_id) from alert)`].map(row => ({ ...row })), [{ kind: 'licence' }])
  await allTold()
})

test('一级只看到自己以下的合计：看不到上级的，也看不到同级的', async () => {
  const paths = await reading(sql, { account: 'worker', scope: beneath('/650000-gov/659801-gov/') }, tx => tx<{ path: string }[]>`
    select path from alert_figure_beneath union select org_path from alert_figure union select org_path from alert_figure_of_body`)
  assert.ok(paths.length > 0 && paths.every(({ path }) => path.startsWith('/650000-gov/659801-gov/')))
})

test('升级时从已有预警补出的合计，与逐条记下的相同', async () => {
  const sums = () => superuser`
    select org_path as of, law, norm, kind, colour, month::text, raised, confirmed, dismissed, open from alert_figure union all select org_path, body_id, '', kind, colour, month::text, raised, confirmed, dismissed, open from alert_figure_of_body where raised <> 0
    union all select path, law, norm, kind, colour, month::text, raised, confirmed, dismissed, open from alert_figure_beneath where raised <> 0 order by 1, 2, 3, 4, 5, 6`
  for (let keys = 1; keys > 0;) keys = await within(sql, worker, tx => foldAlertFigures(tx))
  const before = await sums()
  const migration = await readFile(new URL('../sql/0060_alert_figures.sql', import.meta.url), 'utf8')
  await superuser`truncate alert_figure, alert_figure_of_body, alert_figure_beneath`
  await superuser.unsafe(migration.slice(migration.indexOf('insert into alert_figure\n  select org_path, body_id, law, norm, coalesce(act_kind')))
  assert.deepEqual(await sums(), before)
})
