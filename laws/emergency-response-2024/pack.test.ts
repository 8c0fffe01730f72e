import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import emergencyLaw from './pack.ts'

const used = (norm: string, levy: Written, today = '2026-11-20') => resultOf(emergencyLaw, norm, 'levy', { levy: { type: 'REQUISITION', useEndedAt: '2026-03-02', ...levy } }, { today: today as never })

test('第12条 用毕三十日内返还（建议日数）：3月2日用毕，4月1日届满；灭失的无从返还', () => {
  assert.equal(used('requisition-not-returned-or-compensated', { returnedAt: '2026-03-31' }), 'kept')
  assert.equal(used('requisition-not-returned-or-compensated', { returnedAt: '2026-04-01' }), 'kept')
  assert.equal(used('requisition-not-returned-or-compensated', { returnedAt: '2026-04-02' }), 'broken')
  assert.equal(used('requisition-not-returned-or-compensated', {}, '2026-04-01'), 'running')
  assert.equal(used('requisition-not-returned-or-compensated', { lost: true }), 'notApplicable')
})

test('第12条 毁损、灭失的九十日内补偿（建议日数）：第九十日5月31日周日，顺延到6月1日', () => {
  const compensated = (compensatedAt: string | null, more: Written = { damaged: true }) => used('requisition-not-returned-or-compensated-loss', { compensatedAt, ...more })
  assert.equal(compensated('2026-06-01'), 'kept')
  assert.equal(compensated('2026-06-02'), 'broken')
  assert.equal(compensated(null), 'broken')
  assert.equal(compensated(null, { lost: true }), 'broken')
  assert.equal(compensated(null, { damaged: false }), 'notApplicable')
})
