import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '../../server/http/contract/index.ts'
import { office, type Official } from '../office.ts'

// Two officials press their buttons at the same moment, a thousand times over: one of them has done it, the other is told who did.

const day = '2026-03-09'
const [matters, rounds] = [25, 40]
const house = await office(day)
const [clerk, clerk2, chief] = [await house.as('422891-clerk'), await house.as('422891-clerk2'), await house.as('422891-chief')]

const ids = await Promise.all(Array.from({ length: matters }, (_, at) => clerk.open(`422891-${['market', 'transport', 'agriculture', 'emergency'][at % 4]}`, day, { title: `第${at}件` })))
const measure = { option: 'measure', which: '第23条第2项', people: await clerk.team(ids[0]!, 2) }
const fact = { option: 'establish', facts: { clueToTransfer: false }, text: '情况有变化。' }
const pairs: readonly (readonly [who: Official, act: Record<string, unknown>])[][] = [
  [[clerk, measure], [clerk2, measure]], [[clerk, measure], [chief, fact]], [[clerk2, fact], [chief, fact]], [[clerk, fact], [clerk2, measure]],
]

test(`${matters * rounds} pairs on ${matters} matters: each has one winner, and the loser is told so`, async () => {
  const odd: string[] = []
  await Promise.all(ids.map(async id => {
    for (let round = 0; round < rounds; round++) {
      const answers = await Promise.all(pairs[round % pairs.length]!.map(([who, act]) => who.post<Problem>(`/api/matters/${id}/acts`, { on: day, expectedVersion: round + 1, ...act })))
      const outcome = answers.map(({ status, body }) => `${status} ${status === 200 ? '' : body.code}`).toSorted((a, b) => a.localeCompare(b)).join(', ')
      if (outcome !== '200 , 409 matter.changed') odd.push(`round ${round}: ${outcome}`)
    }
  }))
  assert.deepEqual(odd, [])
})

test('what was written is what was won: one entry a pair, numbered without a gap', async () => {
  const rows = await house.db.superuser<{ entries: number, last: number }[]>`
    select count(*)::int as entries, max(seq) as last from matter_event group by matter_id`
  assert.deepEqual(rows.map(({ entries, last }) => [entries, last]), ids.map(() => [rounds + 1, rounds + 1]))
})
