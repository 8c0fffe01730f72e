import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type On, resultOf, type Written } from '../../test/records.ts'
import coercionLaw from './pack.ts'

const result = (norm: string, coercion: Written, more: Written = {}, on: On = {}) => resultOf(coercionLaw, norm, 'coercion', { ...more, coercion }, on)
const seized = { type: 'SEIZE', startedAt: '2026-03-02 09:30' }

test('第19条 负责人认为不应当采取而立即解除的，不必再补办批准；十日之后才解除的，提示', () => {
  const lifted = (liftedAt: string) => result('urgent-coercion-approval-over-24h', { ...seized, urgent: true, liftedAt })
  assert.deepEqual([lifted('2026-03-02'), lifted('2026-03-03'), lifted('2026-03-04')], ['kept', 'unknown', 'broken'])
})

test('第20条第2款 限制人身自由的条件消失后立即解除；周末照计', () => {
  const freed = (liftedAt: string | null, today: On['today'] & string = '2026-11-20') => result('coercion-not-lifted-in-time-liberty', { type: 'LIMIT_LIBERTY', releaseGroundAt: '2026-03-06', liftedAt }, {}, { today })
  assert.deepEqual([freed('2026-03-06'), freed('2026-03-07'), freed('2026-03-08'), freed(null)], ['kept', 'unknown', 'broken', 'broken'])
  assert.equal(result('coercion-not-lifted-in-time-liberty', { type: 'SEIZE', releaseGroundAt: '2026-03-06' }), 'notApplicable')
})

test('第5条 其他强制措施不再需要时，按建议的三个工作日解除', () => {
  const lifted = (liftedAt: string) => result('coercion-not-lifted-in-time-other', { type: 'OTHER_MEASURE', releaseGroundAt: '2026-03-02', liftedAt })
  assert.deepEqual([lifted('2026-03-05'), lifted('2026-03-06')], ['kept', 'broken'])
})

test('第24条第1款 实施过了午夜才结束的，结束之日交付仍是当场', () => {
  const steps = [{ stepType: 'COERCION_EXEC', startedAt: '2026-03-02 23:30', endedAt: '2026-03-03 00:40' }]
  for (const [norm, field] of [['coercion-documents-not-delivered', 'decisionDeliveredAt'], ['coercion-documents-not-delivered-list', 'listDeliveredAt']] as const) {
    const delivered = (at: string, more: Written = { steps }) => result(norm, { type: 'SEIZE', startedAt: '2026-03-02 23:30', [field]: at }, more)
    assert.deepEqual([delivered('2026-03-03 00:20'), delivered('2026-03-04 00:20'), delivered('2026-03-03 00:20', {})], ['kept', 'broken', 'broken'], norm)
  }
})

test('第24条第1款、第31条第1款 交付时间没有填报的，看决定书、清单的送达', () => {
  const served = (docType: string, servedAt: string) => ({ services: [{ docType, method: 'DIRECT', servedAt, receiptDocId: 'R1' }] })
  assert.equal(result('coercion-documents-not-delivered', seized, served('COERCION_DECISION', '2026-03-02')), 'kept')
  assert.equal(result('coercion-documents-not-delivered', seized, served('COERCION_DECISION', '2026-03-03')), 'broken')
  assert.equal(result('coercion-documents-not-delivered-list', seized, served('ITEM_LIST', '2026-03-02')), 'kept')
  assert.equal(result('freeze-over-term-decision', { type: 'FREEZE', startedAt: '2026-03-02' }, served('COERCION_DECISION', '2026-03-06')), 'broken')
})

test('第25条第1款、第28条 处理决定、解除、移交公安机关，以先到的为准', () => {
  const ended = (coercion: Written, more: Written = {}) => result('seizure-over-term', { ...seized, ...coercion }, more)
  assert.equal(ended({ liftedAt: '2026-03-20', disposedAt: '2026-04-20' }), 'kept')
  assert.equal(ended({ liftedAt: '2026-04-20', disposedAt: '2026-04-02' }), 'broken')
  assert.equal(ended({}, { transfer: { itemsHandedAt: '2026-04-01', hasSeizedItems: true } }), 'kept')
  assert.equal(ended({}, { transfer: { itemsHandedAt: '2026-04-02', hasSeizedItems: true } }), 'broken')
  assert.equal(result('freeze-over-term', { type: 'FREEZE', startedAt: '2026-03-02' }, { transfer: { itemsHandedAt: '2026-04-01' } }), 'kept')
})

