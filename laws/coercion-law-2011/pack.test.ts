import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingOf, resultOf, type Written } from '../../test/records.ts'
import coercionLaw from './pack.ts'

const result = (norm: string, coercion: Written, more: Written = {}, on = {}) => resultOf(coercionLaw, norm, 'coercion', { ...more, coercion }, on)

test('第18条第1项 批准晚于实施的，违反；同日没有时刻的，不提示；紧急情况不适用', () => {
  const approved = (startedAt: string, approvedAt: string | null, more = {}) => result('coercion-no-prior-approval', { type: 'SEIZE', startedAt, approvedAt, ...more })
  assert.equal(approved('2026-03-02T09:00', '2026-03-02T09:30'), 'broken')
  assert.equal(approved('2026-03-02T09:30', '2026-03-02T09:30'), 'kept')
  assert.equal(approved('2026-03-02', '2026-03-02T15:00'), 'kept')
  assert.equal(approved('2026-03-02', null), 'broken')
  assert.equal(approved('2026-03-02', null, { urgent: true }), 'notApplicable')
})

test('第18条第2项 一人实施扣押的，违反', () => {
  const by = (...officers: Written[]) => resultOf(coercionLaw, 'officers-fewer-than-two', 'coercion', { steps: [{ stepType: 'COERCION_EXEC', startedAt: '2026-03-02', officers }] })
  assert.equal(by({ officerId: 'O1' }), 'broken')
  assert.equal(by({ certNo: '65980100001' }, { certNo: '65980100002' }), 'kept')
})

test('第19条 二十四小时连续计算，不因周末顺延', () => {
  const approved = (approvedAt: string | null, today = '2026-03-09') => result('urgent-coercion-approval-over-24h', { type: 'SEIZE', urgent: true, startedAt: '2026-03-06T18:30', approvedAt }, {}, { today })
  assert.equal(approved('2026-03-07T18:30'), 'kept')
  assert.equal(approved('2026-03-07T18:31'), 'broken')
  assert.equal(approved(null), 'broken')
  assert.equal(approved(null, '2026-03-07'), 'running')
})

test('第19条 只有日期没有时刻的，只有隔日以上才能认定', () => {
  const approved = (approvedAt: string) => result('urgent-coercion-approval-over-24h', { type: 'SEIZE', urgent: true, startedAt: '2026-03-06', approvedAt })
  assert.equal(approved('2026-03-06'), 'kept')
  assert.equal(approved('2026-03-07'), 'unknown')
  assert.equal(approved('2026-03-08'), 'broken')
})

const seized = (more: Written, record: Written = {}, on = {}) => result('seizure-over-term', { type: 'SEIZE', startedAt: '2026-03-02', ...more }, record, on)

test('第25条第1款 扣押三十日，4月1日届满；处理或者解除，以先填报的处理决定为准', () => {
  assert.equal(seized({ disposedAt: '2026-04-01' }), 'kept')
  assert.equal(seized({ disposedAt: '2026-04-02' }), 'broken')
  assert.equal(seized({ liftedAt: '2026-04-02' }), 'broken')
  assert.equal(result('seizure-over-term', { type: 'FREEZE', startedAt: '2026-03-02' }), 'notApplicable')
})

test('第25条第1款 期满之前批准延长的，最多再加三十日；超过三十日的批准本身违反', () => {
  const extended = (approvedAt: string, addedDays: number, disposedAt: string) => seized({ disposedAt }, { extensions: [{ approvedAt, addedDays }] })
  assert.equal(extended('2026-04-01', 30, '2026-05-06'), 'kept') // 第六十日5月1日，假期后5月6日
  assert.equal(extended('2026-04-01', 30, '2026-05-07'), 'broken')
  assert.equal(extended('2026-04-02', 30, '2026-04-10'), 'broken')
  assert.equal(extended('2026-04-01', 31, '2026-04-10'), 'broken')
})

