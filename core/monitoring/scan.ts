import type { Day, Law, Limit, RecordKind, Requirement } from '../norms/index.ts'
import type { Calendar } from '../periods/index.ts'
import { actedOn } from '../records/check.ts'
import type { EnforcementRecord } from '../records/record.ts'
import { dayOf } from '../records/values.ts'
import type { Answer, Finding } from './finding.ts'
import { word } from './limitWords.ts'
import { type Bench, hasLastDay, weigh, type Weighed } from './limits.ts'
import { rules } from './rules/index.ts'
import { holds } from './tests.ts'
import { notApplicable, told, unknown, type Verdict } from './verdict.ts'

interface Norm {
  readonly norm: Limit | Requirement
  /** Limits of other laws that take its place where they hold (另有规定的，从其规定). */
  readonly insteadOfIt: readonly Limit[]
}

/** One statute with those of its norms that concern records of one kind. */
interface Bound { readonly law: Law; readonly norms: readonly Norm[] }

/** The norms that these statutes hold against records of one kind, gathered once. */
const gathered = new WeakMap<readonly Law[], Map<RecordKind, readonly Bound[]>>()

function normsFor(kind: RecordKind, statutes: readonly Law[]): readonly Bound[] {
  const known = gathered.get(statutes) ?? new Map<RecordKind, readonly Bound[]>()
  gathered.set(statutes, known)
  const norms = known.get(kind) ?? gather(kind, statutes)
  known.set(kind, norms)
  return norms
}

function gather(kind: RecordKind, statutes: readonly Law[]): readonly Bound[] {
  const limits = statutes.flatMap((law) => law.limits ?? []).filter(({ kinds }) => kinds.includes(kind))
  return statutes.map((law) => ({
    law,
    norms: [...law.limits ?? [], ...law.requirements ?? []].filter(({ kinds }) => kinds.includes(kind)).map((norm) => ({
      norm, insteadOfIt: limits.filter(({ insteadOf }) => insteadOf?.law === law.id && insteadOf.limit === norm.id),
    })),
  })).filter(({ norms }) => norms.length > 0)
}

export interface Scanned {
  readonly findings: readonly Finding[]
  /** The first of the last days that are still to pass: until it is over, no new day can change the answer. Null: none runs. */
  readonly next: Day | null
}

/** What the record breaks today, and when to look again. `calendar` is that of the body's region. */
export function scan(record: EnforcementRecord, statutes: readonly Law[], calendar: Calendar, today: Day): Scanned {
  const findings: Finding[] = []
  let next: Day | null = null
  for (const { law, norms } of lawsBinding(record, statutes)) {
    const bench: Bench = { counting: law.counting, calendar, today }
    for (const { norm, insteadOfIt } of norms) {
      if (isReplaced(record, insteadOfIt)) continue
      if (norm.kind === 'requirement') {
        const found = judge(norm, record, bench)
        if (found.result === 'broken') findings.push(finding(law, norm, worded(norm, record, found)))
        continue
      }
      if (!hasLastDay(norm)) continue
      const weighed = weigh(norm, record, bench)
      if (weighed.result === 'broken') findings.push(finding(law, norm, word(norm, record, weighed, bench)))
      const last = lookAgain(weighed)
      if (last !== null && (next === null || last < next)) next = last
    }
  }
  return { findings, next }
}

/** The last day of what is still running. */
function lookAgain({ result, because, until, last }: Weighed): Day | null {
  const waits = result === 'running' || (because === 'noHour' && until === null)
  return waits && last !== null ? dayOf(last) : null
}

/** What every norm that could concern the record makes of it, kept and unknown ones too. */
export function examine(record: EnforcementRecord, statutes: readonly Law[], calendar: Calendar, today: Day): Finding[] {
  return lawsBinding(record, statutes).flatMap(({ law, norms }) => {
    const bench: Bench = { counting: law.counting, calendar, today }
    return norms.filter(({ insteadOfIt }) => !isReplaced(record, insteadOfIt)).map(({ norm }) =>
      finding(law, norm, norm.kind === 'requirement' ? worded(norm, record, judge(norm, record, bench)) : word(norm, record, weigh(norm, record, bench), bench)))
  })
}

/** Nothing binds a record that its sender withdrew, and no statute an act before its own first day. */
function lawsBinding(record: EnforcementRecord, statutes: readonly Law[]): readonly Bound[] {
  if (record.voided) return []
  const day = actedOn(record)
  const bound = normsFor(record.actionKind, statutes)
  return day === null ? bound : bound.filter(({ law: { inForce: { from, to } } }) => day >= from && (to === undefined || day <= to))
}

const isReplaced = (record: EnforcementRecord, insteadOfIt: readonly Limit[]): boolean =>
  insteadOfIt.some(({ when }) => holds(record, when) === true)

function finding(law: Law, { id, cite, title, colour, reading }: Limit | Requirement, found: Answer): Finding {
  return { law: law.id, norm: id, cite, title, colour, reading: reading ?? null, ...found }
}

/** With the values that made the norm apply before those on which the verdict rests. */
const worded = ({ when = [] }: Requirement, record: EnforcementRecord, verdict: Verdict): Answer =>
  told(record, { ...verdict, uses: [...new Set([...when.map(({ field }) => field), ...verdict.uses])] })

const otherCase = notApplicable('本案不属于这一规定的情形。')
const caseUnreported = unknown('来源数据不足以判断本案是否属于这一规定的情形。')

function judge({ fact, given, when }: Requirement, record: EnforcementRecord, bench: Bench): Verdict {
  const applies = holds(record, when)
  if (applies !== true) return applies === false ? otherCase : caseUnreported
  return (rules[fact] as (record: EnforcementRecord, given: unknown, bench: Bench) => Verdict)(record, given, bench)
}
