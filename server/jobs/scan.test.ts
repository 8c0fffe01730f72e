import assert from 'node:assert/strict'
import { test } from 'node:test'
import { raiseAlerts } from '../store/alerts/raise.ts'
import { noteLooks, recordsToScan } from '../store/records/toScan.ts'
import { within, worker } from '../store/within.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../test/recordsOffice.ts'
import type { AnswerOf, getLastLook } from '../http/contract/index.ts'
import { scanDay, scanRecords } from './scan.ts'

const office = await recordsOffice('2026-06-01')
const { db, deps, handIn, goTo } = office

const undecided = { decidedAt: '', decisionResult: '', penaltyKindsText: '', fineAmount: '', penaltyContent: '', servedAt: '', priorNoticeAt: '' }
const alertsOf = async (id: string) => (await db.superuser`
  select norm, alert.state, raised_on from alert join enforcement_record record on record.id = record_id where source_record_id = ${id} order by norm`).map(({ norm, state }) => `${norm} ${state}`)
const lookAgain = async (id: string) => (await db.superuser`select look_again from enforcement_record where source_record_id = ${id}`)[0]?.['look_again']

test('a case that is open is looked at again when its last day has passed, not before', async () => {
  await handIn(penaltyFile(penaltyRow('a', { ...undecided, caseFiledAt: '2026-03-03' })))
  assert.equal(await lookAgain('a'), '2026-06-01')
  await scanDay(deps)
  assert.deepEqual(await alertsOf('a'), [])
  goTo('2026-06-02')
  await scanDay(deps)
  assert.deepEqual(await alertsOf('a'), ['penalty-decision-overdue new'])
  assert.equal(await lookAgain('a'), null)
})

test('每天检查之后记下看了几件、按几条规则：没有到期的也记', async () => {
  const clerk = await office.as('659801-clerk')
  const lastLook = async () => (await office.send<AnswerOf<typeof getLastLook>>(clerk, 'GET', '/api/alerts/last-look')).body
  const before = await lastLook()
  assert.deepEqual([before.last?.looked, before.acts], [1, 1])
  assert.ok(before.last!.rules > 100)
  await scanDay(deps)
  assert.equal((await lastLook()).last?.looked, 0)
})

test('scanned again, nothing is raised twice', async () => {
  await scanDay(deps)
  await within(db.sql, worker, tx => scanRecords(tx, {}, deps))
  assert.deepEqual(await alertsOf('a'), ['penalty-decision-overdue new'])
  const [{ count }] = await db.superuser<[{ count: number }]>`select count(*) as count from alert_event`
  assert.equal(count, 1)
})

test('all records are looked at anew after the statutes have changed: what is no longer broken lapses', async () => {
  goTo('2026-06-02')
  const without = { ...deps, laws: { ...deps.laws, all: deps.laws.all.filter(({ law }) => law.id !== 'penalty-law-2021') } }
  await within(db.sql, worker, tx => scanRecords(tx, {}, without))
  assert.deepEqual(await alertsOf('a'), ['penalty-decision-overdue lapsed'])
  await within(db.sql, worker, tx => scanRecords(tx, {}, deps))
  assert.deepEqual(await alertsOf('a'), ['penalty-decision-overdue new'])
})

test('looked at again, a record that stays as it was is not written, and its alerts are not gathered anew', async () => {
  await handIn(penaltyFile(penaltyRow('b'), penaltyRow('c', { servedAt: '2026-04-30' })))
  const places = async () => (await db.superuser`
    select ctid::text as place from enforcement_record union all select ctid::text from alert union all select ctid::text from alert_due order by 1`).map(({ place }) => place as string)
  const before = await places()
  await within(db.sql, worker, tx => scanRecords(tx, {}, deps))
  assert.deepEqual(await places(), before)
})

test('a record that an import changes while it is looked at is left to that import', async () => {
  await handIn(penaltyFile(penaltyRow('d', { servedAt: '2026-04-30' })))
  assert.deepEqual(await alertsOf('d'), ['penalty-service-overdue new'])
  await within(db.sql, worker, async tx => {
    const [records = []] = await Array.fromAsync(recordsToScan(tx, 0, 100))
    const seen = records.find(({ record }) => record.sourceRecordId === 'd')!
    assert.deepEqual(seen.standing.map(({ norm, state }) => [norm, state]), [['penalty-service-overdue', 'new']])
    await handIn(penaltyFile(penaltyRow('d', { servedAt: '2026-04-29' })))
    await noteLooks(tx, [{ id: seen.id, version: seen.version, next: null, findings: [] }])
    await raiseAlerts(tx, '2026-06-02')
  })
  assert.deepEqual(await alertsOf('d'), ['penalty-service-overdue new'])
})

test('more records than are read at a time are all looked at, each once', async () => {
  await handIn(penaltyFile(...Array.from({ length: 1_203 }, (_, at) => penaltyRow(`many${at}`))))
  const parts = await within(db.sql, worker, tx => Array.fromAsync(recordsToScan(tx, 0, 1_150)))
  const ids = parts.flat().map(({ id }) => id)
  assert.deepEqual([ids.length, new Set(ids).size, parts.map(({ length }) => length)], [1_150, 1_150, [500, 500, 150]])
  assert.deepEqual(ids, ids.toSorted((a, b) => a - b))
})
