import assert from 'node:assert/strict'
import { test } from 'node:test'
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
