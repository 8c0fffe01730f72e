import assert from 'node:assert/strict'
import { test } from 'node:test'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import type { AlertDetail, AlertItem } from '../../http/contract/index.ts'
import { type FoundAbout, raiseAbout } from './raise.ts'
import { within, worker } from '../within.ts'

const { db, as, handIn, send } = await recordsOffice('2026-11-20')
const clerk = await as('659801-clerk')
await handIn(penaltyFile(penaltyRow('g1'), penaltyRow('g2')))
const records = (await db.superuser<{ id: number }[]>`select id from enforcement_record order by id`).map(({ id }) => id)
const [officer] = await db.superuser<{ id: string }[]>`select id from officer where org_path like '/650000-gov/659801-gov/659801-market/%' limit 1`
const body = { id: '659801-market', path: '/650000-gov/659801-gov/659801-market/' }
const rule = { law: 'penalty-law-2021', norm: 'alike-cases-unlike' }

const finding = (value: string): FoundAbout['finding'] => ({
  ...rule, lawVersion: '2', result: 'broken', cite: '第5条第2款', title: '同案由罚款明显离群', colour: 'blue', says: `罚款${value}元。`, facts: [{ field: 'fineAmount', name: '罚款', value }], reckoning: [], reading: null, lastDay: null, provisional: false,
})
const group = (value: string): FoundAbout => ({ body, subject: 'group', key: '案由甲', name: '案由甲的罚款', records, finding: finding(value) })
const ofOfficer = (value: string): FoundAbout => ({ body, subject: 'officer', key: officer!.id, name: '某甲', officer: officer!.id, finding: finding(value) })
const ofOrgan = (value: string): FoundAbout => ({ body, subject: 'organ', key: '', name: '甲县市场监管局', finding: finding(value) })
const raise = (...found: FoundAbout[]) => within(db.sql, worker, tx => raiseAbout(tx, '2026-11-20', [rule], found))
const alerts = async () => (await send<{ items: AlertItem[] }>(clerk, 'GET', '/api/alerts?state=all')).body.items

test('an alert about a group of records names the group and leads to its records', async () => {
  assert.equal(await raise(group('5000')), 1)
  const [alert] = await alerts()
  assert.deepEqual([alert?.subject, alert?.record, alert?.state], [{ kind: 'group', name: '案由甲的罚款', officer: null }, null, 'new'])
  const { body: told } = await send<AlertDetail>(clerk, 'GET', `/api/alerts/${alert!.id}`)
  assert.deepEqual(told.records.map(({ id }) => id).toSorted((a, b) => a - b), records)
})

test('found again it is the same alert; with other figures it takes them', async () => {
  assert.equal(await raise(group('5000')), 0)
  const [before] = await alerts()
  assert.equal(await raise(group('9000')), 0)
  const [after, ...more] = await alerts()
  assert.deepEqual([after!.id, after!.version, more], [before!.id, before!.version + 1, []])
})

test('an officer and an organ are subjects of their own', async () => {
  assert.equal(await raise(group('9000'), ofOfficer('1'), ofOrgan('2')), 2)
  assert.deepEqual((await alerts()).map(({ subject: { kind } }) => kind).toSorted(), ['group', 'officer', 'organ'])
})

test('what these rules no longer find lapses; found anew, it waits again; what other rules raised stays', async () => {
  await handIn(penaltyFile(penaltyRow('late', { servedAt: '2026-04-30' })))
  await raise(group('9000'))
  const states = async () => Object.fromEntries((await alerts()).map(({ subject: { kind }, state }) => [kind, state]))
  assert.deepEqual(await states(), { group: 'new', officer: 'lapsed', organ: 'lapsed', record: 'new' })
  await raise(group('9000'), ofOrgan('2'))
  assert.equal((await states())['organ'], 'new')
})

test('a group goes the same way: judged, it stays as it is while it is found again', async () => {
  const alert = (await alerts()).find(({ subject }) => subject.kind === 'group')!
  await send(clerk, 'POST', `/api/alerts/${alert.id}/dismissal`, { version: alert.version, verdict: 'FALSE_EXCEPTION', reason: '情节不同。' })
  await raise(group('9000'))
  assert.equal((await send<AlertDetail>(clerk, 'GET', `/api/alerts/${alert.id}`)).body.state, 'dismissed')
})
