import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isInTime, isSecret, isSigned, newSecret, signed } from './signature.ts'

const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: Buffer.from('{"test": 2432232314}') }
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

test('the example of Standard Webhooks has its signature', () => {
  assert.equal(signed([secret], message), 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('while two secrets are in use each signs, and either of them is enough', () => {
  const other = newSecret()
  const both = signed([other, secret], message)
  assert.equal(both.split(' ').length, 2)
  assert.deepEqual([isSigned([secret], message, both), isSigned([other], message, both), isSigned([newSecret()], message, both), isSigned([], message, both)], [true, true, false, false])
})

test('another id, another time, another body, another form of signature: none is good', () => {
  const good = signed([secret], message)
  for (const changed of [{ ...message, id: 'msg_2' }, { ...message, timestamp: message.timestamp + 1 }, { ...message, body: Buffer.from('{"test":2432232314}') }]) assert.equal(isSigned([secret], changed, good), false)
  for (const given of ['', 'v1,', good.replace('v1,', 'v2,'), good.slice(0, -4), `${good}x y`.replace('v1,', '')]) assert.equal(isSigned([secret], message, given), false)
})

test('five minutes before and after are in time, a second more is not', () => {
  const now = new Date(1_000_000_000)
  for (const [apart, good] of [[-301, false], [-300, true], [0, true], [300, true], [301, false]] as const) assert.equal(isInTime(1_000_000 + apart, now), good)
})

test('a secret has 24 to 64 bytes', () => {
  assert.ok(isSecret(secret) && isSecret(newSecret()))
  for (const wrong of ['', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_', `whsec_${Buffer.alloc(23).toString('base64')}`, `whsec_${Buffer.alloc(65).toString('base64')}`, 'whsec_不是']) assert.equal(isSecret(wrong), false, wrong)
})
