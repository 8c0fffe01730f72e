import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import archivesLaw from './pack.ts'

const archived = (archivedAt: string | null, more: Written = {}, today = '2026-11-20') => resultOf(archivesLaw, 'archive-overdue', 'penalty', { decidedAt: '2026-02-10', closedAt: '2026-03-02', archivedAt, ...more }, { today: today as never })

test('第14条第1款 结案后三十个工作日内归档（建议日数）：3月2日结案，跨清明，4月14日届满', () => {
  assert.equal(archived('2026-04-13'), 'kept')
  assert.equal(archived('2026-04-14'), 'kept')
  assert.equal(archived('2026-04-15'), 'broken')
  assert.equal(archived(null, {}, '2026-04-14'), 'running')
  assert.equal(archived(null, {}, '2026-04-15'), 'broken')
})

test('第14条第1款 复议、诉讼的案件不提示；没有结案的不起算；来源不含归档日的，不下结论', () => {
  assert.equal(archived(null, { remedies: [{ kind: 'LITIGATION', acceptedAt: '2026-03-20' }] }), 'notApplicable')
  assert.equal(archived(null, { closedAt: null }), 'notApplicable')
  assert.equal(archived(null, { unreported: ['archivedAt'] }), 'unknown')
})
