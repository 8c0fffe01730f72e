import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import reconsiderationLaw from './pack.ts'

const result = (norm: string, written: Written) => resultOf(reconsiderationLaw, norm, 'penalty', { decidedAt: '2024-01-02', ...written })

test('第20条第1款 载明的复议期限不短于六十日；没有填报日数的，不下结论', () => {
  const stated = (decisionDoc: Written | null) => result('review-precondition-not-informed', { decisionDoc })
  assert.equal(stated({ reconsiderDays: 59 }), 'broken')
  assert.equal(stated({ reconsiderDays: 60 }), 'kept')
  assert.equal(stated({ reconsiderDays: 90 }), 'kept')
  assert.equal(stated({ remedy: true }), 'unknown')
  assert.equal(stated({ remedy: false }), 'broken')
  assert.equal(stated(null), 'notApplicable')
  assert.equal(resultOf(reconsiderationLaw, 'review-precondition-not-informed', 'licence', { decidedAt: '2024-01-02', licence: { result: 'GRANT' }, decisionDoc: { reconsiderDays: 15 } }), 'notApplicable')
})

test('第23条第2款 2024年1月1日起，当场处罚告知先申请复议', () => {
  const informed = (decidedAt: string, reviewFirst: boolean | null) => resultOf(reconsiderationLaw, 'review-precondition-not-informed-first', 'penalty', { decidedAt, procedureType: 'SUMMARY', decisionDoc: { reconsiderDays: 60, reviewFirst } })
  assert.equal(informed('2024-01-01', false), 'broken')
  assert.equal(informed('2024-01-01', null), 'broken')
  assert.equal(informed('2024-01-01', true), 'kept')
  assert.throws(() => informed('2023-12-31', false), /no norm/) // 本法施行之前的决定，没有这一要求
  assert.equal(result('review-precondition-not-informed-first', { procedureType: 'ORDINARY', decisionDoc: { reconsiderDays: 60, reviewFirst: false } }), 'notApplicable')
})

test('第20条第3款 行政裁决告知救济途径', () => {
  const informed = (remedyInformed: boolean | null) => resultOf(reconsiderationLaw, 'adjudication-respondent-not-heard-remedy', 'adjudication', { decidedAt: '2026-03-20', remedyInformed })
  assert.equal(informed(true), 'kept')
  assert.equal(informed(false), 'broken')
  assert.equal(informed(null), 'broken')
})
