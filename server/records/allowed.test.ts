import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type EnforcementRecord, readRecord } from '../../core/records/index.ts'
import { type SpecialPeriod, type Standard, worldOf } from '../../core/registers/index.ts'
import { entryIn } from '../../test/registers.ts'
import { statuteShelf } from '../../test/statuteShelf.ts'
import { timeAllowed } from './allowed.ts'
import { statutesIn } from './monitor.ts'

const statutes = statutesIn(statuteShelf())
const act = (placeAreaCode: string): EnforcementRecord => readRecord({ actionKind: 'penalty', placeAreaCode, decidedAt: '2026-03-25' }).record!

const none = { fieldCode: null, kinds: [] as never[] }
const reporting = entryIn<Standard>({ ...none, purpose: 'REPORTING', place: '659801', party: null, fineFrom: null, confiscationFrom: null, days: 3 })
const recording = entryIn<SpecialPeriod>({ norm: 'dq-late-upload', place: '659801', fieldCode: null, item: null, count: 5, unit: 'wd', excludes: [], onlyIfInformed: null, extension: null, extensionBy: null })

test('没有登记的：录入照规则的三个工作日，报送照系统设定的七日', () => {
  assert.deepEqual(timeOf('659801', {}), { count: 3, workingDays: true, reported: 7 })
})

test('登记了数据报送期限、录入特别期限的：照登记；别的地区不受影响', () => {
  const entries = { standard: [reporting], period: [recording] }
  assert.deepEqual([timeOf('659801', entries), timeOf('659802', entries)], [{ count: 5, workingDays: true, reported: 3 }, { count: 3, workingDays: true, reported: 7 }])
})

function timeOf(place: string, entries: Parameters<typeof worldOf>[0]) {
  const { recorded, reported } = timeAllowed(statutes, worldOf(entries))(act(place))
  return { count: recorded?.count, workingDays: recorded?.workingDays, reported }
}

test('现行的法没有规定录入期限的：不算录入迟', () => {
  assert.equal(timeAllowed([], worldOf({}))(act('659801')).recorded, null)
})
