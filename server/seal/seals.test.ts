import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { newKey, newKeys } from './keys.ts'
import { keyOf, renewedWithin, type Seals, sealsOf } from './seals.ts'

const keys = newKeys('2026-11-20')
const seals = sealsOf(keys)
const number = '11010519491231002X'

const text = (of: Seals, sealed: Uint8Array, place = 'record 1') => {
  const opened = of.open(sealed, place)
  return opened.ok ? opened.text : opened.why
}

test('what was sealed opens at its place', () => {
  for (const one of [number, '', '甲县某某路1号', '👍'.repeat(1000)]) assert.equal(text(seals, seals.seal(one, 'record 1')), one)
})

test('a sealed value shows nothing of its text, and which key sealed it', () => {
  const sealed = seals.seal(number, 'record 1')
  assert.equal(sealed.includes(number), false)
  assert.equal(keyOf(sealed), keys.sealing[0]!.id)
  assert.equal(sealed.length, number.length + 33)
})

test('moved to another place it does not open', () => {
  assert.equal(text(seals, seals.seal(number, 'record 1'), 'record 2'), 'changed')
})

test('with any one bit turned it does not open', () => {
  const sealed = seals.seal('甲', 'record 1')
  for (let at = 0; at < sealed.length * 8; at++) {
    const turned = Buffer.from(sealed)
    turned[at >> 3]! ^= 1 << (at & 7)
    assert.match(text(seals, turned), /^(changed|noKey)$/)
  }
})

test('cut short anywhere it does not open', () => {
  const sealed = seals.seal(number, 'record 1')
  for (let length = 0; length < sealed.length; length++) assert.match(text(seals, sealed.subarray(0, length)), /^(changed|noKey)$/)
})

test('the newest key seals, older ones still open, a missing one is named', () => {
  const before = seals.seal(number, 'record 1')
  const newer = newKey('2026-11-21')
  const both = sealsOf({ ...keys, sealing: [...keys.sealing, newer] })
  assert.equal(keyOf(both.seal(number, 'record 1')), newer.id)
  assert.equal(text(both, before), number)
  const without = sealsOf({ ...keys, sealing: [newer] })
  assert.deepEqual(without.open(before, 'record 1'), { ok: false, why: 'noKey', key: keys.sealing[0]!.id })
})

test('a key made meanwhile is looked up when it is first met', () => {
  const more = { ...keys, sealing: [...keys.sealing, newKey('2026-11-21')] }
  const sealed = sealsOf(more).seal(number, 'record 1')
  assert.equal(text(sealsOf(keys, () => more), sealed), number)
})

test('a key made meanwhile seals, a moment after it was made', async () => {
  const newer = newKey('2026-11-21')
  let made = false
  const running = sealsOf(keys, () => (made ? { ...keys, sealing: [...keys.sealing, newer] } : null))
  const aMoment = renewedWithin + 5 // a timer may ring a millisecond early
  await wait(aMoment)
  assert.equal(keyOf(running.seal(number, 'record 1')), keys.sealing[0]!.id)
  made = true
  await wait(aMoment)
  assert.equal(keyOf(running.seal(number, 'record 1')), newer.id)
})

test('the same text at the same place has the same nonce under every key; another text or place has another', () => {
  const nonce = (of: Seals, one: string, place: string) => of.seal(one, place).subarray(5, 17).toString('hex')
  const rotated = sealsOf({ ...keys, sealing: [...keys.sealing, newKey('2026-11-21')] })
  assert.equal(nonce(seals, number, 'record 1'), nonce(rotated, number, 'record 1'))
  assert.notDeepEqual(seals.seal(number, 'record 1'), rotated.seal(number, 'record 1'))
  assert.notEqual(nonce(seals, number, 'record 1'), nonce(seals, number, 'record 2'))
  assert.notEqual(nonce(seals, number, 'record 1'), nonce(seals, '110105194912310020', 'record 1'))
})

test('a number is known again however it was written, and under another key of the index it is not', () => {
  assert.equal(seals.blind(' 110105 19491231 002x '), seals.blind(number))
  assert.equal(seals.blind('１１０１０５１９４９１２３１００２Ｘ'), seals.blind(number))
  assert.notEqual(seals.blind('110105194912310020'), seals.blind(number))
  assert.notEqual(sealsOf(newKeys('2026-11-20')).blind(number), seals.blind(number))
  assert.match(seals.blind(number), /^[0-9a-f]{64}$/)
})
