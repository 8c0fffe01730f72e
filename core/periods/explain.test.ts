import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notices, regionOf } from '../../laws/calendars/index.ts'
import { days, months, workingDays, type Counting, type Day, type Period, type Span } from '../norms/period.ts'
import { calendarOf, explain, lastDay } from './index.ts'

const natural: Counting = { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '“日”按自然日。' }
const title = (year: number, region: string) => notices.find((notice) => notice.year === year && notice.region === region)!.title

const explained = (period: Period, start: Day, region: string, counting = natural, excluding: Span[] = []) =>
  explain(lastDay(period, start, counting, calendarOf(notices, regionOf(region)), excluding))

test('顺延：说明起算、第几日、逐段的休息日、末日和日历依据', () => {
  assert.deepEqual(explained(days(30), '2025-05-07', 'xinjiang'), [
    '起算：2025年5月7日（周三）当日不计入，自2025年5月8日（周四）起算。',
    '期间：30日，按自然日计算，期间内的休息日、节假日照计，第30日为2025年6月6日（周五）。',
    '6月6日至6月10日古尔邦节放假，末日顺延至其后第一个工作日2025年6月11日（周三）。',
    '末日：2025年6月11日（周三）。',
    `日历依据（新疆）：${title(2025, 'cn')}；${title(2025, 'xinjiang')}。`,
    '计算规则：“日”按自然日。',
  ])
})

test('工作日：逐日计数，说明调休上班和跳过的日子', () => {
  assert.deepEqual(explained(workingDays(7), '2025-09-28', 'bayannur').slice(1, 6), [
    '期间：7个工作日，届满于2025年10月14日（周二）。',
    '逐日计数：9月29日（1）、9月30日（2）、10月9日（3）、10月10日（4）、10月11日（5）、10月13日（6）、10月14日（7）。',
    '周末调休上班，计入：10月11日（周六）。',
    '休息，不计入：10月1日至10月8日国庆节、中秋节放假，10月12日周末。',
    '末日：2025年10月14日（周二）。',
  ])
})

test('末日恰在调休上班的周日：说明为何不顺延', () => {
  assert.equal(explained(days(30), '2025-08-29', 'cn')[2], '2025年9月28日（周日，国庆节、中秋节调休上班）是工作日，不顺延。')
})

test('末日为普通工作日：不顺延', () => {
  assert.equal(explained(days(30), '2025-03-03', 'cn')[2], '当日是工作日，不顺延。')
})

test('顺延到调休上班的周日', () => {
  assert.match(explained(days(30), '2024-01-12', 'cn')[2]!, /第一个工作日2024年2月18日（周日，春节调休上班）。$/)
})

test('周末与假期分段说明', () => {
  assert.match(explained(days(10), '2025-08-06', 'enshi')[2]!, /^8月16日至8月17日周末，8月18日至8月19日恩施州庆放假，末日顺延/)
})

test('按月：有无对应日', () => {
  assert.match(explained(months(1), '2025-01-31', 'cn')[1]!, /到期月没有31日，以该月最后一日为准，届满于2025年2月28日/)
  assert.match(explained(months(1), '2025-02-28', 'cn')[1]!, /以到期月的对应日为准，届满于2025年3月28日/)
})

test('依法不计入的日子单独说明', () => {
  const sentences = explained(days(10), '2025-03-03', 'cn', natural, [{ from: '2025-03-05', to: '2025-03-07' }])
  assert.ok(sentences.includes('依法3日不计入期间，届满日相应推后：3月5日至3月7日不计入期间。'))
})

test('本法短日按工作日：说明并引条文', () => {
  const penaltyLaw: Counting = { ...natural, plainDay: { workingIfOneOf: [2, 3, 5, 7] }, reading: '二日、三日、五日、七日为工作日。', cite: '第85条' }
  const sentences = explained(days(5), '2025-03-03', 'cn', penaltyLaw)
  assert.match(sentences[1]!, /^期间：5日，本法按工作日计算/)
  assert.equal(sentences.at(-1), '计算规则（第85条）：二日、三日、五日、七日为工作日。')
})

test('末日不顺延的法说明不顺延，且没有日历依据', () => {
  const sentences = explained(days(5), '2025-03-03', 'cn', { ...natural, endsOnHoliday: 'unchanged' })
  assert.equal(sentences[2], '末日遇节假日不顺延。')
  assert.ok(!sentences.some((sentence) => sentence.startsWith('日历依据')))
})

test('暂定和缺少的地方通知放在最后', () => {
  const sentences = explained(days(15), '2026-12-18', 'xinjiang')
  assert.match(sentences.at(-2)!, /没有2027年的全国放假调休通知/)
  assert.match(sentences.at(-1)!, /没有录入新疆2027年的地方放假通知/)
})

test('长的工作日期间不逐日列出，只列跳过的日子', () => {
  const sentences = explained(workingDays(31), '2025-03-03', 'cn')
  assert.ok(!sentences.some((sentence) => sentence.startsWith('逐日计数')))
  assert.ok(sentences.some((sentence) => sentence.startsWith('休息，不计入')))
})

test('the explanation survives storage as JSON', () => {
  const result = lastDay(workingDays(7), '2025-09-28', natural, calendarOf(notices, regionOf('ningxia')))
  const stored = JSON.parse(JSON.stringify(result))
  assert.deepEqual(stored, result)
  assert.deepEqual(explain(stored), explain(result))
})
