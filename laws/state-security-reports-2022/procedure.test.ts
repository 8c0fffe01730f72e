import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import reports from './pack.ts'

const rewarded = (norm: string, reward: Written) => resultOf(reports, norm, 'reward', { decidedAt: '2026-03-23', reward: { rewardType: 'STATE_SECURITY_REPORT', groundHandledAt: '2026-02-02', ...reward } })

test('第13条 依法处理之后三十个工作日内启动：2月2日处理，跨春节，3月20日届满', () => {
  assert.equal(rewarded('reward-procedure-late', { startedAt: '2026-03-19' }), 'kept')
  assert.equal(rewarded('reward-procedure-late', { startedAt: '2026-03-20' }), 'kept')
  assert.equal(rewarded('reward-procedure-late', { startedAt: '2026-03-23' }), 'broken')
  assert.equal(rewarded('reward-procedure-late', { rewardType: 'BRAVERY', startedAt: '2026-09-24' }), 'notApplicable')
})

test('第15条第1款 决定之日起十个工作日内告知：3月23日决定，跨清明，4月7日届满', () => {
  assert.equal(rewarded('reward-procedure-late-inform', { informedAt: '2026-04-03' }), 'kept')
  assert.equal(rewarded('reward-procedure-late-inform', { informedAt: '2026-04-07' }), 'kept')
  assert.equal(rewarded('reward-procedure-late-inform', { informedAt: '2026-04-08' }), 'broken')
})
