import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { standingLaws } from '../../test/standingLaw.ts'
import type { Day } from '../norms/index.ts'
import { addDays } from '../periods/index.ts'
import { recordable } from './duties.ts'
import { everyWords } from './words.ts'
import { turnAfter, turnNamed, turnOf, type Every } from './turn.ts'

test('每年一次：全年为一期，到12月31日为止', () => {
  assert.deepEqual(turnOf('year', undefined, '2026-07-13'), { key: '2026', name: '2026年', from: '2026-01-01', to: '2026-12-31', lastDay: '2026-12-31' })
})

test('每年2月1日前：最后一日是2月1日，期仍是全年', () => {
  const { lastDay, to } = turnOf('year', '02-01', '2026-07-13')
  assert.deepEqual([lastDay, to], ['2026-02-01', '2026-12-31'])
})

test('2月29日前：平年为2月28日', () => {
  assert.equal(turnOf('year', '02-29', '2028-07-01').lastDay, '2028-02-29')
  assert.equal(turnOf('year', '02-29', '2026-07-01').lastDay, '2026-02-28')
})

test('上半年、下半年、季度、月各有名称和首末日', () => {
  const told = (every: Every, day: Day) => { const { key, name, from, to } = turnOf(every, undefined, day); return [key, name, from, to] }
  assert.deepEqual(told('halfYear', '2026-06-30'), ['2026-H1', '2026年上半年', '2026-01-01', '2026-06-30'])
  assert.deepEqual(told('halfYear', '2026-07-01'), ['2026-H2', '2026年下半年', '2026-07-01', '2026-12-31'])
  assert.deepEqual(told('quarter', '2026-07-13'), ['2026-Q3', '2026年第三季度', '2026-07-01', '2026-09-30'])
  assert.deepEqual(told('month', '2028-02-11'), ['2028-02', '2028年2月', '2028-02-01', '2028-02-29'])
})

test('不是期次的文字没有期', () => {
  for (const [every, key] of [['year', '2026-H1'], ['halfYear', '2026'], ['quarter', '2026-Q5'], ['month', '2026-13'], ['month', '2026-00'], ['year', '二〇二六'], ['year', '0000']] as const) {
    assert.equal(turnNamed(every, undefined, key), undefined, `${every} ${key}`)
  }
})

const someDay = fc.integer({ min: 0, max: 60_000 }).map(days => addDays('1990-01-01', days))
const someEvery = fc.constantFrom<Every>('year', 'halfYear', 'quarter', 'month')
const someBy = fc.option(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })).map(([month, day]) => `${month}-${day}` as const), { nil: undefined })

test('任何一日恰好在一期之内，最后一日也在期内', () => {
  fc.assert(fc.property(someEvery, someBy, someDay, (every, by, day) => {
    const turn = turnOf(every, by, day)
    assert.ok(turn.from <= day && day <= turn.to)
    assert.ok(turn.from <= turn.lastDay && turn.lastDay <= turn.to)
  }))
})

test('一期之内的每一日都是同一期；期与期首尾相接，既不重叠也没有空隙', () => {
  fc.assert(fc.property(someEvery, someBy, someDay, (every, by, day) => {
    const turn = turnOf(every, by, day)
    assert.deepEqual([turnOf(every, by, turn.from), turnOf(every, by, turn.to)], [turn, turn])
    const next = turnAfter(every, by, turn)
    assert.equal(next.from, addDays(turn.to, 1))
    assert.deepEqual(turnOf(every, by, next.from), next)
  }))
})

test('期次的文字能读回同一期，先后的次序也不变', () => {
  fc.assert(fc.property(someEvery, someBy, someDay, (every, by, day) => {
    const turn = turnOf(every, by, day)
    assert.deepEqual(turnNamed(every, by, turn.key), turn)
    assert.ok(turn.key < turnAfter(every, by, turn).key)
  }))
})

test('多久一次：每年、每年2月1日前、每半年；没有规定的不说', () => {
  const said = (id: string) => everyWords(recordable(standingLaws[0]).find(norm => norm.id === id)!)
  assert.deepEqual(['lead', 'plan', 'report', 'training', 'monthly', 'publicity', 'rosters'].map(said), ['每年', '每年2月1日前', '每半年', '每季度', '每月', undefined, undefined])
})
