import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flowing } from './flowing.ts'

const [one, other] = [Buffer.from('一'), Buffer.from('二')]
const read = async (bytes: AsyncIterable<Uint8Array>) => { for await (const _ of bytes) { /* to the end */ } }

test('bytes come as they were sent', async () => {
  async function* sent() { yield one; yield other }
  assert.deepEqual(await Array.fromAsync(flowing(sent())), [one, other])
})

test('a sender that falls silent is refused, with how long one waited', async () => {
  async function* silent() { yield one; await new Promise(() => {}) }
  await assert.rejects(read(flowing(silent(), 20)), { name: 'FileRefused', code: 'interrupted', message: '上传停了0.02秒没有继续。请检查网络后把文件重新导入一次。' })
})

test('time that the reader takes is not the sender’s silence', async () => {
  async function* sent() { yield one; yield other }
  const slow = flowing(sent(), 20)
  await slow.next()
  await new Promise(resolve => setTimeout(resolve, 40))
  assert.deepEqual(await slow.next(), { value: other, done: false })
})

test('a line that is cut is a file that was refused; any other fault stays what it is', async () => {
  const failing = (error: Error) => (async function* () { yield one; throw error })()
  await assert.rejects(read(flowing(failing(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })))), { name: 'FileRefused', code: 'interrupted' })
  await assert.rejects(read(flowing(failing(new Error('the disk is broken')))), { message: 'the disk is broken' })
})

test('who reads no further ends the sender too', async () => {
  const ended = Promise.withResolvers<void>()
  async function* sent() {
    try { yield one; yield other } finally { ended.resolve() }
  }
  for await (const _ of flowing(sent())) break
  await ended.promise
})
