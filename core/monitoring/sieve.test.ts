import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordOf, type Written } from '../../test/records.ts'
import { absent, is, isNot, known, type RecordTest, states } from '../norms/index.ts'
import { isPlain, Sieve } from './sieve.ts'
import { holds } from './tests.ts'

const conditions: readonly (readonly RecordTest[])[] = [
  [], [is('decisionResult', 'PENALISE')], [isNot('decisionResult', 'PENALISE')], [states('decisionResult', 'NO_PENALTY')], [{ field: 'decisionResult', otherThan: ['PENALISE'] }],
  [known('hearing.heldAt')], [absent('hearing.heldAt')], [is('decisionResult', 'PENALISE'), absent('hearing.heldAt')], [is('decisionResult', 'PENALISE', 'NO_PENALTY'), known('decidedAt')],
  [is('publicity.required', false)], [isNot('publicity.required', false)], [known('complaint.replyDays')], [is('money.payChannel', 'ON_SITE')],
  ...Array.from({ length: 40 }, () => [known('decidedAt')]),
]
const sieve = new Sieve(conditions)
const plain: readonly Written[] = [
  {}, { decisionResult: 'PENALISE' }, { decisionResult: 'NO_PENALTY', decidedAt: '2026-04-01' }, { hearing: { heldAt: '2026-03-01' } }, { hearing: { isPublic: true } },
  { decisionResult: 'TRANSFER', publicity: { required: false } }, { complaint: { legalReply: { n: 7, unit: 'cd' } } }, { money: [{ payChannel: 'ON_SITE' }] },
]
const silences = [[], ['decisionResult'], ['hearing', 'money'], ['decidedAt', 'publicity.required', 'complaint']]

test('what the sieve leaves is what holds for certain, of whatever is filled in and whatever the source cannot tell', () => {
  for (const written of plain) {
    for (const unreported of silences) {
      const record = recordOf('penalty', { ...written, unreported })
      const certain = conditions.flatMap((tests, at) => (holds(record, tests) === true ? [at] : []))
      assert.deepEqual(sieve.left(record), certain, JSON.stringify({ ...written, unreported }))
    }
  }
})

test('what compares, or takes one of several, the sieve leaves for a closer look', () => {
  const closer: readonly RecordTest[] = [{ field: 'penalty.fineAmount', least: 100 }, { field: 'decidedAt', before: 'servedAt' }, { any: [known('decidedAt')] }, { not: [known('decidedAt')] }, { entries: 'steps', which: 'some', tests: [] }]
  assert.deepEqual(closer.map(isPlain), closer.map(() => false))
  assert.deepEqual(new Sieve([closer]).left(recordOf('penalty', {})), [0])
})
