import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notices, regionOf } from '../../laws/calendars/index.ts'
import { days, months, until, workingDays, type Counting, type Day, type Period, type PlainDay } from '../norms/period.ts'
import { calendarOf, commencement, countsWorkingDays, explain, lastDay, lastDayOnly, parsePeriod } from './index.ts'

const calendar = calendarOf(notices, regionOf('cn'))
const counting = (plainDay: PlainDay, rest: Partial<Counting> = {}): Counting =>
  ({ plainDay, endsOnHoliday: 'nextWorkingDay', reading: '测试用', ...rest })
const natural = counting('calendar')

test('行政处罚法第85条 二日、三日、五日、七日为工作日，其余为自然日', () => {
  const penaltyLaw = counting({ workingIfOneOf: [2, 3, 5, 7] })
  const working = [1, 2, 3, 4, 5, 6, 7, 8, 15, 90].filter((count) => countsWorkingDays(days(count), penaltyLaw))
  assert.deepEqual(working, [2, 3, 5, 7])
  assert.equal(lastDay(days(7), '2025-09-28', penaltyLaw, calendar).lastDay, '2025-10-14')
  assert.equal(lastDay(days(15), '2025-09-16', penaltyLaw, calendar).lastDay, '2025-10-09')
})

test('行政强制法第69条 十日以内为工作日，十一日为自然日', () => {
  const coercionLaw = counting({ workingUpTo: 10 })
  assert.equal(lastDay(days(9), '2025-03-03', coercionLaw, calendar).lastDay, '2025-03-14')
  assert.equal(lastDay(days(10), '2025-03-03', coercionLaw, calendar).lastDay, '2025-03-17')
  assert.equal(lastDay(days(11), '2025-03-03', coercionLaw, calendar).lastDay, '2025-03-14')
})

test('行政许可法第82条 期限一律以工作日计算', () => {
  assert.equal(lastDay(days(20), '2025-03-03', counting('working'), calendar).lastDay, '2025-03-31')
})

test('月、年不因“日”为工作日而改按工作日', () => {
  assert.equal(lastDay(months(1), '2025-03-03', counting('working'), calendar).lastDay, '2025-04-03')
})

test('写明工作日的，不论本法“日”为何，都按工作日', () => {
  assert.equal(lastDay(workingDays(5), '2025-03-03', natural, calendar).lastDay, '2025-03-10')
})

test('末日不顺延的法：周六到期就在周六届满，也不涉及日历', () => {
  const fixed = counting('calendar', { endsOnHoliday: 'unchanged' })
  const result = lastDay(days(30), '2027-03-11', fixed, calendar)
  assert.equal(result.lastDay, '2027-04-10')
  assert.equal(result.provisional, false)
  assert.deepEqual(result.caveats, [])
})

test('只因法定节假日顺延：周末不顺延，假期内顺延到假期后第一日，即使那天是周末', () => {
  const strict = counting('calendar', { rollover: 'statutoryHolidays' })
  const last = (start: Day) => lastDay(days(10), start, strict, calendar).lastDay
  assert.equal(last('2025-03-05'), '2025-03-15', '普通周六')
  assert.equal(last('2025-05-22'), '2025-06-03', '端午假期内')
  assert.equal(last('2024-06-05'), '2024-06-15', '周六')
  assert.equal(last('2024-03-25'), '2024-04-07', '清明4月4日至6日，后一日周日调休上班')
  assert.equal(last('2023-03-26'), '2023-04-06', '清明只放4月5日一日')
  assert.equal(last('2025-12-22'), '2026-01-04', '元旦1月1日至3日')
})

const on = (from: Day, to: Day) => [{ from, to }]

