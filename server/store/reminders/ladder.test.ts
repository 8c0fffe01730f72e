import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../../core/norms/index.ts'
import { calendarFor } from '../../../laws/registry.ts'
import { dueOn, ladder, usualRule, workingDaysAgo, type Climbed } from './ladder.ts'

const calendar = calendarFor('xinjiang')
const duty = { startedOn: '2026-06-05', lastDay: '2026-07-15', countsWorkingDays: false, movedOn: null } satisfies Climbed
const rungs = (more: Partial<Climbed> = {}) => ladder({ ...duty, ...more }, usualRule, calendar)
const days = (more: Partial<Climbed> = {}) => rungs(more).map(({ step, on }) => `${step} ${on}`)
const told = (today: Day, more: Partial<Climbed> = {}) => dueOn(rungs(more), more.lastDay ?? duty.lastDay, today).tell.map(({ step }) => step)

test('七日、三日、一日之前，当日，逾期之后第一、三、五个工作日', () => {
  assert.deepEqual(days(), ['before7 2026-07-08', 'before3 2026-07-10', 'before1 2026-07-14', 'on 2026-07-15', 'chief 2026-07-16', 'leader 2026-07-20', 'again 2026-07-22'])
})

test('提前的一日恰逢周日，改在前一个工作日提醒', () => {
  assert.equal(new Date('2026-07-12').getUTCDay(), 0)
  assert.ok(days().includes('before3 2026-07-10'))
})

test('按工作日计算的期限，提前的也按工作日：国庆放假不计，9月28日调休上班计入', () => {
  assert.deepEqual(days({ startedOn: '2025-09-01', lastDay: '2025-10-10', countsWorkingDays: true }).slice(0, 4),
    ['before7 2025-09-24', 'before3 2025-09-29', 'before1 2025-10-09', 'on 2025-10-10'])
})

test('最后一日是假后第一天，提前三日、一日同落在假前，只提醒一次，取近的一次', () => {
  assert.deepEqual(days({ startedOn: '2025-09-01', lastDay: '2025-10-09' }).slice(0, 3), ['before1 2025-09-30', 'on 2025-10-09', 'chief 2025-10-10'])
})

test('期限比提醒还短的，开始之日及以前的不再提醒', () => {
  assert.deepEqual(days({ startedOn: '2026-07-10' }).slice(0, 2), ['before1 2026-07-14', 'on 2026-07-15'])
})

for (const [day, steps] of [['2026-07-07', []], ['2026-07-08', ['before7']], ['2026-07-09', ['before7']], ['2026-07-14', ['before1']], ['2026-07-15', ['on']], ['2026-07-16', ['chief']]] as const) {
  test(`${day}：${steps.join('、') || '还不提醒'}`, () => assert.deepEqual(told(day), steps))
}

test('停机几日之后，期限之前的只补最近的一次，逾期之后的各补一次，因为告诉的人不同', () => {
  assert.deepEqual(told('2026-07-15'), ['on'])
  assert.deepEqual(told('2026-08-01'), ['chief', 'leader', 'again'])
})

test('最后一日变动的，只提醒变动之后还在前面的各次', () => {
  assert.deepEqual(days({ movedOn: '2026-07-10' }).slice(0, 3), ['before3 2026-07-10', 'before1 2026-07-14', 'on 2026-07-15'])
  assert.deepEqual(days({ movedOn: '2026-07-11' }).slice(0, 2), ['before1 2026-07-14', 'on 2026-07-15'])
})

test('下一次提醒是后面最近的一次；都过去了，就不再看', () => {
  assert.equal(dueOn(rungs(), duty.lastDay, '2026-07-08').next, '2026-07-10')
  assert.equal(dueOn(rungs(), duty.lastDay, '2026-07-22').next, null)
})

test('三个工作日以前：周一往回数到上周三', () => assert.equal(workingDaysAgo('2026-07-13', 3, calendar), '2026-07-08'))
