import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../test/office.ts'
import type { Problem } from '../http/contract/index.ts'
import { actFor } from '../identity/acting.ts'
import { findAccount } from './people/accounts.ts'
import type { Acting } from './acting.ts'
import { within, type Viewer } from './within.ts'

const today = '2026-07-13'
const { db, as, deps } = await office(today)
const clerk = await as('422891-clerk')
const ours = await clerk.open('422891-market', today)
await (await as('422892-clerk')).open('422892-market', today)

const filled = ['account', 'account_secret', 'area', 'audit_entry', 'counter', 'credential', 'idempotency', 'law_edition', 'matter', 'matter_event', 'officer', 'organ', 'post', 'session']

async function actingAs(login: string): Promise<Acting> {
  const [account] = await db.superuser<{ id: string }[]>`select id from account where login = ${login}`
  return await actFor(db.sql, (await findAccount(db.sql, account!.id, today))!, undefined)
}

const mattersSeenBy = async (viewer: Viewer): Promise<string[]> =>
  await within(db.sql, viewer, async tx => (await tx<{ office: string }[]>`select office_id as office from matter order by office_id`).map(row => row.office))

test('every table is behind row-level security that binds its owner too', async () => {
  assert.deepEqual([...await db.superuser`
    select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration'
      and not (relrowsecurity and relforcerowsecurity)`], [])
})

test('the application owns nothing and cannot step around the policies', async () => {
  const [role] = await db.superuser`select rolsuper or rolbypassrls as free from pg_roles where rolname = 'xiezhi_app'`
  assert.equal(role!['free'], false)
  assert.deepEqual([...await db.superuser`select relname from pg_class join pg_roles on pg_roles.oid = relowner where rolname = 'xiezhi_app'`], [])
})

for (const table of filled) {
  test(`a transaction that has laid nothing down sees nothing of ${table}`, async () => {
    assert.equal((await db.superuser`select 1 from ${db.sql(table)} limit 1`).length, 1, 'there is something to hide')
    assert.deepEqual([...await db.sql`select 1 from ${db.sql(table)} limit 1`], [])
  })
}

test('settings end with their transaction, so the next one on the same connection sees nothing', async () => {
  const { viewer } = await actingAs('422891-clerk')
  assert.equal((await mattersSeenBy(viewer)).length, 1)
  assert.deepEqual([...await db.sql`select id from matter`], [])
})

test('a county office sees what lies beneath its government, not the neighbour', async () => {
  assert.deepEqual(await mattersSeenBy((await actingAs('422891-clerk')).viewer), ['422891-justice'])
})

test('the office above sees the counties below it, and no other region', async () => {
  assert.deepEqual(await mattersSeenBy((await actingAs('422800-clerk')).viewer), ['422891-justice', '422892-justice'])
  assert.deepEqual(await mattersSeenBy((await actingAs('650000-clerk')).viewer), [])
})

test('the agency sees the matter it is about; another agency of the same county does not', async () => {
  assert.deepEqual(await mattersSeenBy((await actingAs('422891-market')).viewer), ['422891-justice'])
  assert.deepEqual(await mattersSeenBy((await actingAs('422891-transport')).viewer), [])
})

test('an operator sees no matter, no paper and no entry of a history', async () => {
  const { viewer } = await actingAs('422800-operator')
  for (const table of ['matter', 'matter_event', 'deadline', 'instrument', 'instrument_file', 'notice']) {
    assert.deepEqual(await within(db.sql, viewer, async tx => [...await tx`select 1 from ${tx(table)}`]), [], table)
  }
})

test('what hangs on a matter is as far out of reach as the matter', async () => {
  const { viewer } = await actingAs('422892-clerk')
  for (const table of ['matter_event', 'matter_person', 'deadline', 'instrument'] as const) {
    assert.deepEqual(await within(db.sql, viewer, async tx => [...await tx`select 1 from ${tx(table)} where matter_id = ${ours}`]), [], table)
  }
})

test('nobody can write a matter into the neighbour’s scope', async () => {
  const { viewer } = await actingAs('422892-clerk')
  await assert.rejects(within(db.sql, viewer, tx => tx`
    insert into matter (kind, number, title, law_id, law_version, law_hash, upper_hashes, facts, line, office_id, office_path, authority_id, agency_id,
      agency_path, opened_on, stages, stage_name, waiting_for, waiting_organs, waiting_name)
    select kind, 'x', title, law_id, law_version, law_hash, upper_hashes, facts, line, '422891-justice', '/422800-gov/422891-gov/422891-justice/', authority_id, agency_id,
      '/422800-gov/422891-gov/422891-market/', opened_on, stages, stage_name, waiting_for, waiting_organs, waiting_name from matter`), /row-level security/)
})

test('the secret of an account is read only under its own name', async () => {
  const { viewer } = await actingAs('422891-clerk')
  assert.deepEqual(await within(db.sql, viewer, async tx => [...await tx`select 1 from account_secret`]), [])
})

test('the first wall: another county’s matter is not found, and the answer tells nothing more', async () => {
  const neighbour = await as('422892-clerk')
  const [there, nowhere] = [await neighbour.get<Problem>(`/api/matters/${ours}`), await neighbour.get<Problem>('/api/matters/00000000-0000-4000-8000-000000000000')]
  assert.deepEqual([there.status, there.body.code], [404, 'not.found'])
  assert.deepEqual(there.body, nowhere.body)
})

test('the first wall: an organ where one holds no post is refused, whatever the address says', async () => {
  const answer = await clerk.get<Problem>('/api/matters?organ=422892-justice')
  assert.deepEqual([answer.status, answer.body.code], [403, 'organ.notYours'])
})

test('the first wall: an operator is told why, and the attempt is in the audit', async () => {
  const answer = await (await as('422800-operator')).get<Problem>(`/api/matters/${ours}`)
  assert.deepEqual([answer.status, answer.body.code], [403, 'case.closedToOperators'])
  const [entry] = await db.superuser`select act from audit_entry order by id desc limit 1`
  assert.equal(entry!['act'], 'case.refusedToOperator')
})

test('the range of a scope is answered from an index', async () => {
  const { viewer } = await actingAs('422891-clerk')
  const plan = await within(deps.sql, viewer, async tx => {
    await tx`set local enable_seqscan = off`
    return (await tx`explain select clock from deadline where state = 'running' and last_day < '2026-08-01'`).map(row => row['QUERY PLAN']).join('\n')
  })
  assert.match(plan, /Index Cond: .*app\.scope|Index Cond: .*current_setting/s)
})
