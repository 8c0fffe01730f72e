import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { standingLaws } from '../../test/standingLaw.ts'
import type { Day } from '../norms/index.ts'
import { addDays } from '../periods/index.ts'
import { recordable, type Owed } from './duties.ts'
import { refuseEntry, type Entry } from './entry.ts'
import { missedBetween, stateOf, turnsBetween, turnsToRecord } from './state.ts'

const [law] = standingLaws
const owed = (id: string, more: Partial<Owed> = {}): Owed =>
  ({ law, norm: recordable(law).find(norm => norm.id === id)!, as: ['supervisionOffice'], forOthers: false, since: law.inForce.from, until: law.inForce.to!, ...more })
const entry = (turn: string | null, doneOn: Day = '2026-01-20') => ({ turn, doneOn })
const told = (id: string, entries: { turn: string | null, doneOn: Day }[], today: Day) => {
  const state = stateOf(owed(id), entries, today)
  if (state.state === 'late') return [state.state, ...state.missed.map(({ key }) => key)]
  return state.state === 'due' ? [state.state, state.turn.key, state.daysLeft] : state.state === 'done' ? [state.state, state.turn.key] : [state.state]
}

test('第4条 每年2月1日前：前一日还有1天，当日还有0天，次日已逾期', () => {
  const last = [entry('2025', '2025-06-01')]
  assert.deepEqual(told('plan', last, '2026-01-31'), ['due', '2026', 1])
  assert.deepEqual(told('plan', last, '2026-02-01'), ['due', '2026', 0])
  assert.deepEqual(told('plan', last, '2026-02-02'), ['late', '2026'])
})

test('登记之后为已完成，到下一期开始时又待办', () => {
  const entries = [entry('2025'), entry('2026')]
  assert.deepEqual(told('plan', entries, '2026-12-31'), ['done', '2026'])
  assert.deepEqual(told('plan', entries, '2027-01-01'), ['due', '2027', 31])
})

test('第5条 半年一次：上一期没有登记的已逾期，这一期登记了也仍是逾期', () => {
  const before = [entry('2025-H1'), entry('2025-H2')]
  assert.deepEqual(told('report', before, '2026-06-30'), ['due', '2026-H1', 0])
  assert.deepEqual(told('report', before, '2026-07-01'), ['late', '2026-H1'])
  assert.deepEqual(told('report', [...before, entry('2026-H2')], '2026-07-01'), ['late', '2026-H1'])
})

test('第一期从施行之日起算：2025年3月1日施行，上半年自3月1日起；2月1日已过的，到年底为止', () => {
  const [half] = turnsBetween(owed('report'), '2025-01-01', '2025-04-01')
  assert.deepEqual([half!.from, half!.to, half!.lastDay], ['2025-03-01', '2025-06-30', '2025-06-30'])
  const [year] = turnsBetween(owed('plan'), '2025-01-01', '2025-04-01')
  assert.deepEqual([year!.from, year!.lastDay], ['2025-03-01', '2025-12-31'])
})

test('最后一期到有效期届满为止', () => {
  const last = turnsBetween(owed('report'), '2030-01-01', '2030-12-31')
  assert.deepEqual(last.map(({ key, to, lastDay }) => [key, to, lastDay]), [['2030-H1', '2030-02-28', '2030-02-28']])
})

test('逾期追到上一年度一月一日，再早的不追，仍可补记', () => {
  assert.deepEqual(told('lead', [], '2028-06-01'), ['late', '2027'])
  assert.deepEqual(told('monthly', [], '2026-03-15').length, 1 + 12)
  assert.equal(refuseEntry(owed('lead'), { ...entry('2025', '2025-12-01'), proved: true }, '2028-06-01'), undefined)
})

test('没有规定多久一次的和监督内容，随时登记', () => {
  assert.deepEqual(told('publicity', [], '2026-07-13'), ['open'])
  assert.deepEqual(told('rosters', [entry(null)], '2026-07-13'), ['open'])
})

test('可以登记的期次：下一期、这一期、上一年度以来的各期', () => {
  assert.deepEqual(turnsToRecord(owed('plan'), '2026-07-13').map(({ key }) => key), ['2027', '2026', '2025'])
  assert.deepEqual(turnsToRecord(owed('rosters'), '2026-07-13'), [])
  assert.deepEqual(turnsToRecord(owed('lead'), '2030-01-15').map(({ key }) => key), ['2030', '2029'])
})

