import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordKind } from '../../core/norms/index.ts'
import type { SpecialPeriod } from '../../core/registers/index.ts'
import { type On, resultOf, type Written } from '../../test/records.ts'
import litigationLaw from './pack.ts'

const result = (norm: string, kind: RecordKind, written: Written, on: On = {}) => resultOf(litigationLaw, norm, kind, { placeAreaCode: '659801', ...written }, on)
const registered = (more: Partial<SpecialPeriod>): On => ({ registers: { period: [{
  organ: '甲县', document: '专门规章', publishedOn: '2020-01-01', from: '2020-01-01', to: null, place: '650000', norm: '', fieldCode: null, item: null, count: 6, unit: 'mo', excludes: [], onlyIfInformed: null,
  extension: null, extensionBy: null, ...more,
}] } })

test('第34条第1款 强制、许可、确认的证据在作出之前取得：当日可以，次日不可以', () => {
  for (const kind of ['coercion', 'licence', 'confirmation'] as const) {
    const obtained = (obtainedAt: string) => result('evidence-obtained-after-decision', kind, { decidedAt: '2026-03-20', evidence: [{ evidenceType: 'DOCUMENT', obtainedAt }] })
    assert.equal(obtained('2026-03-20'), 'kept')
    assert.equal(obtained('2026-03-21'), 'broken')
  }
})

test('第46条第1款 告知的起诉期限为六个月；另有规定的，按登记核对；当场处罚不核对', () => {
  const stated = (litigationMonths: number | null, more: Written = {}, on: On = {}) => result('review-precondition-not-informed-suit', 'penalty', { decidedAt: '2026-03-20', decisionDoc: { remedy: true, litigationMonths }, ...more }, on)
  assert.equal(stated(6), 'kept')
  assert.equal(stated(3), 'broken')
  assert.equal(stated(null), 'unknown')
  assert.equal(stated(3, { procedureType: 'SUMMARY' }), 'notApplicable')
  const special = registered({ norm: 'review-precondition-not-informed-suit', count: 1 })
  assert.equal(stated(1, {}, special), 'kept')
  assert.equal(stated(6, {}, special), 'broken')
})

test('第47条第1款 裁决满两个月：3月10日受理，5月10日周日，顺延到5月11日；登记了期限的，从其规定', () => {
  const decided = (decidedAt: string, on: On = {}) => result('adjudication-overdue', 'adjudication', { acceptedAt: '2026-03-10', decidedAt }, on)
  assert.equal(decided('2026-05-10'), 'kept')
  assert.equal(decided('2026-05-11'), 'kept')
  assert.equal(decided('2026-05-12'), 'broken')
  assert.equal(decided('2026-09-10', registered({ norm: 'adjudication-overdue' })), 'kept')
  assert.equal(decided('2026-09-11', registered({ norm: 'adjudication-overdue' })), 'broken')
})

test('第47条第1款 没有法定期限的确认，登记了期限才核对', () => {
  const confirmed = (on: On = {}) => result('confirmation-decision-overdue', 'confirmation', { acceptedAt: '2026-03-02', decidedAt: '2026-05-20', confirmation: { confirmType: 'ACCIDENT' } }, on)
  assert.equal(confirmed(), 'notApplicable')
  assert.equal(confirmed(registered({ norm: 'confirmation-decision-overdue', count: 10, unit: 'wd' })), 'broken')
})

const adjudicated = (norm: string, adjudication: Written, more: Written = {}, on: On = {}) => result(norm, 'adjudication', { decidedAt: '2026-03-18', adjudication: { disputeType: 'PATENT', ...adjudication }, ...more }, on)

test('第70条第3项 裁决之前送达被申请人，答辩期满十五日：3月17日作出不可以，3月18日可以', () => {
  const heard = (decidedAt: string, adjudication: Written = { respondentServedAt: '2026-03-02' }, on: On = {}) => adjudicated('adjudication-respondent-not-heard', adjudication, { decidedAt }, on)
  assert.equal(heard('2026-03-17'), 'broken')
  assert.equal(heard('2026-03-18'), 'kept')
  assert.equal(heard('2026-03-18', {}), 'broken')
  assert.equal(heard('2026-03-10', { respondentServedAt: '2026-03-02', defenceReceivedAt: '2026-03-09' }), 'notApplicable')
  assert.equal(heard('2026-03-18', { disputeType: 'IC_LAYOUT' }), 'notApplicable')
  assert.equal(heard('2026-03-13', { respondentServedAt: '2026-03-02' }, registered({ norm: 'adjudication-respondent-not-heard', count: 10, unit: 'cd' })), 'kept')
})

test('第70条第3项 须合议的，合议组三人以上单数', () => {
  const panel = (panelSize: number | null, panelRequired = true) => adjudicated('adjudication-respondent-not-heard-panel', { panelRequired, panelSize })
  assert.equal(panel(3), 'kept')
  assert.equal(panel(4), 'broken')
  assert.equal(panel(1), 'broken')
  assert.equal(panel(null), 'unknown')
  assert.equal(panel(1, false), 'notApplicable')
})

test('第70条第3项 裁决之后才收到的答辩，不是裁决之前听取的意见', () => {
  const decided = (defenceReceivedAt: string) => result('adjudication-respondent-not-heard', 'adjudication', { decidedAt: '2026-04-20', adjudication: { disputeType: 'PATENT', respondentServedAt: '2026-04-10', defenceReceivedAt } })
  assert.deepEqual([decided('2026-04-20'), decided('2026-04-21')], ['notApplicable', 'broken'])
})

test('第47条第1款 双方和解、撤回申请而办结的，没有裁决，不提示久拖不决；两个月以后才办结的，提示', () => {
  const settled = (closedAt: string | null) => result('adjudication-overdue', 'adjudication', { acceptedAt: '2026-03-02', closedAt, adjudication: { disputeType: 'PATENT' } })
  assert.equal(settled('2026-05-06'), 'kept')
  assert.equal(settled('2026-05-07'), 'broken')
  assert.equal(settled(null), 'broken')
})
