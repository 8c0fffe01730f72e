import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lacksSignatureOf, type Signed } from './signatures.ts'

const record = (signatures: readonly string[], more: Partial<Signed> = {}): Signed => ({ kind: 'plain', onSite: false, unsigned: false, signatures: signatures.map((as) => ({ as })), ...more })

test('every record is signed by a supervisor, or by whoever wrote it down', () => {
  assert.deepEqual(lacksSignatureOf(record([])), ['监督人员'])
  assert.deepEqual(lacksSignatureOf(record(['supervisor'])), [])
  assert.deepEqual(lacksSignatureOf(record(['recorder'])), [])
})

test('询问笔录由被询问人签名；见证人不能代替', () => {
  assert.deepEqual(lacksSignatureOf(record(['supervisor', 'witness'], { kind: 'interview' })), ['被询问人'])
  assert.deepEqual(lacksSignatureOf(record(['supervisor', 'asked'], { kind: 'interview' })), [])
})

test('现场的记录由在场人员签名，书面的不用', () => {
  assert.deepEqual(lacksSignatureOf(record(['supervisor'], { onSite: true })), ['在场人员'])
  assert.deepEqual(lacksSignatureOf(record(['supervisor'], { kind: 'inspection' })), ['在场人员'])
  assert.deepEqual(lacksSignatureOf(record(['supervisor', 'present'], { onSite: true })), [])
})

test('对方拒绝签名并有见证的，不算缺', () => {
  for (const kind of ['interview', 'inspection']) assert.deepEqual(lacksSignatureOf(record(['supervisor'], { kind, unsigned: true })), [])
})
