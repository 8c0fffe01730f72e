import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordKind } from '../../core/norms/index.ts'
import { resultOf, type Written } from '../../test/records.ts'
import openInformation from './pack.ts'

const published = (norm: string, kind: RecordKind, publicity: Written, more: Written = {}) =>
  resultOf(openInformation, norm, kind, { decidedAt: '2026-09-21', ...more, publicity: { required: true, ...publicity } })

test('第26条 处罚、许可决定二十个工作日内公开：跨中秋、国庆，10月10日调休上班计入，10月26日届满', () => {
  const by = (kind: RecordKind, publishedAt: string) => published('penalty-licence-publicity-late', kind, { publishedAt })
  for (const kind of ['penalty', 'licence'] as const) {
    assert.equal(by(kind, '2026-10-23'), 'kept')
    assert.equal(by(kind, '2026-10-26'), 'kept')
    assert.equal(by(kind, '2026-10-27'), 'broken')
  }
})

test('第26条 检查、强制的结果同样二十个工作日；检查没有决定日的，自检查结束起算', () => {
  assert.equal(published('other-decision-publicity-late', 'coercion', { publishedAt: '2026-10-26' }), 'kept')
  assert.equal(published('other-decision-publicity-late', 'coercion', { publishedAt: '2026-10-27' }), 'broken')
  const inspected = (publishedAt: string) => published('other-decision-publicity-late', 'inspection', { publishedAt }, { decidedAt: null, inspection: { startedAt: '2026-09-21 09:00', endedAt: '2026-09-21 10:30' } })
  assert.equal(inspected('2026-10-26'), 'kept')
  assert.equal(inspected('2026-10-27'), 'broken')
})

test('第26条 不必公开、有不公开理由、不予处罚的，不适用；没有填报是否应当公示的，不下结论', () => {
  assert.equal(published('penalty-licence-publicity-late', 'penalty', { required: false }), 'notApplicable')
  assert.equal(published('penalty-licence-publicity-late', 'penalty', { exemptReason: 'MINOR' }), 'notApplicable')
  assert.equal(published('penalty-licence-publicity-late', 'penalty', {}, { decisionResult: 'NO_PENALTY' }), 'notApplicable')
  assert.equal(published('penalty-licence-publicity-late', 'penalty', { required: null }), 'unknown')
})

test('第26条 抽样检验的，信息自检验结果形成之日起算：10月12日形成，11月9日届满', () => {
  const inspected = (publishedAt: string) => published('other-decision-publicity-late', 'inspection', { publishedAt }, { inspection: { startedAt: '2026-09-21 09:00', endedAt: '2026-09-21 10:30', resultFormedAt: '2026-10-12' } })
  assert.equal(inspected('2026-11-09'), 'kept')
  assert.equal(inspected('2026-11-10'), 'broken')
})