test('第25条第1款、第32条第1款 批准延长超过上限的，期内解除也违反；法律另有期限的，同样', () => {
  const extended = (norm: string, type: string, addedDays: number, registers: On['registers'] = {}) =>
    result(norm, { type, startedAt: '2026-03-02', liftedAt: '2026-04-10' }, { extensions: [{ approvedAt: '2026-03-31', addedDays }], areaCode: '659801' }, { registers })
  assert.deepEqual([extended('freeze-over-term', 'FREEZE', 30), extended('freeze-over-term', 'FREEZE', 31)], ['kept', 'broken'])
  const special = {
    period: [{
      organ: 'gov', document: '某法', publishedOn: '2020-01-01', from: '2020-01-01', to: null, place: '000000', norm: 'seizure-over-term', fieldCode: null, item: null, count: 60, unit: 'cd', excludes: [], onlyIfInformed: null,
      extension: 30, extensionBy: null,
    }],
  } as const
  assert.deepEqual([extended('seizure-over-term', 'SEIZE', 30, special), extended('seizure-over-term', 'SEIZE', 31, special)], ['kept', 'broken'])
})

test('第35条、第54条 催告日没有填报的，看催告书的送达', () => {
  const services = [{ docType: 'URGE_LETTER', method: 'DIRECT', servedAt: '2026-03-02', receiptDocId: 'R1' }]
  const decided = (executionDecidedAt: string, more: Written = { services }) => result('execution-without-urge', { type: 'DEMOLISH', executionDecidedAt }, more)
  assert.deepEqual([decided('2026-03-13'), decided('2026-03-01'), decided('2026-03-13', {})], ['kept', 'broken', 'broken'])
  const applied = (courtAppliedAt: string) => result('court-application-before-urge-expired', { type: 'COURT' }, { courtAppliedAt, services })
  assert.deepEqual([applied('2026-03-16'), applied('2026-03-17')], ['broken', 'kept'])
})

test('第59条 情况紧急经批准申请立即执行的，不必等催告满十日', () => {
  const applied = (coercion: Written) => result('court-application-before-urge-expired', { type: 'COURT', ...coercion }, { urgeServedAt: '2026-03-02', courtAppliedAt: '2026-03-05' })
  assert.deepEqual([applied({}), applied({ emergencyApprovedAt: '2026-03-05 10:00' })], ['broken', 'notApplicable'])
})

test('第43条第1款、第52条 夜间立即清除遗洒物的代履行是情况紧急；其他代履行不是', () => {
  const executed = (coercion: Written) => result('execution-at-night-or-holiday', { type: 'SUBSTITUTE', executedFrom: '2026-04-07 23:30', ...coercion })
  assert.deepEqual([executed({ immediate: true }), executed({}), executed({ type: 'DEMOLISH', immediate: true })], ['kept', 'broken', 'broken'])
})

test('第43条第1款 当地登记了夜间时刻的，以登记的为准：24时至8时', () => {
  const area = [{ organ: 'gov', document: '某通知', publishedOn: '2020-01-01', from: '2020-01-01', to: null, place: '650000', scansFrom: null, nightFrom: 24, nightTo: 8 }] as const
  const executed = (executedFrom: string, executedTo: string, areaCode = '659801') => result('execution-at-night-or-holiday', { type: 'DEMOLISH', executedFrom, executedTo }, { areaCode }, { registers: { area } })
  assert.equal(executed('2026-04-08 10:00', '2026-04-08 22:30'), 'kept')
  assert.equal(executed('2026-04-08 07:59', '2026-04-08 12:00'), 'broken')
  assert.equal(executed('2026-04-08 08:00', '2026-04-08 12:00'), 'kept')
  assert.equal(executed('2026-04-08 10:00', '2026-04-08 22:30', '150802'), 'broken')
})

test('第53条、处罚法第72条第2款 批准分期的，自分期期满起三个月内申请', () => {
  const applied = (courtAppliedAt: string) => result('court-application-overdue', { type: 'COURT' }, { hasEnforcementPower: false, fulfilled: false, servedAt: '2025-03-10', instalment: { approvedAt: '2025-03-20', until: '2025-12-31' }, courtAppliedAt })
  assert.deepEqual([applied('2026-03-31'), applied('2026-04-01')], ['kept', 'broken'])
})
