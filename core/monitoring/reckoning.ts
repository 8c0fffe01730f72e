import type { Day, Extension, Limit } from '../norms/index.ts'
import { chineseDay, chinesePeriod, explain, lastDay, lastDayOnly } from '../periods/index.ts'
import { approverPost } from '../records/codes.ts'
import type { EnforcementRecord } from '../records/record.ts'
import { dayOf } from '../records/values.ts'
import { facts, isReported } from './facts.ts'
import type { Answer } from './finding.ts'
import { type Bench, knownStart, type Weighed } from './limits.ts'

/** How the last day was counted, sentence by sentence: from which day, which days fell out, which extension counted and which did not. */
export function reckoned(limit: Limit, record: EnforcementRecord, weighed: Weighed, bench: Bench): Pick<Answer, 'provisional' | 'reckoning'> {
  const { result, period, from, counting, excluded } = weighed
  if (period === null || counting === null || from === null || result === 'notApplicable') return { provisional: false, reckoning: [] }
  if (period.unit === 'hour') return { provisional: false, reckoning: ['按小时计算的期间自规定的时刻起连续计算，休息日照计，不顺延。'] }
  if (period.unit === 'atOnce' && limit.must !== 'within') return { provisional: false, reckoning: ['只核对先后，不计日。'] }
  const counted = lastDay(period, dayOf(from), counting, bench.calendar, excluded)
  return {
    provisional: counted.provisional,
    reckoning: [...earlierPeriod(limit, record, weighed), ...explain(counted), ...exclusions(limit, record, weighed), ...extensions(record, weighed, bench), ...silence(limit, record)],
  }
}

function earlierPeriod(limit: Limit, record: EnforcementRecord, { at, from }: Weighed): string[] {
  const start = knownStart(limit, record, at)
  if (typeof start === 'string') return []
  const { name, read, show } = facts[start.from]
  return [`起算日：${start.says}，自${name}（${show(read(record, at)!)}）起${chinesePeriod(start.period)}，于${chineseDay(dayOf(from!))}届满。`]
}

function exclusions({ excludes }: Limit, { excludedPeriods }: EnforcementRecord, { excluded }: Weighed): string[] {
  if (!excludes) return []
  const ofThese = excludedPeriods.filter(({ reason }) => reason !== null && excludes.reasons.includes(reason))
  return ofThese.length > excluded.length ? [`有${ofThese.length - excluded.length}段期间没有扣除（${excludes.cite}）：${excludes.onlyIfInformed ? '没有书面告知当事人，或者' : ''}起止不明。`] : []
}

function extensions(record: EnforcementRecord, { term, added, from, excluded, counting }: Weighed, { calendar }: Bench): string[] {
  if (!term?.extension || record.extensions.length === 0 || term.period.unit === 'hour' || term.period.unit === 'stated') return []
  const ended = lastDayOnly(term.period, dayOf(from!), counting!, calendar, excluded)!
  return [...(added > 0 ? [`其中经批准延长${added}日。`] : []), ...record.extensions.flatMap((one) => objection(one, term.extension!, ended))]
}

/** What stands against one extension, or is left to verify. */
function objection({ approvedAt, approverPost: post, addedDays }: EnforcementRecord['extensions'][number], { approvedBy }: Extension, ended: Day): string[] {
  const wanted = approvedBy.map((one) => approverPost[one]).join('、')
  const which = `延长${addedDays ?? 0}日`
  if (approvedAt === null) return [`${which}没有批准日，不计入。`]
  if (approvedAt > ended) return [`${which}于${chineseDay(approvedAt)}批准，期限已经届满（${chineseDay(ended)}），不计入。`]
  if (post === null) return [`${which}没有写明批准人，应当由${wanted}批准，请核实。`]
  return approvedBy.includes(post) ? [] : [`${which}由${approverPost[post]}批准，应当由${wanted}批准，不计入。`]
}

function silence({ excludes, terms }: Limit, record: EnforcementRecord): string[] {
  const matters = excludes !== undefined || terms.some(({ extension }) => extension !== undefined)
  return matters && !isReported(record, 'excludedPeriods') ? ['来源数据不含不计入期间和批准延长的情况，请在核实时一并核对。'] : []
}
