import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differenceOf } from './photograph.ts'

const taken = { at: '2026-07-13T09:30' }

test('a picture taken within the hour that is stated is not doubted', () => {
  assert.equal(differenceOf(taken, { on: '2026-07-13', time: '10:30' }), undefined)
})

test('an hour and a minute apart is said, with both times', () => {
  assert.equal(differenceOf(taken, { on: '2026-07-13', time: '10:31' }), '照片内记录的拍摄时间是2026年7月13日（周一）09:30，与填写的2026年7月13日（周一）10:31相差1小时。请核对，或者说明原因。')
})

test('across midnight the minutes count, not the days', () => {
  assert.equal(differenceOf({ at: '2026-07-13T23:50' }, { on: '2026-07-14', time: '00:10' }), undefined)
})

test('without a stated time the days are compared', () => {
  assert.equal(differenceOf(taken, { on: '2026-07-13', time: null }), undefined)
  assert.match(differenceOf(taken, { on: '2026-07-12', time: null })!, /拍摄日期是2026年7月13日（周一）/)
})

test('a picture that bears no time gives no reason for doubt', () => {
  assert.equal(differenceOf({ at: null }, { on: '2026-07-13', time: '10:30' }), undefined)
  assert.equal(differenceOf(null, { on: '2026-07-13', time: '10:30' }), undefined)
})
