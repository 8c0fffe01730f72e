import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import { testSeals } from '../../../test/seals.ts'
import { type FigureFilter, figuresOf, type FigureRow, foldFigures, kindsOf } from './figures.ts'
import { beneath, reading, within, worker } from '../within.ts'
import { talliesOf } from './yearlyReport.ts'

const office = await recordsOffice('2026-11-20')
const { superuser, sql } = office.db

const told = () => superuser`
  select body_id, kind, month::text, sum(records)::int as records, sum(enterprise)::int as enterprise, sum(fined)::int as fined, sum(fine)::float8 as fine,
    sum(contested)::int as contested, sum(overturned)::int as overturned
  from record_figure group by 1, 2, 3 having sum(records) <> 0 order by 1, 2, 3`

const tallied = () => superuser`
  select body_id, year, tally, sum(records)::int as records, sum(fine)::float8 as fine from record_tally group by 1, 2, 3 having sum(records) <> 0 order by 1, 2, 3`

const countedByTally = () => superuser`
  select body_id, extract(year from acted_on)::int as year, tally, count(*)::int as records, coalesce(sum(fine), 0)::float8 as fine
  from enforcement_record, unnest(tallies) tally where not voided group by 1, 2, 3 order by 1, 2, 3`

const counted = () => superuser`
  select body_id, kind, date_trunc('month', acted_on)::date::text as month, count(*)::int as records, count(*) filter (where is_enterprise)::int as enterprise,
    count(*) filter (where (content #>> '{penalty,fineAmount}')::numeric > 0)::int as fined, coalesce(sum((content #>> '{penalty,fineAmount}')::numeric), 0)::float8 as fine,
    count(*) filter (where content::jsonb @? '$.remedies[*] ? (@.kind == "LITIGATION" || @.kind == "RECONSIDERATION")')::int as contested,
    count(*) filter (where content::jsonb @? '$.remedies[*] ? (@.outcome == "REVOKE" || @.outcome == "CHANGE")')::int as overturned
  from enforcement_record where not voided group by 1, 2, 3 order by 1, 2, 3`

const viewers = ['/', '/650000-gov/', '/650000-gov/659801-gov/', '/650000-gov/659801-gov/659801-market/', '/650000-gov/659801-gov/659801-justice/']
const filters: readonly Partial<FigureFilter>[] = [{}, { kind: 'penalty' }, { kind: 'licence' }, { area: '659801' }, { body: '659802-market' }, { from: '2026-02-01', to: '2026-03-01' }]

const order = (a: string, b: string): number => (a < b ? -1 : 1)
const byKey = (a: { readonly key?: string }, b: { readonly key?: string }): number => order(a.key!, b.key!)
const byTally = (a: { readonly tally?: string }, b: { readonly tally?: string }): number => order(a.tally!, b.tally!)

/** What a viewer is told, and the same counted record by record: by area, body, kind and month, and the lines of the yearly report. */
const toldTo = (path: string, filter: Partial<FigureFilter>) => reading(sql, { account: 'worker', scope: beneath(path) }, async tx => {
  const asked: FigureFilter = { from: '2026-01-01', to: '2026-12-01', ...filter }
  const { areas, bodies, kinds, months } = await figuresOf(tx, asked)
  assert.deepEqual(await kindsOf(tx, asked), kinds)
  const sorted = (rows: readonly FigureRow[]) => rows.map(({ name: _, ...row }) => row).sort(byKey)
  return { areas: sorted(areas), bodies: sorted(bodies), kinds: sorted(kinds), months: sorted(months), tallies: [...await talliesOf(tx, { year: 2026, ...filter })].sort(byTally) }
})

