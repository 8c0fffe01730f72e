import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingOf, resultOf, type Written } from '../../test/records.ts'
import transferRules from './pack.ts'

const result = (norm: string, transfer: Written, today = '2026-11-20') => resultOf(transferRules, norm, 'penalty', { decidedAt: '2026-03-02', transfer }, { today: today as never })

test('第5条第2款 接到报告之日起三日内审批；第三日是周末的顺延', () => {
  const approved = (reportedAt: string, approvedAt: string | null) => result('transfer-approval-late', { reportedAt, approvedAt })
  assert.equal(approved('2026-03-02', '2026-03-04'), 'kept')
  assert.equal(approved('2026-03-02', '2026-03-05'), 'kept')
  assert.equal(approved('2026-03-02', '2026-03-06'), 'broken')
  assert.equal(approved('2026-03-05 16:00', '2026-03-09 09:00'), 'kept') // 第三日3月8日周日
  assert.equal(approved('2026-03-02', null), 'broken')
})

test('第5条第2款 批准之后二十四小时内移送，按时刻连续计算，休息日照计', () => {
  const transferred = (approvedAt: string, transferredAt: string | null, today?: string) => result('transfer-over-24h', { approvalResult: 'APPROVE', approvedAt, transferredAt }, today)
  assert.equal(transferred('2026-03-06 10:00', '2026-03-07 09:59'), 'kept')
  assert.equal(transferred('2026-03-06 10:00', '2026-03-07 10:00'), 'kept')
  assert.equal(transferred('2026-03-06 10:00', '2026-03-07 10:01'), 'broken')
  assert.equal(transferred('2026-03-06', '2026-03-07'), 'unknown')
  assert.equal(transferred('2026-03-06', '2026-03-08'), 'broken')
  assert.equal(transferred('2026-03-06 10:00', null, '2026-03-07'), 'running')
  assert.equal(result('transfer-over-24h', { approvalResult: 'REJECT', approvedAt: '2026-03-06' }), 'notApplicable')
})

test('第5条第2款 不批准移送的，理由记录在案', () => {
  const refused = (rejectReason?: string) => result('transfer-approval-late-reason', { approvalResult: 'REJECT', approvedAt: '2026-03-06', rejectReason })
  assert.equal(refused('涉案金额没有达到立案追诉标准'), 'kept')
  assert.equal(refused(), 'broken')
  assert.equal(result('transfer-approval-late-reason', { approvalResult: 'APPROVE' }), 'notApplicable')
})

test('第12条 接到立案通知之日起三日内移交涉案物品；查封扣押的案件同样核对', () => {
  const handed = (itemsHandedAt: string) => result('transfer-items-handover-late', { policeFiledNoticeAt: '2026-03-09', itemsHandedAt })
  assert.equal(handed('2026-03-11'), 'kept')
  assert.equal(handed('2026-03-12'), 'kept')
  assert.equal(handed('2026-03-13'), 'broken')
  assert.equal(resultOf(transferRules, 'transfer-items-handover-late', 'coercion', { coercion: { type: 'SEIZE', startedAt: '2026-03-02' }, transfer: { policeFiledNoticeAt: '2026-03-09' } }), 'broken')
})

test('第12条 没有移送的案件，不核对；条文没有写明工作日，三日是自然日', () => {
  assert.equal(result('transfer-items-handover-late', {}), 'notApplicable')
  const found = findingOf(transferRules, 'transfer-items-handover-late', 'penalty', { decidedAt: '2026-03-02', transfer: { policeFiledNoticeAt: '2026-03-10', itemsHandedAt: '2026-03-13' } })
  assert.match(found.says, /应当在3日内移交涉案物品和有关材料并办结交接手续，最后一日为2026年3月13日（周五）/)
})

test('第5条第2款 检查中发现涉嫌犯罪的，移送的期限同样核对', () => {
  const found = (norm: string, transfer: Written) => resultOf(transferRules, norm, 'inspection', { inspection: { startedAt: '2026-03-02 09:00' }, transfer })
  assert.equal(found('transfer-approval-late', { reportedAt: '2026-03-02', approvedAt: '2026-03-06' }), 'broken')
  assert.equal(found('transfer-over-24h', { approvalResult: 'APPROVE', approvedAt: '2026-03-06 10:00', transferredAt: '2026-03-07 10:01' }), 'broken')
  assert.equal(found('transfer-approval-late-reason', { approvalResult: 'REJECT', approvedAt: '2026-03-04' }), 'broken')
})
