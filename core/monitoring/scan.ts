import { type Counting, type Day, fieldsAsked, type Law, type Limit, type RecordKind, type Requirement } from '../norms/index.ts'
import { actedOn } from '../records/check.ts'
import type { EnforcementRecord } from '../records/record.ts'
import { dayOf } from '../records/values.ts'
import { facts, type Read } from './facts.ts'
import type { Answer, Examined, Finding } from './finding.ts'
import { word } from './limitWords.ts'
import { type Around, type Bench, hasLastDay, weigh, type Weighed } from './limits.ts'
import { neededBy } from './needs.ts'
import { rules } from './rules/index.ts'
import { inPlaceOf } from './special.ts'
import { holding, holds } from './tests.ts'
import { notApplicable, told, unknown, type Verdict } from './verdict.ts'

interface Norm {
  readonly norm: Limit | Requirement
  /** Limits of other laws that take its place where they hold (另有规定的，从其规定). */
  readonly insteadOfIt: readonly Limit[]
  /** Of each of these one is filled in, or the norm is neither broken nor running. */
  readonly needs: readonly (readonly Read[])[]
  readonly look: (record: EnforcementRecord, bench: Bench) => Seen
}

/** One statute with those of its norms that concern records of one kind. */
interface Bound { readonly law: Law; readonly norms: readonly Norm[] }

/** The norms that these statutes hold against records of one kind, gathered once. */
const gathered = new WeakMap<readonly Law[], Map<RecordKind, readonly Bound[]>>()

function normsFor(kind: RecordKind, statutes: readonly Law[]): readonly Bound[] {
  const known = gathered.get(statutes)?.get(kind)
  if (known) return known
  const norms = gather(kind, statutes)
  gathered.set(statutes, new Map([...gathered.get(statutes) ?? [], [kind, norms]]))
  return norms
}

function gather(kind: RecordKind, statutes: readonly Law[]): readonly Bound[] {
  const limits = statutes.flatMap((law) => law.limits ?? []).filter(({ kinds }) => kinds.includes(kind))
  return statutes.map((law) => ({
    law,
    norms: [...law.limits ?? [], ...law.requirements ?? []].filter(({ kinds }) => kinds.includes(kind)).map((norm) => ({
      norm, insteadOfIt: limits.filter(({ insteadOf }) => insteadOf?.law === law.id && insteadOf.limit === norm.id), ...prepared(norm),
    })),
  })).filter(({ norms }) => norms.length > 0)
}

/** A norm that cannot be prepared fails on every record, and keeps no other from being held. */
function prepared(norm: Limit | Requirement): Pick<Norm, 'needs' | 'look'> {
  try {
    return { needs: neededBy(norm).map((fields) => fields.map((field) => facts[field].read)), look: norm.kind === 'requirement' ? heldTo(norm) : inTime(norm) }
  } catch (error) {
    return { needs: [], look: () => { throw error } }
  }
}

/** A norm that could not be held against a record because its rule broke down: a fault of the program, and no word about the record. */
export interface Failed { readonly law: string; readonly norm: string; readonly message: string }

export interface Scanned {
  readonly findings: readonly Finding[]
  /** One that fails stops none of the others. */
  readonly failed: readonly Failed[]
  /** The first of the last days that are still to pass: until it is over, no new day can change the answer. Null: none runs. */
  readonly next: Day | null
}

/** Whether a body may enforce by itself its register knows, should its system not tell; it is asked where a party has not performed. */
function withPower(record: EnforcementRecord, { world, today }: Around): EnforcementRecord {
  if (record.fulfilled !== false || record.hasEnforcementPower !== null || record.bodyCode === null) return record
  const power = world.body(record.bodyCode, actedOn(record) ?? today)?.executionPower
  return power === undefined ? record : { ...record, hasEnforcementPower: power }
}

/** What the record breaks today, and when to look again. */
export function scan(sent: EnforcementRecord, statutes: readonly Law[], around: Around): Scanned {
  const record = withPower(sent, around)
  const findings: Finding[] = []
  let failed: Failed[] | undefined
  let next: Day | null = null
  for (const { law, norms } of lawsBinding(record, statutes, around)) {
    const bench = benchOf(law, around)
    for (const { norm, insteadOfIt, needs, look } of norms) {
      if (lacksAny(record, needs)) continue
      try {
        if (isReplaced(record, insteadOfIt)) continue
        const { found, last } = look(record, bench)
        if (found) findings.push(finding(law, norm, found))
        if (last !== null && (next === null || last < next)) next = last
      } catch (error) {
        (failed ??= []).push({ law: law.id, norm: norm.id, message: String(error) })
      }
    }
  }
  return { findings, failed: failed ?? noneFailed, next }
}

const noneFailed: readonly Failed[] = []

/** Benches of those records that share all that lies around them: made once. */
const benches = new WeakMap<Around, Map<Counting, Bench>>()

