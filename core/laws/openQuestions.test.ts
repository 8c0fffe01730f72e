import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingIds, rulingAnswers, type Answered } from './openQuestions.ts'

const answer = (says: string | null, holdsFrom: string, reach = '/city/', subject = 'reading:I-6'): Answered => ({ subject, says, holdsFrom, reach })
const rules = (answers: readonly Answered[], day: string, path = '/city/county/justice/') => rulingAnswers(answers, path, day).get('reading:I-6')?.says

test('an answer rules from its day on, not the day before', () => {
  const answers = [answer('十日', '2026-03-01')]
  assert.deepEqual(['2026-02-28', '2026-03-01'].map((day) => rules(answers, day)), [undefined, '十日'])
})

test('of one organ the newest rules, from its own day', () => {
  const answers = [answer('十五日', '2026-06-01'), answer('十日', '2026-03-01')]
  assert.deepEqual(['2026-05-31', '2026-06-01'].map((day) => rules(answers, day)), ['十日', '十五日'])
})

test('of two for one day the one recorded last rules', () => assert.equal(rules([answer('更正', '2026-03-01'), answer('原来', '2026-03-01')], '2026-03-01'), '更正'))

test('what is taken back rules no longer, and nothing older comes back', () =>
  assert.equal(rules([answer(null, '2026-06-01'), answer('十日', '2026-03-01')], '2026-06-01'), undefined))

test('the higher organ goes before the lower; where it took its answer back, the lower rules', () => {
  const lower = answer('县里', '2026-05-01', '/city/county/')
  assert.equal(rules([lower, answer('市里', '2026-03-01')], '2026-06-01'), '市里')
  assert.equal(rules([answer(null, '2026-05-02'), lower, answer('市里', '2026-03-01')], '2026-06-01'), '县里')
})

test('an answer holds beneath its organ only', () => assert.equal(rules([answer('十日', '2026-03-01', '/other/')], '2026-06-01'), undefined))

test('readings that a sentence points to', () => assert.deepEqual(readingIds('自收到之日起（N-1至N-3）；另见（I-12、I-25）。'), ['N-1', 'N-2', 'N-3', 'I-12', 'I-25']))
