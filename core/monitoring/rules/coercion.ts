import type { CoercionFacts } from '../../norms/asked/coercion.ts'
import type { Day } from '../../norms/index.ts'
import { chineseDay, daysBetween, natureOf } from '../../periods/index.ts'
import { executions } from '../../records/codes.ts'
import { dayOf, type Moment } from '../../records/values.ts'
import { placeOf } from '../special.ts'
import { broken, kept, lacking, notApplicable, type Rules, unknown } from '../verdict.ts'

const approval = ['coercion.approvedAt', 'coercion.startedAt'] as const
const hours = ['coercion.executedFrom', 'coercion.executedTo', 'coercion.emergencyApprovedAt'] as const

export const coercion: Rules<CoercionFacts> = {
  /** Approved before it was carried out. On one day, without the hours, nothing can be said against it. */
  approvedBeforehand(record) {
    const { coercion } = record
    if (coercion === null || coercion.startedAt === null || coercion.urgent === true) return notApplicable('不是需要事前批准的强制措施。')
    const { startedAt, approvedAt } = coercion
    if (approvedAt === null) return lacking(record, 'coercion.approvedAt', '批准时间', `${startedAt}实施强制措施，没有行政机关负责人的批准，也不是紧急情况。`, approval)
    return earlier(startedAt, approvedAt) ? broken(`${startedAt}实施强制措施，${approvedAt}才批准，不是紧急情况。`, approval) : kept('批准在前，实施在后。', approval)
  },

  /** 行政强制执行, not 强制措施: nights and holidays are closed to it unless an emergency was approved, or what lies in the way must be cleared at once. */
  notAtNightOrHoliday(record, given, bench) {
    const { coercion } = record
    const { calendar } = bench
    if (coercion === null || coercion.type === null || !executions.includes(coercion.type) || coercion.executedFrom === null) return notApplicable('没有实施行政强制执行。')
    const { executedFrom, executedTo, emergencyApprovedAt } = coercion
    if (emergencyApprovedAt !== null) return kept('情况紧急并经批准。', hours)
    if (coercion.type === 'SUBSTITUTE' && coercion.immediate === true) return kept('需要立即清除，立即实施代履行。', hours)
    for (const each of daysOf(executedFrom, executedTo)) {
      const nature = natureOf(each, calendar)
      if (!nature.works && nature.holiday) return { ...broken(`${chineseDay(each)}是${nature.holiday}放假期间，实施了强制执行，没有紧急情况的批准。`, hours), reckoning: [`放假依据：${nature.notice}。`] }
    }
    const registered = bench.world.areaSetting(placeOf(record), dayOf(executedFrom))
    const [nightFrom, nightUntil] = [registered?.nightFrom ?? given.nightFrom, registered?.nightTo ?? given.nightUntil]
    const night = [executedFrom, executedTo].find((moment) => moment !== null && isNight(moment, nightFrom, nightUntil))
    if (night) return broken(`强制执行在夜间（${night}）实施，没有紧急情况的批准。`, hours)
    if (goesThroughNight(executedFrom, executedTo)) return broken(`强制执行自${executedFrom}至${executedTo}，整夜没有停止，没有紧急情况的批准。`, hours)
    const years = [...new Set(daysOf(executedFrom, executedTo).map(each => Number(each.slice(0, 4))))]
    const unplanned = years.find(year => !calendar.national.has(year))
    if (unplanned !== undefined) return unknown(`没有${unplanned}年的放假安排，无法判断是否在法定节假日。`, hours)
    const { localHolidays, name } = calendar.region
    const unannounced = localHolidays === null ? undefined : years.find(year => !calendar.regional.has(year))
    return unannounced === undefined ? kept('不在夜间，也不在放假期间。', hours) : unknown(`没有录入${name}${unannounced}年的地方放假通知（${localHolidays!}），无法判断是否在地方节假日。`, hours)
  },
}

/** By the minute where both know it, else by the day. */
const earlier = (a: Moment, b: Moment): boolean => (a.length === 10 || b.length === 10 ? dayOf(a) < dayOf(b) : a < b)

/** The day it began and, where that is known, the day it ended: what lies between may have been rest. */
const daysOf = (from: Moment, to: Moment | null): Day[] => [...new Set([dayOf(from), ...(to === null ? [] : [dayOf(to)])])]

/** From an evening to the next morning, in less than half a day: nobody rested in between. */
function goesThroughNight(from: Moment, to: Moment | null): boolean {
  if (to === null || from.length === 10 || to.length === 10 || daysBetween(dayOf(from), dayOf(to)) !== 1) return false
  return 24 - hourOf(from) + hourOf(to) < 12
}

const hourOf = (moment: Moment): number => Number(moment.slice(11, 13))

function isNight(moment: Moment, from: number, until: number): boolean {
  if (moment.length === 10) return false
  const hour = hourOf(moment)
  return from < until ? hour >= from && hour < until : hour >= from || hour < until
}
