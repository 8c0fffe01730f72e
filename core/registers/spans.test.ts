import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isQualified } from './bodies.ts'
import { versionOn } from './dated.ts'
import { spansOf, type OrganHistory } from './spans.ts'

const organ: OrganHistory = {
  id: 'm', name: '某局', kind: 'department', level: 'county', area: '659801', fields: [], comprehensive: false, authorized: false, to: null, penaltyPower: true, coercionPower: true, executionPower: true,
  changes: [{ from: '2025-01-01', executionPower: false }, { from: '2026-01-01', coercionPower: false }], vertical: [{ from: null, to: '2024-12-31' }],
  confirmations: [{ result: 'confirmed', on: '2020-03-01' }, { result: 'kept', on: '2023-05-01' }, { result: 'ended', on: '2026-03-01' }],
}
const on = (day: Parameters<typeof isQualified>[1], of: OrganHistory = organ) => versionOn(spansOf(of), day)!

test('powers are those of the day: each change is taken back for the days before it', () => {
  assert.deepEqual([on('2024-12-31').executionPower, on('2025-01-01').executionPower], [false, true])
  assert.deepEqual([on('2025-12-31').coercionPower, on('2026-01-01').coercionPower], [false, true])
  assert.equal(on('2024-12-31').penaltyPower, true)
})

test('垂直管理到划转前一日为止', () => {
  assert.deepEqual([on('2024-12-31').vertical, on('2025-01-01').vertical], [true, false])
})

test('主体资格自确认之日起，终止之日即没有', () => {
  assert.equal(isQualified(on('2020-02-29'), '2020-02-29'), false)
  assert.equal(isQualified(on('2020-03-01'), '2020-03-01'), true)
  assert.equal(isQualified(on('2026-02-28'), '2026-02-28'), true)
  assert.equal(isQualified(on('2026-03-01'), '2026-03-01'), false)
})

test('a body that was dissolved is qualified for nothing on the day after its last', () => {
  const gone = { ...organ, to: '2025-06-30' } as const
  assert.equal(isQualified(on('2025-06-30', gone), '2025-06-30'), true)
  assert.equal(isQualified(on('2025-07-01', gone), '2025-07-01'), false)
})

test('街道办事处是派出机关，所属机构没有授权的是内设机构', () => {
  assert.equal(on('2026-01-01', { ...organ, kind: 'dispatchedOrgan', level: 'township' }).type, 'SUBDISTRICT')
  assert.equal(on('2026-01-01', { ...organ, kind: 'institution' }).type, 'INTERNAL')
  assert.equal(on('2026-01-01', { ...organ, kind: 'institution', comprehensive: true }).type, 'COMPREHENSIVE')
  assert.equal(on('2026-01-01', { ...organ, kind: 'external' }).type, null)
})
