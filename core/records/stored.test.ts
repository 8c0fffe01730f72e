import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { recordKinds, type RecordKind } from '../norms/index.ts'
import * as codes from './codes.ts'
import { common, detailOf, enforcement, lists, parts } from './fields/index.ts'
import type { Fields } from './fields/shape.ts'
import { describe, isAskedWhole, packed, personalValues, putBack, readRecord, setApart, unpacked, withoutAsked } from './index.ts'
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
  anyOf({ ...common, ...parts, ...lists, [kind]: detailOf(kind) }).map((values): Record<string, unknown> => ({ ...values, actionKind: kind }))

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

for (const kind of recordKinds) {
  test(`whatever personal values a record of ${kind} has, they leave what lies open, and put back they make it whole`, () => {
    fc.assert(fc.property(anyRecord(kind), (said) => {
      const { record } = readRecord(said)
      const whole = structuredClone(record!)
      const shown = describe(whole)
      const apart = setApart(record!)
      assert.deepEqual(describe(record!), shown)
      assert.equal(setApart(structuredClone(record!)) === null, apart === null)
      if (apart === null) {
        assert.deepEqual(personalValues(whole), [])
        return
      }
      const again = unpacked(JSON.parse(packed(record!)) as Record<string, unknown>, [])
      for (const { field, value } of personalValues(again)) if (/11010519491231002X|13812345678/.test(value) || (field === 'birthDate' && !value.endsWith('**'))) assert.fail(`${field} lies open: ${value}`)
      assert.deepEqual(putBack(again, apart), whole)
    }), { numRuns: 25 })
  })
}

const person = { actionKind: 'penalty', name: '某某', idNo: '11010519491231002X', birthDate: '1949-12-31', phone: '13812345678', address: '甲省乙市丙县丁路1号', publicity: { text: '某某13812345678' }, changeLog: [{ field: 'name', old: '甲' }, { field: 'phone', old: '13912345678' }] }

test('what lies open of a person is masked, in parts and lists too; the seal holds the rest', () => {
  const { record } = readRecord(person)
  assert.deepEqual(JSON.parse(setApart(record!)!), {
    idNo: '11010519491231002X', birthDate: '1949-12-31', address: '甲省乙市丙县丁路1号', phone: '13812345678', publicity: { text: '某某13812345678' }, changeLog: [{ old: '甲' }, { old: '13912345678' }],
  })
  assert.deepEqual(personalValues(record!).map(({ field, value }) => [field, value]), [
    ['idNo', '110105********002X'], ['birthDate', '1949-**-**'], ['address', '甲省乙市丙县****'], ['phone', '138****5678'],
    ['publicity.text', '某某138****5678'], ['changeLog[0].old', '甲'], ['changeLog[1].old', '139****5678'],
  ])
})

test('a seal is opened for the monitoring only where it asks for something whole: a day of birth, a published text', () => {
  const asks = (more: object) => isAskedWhole(readRecord({ actionKind: 'penalty', ...more }).record!)
  assert.equal(asks({ idNo: '11010519491231002X', phone: '13812345678', address: '甲县', changeLog: [{ old: '甲' }] }), false)
  assert.equal(asks({ birthDate: '1949-12-31' }), true)
  assert.equal(asks({ publicity: { text: '某某' } }), true)
})

test('where the seal does not open, what is asked whole counts as not reported, and the rest stays masked', () => {
  const { record } = readRecord(person)
  setApart(record!)
  const without = withoutAsked(record!)
  assert.deepEqual([without.birthDate, without.publicity.text, without.idNo, without.unreported], [null, null, '110105********002X', ['birthDate', 'publicity.text']])
})

test('what is wrong with a personal value is told without quoting it', () => {
  const { problems } = readRecord({ actionKind: 'penalty', birthDate: '1949年12月31日', phone: '无', idNo: '\u200b11010519491231002X' })
  assert.deepEqual(problems.map(({ code, field }) => [code, field]), [['E103', 'birthDate'], ['E105', 'phone'], ['E106', 'idNo']])
  assert.doesNotMatch(JSON.stringify(problems), /1949/)
})

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
