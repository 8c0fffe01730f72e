import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notices, regionOf } from '../../laws/calendars/index.ts'
import { atOnce, days, months, promptly, workingDays, years, type Counting, type Day, type Period } from '../norms/period.ts'
import { calendarOf, commencement, explain, lastDay, lastDayOfValidity, lastDayOnly, workingDayFrom } from './index.ts'

const natural: Counting = { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '“日”按自然日，首日不计，末日遇节假日顺延。' }
const calendars = Object.fromEntries(['cn', 'xinjiang', 'ningxia', 'enshi', 'bayannur'].map((id) => [id, calendarOf(notices, regionOf(id))]))

/**
 * The day before the start, the start, the day after: the last days of all three, by the calendar of the place and by the
 * national one alone, which gives the same unless `nationally` says otherwise. # is the number of the example in the rule book.
 */
function example(title: string, region: string, period: Period, starts: Record<Day, Day>, nationally: Record<Day, Day> = starts): void {
  const places: [string, Record<Day, Day>][] = [[region, starts], ...(region === 'cn' ? [] : [['cn', nationally] as [string, Record<Day, Day>]])]
  for (const [place, expectations] of places) {
    test(`${title}${place === region ? '' : '（只用全国日历）'}`, () => {
      for (const [start, expected] of Object.entries(expectations) as [Day, Day][]) {
        const result = lastDay(period, start, natural, calendars[place]!)
        assert.equal(result.lastDay, expected, `自${start}起`)
        assert.equal(result.provisional, false)
        assert.equal(lastDayOnly(period, start, natural, calendars[place]!), expected)
      }
    })
  }
}

example('#1 新疆第28条第1款 三十日：3月3日周一收到，第三十日4月2日为工作日，不顺延', 'xinjiang', days(30),
  { '2025-03-02': '2025-04-01', '2025-03-03': '2025-04-02', '2025-03-04': '2025-04-03' })

example('#2 新疆第28条第1款 三十日：第三十日4月12日为周六，顺延至周一', 'xinjiang', days(30),
  { '2025-03-12': '2025-04-11', '2025-03-13': '2025-04-14', '2025-03-14': '2025-04-14', '2025-03-15': '2025-04-14', '2025-03-16': '2025-04-15' })

example('#4 新疆第28条第2款 十五日：第十五日2月4日为春节假期最后一日，顺延至次日', 'xinjiang', days(15),
  { '2025-01-19': '2025-02-05', '2025-01-20': '2025-02-05', '2025-01-21': '2025-02-05', '2025-01-22': '2025-02-06' })

example('#5 新疆第28条第1款 三十日：第三十日9月28日周日调休上班，是工作日，不顺延', 'xinjiang', days(30),
  { '2025-08-28': '2025-09-28', '2025-08-29': '2025-09-28', '2025-08-30': '2025-09-29' })

example('#6 恩施第27条第1款 十日按自然日：第十日5月31日端午，顺延至6月3日', 'enshi', days(10),
  { '2025-05-20': '2025-05-30', '2025-05-21': '2025-06-03', '2025-05-22': '2025-06-03' })

example('#7 恩施第27条第1款 十五日：第十五日10月1日国庆，顺延至10月9日', 'enshi', days(15),
  { '2025-09-15': '2025-09-30', '2025-09-16': '2025-10-09', '2025-09-17': '2025-10-09' })

example('#8 恩施第27条第2款 自收到复查答复起重新计三十日：第三十日11月8日周六，顺延至周一', 'enshi', days(30),
  { '2025-10-08': '2025-11-07', '2025-10-09': '2025-11-10', '2025-10-11': '2025-11-10' })

example('#10 宁夏第15条第2款 七个工作日：9月28日周日调休上班收到，10月11日周六调休上班计入', 'ningxia', workingDays(7),
  { '2025-09-26': '2025-10-13', '2025-09-27': '2025-10-13', '2025-09-28': '2025-10-14', '2025-09-29': '2025-10-15' })

example('#11 宁夏第15条第2款 七个工作日：春节前后1月26日、2月8日调休上班，都计入', 'ningxia', workingDays(7),
  { '2025-01-22': '2025-02-07', '2025-01-23': '2025-02-08', '2025-01-24': '2025-02-10' })

example('#13 宁夏第19条第3款 三十日：春节后第一日为2月18日周日，调休上班，即为末日', 'ningxia', days(30),
  { '2024-01-10': '2024-02-09', '2024-01-11': '2024-02-18', '2024-01-12': '2024-02-18', '2024-01-18': '2024-02-18', '2024-01-20': '2024-02-19' })

example('#15 宁夏第25条第2款 三十日：第三十日4月5日在清明假期内，顺延至周一', 'ningxia', days(30),
  { '2025-03-04': '2025-04-03', '2025-03-05': '2025-04-07', '2025-03-06': '2025-04-07' })

example('#17 巴彦淖尔第22条第1款 三十日：第三十日10月5日在国庆假期内，顺延至10月9日', 'bayannur', days(30),
  { '2025-08-31': '2025-09-30', '2025-09-05': '2025-10-09', '2025-09-09': '2025-10-09', '2025-09-10': '2025-10-10' })