async function countedFor(path: string, { from = '2026-01-01', to = '2026-12-01', kind, area, body }: Partial<FigureFilter>) {
  const of = superuser`from enforcement_record record join organ on organ.id = body_id where not voided and starts_with(org_path, ${path})
    ${area ? superuser`and area_code = ${area}` : superuser``} ${body ? superuser`and body_id = ${body}` : superuser``}`
  const by = async (key: string) => [...await superuser`
    select ${superuser.unsafe(key)} as key, count(*)::int as records, count(*) filter (where is_enterprise)::int as enterprise, count(*) filter (where fine > 0)::int as fined, coalesce(sum(fine), 0)::float8 as fine,
      count(*) filter (where is_contested(tallies))::int as contested, count(*) filter (where is_overturned(tallies))::int as overturned
    ${of} ${kind ? superuser`and record.kind = ${kind}` : superuser``} and date_trunc('month', acted_on) between ${from}::date and ${to}::date group by 1`].map(row => ({ ...row })).sort(byKey)
  const tallies = await superuser`
    select tally, count(*)::int as records, coalesce(sum(fine), 0)::float8 as fine from (select record.tallies, fine, acted_on ${of}) record, unnest(tallies) tally
    where extract(year from acted_on) = 2026 group by 1`
  return { areas: await by('area_code'), bodies: await by('body_id'), kinds: await by('record.kind'), months: await by(`date_trunc('month', acted_on)::date::text`), tallies: tallies.map(row => ({ ...row })).sort(byTally) }
}

async function allTold(): Promise<void> {
  for (const path of viewers) {
    for (const filter of filters) assert.deepEqual(await toldTo(path, filter), await countedFor(path, filter), `${path} ${JSON.stringify(filter)}`)
  }
}

interface Sent { readonly id: number, readonly month: number, readonly fine: number, readonly bodies: number, readonly gone: boolean, readonly outcome: string | null }

const sent = fc.record({
  id: fc.integer({ min: 0, max: 7 }), month: fc.integer({ min: 1, max: 4 }), fine: fc.constantFrom(0, 500, 5000.5), bodies: fc.integer({ min: 0, max: 1 }),
  gone: fc.boolean(), outcome: fc.constantFrom(null, 'UPHOLD', 'REVOKE', 'CHANGE'),
})

const line = ({ id, month, fine, bodies, gone, outcome }: Sent) => JSON.stringify({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: `P${id}`, actionNo: `甲市监罚案〔2026〕${id}号`, bodyCode: ['659801-market', '659802-market'][bodies], procedureType: 'ORDINARY',
  partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43', isEnterprise: id % 2 === 0, caseFiledAt: '2026-01-02', decidedAt: `2026-0${month}-11`, decisionResult: 'PENALISE', voided: gone,
  penalty: { penaltyKinds: ['FINE'], fineAmount: fine, penaltyContent: '罚款' }, remedies: outcome === null ? [] : [{ kind: 'LITIGATION', acceptedAt: '2026-08-01', concludedAt: '2026-10-01', outcome }],
})

test('新增、改版、作废、重报，不论先后，汇总数都与逐条计数相等；合并前、合并一半、合并后，每一级看到的也都相等', async () => {
  const sure: Sent = { id: 8, month: 1, fine: 500, bodies: 0, gone: false, outcome: null } // no other act has its number
  await office.handIn(`${line(sure)}\n`)
  await fc.assert(fc.asyncProperty(fc.array(fc.array(sent, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }), async files => {
    for (const rows of files) await office.handIn(`${rows.map(line).join('\n')}\n`)
    const [now, byTally] = [await counted(), await countedByTally()]
    assert.deepEqual([await told(), await tallied()], [now, byTally])
    await allTold()
    await within(sql, worker, tx => foldFigures(tx, 3))
    await allTold()
    await within(sql, worker, tx => foldFigures(tx))
    assert.deepEqual([await told(), await tallied()], [now, byTally])
    await allTold()
    assert.ok((await told()).length > 0)
  }), { numRuns: 8 })
})

test('合并之后，一个机关一月一种行为只有一行', async () => {
  for (let keys = 1; keys > 0;) keys = await within(sql, worker, tx => foldFigures(tx))
  const [row] = await superuser<[{ most: number }]>`select coalesce(max(entries), 0)::int as most from (select count(*) as entries from record_figure group by body_id, kind, month) counted`
  assert.equal(row.most, 1)
  assert.equal((await superuser`select from record_tally group by body_id, year, tally having count(*) > 1`).length, 0)
})

