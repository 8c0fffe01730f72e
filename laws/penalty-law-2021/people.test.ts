import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type On, resultOf, type Written } from '../../test/records.ts'
import penaltyLaw from './pack.ts'

const followed = (inspection: Written, today?: On['today']) =>
  resultOf(penaltyLaw, 'inspection-violation-not-followed-up', 'inspection', { inspection: { startedAt: '2026-03-02', endedAt: '2026-03-02', checkResult: 'SUSPECTED_VIOLATION', ...inspection } }, today ? { today } : {})

test('第54条第2款 检查发现涉嫌违法，十五个工作日（建议值）内没有后续处置的提示', () => {
  assert.equal(followed({ followUpAt: '2026-03-20' }), 'kept')
  assert.equal(followed({ followUpAt: '2026-03-23' }), 'kept')
  assert.equal(followed({ followUpAt: '2026-03-24' }), 'broken')
})

test('第54条第2款 还没有处置的，届满当日不提示，次日提示', () => {
  assert.equal(followed({}, '2026-03-23'), 'running')
  assert.equal(followed({}, '2026-03-24'), 'broken')
})

test('第54条第2款 没有发现问题的检查不适用', () => {
  assert.equal(followed({ checkResult: 'NO_PROBLEM' }), 'notApplicable')
})

test('第54条第2款 没有填报处置日的，立案、不予立案、移送其他机关、移送公安机关都是后续处置；第十六个工作日才移送的，提示', () => {
  const after = (more: Written) => resultOf(penaltyLaw, 'inspection-violation-not-followed-up', 'inspection', { inspection: { startedAt: '2026-03-02', endedAt: '2026-03-02', checkResult: 'SUSPECTED_VIOLATION' }, ...more })
  assert.equal(after({ caseFiledAt: '2026-03-23' }), 'kept')
  assert.equal(after({ notFiledAt: '2026-03-23' }), 'kept')
  assert.equal(after({ clue: { outOfScopeFoundAt: '2026-03-02', sentAt: '2026-03-23' } }), 'kept')
  assert.equal(after({ transfer: { transferredAt: '2026-03-23 16:00' } }), 'kept')
  assert.equal(after({ clue: { outOfScopeFoundAt: '2026-03-02', sentAt: '2026-03-24' } }), 'broken')
  assert.equal(after({}), 'broken')
})
