import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import marketComplaints from './pack.ts'

const result = (norm: string, complaint: Written, fieldCode = 'MARKET') => resultOf(marketComplaints, norm, 'inspection', { fieldCode, inspection: { startedAt: '2026-03-02' }, complaint })

test('第14条 收到投诉之日起七个工作日内告知是否受理：3月2日收到，3月11日届满', () => {
  const informed = (acceptanceInformedAt: string | null) => result('complaint-acceptance-late', { type: 'CONSUMER_COMPLAINT', receivedAt: '2026-03-02', acceptanceInformedAt })
  assert.equal(informed('2026-03-10'), 'kept')
  assert.equal(informed('2026-03-11'), 'kept')
  assert.equal(informed('2026-03-12'), 'broken')
  assert.equal(informed(null), 'broken')
})

test('第31条第2款 立案与否决定之日起五个工作日内告知实名举报人：3月9日决定，3月16日届满', () => {
  const informed = (filingInformedAt: string, more: Written = {}, fieldCode = 'MARKET') => result('complaint-acceptance-late-report', { type: 'NAMED_REPORT', receivedAt: '2026-03-02', filingDecidedAt: '2026-03-09', filingInformedAt, ...more }, fieldCode)
  assert.equal(informed('2026-03-13'), 'kept')
  assert.equal(informed('2026-03-16'), 'kept')
  assert.equal(informed('2026-03-17'), 'broken')
  assert.equal(informed('2026-03-17', { type: 'ANON_REPORT' }), 'notApplicable')
  assert.equal(informed('2026-03-17', {}, 'URBAN'), 'notApplicable')
})

test('第32条 举报奖励没有规定启动日数，不推定逾期', () => {
  assert.equal(resultOf(marketComplaints, 'reward-procedure-late', 'reward', { reward: { rewardType: 'MARKET_REPORT', groundHandledAt: '2026-03-02', startedAt: '2026-09-30' } }), 'notApplicable')
})

test('第14条、第31条第2款 不附在执法行为上的投诉、举报同样核对', () => {
  const alone = (norm: string, more: Written) => resultOf(marketComplaints, norm, 'complaint', { fieldCode: 'MARKET', complaintId: '1', channel: 'H12345', status: 'CLOSED', receivedAt: '2026-03-02', ...more })
  assert.deepEqual(['2026-03-10', '2026-03-11', '2026-03-12'].map((acceptanceInformedAt) => alone('complaint-acceptance-late', { type: 'CONSUMER_COMPLAINT', acceptanceInformedAt })), ['kept', 'kept', 'broken'])
  assert.deepEqual(['2026-03-13', '2026-03-16', '2026-03-17'].map((filingInformedAt) => alone('complaint-acceptance-late-report', { type: 'NAMED_REPORT', filingDecidedAt: '2026-03-09', filingInformedAt })), ['kept', 'kept', 'broken'])
})

test('第32条 市场监管举报的奖励发给工作人员或者其近亲属、重复奖励的，提示；见义勇为的奖励不在此列', () => {
  const allowed = (reward: Written) => resultOf(marketComplaints, 'reward-ineligible-or-over-standard', 'reward', { decidedAt: '2026-03-20', reward: { rewardType: 'MARKET_REPORT', ...reward } })
  assert.equal(allowed({ isStaffOrRelative: true }), 'broken')
  assert.equal(allowed({ duplicateOf: 'R1' }), 'broken')
  assert.equal(allowed({ isStaffOrRelative: false }), 'unknown')
  assert.equal(allowed({ rewardType: 'BRAVERY', isStaffOrRelative: true }), 'notApplicable')
})
