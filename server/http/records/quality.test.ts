import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnswerOf, getQuality, listLate, QualityRow, RecordImportDetail, WaitingDetail, WaitingRow } from '../contract/index.ts'
import { sweepQuarantine } from '../../store/records/quarantine.ts'
import { within, worker } from '../../store/within.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'

const office = await recordsOffice('2026-11-20')
const { send, handIn, db } = office
const market = await office.as('659801-market')
const transport = await office.as('659801-transport')
const clerk = await office.as('659801-clerk')

const waiting = async (by = market, query = '') => (await send<{ items: WaitingRow[], total: number }>(by, 'GET', `/api/record-quarantine${query}`)).body.items
const quality = async (by = market) => (await send<{ items: QualityRow[], from: string }>(by, 'GET', '/api/record-quality')).body

test('rows that were kept out are listed across imports, by code, body and source, to whom they concern', async () => {
  await handIn(penaltyFile(penaltyRow('a1', { decidedAt: '2026-02-30' }), penaltyRow('a2', { fineAmount: 'x' })), { sender: '659801-market' })
  await handIn(penaltyFile(penaltyRow('a3', { sourceSystem: '老系统', fineAmount: 'y' })), { sender: '659801-market' })
  const rows = await waiting()
  assert.deepEqual(rows.map(({ sourceRecordId, sourceSystem, bodyId, kind }) => [sourceRecordId, sourceSystem, bodyId, kind]), [
    ['a3', '老系统', '659801-market', 'penalty'], ['a2', '办案系统', '659801-market', 'penalty'], ['a1', '办案系统', '659801-market', 'penalty'],
  ])
  assert.deepEqual((await waiting(market, '?code=E103')).map(({ sourceRecordId }) => sourceRecordId), ['a1'])
  assert.deepEqual((await waiting(market, `?system=${encodeURIComponent('老系统')}`)).map(({ sourceRecordId }) => sourceRecordId), ['a3'])
  assert.deepEqual(await waiting(transport), [])
  assert.equal((await waiting(clerk)).length, 3)
})

test('a row corrected by hand is handed in again, enters, and is linked to what it came from', async () => {
  const [row] = await waiting(market, '?code=E103')
  const at = `/api/record-quarantine/${row!.importId}/${row!.line}`
  const { body: { header, labels, cells } } = await send<WaitingDetail>(market, 'GET', at)
  assert.equal(labels[header.indexOf('decidedAt')], '决定日')
  const still = await send<RecordImportDetail>(market, 'POST', `${at}/correction`, { cells: cells.with(header.indexOf('decidedAt'), '2026-02-31') })
  assert.deepEqual([still.body.added, still.body.refused], [0, 1])
  const [next] = await waiting(market, '?code=E103')
  assert.equal(next!.importId, still.body.id)
  const done = await send<RecordImportDetail>(market, 'POST', `/api/record-quarantine/${next!.importId}/${next!.line}/correction`, { cells: cells.with(header.indexOf('decidedAt'), '2026-04-01') })
  assert.deepEqual([done.body.added, done.body.refused], [1, 0])
  assert.deepEqual(await waiting(market, '?code=E103'), [])
  assert.equal((await send<WaitingDetail>(market, 'GET', `/api/record-quarantine/${next!.importId}/${next!.line}`)).body.resubmittedIn, done.body.id)
})

test('a row whose record comes corrected in a later file waits no longer', async () => {
  const done = await handIn(penaltyFile(penaltyRow('a2')), { sender: '659801-market' })
  assert.equal((await waiting()).some(({ sourceRecordId }) => sourceRecordId === 'a2'), false)
  const [kept] = await db.superuser`select resubmitted_in as "in" from record_quarantine where source_record_id = 'a2'`
  assert.equal(kept?.['in'], done.id)
})

