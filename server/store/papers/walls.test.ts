import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office, type Reply } from '../../../test/office.ts'
import type { DraftOut } from '../../http/contract/index.ts'
import { actFor } from '../../identity/acting.ts'
import { findAccount } from '../people/accounts.ts'
import { within, worker, type Viewer } from '../within.ts'

const today = '2026-07-13'
const { db, as } = await office(today)
const [clerk, chief, leader] = [await as('659801-clerk'), await as('659801-chief'), await as('659801-leader')]
const ok = <T>({ status, body }: Reply<T>): T => {
  assert.ok(status < 300, JSON.stringify(body))
  return body
}

const form = { grounds: ['第27条第1款第2项'], paper: { act: '作出的某行政处罚决定', found: ['超过期限九日。'], demands: ['复核本案。'] } }
const matter = await clerk.open('659801-market', today)
ok(await clerk.act(matter, 'conclude', today, { finding: 'verified', text: '超过期限九日。' }))
const { id } = ok(await clerk.post<{ id: string }>(`/api/matters/${matter}/drafts`, { option: 'issue:firstCorrection' }))
ok(await clerk.post(`/api/drafts/${id}/versions`, { expectedVersion: 0, form }))
ok(await clerk.post(`/api/drafts/${id}/comments`, { field: 'paper.found', says: '待核。' }))
const reasons = Object.fromEntries(ok(await clerk.get<DraftOut>(`/api/drafts/${id}`)).checks.filter(({ state }) => state === 'warn').map(check => [check.id, '已经核对。']))
const { round } = ok(await clerk.post<{ round: string }>(`/api/drafts/${id}/rounds`, { expectedVersion: 1, reasons, countersign: [{ organ: '659801-transport', post: 'agencyLegal' }] }))
ok(await chief.act(await clerk.open('659801-market', today).then(async other => {
  ok(await clerk.act(other, 'conclude', today, { finding: 'verified', text: '超过期限九日。' }))
  return other
}), 'issue:firstCorrection', today, form))
const [paper] = await db.superuser<{ id: string }[]>`select id from instrument where role = 'firstCorrection'`
ok(await clerk.post(`/api/instruments/${paper!.id}/attempts`, { on: today, outcome: 'failed', way: 'direct' }))
ok(await clerk.post(`/api/instruments/${paper!.id}/seal`, { on: today }))
ok(await leader.post('/api/approval-rules', { role: null, review: ['chief'], sign: 'leader', direct: true, remindAfter: 3 }))
const person = async (login: string) => (await db.superuser<{ id: string }[]>`select id from account where login = ${login}`)[0]!.id
ok(await leader.post('/api/deputies', { away: await person('659801-leader'), post: 'leader', deputy: await person('659801-chief'), from: today, to: today }))

const ours = ['paper_draft', 'paper_draft_version', 'draft_comment', 'approval_round', 'approval_step', 'instrument_seal', 'serving_attempt', 'approval_rule', 'deputy'] as const

async function viewerOf(login: string): Promise<Viewer> {
  return (await actFor(db.sql, (await findAccount(db.sql, await person(login), today))!, undefined)).viewer
}

const seen = async (viewer: Viewer, table: string) => await within(db.sql, viewer, async tx => (await tx`select 1 from ${tx(table)}`).length)

for (const table of ours) {
  test(`${table}: the office sees it, the agency and the neighbour see nothing, nor does a transaction that has laid nothing down`, async () => {
    assert.ok(await seen(await viewerOf('659801-clerk'), table) > 0)
    for (const login of ['659801-market', '659801-market-officer', '659802-clerk']) assert.equal(await seen(await viewerOf(login), table), 0, login)
    assert.equal((await db.sql`select 1 from ${db.sql(table)}`).length, 0)
  })
}

test('an organ that is asked to countersign sees the round and its steps, and nothing of the draft', async () => {
  const viewer = await viewerOf('659801-transport')
  assert.deepEqual(await Promise.all(['approval_round', 'approval_step', 'paper_draft', 'paper_draft_version', 'draft_comment', 'matter'].map(table => seen(viewer, table))), [1, 1, 0, 0, 0, 0])
  assert.ok(round)
})

for (const table of ['paper_draft_version', 'draft_comment', 'approval_round', 'approval_step', 'instrument_seal', 'serving_attempt', 'approval_rule'] as const) {
  test(`${table} can only grow`, async () => {
    await assert.rejects(within(db.sql, worker, tx => tx.unsafe(`delete from ${table}`)), { code: '42501' })
    await assert.rejects(db.superuser.unsafe(`truncate ${table} cascade`), /只增不改/)
    await assert.rejects(db.superuser.unsafe(`delete from ${table}`), /只增不改/)
  })
}
