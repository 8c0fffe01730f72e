import type { Limit, RecordField } from '../norms/index.ts'
import { chineseDay, chinesePeriod, countsWorkingDays, daysBetween, explain, lastDay } from '../periods/index.ts'
import type { EnforcementRecord } from '../records/record.ts'
import { dayOf, type Moment } from '../records/values.ts'
import { facts, isReported } from './facts.ts'
import type { Answer, FactUsed } from './finding.ts'
import type { Bench, Weighed } from './limits.ts'

/** What was weighed, for people to read: the sentence, the values it rests on, and how the days were counted. */
export function word(limit: Limit, record: EnforcementRecord, weighed: Weighed, bench: Bench): Answer {
  const reckoned = reckoning(limit, record, weighed, bench)
  return {
    result: weighed.result, says: sentence(limit, weighed, bench), facts: factsUsed(limit, record, weighed.at),
    lastDay: weighed.last === null || weighed.because === 'noHour' ? null : dayOf(weighed.last), ...reckoned,
  }
}

export function factUsed(record: EnforcementRecord, field: RecordField, at = 0): FactUsed {
  const { name, read, show } = facts[field]
  const value = read(record, at)
  return { field, name, value: value === null ? null : show(value) }
}

const factsUsed = ({ from, until, terms }: Limit, record: EnforcementRecord, at: number): FactUsed[] => {
  const conditions = terms.flatMap(({ when = [] }) => when.map(({ field }) => field))
  return [...new Set([...from, ...until, ...conditions])].map((field) => factUsed(record, field, at))
}

function sentence(limit: Limit, weighed: Weighed, bench: Bench): string {
  const start = facts[limit.from[0]].name
  const end = facts[limit.until[0]].name
  switch (weighed.because) {
    case 'noEntry': return '没有这一环节。'
    case 'entriesUnreported': return '来源数据不含这一环节，无法核对。'
    case 'otherCase': return '本案不属于这一规定的情形。'
    case 'caseUnreported': return '来源数据不足以判断本案是否属于这一规定的情形。'
    case 'termUnreported': return '来源数据不足以判断适用哪一种期限。'
    case 'noEnd': return `没有${end}，不核对。`
    case 'noLastDay': return '法律没有规定最后一日（及时）。'
    case 'noHour': return weighed.result === 'kept' ? `${start}与${end}在同一日。` : '只有日期没有时刻，无法按小时核对。'
    case 'noStart': return weighed.result === 'broken' ? `${limit.act}，之前没有${start}。`
      : weighed.result === 'unknown' ? `没有${start}，起算日未知。` : `没有${start}，不起算。`
    case 'endUnreported': return `${deadline(limit, weighed, bench)}；来源数据不含${end}，无法核对。`
    case 'overExtended': return `批准延长共${weighed.asked}日，超过了法律允许延长的最多日数。`
    case 'counted': return counted(limit, weighed, bench)
  }
}

const shown = (moment: Moment): string => moment.length > 10 ? moment : chineseDay(dayOf(moment))

function periodName({ period }: Weighed, { counting }: Bench): string {
  if (period === null) return ''
  if (period.unit === 'hour') return `${period.count}小时`
  return chinesePeriod(period.unit === 'day' && countsWorkingDays(period, counting) ? { ...period, unit: 'workingDay' } : period)
}

function deadline(limit: Limit, weighed: Weighed, bench: Bench): string {
  const start = `${facts[limit.from[0]].name}为${shown(weighed.from!)}`
  const period = periodName(weighed, bench)
  switch (limit.must) {
    case 'within': return `${start}，应当在${period}内${limit.act}，最后${weighed.last!.length > 10 ? '时刻' : '一日'}为${shown(weighed.last!)}`
    case 'after': return `${start}，满${period}（${shown(weighed.last!)}）之后才可以${limit.act}`
    case 'from': return `${start}，至少${period}之后才可以${limit.act}，最早为${shown(weighed.last!)}`
  }
}

function counted(limit: Limit, weighed: Weighed, bench: Bench): string {
  const { until, last, result } = weighed
  const end = facts[limit.until[0]].name
  const rule = deadline(limit, weighed, bench)
  if (until === null) {
    if (result === 'running') return `${rule}，期限未满。`
    return `${rule}；至${chineseDay(bench.today)}没有${end}，已过${daysBetween(dayOf(last!), bench.today)}天。`
  }
  const late = daysBetween(dayOf(last!), dayOf(until))
  const tail = result === 'broken' && limit.must === 'within' && late > 0 ? `，晚了${late}天` : ''
  return `${rule}；${end}为${shown(until)}${tail}。`
}

function reckoning(limit: Limit, record: EnforcementRecord, { result, period, from, added, excluded }: Weighed, { counting, calendar }: Bench): Pick<Answer, 'provisional' | 'reckoning'> {
  if (period === null || from === null || result === 'notApplicable') return { provisional: false, reckoning: [] }
  if (period.unit === 'hour') return { provisional: false, reckoning: ['按小时计算的期间自规定的时刻起连续计算，休息日照计，不顺延。'] }
  const counted = lastDay(period, dayOf(from), counting, calendar, excluded)
  const silent = (limit.excludes !== undefined || limit.terms.some(({ extension }) => extension !== undefined)) && !isReported(record, 'excludedPeriods')
  return {
    provisional: counted.provisional,
    reckoning: [
      ...explain(counted),
      ...(added > 0 ? [`其中经批准延长${added}日。`] : []),
      ...(silent ? ['来源数据不含不计入期间和批准延长的情况，请在核实时一并核对。'] : []),
    ],
  }
}
