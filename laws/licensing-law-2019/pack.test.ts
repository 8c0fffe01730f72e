import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import licensingLaw from './pack.ts'

const result = (norm: string, written: Written, on = {}) => resultOf(licensingLaw, norm, 'licence', written, on)

test('第32条第1款第4项 五个工作日内受理、不予受理或者告知补正', () => {
  const answered = (more: Written, acceptedAt: string | null = null) => result('licence-correction-notice-late', { acceptedAt, licence: { appliedAt: '2026-03-02', ...more } })
  assert.equal(answered({ correctionNoticeAt: '2026-03-09' }), 'kept')
  assert.equal(answered({ correctionNoticeAt: '2026-03-10' }), 'broken')
  assert.equal(answered({}, '2026-03-09'), 'kept')
  assert.equal(answered({ rejectedAt: '2026-03-10' }), 'broken')
})

test('第32条第1款第4项 补正应当一次告知', () => {
  assert.equal(result('licence-correction-notice-repeated', { licence: { correctionNoticeCount: 1 } }), 'kept')
  assert.equal(result('licence-correction-notice-repeated', { licence: { correctionNoticeCount: 2 } }), 'broken')
})

test('第34条第3款 一人实地核查的，违反', () => {
  const by = (...officers: Written[]) => result('officers-fewer-than-two', { steps: [{ stepType: 'SITE_VERIFY', officers }] })
  assert.equal(by({ name: '某甲' }), 'broken')
  assert.equal(by({ name: '某甲' }, { name: '某乙' }), 'kept')
})

test('第38条第2款 不予许可应当说明理由并告知救济；“不符合条件”不是理由', () => {
  const denied = (denialReason: string | null, remedyInformed = true) => result('licence-denial-without-reason', { denialReason, remedyInformed, licence: { result: 'DENY' } })
  assert.equal(denied('经营场所未通过消防安全检查'), 'kept')
  assert.equal(denied('不符合条件'), 'broken')
  assert.equal(denied(null), 'broken')
  assert.equal(denied('经营场所未通过消防安全检查', false), 'broken')
  assert.equal(result('licence-denial-without-reason', { licence: { result: 'GRANT' } }), 'notApplicable')
})

const accepted = (more: Written, on = {}) => result('licence-decision-overdue', { acceptedAt: '2026-09-21', ...more }, on)

test('第42条第1款 二十个工作日：跨中秋、国庆，10月10日调休上班计入，10月26日届满', () => {
  assert.equal(accepted({ decidedAt: '2026-10-26' }), 'kept')
  assert.equal(accepted({ decidedAt: '2026-10-27' }), 'broken')
  assert.equal(accepted({}, { today: '2026-10-26' }), 'running')
  assert.equal(accepted({}, { today: '2026-10-27' }), 'broken')
})

test('第42条第1款 期满前批准延长的，最多十个工作日', () => {
  const extended = (addedDays: number, decidedAt: string) => accepted({ decidedAt, extensions: [{ approvedAt: '2026-10-20', addedDays }] })
  assert.equal(extended(10, '2026-11-09'), 'kept')
  assert.equal(extended(10, '2026-11-10'), 'broken')
  assert.equal(extended(15, '2026-11-10'), 'broken')
})

test('第42条第2款 统一办理四十五个工作日', () => {
  const together = (decidedAt: string) => result('licence-decision-overdue', { acceptedAt: '2026-03-02', decidedAt, licence: { unifiedHandling: true } })
  assert.equal(together('2026-05-08'), 'kept')
  assert.equal(together('2026-05-09'), 'broken') // 周六调休上班
})

test('第44条 准予许可十个工作日内颁发证件', () => {
  const issued = (certIssuedAt: string) => result('licence-delivery-late', { decidedAt: '2026-03-02', licence: { result: 'GRANT', certIssuedAt } })
  assert.equal(issued('2026-03-16'), 'kept')
  assert.equal(issued('2026-03-17'), 'broken')
  assert.equal(result('licence-delivery-late', { decidedAt: '2026-03-02', licence: { result: 'DENY' } }), 'notApplicable')
})

test('第45条 检验时间书面告知申请人的，不计入', () => {
  const tested = (more: Written) => accepted({ decidedAt: '2026-10-27', excludedPeriods: [{ reason: 'INSPECTION_TEST', from: '2026-09-28', to: '2026-09-30', ...more }] })
  assert.equal(tested({ partyInformedAt: '2026-09-25' }), 'kept')
  assert.equal(tested({}), 'broken')
})

test('第48条第1款第1项 听证的七个工作日前通知', () => {
  assert.equal(result('hearing-notice-too-short', { hearing: { noticeServedAt: '2026-03-02', heldAt: '2026-03-11' } }), 'kept')
  assert.equal(result('hearing-notice-too-short', { hearing: { noticeServedAt: '2026-03-02', heldAt: '2026-03-10' } }), 'broken')
})
