import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type On, resultOf, type Written } from '../../test/records.ts'
import reports from './pack.ts'

const standard = { organ: 'gov', document: '某标准', publishedOn: null, from: '2022-06-06', to: null, place: '000000', type: 'STATE_SECURITY_REPORT', grade: '一定贡献', max: 10000, startDays: null, informDays: null } as const
const rewarded = (reward: Written, on: On = { registers: { reward: [standard] } }, more: Written = {}) =>
  resultOf(reports, 'reward-ineligible-or-over-standard', 'reward', { decidedAt: '2026-03-20', areaCode: '422891', ...more, reward: { rewardType: 'STATE_SECURITY_REPORT', grade: '一定贡献', amount: 10000, ...reward } }, on)

test('第12条第1项 发挥一定作用的奖励一万元以下；超过的，提示；没有登记标准、没有填写档次的，不下结论', () => {
  assert.equal(rewarded({}), 'kept')
  assert.equal(rewarded({ amount: 10001 }), 'broken')
  assert.equal(rewarded({ amount: 10001 }, {}), 'unknown')
  assert.equal(rewarded({ amount: 10001, grade: null }), 'unknown')
})

test('第9条 工作人员举报不予奖励，同一举报不予重复奖励', () => {
  assert.equal(rewarded({ isStaffOrRelative: true }), 'broken')
  assert.equal(rewarded({ isStaffOrRelative: false }), 'kept')
  assert.equal(rewarded({ duplicateOf: 'R2025-3' }), 'broken')
})

test('其他奖励、没有决定的，本办法不核对', () => {
  assert.equal(rewarded({ rewardType: 'SCIENCE', isStaffOrRelative: true }), 'notApplicable')
  assert.equal(rewarded({ isStaffOrRelative: true }, {}, { decidedAt: null, startedAt: '2026-03-01' }), 'notApplicable')
})

test('第13条 没有填报启动日的，以奖励决定日、不予奖励的办结日核对；都没有的，提示', () => {
  const begun = (more: Written) => resultOf(reports, 'reward-procedure-late', 'reward', { ...more, reward: { rewardType: 'STATE_SECURITY_REPORT', groundHandledAt: '2026-03-02' } })
  assert.equal(begun({ decidedAt: '2026-04-14' }), 'kept')
  assert.equal(begun({ decidedAt: '2026-04-15' }), 'broken')
  assert.equal(begun({ closedAt: '2026-04-14' }), 'kept')
  assert.equal(begun({}), 'broken')
})
