import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { replay } from '../../../core/matters/index.ts'
import { addDays } from '../../../core/periods/index.ts'
import { office } from '../../../test/office.ts'
import { actFor } from '../../identity/acting.ts'
import { findAccount } from '../people/accounts.ts'
import type { Acting } from '../acting.ts'
import { change } from './change.ts'
import { hashOf, shelve, type LawShelf } from '../laws/laws.ts'
import { load } from './load.ts'
import { findMatter } from './matters.ts'
import { openMatter } from './open.ts'
import { within, worker } from '../within.ts'

const today = '2026-07-13'
const { db, as, deps } = await office(today)
const clerk = await as('659801-clerk')
const once = () => ({ key: randomUUID(), request: 'test' })

async function person(login: string): Promise<Acting> {
  const [account] = await db.superuser<{ id: string }[]>`select id from account where login = ${login}`
  return await actFor(db.sql, (await findAccount(db.sql, account!.id, today))!, undefined)
}

const verified = { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] }

test('the rows of last days are what the replay says, after each act', async () => {
  const { posts: _, ...people } = { posts: 0, people: [(await person('659801-clerk')).account.id, (await person('659801-clerk2')).account.id] }
  const id = await clerk.open('659801-market', '2026-06-01', people)
  const chief = await as('659801-chief')
  await clerk.act(id, 'conclude', '2026-06-02', verified)
  await chief.act(id, 'issue:firstCorrection', '2026-06-03', { paper: { demands: ['复核本案。'] } })
  await clerk.act(id, 'serve:firstCorrection', '2026-06-05', { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } })
  await (await as('659801-market')).act(id, 'file:objection', '2026-06-10', { reasons: '有异议。' })
  const rows = await db.superuser`select clock as id, law, norm, cite, what, kind, who, started_on as "startedOn", last_day as "lastDay", provisional, state, ended_on as "endedOn", explanation from deadline where matter_id = ${id} order by position`
  const said = await within(db.sql, worker, async tx => {
    const [inHand] = await load(tx, deps.laws, [(await findMatter(tx, id))!])
    return replay(inHand!.matter, today).clocks
  })
  assert.ok(rows.length >= 3)
  assert.deepEqual(rows.map(row => ({ ...row })), said.map(({ startedBy: _, period: __, changes: ___, ...clock }) => ({ ...clock, endedOn: clock.endedOn ?? null })))
})

test('an act that fails half-way leaves nothing: no entry, no number, no work', async () => {
  const who = await person('659801-chief')
  const id = await clerk.open('659801-market', '2026-06-01')
  await clerk.act(id, 'conclude', '2026-06-02', verified)
  const counts = async () => (await db.superuser`select (select count(*) from matter_event) as events, (select count(*) from outbox) as work,
    (select coalesce(sum(last), 0) from counter) as numbers, (select count(*) from audit_entry) as audit, (select count(*) from instrument) as papers`)[0]
  const before = await counts()
  const intent = { option: 'issue:firstCorrection', on: '2026-06-03', expectedVersion: 2, paper: { demands: ['复核本案。'] } } as const
  await assert.rejects(change(deps, who, id, intent, once(), () => { throw new Error('the power fails') }), /the power fails/)
  assert.deepEqual(await counts(), before)
})

/** The registry of a later day: the same law with another period, as a new version of its pack would have it. */
function amended(shelf: LawShelf): LawShelf {
  const all = shelf.all.map(({ law, hash }) => {
    if (law.id !== 'xinjiang-2023') return { law, hash }
    const changed = JSON.parse(JSON.stringify(law).replaceAll('"count":30', '"count":10')) as typeof law
    const next = { ...changed, version: '2099-01-01' }
    return { law: next, hash: hashOf(next) }
  })
  const laws = all.map(({ law }) => law)
  return { ...shelve({ laws, regions: [], notices: [], lawFor: (region, day) => laws.find(law => law.id === shelf.inForce(region, day)?.law.id) }), calendars: shelf.calendars, region: shelf.region }
}

test('a matter stays under the edition it was opened under, whatever the registry says later', async () => {
  const later = { ...deps, laws: amended(deps.laws) }
  const [clerkOf, chief] = [await person('659801-clerk'), await person('659801-chief')]
  const people = [clerkOf.account.id, (await person('659801-clerk2')).account.id]
  const opening = { kind: 'supervision', agency: '659801-transport', title: '案由', on: '2026-06-01' as const, facts: {}, people }
  const [old, young] = [await openMatter(deps, clerkOf, opening, once()), await openMatter(later, clerkOf, opening, once())]
  const lastDays = []
  for (const id of [old, young]) {
    await change(later, clerkOf, id, { option: 'conclude', on: '2026-06-02', expectedVersion: 1, ...verified }, once(), () => null)
    await change(later, chief, id, { option: 'issue:firstCorrection', on: '2026-06-03', expectedVersion: 2, paper: {} }, once(), () => null)
    lastDays.push(await change(later, clerkOf, id, { option: 'serve:firstCorrection', on: '2026-06-05', expectedVersion: 3, receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } }, once(),
      ({ weighed }) => weighed.after.clocks.find(clock => clock.id === 'rectification')?.lastDay))
  }
  assert.deepEqual(lastDays, ['2026-07-06', addDays('2026-06-05', 10)])
  const [row] = await db.superuser`select law_hash = ${deps.laws.current('xinjiang-2023')!.hash} as kept from matter where id = ${old}`
  assert.equal(row!['kept'], true)
})

test('an edition that was tampered with in the database is not believed', async () => {
  const later = { ...deps, laws: amended(deps.laws) }
  const { law } = later.laws.current('xinjiang-2023')!
  const id = await openMatter(later, await person('659801-clerk'), { kind: 'supervision', agency: '659801-transport', title: '案由', on: '2026-06-01', facts: {}, people: [] }, once())
  const forged = 'f'.repeat(64)
  await db.superuser`insert into law_edition (hash, law_id, version, body) values (${forged}, ${law.id}, ${law.version}, ${db.superuser.json({})})`
  await db.superuser`update matter set law_hash = ${forged} where id = ${id}`
  await assert.rejects(within(db.sql, worker, async tx => load(tx, deps.laws, [(await findMatter(tx, id))!])), /not what its hash says/)
})

test('every change stands in the audit with who did it, for which organ', async () => {
  const id = await clerk.open('659801-market', '2026-06-01')
  await clerk.act(id, 'conclude', '2026-06-02', verified)
  const entries = await db.superuser`select act, account_name as name, organ_id as organ from audit_entry where subject_id = ${id} order by id`
  assert.deepEqual(entries.map(entry => ({ ...entry })), ['matter.open', 'matter.conclude'].map(act => ({ act, name: '赵二', organ: '659801-justice' })))
})

test('the other side hears of it once', async () => {
  const people = [(await person('659801-clerk')).account.id, (await person('659801-clerk2')).account.id]
  const id = await clerk.open('659801-emergency', '2026-06-01', { people })
  await clerk.act(id, 'conclude', '2026-06-02', verified)
  await (await as('659801-chief')).act(id, 'issue:firstCorrection', '2026-06-03')
  const notices = await db.superuser`select says from notice where matter_id = ${id} and organ_id = '659801-emergency' order by id`
  assert.equal(notices.length, 2)
  assert.match(notices[1]!['says'], /甲县司法局：制发《.+》。现在等甲县司法局/)
})
