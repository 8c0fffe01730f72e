import type { RecordField, RecordTest } from '../norms/index.ts'
import type { EnforcementRecord } from '../records/record.ts'
import { facts, isTold, type Part, type Read, type Value } from './facts.ts'
import { answersTo, type AnswersTo, type FieldTest } from './tests.ts'

/** A test that the value of its field settles: it names those that matter, or asks whether there is one. */
type Plain = Exclude<FieldTest, { least: unknown } | { most: unknown } | { before: unknown } | { daysBefore: unknown }>

export const isPlain = (test: RecordTest): test is Plain => 'known' in test || valuesNamed(test) !== undefined

const valuesNamed = (test: RecordTest): readonly (string | boolean)[] | undefined =>
  'oneOf' in test ? test.oneOf : 'stated' in test ? test.stated : 'noneOf' in test ? test.noneOf : 'otherThan' in test ? test.otherThan : undefined

/** A bit for each condition, 32 to a word; set: it may be met. */
type Bits = Int32Array

/** A field that conditions speak of, and which of them what it says leaves. */
interface Column {
  readonly field: RecordField
  readonly read: Read
  /** Null: no condition names any value. */
  readonly byValue: ReadonlyMap<Value, Bits> | null
  readonly byOther: Bits
  /** Where it is empty, and its source carries it. */
  readonly byNothing: Bits
  /** Where it is empty, and its source does not. */
  readonly untold: Bits
}

/** Fields that stand in one part of a record. */
interface Columns {
  readonly within: Part | null
  readonly columns: readonly Column[]
  /** What is left where the part is not there. */
  readonly withoutIt: Bits
}

/**
 * Holds many conditions against one record at once. Most norms speak of what most records do not have, and many ask the same: so each field
 * is read once, and what it says strikes out, by tables made once, every condition that it fails.
 */
export class Sieve {
  readonly #columns: readonly Column[]
  readonly #all: Bits
  /** By a part, what is left where it is not there of those that are silent without it. */
  readonly #silent: ReadonlyMap<Part | null, Bits>
  /** By what the source of a record cannot tell. */
  readonly #under = new WeakMap<readonly string[], readonly Columns[]>()
  /** Records of one layout mostly follow each other. */
  #latest: { readonly unreported: readonly string[]; readonly columns: readonly Columns[] } | null = null
  /** Of the record at hand. */
  readonly #left: Bits

  /** `silent`: by condition, the parts without which it need not be looked at. */
  constructor(conditions: readonly (readonly RecordTest[])[], silent: readonly (readonly Part[])[] = []) {
    const plain = conditions.map((tests) => tests.filter(isPlain))
    const fields = new Set(plain.flatMap((tests) => tests.map(({ field }) => field)))
    this.#columns = [...fields].map((field) => columnOf(field, plain.map((tests) => tests.filter((test) => test.field === field))))
    this.#all = bitsOf(conditions.map(() => true))
    this.#left = this.#all.slice()
    this.#silent = new Map([...new Set(silent.flat())].map((part) => [part, bitsOf(conditions.map((_, at) => silent[at]?.includes(part) !== true))]))
  }

  /** The places of those conditions of which every plain test certainly holds. */
  left(record: EnforcementRecord): number[] {
    const left = this.#left
    left.set(this.#all)
    for (const { within, columns, withoutIt } of this.#columnsUnder(record)) {
      if (within !== null && isMissing(record[within])) strike(left, withoutIt)
      else for (const column of columns) strike(left, leftBy(column, column.read(record, 0)))
    }
    return placesIn(left)
  }

  #columnsUnder(record: EnforcementRecord): readonly Columns[] {
    const { unreported } = record
    if (this.#latest?.unreported === unreported) return this.#latest.columns
    const columns = this.#under.get(unreported) ?? this.#columnsOf(record)
    this.#under.set(unreported, columns)
    this.#latest = { unreported, columns }
    return columns
  }

  #columnsOf(record: EnforcementRecord): readonly Columns[] {
    const told = this.#columns.map((column) => (isTold(record, column.field) ? column : { ...column, byNothing: column.untold }))
    const byPart = Map.groupBy(told, ({ field }) => facts[field].within)
    return [...new Set([...byPart.keys(), ...this.#silent.keys()])].map((within) => {
      const columns = byPart.get(within) ?? []
      return { within, columns, withoutIt: columns.map(({ byNothing }) => byNothing).reduce(both, this.#silent.get(within) ?? this.#all) }
    })
  }
}

const isMissing = (part: EnforcementRecord[Part]): boolean => part === null || (Array.isArray(part) && part.length === 0)

const leftBy = ({ byValue, byOther, byNothing }: Column, value: Value): Bits => {
  if (value === null) return byNothing
  return byValue === null ? byOther : byValue.get(value) ?? byOther
}

/** `tests`: of that field, by condition. */
function columnOf(field: RecordField, tests: readonly (readonly Plain[])[]): Column {
  const answers = tests.map((those) => those.map(answersTo))
  const where = (answer: (to: AnswersTo) => boolean | null): Bits => bitsOf(answers.map((those) => those.every((one) => answer(one) === true)))
  const ofValue = (value: NonNullable<Value>) => where((one) => one.ofValue(value, noRecord, 0))
  const named = [...new Set(tests.flat().flatMap((test) => valuesNamed(test) ?? []))]
  return {
    field, read: facts[field].read, byValue: named.length === 0 ? null : new Map(named.map((value) => [value, ofValue(value)])), byOther: ofValue(Symbol() as never),
    byNothing: where(({ ofNothing }) => ofNothing), untold: where(({ untold }) => untold),
  }
}

const noRecord = undefined as never

function strike(left: Bits, by: Bits): void {
  for (let word = 0; word < left.length; word++) left[word]! &= by[word]!
}

const both = (one: Bits, other: Bits): Bits => one.map((word, at) => word & other[at]!)

function bitsOf(each: readonly boolean[]): Bits {
  const bits = new Int32Array(Math.ceil(each.length / 32))
  each.forEach((isSet, at) => { if (isSet) bits[at >>> 5]! |= 1 << at })
  return bits
}

function placesIn(bits: Bits): number[] {
  const places: number[] = []
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word]!; rest !== 0; rest &= rest - 1) places.push(word * 32 + 31 - Math.clz32(rest & -rest))
  }
  return places
}
