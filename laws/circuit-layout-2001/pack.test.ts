import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import circuitLayout from './pack.ts'

const adjudicated = (norm: string, adjudication: Written, decidedAt = '2026-03-18') => resultOf(circuitLayout, norm, 'adjudication', { decidedAt, adjudication: { disputeType: 'IC_LAYOUT', ...adjudication } })

test('第9条第1款 送达请求书副本，答辩期十五日届满之后才可以处理', () => {
  assert.equal(adjudicated('adjudication-respondent-not-heard', { respondentServedAt: '2026-03-02' }, '2026-03-17'), 'broken')
  assert.equal(adjudicated('adjudication-respondent-not-heard', { respondentServedAt: '2026-03-02' }), 'kept')
  assert.equal(adjudicated('adjudication-respondent-not-heard', {}), 'broken')
  assert.equal(adjudicated('adjudication-respondent-not-heard', { respondentServedAt: '2026-03-02', defenceReceivedAt: '2026-03-05' }, '2026-03-10'), 'notApplicable')
})

test('第8条第3款 合议组三名以上单数；其他争议不适用', () => {
  assert.equal(adjudicated('adjudication-respondent-not-heard-panel', { panelRequired: true, panelSize: 5 }), 'kept')
  assert.equal(adjudicated('adjudication-respondent-not-heard-panel', { panelRequired: true, panelSize: 2 }), 'broken')
  assert.equal(adjudicated('adjudication-respondent-not-heard-panel', { disputeType: 'PATENT', panelRequired: true, panelSize: 2 }), 'notApplicable')
})

test('第8条第3款 每件都应当合议：没有填报须合议、填报不须合议的，同样核对', () => {
  assert.equal(adjudicated('adjudication-respondent-not-heard-panel', { panelSize: 1 }), 'broken')
  assert.equal(adjudicated('adjudication-respondent-not-heard-panel', { panelRequired: false, panelSize: 1 }), 'broken')
  assert.equal(adjudicated('adjudication-respondent-not-heard-panel', { panelSize: 3 }), 'kept')
  assert.equal(adjudicated('adjudication-respondent-not-heard-panel', {}), 'unknown')
})
