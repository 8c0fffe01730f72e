import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf } from '../../test/records.ts'
import propertyRegistration from './pack.ts'

test('第20条 受理之日起三十个工作日内办结：3月2日受理，跨清明，4月14日届满', () => {
  const done = (decidedAt: string, confirmType = 'REAL_ESTATE') => resultOf(propertyRegistration, 'confirmation-decision-overdue', 'confirmation', { acceptedAt: '2026-03-02', decidedAt, confirmation: { confirmType } })
  assert.equal(done('2026-04-13'), 'kept')
  assert.equal(done('2026-04-14'), 'kept')
  assert.equal(done('2026-04-15'), 'broken')
  assert.equal(done('2026-04-15', 'ACCIDENT'), 'notApplicable')
})

test('第20条 申请人撤回而办结的，没有登记，不提示；三十个工作日以后才办结的，提示', () => {
  const closed = (closedAt: string) => resultOf(propertyRegistration, 'confirmation-decision-overdue', 'confirmation', { closedAt, acceptedAt: '2026-03-02', confirmation: { confirmType: 'REAL_ESTATE' } })
  assert.equal(closed('2026-04-14'), 'kept')
  assert.equal(closed('2026-04-15'), 'broken')
})
