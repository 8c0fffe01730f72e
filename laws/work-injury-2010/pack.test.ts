import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import workInjury from './pack.ts'

const decided = (decidedAt: string | null, confirmation: Written = {}, more: Written = {}) =>
  resultOf(workInjury, 'confirmation-decision-overdue', 'confirmation', { acceptedAt: '2026-03-02', decidedAt, confirmation: { confirmType: 'WORK_INJURY', ...confirmation }, ...more })

test('第20条第1款 受理之日起六十日内：3月2日受理，第六十日5月1日在假期内，顺延到5月6日', () => {
  assert.equal(decided('2026-04-30'), 'kept')
  assert.equal(decided('2026-05-06'), 'kept')
  assert.equal(decided('2026-05-07'), 'broken')
  assert.equal(decided(null), 'broken')
})

test('第20条第2款 事实清楚、权利义务明确的，十五日内', () => {
  assert.equal(decided('2026-03-16', { simpleFacts: true }), 'kept')
  assert.equal(decided('2026-03-17', { simpleFacts: true }), 'kept')
  assert.equal(decided('2026-03-18', { simpleFacts: true }), 'broken')
})

test('第20条第3款 等待司法机关结论的期间中止，不计入', () => {
  const suspended = (decidedAt: string) => decided(decidedAt, { simpleFacts: true }, { excludedPeriods: [{ reason: 'SUSPENSION', from: '2026-03-05', to: '2026-03-14' }] })
  assert.equal(suspended('2026-03-27'), 'kept')
  assert.equal(suspended('2026-03-30'), 'broken')
})

test('第20条 其他确认不适用；没有受理日的，起算日未知', () => {
  assert.equal(decided('2026-09-30', { confirmType: 'MARRIAGE' }), 'notApplicable')
  assert.equal(decided('2026-09-30', {}, { acceptedAt: null }), 'unknown')
})

test('第20条 申请人撤回而办结的，没有认定，不提示；六十日（五一顺延）以后才办结的，提示', () => {
  const closed = (closedAt: string) => resultOf(workInjury, 'confirmation-decision-overdue', 'confirmation', { closedAt, acceptedAt: '2026-03-02', confirmation: { confirmType: 'WORK_INJURY' } })
  assert.equal(closed('2026-05-06'), 'kept')
  assert.equal(closed('2026-05-07'), 'broken')
})
