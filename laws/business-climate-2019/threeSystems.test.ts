import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EnforcementItem } from '../../core/registers/index.ts'
import type { RecordKind } from '../../core/norms/index.ts'
import { resultOf, type On, type Written } from '../../test/records.ts'
import businessClimate from './pack.ts'

const result = (norm: string, kind: RecordKind, written: Written, on: On = {}) => resultOf(businessClimate, norm, kind, written, on)

const listed: EnforcementItem = {
  organ: 'B1', document: '目录', publishedOn: '2024-01-01', from: '2024-01-01', to: null, code: 'I1', name: '某项许可', actKind: 'licence', fieldCode: null, basis: [], legalDays: null, legalDaysUnit: null,
  promiseDays: null, requiresLegalReview: true, requiresHearing: null, givenToTownships: null, inspectionPublishedOn: null,
}

test('第58条 列入法制审核目录的许可，审核之后才可以决定', () => {
  const reviewed = (legalReview: Written | null, item: EnforcementItem = listed) =>
    result('legal-review-missing-or-late', 'licence', { decidedAt: '2026-03-20', bodyCode: 'B1', itemCode: 'I1', legalReview }, { registers: { item: [item] } })
  assert.equal(reviewed({ reviewedAt: '2026-03-20', opinion: 'PASS' }), 'kept')
  assert.equal(reviewed({ reviewedAt: '2026-03-21', opinion: 'PASS' }), 'broken')
  assert.equal(reviewed(null), 'broken')
  assert.equal(reviewed(null, { ...listed, requiresLegalReview: false }), 'notApplicable')
  assert.equal(reviewed(null, { ...listed, from: '2026-03-21' }), 'notApplicable')
})

test('第58条 涉及重大公共利益的征收决定须审核；紧急强制措施按地方规定，不核对', () => {
  assert.equal(result('legal-review-missing-or-late', 'levy', { decidedAt: '2026-03-20', publicInterest: true }), 'broken')
  assert.equal(result('legal-review-missing-or-late', 'coercion', { decidedAt: '2026-03-20', complex: true, coercion: { urgent: true } }), 'notApplicable')
  assert.equal(result('legal-review-missing-or-late', 'coercion', { decidedAt: '2026-03-20', complex: true, coercion: { urgent: false } }), 'broken')
})

test('第58条 强制拆除、查封扣押全程音像记录', () => {
  const filmed = (media: Written[]) => result('media-record-missing', 'coercion', { coercion: { type: 'DEMOLISH', startedAt: '2026-03-02' }, steps: [{ stepId: 'S1', stepType: 'DEMOLITION' }], media })
  assert.equal(filmed([]), 'broken')
  assert.equal(filmed([{ stepId: 'S1' }]), 'kept')
  assert.equal(result('media-record-missing', 'inspection', { inspection: { startedAt: '2026-03-02' }, steps: [{ stepId: 'S1', stepType: 'ONSITE_INSPECTION' }] }), 'notApplicable')
})

test('第58条 检查的音像记录与笔录的时间一致，容许十分钟', () => {
  const covers = (startedAt: string) => result('media-record-inconsistent', 'inspection', {
    inspection: { startedAt: '2026-03-02' }, steps: [{ stepId: 'S1', stepType: 'ONSITE_INSPECTION', startedAt: '2026-03-02 09:00', endedAt: '2026-03-02 10:00' }],
    media: [{ stepId: 'S1', startedAt, endedAt: '2026-03-02 10:00' }],
  })
  assert.equal(covers('2026-03-02 09:10'), 'kept')
  assert.equal(covers('2026-03-02 09:11'), 'broken')
})
