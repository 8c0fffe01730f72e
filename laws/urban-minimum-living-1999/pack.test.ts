import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import urbanLiving from './pack.ts'

const applied = (decidedAt: string | null, payment: Written = {}, today = '2026-11-20') =>
  resultOf(urbanLiving, 'payment-decision-overdue', 'payment', { decidedAt, payment: { benefitType: 'URBAN_DIBAO', appliedAt: '2026-03-02', ...payment } }, { today: today as never })

test('第8条第3款 接到申请之日起三十日内办结：3月2日申请，4月1日届满', () => {
  assert.equal(applied('2026-03-31'), 'kept')
  assert.equal(applied('2026-04-01'), 'kept')
  assert.equal(applied('2026-04-02'), 'broken')
  assert.equal(applied(null, {}, '2026-04-01'), 'running')
  assert.equal(applied(null, {}, '2026-04-02'), 'broken')
})

test('第8条第3款 其他救助不适用；没有申请日的，起算日未知', () => {
  assert.equal(applied('2026-05-20', { benefitType: 'RURAL_DIBAO' }), 'notApplicable')
  assert.equal(applied('2026-05-20', { appliedAt: null }), 'unknown')
})

test('第8条第3款 申请人撤回而办结的，没有审批，不提示；三十日以后才办结的，提示', () => {
  const closed = (closedAt: string) => resultOf(urbanLiving, 'payment-decision-overdue', 'payment', { closedAt, payment: { benefitType: 'URBAN_DIBAO', appliedAt: '2026-03-02' } })
  assert.equal(closed('2026-04-01'), 'kept')
  assert.equal(closed('2026-04-02'), 'broken')
})
