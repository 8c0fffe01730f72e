import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../core/norms/index.ts'
import { resultOf, type Written } from '../../test/records.ts'
import marketPublicity from './pack.ts'

const shown = (norm: string, today: Day, publicity: Written, penalty: Written, fieldCode = 'MARKET') =>
  resultOf(marketPublicity, norm, 'penalty', { fieldCode, decidedAt: '2022-03-01', penalty, publicity: { publishedAt: '2026-03-06', ...publicity } }, { today })
const low = (today: Day, publicity: Written = {}) => shown('publicity-not-removed-after-expiry', today, publicity, { lowFineOnly: true })

test('第13条第1款 较低数额罚款3月6日公示，6月6日周六届满不顺延；十个工作日跨端午节，6月22日为止', () => {
  assert.equal(low('2026-06-22'), 'running')
  assert.equal(low('2026-06-23'), 'broken')
  assert.equal(low('2026-06-23', { removedAt: '2026-06-22' }), 'kept')
  assert.equal(low('2026-06-23', { removedAt: '2026-06-23' }), 'broken')
})

test('第13条第1款 其他处罚公示三年：2023年3月6日公示，2026年3月6日届满，十个工作日为3月20日', () => {
  const other = (today: Day, penalty: Written = {}) => shown('publicity-not-removed-after-expiry-three-years', today, { publishedAt: '2023-03-06' }, { fineAmount: 50000, ...penalty })
  assert.equal(other('2026-03-20'), 'running')
  assert.equal(other('2026-03-21'), 'broken')
  assert.equal(other('2026-03-21', { lowFineOnly: true }), 'notApplicable')
})

test('第13条第1款 只适用于市场监管；已经撤回公示的，不核对', () => {
  assert.equal(shown('publicity-not-removed-after-expiry', '2026-11-20', {}, { lowFineOnly: true }, 'TRANSPORT'), 'notApplicable')
  assert.equal(low('2026-11-20', { withdrawnAt: '2026-04-01' }), 'notApplicable')
})