test('#16 宁夏第25条第2款 立即执行：10月2日假期内收到，不计算也不顺延；提醒在10月9日', () => {
  const result = lastDay(atOnce, '2025-10-02', natural, calendars.ningxia!)
  assert.deepEqual([result.lastDay, result.nominal, result.provisional], ['2025-10-02', '2025-10-02', false])
  assert.equal(lastDayOnly(atOnce, '2025-10-02', natural, calendars.ningxia!), '2025-10-02')
  assert.equal(workingDayFrom('2025-10-02', calendars.ningxia!), '2025-10-09')
  assert.match(explain(result)[0]!, /“立即”不是期间.*2025年10月2日（周四）/)
})

test('及时：没有最后一日，也不推定', () => {
  const result = lastDay(promptly, '2025-10-02', natural, calendars.ningxia!)
  assert.deepEqual([result.lastDay, result.nominal, result.provisional], [null, null, false])
  assert.equal(lastDayOnly(promptly, '2025-10-02', natural, calendars.ningxia!), null)
})

test('#19 巴彦淖尔第28条 三十日后施行：自次日7月29日周六起施行，施行日不顺延', () => {
  assert.equal(commencement({ unit: 'day', count: 30 }, '2023-06-28', natural, calendars.bayannur!), '2023-07-29')
})

test('#20 巴彦淖尔第28条 有效期五年：施行当日计入，至2028年7月28日', () => {
  assert.equal(lastDayOfValidity({ unit: 'year', count: 5 }, '2023-07-29'), '2028-07-28')
})

test('有效期：自2月29日起一年，没有对应日，至次年2月28日；自3月1日起一年，至次年2月的最后一日', () => {
  assert.equal(lastDayOfValidity({ unit: 'year', count: 1 }, '2024-02-29'), '2025-02-28')
  assert.equal(lastDayOfValidity({ unit: 'month', count: 12 }, '2023-03-01'), '2024-02-29')
})

example('#A 新疆古尔邦节6月6日至10日：全国的工作日，新疆休息，顺延至6月11日', 'xinjiang', days(30),
  { '2025-05-06': '2025-06-05', '2025-05-07': '2025-06-11', '2025-05-11': '2025-06-11', '2025-05-12': '2025-06-11', '2025-05-13': '2025-06-12' },
  { '2025-05-07': '2025-06-06', '2025-05-08': '2025-06-09' })

example('#C 恩施州庆8月18日至19日：第十日8月18日顺延至8月20日', 'enshi', days(10),
  { '2025-08-05': '2025-08-15', '2025-08-06': '2025-08-20', '2025-08-08': '2025-08-20', '2025-08-10': '2025-08-20', '2025-08-11': '2025-08-21' },
  { '2025-08-06': '2025-08-18', '2025-08-08': '2025-08-18', '2025-08-09': '2025-08-19' })

example('恩施州庆2023年：8月21日、22日放假', 'enshi', days(10),
  { '2023-08-08': '2023-08-18', '2023-08-11': '2023-08-23', '2023-08-12': '2023-08-23', '2023-08-13': '2023-08-23' },
  { '2023-08-11': '2023-08-21', '2023-08-12': '2023-08-22' })

example('#D 宁夏开斋节2021年：七个工作日跳过5月13日、14日；5月8日周六调休上班收到', 'ningxia', workingDays(7),
  { '2021-05-07': '2021-05-19', '2021-05-08': '2021-05-20', '2021-05-09': '2021-05-20', '2021-05-10': '2021-05-21' },
  { '2021-05-08': '2021-05-18', '2021-05-10': '2021-05-19' })

example('宁夏2020年开斋节、古尔邦节：各放假两日', 'ningxia', days(1),
  { '2020-05-24': '2020-05-27', '2020-05-26': '2020-05-27', '2020-07-29': '2020-08-03', '2020-07-28': '2020-07-29' },
  { '2020-05-24': '2020-05-25', '2020-05-25': '2020-05-26', '2020-07-29': '2020-07-30' })

example('新疆2023年肉孜节、古尔邦节：4月21日，6月28日至30日', 'xinjiang', days(1),
  { '2023-04-20': '2023-04-23', '2023-06-27': '2023-07-03', '2023-06-26': '2023-06-27' },
  { '2023-04-20': '2023-04-21', '2023-06-27': '2023-06-28' })

example('#E 民法典第202条 到期月没有对应日的，以该月最后一日为末日', 'cn', months(1),
  { '2025-01-28': '2025-02-28', '2025-01-30': '2025-02-28', '2025-01-31': '2025-02-28', '2024-01-31': '2024-02-29', '2025-02-28': '2025-03-28' })

example('民法典第202条 年：2月29日起一年至2月28日；四年有对应日', 'cn', years(1), { '2024-02-29': '2025-02-28', '2023-02-28': '2024-02-28' })

for (const region of ['xinjiang', 'cn']) {
  test(`#G 第15日2027年1月2日周六：2027年通知未公布，按周末规则至1月4日，末日为暂定（${region}）`, () => {
    const result = lastDay(days(15), '2026-12-18', natural, calendars[region]!)
    assert.deepEqual([result.nominal, result.lastDay, result.provisional], ['2027-01-02', '2027-01-04', true])
    assert.match(result.caveats[0]!, /没有2027年的全国放假调休通知.*暂定/)
  })
}

test('末日在已公布的最后一年之内不是暂定，跨过年末一日即为暂定', () => {
  const provisional = (start: Day) => lastDay(days(30), start, natural, calendars.bayannur!).provisional
  assert.deepEqual((['2026-11-30', '2026-12-01', '2026-12-02'] as const).map(provisional), [false, false, true])
})
