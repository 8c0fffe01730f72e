import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import bayannur from './pack.ts'

const result = (norm: string, written: Written) => resultOf(bayannur, norm, 'inspection', { fieldCode: 'URBAN', inspection: { startedAt: '2026-03-02' }, ...written }, { region: 'bayannur' })

test('第15条第2款 七个工作日内处理投诉举报（建议日数）：3月2日收到，3月11日届满', () => {
  const replied = (repliedAt: string) => result('complaint-reply-overdue', { complaint: { type: 'ENFORCEMENT_COMPLAINT', receivedAt: '2026-03-02', repliedAt } })
  assert.equal(replied('2026-03-11'), 'kept')
  assert.equal(replied('2026-03-12'), 'broken')
})

test('第26条第1款 应当由其他机关处理的，七个工作日内移送（建议日数）；第2款 十五个工作日内反馈', () => {
  const clue = (days: Written) => ['clue-transfer-between-bodies-missing', 'clue-transfer-between-bodies-missing-reply'].map((norm) => result(norm, { clue: { outOfScopeFoundAt: '2026-03-02', ...days } }))
  assert.deepEqual(clue({ sentAt: '2026-03-11', receiverRepliedAt: '2026-04-01' }), ['kept', 'kept'])
  assert.deepEqual(clue({ sentAt: '2026-03-12', receiverRepliedAt: '2026-04-02' }), ['broken', 'kept'])
  assert.deepEqual(clue({ sentAt: '2026-03-11', receiverRepliedAt: '2026-04-02' }), ['kept', 'broken'])
})

test('第15条第2款 填报了法定答复期限的，按该期限：信访六十日，3月2日收到，5月6日（五一顺延）届满', () => {
  const replied = (repliedAt: string) => result('complaint-reply-overdue', { complaint: { type: 'ENFORCEMENT_COMPLAINT', receivedAt: '2026-03-02', repliedAt, legalReply: { n: 60, unit: 'cd', basis: '信访工作条例' } } })
  assert.equal(replied('2026-05-06'), 'kept')
  assert.equal(replied('2026-05-07'), 'broken')
})