test('corrected rows go after 30 days, waiting ones after 180: the day before they are there', async () => {
  const left = async (days: number) => {
    await within(db.sql, worker, tx => sweepQuarantine(tx, new Date(Date.now() + days * 86_400_000)))
    return (await db.superuser`select count(*)::integer as count from record_quarantine where source_record_id in ('a2', 'a3')`)[0]?.['count'] as number
  }
  assert.deepEqual([await left(29), await left(31), await left(179), await left(181)], [2, 1, 1, 0])
})

test('the quality of data: by body, source and month, from what imports counted', async () => {
  await handIn(penaltyFile(penaltyRow('q1', { bodyCode: '659801-transport' }), penaltyRow('q2', { bodyCode: '659801-transport', decidedAt: '2026-02-30' }), penaltyRow('q3', { bodyCode: '659801-transport' }), penaltyRow('q3', { bodyCode: '659801-transport' })), { sender: '659801-transport' })
  const { items: [row], from } = await quality(transport)
  assert.deepEqual([from, row!.month, row!.bodyId, row!.sourceSystem, row!.rows, row!.refused], ['2026-06', '2026-11', '659801-transport', '办案系统', 4, 2])
  assert.deepEqual(row!.codes, { E103: 1, E601: 1 })
  assert.equal(row!.lateReported, 4)
  assert.equal(row!.taken, 0.5)
  assert.ok(row!.complete! > 0 && row!.complete! < 1)
  assert.ok(Object.keys(row!.missing).length > 0)
  assert.equal(row!.score, Math.round(20 + 30 * row!.complete!))
  assert.equal((await quality(market)).items.some(({ bodyId }) => bodyId === '659801-transport'), false)
  assert.ok((await quality(clerk)).items.some(({ bodyId }) => bodyId === '659801-transport'))
})

test('what came late is counted by the period of the law and by the setting, and opens the acts behind it', async () => {
  const act = (id: string, more: object) => JSON.stringify({
    actionKind: 'penalty', sourceSystem: '迟报系统', sourceRecordId: id, actionNo: `迟${id}`, bodyCode: '659801-market', partyType: 'ORG', name: '某某', uscc: '91350100M000100Y43', procedureType: 'ORDINARY',
    areaCode: '659801', caseFiledAt: '2026-11-02', ...more,
  })
  await handIn([
    act('t1', { recordedAt: '2026-11-05 17:00' }), act('t2', { recordedAt: '2026-11-06 09:00' }), act('t3', { recordedAt: '2026-11-13' }), act('t4', { recordedAt: '2026-11-12', closedAt: '2026-11-11' }), act('t5', { caseFiledAt: '2026-11-19' }),
  ].join('\n'))
  const { body } = await send<AnswerOf<typeof getQuality>>(market, 'GET', `/api/record-quality?system=${encodeURIComponent('迟报系统')}`)
  const [row] = body.items
  // 2026-11-02 is a Monday: three working days end on the 5th. What was typed in on the 12th may come until the 19th; today is the 20th.
  assert.deepEqual([row!.rows, row!.lateRecorded, row!.lateReported, row!.backDated], [5, 3, 3, 1])
  assert.deepEqual(body.delays.map(({ within: days, acts }) => `${days} ${acts}`), ['1 1', '7 0', '20 4', '60 0', '180 0', 'null 0'])
  const { recorded, reported } = body.allowed
  assert.deepEqual([recorded?.count, recorded?.workingDays, recorded?.title, reported], [3, true, '执法数据迟报', 7])
  const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)
  const behind = async (problem: string) => (await send<AnswerOf<typeof listLate>>(market, 'GET', `/api/record-quality/records?body=659801-market&system=${encodeURIComponent('迟报系统')}&month=${month}&problem=${problem}`)).body.items.map(({ actionNo }) => actionNo).sort()
  assert.deepEqual([await behind('recordedLate'), await behind('backDated')], [['迟t2', '迟t3', '迟t4'], ['迟t4']])
  assert.deepEqual((await send<AnswerOf<typeof getQuality>>(market, 'GET', '/api/record-quality?kind=licence')).body.items.some(({ sourceSystem }) => sourceSystem === '迟报系统'), false)
})
