import assert from 'node:assert/strict'
import { test } from 'node:test'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import { noteLooks, recordsToScan } from '../records/toScan.ts'
import { within, worker } from '../within.ts'
import { raiseAlerts, type StoredFinding } from './raise.ts'
import { type Standing, standsAlready } from './standing.ts'

const facts = [{ field: 'servedAt', name: '送达日', value: '2026-04-30' }]
const alert: Standing = { law: 'l', norm: 'n', state: 'new', colour: 'red', lastDay: '2026-04-08', facts }
const found = (differs: Partial<StoredFinding> = {}) => ({ law: 'l', norm: 'n', colour: 'red', lastDay: '2026-04-08', facts, ...differs }) as StoredFinding
const stands = (state: string, differs: Partial<StoredFinding> = {}) => standsAlready([found(differs)], [{ ...alert, state }])
const otherFacts = [{ ...facts[0]!, value: '2026-05-01' }]

test('what was found before and is found again changes nothing', () => {
  for (const state of ['new', 'suppressed', 'asked', 'explained', 'dismissed', 'verified', 'opened']) assert.ok(stands(state), state)
  assert.ok(standsAlready([], []))
})

test('other facts, another last day, another colour are written', () => {
  for (const differs of [{ facts: otherFacts }, { facts: [] }, { lastDay: null }, { colour: 'yellow' as const }]) assert.ok(!stands('new', differs), JSON.stringify(differs))
})

test('an alert that was dismissed waits again with other facts, not with another colour; one that was verified stays', () => {
  assert.deepEqual([stands('dismissed', { facts: otherFacts }), stands('dismissed', { colour: 'blue' }), stands('verified', { facts: otherFacts })], [false, true, true])
})

test('what had lapsed or was corrected, and is found anew, is raised again', () => {
  assert.deepEqual([stands('lapsed'), stands('corrected')], [false, false])
})

test('what is found for the first time is raised; what is no longer found lapses if it is still open', () => {
  assert.ok(!standsAlready([found()], []))
  assert.deepEqual(['new', 'explained', 'dismissed', 'lapsed'].map(state => standsAlready([], [{ ...alert, state }])), [false, false, true, true])
})

test('in every state and with every difference, it says that all stands exactly where raising changes nothing', async () => {
  const { db, handIn } = await recordsOffice('2026-06-01')
  await handIn(penaltyFile(penaltyRow('a', { servedAt: '2026-04-30' })))
  const [first] = await db.superuser<[StoredFinding]>`
    select law, law_version as "lawVersion", norm, cite, title, colour, says, facts, reckoning, reading, last_day as "lastDay", provisional from alert`
  const differences: Partial<StoredFinding>[] = [{}, { facts: otherFacts }, { facts: [] }, { lastDay: '2026-04-09' }, { lastDay: null }, { colour: 'blue' }]
  const looks = [...differences.map(differs => [{ ...first, ...differs }]), []]
  for (const state of ['new', 'suppressed', 'asked', 'explained', 'dismissed', 'verified', 'opened', 'lapsed', 'corrected']) {
    await db.superuser.begin(async tx => {
      await tx`set local session_replication_role = replica` // the matter that an opened alert names is not needed here
      await tx`update alert set state = ${state}, verdict = 'TRUE_DEFECT', reason = '…', matter_id = gen_random_uuid()`
    })
    for (const findings of looks) assert.deepEqual(await lookedWith(findings), { saysItStands: await staysUntouched(findings) }, `${state}, ${JSON.stringify(findings)}`)
  }

  async function lookedWith(findings: readonly StoredFinding[]) {
    return await within(db.sql, worker, async tx => {
      const [[record] = []] = await Array.fromAsync(recordsToScan(tx, 0, 1))
      return { saysItStands: standsAlready(findings, record!.standing) }
    })
  }

  async function staysUntouched(findings: readonly StoredFinding[]) {
    const place = async () => (await db.superuser`select ctid::text, version from alert`)[0]
    const before = await place()
    const undone = new Error('undone')
    let after: Awaited<ReturnType<typeof place>>
    await assert.rejects(within(db.sql, worker, async tx => {
      const [[record] = []] = await Array.fromAsync(recordsToScan(tx, 0, 1))
      await noteLooks(tx, [{ id: record!.id, version: record!.version, next: record!.lookAgain, findings }])
      await raiseAlerts(tx, '2026-06-02')
      after = (await tx`select ctid::text, version from alert`)[0]
      throw undone
    }), undone)
    assert.ok(before && after)
    return JSON.stringify(before) === JSON.stringify(after)
  }
})
