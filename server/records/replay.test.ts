import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Replay } from './replay.ts'

const piece = (at: number) => Buffer.alloc(100_000, String(at % 10))
async function read(bytes: AsyncIterable<Uint8Array>, pieces = Infinity): Promise<string> {
  const all: Uint8Array[] = []
  for await (const chunk of bytes) if (all.push(chunk) >= pieces) break
  return Buffer.concat(all).toString()
}

for (const [says, pieces] of [['a short one from memory', 3], ['a long one from a file', 30]] as const) {
  test(`a stream that was left in the middle is read again from its beginning: ${says}`, async () => {
    let asked = 0
    const replay = new Replay((async function* () { for (; asked < pieces; asked++) yield piece(asked) })())
    await read(replay, 2)
    await read(replay, pieces - 1)
    assert.equal(asked, pieces - 2, 'no more is asked for than is read')
    const whole = Buffer.concat(Array.from({ length: pieces }, (_, at) => piece(at))).toString()
    assert.equal(await read(replay), whole)
    assert.equal(await read(replay), whole)
    await replay.close()
  })
}

test('when it is closed, whoever sends is let go', async () => {
  let isLetGo = false
  const replay = new Replay((async function* () { try { yield piece(0); yield piece(1) } finally { isLetGo = true } })())
  await read(replay, 1)
  assert.equal(isLetGo, false)
  await replay.close()
  assert.equal(isLetGo, true)
})
