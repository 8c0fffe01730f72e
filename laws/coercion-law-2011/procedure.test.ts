import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import coercionLaw from './pack.ts'

const result = (norm: string, coercion: Written, more: Written = {}, today = '2026-11-20') => resultOf(coercionLaw, norm, 'coercion', { coercion, ...more }, { today: today as never })
const seizing = { type: 'SEIZE', startedAt: '2026-03-02 09:30' }

test('第24条第1款 决定书和清单当场交付：当日可以，次日不可以', () => {
  for (const [norm, field] of [['coercion-documents-not-delivered', 'decisionDeliveredAt'], ['coercion-documents-not-delivered-list', 'listDeliveredAt']] as const) {
    const delivered = (day: string | null, today?: string) => result(norm, { ...seizing, [field]: day }, {}, today)
    assert.equal(delivered('2026-03-02 10:00'), 'kept')
    assert.equal(delivered('2026-03-02'), 'kept')
    assert.equal(delivered('2026-03-03'), 'broken')
    assert.equal(delivered(null, '2026-03-02'), 'running')
    assert.equal(delivered(null, '2026-03-03'), 'broken')
    assert.equal(result(norm, { type: 'FREEZE', startedAt: '2026-03-02' }), 'notApplicable')
  }
})

test('第18条第7项 实施强制措施制作现场笔录；冻结同样（第30条第1款），强制执行不适用', () => {
  const recorded = (type: string, onsiteRecordId: string | null) => result('coercion-documents-not-delivered-record', { type, startedAt: '2026-03-02', onsiteRecordId })
  assert.equal(recorded('SEIZE', 'R1'), 'kept')
  assert.equal(recorded('SEIZE', null), 'broken')
  assert.equal(recorded('FREEZE', null), 'broken')
  assert.equal(recorded('DEMOLISH', null), 'notApplicable')
  assert.equal(result('coercion-documents-not-delivered-record', seizing, { unreported: ['coercion.onsiteRecordId'] }), 'unknown')
})

test('第18条第9项 当事人不到场的，有见证人', () => {
  const present = (partyPresent: boolean | null, witness: string | null = null) => result('coercion-documents-not-delivered-witness', { ...seizing, partyPresent, witness })
  assert.equal(present(true), 'notApplicable')
  assert.equal(present(false), 'broken')
  assert.equal(present(false, '某见证人'), 'kept')
  assert.equal(present(null), 'unknown')
})

test('第18条第8项 当事人拒绝签名的，在笔录中注明即可，不必另有见证人', () => {
  const signed = (paper: Written) => result('record-unsigned', seizing, { docs: [{ docType: 'COERCION_RECORD', officerSignatures: 2, ...paper }] })
  assert.equal(signed({ partySigned: true }), 'kept')
  assert.equal(signed({ partySigned: false }), 'broken')
  assert.equal(signed({ partySigned: false, refusalNoted: true }), 'kept')
  assert.equal(signed({ partySigned: false, witness: '某见证人' }), 'kept')
  assert.equal(signed({ partySigned: true, officerSignatures: 1 }), 'broken')
})

test('第38条 催告书、强制执行决定书送达有回证', () => {
  assert.equal(result('service-receipt-missing', {}, { services: [{ docType: 'URGE_LETTER', method: 'DIRECT', servedAt: '2026-03-02' }] }), 'broken')
  assert.equal(result('service-receipt-missing', {}, { services: [{ docType: 'URGE_LETTER', method: 'DIRECT', servedAt: '2026-03-02', receiptDocId: 'R1' }] }), 'kept')
})

test('第43条第2款 对居民生活停水停电停热停气的，违反', () => {
  const cut = (methods: string[], residential = true) => result('utilities-cut-off-to-compel', { type: 'OTHER_EXECUTION', methods, residential })
  assert.equal(cut(['CUT_WATER']), 'broken')
  assert.equal(cut(['VIOLENCE']), 'notApplicable')
  assert.equal(cut([]), 'notApplicable')
  assert.equal(cut(['CUT_WATER'], false), 'notApplicable')
})

