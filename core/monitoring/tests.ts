import type { Day, EntryTest, RecordField, RecordTest } from '../norms/index.ts'
import { daysBetween } from '../periods/index.ts'
import type { EnforcementRecord } from '../records/record.ts'
import { dayOf, type Moment } from '../records/values.ts'
import { facts, isReported, isTold, type Value } from './facts.ts'

/** Answers of one entry of a record. */
export type Answering = (record: EnforcementRecord, at: number) => boolean | null

/** Tests as functions, made once: they are asked of millions of records. */
const made = new WeakMap<readonly RecordTest[], Answering>()

const always: Answering = () => true

/** What says whether a record is one that a norm speaks of; null where its source does not tell. */
export function holding(tests: readonly RecordTest[] | undefined): Answering {
  if (tests === undefined) return always
  const known = made.get(tests)
  if (known) return known
  const answering = all(tests)
  made.set(tests, answering)
  return answering
}

export const holds = (record: EnforcementRecord, tests: readonly RecordTest[] | undefined, at = 0): boolean | null => holding(tests)(record, at)

/** One test that answers so decides; else one that does not answer leaves it open. */
function decidedBy(deciding: boolean, tests: readonly RecordTest[]): Answering {
  const each = tests.map(answeringTo)
  return (record, at) => {
    let answer: boolean | null = !deciding
    for (const one of each) {
      const said = one(record, at)
      if (said === deciding) return deciding
      if (said === null) answer = null
    }
    return answer
  }
}

const all = (tests: readonly RecordTest[]): Answering => decidedBy(false, tests)

function not(tests: readonly RecordTest[]): Answering {
  const those = all(tests)
  return (record, at) => {
    const said = those(record, at)
    return said === null ? null : !said
  }
}

/** Of entries for which it is not known whether they are meant, both is possible. */
function ofEntries(test: EntryTest): Answering {
  const meant = all(test.tests)
  return (record) => {
    const entries = record[test.entries]
    if (entries.length === 0 && !isReported(record, test.entries)) return null
    const answers = entries.map((_, at) => meant(record, at))
    const certain = answers.filter((answer) => answer === true).length
    return meantByHowMany(test, certain, certain + answers.filter((answer) => answer === null).length, entries.length)
  }
}

function meantByHowMany(test: EntryTest, certain: number, possible: number, entries: number): boolean | null {
  if ('atLeast' in test) return between(certain >= test.atLeast, possible >= test.atLeast)
  if ('atMost' in test) return between(possible <= test.atMost, certain <= test.atMost)
  if (test.which === 'some') return between(certain > 0, possible > 0)
  if (test.which === 'none') return between(possible === 0, certain === 0)
  return entries > 0 && between(certain === entries, possible === entries)
}

/** For certain, possibly, or not at all. */
const between = (certain: boolean, possible: boolean): boolean | null => certain || (possible ? null : false)

function answeringTo(test: RecordTest): Answering {
  if ('any' in test) return decidedBy(true, test.any)
  if ('not' in test) return not(test.not)
  if ('entries' in test) return ofEntries(test)
  const { read } = facts[test.field]
  const { ofValue, ofNothing, untold } = answersTo(test)
  return (record, at) => {
    const value = read(record, at)
    if (value !== null) return ofValue(value, record, at)
    return ofNothing === untold || isTold(record, test.field) ? ofNothing : untold
  }
}

const among = (those: readonly Value[]): (value: Value) => boolean => {
  const [only] = those
  return those.length === 1 ? (value) => value === only : (value) => those.includes(value)
}

export type FieldTest = Extract<RecordTest, { field: unknown }>

/** What a test answers to a value, to an empty field that its source carries, and to one that it does not. */
export interface AnswersTo {
  readonly ofValue: (value: NonNullable<Value>, record: EnforcementRecord, at: number) => boolean | null
  readonly ofNothing: boolean | null
  readonly untold: boolean | null
}

export function answersTo(test: FieldTest): AnswersTo {
  // An exception holds only for those of whom it is said.
  if ('noneOf' in test) {
    const isOne = among(test.noneOf)
    return { ofValue: (value) => !isOne(value), ofNothing: true, untold: true }
  }
  return { ofValue: ofWhatIsSaid(test), ofNothing: ofNothingSaid(test), untold: null }
}

type Saying = Exclude<FieldTest, { noneOf: unknown }>

/** What an empty field answers that its source carries. */
function ofNothingSaid(test: Saying): boolean | null {
  if ('known' in test) return !test.known
  return 'stated' in test || 'otherThan' in test ? null : false
}

function ofWhatIsSaid(test: Saying): AnswersTo['ofValue'] {
  if ('known' in test) return () => test.known
  if ('least' in test) return (value) => (value as number) >= test.least
  if ('most' in test) return (value) => (value as number) <= test.most
  if ('before' in test) return comparing(test.before, (day, other) => day < other)
  if ('daysBefore' in test) return comparing(test.daysBefore, (day, other) => liesAhead(daysBetween(day, other), test))
  if ('otherThan' in test) {
    const isOne = among(test.otherThan)
    return (value) => !isOne(value)
  }
  return among('stated' in test ? test.stated : test.oneOf)
}

/** With the day of another field; what is empty there is no day that anything could lie before. */
function comparing(field: RecordField, compare: (day: Day, other: Day) => boolean): AnswersTo['ofValue'] {
  const { read } = facts[field]
  return (value, record, at) => {
    const other = read(record, at) as Moment | null
    if (other !== null) return compare(dayOf(value as Moment), dayOf(other))
    return isTold(record, field) ? false : null
  }
}

const liesAhead = (days: number, test: { readonly atLeast: number } | { readonly atMost: number }): boolean =>
  'atLeast' in test ? days >= test.atLeast : days >= 0 && days <= test.atMost