test('第25条第3款 鉴定期间书面告知当事人的才不计入', () => {
  const appraised = (more: Written) => seized({ disposedAt: '2026-04-10' }, { excludedPeriods: [{ reason: 'APPRAISAL', from: '2026-03-10', to: '2026-03-19', ...more }] })
  assert.equal(appraised({ partyInformedAt: '2026-03-09' }), 'kept')
  assert.equal(appraised({}), 'broken')
})

test('第31条第1款 冻结决定书三个工作日内交付', () => {
  const delivered = (decisionDeliveredAt: string) => result('freeze-decision-delivered-late', { type: 'FREEZE', startedAt: '2026-03-02', decisionDeliveredAt })
  assert.equal(delivered('2026-03-05'), 'kept')
  assert.equal(delivered('2026-03-06'), 'broken')
})

test('第32条第1款 冻结三十日内作出处理决定或者解除', () => {
  assert.equal(result('freeze-over-term', { type: 'FREEZE', startedAt: '2026-03-02', liftedAt: '2026-04-01' }), 'kept')
  assert.equal(result('freeze-over-term', { type: 'FREEZE', startedAt: '2026-03-02', liftedAt: '2026-04-02' }), 'broken')
})

const executed = (more: Written, on = {}) => result('execution-at-night-or-holiday', { type: 'DEMOLISH', ...more }, {}, on)

test('第43条第1款 清明节放假期间强制拆除的，违反；21时59分结束的，不是夜间', () => {
  assert.equal(executed({ executedFrom: '2026-04-06T10:00', executedTo: '2026-04-06T17:00' }), 'broken')
  assert.equal(executed({ executedFrom: '2026-04-07T10:00', executedTo: '2026-04-07T21:59' }), 'kept')
  assert.equal(executed({ executedFrom: '2026-04-07T10:00', executedTo: '2026-04-07T22:00' }), 'broken')
  assert.equal(executed({ executedFrom: '2026-04-06T10:00', emergencyApprovedAt: '2026-04-06T08:00' }), 'kept')
})

test('第43条第1款 地方节日也是节假日：2025年8月18日恩施州庆', () => {
  assert.equal(executed({ executedFrom: '2025-08-18T10:00' }, { region: 'enshi' }), 'broken')
  assert.equal(executed({ executedFrom: '2025-08-18T10:00' }, { region: 'cn' }), 'kept')
})

test('第43条第1款 普通周末、查封扣押，不适用；没有放假安排的年份，不能判断', () => {
  assert.equal(executed({ executedFrom: '2026-03-07T10:00' }), 'kept')
  assert.equal(result('execution-at-night-or-holiday', { type: 'SEIZE', executedFrom: '2026-04-06T10:00' }), 'notApplicable')
  assert.equal(executed({ executedFrom: '2018-03-07T10:00' }), 'unknown')
})

test('第54条 催告书送达满十个工作日才可以申请法院；没有催告的，违反', () => {
  const applied = (courtAppliedAt: string, urgeServedAt: string | null = '2026-03-02') => result('court-application-before-urge-expired', {}, { urgeServedAt, courtAppliedAt })
  assert.equal(applied('2026-03-16'), 'broken')
  assert.equal(applied('2026-03-17'), 'kept')
  assert.equal(applied('2026-03-17', null), 'broken')
  assert.equal(resultOf(coercionLaw, 'court-application-before-urge-expired', 'penalty', { urgeServedAt: '2026-03-02', courtAppliedAt: '2026-03-16' }), 'broken')
})

test('第69条 十日以内是工作日：说明逐日计数', () => {
  const found = findingOf(coercionLaw, 'court-application-before-urge-expired', 'penalty', { urgeServedAt: '2026-03-02', courtAppliedAt: '2026-03-16' })
  assert.equal(found.lastDay, '2026-03-16')
  assert.match(found.says, /满10个工作日（2026年3月16日（周一））之后才可以申请人民法院强制执行；申请法院执行日为2026年3月16日（周一）。/)
})
