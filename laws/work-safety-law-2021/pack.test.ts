import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SpecialPeriod } from '../../core/registers/index.ts'
import { type On, resultOf, type Written } from '../../test/records.ts'
import workSafety from './pack.ts'

const clue = (norm: string, days: Written, fieldCode = 'EMERGENCY') => resultOf(workSafety, norm, 'inspection', { fieldCode, inspection: { startedAt: '2026-03-02' }, clue: { outOfScopeFoundAt: '2026-03-02', ...days } })

test('第69条 应当由其他部门处理的，七个工作日内移送（建议日数）：3月2日发现，3月11日届满', () => {
  assert.equal(clue('clue-transfer-between-bodies-missing', { sentAt: '2026-03-10' }), 'kept')
  assert.equal(clue('clue-transfer-between-bodies-missing', { sentAt: '2026-03-11' }), 'kept')
  assert.equal(clue('clue-transfer-between-bodies-missing', { sentAt: '2026-03-12' }), 'broken')
  assert.equal(clue('clue-transfer-between-bodies-missing', { sentAt: '2026-03-12' }, 'URBAN'), 'notApplicable')
})

test('第69条 接受移送的部门十五个工作日内反馈（建议日数）：3月11日移送，4月1日届满', () => {
  const replied = (receiverRepliedAt: string) => clue('clue-transfer-between-bodies-missing-reply', { sentAt: '2026-03-11', receiverRepliedAt })
  assert.equal(replied('2026-04-01'), 'kept')
  assert.equal(replied('2026-04-02'), 'broken')
})

test('第76条 举报奖励没有规定日数，不推定逾期；奖励办法规定三十个工作日的，登记后核对', () => {
  const registered: SpecialPeriod = {
    organ: '甲县应急管理局', document: '安全生产举报奖励办法', publishedOn: '2024-01-01', from: '2024-01-01', to: null, place: '659801', norm: 'reward-procedure-late', fieldCode: null, item: null, count: 30, unit: 'wd',
    excludes: [], onlyIfInformed: null, extension: null, extensionBy: null,
  }
  const started = (startedAt: string, on: On = {}) => resultOf(workSafety, 'reward-procedure-late', 'reward', { placeAreaCode: '659801', reward: { rewardType: 'SAFETY_REPORT', groundHandledAt: '2026-03-02', startedAt } }, on)
  assert.equal(started('2026-09-30'), 'notApplicable')
  assert.equal(started('2026-04-14', { registers: { period: [registered] } }), 'kept')
  assert.equal(started('2026-04-15', { registers: { period: [registered] } }), 'broken')
})

test('第76条 安全生产举报的奖励发给工作人员或者其近亲属、重复奖励的，提示；见义勇为的奖励不在此列', () => {
  const allowed = (reward: Written) => resultOf(workSafety, 'reward-ineligible-or-over-standard', 'reward', { decidedAt: '2026-03-20', reward: { rewardType: 'SAFETY_REPORT', ...reward } })
  assert.equal(allowed({ isStaffOrRelative: true }), 'broken')
  assert.equal(allowed({ duplicateOf: 'R1' }), 'broken')
  assert.equal(allowed({ isStaffOrRelative: false }), 'unknown')
  assert.equal(allowed({ rewardType: 'BRAVERY', isStaffOrRelative: true }), 'notApplicable')
})
