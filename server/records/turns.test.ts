import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turns } from './turns.ts'

test('so many at once, the others as they came; one that fails gives its turn on', async () => {
  const inTurn = turns(2)
  const began: number[] = []
  const ends = Array.from({ length: 4 }, () => Promise.withResolvers<void>())
  const done = ends.map(({ promise }, at) => inTurn(async () => {
    began.push(at)
    await promise
    return at
  }))
  await Promise.resolve()
  assert.deepEqual(began, [0, 1])
  ends[1]!.reject(new Error('no'))
  await assert.rejects(done[1]!)
  assert.deepEqual(began, [0, 1, 2])
  for (const { resolve } of ends) resolve()
  assert.deepEqual(await Promise.all([done[0], done[2], done[3]]), [0, 2, 3])
  assert.equal(await inTurn(async () => 5), 5)
})
