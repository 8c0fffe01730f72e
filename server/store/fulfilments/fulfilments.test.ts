import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fulfilmentsOffice } from '../../../test/fulfilmentsOffice.ts'
import { connect } from '../../database/connect.ts'
import type { OwedDetail } from '../../http/contract/index.ts'
import { actFor } from '../../identity/acting.ts'
import { findAccount } from '../people/accounts.ts'
import { sweepFiles } from './fulfilments.ts'
import { within, worker, type Viewer } from '../within.ts'

const today = '2026-07-13'
const { as, db, deps, handIn } = await fulfilmentsOffice(today)
const clerk = await as('659801-clerk')
const used = (await handIn(clerk, '%PDF-1.7 用上的')).body.id
const unused = (await handIn(clerk, '%PDF-1.7 没有用上的')).body.id
const recorded = await clerk.post<OwedDetail>('/api/fulfilments', { law: 'riverside', norm: 'plan', turn: '2026', doneOn: '2026-01-20', doneBy: ['赵二'], says: '印发计划。', files: [used] })
assert.equal(recorded.status, 201)
const owner = connect(db.url, { max: 1 })
after(() => owner.end())

async function viewerOf(login: string): Promise<Viewer> {
  const [account] = await db.superuser<{ id: string }[]>`select id from account where login = ${login}`
  return (await actFor(db.sql, (await findAccount(db.sql, account!.id, today))!, undefined)).viewer
}
const tables = ['fulfilment', 'fulfilment_file', 'fulfilment_evidence'] as const
const seen = async (viewer: Viewer) => await within(db.sql, viewer, async tx => await Promise.all(tables.map(async table => (await tx`select 1 from ${tx(table)}`).length)))

test('the organ and those above it see the register; neighbours, agencies of the place and operators do not', async () => {
  for (const login of ['659801-clerk', '650000-clerk']) assert.deepEqual(await seen(await viewerOf(login)), [1, 2, 1], login)
  for (const login of ['659802-clerk', '659801-market', '640000-clerk', '650000-operator']) assert.deepEqual(await seen(await viewerOf(login)), [0, 0, 0], login)
})

test('a transaction that has laid nothing down sees nothing of it', async () => {
  for (const table of tables) assert.deepEqual([...await db.sql`select 1 from ${db.sql(table)}`], [], table)
})

test('those above cannot write into the register of an organ below, nor add evidence to its entries', async () => {
  const above = await viewerOf('650000-clerk')
  await assert.rejects(within(db.sql, above, tx => tx`
    insert into fulfilment (organ_id, org_path, law, law_version, norm, cite, done_on, done_by, says, account_id, account_name)
    select organ_id, org_path, law, law_version, norm, cite, done_on, done_by, says, account_id, account_name from fulfilment`), /row-level security/)
  await assert.rejects(within(db.sql, above, tx => tx`insert into fulfilment_evidence select fulfilment_id, 9, file_id from fulfilment_evidence`), /row-level security/)
})

for (const table of ['fulfilment', 'fulfilment_evidence'] as const) {
  const attempts = { update: `update ${table} set ${table === 'fulfilment' ? "says = 'x'" : 'position = 9'}`, delete: `delete from ${table}`, truncate: `truncate ${table} cascade` }
  for (const [verb, statement] of Object.entries(attempts)) {
    test(`${table}: ${verb} is not granted to the application, and refused to the owner by a trigger`, async () => {
      await assert.rejects(within(db.sql, worker, tx => tx.unsafe(statement)), { code: '42501' })
      await assert.rejects(within(owner, worker, tx => tx.unsafe(statement)), /只增不改/)
    })
  }
}

test('a file cannot be changed once it is handed in', async () => {
  await assert.rejects(within(db.sql, worker, tx => tx`update fulfilment_file set name = 'x'`), { code: '42501' })
})

test('files that no entry named are swept after a week; those that prove something stay', async () => {
  const left = async () => (await db.superuser<{ id: string }[]>`select id from fulfilment_file order by added_at`).map(({ id }) => id)
  const now = Date.now()
  const day = 24 * 60 * 60_000
  await within(deps.sql, worker, tx => sweepFiles(tx, new Date(now + 6 * day)))
  assert.deepEqual(await left(), [used, unused])
  await within(deps.sql, worker, tx => sweepFiles(tx, new Date(now + 8 * day)))
  assert.deepEqual(await left(), [used])
})

test('the entries of a scope are answered from an index', async () => {
  const viewer = await viewerOf('659801-clerk')
  const plan = await within(deps.sql, viewer, async tx => {
    await tx`set local enable_seqscan = off`
    return (await tx`explain select turn from fulfilment where law = 'riverside' and norm = 'plan'`).map(row => row['QUERY PLAN']).join('\n')
  })
  assert.match(plan, /fulfilment_of_organ/)
})
