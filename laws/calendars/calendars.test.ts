import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../core/norms/period.ts'
import { calendarOf, natureOf, workingDaysBetween } from '../../core/periods/index.ts'
import { notices, regionOf, regions } from './index.ts'

const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

test('全国通知自2019年至2026年，一年一份，年年不缺', () => {
  const years = notices.filter((notice) => notice.region === 'cn').map((notice) => notice.year)
  assert.deepEqual(years, [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
})

test('调休上班的都是周六、周日', () => {
  const worked = notices.flatMap((notice) => notice.holidays.flatMap((holiday) => holiday.work ?? []))
  assert.equal(worked.length, 54)
  assert.deepEqual(worked.filter((day) => !isWeekend(day)), ['2020-02-03'], '只有2020年延长春节的通知写明周一上班')
})

test('各份通知的放假日都在当年或者上年十二月', () => {
  for (const { year, holidays } of notices) {
    for (const day of holidays.flatMap(({ rest, work = [] }) => [rest.from, rest.to, ...work])) {
      assert.ok(day >= `${year - 1}-12-01` && day <= `${year}-12-31`, `${year}年通知：${day}`)
    }
  }
})

test('各年工作日数：与人力资源通行的年工作日数相符', () => {
  const calendar = calendarOf(notices, regionOf('cn'))
  const count = (year: number) => workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendar)
  assert.deepEqual([2021, 2022, 2023, 2024, 2025].map(count), [250, 249, 249, 251, 248])
})

test('规则书点名的地方节假日都在', () => {
  const found = (region: string, day: Day) => natureOf(day, calendarOf(notices, regionOf(region)))
  const named = { xinjiang: ['2023-04-21', '2023-06-28', '2023-06-30', '2025-03-29', '2025-03-31', '2025-06-06', '2025-06-10'],
    ningxia: ['2020-05-25', '2020-05-26', '2020-07-30', '2020-07-31', '2021-05-13', '2021-05-14', '2021-07-19', '2021-07-20'],
    enshi: ['2023-08-21', '2023-08-22', '2025-08-18', '2025-08-19'] } as const
  for (const [region, days] of Object.entries(named)) {
    for (const day of days) {
      assert.equal(found(region, day).works, false, `${region} ${day}`)
      assert.ok(found(region, day).notice)
      if (!isWeekend(day)) assert.equal(found('cn', day).works, true)
    }
  }
})

test('每份地方通知都属于一个需要地方通知的地区', () => {
  for (const { region } of notices) assert.ok(region === 'cn' || regionOf(region).localHolidays !== null, region)
  assert.deepEqual(regions.filter((region) => region.localHolidays === null).map((region) => region.id), ['cn', 'bayannur', 'linjiang'])
})

test('an unknown region is refused, not answered with the national calendar', () => {
  assert.throws(() => regionOf('xinjang'), /unknown region: xinjang/)
})

test('the notices survive storage as JSON', () => {
  assert.deepEqual(JSON.parse(JSON.stringify({ notices, regions })), { notices, regions })
})
