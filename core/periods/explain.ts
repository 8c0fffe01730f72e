import type { Day } from '../norms/period.ts'
import type { DayNature } from './calendar.ts'
import { addMonths, civil, toNumber } from './day.ts'
import type { LastDay, Passed } from './lastDay.ts'
import { chineseDay, chinesePeriod, chineseWeekday } from './notation.ts'

/** How a last day came about, sentence by sentence, as an official checks it against a wall calendar. */
export function explain(result: LastDay): string[] {
  const { explanation } = result
  const rule = `计算规则${explanation.cite ? `（${explanation.cite}）` : ''}：${explanation.reading}`
  return [
    ...(result.nominal && explanation.firstDay ? counting(result, result.nominal, explanation.firstDay) : uncounted(result)),
    ...(explanation.notices.length > 0 ? [`日历依据（${explanation.region}）：${explanation.notices.join('；')}。`] : []),
    ...(explanation.reading ? [rule] : []),
    ...result.caveats,
  ]
}

function uncounted({ explanation: { period, start } }: LastDay): string[] {
  return period.unit === 'atOnce'
    ? [`“立即”不是期间：自${chineseDay(start)}当日起即应办理，不计日，不顺延。`]
    : ['“及时”没有法定的最后一日，不推定期限。']
}

function counting(result: LastDay, nominal: Day, firstDay: Day): string[] {
  const { explanation } = result
  if (explanation.period.unit === 'until') return [`期限：文书直接载明至${chineseDay(nominal)}，不另计日。`, shift(result, nominal), ...(result.lastDay ? [`末日：${chineseDay(result.lastDay)}。`] : [])]
  const excluded = explanation.skipped.filter((day) => day.excluded)
  return [
    `起算：${chineseDay(explanation.start)}当日不计入，自${chineseDay(firstDay)}起算。`,
    ...(explanation.countsWorkingDays ? workingDays(result, nominal) : calendarDays(result, nominal)),
    ...(excluded.length > 0 ? [`依法${excluded.length}日不计入期间，届满日相应推后：${spans(excluded)}。`] : []),
    ...(result.lastDay ? [`末日：${chineseDay(result.lastDay)}。`] : []),
  ]
}

function calendarDays(result: LastDay, nominal: Day): string[] {
  const { period, start } = result.explanation
  const count = chinesePeriod(period)
  const how = period.unit === 'month' || period.unit === 'year'
    ? `${correspondingDay(start, period.unit === 'year' ? period.count * 12 : period.count)}，届满于`
    : `按自然日计算，期间内的休息日、节假日照计，第${count}为`
  return [`期间：${count}，${how}${chineseDay(nominal)}。`, shift(result, nominal)]
}

function correspondingDay(start: Day, months: number): string {
  const { dayOfMonth } = civil(toNumber(start))
  return civil(toNumber(addMonths(start, months))).dayOfMonth === dayOfMonth
    ? '以到期月的对应日为准'
    : `到期月没有${dayOfMonth}日，以该月最后一日为准`
}

function shift({ lastDay, explanation }: LastDay, nominal: Day): string {
  const { lastIs, shiftedOver, shifts } = explanation
  if (!lastDay || !shifts) return '末日遇节假日不顺延。'
  if (shiftedOver.length > 0) return `${spans(shiftedOver)}，末日顺延至其后第一个工作日${named(lastDay, lastIs)}。`
  return lastIs?.holiday ? `${named(nominal, lastIs)}是工作日，不顺延。` : '当日是工作日，不顺延。'
}

const named = (day: Day, nature: DayNature | null): string =>
  nature?.works && nature.holiday ? `${chineseDay(day).replace('）', `，${nature.holiday}调休上班）`)}` : chineseDay(day)

/** Beyond so many working days the list of them helps nobody; the days skipped still do. */
const listed = 30

function workingDays({ explanation: { period, counted, skipped } }: LastDay, nominal: Day): string[] {
  const off = skipped.filter((day) => !day.excluded)
  const madeUp = counted.filter((day) => day.holiday)
  const one = (day: DayNature, index: number) => `${monthDay(day.day)}（${index + 1}）`
  const count = period.unit === 'day' ? `${chinesePeriod(period)}，本法按工作日计算` : chinesePeriod(period)
  return [
    `期间：${count}，届满于${chineseDay(nominal)}。`,
    ...(counted.length <= listed ? [`逐日计数：${counted.map(one).join('、')}。`] : []),
    ...(madeUp.length > 0 ? [`周末调休上班，计入：${madeUp.map((day) => `${monthDay(day.day)}（${chineseWeekday(day.day)}）`).join('、')}。`] : []),
    ...(off.length > 0 ? [`休息，不计入：${spans(off)}。`] : []),
  ]
}

const monthDay = (day: Day): string => {
  const { month, dayOfMonth } = civil(toNumber(day))
  return `${month}月${dayOfMonth}日`
}

function reason(day: Passed): string {
  if (day.excluded) return '不计入期间'
  return day.holiday ? `${day.holiday}放假` : '周末'
}

/** Consecutive days of one reason together: 10月1日至10月8日国庆节、中秋节放假、10月12日周末. */
function spans(days: readonly Passed[]): string {
  const groups: Passed[][] = []
  for (const day of days) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && reason(before) === reason(day) && toNumber(before.day) + 1 === toNumber(day.day)) group.push(day)
    else groups.push([day])
  }
  return groups.map(([first, ...rest]) => {
    const last = rest.at(-1)
    return `${monthDay(first!.day)}${last ? `至${monthDay(last.day)}` : ''}${reason(first!)}`
  }).join('，')
}
