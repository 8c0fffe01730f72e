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

const inMarket = (complaint: Written) => resultOf(ningxia, 'complaint-reply-overdue', 'complaint', { fieldCode: 'MARKET', complaint: { receivedAt: '2026-04-28', status: 'CLOSED', repliedAt: '2026-06-20', ...complaint } }, { region: 'ningxia' })

test('第15条第2款 市场监管的消费投诉、实名举报有法定期限：已经告知受理、立案与否的，由投诉举报办法核对；都没有告知的，提示', () => {
  assert.equal(inMarket({ type: 'CONSUMER_COMPLAINT', acceptanceInformedAt: '2026-05-08' }), 'notApplicable')
  assert.equal(inMarket({ type: 'NAMED_REPORT', filingInformedAt: '2026-05-22' }), 'notApplicable')
  assert.equal(inMarket({ type: 'CONSUMER_COMPLAINT' }), 'broken')
  assert.equal(inMarket({ type: 'ENFORCEMENT_COMPLAINT', acceptanceInformedAt: '2026-05-08' }), 'broken', '对执法行为的投诉，告知受理不是答复')
})

test('第15条第2款 不予受理的，告知不予受理就是答复：5月11日为止', () => {
  const refused = (acceptanceInformedAt: string | null, norm = 'complaint-reply-overdue-rejected') =>
    resultOf(ningxia, norm, 'complaint', { complaint: { type: 'ENFORCEMENT_COMPLAINT', receivedAt: '2026-04-28', status: 'REJECTED', acceptanceInformedAt } }, { region: 'ningxia' })
  assert.equal(refused('2026-05-11'), 'kept')
  assert.equal(refused('2026-05-12'), 'broken')
  assert.equal(refused(null), 'broken')
  assert.equal(refused(null, 'complaint-reply-overdue'), 'notApplicable')
})
