import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { stateOf } from '../../core/fulfilments/index.ts'
import { lawFor, laws, notices, regions } from '../../laws/registry.ts'
import { testDatabase } from '../../test/database.ts'
import { testSeals } from '../../test/seals.ts'
import { shelve } from '../store/laws/laws.ts'
import { organsIn } from '../store/organs/organs.ts'
import { ledgersOf } from '../store/matters/owed.ts'
import { within, worker } from '../store/within.ts'
import { demoPassword } from './people.ts'
import { seedDemo } from './seed.ts'

const db = await testDatabase()
after(() => db.drop())
const today = '2026-11-22'
const accounts = await seedDemo(db.url, testSeals, today)
const rows = async (query: string) => (await db.superuser.unsafe(query)).map(row => ({ ...row }))

test('every law has two places, each with matters at several stages', async () => {
  const stages = await db.superuser<{ law: string, places: number, stages: number, late: number, closed: number }[]>`
    select law_id as law, count(distinct office_id) as places, count(distinct stage_name) as stages,
      count(*) filter (where closed is null and next_last_day < ${today}) as late, count(closed) as closed from matter group by law_id`
  assert.equal(stages.length, 4)
  for (const row of stages) assert.ok(row.places === 2 && row.stages >= 5 && row.late === 2 && row.closed === 2, JSON.stringify(row))
})

test('numbers follow the days', async () => {
  const numbers = await db.superuser<{ number: string }[]>`select number from matter where office_id = '659801-justice' order by opened_on`
  assert.deepEqual(numbers.map(({ number }) => number), ['监案〔2026〕1', '监案〔2026〕2', '监案〔2026〕3', '监案〔2026〕4', '监案〔2026〕5', '监投〔2026〕1', '监案〔2026〕6', '监避〔2026〕1'].map(number => `甲司${number}号`))
})

test('every law has proceedings of other kinds, in the midst of what they are about', async () => {
  const kinds = await db.superuser<{ kind: string, law: string, stage: string }[]>`
    select distinct kind, law_id as law, stage_name as stage from matter where kind <> 'supervision' and closed is null`
  const laws = Map.groupBy(kinds, ({ law }) => law)
  assert.equal(laws.size, 4)
  for (const [law, those] of laws) assert.ok(those.length >= 2, law)
  const stageOf = (kind: string) => new Set(kinds.filter(row => row.kind === kind).map(({ stage }) => stage))
  assert.deepEqual(stageOf('coordination'), new Set(['待本级人民政府决定']))
  assert.deepEqual(stageOf('regulatoryTalk'), new Set(['已通知，待举行']))
})

test('each justice office and an agency of each law keep their registers, with documents as evidence', async () => {
  const registers = await db.superuser<{ organ: string, documents: number, findings: string[] }[]>`
    select organ_id as organ, count(document_number) as documents, coalesce(array_agg(distinct finding) filter (where finding is not null), '{}') as findings
    from fulfilment group by organ_id`
  const offices = registers.filter(({ organ }) => organ.endsWith('-justice'))
  assert.equal(offices.length, 8)
  for (const { organ, documents, findings } of offices) {
    assert.ok(documents >= 5, organ)
    assert.deepEqual(findings, ['matter', 'none', 'problems'])
  }
  assert.ok(registers.some(({ organ }) => organ.endsWith('-market')))
})

test('in a register some duties are done, some late and some due', async () => {
  const organs = await organsIn(db.superuser, { from: '/', to: '0' })
  const states = await within(db.sql, worker, async tx => [...await ledgersOf(tx, shelve({ laws, regions, notices, lawFor }), organs.filter(({ id }) => id.endsWith('1-justice')), today)]
    .map(([organ, ledger]) => [organ, new Set(ledger.map(({ owed, entries }) => stateOf(owed, entries, today).state))] as const))
  assert.equal(states.length, 4)
  for (const [organ, those] of states) assert.ok(['done', 'late', 'open'].every(state => those.has(state as 'done')), organ)
  assert.ok(states.some(([, those]) => those.has('due')))
})

