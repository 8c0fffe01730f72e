import { type Counting, type Day, fieldsAsked, type Law, type Limit, type RecordKind, type RecordTest, type Requirement } from '../norms/index.ts'
import { actedOn } from '../records/check.ts'
import type { EnforcementRecord } from '../records/record.ts'
import { dayOf } from '../records/values.ts'
import type { Part } from './facts.ts'
import type { Answer, Examined, Finding } from './finding.ts'
import { word } from './limitWords.ts'
import { type Around, type Bench, hasLastDay, weigh, weighCase, type Weighed } from './limits.ts'
import { wantedBy } from './needs.ts'
import { rules } from './rules/index.ts'
import { isPlain, Sieve } from './sieve.ts'
import { type Rule, silentWithout } from './silence.ts'
import { givenFor, inPlaceOf } from './special.ts'
import { type Answering, holding, holds } from './tests.ts'
import { notApplicable, told, unknown, usedBy, type Verdict } from './verdict.ts'

/** A norm that concerns records of one kind. */
interface Norm {
  readonly law: Law
  readonly norm: Limit | Requirement
  /** Limits of other laws that take its place where they hold (另有规定的，从其规定). */
  readonly insteadOfIt: readonly Limit[]
  /** What must hold of a record that the norm is looked at for. */
  readonly wanted: readonly RecordTest[]
  /** The parts of a record without which it is neither broken nor running. */
  readonly silent: readonly Part[]
  /** What of that the sieve does not settle; null: nothing. */
  readonly rest: Answering | null
  readonly look: (record: EnforcementRecord, bench: Bench) => Seen
}

/** The norms that some statutes hold against records of one kind, in their order; those that could be broken or running are left in the sieve. */
interface Norms { readonly all: readonly Norm[]; readonly sieve: Sieve }

/** Gathered once. */
const gathered = new WeakMap<readonly Law[], Map<RecordKind, Norms>>()

function normsFor(kind: RecordKind, statutes: readonly Law[]): Norms {
  const known = gathered.get(statutes)?.get(kind)
  if (known) return known
  const all = gather(kind, statutes)
  const norms = { all, sieve: new Sieve(all.map(({ wanted }) => wanted), all.map(({ silent }) => silent)) }
  gathered.set(statutes, new Map([...gathered.get(statutes) ?? [], [kind, norms]]))
  return norms
}

function gather(kind: RecordKind, statutes: readonly Law[]): readonly Norm[] {
  const limits = statutes.flatMap((law) => law.limits ?? []).filter(({ kinds }) => kinds.includes(kind))
  return statutes.flatMap((law) => [...law.limits ?? [], ...law.requirements ?? []].filter(({ kinds }) => kinds.includes(kind)).map((norm) => ({
    law, norm, insteadOfIt: limits.filter(({ insteadOf }) => insteadOf?.law === law.id && insteadOf.limit === norm.id), ...prepared(norm),
  })))
}