test('不计入的日数使届满日推后同样多日', () => {
  const last = (from: Day, to: Day) => lastDay(days(10), '2025-03-03', natural, calendar, on(from, to)).lastDay
  assert.equal(last('2025-03-05', '2025-03-07'), '2025-03-17', '三日：3月13日推至16日周日，再顺延')
  assert.equal(last('2025-03-03', '2025-03-03'), '2025-03-13', '起算日本不计入')
  assert.equal(last('2025-03-13', '2025-03-13'), '2025-03-14', '第十日不计入')
  assert.equal(last('2025-03-14', '2025-03-20'), '2025-03-13', '届满以后的日子无关')
})

test('推后的日子里又有不计入的，继续推后；重叠的只扣一次', () => {
  const spans = [...on('2025-03-05', '2025-03-10'), ...on('2025-03-08', '2025-03-10'), ...on('2025-03-14', '2025-03-14')]
  const result = lastDay(days(10), '2025-03-03', natural, calendar, spans)
  assert.equal(result.nominal, '2025-03-20')
  assert.equal(result.explanation.skipped.length, 7)
})

test('按月计算的期间扣除不计入的日数', () => {
  assert.equal(lastDay(months(1), '2025-03-03', natural, calendar, on('2025-03-10', '2025-03-12')).nominal, '2025-04-06')
})

test('工作日期间：不计入的日子逐日跳过，遇周末不重复扣', () => {
  assert.equal(lastDay(workingDays(5), '2025-03-03', natural, calendar, on('2025-03-07', '2025-03-10')).lastDay, '2025-03-12')
})

test('顺延中遇到不计入的日子，不能作为末日', () => {
  const result = lastDay(days(5), '2025-03-03', natural, calendar, on('2025-03-10', '2025-03-11'))
  assert.deepEqual([result.nominal, result.lastDay], ['2025-03-08', '2025-03-12'])
  assert.deepEqual(result.explanation.shiftedOver.map((day) => day.excluded), [false, false, true, true])
})

test('工作日之后施行：第七个工作日的次日，哪怕是周六', () => {
  assert.equal(commencement({ unit: 'workingDay', count: 7 }, '2025-03-05', natural, calendar), '2025-03-15')
})

test('an impossible count, a day that is none and a reversed span are broken programs', () => {
  const of = (period: Period, start: string) => () => lastDayOnly(period, start as Day, natural, calendar)
  for (const count of [0, -1, 1.5, Number.NaN, 36_501]) assert.throws(of(days(count), '2025-03-03'), RangeError)
  for (const start of ['2025-02-30', '2025-3-3', '', '1899-12-31', '20250303']) assert.throws(of(days(1), start), RangeError)
  assert.throws(() => lastDay(days(1), '2025-03-03', natural, calendar, on('2025-03-05', '2025-03-04')), RangeError)
})

test('the longest periods from the last day that can be entered still end inside the tables', () => {
  for (const period of [days(36_500), workingDays(25_000), months(1_200)]) {
    const result = lastDay(period, '2099-12-31', natural, calendar)
    assert.match(result.lastDay!, /^2(19|20)\d/)
    assert.equal(result.provisional, true)
  }
})

test('文书直接载明最后一日（国家条例解读 N-2）：不计日，就是那一日；是休息日的顺延', () => {
  const named = (day: Day) => lastDay(until(day), '2026-04-01', natural, calendar)
  assert.equal(named('2026-05-20').lastDay, '2026-05-20')
  assert.deepEqual(['2026-04-30', '2026-05-01', '2026-05-06'].map((day) => named(day as Day).lastDay), ['2026-04-30', '2026-05-06', '2026-05-06'])
  assert.match(explain(named('2026-05-20')).join(''), /文书直接载明至2026年5月20日（周三），不另计日。/)
  assert.equal(lastDayOnly(until('2026-05-01'), '2026-04-01', natural, calendar), '2026-05-06')
})

test('载明的最后一日写作日期；不存在的日期照日期的毛病说', () => {
  assert.deepEqual(parsePeriod('2026-05-20'), { ok: true, value: until('2026-05-20') })
  assert.equal((parsePeriod('2026-02-30') as { code: string }).code, 'day.invalid')
})
