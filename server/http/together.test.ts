import assert from 'node:assert/strict'
import { test } from 'node:test'
import { together } from './together.ts'

/** Questions that are answered when we say so, with how many were asked. */
function slow() {
  const asked: PromiseWithResolvers<number>[] = []
  return { asked, ask: () => { const one = Promise.withResolvers<number>(); asked.push(one); return one.promise } }
}
const settled = () => new Promise(resolve => setImmediate(resolve))

test('whoever asks the same meanwhile is told by one question that begins after he came', async () => {
  const { asked, ask } = slow()
  const tell = together<number>()
  const told = [tell('a', ask), tell('a', ask), tell('a', ask)]
  assert.equal(asked.length, 1)
  asked[0]!.resolve(1)
  assert.equal(await told[0], 1)
  await settled()
  assert.equal(asked.length, 2)
  const late = tell('a', ask)
  asked[1]!.resolve(2)
  assert.deepEqual(await Promise.all(told), [1, 2, 2])
  await settled()
  asked[2]!.resolve(3)
  assert.equal(await late, 3)
})

test('something else is asked at once, and so is the same when nobody asks any more', async () => {
  const { asked, ask } = slow()
  const tell = together<number>()
  void tell('a', ask)
  void tell('b', ask)
  assert.equal(asked.length, 2)
  asked[0]!.resolve(1)
  await settled()
  void tell('a', ask)
  assert.equal(asked.length, 3)
})

test('a question that fails fails for those who shared it; the next is asked anew', async () => {
  const { asked, ask } = slow()
  const tell = together<number>()
  const [first, second] = [tell('a', ask), tell('a', ask)]
  asked[0]!.reject(new Error('gone'))
  await assert.rejects(first, /gone/)
  await settled()
  asked[1]!.resolve(2)
  assert.equal(await second, 2)
})