/** A norm that cannot be prepared fails on every record, and keeps no other from being held. */
function prepared(norm: Limit | Requirement): Pick<Norm, 'wanted' | 'silent' | 'rest' | 'look'> {
  try {
    const wanted = wantedBy(norm)
    holding(wanted) // throws where it asks for a field that is no more
    const rest = wanted.filter((test) => !isPlain(test))
    return { wanted, silent: silentWithout(norm, norm.kind === 'requirement' ? asking(norm) : null), rest: rest.length === 0 ? null : holding(rest), look: norm.kind === 'requirement' ? heldTo(norm) : inTime(norm) }
  } catch (error) {
    return { wanted: [], silent: [], rest: null, look: () => { throw error } }
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
  const { all, sieve } = normsFor(record.actionKind, statutes)
  const binding = new Binding(record, around)
  const findings: Finding[] = []
  let failed: Failed[] | undefined
  let next: Day | null = null
  for (const at of sieve.left(record)) {
    const { law, norm, insteadOfIt, rest, look } = all[at]!
    const bench = binding.benchOf(law)
    if (bench === null) continue
    try {
      if ((rest !== null && rest(record, 0) !== true) || isReplaced(record, insteadOfIt)) continue
      const { found, last } = look(record, bench)
      if (found) findings.push(finding(law, norm, found))
      if (last !== null && (next === null || last < next)) next = last
    } catch (error) {
      (failed ??= []).push({ law: law.id, norm: norm.id, message: String(error) })
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

/** A breach, in words, and the last day of what is still running. */
interface Seen { readonly found: Answer | null; readonly last: Day | null }
const nothingSeen: Seen = { found: null, last: null }

/** Of records of which all holds that it wants. */
function heldTo(norm: Requirement): Norm['look'] {
  const rule = ruleOf(norm)
  return (record, before) => {
    const { given, bench } = givenFor(norm, record, before)
    const verdict = rule(record, given, bench)
    if (verdict.result === 'broken') return { found: worded(norm, record, verdict), last: null }
    return verdict.result === 'running' ? { found: null, last: verdict.lastDay ?? null } : nothingSeen
  }
}

/** Likewise. */
function inTime(general: Limit): Norm['look'] {
  return (record, before) => {
    const { limit, bench } = inPlaceOf(general, record, before)
    if (!hasLastDay(limit)) return nothingSeen
    const weighed = limit.each === undefined ? weighCase(limit, record, 0, bench) : weigh(limit, record, bench)
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
  const binding = new Binding(record, around)
  return normsFor(record.actionKind, statutes).all.flatMap((norm) => {
    const bench = binding.benchOf(norm.law)
    return bench === null ? [] : examined(norm, record, bench)
  })
}

/** Nothing where another law's limit takes its place. */
function examined({ law, norm, insteadOfIt }: Norm, record: EnforcementRecord, bench: Bench): Examined[] {
  try {
    if (isReplaced(record, insteadOfIt)) return []
    return [norm.kind === 'requirement' ? untimed(law, norm, worded(norm, record, judge(norm, record, bench))) : accounted(law, norm, record, bench)]
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

/** Which statutes bind a record: none one that its sender withdrew, no law of another place, and none an act before its own first day. */
class Binding {
  readonly #record: EnforcementRecord
  readonly #around: Around
  readonly #day: Day | null
  #latest: Law | null = null
  #bench: Bench | null = null

  constructor(record: EnforcementRecord, around: Around) {
    this.#record = record
    this.#around = around
    this.#day = actedOn(record)
  }

  /** Null: it does not. Asked for norm after norm of one law. */
  benchOf(law: Law): Bench | null {
    if (law === this.#latest) return this.#bench
    this.#latest = law
    return this.#bench = this.#binds(law) ? benchOf(law, this.#around) : null
  }

  #binds({ region, inForce: { from, to } }: Law): boolean {
    const day = this.#day
    return !this.#record.voided && (region === 'cn' || region === this.#around.calendar.region.id) && (day === null || (day >= from && (to === undefined || day <= to)))
  }
}

const isReplaced = (record: EnforcementRecord, insteadOfIt: readonly Limit[]): boolean =>
  insteadOfIt.some(({ when }) => holds(record, when) === true)

function finding(law: Law, { id, cite, title, colour, reading }: Limit | Requirement, found: Answer): Finding {
  return { law: law.id, norm: id, cite, title, colour, reading: reading ?? null, ...found }
}

/** With the values that made the norm apply before those on which the verdict rests. */
const worded = ({ when = [] }: Requirement, record: EnforcementRecord, verdict: Verdict): Answer =>
  told(record, { ...verdict, uses: [...new Set([...fieldsAsked(when), ...usedBy(verdict)])] })

const otherCase = notApplicable('本案不属于这一规定的情形。')
const caseUnreported = unknown('来源数据不足以判断本案是否属于这一规定的情形。')

function judge(norm: Requirement, record: EnforcementRecord, bench: Bench): Verdict {
  const so = holds(record, norm.when)
  if (so !== true) return so === false ? otherCase : caseUnreported
  return asking(norm)(record, bench)
}

const ruleOf = ({ fact }: Requirement) => rules[fact] as (record: EnforcementRecord, given: unknown, bench: Bench) => Verdict

/** The rule with what the statute gives it, or what was registered in its place. */
function asking(norm: Requirement): Rule {
  const rule = ruleOf(norm)
  return (record, before) => {
    const { given, bench } = givenFor(norm, record, before)
    return rule(record, given, bench)
  }
}