test('第13条第1款 对生产经营单位停电须有法律依据：依安全生产法第70条批准的除外', () => {
  const cut = (more: Written) => result('utilities-cut-off-to-compel-enterprise', { type: 'OTHER_EXECUTION', methods: ['CUT_POWER'], residential: false, ...more })
  assert.equal(cut({ safetyLaw70Approved: true }), 'notApplicable')
  assert.equal(cut({ safetyLaw70Approved: false }), 'broken')
  assert.equal(cut({ residential: true }), 'notApplicable')
  assert.equal(cut({ methods: ['NONE'] }), 'notApplicable')
})

test('第24条第1款 决定书、清单在实施的前一日交付的，不是当场交付', () => {
  const delivered = (more: Written) => result('coercion-documents-not-delivered-early', { ...seizing, decisionDeliveredAt: '2026-03-02 09:40', listDeliveredAt: '2026-03-02 10:00', ...more })
  assert.equal(delivered({}), 'kept')
  assert.equal(delivered({ decisionDeliveredAt: '2026-03-02 09:00' }), 'kept')
  assert.equal(delivered({ listDeliveredAt: '2026-03-01' }), 'broken')
  assert.equal(delivered({ decisionDeliveredAt: '2026-03-01 17:00' }), 'broken')
  assert.equal(delivered({ decisionDeliveredAt: null }), 'kept')
})

test('第43条第1款 前一晚开始、次日早晨结束的强制执行，整夜在内；两个白天之间的夜间不推定；在放假当日结束的也提示', () => {
  const executed = (executedFrom: string, executedTo: string) => result('execution-at-night-or-holiday', { type: 'DEMOLISH', executedFrom, executedTo })
  assert.equal(executed('2026-03-10 21:30', '2026-03-11 06:30'), 'broken')
  assert.equal(executed('2026-03-10 09:00', '2026-03-11 17:00'), 'kept')
  assert.equal(executed('2026-03-10 14:00', '2026-03-11 11:00'), 'kept')
  assert.equal(executed('2026-09-30 20:00', '2026-10-01 10:00'), 'broken')
})

test('第36条 对催告的陈述申辩，在强制执行决定之前复核；强制措施不适用', () => {
  const reviewed = (type: string, statementReviewedAt: string | null) =>
    result('statement-not-reviewed', { type, executionDecidedAt: '2026-03-20' }, { decidedAt: '2026-01-05', statementReceivedAt: '2026-03-10', statementReviewedAt })
  assert.equal(reviewed('DEMOLISH', '2026-03-20'), 'kept')
  assert.equal(reviewed('DEMOLISH', '2026-03-21'), 'broken')
  assert.equal(reviewed('DEMOLISH', null), 'broken')
  assert.equal(reviewed('SEIZE', null), 'notApplicable')
})

test('第44条、第53条 申请国家赔偿不是复议、诉讼：拆除不必等它审结，申请法院执行照算', () => {
  const demolished = (kind: string) => result('demolition-before-remedy-expired-pending', { type: 'DEMOLISH', executedFrom: '2026-03-12 09:00' }, { remedies: [{ kind, acceptedAt: '2026-01-05' }] })
  assert.deepEqual([demolished('LITIGATION'), demolished('COMPENSATION')], ['broken', 'notApplicable'])
  const applied = (more: Written) => result('court-application-overdue', {}, { servedAt: '2025-03-10', fulfilled: false, hasEnforcementPower: false, courtAppliedAt: '2025-12-11', ...more })
  assert.deepEqual([applied({ remedies: [{ kind: 'COMPENSATION', acceptedAt: '2025-05-01' }] }), applied({ revokedAt: '2025-06-01' }), applied({ decisionResult: 'NO_PENALTY' })], ['broken', 'notApplicable', 'notApplicable'])
})
