import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordOf } from '../../test/records.ts'
import { recordFields, recordKinds } from '../norms/index.ts'
import { facts, isReported } from './facts.ts'

test('whatever a statute may ask of a record has a name, and is null in a record that says nothing, of whatever kind', () => {
  for (const kind of recordKinds) {
    const record = recordOf(kind, {})
    for (const field of recordFields) assert.deepEqual([typeof facts[field].name, facts[field].read(record, 0)], ['string', null], `${kind} ${field}`)
  }
})

test('a value is read from the record, from a part, from the detail of its kind, and from an entry of a list', () => {
  const record = recordOf('levy', { closedAt: '2026-07-01', levy: { type: 'LEVY', ticketNo: 'N1' }, legalReview: { opinion: 'PASS' }, filings: [{ filedTo: 'JUSTICE' }, { filedTo: 'OWN_GOV' }] })
  const read = (field: (typeof recordFields)[number], at = 0) => facts[field].read(record, at)
  assert.deepEqual([read('closedAt'), read('levy.ticketNo'), read('legalReview.opinion'), read('filings.filedTo', 1), read('filings.filedTo', 2)], ['2026-07-01', 'N1', 'PASS', 'OWN_GOV', null])
  assert.equal(facts['filings.filedTo'].show('OWN_GOV'), '本级人民政府')
})

test('a part is reported or not as a whole; of the detail of a kind each field is', () => {
  const record = recordOf('levy', { unreported: ['legalReview', 'levy.ticketNo'] })
  const reported = (field: (typeof recordFields)[number]) => isReported(record, facts[field].reportedAs)
  assert.deepEqual([reported('legalReview.opinion'), reported('levy.ticketNo'), reported('levy.type'), reported('filings.filedAt')], [false, false, true, true])
})