test('哪几期在两日之间届满而没有登记：首日计入，末日不计入', () => {
  const ended = (from: Day, before: Day, entries = [entry(null)]) => missedBetween(owed('report'), entries, from, before).map(({ key }) => key)
  assert.deepEqual(ended('2026-06-30', '2026-07-01'), ['2026-H1'])
  assert.deepEqual(ended('2026-06-29', '2026-06-30'), [])
  assert.deepEqual(ended('2026-07-01', '2026-07-02'), [])
  assert.deepEqual(ended('2025-06-01', '2026-07-13'), ['2025-H1', '2025-H2', '2026-H1'])
  assert.deepEqual(ended('2026-06-30', '2026-07-01', [entry('2026-H1')]), [])
})

const refusal = (id: string, given: Partial<Entry>, today: Day = '2026-07-13', more: Partial<Owed> = {}) => {
  const refused = refuseEntry(owed(id, more), { turn: '2026', doneOn: '2026-01-20', proved: true, ...given }, today)
  return refused && [refused.field, refused.cite]
}

test('登记被拒绝的，各写明条文和是哪一栏', () => {
  assert.equal(refusal('plan', {}), undefined)
  assert.deepEqual(refusal('plan', { doneOn: '2026-07-14' }), ['doneOn', '第4条'])
  assert.deepEqual(refusal('plan', { turn: '2025', doneOn: '2025-02-28' }), ['doneOn', '第20条'])
  assert.deepEqual(refusal('plan', { turn: null }), ['turn', '第4条'])
  assert.deepEqual(refusal('plan', { turn: '2026-H1' }), ['turn', '第4条'])
  assert.deepEqual(refusal('plan', { turn: '2024' }), ['turn', '第20条'])
  assert.deepEqual(refusal('plan', { turn: '2031' }), ['turn', '第20条'])
  assert.deepEqual(refusal('plan', { turn: '2028' }), ['turn', '第4条'])
  assert.deepEqual(refusal('plan', { proved: false }), ['evidence', '第4条'])
  assert.deepEqual(refusal('publicity', {}), ['turn', '第8条'])
  assert.deepEqual(refusal('rosters', { turn: null }), ['finding', '第12条第1项'])
  assert.equal(refusal('rosters', { turn: null, finding: 'none', proved: false }), undefined)
})

test('下一年的计划可以在上一年做好并登记，再下一年的不可以', () => {
  assert.equal(refusal('plan', { turn: '2027', doneOn: '2026-07-13' }), undefined)
  assert.deepEqual(refusal('plan', { turn: '2028', doneOn: '2026-07-13' }), ['turn', '第4条'])
})

test('缺证明材料的，写明这一项的证明是什么', () => {
  assert.match(refuseEntry(owed('plan'), { ...entry('2026'), proved: false }, '2026-07-13')!.says, /计划文本及文号/)
})

const someDay = fc.integer({ min: 0, max: 1800 }).map(days => addDays('2025-03-01', days))
const turned = fc.constantFrom('plan', 'report', 'monthly', 'training', 'lead')

test('任何一日：凡可登记的期次都登记了，就没有逾期和待办', () => {
  fc.assert(fc.property(turned, someDay, (id, today) => {
    const entries = turnsToRecord(owed(id), today).map(({ key }) => entry(key))
    assert.equal(stateOf(owed(id), entries, today).state, 'done')
  }))
})

test('任何一日：多登记一期，逾期的期次不会变多', () => {
  const missed = (id: string, entries: ReturnType<typeof entry>[], today: Day) => { const state = stateOf(owed(id), entries, today); return state.state === 'late' ? state.missed.length : 0 }
  fc.assert(fc.property(turned, someDay, fc.nat(), (id, today, pick) => {
    const turns = turnsToRecord(owed(id), today)
    const one = entry(turns[pick % turns.length]!.key)
    assert.ok(missed(id, [one], today) <= missed(id, [], today))
  }))
})

test('任何一日：列出的期次都可以登记，期内的各日依次相接', () => {
  fc.assert(fc.property(turned, someDay, (id, today) => {
    for (const { key } of turnsToRecord(owed(id), today)) assert.equal(refuseEntry(owed(id), { turn: key, doneOn: today, proved: true }, today), undefined, key)
    const turns = turnsBetween(owed(id), '2025-01-01', today)
    for (const [index, turn] of turns.entries()) if (index > 0) assert.equal(turn.from, addDays(turns[index - 1]!.to, 1))
  }))
})
