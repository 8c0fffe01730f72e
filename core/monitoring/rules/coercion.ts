import type { FactParameters } from '../../norms/index.ts'
import { type Calendar, chineseDay, natureOf } from '../../periods/index.ts'
import { executions } from '../../records/codes.ts'
import type { EnforcementRecord } from '../../records/record.ts'
import { dayOf, type Moment } from '../../records/values.ts'
import { isReported } from '../facts.ts'
import { type Answer, answer } from '../finding.ts'

/** Approved before it was carried out. On one day, without the hours, nothing can be said against it. */
export function approvedBeforehand(record: EnforcementRecord): Answer {
  const { coercion } = record
  if (coercion === null || coercion.startedAt === null || coercion.urgent === true) return answer('notApplicable', '不是需要事前批准的强制措施。')
  const { startedAt, approvedAt } = coercion
  const facts = [{ field: 'coercion.approvedAt', name: '批准时间', value: approvedAt }, { field: 'coercion.startedAt', name: '实施时间', value: startedAt }]
  if (approvedAt === null) {
    return isReported(record, 'coercion.approvedAt') ? answer('broken', `${startedAt}实施强制措施，没有行政机关负责人的批准，也不是紧急情况。`, facts) : answer('unknown', '来源数据不含批准时间，无法核对。', facts)
  }
  return earlier(startedAt, approvedAt) ? answer('broken', `${startedAt}实施强制措施，${approvedAt}才批准，不是紧急情况。`, facts) : answer('kept', `${approvedAt}批准，${startedAt}实施。`, facts)
}

/** By the minute where both know it, else by the day. */
const earlier = (a: Moment, b: Moment): boolean => (a.length === 10 || b.length === 10 ? dayOf(a) < dayOf(b) : a < b)

/** 行政强制执行, not 强制措施: nights and holidays are closed to it unless an emergency was approved. */
export function notAtNightOrHoliday({ coercion }: EnforcementRecord, { nightFrom, nightUntil }: FactParameters['notAtNightOrHoliday'], calendar: Calendar): Answer {
  if (coercion === null || coercion.type === null || !executions.includes(coercion.type) || coercion.executedFrom === null) return answer('notApplicable', '没有实施行政强制执行。')
  const { executedFrom, executedTo, emergencyApprovedAt } = coercion
  const facts = [
    { field: 'coercion.executedFrom', name: '执行开始时间', value: executedFrom }, { field: 'coercion.executedTo', name: '执行结束时间', value: executedTo },
    { field: 'coercion.emergencyApprovedAt', name: '紧急情况批准时间', value: emergencyApprovedAt },
  ]
  if (emergencyApprovedAt !== null) return answer('kept', '情况紧急并经批准。', facts)
  const day = dayOf(executedFrom)
  const nature = natureOf(day, calendar)
  if (!nature.works && nature.holiday) return { ...answer('broken', `${chineseDay(day)}是${nature.holiday}放假期间，实施了强制执行，没有紧急情况的批准。`, facts), reckoning: [`放假依据：${nature.notice}。`] }
  const night = [executedFrom, executedTo].find((moment) => moment !== null && isNight(moment, nightFrom, nightUntil))
  if (night) return answer('broken', `强制执行在夜间（${night}）实施，没有紧急情况的批准。`, facts)
  return calendar.national.has(Number(day.slice(0, 4))) ? answer('kept', '不在夜间，也不在放假期间。', facts)
    : answer('unknown', `没有${day.slice(0, 4)}年的放假安排，无法判断是否在法定节假日。`, facts)
}

function isNight(moment: Moment, from: number, until: number): boolean {
  if (moment.length === 10) return false
  const hour = Number(moment.slice(11, 13))
  return hour >= from || hour < until
}
