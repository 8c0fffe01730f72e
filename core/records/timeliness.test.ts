import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFor } from '../../laws/registry.ts'
import { delayStep, readRecord, timelinessOf } from './index.ts'

const calendar = calendarFor('cn')
const allowed = { recorded: { count: 3, workingDays: true }, reported: 7 }
const look = (more: object, arrived: string) => timelinessOf(readRecord({ actionKind: 'penalty', decidedAt: '2026-03-25', ...more }).record!, arrived as never, allowed, calendar)

for (const [recordedAt, late] of [['2026-03-27', false], ['2026-03-30', false], ['2026-03-31', true]] as const) {
  test(`2026年3月25日的行为，${recordedAt}录入：三个工作日到3月30日止`, () => assert.equal(look({ recordedAt }, '2026-04-01').recordedLate, late))
}

for (const [arrived, late] of [['2026-04-02', false], ['2026-04-03', false], ['2026-04-04', true]] as const) {
  test(`3月27日录入，${arrived}报送：七日到4月3日止`, () => assert.equal(look({ recordedAt: '2026-03-27' }, arrived).reportedLate, late))
}

for (const [closedAt, after] of [['2026-03-28', true], ['2026-03-29', false], ['2026-03-30', false]] as const) {
  test(`${closedAt}结案，3月29日录入：是不是结案后补录`, () => assert.equal(look({ recordedAt: '2026-03-29', closedAt }, '2026-04-01').backDated, after))
}

test('从行为到报来的日数，按档计数', () => {
  assert.equal(look({}, '2026-04-01').delay, 7)
  assert.deepEqual([0, 1, 2, 7, 8, 180, 181].map(delayStep), ['1', '1', '7', '7', '20', '180', 'more'])
})