function benchOf({ counting }: Law, around: Around): Bench {
  const known = benches.get(around)?.get(counting)
  if (known) return known
  const bench = { counting, ...around }
  benches.set(around, new Map([...benches.get(around) ?? [], [counting, bench]]))
  return bench
}

function lacksAny(record: EnforcementRecord, needs: readonly (readonly Read[])[]): boolean {
  for (const fields of needs) if (!hasOne(record, fields)) return true
  return false
}

function hasOne(record: EnforcementRecord, fields: readonly Read[]): boolean {
  for (const read of fields) if (read(record, 0) !== null) return true
  return false
}

/** A breach, in words, and the last day of what is still running. */
interface Seen { readonly found: Answer | null; readonly last: Day | null }
const nothingSeen: Seen = { found: null, last: null }

function heldTo(norm: Requirement): Norm['look'] {
  const judge = judging(norm)
  return (record, bench) => {
    const verdict = judge(record, bench)
    if (verdict.result === 'broken') return { found: worded(norm, record, verdict), last: null }
    return verdict.result === 'running' ? { found: null, last: verdict.lastDay ?? null } : nothingSeen
  }
}

function inTime(general: Limit): Norm['look'] {
  return (record, before) => {
    const { limit, bench } = inPlaceOf(general, record, before)
    if (!hasLastDay(limit)) return nothingSeen
    const weighed = weigh(limit, record, bench)
    if (weighed.result === 'broken') return { found: word(limit, record, weighed, bench), last: lookAgain(weighed) }
    const last = lookAgain(weighed)
    return last === null ? nothingSeen : { found: null, last }
  }
}

/** The last day of what is still running. */
function lookAgain({ result, because, until, last }: Weighed): Day | null {
  const waits = result === 'running' || (because === 'noHour' && until === null)
  return waits && last !== null ? dayOf(last) : null
}

/** What every norm that could concern the record makes of it, kept and unknown ones too. */
export function examine(sent: EnforcementRecord, statutes: readonly Law[], around: Around): Examined[] {
  const record = withPower(sent, around)
  return lawsBinding(record, statutes, around).flatMap(({ law, norms }) => {
    const bench = benchOf(law, around)
    return norms.flatMap(norm => examined(law, norm, record, bench))
  })
}

/** Nothing where another law's limit takes its place. */
function examined(law: Law, { norm, insteadOfIt }: Norm, record: EnforcementRecord, bench: Bench): Examined[] {
  try {
    if (isReplaced(record, insteadOfIt)) return []
    return [norm.kind === 'requirement' ? untimed(law, norm, worded(norm, record, judging(norm)(record, bench))) : accounted(law, norm, record, bench)]
  } catch {
    return [untimed(law, norm, told(record, brokenDown))]
  }
}

const untimed = (law: Law, norm: Limit | Requirement, found: Answer): Examined => ({ ...finding(law, norm, found), act: null, from: null, until: null })

const brokenDown = unknown('这条规则没有跑完，不能说这项行为符合要求。已经记下，由系统管理人员处理。')

function accounted(law: Law, general: Limit, record: EnforcementRecord, before: Bench): Examined {
  const { limit, bench } = inPlaceOf(general, record, before)
  const weighed = weigh(limit, record, bench)
  return { ...finding(law, general, word(limit, record, weighed, bench)), act: limit.act, from: weighed.from, until: weighed.until }
}

/** Nothing binds a record that its sender withdrew, no law of another place, and no statute an act before its own first day. */
function lawsBinding(record: EnforcementRecord, statutes: readonly Law[], { calendar: { region: { id: place } } }: Around): readonly Bound[] {
  if (record.voided) return []
  const day = actedOn(record)
  return normsFor(record.actionKind, statutes).filter(({ law: { region, inForce: { from, to } } }) =>
    (region === 'cn' || region === place) && (day === null || (day >= from && (to === undefined || day <= to))))
}

const isReplaced = (record: EnforcementRecord, insteadOfIt: readonly Limit[]): boolean =>
  insteadOfIt.some(({ when }) => holds(record, when) === true)

function finding(law: Law, { id, cite, title, colour, reading }: Limit | Requirement, found: Answer): Finding {
  return { law: law.id, norm: id, cite, title, colour, reading: reading ?? null, ...found }
}

/** With the values that made the norm apply before those on which the verdict rests. */
const worded = ({ when = [] }: Requirement, record: EnforcementRecord, verdict: Verdict): Answer =>
  told(record, { ...verdict, uses: [...new Set([...fieldsAsked(when), ...verdict.uses])] })

const otherCase = notApplicable('本案不属于这一规定的情形。')
const caseUnreported = unknown('来源数据不足以判断本案是否属于这一规定的情形。')

function judging({ fact, given, when }: Requirement): (record: EnforcementRecord, bench: Bench) => Verdict {
  const applies = holding(when)
  const rule = rules[fact] as (record: EnforcementRecord, given: unknown, bench: Bench) => Verdict
  return (record, bench) => {
    const so = applies(record, 0)
    if (so !== true) return so === false ? otherCase : caseUnreported
    return rule(record, given, bench)
  }
}
