import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paperOf, receipt } from '../../test/papers.ts'
import { composeReceipt, wordsOf } from './index.ts'

test('送达回证写明文书、受送达人、地点、方式和两名送达人', () => {
  const words = wordsOf(receipt())
  for (const said of ['《行政执法监督意见书》（甲司监意〔2026〕3号）', '甲县市场监督管理局', '甲县某某路1号', '√直接送达', '留置送达', '王某、李某', 'J00-0001、J00-0002']) {
    assert.ok(words.includes(said), said)
  }
})

test('收到时间、签名由受送达人填写，不预先印上', () => {
  assert.equal(wordsOf(receipt()).filter(word => word.startsWith('年　　月　　日')).length, 4)
})

test('事后补制的，写明收到的日期', () => {
  const composed = composeReceipt({ office: '甲县司法局', number: '甲司监送〔2026〕3号', date: '2026-03-16', paper: { name: '行政执法监督意见书', number: '甲司监意〔2026〕3号' },
    recipient: '乙局', place: '乙局', way: 'direct', servers: [{ name: '王某', credential: '1' }, { name: '李某', credential: '2' }], receivedOn: '2026-03-13' })
  assert.ok(wordsOf(paperOf(composed)).includes('2026年3月13日'))
})

test('缺少的逐项列出', () => {
  const composed = composeReceipt({ paper: { name: '行政执法监督意见书', number: '' } })
  assert.ok('problems' in composed)
  assert.deepEqual(composed.problems.map(({ fact }) => fact), ['office', 'number', 'date', 'paper', 'recipient', 'place', 'way', 'servers'])
})

test('没有一部监督法规要求两人送达：一名送达人也出回证', () => {
  const one = { servers: [{ name: '王某', credential: 'J00-0001' }] }
  const words = wordsOf(paperOf(composeReceipt({ office: '甲', number: '甲〔2026〕1号', date: '2026-03-12', paper: { name: '书', number: '号' }, recipient: '乙', place: '丙', way: 'direct', ...one })))
  assert.ok(words.includes('王某'))
})
