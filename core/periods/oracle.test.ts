import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { notices, regionOf, regions } from '../../laws/calendars/index.ts'
import { slowCalendar, slowLastDay } from '../../test/slowLastDay.ts'
import type { Counting, Day, HolidayNotice, PlainDay, Span } from '../norms/period.ts'
import { addDays, calendarOf, daysBetween, isWorkingDay, lastDay, lastDayOnly, workingDaysBetween, type Countable } from './index.ts'

const calendars = regions.map(({ id }) => ({ fast: calendarOf(notices, regionOf(id)), slow: slowCalendar(notices, id) }))

/** From two years before the first notice to two years after the last. */
const day = fc.nat({ max: 12 * 365 }).map((offset) => addDays('2017-01-01', offset))
const period: fc.Arbitrary<Countable> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ unit: fc.constant('day' as const), count: fc.integer({ min: 1, max: 120 }) }) },
  { weight: 6, arbitrary: fc.record({ unit: fc.constant('workingDay' as const), count: fc.integer({ min: 1, max: 90 }) }) },
  { weight: 2, arbitrary: fc.record({ unit: fc.constant('month' as const), count: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ unit: fc.constant('year' as const), count: fc.integer({ min: 1, max: 5 }) }) },
)
const plainDay: fc.Arbitrary<PlainDay> = fc.constantFrom<PlainDay[]>(
  'calendar', 'working', { workingIfOneOf: [2, 3, 5, 7] }, { workingUpTo: 10 },
)
const counting: fc.Arbitrary<Counting> = fc.record({
  plainDay,
  endsOnHoliday: fc.constantFrom('nextWorkingDay' as const, 'unchanged' as const),
  rollover: fc.constantFrom('restDays' as const, 'statutoryHolidays' as const),
  reading: fc.constant('测试用'),
})
const place = fc.constantFrom(...calendars)

/** Up to three spans near the start, before it, inside the period, overlapping or after it. */
const offsets = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.nat({ max: 25 })), { maxLength: 3 })
const spansFrom = (start: Day, pairs: [number, number][]): Span[] =>
  pairs.map(([offset, length]) => ({ from: addDays(start, offset), to: addDays(start, offset + length) }))

test('last days equal those of the slow oracle', () => {
  fc.assert(fc.property(period, day, counting, place, (thePeriod, start, rule, { fast, slow }) => {
    assert.equal(lastDayOnly(thePeriod, start, rule, fast), slowLastDay(thePeriod, start, rule, slow).lastDay)
  }), { numRuns: 80_000 })
})

test('with days that do not count too', () => {
  fc.assert(fc.property(period, day, counting, place, offsets, (thePeriod, start, rule, { fast, slow }, pairs) => {
    const spans = spansFrom(start, pairs)
    assert.equal(lastDayOnly(thePeriod, start, rule, fast, spans), slowLastDay(thePeriod, start, rule, slow, spans).lastDay)
  }), { numRuns: 25_000 })
})

test('the explained last day, its nominal day and whether it is provisional equal those of the slow oracle', () => {
  fc.assert(fc.property(period, day, counting, place, offsets, (thePeriod, start, rule, { fast, slow }, pairs) => {
    const spans = spansFrom(start, pairs)
    const { lastDay: last, nominal, provisional } = lastDay(thePeriod, start, rule, fast, spans)
    assert.deepEqual({ lastDay: last, nominal, provisional }, slowLastDay(thePeriod, start, rule, slow, spans))
  }), { numRuns: 10_000 })
})

test('the explanation adds up: what is counted is the count, what is skipped is off, the shift runs to the last day', () => {
  fc.assert(fc.property(period, day, counting, place, (thePeriod, start, rule, { fast }) => {
    const { explanation, lastDay: last, nominal } = lastDay(thePeriod, start, rule, fast)
    if (explanation.countsWorkingDays) {
      assert.equal(explanation.counted.length, thePeriod.count)
      assert.equal(explanation.counted.length + explanation.skipped.length, daysBetween(start, nominal!))
      assert.ok(explanation.skipped.every((passed) => !passed.works))
      assert.equal(workingDaysBetween(start, last!, fast), thePeriod.count)
    }
    assert.equal(explanation.shiftedOver.length, daysBetween(nominal!, last!))
    assert.ok(explanation.shiftedOver.every((passed) => !passed.works))
  }), { numRuns: 5_000 })
})

test('a later start never ends earlier, and a longer period never ends earlier', () => {
  fc.assert(fc.property(period, day, counting, place, (thePeriod, start, rule, { fast }) => {
    const last = lastDayOnly(thePeriod, start, rule, fast)!
    const fromNextDay = lastDayOnly(thePeriod, addDays(start, 1), rule, fast)!
    assert.ok(daysBetween(last, fromNextDay) >= 0)
    if (thePeriod.unit !== 'day') {
      const longer = lastDayOnly({ ...thePeriod, count: thePeriod.count + 1 }, start, rule, fast)!
      assert.ok(daysBetween(last, longer) >= 0)
    }
  }), { numRuns: 5_000 })
})

/** Notices that never existed, reaching into the December before, national and local. */
const inventedNotices: fc.Arbitrary<HolidayNotice[]> = fc.array(
  fc.record({
    year: fc.integer({ min: 2030, max: 2033 }),
    region: fc.constantFrom('cn', 'xinjiang', 'enshi'),
    holidays: fc.uniqueArray(fc.nat({ max: 39 }), { maxLength: 8 }),
  }),
  { maxLength: 8 },
).map((drafts) => {
  const unique = new Map(drafts.map((draft) => [`${draft.year} ${draft.region}`, draft]))
  return [...unique.values()].map(({ year, region, holidays }) => ({
    year, region, title: `${year} ${region}`, sources: [],
    holidays: holidays.map((slot) => {
      const from = addDays(`${year - 1}-12-22`, slot * 9)
      return { name: `${slot}`, rest: { from, to: addDays(from, slot % 7) }, work: [addDays(from, 7), addDays(from, 8)] }
    }),
  }))
})

test('calendars of invented notices agree with the slow oracle on every day of their years', () => {
  fc.assert(fc.property(inventedNotices, (invented) => {
    const fast = calendarOf(invented, regionOf('xinjiang'))
    const slow = slowCalendar(invented, 'xinjiang')
    for (let date: Day = '2029-12-01'; date < '2034-02-01'; date = addDays(date, 1)) {
      assert.equal(isWorkingDay(date, fast), !slow.isOff(Date.parse(`${date}T00:00:00Z`)), date)
    }
  }), { numRuns: 100 })
})
