import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notices, regionOf } from '../../laws/calendars/index.ts'
import { days, workingDays, type Counting, type Day, type HolidayNotice, type Period } from '../norms/period.ts'
import { calendarOf, horizonOf, isWorkingDay, lastDay, natureOf, workingDayFrom, workingDaysBetween } from './index.ts'

const natural: Counting = { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '测试用' }
const nation = calendarOf(notices, regionOf('cn'))
const xinjiang = calendarOf(notices, regionOf('xinjiang'))
const bayannur = calendarOf(notices, regionOf('bayannur'))
const working = (day: Day, calendar = nation) => isWorkingDay(day, calendar)

test('周六、周日休息，通知说上班的周末上班，通知说放假的工作日休息', () => {
  assert.deepEqual((['2025-03-14', '2025-03-15', '2025-03-16', '2025-03-17'] as const).map((day) => working(day)), [true, false, false, true])
  assert.deepEqual((['2025-09-28', '2025-10-01', '2025-10-11'] as const).map((day) => working(day)), [true, false, true])
})

test('某年的通知管到上年十二月：2022年12月31日、2018年12月29日', () => {
  assert.equal(working('2018-12-29'), true)
  assert.equal(working('2018-12-31'), false)
  assert.equal(working('2022-12-31'), false)
  assert.equal(natureOf('2018-12-31', nation).notice, notices.find((notice) => notice.year === 2019)!.title)
})

test('与周末连休的假期，通知不列周末，周末仍休息：2019年清明4月5日至7日', () => {
  assert.deepEqual((['2019-04-05', '2019-04-06', '2019-04-07', '2019-04-08'] as const).map((day) => working(day)), [false, false, false, true])
})

test('除夕自2025年起放假，2024年2月9日仍是工作日', () => {
  assert.equal(working('2024-02-09'), true)
  assert.equal(working('2025-01-28'), false)
})

test('2020年春节延长至2月2日，2月1日周六不再上班', () => {
  assert.deepEqual((['2020-01-31', '2020-02-01', '2020-02-02', '2020-02-03'] as const).map((day) => working(day)), [false, false, false, true])
})

test('地方通知先于全国通知', () => {
  const national: HolidayNotice = {
    year: 2030, region: 'cn', title: '全国', sources: [], holidays: [{ name: '某节', rest: { from: '2030-05-06', to: '2030-05-06' }, work: ['2030-05-11'] }],
  }
  const local: HolidayNotice = {
    year: 2030, region: 'xinjiang', title: '地方', sources: [], holidays: [{ name: '地方节', rest: { from: '2030-05-11', to: '2030-05-11' }, work: ['2030-05-06'] }],
  }
  for (const order of [[national, local], [local, national]]) {
    const calendar = calendarOf(order, regionOf('xinjiang'))
    assert.equal(working('2030-05-06', calendar), true)
    assert.equal(working('2030-05-11', calendar), false)
    assert.equal(natureOf('2030-05-11', calendar).holiday, '地方节')
  }
})

test('后一年的通知改动上年十二月，以后一年的为准', () => {
  const of = (year: number, rest: Day): HolidayNotice =>
    ({ year, region: 'cn', title: `${year}`, sources: [], holidays: [{ name: `${year}年`, rest: { from: rest, to: rest } }] })
  const nextYear: HolidayNotice = { ...of(2031, '2031-01-01'), holidays: [{ name: '元旦', rest: { from: '2031-01-01', to: '2031-01-01' }, work: ['2030-12-28'] }] }
  assert.equal(working('2030-12-28', calendarOf([nextYear, of(2030, '2030-12-28')], regionOf('cn'))), true)
})

test('一地的节假日不及于他地', () => {
  assert.equal(working('2025-06-06', xinjiang), false)
  assert.equal(working('2025-06-06', bayannur), true)
})

test('two notices for one year and place, or a day named twice, are refused', () => {
  const [first] = notices
  assert.throws(() => calendarOf([...notices, first!], regionOf('cn')), /two holiday notices of cn/)
  const twice = { ...first!, holidays: [...first!.holidays, first!.holidays[0]!] }
  assert.throws(() => calendarOf([twice], regionOf('cn')), /names a day twice/)
})

test('工作日之间：不计首日，计末日；反过来为负', () => {
  assert.equal(workingDaysBetween('2025-09-28', '2025-10-14', nation), 7)
  assert.equal(workingDaysBetween('2025-10-14', '2025-09-28', nation), -7)
  assert.equal(workingDaysBetween('2025-10-01', '2025-10-08', nation), 0)
})

test('当日是工作日就是当日，否则其后第一个工作日', () => {
  assert.equal(workingDayFrom('2025-09-28', nation), '2025-09-28')
  assert.equal(workingDayFrom('2025-10-01', nation), '2025-10-09')
})

test('日历到最后一份全国通知的年末为止', () => {
  assert.equal(horizonOf(nation), '2026-12-31')
  assert.equal(horizonOf(calendarOf([], regionOf('cn'))), null)
})

const caveatsOf = (period: Period, start: Day, calendar = nation) => lastDay(period, start, natural, calendar).caveats

test('需要地方通知的地区缺少当年的，逐年说明，但不因此成为暂定', () => {
  const result = lastDay(days(30), '2026-03-02', natural, xinjiang)
  assert.equal(result.provisional, false)
  assert.deepEqual(result.caveats, ['没有录入新疆2026年的地方放假通知（肉孜节、古尔邦节），末日未计入地方节假日。'])
  assert.deepEqual(caveatsOf(days(30), '2025-03-03', xinjiang), [])
  assert.deepEqual(caveatsOf(days(30), '2026-03-02', bayannur), [])
})

test('末日只依据它所触及的年份：跨年的自然日期间只看末日', () => {
  assert.deepEqual(caveatsOf(days(30), '2024-12-10', xinjiang), [])
  assert.equal(caveatsOf(workingDays(30), '2024-12-10', xinjiang).length, 1)
})

test('2019年以前没有录入通知：工作日期间触及2018年即为暂定', () => {
  const result = lastDay(workingDays(10), '2018-12-20', natural, nation)
  assert.equal(result.provisional, true)
  assert.match(result.caveats[0]!, /没有2018年的全国放假调休通知/)
  assert.equal(lastDay(days(30), '2018-12-20', natural, nation).provisional, false)
})

test('已公布年份的12月25日至31日，次年通知未公布的，提示可能因元旦调休变动', () => {
  assert.deepEqual(caveatsOf(days(1), '2026-12-23'), [])
  assert.match(caveatsOf(days(1), '2026-12-24')[0]!, /2027年.*2026年12月底/)
  assert.match(caveatsOf(days(1), '2026-12-30')[0]!, /2027年.*2026年12月底/)
  assert.deepEqual(caveatsOf(days(1), '2025-12-30'), [])
})

test('次年通知公布以后重新计算：不再暂定，末日随之变动', () => {
  const nextYear: HolidayNotice = {
    year: 2027, region: 'cn', title: '国务院办公厅关于2027年部分节假日安排的通知', sources: [],
    holidays: [{ name: '元旦', rest: { from: '2027-01-01', to: '2027-01-03' }, work: ['2026-12-27'] }, { name: '某节', rest: { from: '2027-01-04', to: '2027-01-05' } }],
  }
  const result = lastDay(days(15), '2026-12-18', natural, calendarOf([...notices, nextYear], regionOf('bayannur')))
  assert.deepEqual([result.lastDay, result.provisional, result.caveats], ['2027-01-06', false, []])
})
