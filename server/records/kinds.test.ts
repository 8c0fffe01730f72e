import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findRecord } from '../store/records/records.ts'
import { quarantined } from '../store/records/imports.ts'
import { reading, worker } from '../store/within.ts'
import { recordsOffice } from '../../test/recordsOffice.ts'

const { db, handIn } = await recordsOffice('2026-11-20')

const any = { sourceSystem: '综合系统', bodyCode: '659801-market', partyType: 'PERSON', name: '某某', decidedAt: '2026-04-01' }
const lines = (...records: object[]): string => records.map((record) => JSON.stringify({ ...any, ...record })).join('\n')

const found = async (id: string) => {
  const [row] = await db.superuser<{ id: number }[]>`select id from enforcement_record where source_record_id = ${id}`
  return (await reading(db.sql, worker, tx => findRecord(tx, row!.id)))!.record
}

test('records of all nine kinds enter from one file, each with the details of its own kind', async () => {
  const kinds = {
    penalty: { penaltyKinds: ['WARNING'] }, licence: { result: 'DENY' }, coercion: { type: 'SEAL', startedAt: '2026-03-02 10:00' }, inspection: { startedAt: '2026-03-02 10:00', trigger: 'PLAN', planId: 'P1' },
    levy: { type: 'REQUISITION' }, payment: { benefitType: 'TEKUN' }, confirmation: { confirmType: 'ACCIDENT' }, adjudication: { disputeType: 'FOREST' }, reward: { rewardType: 'BRAVERY' },
  }
  const done = await handIn(lines(...Object.entries(kinds).map(([actionKind, detail]) => ({ actionKind, sourceRecordId: actionKind, actionNo: actionKind, [actionKind]: detail }))))
  assert.deepEqual([done.state, done.added, done.refused], ['done', 9, 0])
  const levy = await found('levy')
  assert.deepEqual([levy.actionKind, levy.levy?.type, levy.penalty], ['levy', 'REQUISITION', null])
})

test('evidence, papers, reviews and money are kept as they were told, and so is what the sender says it cannot tell', async () => {
  await handIn(lines({
    actionKind: 'penalty', sourceRecordId: 'e1', actionNo: 'e1', penalty: { penaltyKinds: ['WARNING'] }, unreported: ['media'], legalReview: { reviewedAt: '2026-03-30', opinion: 'PASS' },
    evidence: [{ evidenceType: 'AV', device: { deviceNo: 'X1' } }], docs: [{ docType: 'ONSITE_RECORD', officerSignatures: 2 }], money: [{ type: 'FINE', treasuryAt: '2026-04-08' }],
  }))
  const record = await found('e1')
  assert.deepEqual([record.unreported, record.legalReview?.opinion, record.evidence[0]?.device?.deviceNo, record.docs[0]?.officerSignatures, record.money[0]?.treasuryAt], [['media'], 'PASS', 'X1', 2, '2026-04-08'])
})

test('a row that is kept out keeps no number of a person', async () => {
  const done = await handIn(lines({ actionKind: 'penalty', sourceRecordId: 'q1', actionNo: 'q1', idNo: '11010519491231002X', phone: 13812345678, decidedAt: '2026-02-30', penalty: { idNo: '11010519491231002X' } }))
  const [row] = await reading(db.sql, worker, tx => quarantined(tx, done.id, 0, 1))
  assert.match(row!.cells[0]!, /110105\*{8}002X.*138\*{4}5678.*110105\*{8}002X/)
})
