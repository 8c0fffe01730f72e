import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { recordKinds, type RecordKind } from '../norms/index.ts'
import * as codes from './codes.ts'
import { common, details, enforcement, lists, parts } from './fields/index.ts'
import type { Fields } from './fields/shape.ts'
import { describe, packed, readRecord, unpacked } from './index.ts'
import type { Leaf } from './values.ts'

/** What senders write; of these each field takes what it can read. */
const plain: readonly unknown[] = ['2026-03-02', '2026-03-02 09:30', 5, 0, '12.5', true, false, '某某', '含“引号”、\\反斜杠\n和换行', '11010519491231002X', '13812345678']
const coded: readonly unknown[] = [...Object.values(codes).flatMap((table) => (Array.isArray(table) ? [] : Object.keys(table).slice(0, 2))), ['FINE', 'WARNING']]

const reads = (leaf: Leaf<unknown>) => (value: unknown): boolean => {
  let refused = false
  leaf.read(value, () => {
    refused = true
    return null
  })
  return !refused
}

const known = new Map<Leaf<unknown>, unknown[]>()

function taken(leaf: Leaf<unknown>): unknown[] {
  const values = known.get(leaf) ?? (leaf.blank === null && plain.some(reads(leaf)) ? plain : coded).filter(reads(leaf))
  known.set(leaf, values)
  return values
}

/** Anything a sender may write for these fields: some filled in, some null, some left out. */
const anyOf = (fields: Fields): fc.Arbitrary<Record<string, unknown>> => fc.record(Object.fromEntries(Object.entries(fields).map(([key, field]) =>
  [key, 'read' in field ? fc.constantFrom(null, ...taken(field)) : 'list' in field ? fc.array(anyOf(field.list), { maxLength: 2 }) : fc.option(anyOf(field.group))])), { requiredKeys: [] })

const anyRecord = (kind: RecordKind) =>
  anyOf({ ...common, ...parts, ...lists, [kind]: details[kind] }).map((values): Record<string, unknown> => ({ ...values, actionKind: kind }))

for (const kind of recordKinds) {
  test(`whatever a record of ${kind} says, it is the same when it was stored, and when it is reported again as it was stored`, () => {
    fc.assert(fc.property(anyRecord(kind), (said) => {
      const { record, problems } = readRecord(said)
      assert.deepEqual(problems, [])
      const kept = JSON.parse(packed(record!)) as Record<string, unknown>
      const again = unpacked(kept, [])
      assert.deepEqual(again, record)
      assert.deepEqual(Object.keys(again), Object.keys(record!))
      assert.deepEqual(readRecord(kept).record, record)
    }), { numRuns: 25 })
  })
}

test('what a sender says that it cannot tell is kept with the record, and is no answer; what its file cannot tell is kept once', () => {
  const { record, problems } = readRecord({ actionKind: 'penalty', unreported: ['evidence', 'penalty.harm', 'evidences'] })
  assert.deepEqual(problems.map(({ code, field, says }) => [code, field, says]), [['E101', 'unreported', '不认识字段 evidences，没有入库；是不是 evidence？']])
  assert.deepEqual(unpacked(JSON.parse(packed(record!)) as Record<string, unknown>, []).unreported, ['evidence', 'penalty.harm'])
  assert.equal(packed(record!, record!.unreported), '{"actionKind":"penalty"}')
})

test('all records have one shape: the same fields in the same order, whatever their kind', () => {
  const shapes = recordKinds.map((kind) => Object.keys(readRecord({ actionKind: kind }).record!).join())
  assert.equal(new Set(shapes).size, 1)
  const fields = shapes[0]!.split(',')
  assert.ok(Object.keys(enforcement).every((key) => fields.includes(key)))
  assert.ok(fields.length < 128, 'from 128 fields on every record is a dictionary')
})

test('what is filled in is shown, each value under its own field; numbers of people are not', () => {
  fc.assert(fc.property(anyRecord('penalty'), (said) => {
    const shown = describe(readRecord({ ...said, idNo: '11010519491231002X', phone: '13812345678', birthDate: '1949-12-31' }).record!)
    assert.equal(new Set(shown.map(({ field }) => field)).size, shown.length)
    assert.deepEqual(['idNo', 'phone', 'birthDate'].map((field) => shown.find((one) => one.field === field)?.value), ['110105********002X', '138****5678', '1949-**-**'])
  }), { numRuns: 15 })
})
