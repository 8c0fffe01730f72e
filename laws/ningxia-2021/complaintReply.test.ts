import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import ningxia from './pack.ts'

const replied = (repliedAt: string | null, more: Written = {}) => resultOf(ningxia, 'complaint-reply-overdue', 'inspection', {
  inspection: { startedAt: '2026-04-20' }, complaint: { type: 'ENFORCEMENT_COMPLAINT', receivedAt: '2026-04-28 09:30', repliedAt, ...more },
}, { region: 'ningxia' })

test('第15条第2款 七个工作日内答复：4月28日收到，跨五一，5月9日调休上班计入，5月11日届满', () => {
  assert.equal(replied('2026-05-09'), 'kept')
  assert.equal(replied('2026-05-11'), 'kept')
  assert.equal(replied('2026-05-12'), 'broken')
  assert.equal(replied(null), 'broken')
})

test('第15条第2款 有法定期限的，按该期限：五个工作日、六十日', () => {
  assert.equal(replied('2026-05-08', { legalReply: { n: 5, unit: 'wd', basis: '某规定' } }), 'kept')
  assert.equal(replied('2026-05-09', { legalReply: { n: 5, unit: 'wd', basis: '某规定' } }), 'broken')
  assert.equal(replied('2026-06-29', { legalReply: { n: 60, unit: 'cd', basis: '信访工作条例' } }), 'kept') // 第六十日6月27日周六，顺延到周一
  assert.equal(replied('2026-06-30', { legalReply: { n: 60, unit: 'cd', basis: '信访工作条例' } }), 'broken')
})

test('第15条第2款 匿名的无从答复，移送的由接收机关答复', () => {
  assert.equal(replied(null, { type: 'ANON_REPORT' }), 'notApplicable')
  assert.equal(replied(null, { status: 'TRANSFERRED' }), 'notApplicable')
})

test('第15条第2款 不附在执法行为上的投诉举报，同样七个工作日内答复', () => {
  const byItself = (repliedAt: string) => resultOf(ningxia, 'complaint-reply-overdue', 'complaint', {
    complaintId: '1', channel: 'PHONE', type: 'ENFORCEMENT_COMPLAINT', receivedAt: '2026-04-28 09:30', repliedAt, status: 'CLOSED',
  }, { region: 'ningxia' })
  assert.deepEqual([byItself('2026-05-09'), byItself('2026-05-11'), byItself('2026-05-12')], ['kept', 'kept', 'broken'])
})