test('the invented law has its words, and one open question an answer', async () => {
  assert.deepEqual(await rows('select law_id as law, articles from law_text'), [{ law: 'linjiang-2025', articles: 14 }])
  assert.deepEqual(await rows('select law_id as law, reach from law_answer'), [{ law: 'xinjiang-2023', reach: '/650000-gov/' }])
})

test('there are records and alerts to work on', async () => {
  assert.deepEqual(await rows(`select (select count(*) > 0 from enforcement_record) as records, (select count(*) > 0 from alert) as alerts`), [{ records: true, alerts: true }])
})

test('each place has a credential that ends soon, an entrustment that ends soon and one that goes too far; a recusal hangs on its case', async () => {
  const places = await rows(`select count(distinct org_path)::int as places from credential where valid_to < '${today}'::date + 30`)
  assert.deepEqual(places, [{ places: 8 }])
  assert.deepEqual(await rows(`select 'coerciveMeasure' = any(act_kinds) as "tooFar", filed_on is not null as filed, to_day < '${today}'::date + 30 as ends, count(*)::int from entrustment group by 1, 2, 3 order by 1`),
    [{ tooFar: false, filed: true, ends: true, count: 8 }, { tooFar: true, filed: false, ends: false, count: 8 }])
  const linked = await rows(`select distinct law_id as law, motion from matter_link join matter on matter.id = to_matter join matter_about on matter_about.matter_id = to_matter where kind = 'recusal' order by law_id`)
  assert.deepEqual(linked, [{ law: 'enshi-2025', motion: 'own' }, { law: 'xinjiang-2023', motion: 'own' }])
})

test('where the law of the place suspends credentials, one is suspended under its article', async () => {
  assert.deepEqual(await rows(`select distinct law, cite from credential_status where status = 'suspended' order by law`), [{ law: 'ningxia-2021', cite: '第26条' }, { law: 'xinjiang-2023', cite: '第34条' }])
})

test('the accounts that are shown are those of one place of each law, with the one password', () => {
  assert.ok(accounts.length >= 16)
  for (const { password } of accounts) assert.equal(password, demoPassword)
  assert.ok(accounts.some(({ name, organ }) => name === '659801-clerk' && organ.startsWith('甲县司法局')))
})

test('a second time changes nothing', async () => {
  const count = 'select (select count(*) from fulfilment) as fulfilments, (select count(*) from law_text) as texts, (select count(*) from matter) as matters, (select count(*) from matter_event) as events, (select count(*) from account) as accounts, (select count(*) from organ) as organs'
  const before = await rows(count)
  assert.deepEqual(await seedDemo(db.url, testSeals, today), accounts)
  assert.deepEqual(await rows(count), before)
})

test('a county shares with its prefecture, which has taken most of it; what is no record stands above', async () => {
  const [set] = await db.superuser<{ total: number, taken: number, facts: number }[]>`
    select last_position::integer as total, (select max(taken)::integer from export_key_use) as taken, (select count(*)::integer from shared_fact) as facts from export_set`
  assert.ok(set!.total > set!.taken && set!.taken > 0 && set!.facts > 0, JSON.stringify(set))
})

test('the hotline and the credit platform handed in a few orders: cases, an end of a publication, rows that wait', async () => {
  assert.deepEqual(await rows(`select channel, count(matter_id)::integer as cases, count(ends_on)::integer as ends from work_order group by 1 order by 1`), [
    { channel: 'creditObjection', cases: 1, ends: 0 }, { channel: 'creditRepair', cases: 0, ends: 1 }, { channel: 'hotline', cases: 2, ends: 0 },
  ])
  assert.deepEqual(await rows(`select source_record_id as number from record_quarantine join record_import on id = import_id where channel is not null order by 1`), [{ number: 'GD20260917' }, { number: 'XF20260131' }])
})