test('一级只看到自己以下的合计：看不到上级的，也看不到同级的', async () => {
  const paths = await reading(sql, { account: 'worker', scope: beneath('/650000-gov/659801-gov/') }, tx => tx<{ path: string }[]>`select path from record_figure_beneath union select path from record_tally_beneath order by 1`)
  assert.deepEqual(paths.map(({ path }) => path), ['/650000-gov/659801-gov/', '/650000-gov/659801-gov/659801-market/'])
})

test('升级时从已有合计补出的各级合计，与合并时写的相同', async () => {
  const sums = () => superuser`
    select path, kind as of, month::text as at, records, fine from record_figure_beneath where records <> 0 union all select path, tally, year::text, records, fine from record_tally_beneath where records <> 0
    union all select org_path, body_id, month::text, records, fine from record_figure_of_body where records <> 0 order by 1, 2, 3`
  for (let keys = 1; keys > 0;) keys = await within(sql, worker, tx => foldFigures(tx))
  const before = await sums()
  const migration = await readFile(new URL('../sql/0052_figures_beneath.sql', import.meta.url), 'utf8')
  await superuser`truncate record_figure_of_body, record_figure_beneath, record_tally_beneath`
  await superuser.unsafe(migration.slice(migration.indexOf('insert into record_figure_of_body\n')))
  assert.deepEqual(await sums(), before)
})

test('升级时从已入库内容补出的列，与导入时写的相同', async () => {
  await office.handIn(penaltyFile(penaltyRow('K1', { partyType: 'PERSON', name: '李"某', uscc: '', idType: 'ID_CARD', idNo: '11010519491231002X', fineAmount: '200', penaltyContent: '罚款200元' })))
  const officers = [{ name: '张某', certNo: 'A1' }, { name: '王某', officerId: 'o-7' }]
  await office.handIn(`${JSON.stringify({ ...JSON.parse(line({ id: 9, month: 2, fine: 500, bodies: 0, gone: false, outcome: 'REVOKE' })) as object, fieldCode: 'MARKET', itemCode: 'I1', offenceCode: 'O1', areaCode: '659801', officers, steps: [{ stepType: 'DECISION', startedAt: '2026-02-11', officers }] })}\n`)
  const keys = () => superuser`
    select source_record_id, field_code, item_code, offence_code, place_code, fine::float8 as fine, party_key, officers, tallies from enforcement_record order by id`
  const before = await keys()
  const lacking = ['lacks.BASIS', 'lacks.DECISION_NO', 'lacks.SUBJECT']
  assert.deepEqual(before.filter(({ source_record_id: id }) => id === 'K1' || id === 'P9').map(row => ({ ...row })), [
    { source_record_id: 'K1', field_code: null, item_code: null, offence_code: null, place_code: null, fine: 200, party_key: testSeals.blind('11010519491231002X'), officers: [],
      tallies: ['decision.PENALISE', ...lacking, 'penalty.FINE', 'publicity.INCOMPLETE'] },
    { source_record_id: 'P9', field_code: 'MARKET', item_code: 'I1', offence_code: 'O1', place_code: '659801', fine: 500, party_key: '91350100M000100Y43', officers: ['A1', 'o-7'],
      tallies: ['decision.PENALISE', ...lacking, 'outcome.REVOKE', 'penalty.FINE', 'publicity.INCOMPLETE', 'remedy.LITIGATION'] },
  ])
  const filling = async (file: string, from: RegExp) => from.exec(await readFile(new URL(`../sql/${file}`, import.meta.url), 'utf8'))![0]
  await superuser`update enforcement_record set field_code = null, item_code = null, offence_code = null, place_code = null, fine = null, party_key = null, officers = '{}', tallies = '{}'`
  await superuser.unsafe(await filling('0033_records_and_figures.sql', /update enforcement_record record set[^;]+;/))
  await superuser.unsafe(await filling('0072_public_elements.sql', /with decided as[^;]+;/))
  // It ran before numbers were made blind; a person had his masked number then.
  assert.deepEqual([...await keys()], [...before].map(row => row['source_record_id'] === 'K1' ? { ...row, party_key: '李"某 110105********002X' } : row))
  assert.deepEqual(await told(), await counted())
})
