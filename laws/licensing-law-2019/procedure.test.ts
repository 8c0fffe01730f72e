import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EnforcementItem } from '../../core/registers/index.ts'
import { resultOf, type Written } from '../../test/records.ts'
import licensingLaw from './pack.ts'

const informed = (licence: Written, more: Written = {}) => resultOf(licensingLaw, 'licence-third-party-not-informed', 'licence', { decidedAt: '2026-03-20', licence: { thirdPartyInterest: true, ...licence }, ...more })

test('第36条 直接关系他人重大利益的，决定之前告知利害关系人：同日可以，次日不可以', () => {
  assert.equal(informed({ thirdPartyInformedAt: '2026-03-05' }), 'kept')
  assert.equal(informed({ thirdPartyInformedAt: '2026-03-20' }), 'kept')
  assert.equal(informed({ thirdPartyInformedAt: '2026-03-21' }), 'broken')
  assert.equal(informed({}), 'broken')
})

test('第36条 不涉及他人、没有决定的，不适用；来源不含告知日的，不下结论', () => {
  assert.equal(informed({ thirdPartyInterest: false }), 'notApplicable')
  assert.equal(informed({}, { decidedAt: null }), 'notApplicable')
  assert.equal(informed({}, { unreported: ['licence.thirdPartyInformedAt'] }), 'unknown')
})

test('第47条第1款 告知听证权利在许可决定之前：同日可以，次日不可以；不涉及他人的，不适用', () => {
  const told = (rightInformedAt: string | null, thirdPartyInterest = true) =>
    resultOf(licensingLaw, 'hearing-right-not-informed', 'licence', { decidedAt: '2026-03-20', licence: { thirdPartyInterest, thirdPartyInformedAt: '2026-03-05' }, hearing: { rightInformedAt } })
  assert.deepEqual([told('2026-03-19'), told('2026-03-20'), told('2026-03-21')], ['kept', 'kept', 'broken'])
  assert.deepEqual([told(null), told('2026-03-21', false)], ['notApplicable', 'notApplicable'])
})

test('第46条 权责清单登记为应当听证的事项，没有举行或者决定之后才举行的提示；登记为不必听证、没有登记的，不适用', () => {
  const item = (requiresHearing: boolean | null): EnforcementItem => ({
    organ: 'B1', document: '目录', publishedOn: '2024-01-01', from: '2024-01-01', to: null, code: 'I1', name: '某项许可', actKind: 'licence', fieldCode: null, basis: [], legalDays: null, legalDaysUnit: null,
    promiseDays: null, requiresLegalReview: null, requiresHearing, givenToTownships: null, inspectionPublishedOn: null,
  })
  const heard = (hearing: Written | null, requiresHearing: boolean | null = true) =>
    resultOf(licensingLaw, 'hearing-requested-not-held-by-law', 'licence', { bodyCode: 'B1', itemCode: 'I1', decidedAt: '2026-03-20', hearing }, { registers: { item: [item(requiresHearing)] } })
  assert.deepEqual([heard({ heldAt: '2026-03-19' }), heard({ heldAt: '2026-03-20' }), heard({ heldAt: '2026-03-21' }), heard({ rightInformedAt: '2026-03-02' }), heard(null)], ['kept', 'kept', 'broken', 'broken', 'broken'])
  assert.deepEqual([heard(null, false), heard(null, null)], ['notApplicable', 'notApplicable'])
})

test('第4条 填报了负责人审批的，审批在决定之前、由负责人作出；没有填报的，不核对', () => {
  const approved = (headApproval: Written | null) => resultOf(licensingLaw, 'head-approval-missing', 'licence', { decidedAt: '2026-03-20', headApproval })
  assert.equal(approved({ at: '2026-03-20', isLeader: true }), 'kept')
  assert.equal(approved({ at: '2026-03-21', isLeader: true }), 'broken')
  assert.equal(approved({ at: '2026-03-19', isLeader: false }), 'broken')
  assert.equal(approved(null), 'notApplicable')
})
