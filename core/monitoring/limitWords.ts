import { fieldsAsked, type Limit } from '../norms/index.ts'
import { chineseDay, chinesePeriod, countsWorkingDays, daysBetween } from '../periods/index.ts'
import type { EnforcementRecord } from '../records/record.ts'
import { dayOf, type Moment } from '../records/values.ts'
import { facts } from './facts.ts'
import type { Answer, FactUsed } from './finding.ts'
import { type Bench, knownStart, startField, type Weighed } from './limits.ts'
import { reckoned } from './reckoning.ts'
import { factUsed } from './verdict.ts'

/** What was weighed, for people to read: the sentence, the values it rests on, and how the days were counted. */
export function word(limit: Limit, record: EnforcementRecord, weighed: Weighed, bench: Bench): Answer {
  return {
    result: weighed.result, says: sentence(limit, record, weighed, bench), facts: factsUsed(limit, record, weighed.at),
    lastDay: weighed.last === null || weighed.because === 'noHour' ? null : dayOf(weighed.last), ...reckoned(limit, record, weighed, bench),
  }
}

const factsUsed = ({ from, until, terms }: Limit, record: EnforcementRecord, at: number): FactUsed[] => {
  const conditions = terms.flatMap(({ when = [], period }) => [...fieldsAsked(when), ...(period.unit === 'stated' ? [period.field] : [])])
  return [...new Set([...from.map(startField), ...until, ...conditions])].map((field) => factUsed(record, field, at))
}

function sentence(limit: Limit, record: EnforcementRecord, weighed: Weighed, bench: Bench): string {
  const { start, end } = namesOf(limit, record, weighed.at)
  switch (weighed.because) {
    case 'noEntry': return '没有这一环节。'
    case 'entriesUnreported': return '来源数据不含这一环节，无法核对。'
    case 'otherCase': return '本案不属于这一规定的情形。'
    case 'caseUnreported': return '来源数据不足以判断本案是否属于这一规定的情形。'
    case 'termUnreported': return '来源数据不足以判断适用哪一种期限。'
    case 'noEnd': return `没有${end}，不核对。`
    case 'noLastDay': return unhurried(weighed, start, end, bench)
    case 'noHour': return weighed.result === 'kept' ? `${start}与${end}在同一日。` : '只有日期没有时刻，无法按小时核对。'
    case 'noStart': return weighed.result === 'broken' ? `${limit.act}，之前没有${start}。`
      : weighed.result === 'unknown' ? `没有${start}，起算日未知。` : `没有${start}，不起算。`
    case 'endUnreported': return `${deadline(limit, start, weighed)}；来源数据不含${end}，无法核对。`
    case 'overExtended': return `批准延长共${weighed.asked}日，超过了法律允许延长的最多日数。`
    case 'counted': return counted(limit, { start, end }, weighed, bench)
  }
}

interface Names { readonly start: string; readonly end: string }

/** What the start and the end are called: the ones that the record knows, else the first. */
function namesOf(limit: Limit, record: EnforcementRecord, at: number): Names {
  const start = knownStart(limit, record, at)
  const end = limit.until.find((field) => facts[field].read(record, at) !== null) ?? limit.until[0]
  return { start: typeof start === 'string' ? facts[start].name : start.says, end: facts[end].name }
}

const shown = (moment: Moment): string => moment.length > 10 ? moment : chineseDay(dayOf(moment))

/** 及时: no last day to hold it against, but how long it took, or has taken so far. */
function unhurried({ from, until }: Weighed, start: string, end: string, { today }: Bench): string {
  const took = daysBetween(dayOf(from!), dayOf(until ?? today))
  return `法律没有规定最后一日（及时）：${start}为${shown(from!)}，${until === null ? `至${chineseDay(today)}没有${end}，已${took}天` : `${end}为${shown(until)}，历时${took}天`}。`
}

function periodName({ period, counting }: Weighed): string {
  if (period === null) return ''
  if (period.unit === 'hour') return `${period.count}小时`
  return chinesePeriod(period.unit === 'day' && countsWorkingDays(period, counting!) ? { ...period, unit: 'workingDay' } : period)
}

function deadline({ must, act }: Limit, startName: string, weighed: Weighed): string {
  const start = `${startName}为${shown(weighed.from!)}`
  const inCase = weighed.term?.inCase ? `${weighed.term.inCase}的，` : ''
  if (weighed.period?.unit === 'atOnce') {
    return `${start}，${inCase}${{ within: `最迟当日${act}`, after: `这一日之后才可以${act}`, from: `不得早于这一日${act}` }[must]}`
  }
  const period = periodName(weighed)
  switch (must) {
    case 'within': return `${start}，${inCase}应当在${period}内${act}，最后${weighed.last!.length > 10 ? '时刻' : '一日'}为${shown(weighed.last!)}`
    case 'after': return `${start}，${inCase}满${period}（${shown(weighed.last!)}）之后才可以${act}`
    case 'from': return `${start}，${inCase}至少${period}之后才可以${act}，最早为${shown(weighed.last!)}`
  }
}

function counted(limit: Limit, { start, end }: Names, weighed: Weighed, { today }: Bench): string {
  const { until, last, result } = weighed
  const rule = deadline(limit, start, weighed)
  if (until === null) {
    if (result === 'running') return `${rule}，期限未满。`
    return `${rule}；至${chineseDay(today)}没有${end}，已过${daysBetween(dayOf(last!), today)}天。`
  }
  const late = daysBetween(dayOf(last!), dayOf(until))
  const tail = result === 'broken' && limit.must === 'within' && late > 0 ? `，晚了${late}天` : ''
  return `${rule}；${end}为${shown(until)}${tail}。`
}
